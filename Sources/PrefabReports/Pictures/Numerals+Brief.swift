import PrefabAssessment

extension Numerals {
    /// Points for a place with little room: at most two decimals, cut.
    static func brief(_ value: Rational) -> String {
        let cut = value.rounded(toDecimals: 2, .cut)
        return number(cut) + (cut == value ? "" : "…")
    }

    static func brief(_ interval: Interval) -> String {
        interval.exact.map(brief) ?? "\(brief(interval.lower))–\(brief(interval.upper))"
    }
}
