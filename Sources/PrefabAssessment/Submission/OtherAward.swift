extension Submission {
    /// Another fiscal award for the same project (48号 第十五条（二）).
    package struct OtherAward: Sendable, SubmissionObject {
        package internal(set) var source: String?
        /// 已告知.
        package internal(set) var reported: Bool?
        /// 已退返.
        package internal(set) var returned: Bool?
        package internal(set) var spans = FieldSpans<OtherAwardKey>()

        static let fields = FieldTable<OtherAwardKey>()

        mutating func read(_ key: OtherAwardKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
            switch key {
            case .source: source = try reader.text()
            case .reported: reported = try reader.boolean()
            case .returned: returned = try reader.boolean()
            }
        }

        mutating func keep(_ spans: FieldSpans<OtherAwardKey>) { self.spans = spans }
    }
}

package enum OtherAwardKey: String, FieldKey {
    case source, reported, returned

    package var row: Field<Submission.OtherAward> {
        switch self {
        case .source: Field(("奖励来源", "Source of the award"), ("资金名称。", "Its name."), .text(\.source), example: #""市级奖励资金""#)
        case .reported:
            Field(
                ("已告知", "Reported"),
                (
                    "是否已告知主管部门；未告知也未退返的属于重复申请（48号 第十五条（二））。",
                    "Whether the authority was told; one neither told of nor given back is applied for repeatedly (48号 第十五条 (二))."
                ),
                .flag(\.reported), example: "true")
        case .returned:
            Field(
                ("已退返", "Returned"),
                (
                    "是否已退返；未告知也未退返的属于重复申请（48号 第十五条（二））。",
                    "Whether it was given back; one neither told of nor given back is applied for repeatedly (48号 第十五条 (二))."
                ),
                .flag(\.returned), example: "false")
        }
    }
}
