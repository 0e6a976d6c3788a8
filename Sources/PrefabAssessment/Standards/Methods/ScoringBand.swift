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
        /// The line between the ends of the band, `slope · ratio + offset`; level for a single step, `nil` where 128 bits cannot hold it.
        private let line: (slope: Rational, offset: Rational)?
        /// The line over one divisor, where 32 bits hold each number, and 64 the points of a ratio of such numbers.
        private let smallLine: (slope: Int, offset: Int, divisor: Int)?

        package init(from: Rational, to: Rational, lowerPoints: Rational, upperPoints: Rational, decimals: Int?) {
            self.from = from
            self.to = to
            self.lowerPoints = lowerPoints
            self.upperPoints = upperPoints
            self.decimals = decimals
            line = to > from ? Self.line(from, to, lowerPoints, upperPoints) : (0, lowerPoints)
            smallLine = line.flatMap { Self.smallLine($0.slope, $0.offset) }
        }

        private static func line(_ from: Rational, _ to: Rational, _ lower: Rational, _ upper: Rational) -> (
            slope: Rational, offset: Rational
        )? {
            guard let rise = upper.subtracting(lower), let run = to.subtracting(from), let slope = rise.divided(by: run),
                let below = from.multiplied(by: slope), let offset = lower.subtracting(below)
            else { return nil }
            return (slope, offset)
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
        /// Mostly one division and one fraction put in lowest terms, where the same in steps would take a dozen of each. Of points that are
        /// not rounded and that 128 bits cannot hold, ``WideFraction/nearest``; rounded ones are always exact.
        func interpolate(_ ratio: Rational) -> Rational {
            guard let decimals else { return unrounded(ratio) }
            if let points = smallPoints(ratio, decimals) { return points }
            if let points = linePoints(ratio) { return points.rounded(toDecimals: decimals, .halfUp) }
            return roundedWide(ratio, decimals)
        }

        /// The same before it is rounded, for those who are shown how it comes about.
        package func unrounded(_ ratio: Rational) -> Rational {
            linePoints(ratio) ?? wideFraction(ratio).nearest
        }

        /// The points exactly, where ``interpolate(_:)`` gives but the nearest; `nil` elsewhere.
        func widePoints(_ ratio: Rational) -> WideFraction? {
            decimals == nil && linePoints(ratio) == nil ? wideFraction(ratio) : nil
        }

        private func linePoints(_ ratio: Rational) -> Rational? {
            guard let line else { return nil }
            return line.slope.multiplied(by: ratio)?.adding(line.offset)
        }

        /// lower + (upper − lower) · (ratio − from) / (to − from), over one denominator.
        private func wideFraction(_ ratio: Rational) -> WideFraction {
            func wide(_ number: Int128) -> WideNumber { WideNumber(number) }
            let rise = (top: upperPoints.wideDifference(lowerPoints), bottom: wide(upperPoints.denominator) * wide(lowerPoints.denominator))
            let way = (top: ratio.wideDifference(from), bottom: wide(ratio.denominator) * wide(from.denominator))
            let run = (top: to.wideDifference(from), bottom: wide(to.denominator) * wide(from.denominator))
            let divisor = rise.bottom * way.bottom * run.top
            let above = rise.top * way.top * run.bottom * wide(lowerPoints.denominator)
            return WideFraction(wide(lowerPoints.numerator) * divisor + above, over: wide(lowerPoints.denominator) * divisor)
        }

        private func roundedWide(_ ratio: Rational, _ decimals: Int) -> Rational {
            // A method rounds to six decimals at most, and the nearest number is on the same side of every one of seven.
            wideFraction(ratio).nearest.rounded(toDecimals: decimals, .halfUp)
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
