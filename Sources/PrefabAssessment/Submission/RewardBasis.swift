extension Submission {
    /// What the reward is asked for by: 48号 第六条 or 第七条.
    package struct RewardBasis: Sendable, SubmissionObject {
        package internal(set) var municipalAward: MunicipalAward?
        package internal(set) var voluntary: Voluntary?
        package internal(set) var spans = FieldSpans<RewardBasisKey>()

        static let fields = FieldTable<RewardBasisKey>()

        mutating func read(_ key: RewardBasisKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
            switch key {
            case .municipalAward: municipalAward = try reader.word()
            case .voluntary: voluntary = try reader.word()
            }
        }

        mutating func keep(_ spans: FieldSpans<RewardBasisKey>) { self.spans = spans }
    }
}

package enum RewardBasisKey: String, FieldKey {
    case municipalAward, voluntary

    package var row: Field<Submission.RewardBasis> {
        switch self {
        case .municipalAward:
            Field(
                ("是否获得市级奖励", "Municipal award"), ("48号 第六条，仅公共建筑。", "48号 第六条, public buildings alone."),
                .word(\.municipalAward), example: #""notGranted""#, need: .uses([.public]))
        case .voluntary:
            Field(
                ("是否自愿实施", "Voluntary"),
                ("未被强制而自愿实施的，按第七条奖励（48号 第七条）。", "What was built so without being obliged to is rewarded under article 7 (48号 第七条)."),
                .word(\.voluntary), example: #""notMandated""#, need: .always)
        }
    }
}
