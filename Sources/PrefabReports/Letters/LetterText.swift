import PrefabAssessment

// What letters say of the project.

extension LetterCase {
    var project: Submission.Project? { submission?.project }

    var applicant: ReportText { text(named(project?.applicant), "申报单位", "applicant") }
    var projectName: ReportText { text(named(project?.name), "项目名称", "project") }
    var projectID: ReportText { text(named(project?.id), "项目编号", "project id") }

    private func named(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }

    /// The filing of the stage: `《申报意向书》`.
    var filing: ReportText {
        switch submission?.stage {
        case .intent: say("《申报意向书》", "declaration of intent (申报意向书)")
        case .final: say("《申报书》", "application form (申报书)")
        case nil: blank("意向书／申报书", "which filing")
        }
    }

    /// The day on which the filing of the stage was handed in.
    var filed: CalendarDate? { submission?.stage == .final ? submission?.dates.applicationForm : submission?.dates.application }

    func name(_ ground: Assessment.Ground) -> ReportText {
        guard let building = ground.building, let submission else { return say("项目", "project") }
        return ReportText(name(submission.buildings[building.index]))
    }
}
