extension Assessment {
    /// Why 47号 obliges a building, or does not: ``BuildingAssessment/mandated`` is in scope, and obliged, and not exempt.
    ///
    /// - Parameter index: the building's place in ``Submission/buildings``.
    package func mandateGrounds(ofBuilding index: Int) -> MandateGrounds {
        var ledger = FigureLedger(standards, verifiedOnly: verifiedOnly)
        let assessed = AssessedProject(submission, by: standards)
        return Mandate.grounds(submission.buildings[index], in: assessed, readings, &ledger)
    }
}
