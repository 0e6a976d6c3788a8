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
