/// A rule: what is to be said of it and how it judges, all in one file.
package protocol Rule: Sendable {
    static var description: RuleDescription { get }
    /// Read only where somebody asks for it.
    static var help: RuleHelp { get }
}

/// A rule about the project as a whole.
protocol ProjectRule: Rule {
    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling
}

/// A rule about a single building.
protocol BuildingRule: Rule {
    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling
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
    static func missing(_ place: Place, _ standards: Standards) -> Ruling {
        let title = place.title(in: standards)
        return Ruling(
            .undetermined, at: place, missing: .one(place),
            // A value a language: words in both would take memory, and drafts have many such findings.
            Message("未填写“{0}”", "{1} is not given", .text(title.chinese), .text(title.english)))
    }

    /// Undetermined because a measure is not known: its field was left out, or the take-off that is there does not give it.
    static func unknown(_ measure: MeasureIndex, of building: BuildingFacts) -> Ruling {
        let place = building.missing(measure)
        guard place == building.place(.components), building.building.components != nil else { return .missing(place, building.standards) }
        return Ruling(
            .undetermined, at: place, missing: .one(place),
            Message("构件清单得不出“{0}”", "the take-off does not give {0}", .words(building.standards.measures[measure.place].shortTitle)))
    }

    /// Undetermined because a figure may not be used under `--verified-only`.
    static func withheld(_ record: Int, in standards: Standards, at place: Place) -> Ruling {
        let figure = standards.records[record]
        return Ruling(
            .undetermined, at: place,
            Message(
                "所依据的数据“{0}”（{1}）尚未与原文核对", "rests on a figure that has not been proof-read: {0} ({1})",
                .words(figure.title), .words(standards.name(ofInstrument: figure.instrument))))
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

    /// What is to be said of the rule.
    package func description(in standards: Standards) -> RuleDescription { RuleBook.description(of: rule, in: standards) }

    package var outcome: Outcome { ruling.outcome }
}
