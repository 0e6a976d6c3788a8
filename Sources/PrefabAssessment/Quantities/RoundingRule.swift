/// How a quotient that does not come out even is brought to the wanted number of decimals.
///
/// | rule     | 2.34 | 2.35 | 2.36 | where it is used |
/// |----------|------|------|------|------------------|
/// | `halfUp` | 2.3  | 2.4  | 2.4  | scores (0.1 points), money (0.01 yuan), the reading `rate-rounding` |
/// | `cut`    | 2.3  | 2.3  | 2.3  | percentages shown to people, so that none looks better than what was compared |
///
/// Every quantity that is rounded is zero or more, so the rules say nothing of negative numbers but that they round by magnitude.
package enum RoundingRule: Sendable {
    /// Half a unit and more goes up (四舍五入).
    case halfUp
    /// What is beyond the last decimal is dropped.
    case cut

    /// The quotient `numerator / denominator` as a whole number under this rule.
    ///
    /// - Parameter denominator: above zero.
    func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
        if numerator >= 0, let top = numerator.magnitude.small, let bottom = denominator.magnitude.small {
            return Int128(rounded(top.quotientAndRemainder(dividingBy: bottom), by: bottom))
        }
        return adjusted(numerator.quotientAndRemainder(dividingBy: denominator), denominator, isNegative: numerator < 0)
    }

    /// The same for a numerator of 256 bits whose quotient fits into 128.
    func quotient(_ numerator: (high: Int128, low: UInt128), _ denominator: Int128) -> Int128 {
        adjusted(denominator.dividingFullWidth(numerator), denominator, isNegative: numerator.high < 0)
    }

    /// The quotient of a division of numbers of zero or more, under this rule.
    func rounded(_ division: (quotient: UInt64, remainder: UInt64), by denominator: UInt64) -> UInt64 {
        switch self {
        case .cut: division.quotient
        case .halfUp: division.remainder >= denominator - division.remainder ? division.quotient + 1 : division.quotient
        }
    }

    private func adjusted(
        _ division: (quotient: Int128, remainder: Int128), _ denominator: Int128, isNegative: Bool
    ) -> Int128 {
        switch self {
        case .cut: return division.quotient
        case .halfUp:
            let remainder = division.remainder.magnitude
            // `remainder >= denominator - remainder` says "half or more" without doubling, which could overflow.
            guard remainder >= denominator.magnitude - remainder else { return division.quotient }
            return isNegative ? division.quotient - 1 : division.quotient + 1
        }
    }
}
