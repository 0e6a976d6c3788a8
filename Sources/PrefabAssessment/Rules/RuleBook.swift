/// All rules, in the order in which they are reported.
package enum RuleBook {
    /// Their outcomes count for the verdict.
    static let gatingProjectRules: [any ProjectRule.Type] = [
        SiteRule.self, NewConstructionRule.self, FundingRule.self, AreaRule.self, ApplicantRule.self,
        CommencementRule.self, WindowRule.self, DocumentsRule.self, DuplicateRule.self, ValidityRule.self,
    ]

    static let advisoryProjectRules: [any ProjectRule.Type] = [AcceptanceRule.self]

    /// Before the technical findings.
    static let buildingRules: [any BuildingRule.Type] = [UseRule.self, RouteRule.self]

    /// The technical findings of the annexes.
    static let annexRules: [any BuildingRule.Type] = [
        AnnexAssemblyRateRule.self, AnnexPrefabricationRateRule.self, AnnexHorizontalRule.self,
    ]

    /// The technical findings of DB11/T 1831-2021.
    static let beijingRules: [any BuildingRule.Type] = [
        MainStructureRule.self, WallsRule.self, DecorationRule.self, AssemblyRateRule.self,
    ]

    static let advisoryBuildingRules: [any BuildingRule.Type] = [
        MandatedSteelRule.self, MandatedRateRule.self, DeclaredScoresRule.self, DeclaredRatesRule.self,
    ]

    /// What is to be said of every rule, in the order of ``RuleID``.
    package static let descriptions: [RuleDescription] = {
        let project = (gatingProjectRules + advisoryProjectRules).map { $0.description }
        let building = (buildingRules + [AfterMunicipalOpinionRule.self]).map { $0.description }
        let technical = [TechnicalRule.description] + (annexRules + beijingRules).map { $0.description }
        return project + building + technical + advisoryBuildingRules.map { $0.description }
    }()

    package static func description(of id: RuleID) -> RuleDescription {
        // `descriptions` holds every rule once, in the order of the ids; a test sees to it.
        descriptions[id.place]
    }
}
