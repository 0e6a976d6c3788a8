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

    /// All readings; the list that the compiler makes of them is a new one each time.
    private static let readings = ReadingID.allCases

    /// In the order of the contract.
    func decisive() -> [DecisiveReading] {
        // What is looked at for an alternative is not a figure that the verdict rests on.
        var ledger = FigureLedger(assessed.standards, verifiedOnly: verifiedOnly)
        var decisive: [DecisiveReading] = []
        for id in Self.readings {
            guard let other = ground(switching: id, &ledger) else { continue }
            // The amount follows from the area, and that is compared first: most readings leave it as it is.
            let verdict = other.verdict
            if verdict == decision.verdict, other.rewardedArea == decision.reward.payableArea { continue }
            let amount = other.decide(assessed.standards, &ledger).reward.amount
            if verdict == decision.verdict, amount == decision.reward.amount { continue }
            decisive.append(
                DecisiveReading(
                    id: id, taken: readings.letter(id), alternative: other.readings.letter(id), verdict: verdict, amount: amount))
        }
        return decisive
    }

    /// What the verdict would rest on, or `nil` where that is the same.
    private func ground(switching id: ReadingID, _ ledger: inout FigureLedger) -> Ground? {
        let tally = tally(switching: id, &ledger)
        let rule = id.projectRule
        guard tally != nil || rule != nil || id == .failingBuilding else { return nil }
        var other = ground
        other.readings = readings.switching(id)
        if let tally { other.buildings = tally }
        if let rule { judge(rule, &other, &ledger) }
        // Under reading b of `area-floor` the area depends on which buildings are payable.
        if readings[.areaFloor], id != .areaFloor { judge(AreaRule.self, &other, &ledger) }
        return other
    }

    private func judge(_ rule: any ProjectRule.Type, _ other: inout Ground, _ ledger: inout FigureLedger) {
        let facts = ProjectFacts(assessed: assessed, readings: other.readings, payableArea: other.buildings.payableArea)
        other.project.note(rule.judge(facts, &ledger).outcome, of: rule.number)
    }

    // MARK: - Buildings

    /// What the verdicts on the buildings come to, or `nil` where the reading changes none.
    private func tally(switching id: ReadingID, _ ledger: inout FigureLedger) -> BuildingTally? {
        guard id.touchesBuildings else { return nil }
        let judge = BuildingJudge(assessed: assessed, readings: readings.switching(id))
        var changed: [BuildingVerdict] = []
        for index in buildings.indices where touches(id, index) {
            // The day of the permit decides by which table the building is scored; no other reading changes a score.
            let verdict = judge.verdict(index, sheet: id == .permitDay ? nil : buildings[index].sheet, &ledger)
            if verdict == buildings[index].verdict { continue }
            if changed.isEmpty { changed = buildings.map(\.verdict) }
            changed[index] = verdict
        }
        if changed.isEmpty { return nil }
        var tally = BuildingTally()
        for index in changed.indices { tally.add(changed[index], area: assessed.submission.buildings[index].aboveGroundArea) }
        return tally
    }

    /// Whether a reading can change the verdict on a building.
    private func touches(_ id: ReadingID, _ index: Int) -> Bool {
        guard buildings[index].route != .notApplicable else { return false }
        switch id {
        case .permitDay:
            guard let permit = assessed.submission.planningPermit(ofBuilding: index) else { return false }
            return assessed.standards.hasRegime(from: permit)
        case .steelPrefabrication:
            return assessed.submission.buildings[index].structure.isSteelOrTimber && buildings[index].sheet.scoreTable.isAnnex
        case .districtMandate: return buildings[index].mandated != .no
        // The mandate's last day matters to a verdict only where a mandate does.
        case .expiry: return readings[.districtMandate]
        case .rateRounding:
            // Whole percents matter where they lie on the other side of the least rate.
            let rate = buildings[index].sheet.rate
            guard let least = assessed.standards.leastAssemblyRate(by: buildings[index].sheet.scoreTable)?.value else { return false }
            return rate.isAtLeast(least) != rate.inWholePercents.isAtLeast(least)
        case .publicationDay, .areaFloor, .failingBuilding, .slabDay: return false
        }
    }
}

extension ReadingID {
    /// The gating project rule that the reading touches.
    fileprivate var projectRule: (any ProjectRule.Type)? {
        switch self {
        case .publicationDay, .slabDay: WindowRule.self
        case .areaFloor: AreaRule.self
        case .expiry: ValidityRule.self
        case .permitDay, .failingBuilding, .steelPrefabrication, .districtMandate, .rateRounding: nil
        }
    }

    /// Whether the reading may touch the verdict on a building.
    fileprivate var touchesBuildings: Bool {
        switch self {
        case .permitDay, .steelPrefabrication, .districtMandate, .rateRounding, .expiry: true
        case .publicationDay, .areaFloor, .failingBuilding, .slabDay: false
        }
    }
}
