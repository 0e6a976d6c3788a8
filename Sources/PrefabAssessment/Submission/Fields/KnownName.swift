/// A key or a word of a submission with all that people call it, so that what they write in its place is led to it.
struct KnownName {
    /// As the format writes it.
    let name: String
    let title: Message.Text
    // What texts are compared with, made once for all of them.
    private let letters: String
    private let parts: [String]
    /// Of each title.
    private let cores: [String]

    init(name: String, title: Message.Text, others: [String] = []) {
        self.name = name
        self.title = title
        letters = Self.letters(name)
        parts = Self.parts(name)
        cores = ([title.chinese, title.english] + others).map(Self.core)
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

    /// Whether a text is short enough to be a name at all.
    private static func isComparable(_ text: String) -> Bool { text.utf8.count <= longest }

    /// In bytes.
    private static let longest = 200

    /// A name as a finding shows it: of one that is longer than any the beginning.
    static func shown(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        return String(String.UnicodeScalarView(name.unicodeScalars.prefix(60))) + "…"
    }

    /// Those of which a text is the name in another spelling: `planning_permit`, `Planning Permit`.
    static func spelt(_ text: String, among known: [KnownName]) -> [KnownName] {
        guard isComparable(text) else { return [] }
        let letters = Self.letters(text)
        return letters.isEmpty ? [] : known.filter { $0.letters == letters }
    }

    /// Those of which it is a title, or the name with nothing more said: `厂房`, `装配式混凝土`, `steelFrame`.
    static func called(_ text: String, among known: [KnownName]) -> [KnownName] {
        guard isComparable(text) else { return [] }
        let core = Self.core(text)
        let titled = known.filter { $0.cores.contains(core) }
        if !titled.isEmpty || core.isEmpty { return titled }
        let parts = Self.parts(text)
        return Self.longest(within: parts, among: known).filter { name in
            Set(parts).subtracting(name.parts).isSubset(of: Self.generalParts)
        }
    }

    /// Those whose title has the text in it, or the other way round, and those whose name is part of the text.
    static func near(_ text: String, among known: [KnownName]) -> [KnownName] {
        guard isComparable(text) else { return [] }
        let core = Self.core(text)
        let isDenied = Self.denials.contains { core.hasPrefix($0) }
        let titled = known.filter { name in
            name.cores.contains { title in
                if min(title.count, core.count) < 2 || title.unicodeScalars.allSatisfy(\.isASCII) { return false }
                // A title that denies what is written says the opposite.
                return title.contains(core) && !Self.denies(title, core) || core.contains(title) && !isDenied
            }
        }
        return titled.isEmpty ? Self.longest(within: Self.parts(text), among: known) : titled
    }

    private static func denies(_ title: String, _ core: String) -> Bool {
        denials.contains { title.contains($0 + core) && !core.hasPrefix($0) }
    }

    /// Those whose every part is among these, but for one that is part of another.
    private static func longest(within parts: [String], among known: [KnownName]) -> [KnownName] {
        let all = Set(parts)
        guard all.count > 1, all.isDisjoint(with: Self.denyingParts) else { return [] }
        let found = known.map { ($0, Set($0.parts)) }.filter { !$1.isEmpty && $1.isSubset(of: all) }
        return found.filter { one in !found.contains { $0.1.count > one.1.count && $0.1.isSuperset(of: one.1) } }.map(\.0)
    }

    // MARK: - Parts of names

    /// In lower case, without what parts them.
    private static func letters(_ text: String) -> String {
        String(WrittenNumber.narrow(text).lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// `aboveGroundArea`, `above_ground_area`: above, ground, area.
    private static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var isInside = false
        var wasCapital = false
        for character in WrittenNumber.narrow(text) {
            guard character.isASCII, character.isLetter || character.isNumber else {
                // A text in another script has no such parts.
                if character.isLetter { return [] }
                isInside = false
                continue
            }
            let begins = !isInside || character.isUppercase && !wasCapital
            if begins { parts.append("") }
            parts[parts.count - 1] += character.lowercased()
            isInside = true
            wasCapital = character.isUppercase
        }
        return parts
    }

    /// A Chinese name without what it has in common with others of its kind.
    private static func core(_ text: String) -> String {
        var core = WrittenNumber.narrow(text).lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
        if let bracket = core.firstIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }), bracket > core.startIndex {
            core = String(core[..<bracket])
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for start in heads where core.hasPrefix(start) && core.count > start.count {
                core.removeFirst(start.count)
                isChanged = true
            }
            for end in tails where core.hasSuffix(end) && core.count > end.count {
                core.removeLast(end.count)
                isChanged = true
            }
        }
        return core
    }

    private static let heads = ["装配式", "预制", "叠合", "项目", "本单体的", "单体", "每件", "是否", "申报的"]
    private static let tails = ["日期", "时间", "文件", "建筑", "结构", "构件", "用房", "体系", "情况"]
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
