/// Switches each reading alone and says which would change the verdict or the amount.
///
/// Only the rules and buildings that a reading touches are judged again, by the same code as the first time.
struct Alternatives {
    private let assessed: AssessedProject
    private let readings: Readings
    private let verifiedOnly: Bool
    private let buildings: [BuildingAssessment]
    private let ground: Ground
    private let decision: Ground.Decision

    init(
        _ assessed: AssessedProject, _ readings: Readings, verifiedOnly: Bool, _ buildings: [BuildingAssessment],
        _ ground: Ground, _ decision: Ground.Decision
    ) {
        self.assessed = assessed
        self.readings = readings
        self.verifiedOnly = verifiedOnly
        self.buildings = buildings
        self.ground = ground
        self.decision = decision
    }

    /// In the order of the contract.
    func decisive() -> [DecisiveReading] {
        // What is looked at for an alternative is not a figure that the verdict rests on.
        var ledger = FigureLedger(assessed.standards, verifiedOnly: verifiedOnly)
        return ReadingID.allCases.compactMap { id in
            guard let alternative = decide(switching: id, &ledger) else { return nil }
            guard alternative.verdict != decision.verdict || alternative.reward.amount != decision.reward.amount else {
                return nil
            }
            return DecisiveReading(
                id: id, taken: readings.letter(id), alternative: readings.switching(id).letter(id),
                verdict: alternative.verdict, amount: alternative.reward.amount)
        }
    }

    /// - Returns: `nil` where the reading touches nothing that the verdict rests on.
    private func decide(switching id: ReadingID, _ ledger: inout FigureLedger) -> Ground.Decision? {
        let readings = readings.switching(id)
        var other = ground
        other.readings = readings
        let judge = BuildingJudge(assessed: assessed, readings: readings)
        for index in buildings.indices where touches(id, index) {
            // The day of the permit decides by which table the building is scored; no other reading changes a score.
            let sheet = id == .permitDay ? nil : buildings[index].sheet
            other.buildings[index] = judge.verdict(index, sheet: sheet, &ledger)
        }
        var rules = id.rules
        // Under reading b of `area-floor` the area depends on which buildings are payable.
        if readings[.areaFloor], id != .areaFloor { rules.append(.area) }
        if other.buildings != ground.buildings {
            other.payableArea = Assessor.payableArea(assessed.submission, other.buildings)
        }
        if !rules.isEmpty {
            let facts = ProjectFacts(assessed: assessed, readings: readings, payableArea: other.payableArea)
            for (index, rule) in RuleBook.gatingProjectRules.enumerated() where rules.contains(rule.description.id) {
                let outcome = rule.judge(facts, &ledger).outcome
                if outcome != other.project[index] { other.project[index] = outcome }
            }
        }
        let isTouched =
            id == .failingBuilding || other.project != ground.project || other.buildings != ground.buildings
        return isTouched ? other.decide(assessed.standards, &ledger) : nil
    }

    /// Whether a reading can change the verdict on a building.
    private func touches(_ id: ReadingID, _ index: Int) -> Bool {
        guard buildings[index].route != .notApplicable else { return false }
        switch id {
        case .permitDay:
            guard let permit = assessed.submission.planningPermit(ofBuilding: index) else { return false }
            return assessed.standards.instrument48.permitRegimes.contains { $0.from == permit }
        case .steelPrefabrication:
            return assessed.submission.buildings[index].structure.isSteelOrTimber
                && buildings[index].sheet.table == TableID.annex
        case .districtMandate: return buildings[index].mandated != .no
        // The mandate's last day matters to a verdict only where a mandate does.
        case .expiry: return readings[.districtMandate]
        case .rateRounding:
            // Whole percents matter where they lie on the other side of the least rate.
            let rate = buildings[index].sheet.rate
            guard let table = assessed.standards.table(buildings[index].sheet.table),
                let least = assessed.standards.leastAssemblyRate(by: table)?.value
            else { return false }
            return rate.isAtLeast(least) != rate.inWholePercents.isAtLeast(least)
        case .publicationDay, .areaFloor, .failingBuilding, .slabDay: return false
        }
    }
}

extension ReadingID {
    /// The project rules that the reading touches.
    fileprivate var rules: [RuleID] {
        switch self {
        case .publicationDay, .slabDay: [.window]
        case .areaFloor: [.area]
        case .expiry: [.validity]
        case .permitDay, .failingBuilding, .steelPrefabrication, .districtMandate, .rateRounding: []
        }
    }
}
