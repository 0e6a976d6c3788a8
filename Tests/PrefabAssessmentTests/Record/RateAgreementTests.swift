import Testing

@testable import PrefabAssessment

/// A recomputed rate agrees with a stated percentage if, cut or rounded half up to its decimals, it is that percentage.
@Suite("Agreement of rates")
struct RateAgreementTests {
    /// 681/940 = 72.4468…%.
    @Test(
        arguments: [
            ("72.4", Outcome.pass), ("72.40", .pass), ("72", .pass), ("72.44", .pass), ("72.45", .pass), ("72.5", .fail), ("72.3", .fail),
            ("72.46", .fail), ("72.43", .fail), ("73", .fail), ("70", .fail), ("72.4468", .pass), ("72.4469", .fail),
        ])
    func exact(_ stated: String, _ outcome: Outcome) throws {
        let percent = try #require(ExactDecimal(stated))
        #expect(RateAgreement.outcome(of: percent, with: Interval(Rational(681, 940))) == outcome)
    }

    /// To whole percent, 50% is what all of [49.5%, 51%) is cut or rounded to.
    @Test(
        arguments: [
            (4949, 4949, Outcome.fail), (4950, 4950, .pass), (5000, 5099, .pass), (5100, 5100, .fail), (4949, 4950, .undetermined),
            (5099, 5100, .undetermined), (4000, 6000, .undetermined), (4000, 4949, .fail), (5100, 6000, .fail),
        ])
    func bounds(_ lower: Int128, _ upper: Int128, _ outcome: Outcome) {
        let rate = Interval(Rational(lower, 10_000), Rational(upper, 10_000))
        #expect(RateAgreement.outcome(of: ExactDecimal(50), with: rate) == outcome)
    }

    @Test func edges() {
        #expect(RateAgreement.outcome(of: .zero, with: Interval(.zero)) == .pass)
        #expect(RateAgreement.outcome(of: ExactDecimal(100), with: Interval(1)) == .pass)
        #expect(RateAgreement.outcome(of: ExactDecimal(50), with: nil) == .undetermined)
    }
}
