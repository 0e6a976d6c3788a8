import PrefabAssessment

// What the fields of a submission hold, in the words of the field in place of those of the format.

extension DiffReport {
    /// - Parameter submission: the side that the value is of.
    func value(_ field: FieldDifference, _ value: String?, of submission: Submission) -> ReportText {
        guard let value else { return "—" }
        if case .otherAward(let index) = field.place { return award(submission.otherAwards[index]) }
        if case .declared(_, .grade) = field.place, let grade = Grade(rawValue: value) {
            return ReportText(phrases.words(grade.title))
        }
        switch field.place.description?.type {
        case .word(let words), .words(let words):
            let word = words.first { $0.word == value }
            return ReportText(word.map { phrases.words($0.meaning) } ?? value)
        case .dateOr(let word) where word.word == value: return ReportText(phrases.words(word.meaning))
        case .flag: return value == "true" ? say("是", "yes") : say("否", "no")
        case .measure where value == "absent": return say("无此项", "absent")
        default: return ReportText(value)
        }
    }

    /// `市级奖励资金；已告知；未退返`
    private func award(_ award: Submission.OtherAward) -> ReportText {
        var parts: [ReportText] = []
        if let source = award.source { parts.append(ReportText(source)) }
        if let isReported = award.reported { parts.append(isReported ? say("已告知", "reported") : say("未告知", "not reported")) }
        if let isReturned = award.returned { parts.append(isReturned ? say("已退返", "returned") : say("未退返", "not returned")) }
        return parts.joined(ReportText(phrases.semicolon))
    }

    func grade(_ building: BuildingAssessment) -> ReportText {
        guard building.isScored else { return "—" }
        return building.grade.map { ReportText(phrases.words($0.title)) } ?? say("未定", "open", .undetermined)
    }

    func method(_ building: BuildingAssessment, _ standards: Standards) -> ReportText {
        guard building.methodIsKnown else { return say("未定", "open", .undetermined) }
        return ReportText(phrases.shortTitle(ofTable: building.sheet.table, in: standards))
    }

    /// An item as the new table calls it, or the old one where only that has it.
    func title(_ item: ItemID, _ building: BuildingDifference) -> String {
        let sides = [(building.new, comparison.new.standards), (building.old, comparison.old.standards)]
        let titles = sides.lazy.compactMap { side, standards in
            side.flatMap { standards.table($0.sheet.table)?.item(item)?.title }
        }
        return titles.first.map(phrases.words) ?? item.rawValue
    }
}

extension Place {
    /// What the format says of the field; nothing of what is no field.
    fileprivate var description: FieldDescription? {
        switch self {
        case .document, .otherAward, .building: nil
        case .root(let key): key.field
        case .project(let key): key.field
        case .date(let key): key.field
        case .rewardBasis(let key): key.field
        case .buildingField(_, let key): key.field
        case .measure(_, let key): key.field
        case .declared(_, let key): key.field
        }
    }
}
