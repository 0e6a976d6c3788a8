/// Applies the rules about buildings.
struct BuildingJudge: Sendable {
    let assessed: AssessedProject
    let readings: Readings

    func assess(_ index: Int, _ ledger: inout FigureLedger) -> BuildingAssessment {
        let facts = BuildingFacts(assessed, index, readings, sheet: nil, &ledger)
        let isAppliedFor = facts.building.appliedFor
        var gating = isAppliedFor ? gate(facts, &ledger) : Gating(findings: notAppliedFindings(facts))
        // Taken out, so that what is added needs no copy of them.
        var findings: [Finding] = []
        swap(&findings, &gating.findings)
        for (id, rule) in RuleBook.advisoryBuildingRules { findings.append(Finding(id, rule.judge(facts, &ledger))) }
        return BuildingAssessment(
            index: index,
            verdict: isAppliedFor ? verdict(facts, gating) : .notApplied,
            route: isAppliedFor && facts.isRewarded ? facts.routes.route : .notApplicable,
            mandated: facts.mandated, sheet: facts.sheet, methodIsKnown: facts.methodIsKnown,
            grades: facts.grades(&ledger, provisions: facts.methodIsKnown ? gating.technical : nil),
            prefabricationRate: facts.prefabricationRate,
            findings: findings)
    }

    /// The verdict on a building alone, by the same rules.
    ///
    /// - Parameter sheet: the scores, where they are known already.
    func verdict(_ index: Int, sheet: ScoreSheet?, _ ledger: inout FigureLedger) -> BuildingVerdict {
        guard assessed.submission.buildings[index].appliedFor else { return .notApplied }
        let facts = BuildingFacts(assessed, index, readings, sheet: sheet, &ledger)
        return verdict(facts, gate(facts, &ledger))
    }

    /// The gating findings of a building, and what they come to for each of its routes.
    private struct Gating {
        var findings: [Finding]
        /// What is asked of the building whichever way it is rewarded.
        var anyway = Outcome.pass
        /// What 第六条 asks for.
        var matching = Outcome.pass
        /// What 第七条 asks for besides the ground.
        var voluntary = Outcome.pass
        /// All technical requirements together, where they were asked.
        var technical: Outcome?
    }

    private func gate(_ facts: BuildingFacts, _ ledger: inout FigureLedger) -> Gating {
        var gating = Gating(findings: [])
        gating.findings.reserveCapacity(Self.findingsOfABuilding)
        for (id, rule) in RuleBook.gatingBuildingRules {
            let finding = Finding(id, rule.judge(facts, &ledger))
            // A building may be rewarded on another route than the one that fails here; that is for the verdict.
            if id != .route { gating.anyway = gating.anyway.and(finding.outcome) }
            gating.findings.append(finding)
        }
        let (canMatch, canBeVoluntary) = (facts.canMatch, facts.canBeVoluntary)
        let provisions = canMatch || canBeVoluntary ? provisions(facts, &ledger) : []
        let technical = canMatch || canBeVoluntary ? TechnicalRule.judge(facts, provisions[...]) : Self.notVoluntary(facts)
        if canMatch || canBeVoluntary { gating.technical = technical.outcome }
        for (id, rule) in RuleBook.matchingRules {
            let ruling = canMatch ? rule.judge(facts, &ledger) : Self.notMatching(facts)
            gating.matching = gating.matching.and(ruling.outcome)
            gating.findings.append(Finding(id, ruling))
        }
        let prefabricated = canMatch ? PrefabricatedRule.judge(facts, technical) : Self.notMatching(facts)
        gating.matching = gating.matching.and(prefabricated.outcome)
        gating.findings.append(Finding(.prefabricated, prefabricated))
        for (id, rule) in RuleBook.voluntaryRules {
            let ruling = canBeVoluntary ? rule.judge(facts, &ledger) : Self.notVoluntary(facts)
            // The ground is taken by itself, because it may not be known.
            if id != .voluntary { gating.voluntary = gating.voluntary.and(ruling.outcome) }
            gating.findings.append(Finding(id, ruling))
        }
        // The rule about all technical requirements stands before them.
        gating.voluntary = gating.voluntary.and(technical.outcome)
        gating.findings.append(Finding(.technical, canBeVoluntary ? technical : Self.notVoluntary(facts)))
        if canBeVoluntary, facts.methodIsKnown {
            gating.findings += provisions
        } else {
            appendProvisions(to: &gating.findings, of: facts, Self.notVoluntary(facts))
        }
        return gating
    }

    private func provisions(_ facts: BuildingFacts, _ ledger: inout FigureLedger) -> [Finding] {
        let provisions = facts.method.provisions
        var findings: [Finding] = []
        findings.reserveCapacity(provisions.count)
        for index in provisions.indices {
            findings.append(Finding(provisions[index].rule, ProvisionRule.judge(facts, index, &ledger)))
        }
        return findings
    }

    /// Of a method that is only shown, because the permit is unknown, nothing is asked.
    private func appendProvisions(to findings: inout [Finding], of facts: BuildingFacts, _ ruling: Ruling) {
        guard facts.methodIsKnown else { return }
        for place in facts.method.provisions.indices { findings.append(Finding(facts.method.provisions[place].rule, ruling)) }
    }

    private static func notMatching(_ facts: BuildingFacts) -> Ruling {
        Ruling(
            .notApplicable, at: facts.place(.use), Message("只对按第六条配套奖励的建筑要求", "asked only of buildings with a matching reward (art. 6)"))
    }

    private static func notVoluntary(_ facts: BuildingFacts) -> Ruling {
        Ruling(
            .notApplicable, at: facts.place(.use), Message("只对自愿实施（第七条）的建筑要求", "asked only of buildings on the voluntary route (art. 7)"))
    }

    /// The rules that are asked on one route alone, in the order of the contract.
    private static let rulesOfRoutes =
        RuleBook.matchingRules.map(\.id) + [.prefabricated] + RuleBook.voluntaryRules.map(\.id) + [.technical]

    /// How many findings a building mostly has at most.
    private static let findingsOfABuilding =
        RuleBook.gatingBuildingRules.count + rulesOfRoutes.count + 5 + RuleBook.advisoryBuildingRules.count

    private func notAppliedFindings(_ facts: BuildingFacts) -> [Finding] {
        let notApplied = Ruling(.notApplicable, at: facts.place(.appliedFor), Message("该单体不申请奖励", "no reward is applied for"))
        var findings: [Finding] = []
        findings.reserveCapacity(Self.findingsOfABuilding)
        for (id, _) in RuleBook.gatingBuildingRules { findings.append(Finding(id, notApplied)) }
        for id in Self.rulesOfRoutes { findings.append(Finding(id, notApplied)) }
        appendProvisions(to: &findings, of: facts, notApplied)
        return findings
    }

    // MARK: - Verdict

    /// Payable for every award and ground that the submission leaves possible, or for none, or open.
    private func verdict(_ facts: BuildingFacts, _ gating: Gating) -> BuildingVerdict {
        guard facts.isRewarded else { return .notPayable }
        var common: Outcome?
        if facts.routes.contains(.matching) { Self.add(gating.anyway.and(gating.matching), to: &common) }
        if facts.routes.contains(.none) { Self.add(.fail, to: &common) }
        if facts.routes.contains(.voluntary) {
            let voluntary = gating.anyway.and(gating.voluntary)
            if let ground = facts.submission.voluntary(of: facts.building) {
                Self.add(voluntary.and(VoluntaryRule.judge(ground, facts).outcome), to: &common)
            } else {
                for ground in Self.grounds { Self.add(voluntary.and(VoluntaryRule.judge(ground, facts).outcome), to: &common) }
            }
        }
        switch common {
        case .pass: return .payable
        case .fail: return .notPayable
        case .undetermined, .notApplicable, nil: return .undetermined
        }
    }

    /// The grounds that lead to the voluntary route.
    private static let grounds: [Voluntary] = [.notMandated, .technicalExemption]

    private static func add(_ outcome: Outcome, to common: inout Outcome?) {
        common = common.map { $0 == outcome ? outcome : .undetermined } ?? outcome
    }
}
