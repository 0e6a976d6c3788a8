/// Bounds beyond which a figure of a submission cannot be taken; they come from the contract, not from the law.
enum SubmissionLimits {
    /// In m; beyond it a height is taken for millimetres.
    static let greatestHeight = ExactDecimal(700)
    /// The most that the quantities of a take-off may add up to, in units of ``ExactDecimal``; beyond it exact arithmetic would not fit.
    static let takeOffLimit = powerOfTen(33)
}
