extension Plausibility {
    /// How two quantities of a building, or of its project, belong together.
    struct Relation: Sendable {
        enum Kind: Sendable {
            /// The first over the second.
            case ratio(ClosedRange<ExactDecimal>)
            /// They are the same but for this share of the second.
            case equal(tolerance: Rational)
            /// The first is no more than the second but for this share of it.
            case atMost(tolerance: Rational)
        }

        let kind: Kind
        let title: Message.Text
        let of: PlausibleQuantity
        let against: PlausibleQuantity
        let unit: String
        let structures: StructureSet
        /// What the first quantity over the second is at least and at most.
        private let lower: Rational
        private let upper: Rational
        /// The same bounds where their parts are small; nearly all are.
        private let smallBounds: SmallBounds?

        /// Two fractions in words of 64 bits, whose products with such a word fit in 127 bits.
        private struct SmallBounds: Sendable {
            let lower: (numerator: UInt64, denominator: UInt64)
            let upper: (numerator: UInt64, denominator: UInt64)

            init?(_ lower: Rational, _ upper: Rational) {
                guard let a = UInt64(exactly: lower.numerator), let b = UInt64(exactly: lower.denominator),
                    let c = UInt64(exactly: upper.numerator), let d = UInt64(exactly: upper.denominator), max(a, b, c, d) < 1 << 62
                else { return nil }
                (self.lower, self.upper) = ((a, b), (c, d))
            }
        }

        init(
            _ kind: Kind, title: Message.Text, of: PlausibleQuantity, against: PlausibleQuantity, unit: String, structures: StructureSet
        ) {
            self.kind = kind
            self.title = title
            self.of = of
            self.against = against
            self.unit = unit
            self.structures = structures
            switch kind {
            case .ratio(let likely): (lower, upper) = (likely.lowerBound.rational, likely.upperBound.rational)
            case .equal(let tolerance): (lower, upper) = (1 - tolerance, 1 + tolerance)
            case .atMost(let tolerance): (lower, upper) = (0, 1 + tolerance)
            }
            smallBounds = SmallBounds(lower, upper)
        }

        var isStoreyHeight: Bool { of == .field(.height) && against == .field(.storeys) }
        /// Whether it is about the project, with the buildings together.
        var isOfProject: Bool { against == .field(.projectArea) }

        /// Whether two quantities, both above 0, belong together; numbers too large to tell are let pass, for the take-off is then refused.
        @inline(__always)
        func holds(_ first: ExactDecimal, _ second: ExactDecimal) -> Bool {
            if let bounds = smallBounds, let first = UInt64(exactly: first.units), let second = UInt64(exactly: second.units) {
                // Products of two words are compared exactly, high words first.
                let least = second.multipliedFullWidth(by: bounds.lower.numerator)
                let low = first.multipliedFullWidth(by: bounds.lower.denominator)
                let high = first.multipliedFullWidth(by: bounds.upper.denominator)
                let most = second.multipliedFullWidth(by: bounds.upper.numerator)
                return (least.high, least.low) <= (low.high, low.low) && (high.high, high.low) <= (most.high, most.low)
            }
            return Self.isAtMost(second, lower, first, 1) && Self.isAtMost(first, 1, second, upper)
        }

        /// Whether the one times its factor is at most the other times its own.
        @inline(__always)
        private static func isAtMost(_ left: ExactDecimal, _ leftFactor: Rational, _ right: ExactDecimal, _ rightFactor: Rational) -> Bool {
            let (leftProduct, leftOverflow) = left.units.multipliedReportingOverflow(by: leftFactor.numerator &* rightFactor.denominator)
            let (rightProduct, rightOverflow) = right.units.multipliedReportingOverflow(by: rightFactor.numerator &* leftFactor.denominator)
            return leftOverflow || rightOverflow || leftProduct <= rightProduct
        }

        func diagnostic(_ first: ExactDecimal, _ second: ExactDecimal, at span: SourceSpan) -> Diagnostic {
            switch kind {
            case .ratio(let likely):
                let values: [Message.Value] = [
                    .words(title), .number(Self.quotient(first, second)), .text(unit), .decimal(likely.lowerBound),
                    .decimal(likely.upperBound),
                ]
                return Diagnostic(
                    isStoreyHeight ? .storeyHeight : .unlikelyRatio, at: span,
                    Message("{0}为 {1} {2}，通常为 {3} 至 {4} {2}", "{0}: {1} {2}, where {3} to {4} {2} is usual", values),
                    help: isStoreyHeight
                        ? Message("核对建筑高度（米）与地上层数", "check the height (in metres) and the number of storeys above ground")
                        : Message(
                            "核对两个量与单位：{0} 与 {1}", "check both quantities and their units: {0} and {1}", .decimal(first), .decimal(second)))
            case .equal:
                return Diagnostic(
                    isOfProject ? .areaSumDiffers : .totalsDiffer, at: span,
                    Message(
                        "{0}：{1} 与 {2} 不等", "{0}: {1} and {2} differ", .words(title), .decimal(first), .decimal(second)),
                    help: Message("两处指同一个量；核对哪一个是对的", "both are the same quantity; check which one is right"))
            case .atMost:
                return Diagnostic(
                    .partAboveWhole, at: span,
                    Message(
                        "{0}：{1} 大于 {2}", "{0}: {1} is more than {2}", .words(title), .decimal(first), .decimal(second)),
                    help: Message("前一个量是后一个的一部分；核对两个量", "the one is a part of the other; check both"))
            }
        }

        /// The one over the other, for people: cut to four decimals, a small one to six.
        private static func quotient(_ first: ExactDecimal, _ second: ExactDecimal) -> Rational {
            // The sums of a take-off may be so large that a quotient with decimals would not fit.
            let first = ExactDecimal(units: min(first.units, powerOfTen(30)))
            return Rational.ratio(first, of: second)?.rounded(toDecimals: first < second ? 6 : 4, .cut) ?? .zero
        }
    }
}
