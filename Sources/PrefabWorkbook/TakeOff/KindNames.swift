import PrefabAssessment

/// What pieces are called: the words and titles of the format, and the names that take-offs of other programs have for them.
struct KindNames: Sendable {
    private let words: [WordDescription]
    private let byName: [String: ComponentKind]
    /// The names, the longest first, for texts that hold more.
    private let names: [(name: String, kind: ComponentKind)]

    init(_ headings: Headings?) {
        words = ComponentKey.kind.field.words
        var byName: [String: ComponentKind] = [:]
        for (name, kind) in headings?.kinds ?? [] { byName[HeadText.plain(name)] = kind }
        self.byName = byName
        names = byName.map { ($0.key, $0.value) }.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }
    }

    /// The kind that a text names by itself.
    func kind(_ text: String) -> ComponentKind? {
        CellText.word(text, among: words).flatMap(ComponentKind.init(rawValue:)) ?? byName[HeadText.plain(text)]
    }

    /// The kind of the longest name that a text holds; for a map that a person looks at.
    func guess(_ text: String) -> ComponentKind? {
        if let kind = kind(text) { return kind }
        let plain = HeadText.plain(text)
        guard let first = names.first(where: { plain.contains($0.name) }) else { return nil }
        let isOnly = names.allSatisfy { $0.name.count < first.name.count || $0.kind == first.kind || !plain.contains($0.name) }
        return isOnly ? first.kind : nil
    }
}
