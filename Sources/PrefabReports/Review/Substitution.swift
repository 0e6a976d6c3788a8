import PrefabAssessment

/// How the points of an item come from its ratio, with the figures put in.
///
/// ```
/// 20 + (0.62 − 0.35) / (0.80 − 0.35) × 10 = 26.0
/// 20 + (1283/2079 − 0.35) / (0.80 − 0.35) × 10 = 25.9360… → 25.9
/// 0.85 ≥ 0.80 → 5
/// 0.4199… < 0.70 → 0
/// ```
enum Substitution {
    /// - Returns: `nil` where the points do not come from a ratio.
    static func text(_ ratio: Rational, _ scoring: Scoring, maximum: Rational) -> String? {
        guard let points = scoring.points(ratio) else { return nil }
        switch scoring {
        case .steps(let steps):
            let step = steps.last { ratio >= $0.from } ?? steps.first
            return step.map { comparison(ratio, $0.from, points) }
        case .bands(let bands):
            guard let band = bands.last(where: { ratio >= $0.from }) else {
                return bands.first.map { comparison(ratio, $0.from, points) }
            }
            return ratio >= band.to ? comparison(ratio, band.to, points) : interpolation(ratio, band, points)
        case .flag, .levels, .declared: return nil
        }
    }

    private static func comparison(_ ratio: Rational, _ threshold: Rational, _ points: Rational) -> String {
        let sign = ratio >= threshold ? "≥" : "<"
        return "\(Numerals.comparable(ratio)) \(sign) \(Numerals.share(threshold)) → \(Numerals.number(points))"
    }

    private static func interpolation(_ ratio: Rational, _ band: Scoring.Band, _ points: Rational) -> String {
        let from = Numerals.share(band.from)
        let exact = band.unrounded(ratio)
        let formula =
            "\(Numerals.number(band.lowerPoints)) + (\(Numerals.share(ratio)) − \(from)) / (\(Numerals.share(band.to)) − \(from))"
            + " × \(Numerals.number(band.upperPoints - band.lowerPoints))"
        let rounded = Numerals.decimal(points, atLeast: 1)
        return exact == points ? "\(formula) = \(rounded)" : "\(formula) = \(Numerals.number(exact)) → \(rounded)"
    }
}
