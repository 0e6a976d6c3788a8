import PrefabReview
import Testing

@Suite("Options of a review")
struct OptionTests {
    @Test("the gap that decides a case, and what the other reading gives")
    func decisive() throws {
        let review = try Sample.review("rate-49.6-percent")
        let reading = try #require(review.decisiveReadings.first)
        #expect(review.decisiveReadings.count == 1)
        #expect(reading.taken.description == "rate-rounding=a")
        #expect(reading.alternative.description == "rate-rounding=b")
        #expect(reading.verdict == .eligible)
        #expect(reading.amount.exact == "1846800.00")
        #expect(try Sample.review("eligible-factory").decisiveReadings.isEmpty)
    }

    @Test("another reading, taken")
    func taken() throws {
        let rounded = try #require(Reading("rate-rounding=b"))
        let review = try Sample.review("rate-49.6-percent", options: Review.Options(readings: [rounded]))
        #expect(review.verdict == .eligible)
        #expect(review.amount.exact == "1846800.00")
        // Now that it is payable, the duty under 47号 that it has would decide, too.
        #expect(review.decisiveReadings.map(\.alternative.description) == ["district-mandate=b", "rate-rounding=a"])
    }

    @Test("of two readings of one gap the later counts")
    func later() throws {
        let readings = try ["rate-rounding=b", "rate-rounding=a"].map { try #require(Reading($0)) }
        #expect(try Sample.review("rate-49.6-percent", options: Review.Options(readings: readings)).verdict == .ineligible)
        #expect(try Sample.review("rate-49.6-percent", options: Review.Options(readings: readings.reversed())).verdict == .eligible)
    }

    @Test(
        "a reading that there is not",
        arguments: ["", "rate-rounding", "rate-rounding=", "rate-rounding=B", "rate-rounding=d", "no-such-gap=a", "rate-rounding=b "])
    func unknownReading(text: String) {
        #expect(Reading(text) == nil)
    }

    @Test("every reading is named as the command line names it")
    func allReadings() {
        #expect(Reading.all.first?.description == "permit-day=a")
        #expect(Reading.all.first?.id == "permit-day")
        #expect(Reading.all.first?.letter == "a")
        #expect(Reading.all.allSatisfy { Reading($0.description) == $0 })
        #expect(Set(Reading.all).count == Reading.all.count)
        #expect(Set(Reading.all.map(\.id)).isSuperset(of: ["publication-day", "rate-rounding", "failing-building", "slab-day"]))
    }

    @Test("without the figures that nobody has proof-read the same case is open")
    func verifiedOnly() throws {
        let review = try Sample.review("eligible-factory", options: Review.Options(verifiedOnly: true))
        #expect(review.verdict == .undetermined)
        #expect(review.provisionalFigures.isEmpty)
        #expect(review.amount.lower == "0.00")
        #expect(review.amount.upper == "2852496.00")
    }
}
