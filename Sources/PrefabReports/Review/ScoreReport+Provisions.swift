import PrefabAssessment

// The provisions of a method beside the building's figures, and its grade.

extension ScoreReport {
    /// What a provision looks at, what the building has of it, and what is asked.
    func row(_ provision: Provision, _ building: some RatedBuilding) -> ReportTable.Row {
        let finding = building.findings.first { $0.rule == provision.rule }
        let (title, value, computation, place) = figure(provision, building)
        return ReportTable.Row([
            title.linked(to: .rule(provision.id)), value.linked(to: source(place)), requirement(provision, building),
            finding.map { self.title($0.outcome) } ?? ReportText("—", .muted), computation,
        ])
    }

    private func figure(
        _ provision: Provision, _ building: some RatedBuilding
    ) -> (title: ReportText, value: ReportText, computation: ReportText, place: Place) {
        let sheet = building.sheet
        let measures = Place.buildingField(building.index, .measures)
        switch provision.requirement {
        case .groupMinimum(let group, _):
            let title = words(sheet.method.groups[group.place].title)
            return (
                say("\(title)得分", "\(title): points"), ReportText(Numerals.number(sheet[group].score)), sum(of: group, sheet), measures
            )
        case .itemMinimum(let item, _):
            let title = words(sheet.method.items[item.place].title)
            let score = sheet[item].score.map { ReportText(Numerals.number($0)) } ?? say("缺项", "absent", .muted)
            return (say("\(title)得分", "\(title): points"), score, "", measures)
        case .rate: return (say("装配率", "Assembly rate"), ReportText(Numerals.percent(sheet.rate)), "", measures)
        case .ratio(let measure, _):
            let place = Place.measure(building: building.index, measure)
            let definition = standards.measures[measure.place]
            let value = measured(building)[measure]
            guard case .quantities(let part, let whole) = value, let ratio = value.ratio else {
                let state = value == .unknown ? say("未知", "unknown", .undetermined) : say("缺项", "absent", .muted)
                return (ReportText(words(definition.shortTitle)), state, "", place)
            }
            return (
                ReportText(words(definition.shortTitle)), ReportText(Numerals.percent(ratio)),
                ReportText(division(part, by: whole, ratio)), place
            )
        case .attribute(let attribute, _):
            let definition = standards.attributes[attribute.place]
            let place = attributePlace(attribute, building.index)
            let value = measured(building)[attribute].map { words($0.title) }
            return (
                ReportText(words(definition.shortTitle)), value.map { ReportText($0) } ?? say("未填", "not given", .undetermined), "", place
            )
        }
    }

    /// What the provision asks for.
    func requirement(_ provision: Provision, _ building: some RatedBuilding) -> ReportText {
        switch provision.requirement {
        case .groupMinimum(_, let points), .itemMinimum(_, let points): return ReportText("≥ \(Numerals.number(points))")
        case .rate(let least): return ReportText("≥ \(Numerals.threshold(least))")
        case .ratio(_, let steps):
            guard steps.count > 1 else { return ReportText("≥ \(Numerals.threshold(steps[0].ratio))") }
            guard let height = submission.buildings[building.index].height else {
                let ratios = steps.map { Numerals.threshold($0.ratio) }.joined(separator: " / ")
                return say("≥ \(ratios)（高度未填写）", "≥ \(ratios) (height not given)", .undetermined)
            }
            let place = steps.place(ofHeight: height)
            let least = "≥ \(Numerals.threshold(steps[place].ratio))"
            let range = steps[place].upTo.map { "≤ \($0) m" } ?? "> \(steps[place - 1].upTo?.description ?? "0") m"
            return say("\(least)（高 \(height) m \(range)）", "\(least) (height \(height) m \(range))")
        case .attribute(_, .flag(true)): return say("应采用", "required")
        case .attribute(_, .flag(false)): return say("不得采用", "must not be")
        case .attribute(_, .level(let level)): return ReportText("≥ \(level)")
        }
    }

    /// Where the submission says what an attribute is.
    func attributePlace(_ attribute: AttributeIndex, _ building: Int) -> Place {
        standards.attributes[attribute.place].id == AttributeDefinition.fullDecoration
            ? .buildingField(building, .fullDecoration) : .attribute(building: building, attribute)
    }

    /// `26 + 12 = 38`
    func sum(of group: GroupIndex, _ sheet: ScoreSheet) -> ReportText {
        let terms = sheet.rows(of: group).filter(\.item.counts).compactMap(\.item.score).map(term)
        return isWithheld(sheet) || terms.isEmpty
            ? "" : ReportText("\(terms.joined(separator: " + ")) = \(Numerals.number(sheet[group].score))")
    }

    /// An interval in a sum: `(0–20)`.
    private func term(_ score: Interval) -> String {
        score.exact.map(Numerals.number) ?? "(\(Numerals.number(score)))"
    }

    // MARK: - Grade

    /// The grade with its conditions: the ratios that it requires, and the rates of its steps.
    func gradeRow(_ building: some RatedBuilding) -> [ReportTable.Row] {
        guard let grading = building.sheet.method.grading else { return [] }
        let steps = grading.steps.map { "\($0.name) ≥ \(Numerals.threshold($0.from.value))" }.joined(separator: listComma)
        var computation = say("等级线：\(steps)", "grades: \(steps)")
        let structure = submission.buildings[building.index].structure
        for requirement in grading.requirements where requirement.structures.contains(structure) {
            guard let ratio = measured(building)[requirement.measure].ratio else { continue }
            let name = words(standards.measures[requirement.measure.place].shortTitle)
            let least = Numerals.threshold(requirement.ratio.value)
            let sign = ratio >= requirement.ratio.value ? "≥" : "<"
            computation += say(
                "；\(name)比例 \(Numerals.percent(ratio)) \(sign) \(least)", "; \(name) \(Numerals.percent(ratio)) \(sign) \(least)")
        }
        if building.usesDeclared, let declared = submission.buildings[building.index].declared.grade {
            let name = words(Message.Text(grade: standards.gradeNames[declared.place]))
            computation += ReportText(bracketed(words("申报 ", "declared ") + name), .muted)
        }
        let figure = grading.requirements.first?.ratio.record ?? grading.steps[0].from.record
        return [
            ReportTable.Row([
                say("等级", "Grade").linked(to: .figure(standards.records[figure].id)),
                title(grade: building.grade).emphasised(.strong).linked(to: source(.buildingField(building.index, .measures))),
                ReportText("—", .muted), ReportText("—", .muted), computation,
            ])
        ]
    }
}

extension AttributeValue {
    /// `是`, `2`.
    var title: Message.Text {
        switch self {
        case .flag(true): Message.Text("是", "yes")
        case .flag(false): Message.Text("否", "no")
        case .level(let level): Message.Text("\(level)")
        }
    }
}
