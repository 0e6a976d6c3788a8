extension Standards {
    /// The method that governs a planning permit (48号 第七条), as far as the date and the reading `permit-day` decide it.
    ///
    /// - Returns: the regime, `nil` where the permit is unknown, and the method by which the rates are computed: with an unknown permit
    ///   the one that 47号 names.
    package func method(
        forPermit permit: CalendarDate?, _ readings: Readings
    ) -> (regime: Instrument48.PermitRegime?, method: Method) {
        guard let permit else { return (nil, districtMethod) }
        for place in regimeMethods.indices.reversed() {
            // The law says "before" and "after" the day; on the day itself the reading decides.
            if let from = instrument48.permitRegimes[place].from, readings[.permitDay] == .b ? permit <= from : permit < from { continue }
            return (instrument48.permitRegimes[place], regimeMethods[place])
        }
        return (nil, districtMethod)
    }

    /// Whether a regime begins with the day of a planning permit, so that the reading `permit-day` decides.
    func hasRegime(from permit: CalendarDate) -> Bool {
        for place in regimeMethods.indices where instrument48.permitRegimes[place].from == permit { return true }
        return false
    }
}
