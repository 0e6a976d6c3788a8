extension Scoring {
    /// Points between two ratios.
    package struct Band: Sendable {
        /// The ratio from which the band applies, as a fraction.
        package let from: Rational
        /// The ratio at which `upperPoints` are reached; the same as `from` where the band is a single step.
        package let to: Rational
        package let lowerPoints: Rational
        package let upperPoints: Rational
        /// To how many decimals interpolated points are rounded half up; none where they are not rounded.
        package let decimals: Int?
        /// The line between the ends of the band, `slope · ratio + offset`; level for a single step.
        private let slope: Rational
        private let offset: Rational
        /// The line over one divisor, where 32 bits hold each number, and 64 the points of a ratio of such numbers.
        private let smallLine: (slope: Int, offset: Int, divisor: Int)?

        package init(from: Rational, to: Rational, lowerPoints: Rational, upperPoints: Rational, decimals: Int?) {
            self.from = from
            self.to = to
            self.lowerPoints = lowerPoints
            self.upperPoints = upperPoints
            self.decimals = decimals
            slope = to > from ? (upperPoints - lowerPoints) / (to - from) : 0
            offset = lowerPoints - from * slope
            smallLine = Self.smallLine(slope, offset)
        }

        private static func smallLine(_ slope: Rational, _ offset: Rational) -> (slope: Int, offset: Int, divisor: Int)? {
            guard let (a, b) = slope.small, let (c, d) = offset.small else { return nil }
            let line = (slope: a * d, offset: c * b, divisor: b * d)
            guard Int32(exactly: line.slope) != nil, Int32(exactly: line.offset) != nil, Int32(exactly: line.divisor) != nil else {
                return nil
            }
            return line
        }

        /// The points of a ratio between the ends, rounded half up to the decimals of the method.
        ///
        /// Mostly one division and one fraction put in lowest terms, where the same in steps would take a dozen of each.
        func interpolate(_ ratio: Rational) -> Rational {
            guard let decimals else { return slope * ratio + offset }
            if let points = smallPoints(ratio, decimals) { return points }
            return (slope * ratio + offset).rounded(toDecimals: decimals, .halfUp)
        }

        private func smallPoints(_ ratio: Rational, _ decimals: Int) -> Rational? {
            guard let line = smallLine, let ratio = ratio.small, decimals <= 9 else { return nil }
            let scale = powerOfTen(decimals)
            let (points, overflow) = (line.slope * ratio.numerator + line.offset * ratio.denominator)
                .multipliedReportingOverflow(by: Int(scale))
            if overflow { return nil }
            return Rational(RoundingRule.halfUp.quotient(Int128(points), Int128(line.divisor * ratio.denominator)), scale)
        }
    }
}
