/// Makes the levers of a building: what its items and the rules let one do about it.
struct LeverFactory {
    let standards: Standards
    let building: MeasuredBuilding
    let sheet: ScoreSheet
    /// What rules ask of the ratios of measures, apart from scores.
    let ratios: [MeasureIndex: [Rational]]
    /// What rules ask of attributes.
    let attributes: [AttributeIndex: [AttributeValue]]
    /// Items that share part of their measures with others, so that no lever moves them exactly.
    private(set) var entangled: [Int] = []

    init(
        _ standards: Standards, _ building: MeasuredBuilding, _ sheet: ScoreSheet, ratios: [MeasureIndex: [Rational]],
        attributes: [AttributeIndex: [AttributeValue]]
    ) {
        self.standards = standards
        self.building = building
        self.sheet = sheet
        self.ratios = ratios
        self.attributes = attributes
    }

    /// The levers, in the order of the method's items; then those for what rules ask apart from items.
    mutating func levers() -> [Lever] {
        var lists: [[MeasureIndex]] = []
        for place in sheet.items.indices where isMeasured(place) {
            let list = sheet.method.items[place].measures
            if !lists.contains(where: { Set($0) == Set(list) }) { lists.append(list) }
        }
        for measure in ratios.keys.sorted() where !lists.contains([measure]) && !isOnlyFixed(measure) { lists.append([measure]) }
        // A list that shares a measure with another one is split into its measures: what the other items gain comes on top.
        let isShared = lists.map { list in lists.contains { $0 != list && !Set($0).isDisjoint(with: list) } }
        var quantities: [[MeasureIndex]] = []
        for (list, isShared) in zip(lists, isShared) {
            for part in isShared ? list.map({ [$0] }) : [list] where !quantities.contains(part) { quantities.append(part) }
        }
        entangled = sheet.items.indices.filter { place in
            isMeasured(place) && !quantities.contains { Set($0) == Set(sheet.method.items[place].measures) }
        }
        let moved = quantities.compactMap(lever)
        let stated = attributesUsed.compactMap(lever)
        let declared = sheet.items.indices.compactMap(declaredLever)
        return (moved + stated + declared).sorted { ($0.items.first ?? Int.max) < ($1.items.first ?? Int.max) }
    }

    /// Whether the item's points come from quantities that the submission states.
    private func isMeasured(_ place: Int) -> Bool {
        let row = sheet.method.items[place]
        return sheet.items[place].basis == .recomputed && sheet.items[place].ratio != nil && !isFixed(row)
    }

    private func isFixed(_ row: MethodItem) -> Bool {
        row.fixed?.structures.contains(building.building.structure) == true
    }

    /// Whether items use the measure, but by the standard and not by its quantities: then it is no lever.
    private func isOnlyFixed(_ measure: MeasureIndex) -> Bool {
        let rows = sheet.method.items.filter { $0.measures.contains(measure) }
        return !rows.isEmpty && rows.allSatisfy(isFixed)
    }

    // MARK: - Quantities

    /// A lever for quantities, or nothing where they are unknown, absent or all counted already.
    private func lever(_ measures: [MeasureIndex]) -> Lever? {
        guard case .quantities(let qualifying, let total) = building.sum(of: measures), total > qualifying else { return nil }
        let items = sheet.items.indices.filter { isMeasured($0) && Set(sheet.method.items[$0].measures) == Set(measures) }
        let rows = items.map { sheet.method.items[$0] }
        let asked = measures.count == 1 ? ratios[measures[0]] ?? [] : []
        let step = measures.map { building.building.step(of: $0, in: standards) }.min() ?? ExactDecimal(1)
        let scale = LeverScale(qualifying: qualifying, total: total, step: step, scorings: rows.map(\.scoring), asked: asked)
        let first = scale.level(0)
        let levels = scale.levels(rows.flatMap { $0.scoring.usefulRatios(LeverScale.coarsest) } + asked, after: first)
        let name = rows.count == 1 ? AdviceItem(rows[0]) : AdviceItem(standards.measures[measures[0].place])
        return Lever(
            item: name, kind: .quantities(measures), items: items, step: step, total: total, before: first, levels: levels, scale: scale)
    }

    // MARK: - Attributes

    private var attributesUsed: [AttributeIndex] {
        var used: [AttributeIndex] = []
        for row in sheet.method.items {
            if case .attribute(let attribute) = row.subject, !used.contains(attribute) { used.append(attribute) }
        }
        return used + attributes.keys.sorted().filter { !used.contains($0) }
    }

    /// An attribute that could be better than the submission states; what the items score now may be declared.
    private func lever(_ attribute: AttributeIndex) -> Lever? {
        let definition = standards.attributes[attribute.place]
        let items = sheet.items.indices.filter { place in
            if case .attribute(attribute) = sheet.method.items[place].subject { !isFixed(sheet.method.items[place]) } else { false }
        }
        let rows = items.map { sheet.method.items[$0] }
        let now = building[attribute]
        let before = Lever.Level(steps: 0, ratio: nil, value: now, scores: items.map { sheet.items[$0].score?.lower ?? 0 })
        let values: [AttributeValue] =
            switch definition.kind {
            case .flag: attributes[attribute]?.contains(.flag(false)) == true ? [.flag(false)] : [.flag(true)]
            case .levels(let levels): levels.map { .level($0) }
            }
        var levels: [Lever.Level] = []
        for value in values where now.map({ value != $0 && Self.isBetter(value, than: $0) }) ?? true {
            let scores = rows.map { $0.scoring.points(value, maximum: $0.maximum.value) ?? 0 }
            let last = levels.last ?? before
            let isAsked = (attributes[attribute] ?? []).contains { wanted in
                value.meets(wanted) && last.value.map { $0.meets(wanted) } != true
            }
            guard isAsked || zip(scores, last.scores).contains(where: { $0 > $1 }) else { continue }
            levels.append(Lever.Level(steps: Int128(levels.count + 1), ratio: nil, value: value, scores: scores))
        }
        guard !levels.isEmpty else { return nil }
        let name = rows.count == 1 ? AdviceItem(rows[0]) : AdviceItem(definition)
        return Lever(
            item: name, kind: .attribute(attribute), items: items, step: ExactDecimal(1), total: ExactDecimal(1), before: before,
            levels: levels)
    }

    private static func isBetter(_ value: AttributeValue, than now: AttributeValue) -> Bool {
        switch (value, now) {
        case (.level(let value), .level(let now)): value > now
        default: value != now
        }
    }

    // MARK: - Declared points

    /// Points that the applicant declares, raised to whole tenths or to the item's maximum. An item of a bonus that nobody has declared counts
    /// from nothing.
    private func declaredLever(_ place: Int) -> Lever? {
        let row = sheet.method.items[place]
        let points: ExactDecimal
        switch sheet.items[place].basis {
        case .declared: points = building.building.declaredScore(row.name) ?? .zero
        case .unknown where row.subject == .scoreSheet && sheet.method.groups[row.group.place].counting == .bonus: points = .zero
        case .recomputed, .unknown, .absent: return nil
        }
        if case .attribute = row.subject { return nil }
        let maximum = ExactDecimal(units: row.maximum.value.scaledQuotient(ExactDecimal.one, .cut))
        guard points < maximum else { return nil }
        let tenth = ExactDecimal(units: ExactDecimal.one / 10)
        return Lever(
            item: AdviceItem(row), kind: .declaredPoints(row.name, from: points), items: [place], step: tenth, total: maximum,
            before: Lever.Level(steps: 0, ratio: nil, scores: [points.rational]),
            levels: Lever.declared(
                after: points.rational, upTo: maximum.rational,
                every: Lever.spacing(of: maximum.units, tenth.units, LeverScale.coarsest)))
    }
}
