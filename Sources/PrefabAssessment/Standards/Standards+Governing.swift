extension Standards {
    /// The score table that governs a planning permit (48号 第七条), as far as the date and the reading `permit-day` decide it.
    ///
    /// - Returns: the regime, `nil` where the permit is unknown, and the table by which the rates are computed: with an unknown permit
    ///   that of DB11/T 1831-2021.
    public func scoreTable(
        forPermit permit: CalendarDate?, _ readings: Readings
    ) -> (regime: Instrument48.PermitRegime?, table: ScoreTable?) {
        guard let permit else { return (nil, table(TableID.beijing)) }
        let regime = instrument48.permitRegimes.last { regime in
            guard let from = regime.from else { return true }
            // The law says "before" and "after" the day; on the day itself the reading decides.
            return readings[.permitDay] ? permit > from : permit >= from
        }
        return (regime, regime.flatMap { table($0.table) })
    }

    /// The least assembly rate of the method that a table belongs to: of 48号 第七条 by the annexes, else of the basic provisions.
    func leastAssemblyRate(by table: ScoreTable) -> Figure<Rational>? {
        table.id == TableID.annex ? instrument48.annexAssemblyRate : table.minimumRate
    }
}
