package import PrefabAssessment

/// The letters (文书) that can be drafted for the authority.
package enum LetterKind: String, CaseIterable, Sendable {
    /// 一次性补正告知书 (48号 第九条)
    case correction
    /// 不予受理决定书 (48号 第八条)
    case inadmissible
    /// 不予奖励决定书
    case refusal
    /// 公示 (48号 第十二条)
    case publication
    /// 追缴扣回决定书 (48号 第十五条)
    case recovery

    package var title: Message.Text {
        switch self {
        case .correction: Message.Text("一次性补正告知书", "Notice of what has to be supplied")
        case .inadmissible: Message.Text("不予受理决定书", "Decision not to accept the application")
        case .refusal: Message.Text("不予奖励决定书", "Decision to refuse the reward")
        case .publication: Message.Text("装配式建筑项目财政奖励资金拟奖励项目公示", "Public notice of a project to be rewarded")
        case .recovery: Message.Text("追缴扣回决定书", "Decision to recover a reward")
        }
    }
}

/// What a letter of a kind needs besides the project; dates and amounts are given, never taken from a clock.
package enum LetterOrder: Sendable {
    case correction
    case inadmissible
    case refusal
    /// The days of the notice; `nil` leaves them to the authority.
    case publication(NoticePeriod?)
    case recovery(RecoveryOrder)

    var kind: LetterKind {
        switch self {
        case .correction: .correction
        case .inadmissible: .inadmissible
        case .refusal: .refusal
        case .publication: .publication
        case .recovery: .recovery
        }
    }
}

/// What is recovered and why.
package struct RecoveryOrder: Sendable {
    /// Which of the cases of 48号 第十五条, from 1.
    package enum Trigger: Int, CaseIterable, Sendable {
        case falsehood = 1
        case duplicate = 2
        case obstruction = 3
        case diversion = 4
        case otherBreach = 5

        package var title: Message.Text {
            switch self {
            case .falsehood: Message.Text("（一）虚假材料", "(1) false papers")
            case .duplicate: Message.Text("（二）多头或者重复申请", "(2) several or repeated applications")
            case .obstruction: Message.Text("（三）拒绝监督检查等", "(3) refusal of inspection and the like")
            case .diversion: Message.Text("（四）侵占或者挪用", "(4) embezzlement or diversion")
            case .otherBreach: Message.Text("（五）其他", "(5) another breach")
            }
        }
    }

    let trigger: Trigger
    /// Yuan paid for what the submission applies for; `nil`: what it says was granted before.
    let granted: ExactDecimal?
    /// Yuan given back.
    let returned: ExactDecimal

    /// - Parameters:
    ///   - granted: yuan; without it `project.alreadyGranted` is what was paid.
    ///   - returned: yuan, at most what was granted.
    package init(_ trigger: Trigger, granted: ExactDecimal?, returned: ExactDecimal) {
        self.trigger = trigger
        self.granted = granted
        self.returned = returned
    }
}
