/// Assesses submissions by one set of standards and one choice of readings.
public struct Assessor: Sendable {
    public let standards: Standards
    public let readings: Readings
    public let verifiedOnly: Bool

    /// - Parameters:
    ///   - readings: which reading is taken of each gap in the law.
    ///   - verifiedOnly: leave out every figure that is neither primary nor verified; what rests on one is undetermined.
    public init(standards: Standards, readings: Readings = .default, verifiedOnly: Bool = false) {
        self.standards = standards
        self.readings = readings
        self.verifiedOnly = verifiedOnly
    }

    /// Assesses a submission.
    ///
    /// - Complexity: linear in the number of buildings and components.
    public func assess(_ submission: Submission) -> Assessment {
        var ledger = FigureLedger(standards, verifiedOnly: verifiedOnly)
        let assessed = AssessedProject(submission, by: standards)
        let judge = BuildingJudge(assessed: assessed, readings: readings)
        let buildings = submission.buildings.indices.map { judge.assess($0, &ledger) }
        let areas = Self.payableArea(submission, buildings.lazy.map { $0.verdict })
        let facts = ProjectFacts(assessed: assessed, readings: readings, payableArea: areas)
        var findings: [Finding] = []
        findings.reserveCapacity(RuleBook.gatingProjectRules.count + RuleBook.advisoryProjectRules.count)
        for rule in RuleBook.gatingProjectRules { findings.append(rule.finding(facts, &ledger)) }
        let gating = findings.map { $0.outcome }
        for rule in RuleBook.advisoryProjectRules { findings.append(rule.finding(facts, &ledger)) }
        let ground = Ground(
            project: gating, buildings: buildings.map { $0.verdict }, payableArea: areas, readings: readings)
        let decision = ground.decide(standards, &ledger)
        return Assessment(
            submission: submission, standards: standards, readings: readings, verifiedOnly: verifiedOnly,
            findings: findings, buildings: buildings, verdict: decision.verdict, reward: decision.reward,
            decisiveReadings: Alternatives(assessed, readings, verifiedOnly: verifiedOnly, buildings, ground, decision).decisive(),
            figures: ledger.used)
    }

    /// The area of payable buildings, and with those that are undetermined.
    static func payableArea(
        _ submission: Submission, _ verdicts: some Sequence<BuildingVerdict>
    ) -> Bounds<ExactDecimal> {
        var lower = ExactDecimal.zero
        var upper = ExactDecimal.zero
        for (index, verdict) in verdicts.enumerated() {
            if verdict == .payable { lower += submission.buildings[index].aboveGroundArea }
            if verdict == .payable || verdict == .undetermined { upper += submission.buildings[index].aboveGroundArea }
        }
        return Bounds(lower, upper)
    }
}
