import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct SubstitutionTests {
    private static let vertical = Scoring.bands([
        Scoring.Band(from: Rational(35, 100), to: Rational(80, 100), lowerPoints: 20, upperPoints: 30, decimals: 1)
    ])
    private static let annex = Scoring.bands([
        Scoring.Band(from: Rational(1, 2), to: Rational(8, 10), lowerPoints: 5, upperPoints: 10, decimals: 1),
        Scoring.Band(from: Rational(8, 10), to: Rational(8, 10), lowerPoints: 11, upperPoints: 11, decimals: 1),
    ])
    private static let step = Scoring.steps([Scoring.Step(from: Rational(8, 10), points: 5)])

    /// The points were worked out by hand: lower + (ratio − from) / (to − from) × span, rounded half up to 0.1.
    @Test(
        arguments: [
            ("even result", Rational(62, 100), vertical, 30, "20 + (0.62 − 0.35) / (0.80 − 0.35) × 10 = 26.0"),
            (
                "rounded", Rational(1, 2), vertical, 30,
                "20 + (0.50 − 0.35) / (0.80 − 0.35) × 10 = 23.3333… → 23.3"
            ),
            (
                "a ratio that goes on", Rational(1283, 2079), vertical, 30,
                "20 + (1283/2079 − 0.35) / (0.80 − 0.35) × 10 = 25.9360… → 25.9"
            ),
            ("at the lower end", Rational(35, 100), vertical, 30, "20 + (0.35 − 0.35) / (0.80 − 0.35) × 10 = 20.0"),
            ("just below it", Rational(349_999, 1_000_000), vertical, 30, "0.349999 < 0.35 → 0"),
            ("at the upper end", Rational(80, 100), vertical, 30, "0.80 ≥ 0.80 → 30"),
            ("half up", Rational(525, 1000), annex, 11, "5 + (0.525 − 0.50) / (0.80 − 0.50) × 5 = 5.4166… → 5.4"),
            ("the annex's second band", Rational(91, 100), annex, 11, "0.91 ≥ 0.80 → 11"),
            ("below the annex's bands", Rational(11, 25), annex, 11, "0.44 < 0.50 → 0"),
            ("step", Rational(85, 100), step, 5, "0.85 ≥ 0.80 → 5"),
            ("step missed", Rational(312, 743), step, 5, "0.4199… < 0.80 → 0"),
            ("step missed by a hair", Rational(7_999_999, 10_000_000), step, 5, "0.7999999 < 0.80 → 0"),
        ] as [(String, Rational, Scoring, Rational, String)])
    func substitution(_ label: String, _ ratio: Rational, _ scoring: Scoring, _ maximum: Rational, _ text: String) {
        #expect(Substitution.text(ratio, scoring, maximum: maximum) == text, "\(label)")
    }

    @Test func nothingToPutIn() {
        #expect(Substitution.text(Rational(1, 2), .flag, maximum: 6) == nil)
        #expect(Substitution.text(Rational(1, 2), .declared, maximum: 6) == nil)
    }
}
