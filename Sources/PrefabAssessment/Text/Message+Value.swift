extension Message {
    /// A value of a sentence.
    ///
    /// Kept in 17 bytes, because every finding holds several: what seldom occurs and is larger stands elsewhere.
    package enum Value: Sendable {
        /// See ``decimal(_:)``.
        case units(Units)
        /// See ``percent(_:)-(Rational)`` and ``number(_:)-(Rational)``.
        case fraction(Fraction, isPercentage: Bool)
        /// The same where numerator and denominator need more than 64 bits.
        indirect case longFraction(Rational, isPercentage: Bool)
        /// A number between two bounds that differ.
        indirect case interval(Interval, isPercentage: Bool)
        /// `2022-06-30`, in a Chinese sentence `2022年6月30日`.
        case date(CalendarDate)
        case whole(Int)
        /// Text as the submission or the standard writes it.
        case text(String)
        /// Text that differs between the languages.
        indirect case words(Text)
        /// Field names and the like, joined by the comma of the language.
        case list([Text])
        /// Sentences, joined by the semicolon of the language.
        case sentences([Message])
    }
}

extension Message.Value {
    package static func decimal(_ number: ExactDecimal) -> Message.Value {
        .units(Units(number))
    }

    /// A fraction shown as a percentage, cut to two decimals: `59.31%`.
    package static func percent(_ number: Rational) -> Message.Value {
        value(number, isPercentage: true)
    }

    /// `59.31%`, or `59.31%–64.36%` where the bounds differ.
    package static func percent(_ interval: Interval) -> Message.Value {
        value(interval, isPercentage: true)
    }

    /// A number that ends within a few decimals: points, thresholds (`24.3`).
    package static func number(_ number: Rational) -> Message.Value {
        value(number, isPercentage: false)
    }

    /// `24.3`, or `24.3–30` where the bounds differ.
    package static func number(_ interval: Interval) -> Message.Value {
        value(interval, isPercentage: false)
    }

    private static func value(_ number: Rational, isPercentage: Bool) -> Message.Value {
        guard let fraction = Fraction(number) else { return .longFraction(number, isPercentage: isPercentage) }
        return .fraction(fraction, isPercentage: isPercentage)
    }

    private static func value(_ interval: Interval, isPercentage: Bool) -> Message.Value {
        interval.exact.map { value($0, isPercentage: isPercentage) } ?? .interval(interval, isPercentage: isPercentage)
    }

    /// A fraction of two words.
    package struct Fraction: Sendable {
        private let numerator: Int64
        private let denominator: Int64

        init?(_ number: Rational) {
            numerator = Int64(truncatingIfNeeded: number.numerator)
            denominator = Int64(truncatingIfNeeded: number.denominator)
            guard Int128(numerator) == number.numerator, Int128(denominator) == number.denominator else { return nil }
        }

        var rational: Rational {
            Rational(reduced: Int128(numerator), Int128(denominator))
        }
    }

    /// A decimal in two words, which need not stand at every second of them as 128 bits do.
    package struct Units: Sendable {
        private let high: Int64
        private let low: UInt64

        init(_ number: ExactDecimal) {
            high = Int64(truncatingIfNeeded: number.units >> 64)
            low = UInt64(truncatingIfNeeded: number.units)
        }

        var decimal: ExactDecimal {
            ExactDecimal(units: Int128(high) << 64 | Int128(low))
        }
    }
}
