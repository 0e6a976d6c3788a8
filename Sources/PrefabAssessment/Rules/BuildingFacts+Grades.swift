extension BuildingFacts {
    /// The grades that the building may have by the governing method.
    func grades(_ ledger: inout FigureLedger) -> GradeSet {
        guard table.isBeijing else { return .notGraded }
        // The basic provisions are asked again here: a building that nobody applies for has no findings but may have a grade.
        let provisions = RuleBook.beijingRules.reduce(Outcome.pass) { $0.and($1.judge(self, &ledger).outcome) }
        return GradeSet(sheet, rate: compared(sheet.rate), provisions: provisions, table: table, &ledger)
    }

    /// The same building by DB11/T 1831-2021, whichever method governs it.
    func byBeijing(_ ledger: inout FigureLedger) -> BuildingFacts? {
        if table.isBeijing { return self }
        guard let table = standards.beijing else { return nil }
        return BuildingFacts(self, by: table, &ledger)
    }
}
