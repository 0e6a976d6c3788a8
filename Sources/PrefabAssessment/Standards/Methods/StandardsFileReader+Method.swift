// Files of kind `method`: how a rate is computed and what a building must meet.
extension StandardsFileReader {
    func method() -> Method? {
        guard let fields = fields(0, .method) else { return nil }
        header(schema: fields[.schema], id: fields[.id], sources: fields[.sources])
        let title = bilingual(fields[.title])
        let figures = figures(fields)
        let scope = bilingual(fields[.scope])
        let groups = namedRows(fields[.groups], methodGroup)
        var alternatives = AlternativeSets()
        let items = namedRows(fields[.items]) { node in
            self.item(node, groups: groups, decimals: figures.scoreDecimals?.value, &alternatives)
        }
        let names = MethodNames(groups: groups, items: items)
        let citation = citation(title?.chinese ?? instrument)
        let provisions = fields[.provisions].map(optionalElements)?.map { provision($0, names, citation: citation) } ?? []
        let grading = fields[.grades].flatMap(grading)
        outline = Outline(provisionCount: provisions.count, grades: gradeNames(fields[.grades]))
        // Each check takes what could be read: a fault in one row hides none in another.
        alternatives.check(self)
        if !items.nodes.contains(where: mayHideAlternative) { alternatives.checkAlone(self) }
        checkSums(total: figures.totalPoints?.value, names, at: fields[.groups])
        checkRead(figures, names, fields)
        checkProvisions(provisions, at: fields[.provisions])
        if vocabulary.isComplete, !mayHideUses { checkJoints(fields[.joints], usedMeasures) }
        guard let title, let groups = groups.complete, let items = items.complete, let total = figures.totalPoints else { return nil }
        // Grades that cannot be read are not taken for none.
        if grading == nil, fields[.grades] != nil { return nil }
        return Method(
            id: instrument, title: title, citation: citation, scope: scope, figures: figures.complete(total), groups: groups,
            items: items, alternativeCount: alternatives.count, provisions: provisions.compactMap(\.self), grading: grading)
    }

    /// What other files ask of a method, known even where a row of it is at fault.
    struct Outline {
        let provisionCount: Int
        /// Nothing where a name cannot be read.
        let grades: [String]?
    }

    private func gradeNames(_ grades: Int?) -> [String]? {
        guard let grades else { return [] }
        guard tree.nodes[grades].kind == .object, let steps = tree.child(of: grades, named: "steps"), tree.nodes[steps].kind == .array
        else {
            return nil
        }
        let names = tree.children(of: steps).map { printedText($0, "name") }
        return names.contains(nil) ? nil : names.compactMap(\.self)
    }

    /// Whether an item's word of alternatives may be under a key, or in a form, that cannot be read.
    private func mayHideAlternative(_ item: Int) -> Bool {
        guard tree.nodes[item].kind == .object else { return true }
        return tree.children(of: item).contains { member in
            guard let key = tree.nodes[member].key.map({ StandardsKey.table.key(for: $0, in: tree.json) }) else { return true }
            return key == nil || (key == .alternative && tree.nodes[member].kind != .string)
        }
    }

    /// The number of an instrument with the dash that Chinese print has, `DB11/T 1831—2021`. Annexes are cited by the number of the act that
    /// they belong to, with which their title begins: `京技管〔2022〕48号`.
    private func citation(_ title: String) -> String {
        if let annexes = title.firstRange(of: "附件") { return String(title[..<annexes.lowerBound]) }
        return instrument.replacingLastHyphen(by: "—")
    }

    /// What a file says in rows of its own, as far as it could be read.
    struct MethodFigures {
        var totalPoints: Figure<Rational>?
        var bonusDivisor: Figure<Rational>?
        var scoreDecimals: Figure<Int>?
        var joints = Method.Joints.none
        var published: Figure<CalendarDate>?
        var inForce: Figure<CalendarDate>?
        var assessmentUnit: Method.AssessmentUnit?

        func complete(_ totalPoints: Figure<Rational>) -> Method.Figures {
            Method.Figures(
                totalPoints: totalPoints, bonusDivisor: bonusDivisor, scoreDecimals: scoreDecimals, joints: joints, published: published,
                inForce: inForce, assessmentUnit: assessmentUnit)
        }
    }

    private func figures(_ fields: Fields) -> MethodFigures {
        MethodFigures(
            totalPoints: positive(points(fields[.totalPoints], "totalPoints"), at: fields[.totalPoints]),
            bonusDivisor: positive(points(fields[.bonusDivisor], "bonusDivisor"), at: fields[.bonusDivisor]),
            scoreDecimals: count(fields[.scoreDecimals], "scoreDecimals", .decimals),
            joints: joints(fields[.joints]),
            published: day(fields[.published], "published"), inForce: day(fields[.inForce], "inForce"),
            assessmentUnit: assessmentUnit(fields[.assessmentUnit]))
    }

    /// Nothing is divided by zero points.
    private func positive(_ figure: Figure<Rational>?, at node: Int?) -> Figure<Rational>? {
        guard let figure, let node, figure.value == 0 else { return figure }
        report(
            .standardsNumber, at: tree.child(of: node, named: "value").map(span) ?? tree.opening(of: node),
            Message("不能除以 0 分", "nothing can be divided by 0 points"), help: Message("核对分值", "check the points"))
        return nil
    }

    private func methodGroup(_ node: Int) -> MethodGroup? {
        guard let fields = fields(node, .group) else { return nil }
        let id = name(fields[.id])
        let title = bilingual(fields[.title])
        let points = points(fields[.points], "groups.\(id ?? "")")
        let counting = word(fields[.counts], MethodGroup.Counting.self)
        let cap = fields[.cap].map { self.points($0, "groups.\(id ?? "").cap") }
        guard let id, let title, let points, let counting else { return nil }
        if case .some(.none) = cap { return nil }
        return MethodGroup(id: id, title: title, points: points, counting: counting, cap: cap ?? nil)
    }

    private func joints(_ node: Int?) -> Method.Joints {
        guard let node, let fields = fields(node, .joints) else { return .none }
        return Method.Joints(
            wallStripWidth: quantity(fields[.wallStripWidth], "joints.wallStripWidth", .millimetres),
            wallBandHeight: quantity(fields[.wallBandHeight], "joints.wallBandHeight", .millimetres),
            slabStripWidth: quantity(fields[.slabStripWidth], "joints.slabStripWidth", .millimetres),
            beamColumnNode: flag(fields[.beamColumnNode], "joints.beamColumnNode"),
            columnJointRatio: ratio(fields[.columnJointRatio], "joints.columnJointRatio"))
    }

    private func assessmentUnit(_ node: Int?) -> Method.AssessmentUnit? {
        guard let node, let fields = fields(node, .assessmentUnit) else { return nil }
        let storeys = count(fields[.storeys], "assessmentUnit.storeys", .storeys)
        let area = quantity(fields[.area], "assessmentUnit.area", .squareMetres)
        guard let storeys, let area else { return nil }
        return Method.AssessmentUnit(storeys: storeys, area: area)
    }

    // MARK: - Grades

    private func grading(_ node: Int) -> Grading? {
        guard let fields = fields(node, .grades) else { return nil }
        let requirements = (fields[.requires].map(optionalElements) ?? []).map(gradeRequirement)
        let steps = list(fields[.steps], gradeStep)
        guard let steps else { return nil }
        checkGrades(steps, at: fields[.steps])
        return Grading(requirements: requirements.compactMap(\.self), steps: steps)
    }

    private func gradeRequirement(_ node: Int) -> Grading.Requirement? {
        guard let row = fields(node, .gradeRequirement) else { return nil }
        let measure = measureIndex(row[.measure])
        let structures = structures(row[.structures])
        let name = row[.measure].map(tree.source) ?? ""
        let suffix = structures.map { $0 == .all ? "" : "." + $0.structures.map(\.rawValue).joined(separator: ",") } ?? ""
        let ratio = figure(in: row, "grades.requires.\(name)\(suffix)", .percent) { rational($0, .percent) }
        guard let measure, let structures, let ratio else { return nil }
        return Grading.Requirement(measure: measure, ratio: ratio, structures: structures)
    }

    private func gradeStep(_ node: Int) -> Grading.Step? {
        guard let row = fields(node, .gradeStep), let name = text(row[.name]) else { return nil }
        if Grade.reserved.contains(name), let place = row[.name] {
            reportDuplicate(name, at: span(place))
            return nil
        }
        let from = row[.from].flatMap { rational($0, .percent) }
        let record = record(of: row, "grades.\(name)", .percent, value: row[.from].map(tree.source) ?? "")
        guard let from, let record else { return nil }
        return Grading.Step(name: name, from: Figure(from, record: record))
    }
}

extension String {
    /// The same with the last hyphen replaced.
    fileprivate func replacingLastHyphen(by other: String) -> String {
        guard let place = utf8.lastIndex(of: UInt8(ascii: "-")) else { return self }
        return String(self[..<place]) + other + String(self[utf8.index(after: place)...])
    }
}
