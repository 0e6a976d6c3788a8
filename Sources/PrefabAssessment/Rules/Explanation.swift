/// Something that `prefab explain` knows: a diagnostic code, a rule or a reading of the program, and what a folder of standards defines.
package enum Explanation: Sendable {
    case diagnostic(DiagnosticExplanation)
    case rule(RuleDescription, RuleHelp)
    case provision(Provision, Method, FigureRecord)
    case item(MethodItem, Method, FigureRecord)
    case measure(MeasureDefinition, FigureRecord)
    case attribute(AttributeDefinition, FigureRecord)
    case reading(ReadingDescription)

    /// All codes and then all rules of the program, each in the order in which they are listed.
    package static let all: [Explanation] =
        DiagnosticCode.allCases.map { .diagnostic($0.explanation) }
        + RuleBook.rules.map { .rule($0.description, $0.help) }

    /// `S104`, `48-8-window`.
    package var id: String {
        switch self {
        case .diagnostic(let page): page.code.rawValue
        case .rule(let description, _): description.id
        case .provision(let provision, _, _): provision.id
        case .item(let item, _, _): item.id
        case .measure(let measure, _): measure.id
        case .attribute(let attribute, _): attribute.id
        case .reading(let reading): reading.id.rawValue
        }
    }

    package var title: Message.Text {
        switch self {
        case .diagnostic(let page): page.title
        case .rule(let description, _): description.title
        case .provision(let provision, _, _): provision.title
        case .item(let item, _, _): item.title
        case .measure(let measure, _): measure.title
        case .attribute(let attribute, _): attribute.title
        case .reading(let reading): reading.question
        }
    }

    /// All codes and rules, then the readings and what the standards define: provisions and items method by method, measures, attributes.
    package static func all(in standards: Standards) -> [Explanation] {
        let records = standards.records
        return all
            + standards.instrument48.readings.map { .reading($0) }
            + standards.methods.flatMap { method in method.provisions.map { .provision($0, method, records[$0.record]) } }
            + standards.measures.map { .measure($0, records[$0.record]) }
            + standards.attributes.map { .attribute($0, records[$0.record]) }
            + standards.methods.flatMap { method in method.items.map { .item($0, method, records[$0.maximum.record]) } }
    }

    /// The id of the figure that it is about, as verdicts name it: `DB11/T 1831-2021#verticalMembers`.
    package var figure: String? {
        switch self {
        case .diagnostic, .rule, .reading: nil
        case .provision(_, _, let record), .item(_, _, let record), .measure(_, let record), .attribute(_, let record): record.id
        }
    }

    /// The explanations with this id, capitals or not: a measure and the items that are called after it have one name.
    package static func named(_ id: String, in standards: Standards) -> [Explanation] {
        let wanted = id.lowercased()
        return all(in: standards).filter { $0.id.lowercased() == wanted || $0.figure?.lowercased() == wanted }
    }

    /// The id that somebody who wrote `id` most likely meant.
    package static func nearestID(to id: String, in standards: Standards) -> String? {
        // All codes differ from each other in a digit or two, so that the nearest is among those of the same family first.
        let known = all(in: standards).map(\.id)
        let family = known.filter { $0.first?.lowercased() == id.first?.lowercased() }
        return nearestName(to: id, among: family) ?? nearestName(to: id, among: known)
    }
}
