/// One step of the procedure: who took it, when, and with what opinion.
package struct ReviewStep: Sendable, SubmissionObject {
    package internal(set) var who: String?
    package internal(set) var date: CalendarDate?
    package internal(set) var opinion: String?
    package internal(set) var spans = FieldSpans<ReviewStepKey>()

    static let fields = FieldTable<ReviewStepKey>()

    mutating func read(_ key: ReviewStepKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .who: who = try reader.text()
        case .date: date = try reader.date()
        case .opinion: opinion = try reader.text()
        }
    }

    mutating func keep(_ spans: FieldSpans<ReviewStepKey>) { self.spans = spans }
}

package enum ReviewStepKey: String, FieldKey {
    case who, date, opinion

    package var row: Field<ReviewStep> {
        switch self {
        case .who: Field(("单位或人员", "By"), ("单位全称或姓名。", "The unit’s full name, or names."), .text(\.who), example: #""规自分局""#)
        case .date: Field(("日期", "Day"), ("该步完成的日期。", "The day on which the step was done."), .date(\.date), example: #""2024-01-16""#)
        case .opinion: Field(("意见", "Opinion"), ("结论性意见。", "What was concluded."), .text(\.opinion), example: #""与申报一致""#)
        }
    }
}

/// 专家评审.
package struct ExpertReview: Sendable, SubmissionObject {
    /// 组长, one of the experts where those are named.
    package internal(set) var leader: String?
    package internal(set) var experts: [String] = []
    package internal(set) var date: CalendarDate?
    package internal(set) var opinion: String?
    package internal(set) var spans = FieldSpans<ExpertReviewKey>()

    static let fields = FieldTable<ExpertReviewKey>()

    mutating func read(_ key: ExpertReviewKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .leader: leader = try reader.text()
        case .experts: experts = try reader.texts()
        case .date: date = try reader.date()
        case .opinion: opinion = try reader.text()
        }
    }

    mutating func keep(_ spans: FieldSpans<ExpertReviewKey>) { self.spans = spans }
}

package enum ExpertReviewKey: String, FieldKey {
    case leader, experts, date, opinion

    package var row: Field<ExpertReview> {
        switch self {
        case .leader: Field(("组长", "Leader"), ("专家组组长的姓名。", "The name of the experts’ leader."), .text(\.leader), example: #""王某某""#)
        case .experts:
            Field(
                ("专家", "Experts"), ("全体专家的姓名，含组长。", "The names of all experts, the leader’s too."), .structure, example: #"["王某某", "赵某某"]"#)
        case .date: Field(("日期", "Day"), ("评审的日期。", "The day of the review."), .date(\.date), example: #""2024-01-18""#)
        case .opinion: Field(("意见", "Opinion"), ("专家组的意见。", "The opinion of the experts."), .text(\.opinion), example: #""同意""#)
        }
    }
}

/// 公示.
package struct PublicNotice: Sendable, SubmissionObject {
    package internal(set) var who: String?
    /// The first and the last day.
    package internal(set) var from: CalendarDate?
    package internal(set) var to: CalendarDate?
    package internal(set) var opinion: String?
    package internal(set) var spans = FieldSpans<PublicNoticeKey>()

    static let fields = FieldTable<PublicNoticeKey>()

    mutating func read(_ key: PublicNoticeKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .who: who = try reader.text()
        case .from: from = try reader.date()
        case .to: to = try reader.date()
        case .opinion: opinion = try reader.text()
        }
    }

    mutating func keep(_ spans: FieldSpans<PublicNoticeKey>) { self.spans = spans }
}

package enum PublicNoticeKey: String, FieldKey {
    case who, from, to, opinion

    package var row: Field<PublicNotice> {
        switch self {
        case .who: Field(("公示单位", "By"), ("发布公示的单位。", "The unit that posts it."), .text(\.who), example: #""开发建设局""#)
        case .from: Field(("起始日期", "First day"), ("公示的第一日。", "The first day of the notice."), .date(\.from), example: #""2024-02-27""#)
        case .to: Field(("截止日期", "Last day"), ("公示的最后一日。", "The last day of the notice."), .date(\.to), example: #""2024-03-04""#)
        case .opinion:
            Field(("异议情况", "Objections"), ("有无异议及处理。", "Objections, and what came of them."), .text(\.opinion), example: #""无异议""#)
        }
    }
}
