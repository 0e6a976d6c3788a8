/// Bounds beyond which a figure of a submission is a slip of the pen or the unit; they come from the contract, not from the law.
enum Plausibility {
    /// In m; beyond it a height is taken for millimetres.
    static let greatestHeight = ExactDecimal(700)
    /// In m a storey.
    static let storeyHeight = ExactDecimal(units: 22 * ExactDecimal.one / 10)...ExactDecimal(12)
    /// A percentage of fiscal funds strictly between 0 and this looks like a fraction.
    static let fractionLimit = ExactDecimal(1)
    /// The most that the quantities of a take-off may add up to, in units of ``ExactDecimal``; beyond it exact arithmetic would not fit.
    static let takeOffLimit = powerOfTen(33)
}
