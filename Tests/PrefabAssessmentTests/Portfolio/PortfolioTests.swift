import Testing

@testable import PrefabAssessment

/// The district's table on cases added up by hand.
struct PortfolioTests {
    private static let assessor = Assessor(standards: AdviceTests.standards)

    private struct Case {
        var id = "P-1"
        var application = "2022-06-20"
        var start = "2022-04-28"
        var type: String? = "new"
        var decoration = "true"
        var area = "6000"
        var name = "厂房"
        var documents = true
        var applied = true
    }

    /// The factory of ``AdviceTests``: prefabricated if fully decorated, eligible if its documents are there.
    private static func entry(_ file: String, _ project: Case) throws -> Portfolio.Entry {
        let type = project.type.map { "\"constructionType\": \"\($0)\", " } ?? ""
        let decoration = project.decoration.isEmpty ? "" : "\"fullDecoration\": \(project.decoration), "
        let documents = """
            "projectApproval", "planningPermit", "constructionStart", "firstFloorProgress", "expertReview", "technologyTable",
            "rateCalculation", "applicationIntent"
            """
        let text = """
            { "format": "prefab-submission/1",
              "project": { "id": "\(project.id)", "name": "P", "applicantRole": "constructionUnit", "site": "yizhuang", \(type)
                "fiscalFundingPercent": 0 },
              "dates": { "planningPermit": "2022-02-18", "constructionStart": "\(project.start)",
                "firstFloorSlabStart": "notStarted", "application": "\(project.application)" },
              "rewardBasis": { "municipalAward": "notGranted", "voluntary": "notMandated" },
              "documents": [\(project.documents ? documents : "")],
              "buildings": [{ "id": "1#", "name": "\(project.name)", "use": "industrial", "structure": "concrete", "height": 23.9,
                "aboveGroundArea": \(project.area), "appliedFor": \(project.applied), \(decoration)"measures": { \(AdviceTests.factory) } }] }
            """
        let submission = try #require(Submission.read(Array(text.utf8), standards: AdviceTests.standards).submission, "\(text)")
        return Portfolio.Entry(
            name: file, content: .project(ProjectSummary(assessor.assess(submission), by: assessor)))
    }

    private static func portfolio(_ entries: [Portfolio.Entry], from: CalendarDate? = nil) -> Portfolio {
        Portfolio(entries, standards: AdviceTests.standards, noticeFrom: from)
    }

    @Test func totalsByYearOfApplication() throws {
        let portfolio = Self.portfolio([
            try Self.entry("a.json", Case(id: "A")),
            // Documents missing: 0 to 5000.5 × 180 = 900,090.00.
            try Self.entry("b.json", Case(id: "B", area: "5000.5", name: "仓库", documents: false)),
            try Self.entry("c.json", Case(id: "C", application: "2023-01-09", decoration: "false", name: "车间")),
            Portfolio.Entry(name: "d.txt", content: .foreign),
        ])
        #expect(portfolio.years.map(\.year) == [2022, 2023])
        #expect(portfolio.years[0].amount == Bounds(Money(fen: 108_000_000), Money(fen: 198_009_000)))
        #expect(portfolio.years[0].payableArea.upper == ExactDecimal("11000.5"))
        #expect(portfolio.years[0].counts == [.eligible: 1, .undetermined: 1])
        #expect(portfolio.years[1].counts == [.ineligible: 1])
        #expect(portfolio.total.projects == 3)
        #expect(portfolio.total.amount == portfolio.years[0].amount)
        #expect(portfolio.repeats.isEmpty)
        #expect(portfolio.notice == nil)
    }

    /// Seven days with the first one counted, over the end of a month and of February in a leap year.
    @Test(arguments: [("2022-08-29", "2022-09-04"), ("2024-02-26", "2024-03-03"), ("2022-12-26", "2023-01-01")])
    func lastDayOfTheNotice(first: String, last: String) throws {
        let portfolio = Self.portfolio(
            [
                try Self.entry("a.json", Case(id: "A")),
                try Self.entry("b.json", Case(id: "B", name: "仓库", documents: false)),
            ], from: CalendarDate(first))
        let notice = try #require(portfolio.notice)
        #expect(notice.to == CalendarDate(last))
        #expect(notice.days == 7)
        // Only what is eligible is made public.
        #expect(notice.entries == [0])
        #expect(notice.amount == Money(fen: 108_000_000))
    }

    /// 6000 m² prefabricated, 4000 m² not, 5000 m² open: 40% to 73.33%.
    @Test func shareOfPrefabricatedArea() throws {
        let shares = Self.portfolio([
            try Self.entry("a.json", Case(id: "A")),
            try Self.entry("b.json", Case(id: "B", decoration: "false", area: "4000", name: "b")),
            try Self.entry("c.json", Case(id: "C", decoration: "", area: "5000", name: "c")),
            // An alteration is no new building.
            try Self.entry("d.json", Case(id: "D", type: "alteration", area: "90000", name: "d")),
        ]).shares
        #expect(shares.all.newArea == ExactDecimal(15000))
        #expect(shares.all.prefabricatedArea == Bounds(ExactDecimal(6000), ExactDecimal(11000)))
        #expect(shares.all.share == Interval(Rational(2, 5), Rational(11, 15)))
        #expect(shares.targets.map(\.year) == [2021, 2025])
        #expect(shares.targets.map(\.ofAll) == [.pass, .undetermined])
        // All of them began in 2022, so that neither year of a target has a building.
        #expect(shares.targets.map(\.ofYear) == [.notApplicable, .notApplicable])
    }

    /// A project that may be new moves the share both ways: 6000 of 10000, or of 18000 with 8000 m² more that are not prefabricated.
    @Test func projectsThatMayBeNew() throws {
        let shares = Self.portfolio([
            try Self.entry("a.json", Case(id: "A")),
            try Self.entry("b.json", Case(id: "B", decoration: "false", area: "4000", name: "b")),
            try Self.entry("c.json", Case(id: "C", type: nil, decoration: "false", area: "8000", name: "c")),
            // 2000 m² that are prefabricated: at the most 8000 of 12000.
            try Self.entry("d.json", Case(id: "D", type: nil, area: "2000", name: "d")),
        ]).shares
        #expect(shares.all.uncertainArea == ExactDecimal(10000))
        #expect(shares.all.share == Interval(Rational(1, 3), Rational(2, 3)))
    }

    @Test func repeatedApplications() throws {
        let portfolio = Self.portfolio([
            try Self.entry("a.json", Case(id: "A")),
            try Self.entry("b.json", Case(id: "A", name: "别的")),
            try Self.entry("c.json", Case(id: "C")),
            try Self.entry("d.json", Case(id: "D", area: "6000.01")),
        ])
        #expect(portfolio.repeats.map(\.subject) == [.project("A"), .building("厂房")])
        #expect(portfolio.repeats.map(\.entries) == [[0, 1], [0, 2]])
    }

    /// Who does not apply for a building does not apply for it twice; the third one of the same figures is listed wherever it stands.
    @Test func repeatedBuildingsAreAppliedFor() throws {
        let spared = Self.portfolio([
            try Self.entry("a.json", Case(id: "A")), try Self.entry("b.json", Case(id: "B", applied: false)),
        ])
        #expect(spared.repeats.isEmpty)
        let portfolio = Self.portfolio([
            try Self.entry("a.json", Case(id: "A")), try Self.entry("a2.json", Case(id: "A")),
            try Self.entry("b.json", Case(id: "B", applied: false)), try Self.entry("c.json", Case(id: "C")),
        ])
        #expect(portfolio.repeats.map(\.subject) == [.project("A"), .building("厂房")])
        #expect(portfolio.repeats.map(\.entries) == [[0, 1], [0, 1, 3]])
    }
}
