import PrefabAssessment

/// An exact number: a rate, a ratio or points. Comparisons are exact, too.
public struct Fraction: Hashable, Sendable {
    let value: Rational

    /// The fraction in lowest terms: `681/940`, `26`. This is what verdicts hold and what is compared.
    public var text: String { value.description }

    /// For people: a decimal where it ends within twelve decimals, else cut to four with a sign that it goes on: `25.9`, `0.7244…`.
    public var decimal: String { decimalText }

    /// For people: in percent, cut to two decimals and never rounded up, so that what is shown never looks better than what was
    /// compared: `72.44`.
    public var percent: String { percentText }
}

extension Fraction: Comparable {
    /// Whether a number is less than another, exactly.
    public static func < (left: Fraction, right: Fraction) -> Bool {
        left.value < right.value
    }
}
