/// Applies the rules about buildings.
struct BuildingJudge: Sendable {
    let standards: Standards
    let readings: Readings

    func assess(_ submission: Submission, _ index: Int, _ ledger: inout FigureLedger) -> BuildingAssessment {
        let facts = facts(submission, index, nil, &ledger)
        let building = facts.building
        let isRewarded = building.appliedFor && UseRule.isRewarded(building.use)
        let gating = building.appliedFor ? gatingFindings(facts, &ledger) : notAppliedFindings(facts)
        let advisory = RuleBook.advisoryBuildingRules.map { $0.finding(facts, &ledger) }
        return BuildingAssessment(
            index: index,
            verdict: building.appliedFor ? verdict(facts, gating) : .notApplied,
            route: isRewarded ? facts.routes.route : .notApplicable,
            mandated: facts.mandated, sheet: facts.sheet, methodIsKnown: facts.regime != nil,
            grades: facts.grades(&ledger), prefabricationRate: building.measure(.structuralConcrete).ratio,
            findings: gating + advisory)
    }

    /// The verdict on a building alone, by the same rules.
    ///
    /// - Parameter sheet: the scores, where they are known already.
    func verdict(
        _ submission: Submission, _ index: Int, sheet: ScoreSheet?, _ ledger: inout FigureLedger
    ) -> BuildingVerdict {
        guard submission.buildings[index].appliedFor else { return .notApplied }
        let facts = facts(submission, index, sheet, &ledger)
        return verdict(facts, gatingFindings(facts, &ledger))
    }

    private func facts(
        _ submission: Submission, _ index: Int, _ sheet: ScoreSheet?, _ ledger: inout FigureLedger
    ) -> BuildingFacts {
        let building = submission.buildings[index]
        let mandated = Mandate.of(building, in: submission, standards, readings, &ledger)
        let (known, table) = standards.scoreTable(
            forPermit: submission.planningPermit(ofBuilding: index), readings)
        // A regime that may not be used leaves it open which method governs.
        let regime = known.flatMap { ledger.read($0.figure) == nil ? nil : $0 }
        return BuildingFacts(
            submission: submission, index: index, standards: standards, readings: readings, regime: regime,
            // The loader has made sure that every regime's table is there.
            sheet: sheet ?? ScoreSheet(building, by: table ?? standards.tables[0], &ledger),
            mandated: mandated, routes: RouteSet(building, submission.rewardBasis, mandated: mandated, readings))
    }

    private func technicalRules(_ facts: BuildingFacts) -> [any BuildingRule.Type] {
        facts.sheet.table == TableID.annex ? RuleBook.annexRules : RuleBook.beijingRules
    }

    private func gatingFindings(_ facts: BuildingFacts, _ ledger: inout FigureLedger) -> [Finding] {
        var findings = RuleBook.buildingRules.map { $0.finding(facts, &ledger) }
        let rules = technicalRules(facts)
        guard UseRule.isRewarded(facts.building.use), facts.routes.contains(.voluntary) else {
            let reason = Message("只对自愿实施（第七条）的建筑要求", "asked only of buildings on the voluntary route (art. 7)")
            findings += notApplicable(
                [AfterMunicipalOpinionRule.description, TechnicalRule.description] + rules.map { $0.description },
                at: facts.place(.use), reason)
            return findings
        }
        let technical = rules.map { $0.finding(facts, &ledger) }
        findings.append(AfterMunicipalOpinionRule.finding(facts, &ledger))
        findings.append(Finding(description: TechnicalRule.description, ruling: TechnicalRule.judge(facts, technical)))
        return findings + technical
    }

    private func notAppliedFindings(_ facts: BuildingFacts) -> [Finding] {
        let rules =
            RuleBook.buildingRules.map { $0.description }
            + [AfterMunicipalOpinionRule.description, TechnicalRule.description]
            + technicalRules(facts).map { $0.description }
        return notApplicable(
            rules, at: facts.place(.appliedFor), Message("该单体不申请奖励", "no reward is applied for"))
    }

    private func notApplicable(_ rules: [RuleDescription], at place: Place, _ reason: Message) -> [Finding] {
        rules.map { Finding(description: $0, ruling: Ruling(.notApplicable, at: place, reason)) }
    }

    /// Payable on each route that is possible, or on none, or open.
    private func verdict(_ facts: BuildingFacts, _ findings: [Finding]) -> BuildingVerdict {
        guard UseRule.isRewarded(facts.building.use) else { return .notPayable }
        var outcomes: [Outcome] = []
        if facts.routes.contains(.matching) { outcomes.append(.pass) }
        if facts.routes.contains(.none) { outcomes.append(.fail) }
        if facts.routes.contains(.voluntary) {
            let conditions = findings.lazy.filter { $0.rule == .afterMunicipalOpinion || $0.rule == .technical }
            outcomes.append(conditions.reduce(Outcome.pass) { $0.and($1.outcome) })
        }
        switch Outcome.common(outcomes) {
        case .pass: return .payable
        case .fail: return .notPayable
        case .undetermined, .notApplicable: return .undetermined
        }
    }
}
