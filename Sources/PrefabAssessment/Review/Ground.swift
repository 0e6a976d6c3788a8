/// What a verdict rests on: the outcomes of the gating project rules and the verdicts of the buildings.
struct Ground: Sendable {
    /// In the order of ``RuleBook/gatingProjectRules``.
    var project: [Outcome]
    var buildings: [BuildingVerdict]
    var payableArea: Bounds<ExactDecimal>
    var readings: Readings

    struct Decision: Hashable, Sendable {
        let verdict: Verdict
        let reward: Reward
    }

    func decide(_ standards: Standards, _ ledger: inout FigureLedger) -> Decision {
        let verdict = verdict
        return Decision(verdict: verdict, reward: reward(verdict, standards.instrument48, &ledger))
    }

    /// `ineligible` if a project rule fails or no applied building is payable or undetermined; else `undetermined` if anything is open.
    private var verdict: Verdict {
        var rules = project.reduce(Outcome.pass) { $0.and($1) }
        // Reading b: a building that fails fails the whole project.
        if readings[.failingBuilding], buildings.contains(.notPayable) { rules = .fail }
        let isOpen = buildings.contains(.undetermined)
        if rules == .fail || !(isOpen || buildings.contains(.payable)) { return .ineligible }
        return rules == .undetermined || isOpen ? .undetermined : .eligible
    }

    private func reward(_ verdict: Verdict, _ law: Instrument48, _ ledger: inout FigureLedger) -> Reward {
        let area: Bounds<ExactDecimal>
        switch verdict {
        case .ineligible: area = Bounds(.zero, .zero)
        case .eligible: area = payableArea
        case .undetermined:
            let isWhollyOpen =
                project.contains(.undetermined) || (readings[.failingBuilding] && buildings.contains(.undetermined))
            area = Bounds(isWhollyOpen ? .zero : payableArea.lower, payableArea.upper)
        }
        // Both are primary, so that no setting withholds them; the ledger notes the use.
        let rate = ledger.read(law.rewardRate) ?? law.rewardRate.value
        let cap = ledger.read(law.cap) ?? law.cap.value
        let upper = area.upper.rational * rate.rational
        let lower = area.isExact ? upper : area.lower.rational * rate.rational
        func capped(_ yuan: Rational) -> Money { Money(rounding: min(yuan, cap.rational)) }
        return Reward(payableArea: area, amount: Bounds(capped(lower), capped(upper)), isCapped: upper > cap.rational)
    }
}
