/// A line of the structural take-off above ±0.000: pieces of one kind.
package struct Component: Sendable, SubmissionObject {
    package internal(set) var kind = ComponentKind.column
    package internal(set) var label: String?
    /// `nil` if it was left out.
    package internal(set) var storeys: Storeys?
    /// How many pieces, at least 1.
    package internal(set) var count: Int128 = 1
    /// 预制混凝土体积 in m³ a piece; 0 if only the other volume is given.
    package internal(set) var precastVolume: ExactDecimal?
    /// 现浇混凝土体积 in m³ a piece; 0 if only the other volume is given.
    package internal(set) var castInPlaceVolume: ExactDecimal?
    /// 水平投影面积 in m² a piece.
    package internal(set) var projectedArea: ExactDecimal?
    /// 免支模.
    package internal(set) var formworkFree = false
    /// Of a strip, in mm.
    package internal(set) var width: ExactDecimal?
    /// Of a band or joint, in mm.
    package internal(set) var height: ExactDecimal?
    /// The smaller side of the column, in mm.
    package internal(set) var columnSide: ExactDecimal?
    /// Where the line stands, its label and its storeys; a list has many lines, so that the places of the rest are not kept.
    package internal(set) var span = SourceSpan.beginning
    package internal(set) var labelSpan = SourceSpan.beginning
    package internal(set) var storeysSpan = SourceSpan.beginning

    static let fields = FieldTable<ComponentKey>()

    mutating func read(_ key: ComponentKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .kind: kind = try reader.word() ?? kind
        case .label: label = try reader.text()
        case .storeys: storeys = try reader.storeys()
        case .count: count = Int128(try reader.wholeNumber(atLeast: 1) ?? 1)
        case .precastVolume: precastVolume = try reader.quantity()
        case .castInPlaceVolume: castInPlaceVolume = try reader.quantity()
        case .projectedArea: projectedArea = try reader.quantity()
        case .formworkFree: formworkFree = try reader.boolean() ?? false
        case .width: width = try reader.quantity()
        case .height: height = try reader.quantity()
        case .columnSide: columnSide = try reader.quantity()
        }
    }

    mutating func keep(_ spans: FieldSpans<ComponentKey>) {
        span = spans.object
        labelSpan = spans[.label] ?? spans.object
        storeysSpan = spans[.storeys] ?? spans.object
    }
}

package enum ComponentKey: String, FieldKey {
    case kind, label, storeys, count, precastVolume, castInPlaceVolume, projectedArea, formworkFree
    case width, height, columnSide

    package var row: Field<Component> {
        switch self {
        case .kind:
            Field(
                ("构件种类", "Kind of piece"), ("竖向、水平、其他构件或后浇连接。", "A vertical, horizontal or other member, or a joint cast in place."),
                .word(\.kind), isRequired: true, example: #""column""#, otherNames: ["种类", "构件类型", "类型", "type"])
        case .label:
            Field(
                ("构件编号", "Label"), ("与图纸一致，不重复。", "As on the drawings, each once."), .text(\.label), example: #""YZZ-1""#,
                otherNames: ["编号", "构件名称", "name"])
        case .storeys:
            Field(
                ("所在楼层", "Storeys"),
                (
                    "楼层或范围，如 1-4、2,5-8、roof（屋面），地下为负；用于核对清单是否齐全，不参与计算。",
                    "Storeys and ranges, such as 1-4, 2,5-8 or roof, below ground negative; used to check the take-off, nothing is computed from it."
                ),
                .storeys, example: #""1-4""#, otherNames: ["楼层", "所在层"])
        case .count:
            Field(
                ("件数", "Count"), ("全楼的件数。", "Pieces in the whole building."), .number(\.count, .count), example: "40", defaultValue: "1",
                otherNames: ["数量", "个数", "根数", "quantity", "number"])
        case .precastVolume:
            Field(
                ("每件预制混凝土体积", "Precast concrete a piece"),
                ("不含后浇部分；只写现浇体积时为 0。", "Without what is cast in place; 0 where only that is given."),
                .number(\.precastVolume, .quantity, unit: "m³"), example: "2.548", otherNames: ["预制体积", "体积", "预制混凝土体积"])
        case .castInPlaceVolume:
            Field(
                ("每件现浇混凝土体积", "Concrete cast in place a piece"),
                ("包括叠合层；只写预制体积时为 0。", "With the topping of composite pieces; 0 where only the precast volume is given."),
                .number(\.castInPlaceVolume, .quantity, unit: "m³"), example: "0.462", otherNames: ["现浇体积", "体积", "现浇混凝土体积"])
        case .projectedArea:
            Field(
                ("每件水平投影面积", "Projected area a piece"), ("水平构件和板间现浇带需要。", "Needed for horizontal members and strips between slabs."),
                .number(\.projectedArea, .quantity, unit: "m²"), example: "9.625", otherNames: ["投影面积", "水平投影面积"])
        case .formworkFree:
            Field(
                ("是否免支模", "Formwork-free"), ("如钢筋桁架楼承板。", "Such as steel truss decks."),
                .flag(\.formworkFree), example: "false", defaultValue: "false", otherNames: ["免模板", "免支模"])
        case .width:
            Field(("宽度", "Width"), ("现浇段的宽度。", "Of a strip."), .number(\.width, .quantity, unit: "mm"), example: "250")
        case .height:
            Field(("高度", "Height"), ("后浇带或连接区的高度。", "Of a band or joint."), .number(\.height, .quantity, unit: "mm"), example: "300")
        case .columnSide:
            Field(
                ("柱的较小边长", "Smaller side of the column"), ("柱间连接区需要。", "Needed for column joints."),
                .number(\.columnSide, .quantity, unit: "mm"), example: "600", otherNames: ["柱边长", "柱截面边长"])
        }
    }
}
