/// Something that `prefab explain` knows: a diagnostic code or a rule.
package enum Explanation: Sendable {
    case diagnostic(DiagnosticExplanation)
    case rule(RuleDescription, RuleHelp)

    /// All codes and then all rules, each in the order in which they are listed.
    package static let all: [Explanation] =
        DiagnosticCode.allCases.map { .diagnostic($0.explanation) }
        + RuleBook.rules.map { .rule($0.description, $0.help) }

    /// `S104`, `48-8-window`.
    package var id: String {
        switch self {
        case .diagnostic(let page): page.code.rawValue
        case .rule(let description, _): description.id
        }
    }

    package var title: Message.Text {
        switch self {
        case .diagnostic(let page): page.title
        case .rule(let description, _): description.title
        }
    }

    /// The explanation with this id, capitals or not.
    package static func named(_ id: String) -> Explanation? {
        let wanted = id.lowercased()
        return all.first { $0.id.lowercased() == wanted }
    }

    /// The id that somebody who wrote `id` most likely meant.
    package static func nearestID(to id: String) -> String? {
        // All codes differ from each other in a digit or two, so that the nearest is among those of the same family first.
        let known = all.map(\.id)
        let family = known.filter { $0.first?.lowercased() == id.first?.lowercased() }
        return nearestName(to: id, among: family) ?? nearestName(to: id, among: known)
    }
}
