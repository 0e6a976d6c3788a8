import PrefabAssessment

// What came out, in the colour that it has everywhere.

extension Wording {
    func title(_ rule: RuleDescription) -> ReportText {
        ReportText(words(rule.title), to: .rule(rule.id))
    }

    func title(_ outcome: Outcome) -> ReportText {
        ReportText(words(outcome.title), ReportText.Tone(outcome))
    }

    func title(_ verdict: Verdict) -> ReportText {
        ReportText(words(verdict.title), verdict.tone)
    }

    func title(_ verdict: Verdict, _ stage: Submission.Stage) -> ReportText {
        ReportText(words(verdict.title(stage)), verdict.tone)
    }

    func title(_ verdict: BuildingVerdict) -> ReportText {
        ReportText(words(verdict.title), verdict.tone)
    }

    /// What a building would get counts for nothing while its project is refused.
    func title(_ verdict: BuildingVerdict, of assessment: Assessment) -> ReportText {
        guard verdict == .payable, assessment.verdict == .ineligible else { return title(verdict) }
        return title(verdict) + bracketed(say("若受理", "if it were accepted for examination"))
    }

    /// A grade by its name in the standards; one that is not decided is said to be open.
    func title(grade: String?) -> ReportText {
        grade.map { ReportText(words(Message.Text(grade: $0))) } ?? say("未定", "open", .undetermined)
    }
}
