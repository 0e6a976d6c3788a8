/// Tells which names have come before.
///
/// A few are compared one by one, which costs less than a set of them; of many none is compared with all.
struct SeenNames {
    private let count: Int
    private var few: [String] = []
    private var many: Set<String> = []
    private static let limit = 16

    /// - Parameter count: how many names will come, at most.
    init(count: Int) {
        self.count = count
    }

    /// - Returns: whether the name is new.
    mutating func insert(_ name: String) -> Bool {
        // The only one is like no other, and need not be kept.
        if count == 1 { return true }
        if !many.isEmpty { return many.insert(name).inserted }
        if few.contains(name) { return false }
        if few.isEmpty { few.reserveCapacity(min(count, Self.limit)) }
        few.append(name)
        if few.count == Self.limit { many = Set(few) }
        return true
    }
}
