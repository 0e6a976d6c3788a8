/// Which methods of evaluation somebody asks for.
///
/// By their ids, so that the choice holds for every reading of one folder.
package enum MethodChoice: Hashable, Sendable {
    /// All of the folder.
    case all
    /// In the order in which they were asked for, each once.
    case named([String])

    /// The word for all methods.
    package static let allName = "all"

    /// The methods that some words ask for.
    ///
    /// - Parameter words: ids of methods or the names of their files, or ``allName``.
    /// - Throws: the first word that is none of them.
    package init(_ words: [String], in standards: Standards) throws(UnknownMethod) {
        var ids: [String] = []
        for word in words where word != Self.allName {
            guard let method = standards.file(named: word).flatMap({ standards.method($0.instrument) }) else {
                throw UnknownMethod(word, in: standards)
            }
            if !ids.contains(method.id) { ids.append(method.id) }
        }
        self = words.contains(Self.allName) ? .all : .named(ids)
    }

    /// The methods: all of them in the order of the standards.
    package func methods(in standards: Standards) -> [Method] {
        switch self {
        case .all: standards.methods
        case .named(let ids): ids.compactMap { standards.method($0) }
        }
    }
}

/// A method that the standards do not have.
package struct UnknownMethod: Error {
    package let id: String
    /// The id that was most likely meant.
    package let nearest: String?
    /// The ids that there are.
    package let known: [String]

    init(_ id: String, in standards: Standards) {
        self.id = id
        known = standards.methods.map(\.id)
        nearest = nearestName(to: id, among: known) ?? Self.only(known, with: id)
    }

    /// The one id that has the word in it: a number alone tells most methods.
    private static func only(_ known: [String], with word: String) -> String? {
        let word = word.lowercased()
        let found = known.filter { !word.isEmpty && $0.lowercased().contains(word) }
        return found.count == 1 ? found[0] : nil
    }
}
