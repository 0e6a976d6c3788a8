import PrefabReview
import Testing

@Suite("The verdict of a review")
struct VerdictTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let sample: String
        let verdict: Review.Verdict
        let stage: Review.Stage
        let area: (lower: String, upper: String)
        let amount: (lower: String, upper: String)
        var isCapped = false

        var testDescription: String { sample }
    }

    /// By hand, from samples/README.md.
    static let cases = [
        Case(
            sample: "eligible-factory", verdict: .eligible, stage: .final, area: ("15847.2", "15847.2"),
            amount: ("2852496.00", "2852496.00")),
        Case(
            sample: "matching-capped", verdict: .eligible, stage: .intent, area: ("152360.75", "152360.75"),
            amount: ("25000000.00", "25000000.00"), isCapped: true),
        Case(sample: "annex-60.00m", verdict: .ineligible, stage: .intent, area: ("0", "0"), amount: ("0.00", "0.00")),
        Case(
            sample: "undetermined-documents", verdict: .undetermined, stage: .intent, area: ("0", "9862.37"),
            amount: ("0.00", "1775226.60")),
        Case(
            sample: "design-stage", verdict: .undetermined, stage: .intent, area: ("0", "33500.5"), amount: ("0.00", "6030090.00")),
        Case(
            sample: "annex-steel", verdict: .eligible, stage: .final, area: ("22680", "22680"), amount: ("4082400.00", "4082400.00")),
    ]

    @Test("verdict, stage, area and amount", arguments: cases)
    func verdict(_ expected: Case) throws {
        let review = try Sample.review(expected.sample)
        #expect(review.verdict == expected.verdict)
        #expect(review.stage == expected.stage)
        #expect((review.payableArea.lower, review.payableArea.upper) == expected.area)
        #expect((review.amount.lower, review.amount.upper) == expected.amount)
        #expect(review.isCapped == expected.isCapped)
        #expect(review.warnings.isEmpty)
    }

    @Test("bounds that meet are exact, others are not")
    func exact() throws {
        #expect(try Sample.review("eligible-factory").amount.exact == "2852496.00")
        #expect(try Sample.review("design-stage").amount.exact == nil)
    }

    @Test("the project by id and name")
    func project() throws {
        let review = try Sample.review("eligible-factory")
        #expect(review.projectID == "YZ-2021-0042")
        #expect(review.projectName == "亦庄新城X47R2地块智能装备生产厂房项目")
    }

    @Test("the findings about the project, with their place in the file")
    func findings() throws {
        let review = try Sample.review("eligible-factory")
        let area = try #require(review.finding("48-5-area"))
        #expect(area.outcome == .pass)
        #expect(!area.isAdvisory)
        #expect(area.citation == "京技管〔2022〕48号 第五条")
        #expect(area.message(in: .chinese) == "地上建筑面积 15847.2 m² ≥ 5000 m²")
        #expect(area.message(in: .english).contains("15847.2"))
        #expect(area.title(in: .chinese) != area.title(in: .english))
        // Line 13 of the file is `    "aboveGroundArea": 15847.2`.
        #expect(area.place.pointer == "/project/aboveGroundArea")
        #expect((area.place.line, area.place.column) == (13, 24))
        // 2023-03-15 before 2023-04-20.
        let acceptance = try #require(review.finding("48-10-acceptance"))
        #expect(acceptance.outcome == .pass)
        #expect(acceptance.isAdvisory)
        #expect(review.findings.allSatisfy { $0.outcome == .pass })
    }

    @Test("a finding about a field that was left out stands at the object that lacks it")
    func leftOut() throws {
        let funding = try #require(try Sample.review("design-stage").finding("48-5-funding"))
        #expect(funding.outcome == .undetermined)
        #expect(funding.place.pointer == "/project")
        // Line 3 is `  "project": {`.
        #expect((funding.place.line, funding.place.column) == (3, 14))
    }

    @Test("figures that nobody has proof-read")
    func provisional() throws {
        let review = try Sample.review("eligible-factory")
        let figure = try #require(review.provisionalFigures.first { $0.id == "DB11/T 1831-2021#verticalMembers" })
        #expect(["copy", "secondary", "provisional", "unknown"].contains(figure.status))
        #expect(figure.title(in: .chinese) != figure.title(in: .english))
    }
}
