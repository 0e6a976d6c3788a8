/// A key or a word of a submission with all that people call it, so that what they write in its place is led to it.
struct KnownName {
    /// As the format writes it.
    let name: String
    let title: Message.Text
    // What texts are compared with, made once for all of them.
    private let letters: String
    private let parts: Set<String>
    /// Of each title.
    private let cores: [String]

    init(name: String, title: Message.Text, others: [String] = []) {
        self.name = name
        self.title = title
        letters = WrittenName.letters(name)
        parts = Set(WrittenName.parts(name))
        cores = ([title.chinese, title.english] + others).map(WrittenName.core)
    }

    init(_ word: WordDescription) {
        self.init(name: word.word, title: word.title, others: word.otherNames)
    }

    /// `industrial（工业建筑）`.
    var explained: Message.Text { Self.explained(name, title) }

    fileprivate static func explained(_ name: String, _ title: Message.Text) -> Message.Text {
        title.chinese == name ? Message.Text(name) : Message.Text("\(name)（\(title.chinese)）", "\(name) (\(title.chinese))")
    }

    // MARK: - Searching

    /// Where several could be meant, none is.
    static func only(_ found: [KnownName]) -> KnownName? {
        found.count == 1 ? found[0] : nil
    }

    /// A name as a finding shows it: of one that is longer than any the beginning.
    static func shown(_ name: String) -> String {
        guard name.utf8.count > WrittenName.longest else { return name }
        return String(String.UnicodeScalarView(name.unicodeScalars.prefix(60))) + "…"
    }

    /// Those of which a text is the name in another spelling: `planning_permit`, `Planning Permit`.
    static func spelt(_ text: WrittenName, among known: [KnownName]) -> [KnownName] {
        text.letters.isEmpty ? [] : known.filter { $0.letters == text.letters }
    }

    /// Those of which it is a title, or the name with nothing more said: `厂房`, `装配式混凝土`, `steelFrame`.
    static func called(_ text: WrittenName, among known: [KnownName]) -> [KnownName] {
        guard text.isComparable else { return [] }
        let titled = known.filter { $0.cores.contains(text.core) }
        if !titled.isEmpty || text.core.isEmpty { return titled }
        return longest(within: text.parts, among: known).filter { name in
            text.parts.subtracting(name.parts).isSubset(of: Self.generalParts)
        }
    }

    /// Those whose title has the text in it, or the other way round, and those whose name is part of the text.
    static func near(_ text: WrittenName, among known: [KnownName]) -> [KnownName] {
        guard text.isComparable else { return [] }
        let core = text.core
        let isDenied = Self.denials.contains { core.hasPrefix($0) }
        let titled = known.filter { name in
            name.cores.contains { title in
                if min(title.count, core.count) < 2 || title.unicodeScalars.allSatisfy(\.isASCII) { return false }
                // A title that denies what is written says the opposite.
                return Self.has(title, core) && !Self.denies(title, core) || Self.has(core, title) && !isDenied
            }
        }
        return titled.isEmpty ? longest(within: text.parts, among: known) : titled
    }

    /// Whether a text has another in it; for texts of some letters much faster than a search that prepares itself.
    private static func has(_ text: String, _ part: String) -> Bool {
        var rest = text.utf8[...]
        while rest.count >= part.utf8.count {
            if rest.starts(with: part.utf8) { return true }
            rest.removeFirst()
        }
        return false
    }

    private static func denies(_ title: String, _ core: String) -> Bool {
        denials.contains { title.contains($0 + core) && !core.hasPrefix($0) }
    }

    /// Those whose every part is among these, but for one that is part of another.
    private static func longest(within all: Set<String>, among known: [KnownName]) -> [KnownName] {
        guard all.count > 1, all.isDisjoint(with: Self.denyingParts) else { return [] }
        let found = known.filter { !$0.parts.isEmpty && $0.parts.isSubset(of: all) }
        return found.filter { one in !found.contains { $0.parts.count > one.parts.count && $0.parts.isSuperset(of: one.parts) } }
    }

    private static let denials = ["非", "不", "无", "未", "没"]
    private static let denyingParts: Set<String> = ["not", "no", "non", "un", "without", "none"]
    /// What is often said besides and decides nothing.
    private static let generalParts: Set<String> = [
        "structure", "structural", "frame", "framed", "building", "precast", "prefabricated", "prefab", "laminated", "composite", "panel",
        "member", "component", "project", "date", "day", "use", "type", "kind", "total", "value", "percent", "m", "m2", "m3", "mm",
    ]
}

extension WordDescription {
    /// `industrial（工业建筑）`.
    var explained: Message.Text { KnownName.explained(word, title) }
}
