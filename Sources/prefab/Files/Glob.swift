/// A pattern for names of files and folders: `*` any letters, `?` one, `[a-z]` one of them, `[!a-z]` one of the others, `**` any folders.
///
/// A pattern without a slash is tried on each name by itself (`*.draft.json`, `archive`), one with slashes on the path from the folder
/// that is walked (`2021/*/old.json`), or on the path as people see it, which begins with that folder. Whatever lies in a folder that matches is left out with it.
struct Glob: Hashable, Sendable {
    /// Where two `**` follow each other one of them does nothing.
    private let parts: [[Character]]
    /// Whether the pattern is tried on names.
    let isName: Bool
    /// The one name that matches, where the pattern is a name and nothing in it stands for anything else.
    private let name: String?

    init(_ pattern: String) {
        var parts = pattern.split(separator: "/").map(Array.init)
        if parts.first == ["."] { parts.removeFirst() }
        self.init(parts, isName: !pattern.dropLast().contains("/"))
    }

    private init(_ parts: [[Character]], isName: Bool) {
        self.parts = parts
        self.isName = isName
        name = isName && parts.count == 1 && !parts[0].contains { "*?[".contains($0) } ? String(parts[0]) : nil
    }

    /// What the pattern says of the paths inside a folder, where it begins with the folder's own path; `nil` where it does not.
    func inside(_ folder: String) -> Glob? {
        let names = folder.split(separator: "/").filter { $0 != "." }.map(Array.init)
        guard !isName, !names.isEmpty, parts.count > names.count else { return nil }
        // `**` in that place says nothing of this folder more than of any other.
        guard zip(parts, names).allSatisfy({ $0 != ["*", "*"] && Self.matches($0[...], $1[...]) }) else { return nil }
        return Glob(Array(parts[names.count...]), isName: false)
    }

    /// Whether the pattern begins with any folders at all.
    var beginsAnywhere: Bool { parts.first == ["*", "*"] }

    /// The same pattern, tried on paths from further outside.
    ///
    /// - Parameter folders: the names that lead to the folder from which the pattern counts.
    func behind(_ folders: [String]) -> Glob {
        // A name may have letters that stand for others in a pattern.
        let literal = folders.map { name in
            name.flatMap { (letter: Character) -> [Character] in "*?[".contains(letter) ? ["[", letter, "]"] : [letter] }
        }
        return Glob(literal + parts, isName: false)
    }

    /// Whether the path matches, or a folder on the way to it.
    func covers(_ path: [String]) -> Bool {
        path.indices.contains { matches(path[...$0].joined(separator: "/")) }
    }

    /// - Parameter path: from the folder that is walked, without a slash at either end.
    func matches(_ path: String) -> Bool {
        // Each file of a folder is tried on each pattern, and most patterns are names.
        if let name { return path[(path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)...] == name }
        var names = path.split(separator: "/").map(Array.init)
        if isName { names = names.suffix(1) }
        // Row by row: whether the first parts of the pattern match the first names of the path.
        var row = [true] + Array(repeating: false, count: names.count)
        for part in parts {
            var next = Array(repeating: false, count: names.count + 1)
            if part == ["*", "*"] {
                next[0] = row[0]
                for index in names.indices { next[index + 1] = next[index] || row[index + 1] }
            } else {
                for index in names.indices where row[index] { next[index + 1] = Self.matches(part[...], names[index][...]) }
            }
            row = next
        }
        return row[names.count]
    }

    /// One part against one name. Going back to the last `*` alone is enough, so that no pattern takes more than both lengths multiplied.
    private static func matches(_ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>) -> Bool {
        var (pattern, name) = (pattern, name)
        var retry: (pattern: ArraySlice<Character>, name: ArraySlice<Character>)?
        while true {
            if pattern.first == "*" {
                pattern.removeFirst()
                retry = (pattern, name)
                continue
            }
            if let letter = name.first, let rest = afterOne(pattern, letter) {
                pattern = rest
                name.removeFirst()
                continue
            }
            if pattern.isEmpty, name.isEmpty { return true }
            guard var last = retry, !last.name.isEmpty else { return false }
            last.name.removeFirst()
            retry = last
            (pattern, name) = last
        }
    }

    /// What is left of the pattern once its first element has taken the letter; nothing if it does not take it.
    private static func afterOne(_ pattern: ArraySlice<Character>, _ letter: Character) -> ArraySlice<Character>? {
        guard let first = pattern.first else { return nil }
        if first == "?" { return pattern.dropFirst() }
        guard first == "[", let end = pattern.dropFirst(2).firstIndex(of: "]") else {
            return first == letter ? pattern.dropFirst() : nil
        }
        var set = pattern[(pattern.startIndex + 1)..<end]
        let isNegated = set.first == "!" && set.count > 1
        if isNegated { set.removeFirst() }
        var isInside = false
        while let low = set.popFirst() {
            if set.count >= 2, set.first == "-" {
                let high = set[set.startIndex + 1]
                set.removeFirst(2)
                isInside = isInside || (low <= high && (low...high).contains(letter))
            } else {
                isInside = isInside || low == letter
            }
        }
        return isInside != isNegated ? pattern[(end + 1)...] : nil
    }
}
