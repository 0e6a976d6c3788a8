import Testing

@testable import PrefabAssessment

/// Every rule has a table, and every outcome that it can have a row in it.
@Suite struct RuleCoverageTests {
    static let tables: [any RuleTable.Type] = [
        SiteRuleTests.self, NewConstructionRuleTests.self, FundingRuleTests.self, AreaRuleTests.self,
        ApplicantRuleTests.self, CommencementRuleTests.self, WindowRuleTests.self, DocumentsRuleTests.self,
        DuplicateRuleTests.self, ValidityRuleTests.self, AcceptanceRuleTests.self,
        UseRuleTests.self, RouteRuleTests.self, AwardRuleTests.self, PrefabricatedRuleTests.self, AfterMunicipalOpinionRuleTests.self,
        VoluntaryRuleTests.self, TechnicalRuleTests.self,
        AnnexAssemblyRateRuleTests.self, AnnexPrefabricationRateRuleTests.self, AnnexHorizontalRuleTests.self,
        MainStructureRuleTests.self, WallsRuleTests.self, DecorationRuleTests.self, AssemblyRateRuleTests.self,
        MandatedSteelRuleTests.self, MandatedRateRuleTests.self, DeclaredScoresRuleTests.self,
        DeclaredRatesRuleTests.self,
    ]

    /// What the contract (section 4) lets each rule say.
    ///
    /// A project rule always applies, and only a figure of the project that may be left out can leave it open: the area has a default,
    /// what is not listed can still be supplied. A use is always given, and a score is either recomputed or not compared.
    static let possible: [String: Set<Outcome>] = [
        "48-5-site": [.pass, .fail, .undetermined],
        "48-5-new": [.pass, .fail, .undetermined, .notApplicable],
        "48-5-funding": [.pass, .fail, .undetermined],
        // Undetermined only under the reading `area-floor`.
        "48-5-area": [.pass, .fail, .undetermined],
        "48-8-applicant": [.pass, .fail, .undetermined],
        "48-8-commencement": [.pass, .undetermined],
        "48-8-window": [.pass, .fail, .undetermined],
        "48-9-documents": [.pass, .undetermined],
        "48-15-duplicate": [.pass, .fail, .undetermined],
        "48-19-validity": [.pass, .fail, .undetermined],
        "48-10-acceptance": [.pass, .fail, .undetermined, .notApplicable],
        "48-5-use": [.pass, .fail, .notApplicable],
        "48-6-7-route": [.pass, .fail, .undetermined, .notApplicable],
        "48-6-award": [.pass, .fail, .notApplicable],
        "48-5-prefabricated": [.pass, .fail, .undetermined, .notApplicable],
        "48-7-voluntary": [.pass, .fail, .undetermined, .notApplicable],
        "48-7-after-2017-8": [.pass, .fail, .undetermined, .notApplicable],
        "48-7-technical": [.pass, .fail, .undetermined, .notApplicable],
        "48-7-assembly-rate": [.pass, .fail, .undetermined, .notApplicable],
        "48-7-prefabrication-rate": [.pass, .fail, .undetermined, .notApplicable],
        "48-annex1-horizontal": [.pass, .fail, .undetermined, .notApplicable],
        "1831-main-structure": [.pass, .fail, .undetermined, .notApplicable],
        "1831-walls": [.pass, .fail, .undetermined, .notApplicable],
        "1831-decoration": [.pass, .fail, .undetermined, .notApplicable],
        "1831-assembly-rate": [.pass, .fail, .undetermined, .notApplicable],
        "47-3-steel": [.pass, .fail, .undetermined, .notApplicable],
        "47-4-rate": [.pass, .fail, .undetermined, .notApplicable],
        "declared-scores": [.pass, .fail, .notApplicable],
        "declared-rates": [.pass, .fail, .undetermined, .notApplicable],
    ]

    @Test(arguments: Standards.builtIn.rules.map(\.id).filter { !$0.hasPrefix("51129") }) func everyOutcomeHasARow(_ rule: String) throws {
        let table = try #require(Self.tables.first { $0.rule == rule }, "\(rule) has no table of tests")
        let possible = try #require(Self.possible[rule])
        #expect(Set(table.cases.map(\.outcome)) == possible)
    }

    @Test func labelsTellRowsApart() {
        for table in Self.tables {
            let labels = table.cases.map(\.testDescription)
            #expect(Set(labels).count == labels.count, "two rows of \(table.rule) have one label")
        }
    }

    @Test func everyRuleIsDescribed() {
        for description in Standards.builtIn.rules {
            #expect(!description.citation.isEmpty && !description.sentence.isEmpty)
            #expect(!description.title.chinese.isEmpty && !description.title.english.isEmpty)
        }
    }
}
