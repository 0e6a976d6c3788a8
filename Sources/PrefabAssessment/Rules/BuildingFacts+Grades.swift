extension BuildingFacts {
    /// The grades that the building may have by the governing method.
    ///
    /// - Parameter known: the basic provisions together, where they have been asked already. A building that nobody applies for has no
    ///   findings of them but may have a grade.
    func grades(_ ledger: inout FigureLedger, provisions known: Outcome? = nil) -> GradeSet {
        guard table.isBeijing else { return .notGraded }
        let provisions = known ?? RuleBook.beijingRules.reduce(Outcome.pass) { $0.and($1.rule.judge(self, &ledger).outcome) }
        return GradeSet(sheet, rate: compared(sheet.rate), provisions: provisions, table: table, &ledger)
    }

    /// The same building by DB11/T 1831-2021, whichever method governs it.
    func byBeijing(_ ledger: inout FigureLedger) -> BuildingFacts? {
        if table.isBeijing { return self }
        guard let table = standards.beijing else { return nil }
        return BuildingFacts(self, by: table, &ledger)
    }
}
