/// The rules of the contract, in the order in which they are reported; the raw values are their ids.
package enum RuleID: String, CaseIterable, Sendable {
    case site = "48-5-site"
    case newConstruction = "48-5-new"
    case funding = "48-5-funding"
    case area = "48-5-area"
    case applicant = "48-8-applicant"
    case commencement = "48-8-commencement"
    case window = "48-8-window"
    case documents = "48-9-documents"
    case duplicate = "48-15-duplicate"
    case validity = "48-19-validity"
    case acceptance = "48-10-acceptance"

    case use = "48-5-use"
    case route = "48-6-7-route"
    case afterMunicipalOpinion = "48-7-after-2017-8"
    case technical = "48-7-technical"
    case annexAssemblyRate = "48-7-assembly-rate"
    case annexPrefabricationRate = "48-7-prefabrication-rate"
    case annexHorizontal = "48-annex1-horizontal"
    case mainStructure = "1831-main-structure"
    case walls = "1831-walls"
    case decoration = "1831-decoration"
    case assemblyRate = "1831-assembly-rate"
    case mandatedSteel = "47-3-steel"
    case mandatedRate = "47-4-rate"
    case declaredScores = "declared-scores"
    case declaredRates = "declared-rates"

    /// The rule's place among all rules, from 0, in the order in which they are reported.
    package var place: Int { PrefabAssessment.place(ofCase: self) }
}

/// What is to be said of a rule once and for all.
///
/// There is one for each rule, and every finding refers to it.
package final class RuleDescription: Sendable {
    /// Whether an outcome counts for the verdict.
    package enum Effect: Sendable {
        case gating
        case advisory
    }

    package let id: RuleID
    package let title: Message.Text
    /// The instrument and its article: `京技管〔2022〕48号 第五条`.
    package let citation: String
    /// The words of the instrument that the rule applies; of the contract where there are none.
    package let sentence: String
    package let effect: Effect

    init(_ id: RuleID, title: Message.Text, citation: String, sentence: String, effect: Effect = .gating) {
        self.id = id
        self.title = title
        self.citation = citation
        self.sentence = sentence
        self.effect = effect
    }
}

/// What a rule says of one project or building, with its reason.
package struct Ruling: Sendable {
    package let outcome: Outcome
    /// One sentence with the figures that were compared.
    package let message: Message
    /// The place in the submission that the rule looked at.
    package let place: Place
    /// The fields whose absence leaves the rule undetermined.
    package let missing: Places

    /// - Parameter missing: looked for only where the outcome is undetermined.
    init(_ outcome: Outcome, at place: Place, missing: @autoclosure () -> Places = .none, _ message: Message) {
        self.outcome = outcome
        self.place = place
        self.message = message
        self.missing = outcome == .undetermined ? missing() : .none
    }

    /// A comparison of figures: a sentence for where it holds, one for where it does not, and the figures.
    static func comparison(
        _ holds: Bool, at place: Place, holds pass: Message.Template, fails fail: Message.Template,
        _ first: Message.Value, _ second: Message.Value? = nil, _ third: Message.Value? = nil, _ fourth: Message.Value? = nil
    ) -> Ruling {
        Ruling(Outcome(holds), at: place, Message(holds ? pass : fail, Message.Values(first, second, third, fourth)))
    }

    /// Undetermined because a field was left out.
    static func missing(_ place: Place) -> Ruling {
        Ruling(.undetermined, at: place, missing: .one(place), Message("未填写 {0}", "{0} is not given", .text(place.field)))
    }

    /// Undetermined because a measure is not known: its field was left out, or the take-off that is there does not give it.
    static func unknown(_ key: MeasureKey, of building: BuildingFacts) -> Ruling {
        let place = building.missing(key)
        guard place == building.place(.components), building.building.components != nil else { return .missing(place) }
        return Ruling(
            .undetermined, at: place, missing: .one(place),
            Message("构件清单得不出 {0}", "the take-off does not give {0}", .text(key.rawValue)))
    }

    /// Undetermined because a figure may not be used under `--verified-only`.
    static func withheld(_ record: Int, in standards: Standards, at place: Place) -> Ruling {
        let figure = standards.records[record]
        return Ruling(
            .undetermined, at: place,
            Message(
                "所依据的 {0}（{1}）尚未与原文核对", "rests on {0} ({1}), which has not been proof-read",
                .text(figure.id), .words(figure.title)))
    }
}

/// A ruling together with the rule that gave it.
package struct Finding: Sendable {
    package let rule: RuleID
    package let ruling: Ruling

    init(_ rule: RuleID, _ ruling: Ruling) {
        self.rule = rule
        self.ruling = ruling
    }

    package var description: RuleDescription { RuleBook.description(of: rule) }

    package var outcome: Outcome { ruling.outcome }
}

/// A rule about the project as a whole.
protocol ProjectRule: Sendable {
    static var id: RuleID { get }
    static var description: RuleDescription { get }
    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling
}

/// A rule about a single building.
protocol BuildingRule: Sendable {
    static var id: RuleID { get }
    static var description: RuleDescription { get }
    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling
}

extension ProjectRule {
    @inline(__always)
    static func finding(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Finding {
        Finding(id, judge(project, &ledger))
    }
}

extension BuildingRule {
    @inline(__always)
    static func finding(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Finding {
        Finding(id, judge(building, &ledger))
    }
}
