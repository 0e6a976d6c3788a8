/// Switches each reading alone and says which would change the verdict or the amount.
///
/// Only the rules and buildings that a reading touches are judged again, by the same code as the first time.
struct Alternatives {
    private let assessed: AssessedProject
    private let readings: Readings
    private let verifiedOnly: Bool
    private let buildings: OnDemand<BuildingAssessment>
    private let outlines: [BuildingOutline]
    private let ground: Ground
    private let decision: Ground.Decision

    init(
        _ assessed: AssessedProject, _ readings: Readings, verifiedOnly: Bool, _ buildings: OnDemand<BuildingAssessment>,
        _ outlines: [BuildingOutline], _ ground: Ground, _ decision: Ground.Decision
    ) {
        self.assessed = assessed
        self.readings = readings
        self.verifiedOnly = verifiedOnly
        self.buildings = buildings
        self.outlines = outlines
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
            for letter in id.letters where letter != readings[id] {
                if let found = alternative(id, letter, &ledger) { decisive.append(found) }
            }
        }
        return decisive
    }

    /// What another reading would give, or `nil` where that is the same.
    private func alternative(_ id: ReadingID, _ letter: ReadingLetter, _ ledger: inout FigureLedger) -> DecisiveReading? {
        guard let other = ground(taking: letter, of: id, &ledger) else { return nil }
        // The amount follows from the area, and that is compared first: most readings leave it as it is.
        let verdict = other.verdict
        if verdict == decision.verdict, other.rewardedArea == decision.reward.payableArea { return nil }
        let amount = other.decide(assessed.standards, &ledger).reward.amount
        if verdict == decision.verdict, amount == decision.reward.amount { return nil }
        return DecisiveReading(id: id, taken: readings[id], alternative: letter, verdict: verdict, amount: amount)
    }

    /// What the verdict would rest on, or `nil` where that is the same.
    private func ground(taking letter: ReadingLetter, of id: ReadingID, _ ledger: inout FigureLedger) -> Ground? {
        let rule = projectRule(of: id)
        // What fails by another rule fails under the alternative too, but where the area that counts is that of the buildings.
        if readings[.areaFloor] != .b, ground.project.hasFailure(besides: rule?.id) { return nil }
        let tally = tally(taking: letter, of: id, &ledger)
        guard tally != nil || rule != nil || id == .failingBuilding else { return nil }
        var other = ground
        other.readings = readings.taking(letter, of: id)
        if let tally { other.buildings = tally }
        if let rule { judge(rule, &other, &ledger) }
        // Under reading b of `area-floor` the area depends on which buildings are payable.
        if readings[.areaFloor] == .b, id != .areaFloor { judge(AreaRule.self, &other, &ledger) }
        return other
    }

    private func judge(_ rule: any ProjectRule.Type, _ other: inout Ground, _ ledger: inout FigureLedger) {
        let facts = ProjectFacts(assessed: assessed, readings: other.readings, payableArea: other.buildings.payableArea)
        other.project.note(rule.judge(facts, &ledger).outcome, of: rule.id)
    }

    /// The gating project rule that a reading touches, where it can touch it.
    private func projectRule(of id: ReadingID) -> (any ProjectRule.Type)? {
        switch id {
        case .publicationDay, .restDays, .slabDay, .slabSanction: WindowRule.depends(on: id, assessed) ? WindowRule.self : nil
        case .areaFloor: AreaRule.self
        // Which uses count is asked by reading c of `area-floor` alone.
        case .ancillaryUse: readings[.areaFloor] == .c ? AreaRule.self : nil
        case .expiry: ValidityRule.self
        case .validityAct: assessed.submission.stage == .final ? ValidityRule.self : nil
        case .completedIntent: assessed.submission.stage == .final ? DocumentsRule.self : nil
        case .awardDisclosure: assessed.submission.otherAwards.isEmpty ? nil : DuplicateRule.self
        case .permitDay, .failingBuilding, .steelPrefabrication, .annexHorizontal, .districtMandate, .landClause, .matchingTechnical,
            .opinionDay, .rateRounding:
            nil
        }
    }

    // MARK: - Buildings

    /// What the verdicts on the buildings come to, or `nil` where the reading changes none.
    private func tally(taking letter: ReadingLetter, of id: ReadingID, _ ledger: inout FigureLedger) -> BuildingTally? {
        let judge = BuildingJudge(assessed: assessed, readings: readings.taking(letter, of: id))
        var changed: [BuildingVerdict] = []
        for index in outlines.indices where touches(id, letter, index) {
            // The day of the permit decides by which method the building is scored; no other reading changes a score.
            let verdict = judge.verdict(index, sheet: id == .permitDay || !buildings.isKept ? nil : buildings[index].sheet, &ledger)
            if verdict == outlines[index].verdict { continue }
            if changed.isEmpty { changed = outlines.map(\.verdict) }
            changed[index] = verdict
        }
        if changed.isEmpty { return nil }
        var tally = BuildingTally()
        for index in changed.indices { tally.add(changed[index], area: assessed.area(ofBuilding: index)) }
        return tally
    }

    /// Whether another reading can change the verdict on a building.
    private func touches(_ id: ReadingID, _ letter: ReadingLetter, _ index: Int) -> Bool {
        if id == .ancillaryUse {
            let building = assessed.submission.buildings[index]
            return building.appliedFor && building.use == .ancillary
        }
        guard outlines[index].route != .notApplicable else { return false }
        if changesProvision(id, letter, index) { return true }
        // A reading that only asks for more leaves as it is what fails without it.
        if Self.strict.contains(id), readings[id] == .a, outlines[index].verdict == .notPayable { return false }
        switch id {
        case .permitDay:
            guard let permit = assessed.submission.planningPermit(ofBuilding: index) else { return false }
            return assessed.standards.hasRegime(from: permit)
        case .districtMandate: return outlines[index].mandated != .no && outlines[index].route != .matching
        // The mandate's last day matters to a verdict only where a mandate does.
        case .expiry: return readings[.districtMandate] == .b
        case .landClause: return assessed.submission.project.landClause != false && outlines[index].route != .matching
        case .matchingTechnical: return outlines[index].route == .matching || outlines[index].route == .undetermined
        case .opinionDay:
            guard let start = assessed.submission.dates.constructionStart, outlines[index].route != .matching else { return false }
            let law = assessed.standards.instrument48
            return (start >= law.municipalOpinion(letter).value) != (start >= law.municipalOpinion(readings[id]).value)
        case .rateRounding:
            // Whole percents matter where they lie on the other side of the least rate.
            guard let least = outlines[index].method.leastRate else { return false }
            let rate = buildings[index].sheet.rate
            return rate.isAtLeast(least) != rate.inWholePercents.isAtLeast(least)
        // These change a building by the provisions of its method alone, or the project.
        case .steelPrefabrication, .annexHorizontal, .failingBuilding, .areaFloor, .ancillaryUse, .publicationDay, .restDays, .slabDay,
            .slabSanction, .validityAct, .completedIntent, .awardDisclosure:
            return false
        }
    }

    /// The readings whose other letter asks for more of a building than `a`, or for the same.
    private static let strict = ReadingSet([.districtMandate, .landClause, .matchingTechnical])

    /// Whether a provision of the building's method applies to it under one of the two letters alone.
    private func changesProvision(_ id: ReadingID, _ letter: ReadingLetter, _ index: Int) -> Bool {
        let method = outlines[index].method
        guard method.readings.contains(id) else { return false }
        let structure = assessed.submission.buildings[index].structure
        let other = readings.taking(letter, of: id)
        return method.provisions.contains { $0.applies(to: structure, readings) != $0.applies(to: structure, other) }
    }
}
