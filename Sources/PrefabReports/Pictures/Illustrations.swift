import PrefabAssessment

/// Which pictures a report has, and where.
struct Illustrations: Sendable {
    private let report: ReviewReport

    init(_ report: ReviewReport) {
        self.report = report
    }

    func pictures(of section: ReportDocument.SectionKind) -> [Picture] {
        section == .reward ? [RewardPicture(report: report).picture] : []
    }

    /// Scores and rates stand with the building's figures, where those are shown.
    func pictures(of subject: ReportDocument.Subject, in section: ReportDocument.SectionKind) -> [Picture] {
        guard case .building(let index) = subject, section == .buildings else { return [] }
        let building = report.assessment.buildings[index]
        guard building.isScored else { return [] }
        return [
            ScorePicture(report: report, building: building).picture, RatePicture(report: report, building: building).picture,
        ]
    }
}
