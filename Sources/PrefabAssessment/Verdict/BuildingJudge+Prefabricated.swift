extension BuildingJudge {
    /// Whether a building counts as prefabricated (装配式建筑), whoever applies for it and by whichever route.
    ///
    /// It meets all provisions of the method that governs its permit. Without a permit day that is not known: then all governing methods have to
    /// agree.
    func isPrefabricated(_ index: Int, _ ledger: inout FigureLedger) -> Outcome {
        let standards = assessed.standards
        let governing = BuildingFacts(assessed, index, readings, sheet: nil, &ledger)
        if governing.withheldRegime != nil { return .undetermined }
        if governing.methodIsKnown { return governing.meetsProvisions(&ledger) }
        return Outcome.common(
            standards.regimeMethods.map { BuildingFacts(governing, by: $0, &ledger).meetsProvisions(&ledger) })
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
