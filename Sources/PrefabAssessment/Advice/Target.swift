/// What an engineer can aim at for a building.
package enum AdviceGoal: Hashable, Sendable {
    /// The rule passes.
    case rule(RuleID)
    /// The building reaches the grade, one of ``Grading/steps``.
    case grade(Int)

    /// Whether a building that was judged has got there.
    func isReached(by building: BuildingAssessment) -> Bool {
        switch self {
        case .rule(let id): building.findings.contains { $0.rule == id && $0.outcome == .pass }
        case .grade(let step): building.grades.reaches(step) == .pass
        }
    }
}

/// A goal as what its score sheet, its measures and its attributes have to come to.
struct Target: Sendable {
    /// The least points of groups.
    var groups: [GroupIndex: Rational] = [:]
    /// The least points of items.
    var items: [ItemIndex: Rational] = [:]
    /// The least assembly rate.
    var rate: Rational?
    /// The least ratios of measures.
    var ratios: [MeasureIndex: Rational] = [:]
    var attributes: [AttributeIndex: AttributeValue] = [:]

    /// Both targets at once.
    func merged(with other: Target) -> Target {
        var result = self
        result.groups.merge(other.groups, uniquingKeysWith: max)
        result.items.merge(other.items, uniquingKeysWith: max)
        result.ratios.merge(other.ratios, uniquingKeysWith: max)
        result.attributes.merge(other.attributes) { $0.meets($1) ? $0 : $1 }
        if let rate = other.rate { result.rate = result.rate.map { max($0, rate) } ?? rate }
        return result
    }

    /// How many things are asked for.
    var count: Int {
        groups.count + items.count + ratios.count + attributes.count + (rate == nil ? 0 : 1)
    }
}

/// Turns goals into targets, by the figures that the rules compare with.
struct TargetFinder {
    let readings: Readings
    let building: Building
    let method: Method

    /// - Returns: `nil` where a figure may not be used, or the rule is no provision of the method.
    func target(of rule: RuleID, _ ledger: inout FigureLedger) -> Target? {
        method.provisions.first { $0.rule == rule }.flatMap { target(of: $0, &ledger) }
    }

    private func target(of provision: Provision, _ ledger: inout FigureLedger) -> Target? {
        guard ledger.allows(provision.record) else { return nil }
        switch provision.requirement {
        case .groupMinimum(let group, let points): return Target(groups: [group: points])
        case .itemMinimum(let item, let points): return Target(items: [item: points])
        case .rate(let least): return Target(rate: compared(least))
        case .ratio(let measure, let steps):
            guard let height = building.height else { return steps.count == 1 ? Target(ratios: [measure: steps[0].ratio]) : nil }
            return Target(ratios: [measure: steps[steps.place(ofHeight: height)].ratio])
        case .attribute(let attribute, let value): return Target(attributes: [attribute: value])
        }
    }

    /// A grade asks for all provisions, for what it requires, and for its rate.
    func target(ofGrade step: Int, _ ledger: inout FigureLedger) -> Target? {
        guard let grading = method.grading, let from = ledger.read(grading.steps[step].from) else { return nil }
        var target = Target(rate: compared(from))
        for requirement in grading.requirements where requirement.structures.contains(building.structure) {
            guard let least = ledger.read(requirement.ratio) else { return nil }
            target = target.merged(with: Target(ratios: [requirement.measure: least]))
        }
        for provision in method.provisions where provision.applies(to: building.structure, readings) {
            guard let asked = self.target(of: provision, &ledger) else { return nil }
            target = target.merged(with: asked)
        }
        return target
    }

    /// The rate that is enough: exactly, or under `rate-rounding` b the one from which it is rounded up to the percent asked for.
    private func compared(_ least: Rational) -> Rational {
        readings[.rateRounding] == .b ? least.roundedUp(toDecimals: 2) - Rational(1, 200) : least
    }
}
