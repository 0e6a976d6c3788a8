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
        var completed = false
        var form = "2022-12-20"
        var granted = "0"
        var building = "1#"
    }

    /// The factory of ``AdviceTests``: prefabricated if fully decorated, eligible if its documents are there.
    private static func entry(_ file: String, _ project: Case) throws -> Portfolio.Entry {
        let type = project.type.map { "\"constructionType\": \"\($0)\", " } ?? ""
        let decoration = project.decoration.isEmpty ? "" : "\"fullDecoration\": \(project.decoration), "
        let documents = """
            "projectApproval", "planningPermit", "constructionStart", "firstFloorProgress", "expertReview", "technologyTable",
            "rateCalculation", "applicationIntent", "completionFormalities", "implementationReport", "acceptanceTables",
            "thirdPartyCalculation", "completionRecord", "applicationForm"
            """
        let completion = project.completed ? ", \"completion\": \"2022-12-01\", \"applicationForm\": \"\(project.form)\"" : ""
        let text = """
            { "format": "prefab-submission/1",
              "project": { "id": "\(project.id)", "name": "P", "applicantRole": "constructionUnit", "site": "yizhuang", \(type)
                "fiscalFundingPercent": 0, "landClause": false, "alreadyGranted": \(project.granted) },
              "dates": { "planningPermit": "2022-02-18", "constructionStart": "\(project.start)",
                "firstFloorSlabStart": "\(project.completed ? "2022-09-01" : "notStarted")", "application": "\(project.application)"\(completion) },
              "rewardBasis": { "municipalAward": "notGranted", "voluntary": "notMandated" },
              "documents": [\(project.documents ? documents : "")],
              "buildings": [{ "id": "\(project.building)", "name": "\(project.name)", "use": "industrial", "structure": "concrete", "height": 23.9,
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

    /// The seventh day after the posting: a Monday, over the end of February in a leap year, and where it is a rest day the next working day:
    /// after New Year, after a Saturday, and the Saturday that is worked after the holidays of October.
    @Test(arguments: [
        ("2022-08-29", "2022-09-05"), ("2024-02-26", "2024-03-04"), ("2022-12-26", "2023-01-03"), ("2022-08-27", "2022-09-05"),
        ("2022-09-24", "2022-10-08"),
    ])
    func lastDayOfTheNotice(first: String, last: String) throws {
        let portfolio = Self.portfolio(
            [
                try Self.entry("a.json", Case(id: "A", completed: true)),
                try Self.entry("b.json", Case(id: "B", name: "仓库", documents: false, completed: true)),
                // 意向书 are no reward to be made public.
                try Self.entry("c.json", Case(id: "C", name: "车间")),
            ], from: CalendarDate(first))
        let notice = try #require(portfolio.notice)
        #expect(notice.to == CalendarDate(last))
        #expect(notice.days == 7)
        #expect(notice.isSettled)
        // Only what is eligible is made public.
        #expect(notice.entries == [0])
        #expect(notice.amount == Money(fen: 108_000_000))
    }

    /// Beyond the calendar nothing says which day is a rest day; by the other reading that does not matter.
    @Test func noticeBeyondTheCalendar() throws {
        let entries = [try Self.entry("a.json", Case(id: "A", completed: true))]
        let open = Portfolio(entries, standards: AdviceTests.standards, noticeFrom: CalendarDate("2026-02-14")).notice
        #expect(open?.to == CalendarDate("2026-02-21") && open?.isSettled == false)
        let plain = Portfolio(
            entries, standards: AdviceTests.standards, readings: Readings(switched: [.restDays]), noticeFrom: CalendarDate("2022-09-24")
        ).notice
        #expect(plain?.to == CalendarDate("2022-10-01") && plain?.isSettled == true)
    }

    /// 第十三条: the year of 申报书 where there is one.
    @Test func budgetByTheYearOfTheForm() throws {
        let portfolio = Self.portfolio([
            try Self.entry("a.json", Case(id: "A", completed: true, form: "2023-01-09")),
            try Self.entry("b.json", Case(id: "B", name: "仓库")),
        ])
        #expect(portfolio.years.map(\.year) == [2022, 2023])
    }

    /// 100,000 m² come to 18 million yuan; the cap of 25 million leaves 7 for the second instalment, by the day of application, and none for
    /// the third.
    @Test func instalmentsStayUnderTheCap() throws {
        let portfolio = Self.portfolio([
            try Self.entry("c.json", Case(id: "A", application: "2022-06-22", area: "100000", name: "丙", building: "3#")),
            try Self.entry("a.json", Case(id: "A", application: "2022-06-21", area: "100000", name: "乙", building: "2#")),
            try Self.entry("b.json", Case(id: "A", application: "2022-06-20", area: "100000", name: "甲", building: "1#")),
        ])
        let amounts = portfolio.entries.compactMap(\.project?.reward.amount.upper)
        #expect(amounts == [Money.zero, Money(fen: 700_000_000), Money(fen: 1_800_000_000)])
        #expect(portfolio.entries.compactMap(\.project?.reward.isCapped) == [true, true, false])
        #expect(portfolio.total.amount.upper == Money(fen: 2_500_000_000))
    }

    /// What a file states as granted before holds where it is more than the files of the folder come to.
    @Test func grantedBefore() throws {
        let portfolio = Self.portfolio([
            try Self.entry("a.json", Case(id: "A", area: "10000", name: "甲")),
            try Self.entry("b.json", Case(id: "A", area: "100000", name: "乙", granted: "20000000", building: "2#")),
        ])
        #expect(portfolio.entries[1].project?.reward.amount.upper == Money(fen: 500_000_000))
    }

    /// A building is counted in the file that applied first, whatever the order of the files and the project's id.
    @Test func aBuildingIsCountedOnce() throws {
        let portfolio = Self.portfolio([
            try Self.entry("a.json", Case(id: "A", application: "2022-06-21")),
            try Self.entry("b.json", Case(id: "A", application: "2022-06-20")),
            try Self.entry("c.json", Case(id: "C", application: "2022-06-22")),
        ])
        #expect(portfolio.entries.compactMap(\.project?.repeatedBuildings) == [["1#"], [], ["1#"]])
        #expect(portfolio.entries.compactMap(\.project?.reward.amount.upper) == [Money.zero, Money(fen: 108_000_000), Money.zero])
        #expect(portfolio.total.payableArea.upper == ExactDecimal(6000))
        #expect(portfolio.shares.all.newArea == ExactDecimal(6000))
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
