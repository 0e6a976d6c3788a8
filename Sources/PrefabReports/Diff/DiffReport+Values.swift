import PrefabAssessment

// What the fields of a submission hold, in the words of the field in place of those of the format.

extension DiffReport {
    /// - Parameter side: that the value is of.
    func value(_ field: FieldDifference, _ value: String?, of side: Assessment) -> ReportText {
        guard let value else { return "—" }
        if case .otherAward(let index) = field.place { return award(side.submission.otherAwards[index]) }
        if case .declared(_, .grade) = field.place { return title(grade: value) }
        // A place that only one side has is numbered by that side's standards.
        return ReportText(meaning(of: value, field.place.fieldDescription(in: self.side(field).standards)?.type))
    }

    /// `市级奖励资金；已告知；未退返`
    private func award(_ award: Submission.OtherAward) -> ReportText {
        var parts: [ReportText] = []
        if let source = award.source { parts.append(ReportText(source)) }
        if let isReported = award.reported { parts.append(isReported ? say("已告知", "reported") : say("未告知", "not reported")) }
        if let isReturned = award.returned { parts.append(isReturned ? say("已退返", "returned") : say("未退返", "not returned")) }
        return parts.joined(ReportText(semicolon))
    }

    func grade(_ building: BuildingAssessment) -> ReportText {
        guard building.isScored else { return "—" }
        return title(grade: building.grade)
    }

    func method(_ building: BuildingAssessment) -> ReportText {
        guard building.methodIsKnown else { return say("未定", "open", .undetermined) }
        return ReportText(shortTitle(of: building.sheet.method))
    }
}
