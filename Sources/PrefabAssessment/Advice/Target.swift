/// What an engineer can aim at for a building.
package enum AdviceGoal: Hashable, Sendable {
    /// The rule passes.
    case rule(RuleNumber)
    /// The building reaches the grade.
    case grade(Grade)

    /// Whether a building that was judged has got there.
    func isReached(by building: BuildingAssessment) -> Bool {
        switch self {
        case .rule(let id): building.findings.contains { $0.rule == id && $0.outcome == .pass }
        case .grade(let grade): building.grades.reaches(grade) == .pass
        }
    }
}

/// A goal as what its score sheet and its measures have to come to.
struct Target: Sendable {
    /// The least points of groups.
    var groups: [GroupID: Rational] = [:]
    /// The least points of all groups together.
    var total: Rational?
    /// The least ratios of measures.
    var ratios: [MeasureKey: Rational] = [:]
    var needsDecoration = false

    /// Both targets at once.
    func merged(with other: Target) -> Target {
        var result = self
        result.groups.merge(other.groups, uniquingKeysWith: max)
        result.ratios.merge(other.ratios, uniquingKeysWith: max)
        if let total = other.total { result.total = result.total.map { max($0, total) } ?? total }
        result.needsDecoration = needsDecoration || other.needsDecoration
        return result
    }
}

/// Turns goals into targets, by the figures that the rules compare with.
struct TargetFinder {
    let standards: Standards
    let readings: Readings
    let table: ScoreTable
    let building: Building
    let sheet: ScoreSheet

    /// - Returns: `nil` where a figure may not be used, or where the rule asks for nothing that a quantity could meet.
    func target(of rule: RuleNumber, _ ledger: inout FigureLedger) -> Target? {
        switch rule {
        case .mainStructure: return groupTarget(.mainStructure, &ledger)
        case .walls: return groupTarget(.walls, &ledger)
        case .decoration: return Target(needsDecoration: true)
        case .assemblyRate: return table.minimumRate.flatMap { rateTarget($0, &ledger) }
        case .annexAssemblyRate: return rateTarget(standards.instrument48.annexAssemblyRate, &ledger)
        case .annexPrefabricationRate:
            let band = standards.instrument48.prefabricationRates.last { building.height > $0.above }
            return band.flatMap { ledger.read($0.rate) }.map { Target(ratios: [.structuralConcrete: $0]) }
        case .annexHorizontal:
            return table.minimumHorizontalRatio.flatMap { ledger.read($0) }
                .map { Target(ratios: [.horizontalMembers: $0]) }
        default: return nil
        }
    }

    /// A grade asks for all basic provisions, for the vertical members' ratio and for its rate.
    func target(of step: ScoreTable.GradeStep, _ ledger: inout FigureLedger) -> Target? {
        guard let ratioFigure = table.gradeRatio, let ratio = ledger.read(ratioFigure),
            var target = rateTarget(step.from, &ledger)
        else { return nil }
        // Steel and timber have a ratio by the standard, not by their quantities.
        if !(building.structure.isSteelOrTimber && table.steelTimberRatio != nil) {
            target.ratios[.verticalMembers] = ratio
        }
        for group in table.groups {
            guard let minimum = group.minimum else { continue }
            guard let least = ledger.read(minimum) else { return nil }
            target.groups[group.id] = least
        }
        if let figure = table.minimumRate {
            guard let least = rateTarget(figure, &ledger) else { return nil }
            target = target.merged(with: least)
        }
        if let figure = table.requiresDecoration {
            guard let isRequired = ledger.read(figure) else { return nil }
            target.needsDecoration = isRequired
        }
        return target
    }

    private func groupTarget(_ id: GroupID, _ ledger: inout FigureLedger) -> Target? {
        table.group(id)?.minimum.flatMap { ledger.read($0) }.map { Target(groups: [id: $0]) }
    }

    /// The points that make a rate: exactly, or under `rate-rounding` those from which it is rounded up to the percent asked for.
    private func rateTarget(_ figure: Figure<Rational>, _ ledger: inout FigureLedger) -> Target? {
        guard let least = ledger.read(figure), sheet.totalPoints > sheet.absentPoints else { return nil }
        var rate = least
        if readings[.rateRounding] {
            let down = least.rounded(toDecimals: 2, .cut)
            rate = (down == least ? down : down + Rational(1, 100)) - Rational(1, 200)
        }
        return Target(total: rate * (sheet.totalPoints - sheet.absentPoints))
    }
}
