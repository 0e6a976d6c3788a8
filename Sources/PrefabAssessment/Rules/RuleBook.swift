/// The program's own rules, in the order in which they are reported: a rule is a file of its own and a line here.
///
/// The provisions of the methods, which are data, stand behind them.
package enum RuleBook {
    private static let entries: [Entry] = [
        .project(SiteRule.self),
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
        .building(NewConstructionRule.self),
        .building(RouteRule.self),
        .matching(AwardRule.self),
        .prefabricated(PrefabricatedRule.self),
        .voluntary(AfterMunicipalOpinionRule.self),
        .voluntary(VoluntaryRule.self),
        .technical(TechnicalRule.self),
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
        /// A building that may be rewarded for a municipal award.
        case matching(any BuildingRule.Type)
        /// The same, by what the technical requirements come to.
        case prefabricated(PrefabricatedRule.Type)
        /// A building that may be rewarded as voluntary, besides the technical requirements.
        case voluntary(any BuildingRule.Type)
        /// All provisions of the governing method together; it stands before them.
        case technical(TechnicalRule.Type)

        var rule: any Rule.Type {
            switch self {
            case .project(let rule): rule
            case .technical(let rule): rule
            case .prefabricated(let rule): rule
            case .building(let rule), .matching(let rule), .voluntary(let rule): rule
            }
        }
    }

    /// All of them; the place of a rule is its place here.
    package static let rules: [any Rule.Type] = entries.map(\.rule)

    // MARK: - Rules to be asked one after the other

    typealias List<Rule> = [(id: RuleID, rule: Rule)]

    static let gatingProjectRules = projectRules(.gating)
    static let advisoryProjectRules = projectRules(.advisory)
    static let gatingBuildingRules = buildingRules(.gating)
    static let advisoryBuildingRules = buildingRules(.advisory)
    static let matchingRules = list { if case .matching(let rule) = $0 { rule } else { nil } }
    static let voluntaryRules = list { if case .voluntary(let rule) = $0 { rule } else { nil } }

    private static func projectRules(_ effect: RuleDescription.Effect) -> List<any ProjectRule.Type> {
        list { if case .project(let rule) = $0, rule.description.effect == effect { rule } else { nil } }
    }

    private static func buildingRules(_ effect: RuleDescription.Effect) -> List<any BuildingRule.Type> {
        list { if case .building(let rule) = $0, rule.description.effect == effect { rule } else { nil } }
    }

    private static func list<Rule>(_ wanted: (Entry) -> Rule?) -> List<Rule> {
        entries.enumerated().compactMap { place, entry in wanted(entry).map { (RuleID(place: place), $0) } }
    }

    // MARK: - Descriptions

    /// What is to be said of a rule.
    package static func description(of id: RuleID, in standards: Standards) -> RuleDescription {
        standards.rules[id.place]
    }
}

extension Rule {
    /// Which rule it is.
    ///
    /// - Complexity: linear in the number of rules; a loop takes the id from a list of the book.
    static var id: RuleID {
        guard let place = RuleBook.rules.firstIndex(where: { $0 == self }) else {
            preconditionFailure("\(description.id) has no line in RuleBook")
        }
        return RuleID(place: place)
    }
}
