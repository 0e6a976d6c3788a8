package import PrefabAssessment

// How a report calls what the assessment came to, in the terms of the field.

extension Outcome {
    package var title: Message.Text {
        switch self {
        case .pass: Message.Text("符合", "met")
        case .fail: Message.Text("不符合", "not met")
        case .undetermined: Message.Text("未定", "open")
        case .notApplicable: Message.Text("不适用", "n/a")
        }
    }
}

extension Verdict {
    /// What the examiner proposes (初审意见); the decision is the authority's.
    package var title: Message.Text {
        switch self {
        case .eligible: Message.Text("拟予奖励", "reward proposed")
        case .ineligible: Message.Text("拟不予奖励", "no reward proposed")
        case .undetermined: Message.Text("尚不能认定", "not decided yet")
        }
    }

    /// The same at a stage: of 申报意向书 it is a forecast.
    package func title(_ stage: Submission.Stage) -> Message.Text {
        self == .eligible && stage == .intent ? Message.Text("拟予支持", "support proposed") : title
    }

    var tone: ReportText.Tone {
        switch self {
        case .eligible: .pass
        case .ineligible: .fail
        case .undetermined: .undetermined
        }
    }
}

extension BuildingVerdict {
    package var title: Message.Text {
        switch self {
        case .payable: Message.Text("可予奖励", "payable")
        case .notPayable: Message.Text("不予奖励", "not payable")
        case .undetermined: Message.Text("未定", "open")
        case .notApplied: Message.Text("未申请", "not applied for")
        }
    }

    var tone: ReportText.Tone {
        switch self {
        case .payable: .pass
        case .notPayable: .fail
        case .undetermined: .undetermined
        case .notApplied: .muted
        }
    }
}

extension Refusal {
    var title: Message.Text {
        switch self {
        case .notAccepted: Message.Text("不予受理", "not accepted for examination")
        case .outOfScope: Message.Text("不属支持范围", "outside the scope of support")
        case .conditionsNotMet: Message.Text("不符合奖励条件", "conditions for the reward not met")
        }
    }
}

extension Submission.Stage {
    var title: Message.Text {
        switch self {
        case .intent: Message.Text("申报意向书（在施）", "declaration of intent, under construction")
        case .final: Message.Text("申报书（竣工）", "application form, after completion")
        }
    }
}

extension Route {
    var title: Message.Text {
        switch self {
        case .matching: Message.Text("区级配套（第六条）", "matching (art. 6)")
        case .voluntary: Message.Text("自愿实施（第七条）", "voluntary (art. 7)")
        case .none: Message.Text("无", "none")
        case .undetermined: Message.Text("未定", "open")
        case .notApplicable: Message.Text("—", "—")
        }
    }

    /// Without the article, for narrow columns.
    var shortTitle: Message.Text {
        switch self {
        case .matching: Message.Text("区级配套", "matching")
        case .voluntary: Message.Text("自愿实施", "voluntary")
        case .none, .undetermined, .notApplicable: title
        }
    }
}

extension Truth {
    var title: Message.Text {
        switch self {
        case .yes: Message.Text("是", "yes")
        case .no: Message.Text("否", "no")
        case .unknown: Message.Text("不详", "not known")
        }
    }

    /// Whether 47号 obliges a building.
    var mandateTitle: Message.Text {
        switch self {
        case .yes: Message.Text("47号文要求实施", "mandated")
        case .no: Message.Text("47号文未作强制要求", "not mandated")
        case .unknown: Message.Text("47号文是否要求实施尚不清楚", "mandate not known")
        }
    }
}

extension ScoreSheet.Basis {
    var title: Message.Text {
        switch self {
        case .recomputed: Message.Text("复算", "recomputed")
        case .declared: Message.Text("申报", "declared")
        case .unknown: Message.Text("未知", "unknown")
        case .absent: Message.Text("缺项", "absent")
        }
    }

    var tone: ReportText.Tone {
        switch self {
        case .recomputed: .plain
        case .declared: .strong
        case .unknown: .undetermined
        case .absent: .muted
        }
    }
}

extension FigureStatus {
    var title: Message.Text {
        switch self {
        case .primary: Message.Text("原文", "primary")
        case .verified: Message.Text("已核对", "verified")
        case .inferred: Message.Text("推定", "inferred")
        case .copy: Message.Text("抄本", "copy")
        case .secondary: Message.Text("转引", "secondary")
        case .provisional: Message.Text("暂定", "provisional")
        case .unknown: Message.Text("不详", "unknown")
        }
    }
}
