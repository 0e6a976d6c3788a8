extension BuildingJudge {
    /// Whether a building counts as prefabricated (装配式建筑), whoever applies for it and by whichever route.
    ///
    /// By DB11/T 1831-2021 it meets all basic provisions; by the annexes all technical requirements of 48号 art. 7. Without a permit day the
    /// method is not known: then both have to agree.
    func isPrefabricated(_ index: Int, _ ledger: inout FigureLedger) -> Outcome {
        let standards = assessed.standards
        let governing = BuildingFacts(assessed, index, readings, sheet: nil, &ledger)
        if governing.withheldRegime != nil { return .undetermined }
        let tables =
            !governing.methodIsKnown
            ? standards.instrument48.permitRegimes.compactMap { standards.table($0.table) } : [governing.table]
        return Outcome.common(
            tables.map { table in
                let facts = BuildingFacts(governing, by: table, &ledger)
                let rules = table.isAnnex ? RuleBook.annexRules : RuleBook.beijingRules
                return rules.reduce(Outcome.pass) { $0.and($1.rule.judge(facts, &ledger).outcome) }
            })
    }
}

extension Assessor {
    /// Whether a building counts as prefabricated, whoever applies for it and by whichever route.
    package func isPrefabricated(_ submission: Submission, building index: Int) -> Outcome {
        var ledger = FigureLedger(standards, verifiedOnly: verifiedOnly)
        let assessed = AssessedProject(submission, by: standards)
        return BuildingJudge(assessed: assessed, readings: readings).isPrefabricated(index, &ledger)
    }
}
