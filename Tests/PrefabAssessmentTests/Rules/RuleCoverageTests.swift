import PrefabAssessment
import Testing

/// Every rule has a table, and every outcome that it can have a row in it.
@Suite struct RuleCoverageTests {
    static let tables: [any RuleTable.Type] = [
        SiteRuleTests.self, NewConstructionRuleTests.self, FundingRuleTests.self, AreaRuleTests.self,
        ApplicantRuleTests.self, CommencementRuleTests.self, WindowRuleTests.self, DocumentsRuleTests.self,
        DuplicateRuleTests.self, ValidityRuleTests.self, AcceptanceRuleTests.self,
        UseRuleTests.self, RouteRuleTests.self, AfterMunicipalOpinionRuleTests.self, TechnicalRuleTests.self,
        AnnexAssemblyRateRuleTests.self, AnnexPrefabricationRateRuleTests.self, AnnexHorizontalRuleTests.self,
        MainStructureRuleTests.self, WallsRuleTests.self, DecorationRuleTests.self, AssemblyRateRuleTests.self,
        MandatedSteelRuleTests.self, MandatedRateRuleTests.self, DeclaredScoresRuleTests.self,
        DeclaredRatesRuleTests.self,
    ]

    /// What the contract (section 4) lets each rule say.
    ///
    /// A project rule always applies, and only a figure of the project that may be left out can leave it open: the area has a default,
    /// what is not listed can still be supplied. A use is always given, and a score is either recomputed or not compared.
    static let possible: [RuleID: Set<Outcome>] = [
        .site: [.pass, .fail, .undetermined],
        .newConstruction: [.pass, .fail, .undetermined],
        .funding: [.pass, .fail, .undetermined],
        // Undetermined only under the reading `area-floor`.
        .area: [.pass, .fail, .undetermined],
        .applicant: [.pass, .fail, .undetermined],
        .commencement: [.pass, .undetermined],
        .window: [.pass, .fail, .undetermined],
        .documents: [.pass, .undetermined],
        .duplicate: [.pass, .fail, .undetermined],
        .validity: [.pass, .fail, .undetermined],
        .acceptance: [.pass, .fail, .undetermined, .notApplicable],
        .use: [.pass, .fail, .notApplicable],
        .route: [.pass, .fail, .undetermined, .notApplicable],
        .afterMunicipalOpinion: [.pass, .fail, .undetermined, .notApplicable],
        .technical: [.pass, .fail, .undetermined, .notApplicable],
        .annexAssemblyRate: [.pass, .fail, .undetermined, .notApplicable],
        .annexPrefabricationRate: [.pass, .fail, .undetermined, .notApplicable],
        .annexHorizontal: [.pass, .fail, .undetermined, .notApplicable],
        .mainStructure: [.pass, .fail, .undetermined, .notApplicable],
        .walls: [.pass, .fail, .undetermined, .notApplicable],
        .decoration: [.pass, .fail, .undetermined, .notApplicable],
        .assemblyRate: [.pass, .fail, .undetermined, .notApplicable],
        .mandatedSteel: [.pass, .fail, .undetermined, .notApplicable],
        .mandatedRate: [.pass, .fail, .undetermined, .notApplicable],
        .declaredScores: [.pass, .fail, .notApplicable],
        .declaredRates: [.pass, .fail, .undetermined, .notApplicable],
    ]

    @Test(arguments: RuleID.allCases) func everyOutcomeHasARow(_ rule: RuleID) throws {
        let table = try #require(Self.tables.first { $0.rule == rule }, "\(rule.rawValue) has no table of tests")
        let possible = try #require(Self.possible[rule])
        #expect(Set(table.cases.map(\.outcome)) == possible)
    }

    @Test func labelsTellRowsApart() {
        for table in Self.tables {
            let labels = table.cases.map(\.testDescription)
            #expect(Set(labels).count == labels.count, "two rows of \(table.rule.rawValue) have one label")
        }
    }

    @Test func everyRuleIsDescribed() {
        #expect(RuleBook.descriptions.map(\.id) == RuleID.allCases)
        #expect(RuleID.allCases.map(\.place) == Array(RuleID.allCases.indices))
        for id in RuleID.allCases { #expect(RuleBook.description(of: id).id == id) }
        for description in RuleBook.descriptions {
            #expect(!description.citation.isEmpty && !description.sentence.isEmpty)
            #expect(!description.title.chinese.isEmpty && !description.title.english.isEmpty)
        }
    }
}
