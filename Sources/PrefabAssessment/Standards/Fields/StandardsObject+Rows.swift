// Every figure is a row: its value, and where it comes from.
extension StandardsObject {
    /// Text in both languages.
    package static let words = StandardsObject(
        "words", Message.Text("中英文文字", "Text in Chinese and English"),
        [.needed(.zh, .text, "中文", "Chinese"), .needed(.en, .text, "英文", "English")])

    static let verification = StandardsObject(
        "verified",
        Message.Text("核对人与日期；有此项时 status 为 verified", "Who proof-read the figure and when; with it the status is “verified”"),
        [
            .needed(.name, .text, "核对人姓名", "name of who did it"),
            .needed(.date, .date, "核对日期", "day on which it was done"),
        ])

    static let part = StandardsObject(
        "part", Message.Text("行内可靠程度不同的一部分", "A piece of a row with a certainty of its own"),
        [
            .needed(
                .id, .word(of: FigurePart.self), "哪一部分：points 分值；ratio 比例；requirement 要求；firstBand 第一档；secondBand 第二档",
                "which piece: the points, the ratio, the requirement, the first or the second band"),
            .needed(.status, .status, "可靠程度", "how surely it is known"),
            .needed(.source, .source, "出处", "where it was read"),
            .optional(.verified, .object(verification), "核对人与日期", "who proof-read it and when"),
        ])

    /// Where a row comes from.
    private static let provenance: [StandardsField] = [
        .needed(.clause, .text, "条款号，按原文书写；无从得知时写“—”", "clause as the instrument writes it; “—” where it is not known"),
        .needed(.status, .status, "可靠程度", "how surely it is known"),
        .needed(.source, .source, "出处：sources 中的一个名称", "where it was read: a name of “sources”"),
        .optional(.verified, .object(verification), "核对人与日期", "who proof-read it and when"),
        .optional(.note, .words, "说明", "what else there is to know"),
    ]

    private static let title = StandardsField.needed(.title, .words, "名称", "what it is")

    /// A row with some keys besides those that every row has.
    ///
    /// - Parameter unit: none where the unit is read like any other key.
    static func row(
        _ name: String, _ text: Message.Text, unit: FigureUnit?, _ fields: [StandardsField], alternatives: [StandardsKey] = [],
        exclusive: [StandardsKey] = []
    ) -> StandardsObject {
        // What a row is called stands in front of its title.
        let unnamed = fields.firstIndex { $0.key != .id && $0.key != .kind && $0.key != .year && $0.key != .name }
        var all = fields
        all.insert(title, at: unnamed ?? fields.count)
        if let unit { all.append(.needed(.unit, .constant(unit.rawValue), "单位", "unit")) }
        return StandardsObject(name, text, all + provenance, alternatives: alternatives, exclusive: exclusive)
    }

    /// The row of a figure that has nothing but its value.
    static func figure(_ unit: FigureUnit) -> StandardsObject {
        figures[place(ofCase: unit)]
    }

    private static let figures = FigureUnit.allCases.map { unit in
        row(unit.schemaName, unit.schemaText, unit: unit, [.needed(.value, unit.valueType, "数值", "value")])
    }

    static let lengthRatio = row(
        "lengthRatioFigure", Message.Text("两个尺寸之比，百分数", "A ratio of two lengths, in percent"), unit: .percent,
        [.needed(.value, .lengthRatio, "100表示相等，至1000", "100 is equal, up to 1000")])

    static let fixed = StandardsObject(
        "fixed", Message.Text("按结构类型直接给定的比例", "The ratio that is given for some structures, whatever was measured"),
        [
            .needed(.structures, .structures, "适用的结构类型", "for which structures"),
            .needed(.ratio, .number(.percent), "比例，百分数", "the ratio in percent"),
        ] + provenance)
}

extension FigureUnit {
    fileprivate var schemaName: String {
        switch self {
        case .percent: "percentFigure"
        case .points: "pointsFigure"
        case .decimals: "decimalsFigure"
        case .storeys: "storeysFigure"
        case .months: "monthsFigure"
        case .days: "daysFigure"
        case .metres: "metresFigure"
        case .millimetres: "lengthFigure"
        case .squareMetres: "areaFigure"
        case .yuan: "moneyFigure"
        case .yuanPerSquareMetre: "rateFigure"
        case .yesNo: "flagFigure"
        case .date: "dayFigure"
        case .grade: "gradeFigure"
        case .method: "methodFigure"
        case .rule: "ruleFigure"
        case .documents: "documentsFigure"
        case .instruments: "instrumentsFigure"
        case .millionths: "millionthsFigure"
        }
    }

    fileprivate var schemaText: Message.Text {
        switch self {
        case .percent: Message.Text("百分数，按印本书写：35表示35%", "A percentage as printed: 35 is 35%")
        case .points: Message.Text("分值", "Points")
        case .decimals: Message.Text("小数位数", "A number of decimals")
        case .storeys: Message.Text("层数", "A number of storeys")
        case .months: Message.Text("月数", "A number of months")
        case .days: Message.Text("天数", "A number of days")
        case .metres: Message.Text("高度，米", "A height in m")
        case .millimetres: Message.Text("尺寸，毫米", "A length in mm")
        case .squareMetres: Message.Text("面积，平方米", "An area in m²")
        case .yuan: Message.Text("金额，元", "An amount in yuan")
        case .yuanPerSquareMetre: Message.Text("每平方米金额，元", "Yuan per m²")
        case .yesNo: Message.Text("是或否", "Yes or no")
        case .date: Message.Text("日期", "A day")
        case .grade: Message.Text("等级，按评价方法所写", "A grade, as its method names it")
        case .method: Message.Text("评价方法的编号", "The id of a method")
        case .rule: Message.Text("申报时限", "A deadline")
        case .documents: Message.Text("材料清单", "A list of documents")
        case .instruments: Message.Text("文件清单，按文号", "A list of instruments by their numbers")
        case .millionths: Message.Text("百万分之几", "Millionths")
        }
    }

    fileprivate var valueType: StandardsFieldType {
        switch self {
        case .percent, .points, .decimals, .storeys, .months, .days, .metres, .millimetres, .squareMetres, .yuan, .yuanPerSquareMetre,
            .millionths:
            .number(self)
        case .yesNo: .flag
        case .date: .date
        case .grade, .method: .text
        case .rule: .word(of: Instrument48.StartRegime.Deadline.self)
        case .documents: .set(.word(of: DocumentKind.self))
        case .instruments: .set(.text)
        }
    }
}
