extension Submission {
    /// What the reward is asked for by: 48号 第六条 or 第七条.
    package struct RewardBasis: Sendable, SubmissionObject {
        package internal(set) var municipalAward: MunicipalAward?
        package internal(set) var award: Award?
        package internal(set) var voluntary: Voluntary?
        package internal(set) var spans = FieldSpans<RewardBasisKey>()

        static let fields = FieldTable<RewardBasisKey>()

        mutating func read(_ key: RewardBasisKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
            switch key {
            case .municipalAward: municipalAward = try reader.word()
            case .award: award = try reader.object(Award())
            case .voluntary: voluntary = try reader.word()
            }
        }

        mutating func keep(_ spans: FieldSpans<RewardBasisKey>) { self.spans = spans }
    }

    /// The municipal award: by which scheme, by which decision and when it was granted.
    package struct Award: Sendable, SubmissionObject {
        /// The scheme by its number.
        package internal(set) var instrument: String?
        package internal(set) var decision: String?
        package internal(set) var date: CalendarDate?
        package internal(set) var spans = FieldSpans<AwardKey>()

        static let fields = FieldTable<AwardKey>()

        package init() {}

        mutating func read(_ key: AwardKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
            switch key {
            case .instrument: instrument = try reader.text()
            case .decision: decision = try reader.text()
            case .date: date = try reader.date()
            }
        }

        mutating func keep(_ spans: FieldSpans<AwardKey>) { self.spans = spans }
    }
}

extension Submission {
    /// Whether the building has the municipal award; `nil` where that is not known, as while it is not decided.
    package func municipalAward(of building: borrowing Building) -> MunicipalAward? {
        let award = building.rewardBasis?.municipalAward ?? rewardBasis.municipalAward
        return award == .pending ? nil : award
    }

    package func award(of building: borrowing Building) -> Award? { building.rewardBasis?.award ?? rewardBasis.award }

    package func voluntary(of building: borrowing Building) -> Voluntary? { building.rewardBasis?.voluntary ?? rewardBasis.voluntary }

    /// Where a field of the reward basis stands that holds for a building: its own, else the project's.
    func place(_ key: RewardBasisKey, ofBuilding index: Int) -> Place {
        buildings[index].rewardBasis?.spans[key] == nil ? .rewardBasis(key) : .buildingRewardBasis(index, key)
    }

    /// Where the papers of the award stand that hold for a building.
    func place(_ key: AwardKey, ofBuilding index: Int) -> Place {
        buildings[index].rewardBasis?.award == nil ? .award(key) : .buildingAward(index, key)
    }
}

package enum RewardBasisKey: String, FieldKey {
    case municipalAward, award, voluntary

    package var row: Field<Submission.RewardBasis> {
        switch self {
        case .municipalAward:
            Field(
                ("是否获得市级奖励", "Municipal award"),
                ("48号 第六条，仅公共建筑；尚在审核的写 pending。", "48号 第六条, public buildings alone; pending while it is not decided."),
                .word(\.municipalAward), example: #""notGranted""#, need: .uses([.public]))
        case .award:
            Field(
                ("市级奖励文件", "Papers of the municipal award"),
                ("依据的市级办法、奖励决定及日期（48号 第六条）。", "The municipal scheme, the decision and its day (48号 第六条)."),
                .structure, example: #"{ "instrument": "京建法〔2020〕4号", "date": "2021-12-20" }"#)
        case .voluntary:
            Field(
                ("是否自愿实施", "Voluntary"),
                ("未被强制而自愿实施的，按第七条奖励（48号 第七条）。", "What was built so without being obliged to is rewarded under article 7 (48号 第七条)."),
                .word(\.voluntary), example: #""notMandated""#, need: .always)
        }
    }
}

package enum AwardKey: String, FieldKey {
    case instrument, decision, date

    package var row: Field<Submission.Award> {
        switch self {
        case .instrument:
            Field(
                ("市级奖励办法", "Municipal scheme"), ("所依据的市级办法的文号（48号 第六条）。", "By its number (48号 第六条)."),
                .text(\.instrument), example: #""京建法〔2020〕4号""#)
        case .decision:
            Field(("市级奖励决定", "Decision on the award"), ("奖励决定或公示的文号。", "Its number."), .text(\.decision), example: #""京建发〔2021〕412号""#)
        case .date:
            Field(
                ("市级奖励日期", "Day of the award"), ("奖励决定的日期。", "Of the decision."),
                .date(\.date), example: #""2021-12-20""#, short: ("市级奖励", "municipal award"))
        }
    }
}
