/// What the applicant's own calculation came to.
package struct DeclaredResult: Sendable, SubmissionObject {
    /// A percentage and the number of decimals that it is written with.
    package struct Percentage: Hashable, Sendable {
        package let percent: ExactDecimal
        package let decimals: Int
    }

    package internal(set) var prefabricationRate: Percentage?
    package internal(set) var assemblyRate: Percentage?
    package internal(set) var grade: GradeName?
    package internal(set) var spans = FieldSpans<DeclaredKey>()

    static let fields = FieldTable<DeclaredKey>()

    mutating func read(_ key: DeclaredKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .prefabricationRatePercent: prefabricationRate = try reader.percentage()
        case .assemblyRatePercent: assemblyRate = try reader.percentage()
        case .grade: grade = try reader.word(reader.standards.names.grades).map { GradeName(place: $0) }
        }
    }

    mutating func keep(_ spans: FieldSpans<DeclaredKey>) { self.spans = spans }
}

/// The place of a grade's name among those of a folder's methods.
package struct GradeName: Hashable, Sendable {
    package let place: Int
}

extension DeclaredResult.Percentage: FieldText {
    var fieldText: String { percent.description }

    init?(fieldText: String) {
        guard let number = JSONNumber.parse(Array(fieldText.utf8)), !number.isOutOfRange else { return nil }
        self.init(percent: number.value, decimals: number.decimals)
    }
}

package enum DeclaredKey: String, FieldKey {
    case prefabricationRatePercent, assemblyRatePercent, grade

    package var row: Field<DeclaredResult> {
        switch self {
        case .prefabricationRatePercent:
            Field(
                ("申报预制率", "Declared prefabrication rate"), ("百分数，按计算书的小数位数。", "A percentage with the decimals of the calculation."),
                .number(\.prefabricationRate, .percentage, unit: "%"), example: "44.3")
        case .assemblyRatePercent:
            Field(
                ("申报装配率", "Declared assembly rate"), ("百分数，按计算书的小数位数。", "A percentage with the decimals of the calculation."),
                .number(\.assemblyRate, .percentage, unit: "%"), example: "72.4")
        case .grade:
            Field(
                ("申报等级", "Declared grade"), ("按 DB11/T 1831—2021 评定的等级。", "The grade by DB11/T 1831—2021."),
                .defined, example: #""A(BJ)""#)
        }
    }
}
