/// How an item is scored, as a data file says it.
private enum ScoringKind: String, CaseIterable {
    case step, linear, bands, flag, levels, declared
}

/// The sets of items of which one counts, by the word that their items share.
struct AlternativeSets {
    private var places: [String: Int] = [:]
    private var groups: [(group: GroupIndex, word: String)] = []
    private var strays: [(span: SourceSpan, word: String)] = []

    var count: Int { groups.count }

    /// Each word once, with the first place where it stands.
    private var words: [(word: String, span: SourceSpan, items: Int)] = []

    /// The set of a word; an item of another group than the first one's is reported later.
    mutating func place(of word: String, group: GroupIndex?, at span: SourceSpan) -> Int? {
        if let known = words.firstIndex(where: { $0.word == word }) {
            words[known].items += 1
        } else {
            words.append((word, span, 1))
        }
        guard let group else { return nil }
        if let place = places[word] {
            if groups[place].group != group { strays.append((span, word)) }
            return place
        }
        places[word] = groups.count
        groups.append((group, word))
        return groups.count - 1
    }

    func check(_ reader: StandardsFileReader) {
        for stray in strays {
            reader.report(
                .alternativesApart, at: stray.span,
                Message("“{0}” 的各项不在同一组", "the items of “{0}” are not of one group", [.text(stray.word)]),
                help: Message("择优计分的各项须在同一组", "items of which one counts stand in one group"))
        }
    }

    /// Of one item there is nothing to choose: most often its twin has another word, and both count.
    ///
    /// To be asked only where the word of each item could be read.
    func checkAlone(_ reader: StandardsFileReader) {
        var explained: Set<String> = []
        // The later of two words that are nearly the same is taken for the misspelt one.
        for alone in words.reversed() where alone.items == 1 && !explained.contains(alone.word) {
            let twin = nearestName(to: alone.word, among: words.map(\.word).filter { $0 != alone.word })
            if let twin { explained.insert(twin) }
            let help =
                if let twin {
                    Message("是否指 “{0}”？", "did you mean “{0}”?", [.text(twin)])
                } else {
                    Message(
                        "在择优的另一项写同一个词，或删去 alternative", "write the word for the other item of which one counts, or take “alternative” out")
                }
            reader.report(
                .alternativeAlone, at: alone.span,
                Message("只有一项写有 “{0}”，无从择优", "one item alone has “{0}”, so that there is nothing to choose", [.text(alone.word)]),
                help: help)
        }
    }
}

extension StandardsFileReader {
    func item(
        _ node: Int, groups: NamedRows<MethodGroup>, decimals: Int?, _ alternatives: inout AlternativeSets
    ) -> MethodItem? {
        guard let row = fields(node, .item) else { return nil }
        let id = name(row[.id])
        let group = place(row[.group], among: groups).map { GroupIndex($0) }
        let shortTitle = bilingual(row[.shortTitle])
        let requirement = bilingual(row[.requirement])
        let maximum = rational(row[.maximum], .points)
        let subject = subject(row)
        let scoring = row[.scoring].flatMap { self.scoring($0, maximum: maximum, decimals: decimals) }
        let value = maximum.map { scoring?.printedPoints(maximum: $0) ?? "" } ?? ""
        let record = record(of: row, id ?? "", .points, value: value)
        let absence = row[.absence].map { word($0, MethodItem.Absence.self) }
        let set = row[.alternative].map { name($0) }
        let fixed = row[.fixed].map { self.fixed($0, of: row, id ?? "") }
        if let scoring {
            checkUnknown(row, scoring)
            if let requirement { checkRequirement(requirement, scoring, at: row[.requirement]) }
            if let subject { checkSubject(subject, scoring, row) }
            checkFixed(scoring, row)
        }
        if let subject { checkAbsence(subject, row) }
        let alternative = (set ?? nil).flatMap { alternatives.place(of: $0, group: group, at: span(row[.alternative] ?? node)) }
        if case .some(.none) = absence { return nil }
        if case .some(.none) = set { return nil }
        if case .some(.none) = fixed { return nil }
        guard let id, let group, let shortTitle, let requirement, let maximum, let subject, let scoring, let record,
            let known = records[record - firstRecord]
        else { return nil }
        return MethodItem(
            id: id, name: vocabulary.itemName(id), group: group, title: known.title, shortTitle: shortTitle, requirement: requirement,
            maximum: Figure(maximum, record: record), subject: subject, scoring: scoring, absence: (absence ?? nil) ?? .offTotal,
            alternative: alternative, fixed: fixed ?? nil)
    }

    // MARK: - What an item looks at

    private func subject(_ row: Row) -> MethodItem.Subject? {
        switch (row[.measures], row[.attribute]) {
        case (nil, nil): return .scoreSheet
        case (let node?, nil):
            let measures = list(node, measureIndex)
            guard let measures else { return nil }
            checkUnique(tree.children(of: node).map(tree.source), at: node)
            return .measures(measures)
        case (nil, let node?): return attributeIndex(node).map { .attribute($0) }
        case (let node?, let other?):
            // Which of the two is meant is not known; both are used as far as can be told.
            _ = list(node, measureIndex)
            _ = attributeIndex(other)
            report(
                .scoringSubject, at: span(node), Message("measures 与 attribute 只能写一个", "an item has “measures” or “attribute”, not both"),
                help: Message("删去其中一个", "take one of them out"))
            return nil
        }
    }

    func measureIndex(_ node: Int?) -> MeasureIndex? {
        guard let node, let name = nameInUse(node) else { return nil }
        if let measure = vocabulary.useMeasure(name) {
            if !usedMeasures.contains(measure) { usedMeasures.append(measure) }
            return measure
        }
        reportUse(of: name, at: node, among: vocabulary.measures.map(\.id))
        return nil
    }

    func attributeIndex(_ node: Int?) -> AttributeIndex? {
        guard let node, let name = nameInUse(node) else { return nil }
        if let attribute = vocabulary.useAttribute(name) { return attribute }
        reportUse(of: name, at: node, among: vocabulary.attributes.map(\.id))
        return nil
    }

    private func nameInUse(_ node: Int) -> String? {
        let name = text(node)
        if name == nil { mayHideUses = true }
        return name
    }

    /// Where a measures file is at fault, that file may be the only fault.
    private func reportUse(of name: String, at node: Int, among known: [String]) {
        guard vocabulary.isComplete else { return }
        reportName(name, at: span(node), among: known)
        mayHideUses = true
    }

    /// The structures that something is limited to; all where nothing is said.
    func structures(_ node: Int?) -> StructureSet? {
        guard let node else { return .all }
        guard let structures = list(node, { word($0, Structure.self) }) else { return nil }
        checkUnique(structures.map(\.rawValue), at: node)
        return StructureSet(structures)
    }

    private func fixed(_ node: Int, of item: Row, _ id: String) -> MethodItem.FixedRatio? {
        guard let fields = fields(node, .fixed) else { return nil }
        if item[.measures] == nil {
            reportUnread(.fixedUnread, at: tree.opening(of: node), Message("没有 measures 的项没有比例", "an item without “measures” has no ratio"))
        }
        let structures = structures(fields[.structures])
        let ratio = rational(fields[.ratio], .percent)
        let title = bilingual(item[.title]).map { Message.Text("\($0.chinese)：规定的比例", "\($0.english): ratio that is given") }
        let record = record(
            at: fields, "\(id).fixed", title: title, unit: FigureUnit.percent.rawValue, value: fields[.ratio].map(tree.source) ?? "")
        guard let structures, let ratio, let record else { return nil }
        return MethodItem.FixedRatio(structures: structures, ratio: Figure(ratio, record: record))
    }

    // MARK: - Scoring

    private func scoring(_ node: Int, maximum: Rational?, decimals: Int?) -> Scoring? {
        // Which keys there may be depends on the kind, so that it is read first.
        guard tree.nodes[node].kind == .object, let place = tree.child(of: node, named: "kind") else {
            reportNoKind(node)
            return nil
        }
        guard let kind = word(place, ScoringKind.self), let fields = fields(node, StandardsForms.scoring.object(kind)) else { return nil }
        if let unit = fields[.unit] { _ = word(unit, among: [FigureUnit.percent]) }
        switch kind {
        case .flag: return .flag
        case .declared: return .declared
        case .step:
            let steps = list(fields[.steps]) { node -> (Scoring.Step, Int)? in
                guard let fields = self.fields(node, .step) else { return nil }
                let from = rational(fields[.from], .percent)
                let points = itemPoints(fields[.points], decimals)
                guard let from, let points else { return nil }
                return (Scoring.Step(from: from, points: points), node)
            }
            guard let steps else { return nil }
            checkRise(steps.map { ($0.0.from, $0.0.points, $0.1) }, maximum: maximum)
            return .steps(steps.map(\.0))
        case .levels:
            let levels = list(fields[.levels]) { node -> (Scoring.Level, Int)? in
                guard let fields = self.fields(node, .level) else { return nil }
                let level = fields[.level].flatMap(self.level)
                let points = itemPoints(fields[.points], decimals)
                guard let level, let points else { return nil }
                return (Scoring.Level(level: level, points: points), node)
            }
            guard let levels else { return nil }
            checkRise(levels.map { (Rational(Int128($0.0.level)), $0.0.points, $0.1) }, maximum: maximum)
            return .levels(levels.map(\.0))
        case .linear:
            guard let band = band(fields, decimals: decimals) else { return nil }
            checkBands([(band, node)], maximum: maximum, mayEndInAPoint: false)
            return .bands([band])
        case .bands:
            let bands = list(fields[.bands]) { node -> (Scoring.Band, Int)? in
                self.fields(node, .band).flatMap { self.band($0, decimals: decimals) }.map { ($0, node) }
            }
            guard let bands else { return nil }
            checkBands(bands, maximum: maximum, mayEndInAPoint: true)
            return .bands(bands.map(\.0))
        }
    }

    /// Reports an object whose form cannot be told.
    func reportNoKind(_ node: Int) {
        if tree.nodes[node].kind == .object {
            reportMissing([StandardsKey.kind.rawValue], at: tree.opening(of: node))
        } else {
            reportKind(node, expected: Message.Text("对象 { … }", "an object { … }"))
        }
    }

    private func band(_ fields: Fields, decimals: Int?) -> Scoring.Band? {
        let from = rational(fields[.from], .percent)
        let to = rational(fields[.to], .percent)
        let lower = itemPoints(fields[.lowerPoints], decimals)
        let upper = itemPoints(fields[.upperPoints], decimals)
        guard let from, let to, let lower, let upper else { return nil }
        return Scoring.Band(from: from, to: to, lowerPoints: lower, upperPoints: upper, decimals: decimals)
    }

    /// Points of an item, with no more decimals than the method gives to interpolated ones.
    private func itemPoints(_ node: Int?, _ decimals: Int?) -> Rational? {
        let points = rational(node, .points)
        if let node, points != nil, let decimals, let number = tree.number(node), number.value.significantDecimals > decimals {
            report(
                .pointsDecimals, at: span(node),
                Message(
                    "{0} 分的小数多于得分保留的 {1} 位", "{0} points have more decimals than the {1} that scores keep",
                    [.text(tree.source(node)), .whole(decimals)]),
                help: Message("核对分值和 scoreDecimals", "check the points and “scoreDecimals”"))
        }
        return points
    }
}
