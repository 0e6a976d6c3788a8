import PrefabAssessment

/// What pieces are called: the words and titles of the format, and the names that take-offs of other programs have for them.
struct KindNames: Sendable {
    private let words: [WordDescription]
    private let byName: [String: ComponentKind]
    /// The names, the longest first, for texts that hold more.
    private let names: [(name: String, kind: ComponentKind)]
    /// What says of a piece where it stands, how large it is and of which type, and not what it is.
    private let besides: Set<Character>
    private let namesHaveDigits: Bool

    init(_ headings: Headings?) {
        words = ComponentKey.kind.field.words
        var byName: [String: ComponentKind] = [:]
        for (name, kind) in headings?.kinds ?? [] { byName[HeadText.plain(name)] = kind }
        self.byName = byName
        besides = headings?.besides ?? []
        namesHaveDigits = byName.keys.contains { $0.contains(where: \.isNumber) }
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
        // 现浇柱, 柱帽 and 隔墙板 hold the name of a piece and are none.
        if let place = plain.firstRange(of: first.name) {
            let rest = plain[..<place.lowerBound] + plain[place.upperBound...]
            if rest.contains(where: { Self.isIdeograph($0) && !besides.contains($0) }) { return nil }
        }
        let isOnly = names.allSatisfy { $0.name.count < first.name.count || $0.kind == first.kind || !plain.contains($0.name) }
        return isOnly ? first.kind : nil
    }

    /// What texts of one kind have in common: that without the digits, of which no name has any.
    func key(_ text: String) -> String {
        if namesHaveDigits { return text }
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            if !isDigit { key.append(scalar) } else if key.last != "0" { key.append("0") }
        }
        return String(key)
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        character.unicodeScalars.first?.properties.isIdeographic == true
    }
}
