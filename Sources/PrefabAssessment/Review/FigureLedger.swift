/// A set of figures, by their place in ``Standards/records``.
public struct FigureSet: Hashable, Sendable {
    private var words: [UInt64]

    public init(capacity: Int) {
        words = Array(repeating: 0, count: (capacity + 63) / 64)
    }

    public mutating func insert(_ record: Int) {
        words[record / 64] |= 1 << UInt64(record % 64)
    }

    public func contains(_ record: Int) -> Bool {
        words[record / 64] & 1 << UInt64(record % 64) != 0
    }

    /// In rising order.
    public var records: [Int] {
        var records: [Int] = []
        records.reserveCapacity(words.reduce(0) { $0 + $1.nonzeroBitCount })
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                records.append(64 * place + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return records
    }

    /// What is in both sets.
    func intersection(_ other: FigureSet) -> FigureSet {
        var common = self
        for place in words.indices { common.words[place] &= other.words[place] }
        return common
    }
}

/// Every figure that an assessment uses passes through the ledger: it notes the use, and it withholds what a verdict may not rest on.
struct FigureLedger: Sendable {
    private(set) var used: FigureSet
    private let withheld: FigureSet?

    /// - Parameter verifiedOnly: withhold every figure that is neither primary nor verified.
    init(_ standards: Standards, verifiedOnly: Bool) {
        used = FigureSet(capacity: standards.records.count)
        withheld = verifiedOnly ? standards.unsettled : nil
    }

    /// The value, or nothing where the figure is withheld; then whatever rests on it is undetermined.
    mutating func read<Value>(_ figure: Figure<Value>) -> Value? {
        used.insert(figure.record)
        if let withheld, withheld.contains(figure.record) { return nil }
        return figure.value
    }

    /// Whether all of the figures may be used.
    mutating func allows(_ records: some Sequence<Int>) -> Bool {
        var allowed = true
        for record in records {
            used.insert(record)
            if let withheld, withheld.contains(record) { allowed = false }
        }
        return allowed
    }
}
