import ArgumentParser
import PrefabReports

/// What `prefab draft` can write: a letter of the authority, a paper of the applicant, or all papers of the stage.
enum DraftKind {
    case letter(LetterKind)
    case paper(PaperKind)
    case allPapers

    var name: String {
        switch self {
        case .letter(let kind): kind.rawValue
        case .paper(let kind): kind.rawValue
        case .allPapers: "all"
        }
    }
}

extension DraftKind: ExpressibleByArgument {
    private static let all =
        LetterKind.allCases.map { DraftKind.letter($0) } + PaperKind.allCases.map { DraftKind.paper($0) } + [DraftKind.allPapers]

    init?(argument: String) {
        guard let kind = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = kind
    }

    static var allValueStrings: [String] { all.map { $0.name } }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
