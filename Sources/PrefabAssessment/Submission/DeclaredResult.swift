/// What the applicant's own calculation came to.
package struct DeclaredResult: Sendable, SubmissionObject {
    /// In percent.
    package internal(set) var prefabricationRate: ExactDecimal?
    /// In percent; a bonus may raise it above 100.
    package internal(set) var assemblyRate: ExactDecimal?
    package internal(set) var grade: GradeName?
    package internal(set) var spans = FieldSpans<DeclaredKey>()

    static let fields = FieldTable<DeclaredKey>()

    mutating func read(_ key: DeclaredKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .prefabricationRatePercent: prefabricationRate = try reader.percentage()
        case .assemblyRatePercent: assemblyRate = try reader.assemblyRate()
        case .grade: grade = try reader.word(reader.standards.names.grades).map { GradeName(place: $0) }
        }
    }

    mutating func keep(_ spans: FieldSpans<DeclaredKey>) { self.spans = spans }
}

/// The place of a grade's name among those of a folder's methods.
package struct GradeName: Hashable, Sendable {
    package let place: Int
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
                .number(\.assemblyRate, .quantity, unit: "%"), example: "72.4")
        case .grade:
            Field(
                ("申报等级", "Declared grade"), ("按 DB11/T 1831—2021 评定的等级。", "The grade by DB11/T 1831—2021."),
                .defined, example: #""A(BJ)""#)
        }
    }
}
