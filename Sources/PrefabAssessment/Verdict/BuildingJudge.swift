/// Applies the rules about buildings.
struct BuildingJudge: Sendable {
    let assessed: AssessedProject
    let readings: Readings

    func assess(_ index: Int, _ ledger: inout FigureLedger) -> BuildingAssessment {
        let facts = BuildingFacts(assessed, index, readings, sheet: nil, &ledger)
        let isAppliedFor = facts.building.appliedFor
        let isRewarded = isAppliedFor && UseRule.isRewarded(facts.building.use)
        var findings = isAppliedFor ? gatingFindings(facts, &ledger) : notAppliedFindings(facts)
        let verdict = isAppliedFor ? verdict(facts, findings) : .notApplied
        for (id, rule) in RuleBook.advisoryBuildingRules { findings.append(Finding(id, rule.judge(facts, &ledger))) }
        return BuildingAssessment(
            index: index,
            verdict: verdict,
            route: isRewarded ? facts.routes.route : .notApplicable,
            mandated: facts.mandated, sheet: facts.sheet, methodIsKnown: facts.methodIsKnown,
            grades: facts.grades(&ledger, provisions: isAppliedFor ? technical(facts, findings) : nil),
            prefabricationRate: facts.prefabricationRate,
            findings: findings)
    }

    /// The verdict on a building alone, by the same rules.
    ///
    /// - Parameter sheet: the scores, where they are known already.
    func verdict(_ index: Int, sheet: ScoreSheet?, _ ledger: inout FigureLedger) -> BuildingVerdict {
        guard assessed.submission.buildings[index].appliedFor else { return .notApplied }
        let facts = BuildingFacts(assessed, index, readings, sheet: sheet, &ledger)
        return verdict(facts, gatingFindings(facts, &ledger))
    }

    private func gatingFindings(_ facts: BuildingFacts, _ ledger: inout FigureLedger) -> [Finding] {
        var findings: [Finding] = []
        findings.reserveCapacity(Self.findingsOfABuilding)
        for (id, rule) in RuleBook.gatingBuildingRules { findings.append(Finding(id, rule.judge(facts, &ledger))) }
        let provisions = facts.method.provisions
        guard facts.isAskedTechnically else {
            let reason = Message("只对自愿实施（第七条）的建筑要求", "asked only of buildings on the voluntary route (art. 7)")
            let notAsked = Ruling(.notApplicable, at: facts.place(.use), reason)
            for (id, _) in RuleBook.voluntaryRules { findings.append(Finding(id, notAsked)) }
            findings.append(Finding(.technical, notAsked))
            for place in provisions.indices { findings.append(Finding(provisions[place].rule, notAsked)) }
            return findings
        }
        for (id, rule) in RuleBook.voluntaryRules { findings.append(Finding(id, rule.judge(facts, &ledger))) }
        // The rule about all technical requirements stands before them, and rests on them.
        let place = findings.count
        for index in provisions.indices {
            findings.append(Finding(provisions[index].rule, ProvisionRule.judge(facts, index, &ledger)))
        }
        let together = TechnicalRule.judge(facts, findings[place...])
        findings.insert(Finding(.technical, together), at: place)
        return findings
    }

    /// What 第七条 asks for.
    private static let conditions = RuleBook.voluntaryRules.map(\.id) + [.technical]

    /// How many findings a building mostly has at most.
    private static let findingsOfABuilding =
        RuleBook.gatingBuildingRules.count + conditions.count + 5 + RuleBook.advisoryBuildingRules.count

    private func notAppliedFindings(_ facts: BuildingFacts) -> [Finding] {
        let notApplied = Ruling(.notApplicable, at: facts.place(.appliedFor), Message("该单体不申请奖励", "no reward is applied for"))
        var findings: [Finding] = []
        findings.reserveCapacity(Self.findingsOfABuilding)
        for (id, _) in RuleBook.gatingBuildingRules { findings.append(Finding(id, notApplied)) }
        for id in Self.conditions { findings.append(Finding(id, notApplied)) }
        for place in facts.method.provisions.indices { findings.append(Finding(facts.method.provisions[place].rule, notApplied)) }
        return findings
    }

    /// Payable on each route that is possible, or on none, or open.
    private func verdict(_ facts: BuildingFacts, _ findings: [Finding]) -> BuildingVerdict {
        guard UseRule.isRewarded(facts.building.use) else { return .notPayable }
        let matching = facts.routes.contains(.matching) ? Outcome.pass : nil
        let none = facts.routes.contains(.none) ? Outcome.fail : nil
        let voluntary = facts.routes.contains(.voluntary) ? conditions(findings) : nil
        switch Outcome.common(matching, none, voluntary) {
        case .pass: return .payable
        case .fail: return .notPayable
        case .undetermined, .notApplicable: return .undetermined
        }
    }

    /// All technical requirements together, where they were asked by a method that is known.
    private func technical(_ facts: BuildingFacts, _ findings: [Finding]) -> Outcome? {
        guard facts.isAskedTechnically, facts.methodIsKnown else { return nil }
        for index in findings.indices where findings[index].rule == .technical { return findings[index].outcome }
        return nil
    }

    /// What 48号 第七条 asks of a building that was built prefabricated voluntarily.
    private func conditions(_ findings: [Finding]) -> Outcome {
        findings.indices.reduce(Outcome.pass) { outcome, index in
            Self.conditions.contains(findings[index].rule) ? outcome.and(findings[index].outcome) : outcome
        }
    }
}
