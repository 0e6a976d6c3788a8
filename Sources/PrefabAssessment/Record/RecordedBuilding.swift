/// The rates of a building that others than the applicant's own calculation give.
package struct RecordedBuilding: Sendable, SubmissionObject {
    /// `id` of a building of the submission.
    package internal(set) var id = ""
    /// 预制率、装配率验收表 (48号 第十条).
    package internal(set) var acceptance: RecordedRates?
    /// 第三方机构出具的计算书 (48号 第九条).
    package internal(set) var thirdParty: RecordedRates?
    package internal(set) var spans = FieldSpans<RecordedBuildingKey>()

    static let fields = FieldTable<RecordedBuildingKey>()

    mutating func read(_ key: RecordedBuildingKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .id: id = try reader.text() ?? ""
        case .acceptance: acceptance = try reader.object(RecordedRates())
        case .thirdParty: thirdParty = try reader.object(RecordedRates())
        }
    }

    mutating func keep(_ spans: FieldSpans<RecordedBuildingKey>) { self.spans = spans }
}

package enum RecordedBuildingKey: String, FieldKey {
    case id, acceptance, thirdParty

    package var row: Field<RecordedBuilding> {
        switch self {
        case .id:
            Field(
                ("单体编号", "Building id"), ("申报文件中该单体的 id。", "The building’s id in the submission."), .text(\.id), isRequired: true,
                example: #""1#""#)
        case .acceptance:
            Field(
                ("验收", "Acceptance"), ("预制率验收表与装配率验收表（48号 第十条）。", "The acceptance of both rates (48号 第十条)."),
                .structure, example: #"{ "prefabricationRatePercent": 44.3, "assemblyRatePercent": 72.4 }"#)
        case .thirdParty:
            Field(
                ("第三方计算", "Third party"), ("第三方机构出具的计算书（48号 第九条）。", "The calculation of a third party (48号 第九条)."),
                .structure, example: #"{ "who": "某某检测有限公司", "assemblyRatePercent": 72.4 }"#)
        }
    }
}

/// The rates of one paper.
package struct RecordedRates: Sendable, SubmissionObject {
    package internal(set) var who: String?
    package internal(set) var date: CalendarDate?
    package internal(set) var prefabricationRate: ExactDecimal?
    package internal(set) var assemblyRate: ExactDecimal?
    package internal(set) var spans = FieldSpans<RecordedRatesKey>()

    static let fields = FieldTable<RecordedRatesKey>()

    mutating func read(_ key: RecordedRatesKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .who: who = try reader.text()
        case .date: date = try reader.date()
        case .prefabricationRatePercent: prefabricationRate = try reader.percentage()
        case .assemblyRatePercent: assemblyRate = try reader.assemblyRate()
        }
    }

    mutating func keep(_ spans: FieldSpans<RecordedRatesKey>) { self.spans = spans }
}

package enum RecordedRatesKey: String, FieldKey {
    case who, date, prefabricationRatePercent, assemblyRatePercent

    package var row: Field<RecordedRates> {
        switch self {
        case .who: Field(("单位", "By"), ("出具单位的全称。", "The full name of who issued it."), .text(\.who), example: #""某某检测有限公司""#)
        case .date: Field(("日期", "Day"), ("出具的日期。", "The day of issue."), .date(\.date), example: #""2023-10-12""#)
        case .prefabricationRatePercent:
            Field(
                ("预制率", "Prefabrication rate"), ("百分数，按原件的小数位数。", "A percentage with the decimals of the paper."),
                .number(\.prefabricationRate, .percentage, unit: "%"), example: "44.3")
        case .assemblyRatePercent:
            Field(
                ("装配率", "Assembly rate"), ("百分数，按原件的小数位数。", "A percentage with the decimals of the paper."),
                .number(\.assemblyRate, .quantity, unit: "%"), example: "72.4")
        }
    }
}
