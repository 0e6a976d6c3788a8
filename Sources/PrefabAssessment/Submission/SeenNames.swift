/// Tells which names have come before.
///
/// A few are compared one by one, which costs less than a set of them; of many none is compared with all.
struct SeenNames {
    private var few: [String] = []
    private var many: Set<String> = []
    private static let limit = 16

    /// - Returns: whether the name is new.
    mutating func insert(_ name: String) -> Bool {
        if !many.isEmpty { return many.insert(name).inserted }
        if few.contains(name) { return false }
        if few.isEmpty { few.reserveCapacity(Self.limit) }
        few.append(name)
        if few.count == Self.limit { many = Set(few) }
        return true
    }
}

/// Tells at a glance that names differ, for the common case of a few short ones none of which is repeated: it keeps no name.
struct NameMarks {
    /// One bit for all names that share a mark.
    private var marks: UInt64 = 0

    /// - Returns: whether the name is new for certain; if not, the names have to be compared (``SeenNames``).
    mutating func insert(_ name: String) -> Bool {
        // Beyond ASCII two names may be the same text in different bytes.
        var mark: UInt64 = 0
        let bytes = name.utf8.span
        for place in bytes.indices {
            guard bytes[place] < 0x80 else { return false }
            mark = mark &* 31 &+ UInt64(bytes[place])
        }
        let bit: UInt64 = 1 << (mark % 64)
        defer { marks |= bit }
        return marks & bit == 0
    }
}
