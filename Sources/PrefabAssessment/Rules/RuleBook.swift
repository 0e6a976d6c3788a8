/// The rules that are written in Swift, in the order in which they are reported: a rule is a file of its own and a line here.
package enum RuleBook {
    private static let entries: [Entry] = [
        .project(SiteRule.self),
        .project(NewConstructionRule.self),
        .project(FundingRule.self),
        .project(AreaRule.self),
        .project(ApplicantRule.self),
        .project(CommencementRule.self),
        .project(WindowRule.self),
        .project(DocumentsRule.self),
        .project(DuplicateRule.self),
        .project(ValidityRule.self),
        .project(AcceptanceRule.self),

        .building(UseRule.self),
        .building(RouteRule.self),
        .voluntary(AfterMunicipalOpinionRule.self),
        .technical(TechnicalRule.self),
        .annex(AnnexAssemblyRateRule.self),
        .annex(AnnexPrefabricationRateRule.self),
        .annex(AnnexHorizontalRule.self),
        .beijing(MainStructureRule.self),
        .beijing(WallsRule.self),
        .beijing(DecorationRule.self),
        .beijing(AssemblyRateRule.self),
        .building(MandatedSteelRule.self),
        .building(MandatedRateRule.self),
        .building(DeclaredScoresRule.self),
        .building(DeclaredRatesRule.self),
    ]

    /// A rule by what it is asked of.
    private enum Entry {
        case project(any ProjectRule.Type)
        /// Every building.
        case building(any BuildingRule.Type)
        /// A building on the voluntary route, besides the technical requirements.
        case voluntary(any BuildingRule.Type)
        /// All technical findings of a building together; it stands before them.
        case technical(TechnicalRule.Type)
        /// The technical findings of the annexes.
        case annex(any BuildingRule.Type)
        /// The technical findings of DB11/T 1831-2021.
        case beijing(any BuildingRule.Type)

        var rule: any Rule.Type {
            switch self {
            case .project(let rule): rule
            case .technical(let rule): rule
            case .building(let rule), .voluntary(let rule), .annex(let rule), .beijing(let rule): rule
            }
        }
    }

    /// All of them; the number of a rule is its place here.
    package static let rules: [any Rule.Type] = entries.map(\.rule)

    // MARK: - Rules to be asked one after the other

    typealias List<Rule> = [(number: RuleNumber, rule: Rule)]

    static let gatingProjectRules = projectRules(.gating)
    static let advisoryProjectRules = projectRules(.advisory)
    static let gatingBuildingRules = buildingRules(.gating)
    static let advisoryBuildingRules = buildingRules(.advisory)
    static let voluntaryRules = list { if case .voluntary(let rule) = $0 { rule } else { nil } }
    static let annexRules = list { if case .annex(let rule) = $0 { rule } else { nil } }
    static let beijingRules = list { if case .beijing(let rule) = $0 { rule } else { nil } }

    private static func projectRules(_ effect: RuleDescription.Effect) -> List<any ProjectRule.Type> {
        list { if case .project(let rule) = $0, rule.description.effect == effect { rule } else { nil } }
    }

    private static func buildingRules(_ effect: RuleDescription.Effect) -> List<any BuildingRule.Type> {
        list { if case .building(let rule) = $0, rule.description.effect == effect { rule } else { nil } }
    }

    private static func list<Rule>(_ wanted: (Entry) -> Rule?) -> List<Rule> {
        entries.enumerated().compactMap { place, entry in wanted(entry).map { (RuleNumber(place), $0) } }
    }
}

extension Rule {
    /// The rule's number in every book.
    ///
    /// - Complexity: linear in the number of rules; a loop takes the number from a list of the book.
    static var number: RuleNumber {
        guard let place = RuleBook.rules.firstIndex(where: { $0 == self }) else {
            preconditionFailure("\(description.id) has no line in RuleBook")
        }
        return RuleNumber(place)
    }
}

extension Standards {
    /// What is to be said of every rule that a review by these standards may ask, in the order of their numbers.
    package var rules: [RuleDescription] { RuleBook.rules.map { $0.description } }

    /// What is to be said of the rule of a finding.
    package func rule(_ number: RuleNumber) -> RuleDescription {
        RuleBook.rules[Int(number.place)].description
    }
}
