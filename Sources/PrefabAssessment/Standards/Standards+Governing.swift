extension Standards {
    /// The score table that governs a planning permit (48号 第七条), as far as the date and the reading `permit-day` decide it.
    ///
    /// - Returns: the regime, `nil` where the permit is unknown, and the table by which the rates are computed: with an unknown permit
    ///   that of DB11/T 1831-2021.
    package func scoreTable(
        forPermit permit: CalendarDate?, _ readings: Readings
    ) -> (regime: Instrument48.PermitRegime?, table: ScoreTable?) {
        guard let permit else { return (nil, beijing) }
        for place in regimeTables.indices.reversed() {
            // The law says "before" and "after" the day; on the day itself the reading decides.
            if let from = instrument48.permitRegimes[place].from, readings[.permitDay] ? permit <= from : permit < from { continue }
            return (instrument48.permitRegimes[place], regimeTables[place])
        }
        return (nil, nil)
    }

    /// Whether a regime begins with the day of a planning permit, so that the reading `permit-day` decides.
    func hasRegime(from permit: CalendarDate) -> Bool {
        for place in regimeTables.indices where instrument48.permitRegimes[place].from == permit { return true }
        return false
    }

    /// The least assembly rate of the method that a table belongs to: of 48号 第七条 by the annexes, else of the basic provisions.
    func leastAssemblyRate(by table: ScoreTable) -> Figure<Rational>? {
        table.isAnnex ? instrument48.annexAssemblyRate : table.minimumRate
    }
}
