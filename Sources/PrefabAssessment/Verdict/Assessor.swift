/// Assesses submissions by one set of standards and one choice of readings.
package struct Assessor: Sendable {
    package let standards: Standards
    package let readings: Readings
    package let verifiedOnly: Bool
    /// The methods by which buildings are rated beside the one that governs them; none where nobody asks for it.
    let beside: MethodChoice?

    /// - Parameters:
    ///   - readings: which reading is taken of each gap in the law.
    ///   - verifiedOnly: leave out every figure that is neither primary nor verified; what rests on one is undetermined.
    ///   - beside: by which other methods the buildings are rated as well; of one that the standards do not have nothing is said.
    package init(standards: Standards, readings: Readings = .default, verifiedOnly: Bool = false, beside: MethodChoice? = nil) {
        self.standards = standards
        self.readings = readings
        self.verifiedOnly = verifiedOnly
        self.beside = beside
    }

    /// The same with other methods beside.
    package func rating(beside choice: MethodChoice?) -> Assessor {
        Assessor(standards: standards, readings: readings, verifiedOnly: verifiedOnly, beside: choice)
    }

    /// Assesses a submission.
    ///
    /// - Complexity: linear in the number of buildings and components.
    package func assess(_ submission: consuming Submission) -> Assessment {
        var ledger = FigureLedger(standards, verifiedOnly: verifiedOnly)
        let assessed = AssessedProject(submission, by: standards)
        let judge = BuildingJudge(assessed: assessed, readings: readings)
        let count = assessed.submission.buildings.count
        var kept: [BuildingAssessment] = []
        if count <= Self.mostKept { kept.reserveCapacity(count) }
        var outlines: [BuildingOutline] = []
        outlines.reserveCapacity(count)
        var tally = BuildingTally()
        for index in 0..<count {
            let building = judge.assess(index, &ledger)
            outlines.append(BuildingOutline(building))
            tally.add(building.verdict, area: assessed.area(ofBuilding: index))
            if count <= Self.mostKept { kept.append(building) }
        }
        let buildings = count <= Self.mostKept ? OnDemand(kept) : judged(count, by: judge)
        let (findings, gating) = judgeProject(assessed, tally, &ledger)
        let ground = Ground(
            project: gating, buildings: tally, readings: readings, alreadyGranted: assessed.submission.project.alreadyGranted)
        let decision = ground.decide(standards, &ledger)
        return Assessment(
            assessed: assessed, readings: readings, verifiedOnly: verifiedOnly,
            findings: findings, buildings: buildings, outlines: outlines, verdict: decision.verdict, reward: decision.reward,
            decisiveReadings: Alternatives(assessed, readings, verifiedOnly: verifiedOnly, buildings, outlines, ground, decision)
                .decisive(),
            figures: ledger.used, beside: beside.map { ratings(of: outlines, in: assessed, beside: $0) })
    }

    /// What is made of so many buildings is kept; a text of more could hold a hundred thousand.
    static let mostKept = 512

    /// Buildings that are judged when they are looked at.
    private func judged(_ count: Int, by judge: BuildingJudge) -> OnDemand<BuildingAssessment> {
        let (standards, verifiedOnly) = (standards, verifiedOnly)
        return OnDemand(count: count, keeping: 0) { index in
            // Its figures have been noted when the whole was assessed.
            var ledger = FigureLedger(standards, verifiedOnly: verifiedOnly)
            return judge.assess(index, &ledger)
        }
    }

    /// Applies the rules about the project, once its buildings are judged.
    func judgeProject(
        _ assessed: AssessedProject, _ tally: BuildingTally, _ ledger: inout FigureLedger
    ) -> (findings: [Finding], gating: GatingOutcomes) {
        let facts = ProjectFacts(assessed: assessed, readings: readings, payableArea: tally.payableArea)
        var findings: [Finding] = []
        findings.reserveCapacity(RuleBook.gatingProjectRules.count + RuleBook.advisoryProjectRules.count)
        var gating = GatingOutcomes()
        for (id, rule) in RuleBook.gatingProjectRules {
            let finding = Finding(id, rule.judge(facts, &ledger))
            gating.note(finding.outcome, of: id)
            findings.append(finding)
        }
        for (id, rule) in RuleBook.advisoryProjectRules { findings.append(Finding(id, rule.judge(facts, &ledger))) }
        return (findings, gating)
    }
}
