/// What a verdict rests on: the outcomes of the gating project rules and the verdicts of the buildings.
///
/// Without arrays, because each alternative starts from a copy.
struct Ground: Sendable {
    var project: GatingOutcomes
    var buildings: BuildingTally
    var readings: Readings
    /// Yuan that the project got before; they count against the cap.
    let alreadyGranted: ExactDecimal

    struct Decision: Hashable, Sendable {
        let verdict: Verdict
        let reward: Reward
    }

    func decide(_ standards: Standards, _ ledger: inout FigureLedger) -> Decision {
        Decision(verdict: verdict, reward: reward(standards.instrument48, &ledger))
    }

    /// `ineligible` if a project rule fails or no applied building is payable or undetermined; else `undetermined` if anything is open.
    var verdict: Verdict {
        // Reading b: a building that fails fails the whole project.
        let rules = readings[.failingBuilding] == .b && buildings.verdicts.contains(.notPayable) ? Outcome.fail : project.outcome
        let isOpen = buildings.verdicts.contains(.undetermined)
        if rules == .fail || !(isOpen || buildings.verdicts.contains(.payable)) { return .ineligible }
        return rules == .undetermined || isOpen ? .undetermined : .eligible
    }

    /// The least and the most area that is rewarded, in m².
    var rewardedArea: Bounds<ExactDecimal> {
        switch verdict {
        case .ineligible: return Bounds(.zero, .zero)
        case .eligible: return buildings.payableArea
        case .undetermined:
            let isWhollyOpen =
                project.isOpen || (readings[.failingBuilding] == .b && buildings.verdicts.contains(.undetermined))
            return Bounds(isWhollyOpen ? .zero : buildings.payableArea.lower, buildings.payableArea.upper)
        }
    }

    private func reward(_ law: borrowing Instrument48, _ ledger: inout FigureLedger) -> Reward {
        let area = rewardedArea
        // Both are primary, so that no setting withholds them; the ledger notes the use.
        let rate = ledger.read(law.rewardRate) ?? law.rewardRate.value
        let cap = max((ledger.read(law.cap) ?? law.cap.value).rational - alreadyGranted.rational, .zero)
        let (most, isCapped) = area.upper.reward(at: rate, upTo: cap)
        let least = area.isExact ? most : area.lower.reward(at: rate, upTo: cap).amount
        return Reward(payableArea: area, amount: Bounds(least, most), isCapped: isCapped)
    }
}

extension ExactDecimal {
    /// What an area in m² is rewarded with, and whether that is cut by a limit in yuan.
    ///
    /// A product that 128 bits cannot hold is over 10¹⁴ yuan, and the digits of a limit are fewer.
    func reward(at rate: ExactDecimal, upTo limit: Rational) -> (amount: Money, isCut: Bool) {
        guard let product = rational.multiplied(by: rate.rational) else { return (Money(rounding: limit), true) }
        return (Money(rounding: min(product, limit)), product > limit)
    }
}

/// The outcomes of the gating project rules, any of which may be exchanged for another.
struct GatingOutcomes: Hashable, Sendable {
    /// The rules that fail and those that are open, a bit each.
    private var failed: UInt64 = 0
    private var open: UInt64 = 0

    mutating func note(_ outcome: Outcome, of id: RuleID) {
        let rule: UInt64 = 1 &<< UInt64(id.place)
        failed = outcome == .fail ? failed | rule : failed & ~rule
        open = outcome == .undetermined ? open | rule : open & ~rule
    }

    var isOpen: Bool { open != 0 }

    /// Whether a rule fails that is not this one.
    func hasFailure(besides id: RuleID?) -> Bool {
        let rule: UInt64 = id.map { 1 &<< UInt64($0.place) } ?? 0
        return failed & ~rule != 0
    }

    /// All of them together.
    var outcome: Outcome {
        if failed != 0 { return .fail }
        return isOpen ? .undetermined : .pass
    }
}

/// What the verdicts on the buildings come to.
struct BuildingTally: Sendable {
    private var payable = 0
    private var notPayable = 0
    private var undetermined = 0
    /// The areas that would be paid, in m²: of the payable buildings, and with those that are undetermined.
    private(set) var payableArea = Bounds(ExactDecimal.zero, ExactDecimal.zero)

    struct Set: OptionSet, Sendable {
        let rawValue: UInt8
        static let payable = Set(rawValue: 1)
        static let notPayable = Set(rawValue: 2)
        static let undetermined = Set(rawValue: 4)
    }

    /// Which verdicts there are.
    var verdicts: Set {
        var verdicts: Set = []
        if payable > 0 { verdicts.insert(.payable) }
        if notPayable > 0 { verdicts.insert(.notPayable) }
        if undetermined > 0 { verdicts.insert(.undetermined) }
        return verdicts
    }

    /// - Parameter area: in m², as far as it is known.
    mutating func add(_ verdict: BuildingVerdict, area: Bounds<ExactDecimal>) {
        switch verdict {
        case .payable:
            payable += 1
            payableArea = Bounds(payableArea.lower + area.lower, payableArea.upper + area.upper)
        case .undetermined:
            undetermined += 1
            payableArea = Bounds(payableArea.lower, payableArea.upper + area.upper)
        case .notPayable: notPayable += 1
        case .notApplied: break
        }
    }

    /// Takes back what was added.
    mutating func remove(_ verdict: BuildingVerdict, area: Bounds<ExactDecimal>) {
        switch verdict {
        case .payable:
            payable -= 1
            payableArea = Bounds(payableArea.lower - area.lower, payableArea.upper - area.upper)
        case .undetermined:
            undetermined -= 1
            payableArea = Bounds(payableArea.lower, payableArea.upper - area.upper)
        case .notPayable: notPayable -= 1
        case .notApplied: break
        }
    }
}
