/// A set of figures, by their place in ``Standards/records``.
public struct FigureSet: Hashable, Sendable {
    /// The first 256 records, a bit each: all that most standards have, so that a set allocates nothing.
    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0
    private var fourth: UInt64 = 0
    /// The records behind them.
    private var rest: [UInt64]

    public init(capacity: Int) {
        let words = (capacity + 63) / 64
        rest = words > 4 ? Array(repeating: 0, count: words - 4) : []
    }

    public mutating func insert(_ record: Int) {
        self[word: record / 64] |= 1 << UInt64(record % 64)
    }

    public func contains(_ record: Int) -> Bool {
        self[word: record / 64] & 1 << UInt64(record % 64) != 0
    }

    /// In rising order.
    public var records: [Int] {
        var records: [Int] = []
        for place in 0..<(4 + rest.count) {
            var word = self[word: place]
            while word != 0 {
                records.append(64 * place + word.trailingZeroBitCount)
                word &= word - 1
            }
        }
        return records
    }

    /// What is in both sets.
    func intersection(_ other: FigureSet) -> FigureSet {
        var common = self
        for place in 0..<(4 + rest.count) { common[word: place] &= other[word: place] }
        return common
    }

    private subscript(word place: Int) -> UInt64 {
        get {
            switch place {
            case 0: first
            case 1: second
            case 2: third
            case 3: fourth
            default: rest[place - 4]
            }
        }
        set {
            switch place {
            case 0: first = newValue
            case 1: second = newValue
            case 2: third = newValue
            case 3: fourth = newValue
            default: rest[place - 4] = newValue
            }
        }
    }
}

/// Every figure that an assessment uses passes through the ledger: it notes the use, and it withholds what a verdict may not rest on.
struct FigureLedger: Sendable {
    private(set) var used: FigureSet
    /// Empty where nothing is withheld.
    private let withheld: FigureSet

    /// - Parameter verifiedOnly: withhold every figure that is neither primary nor verified.
    init(_ standards: Standards, verifiedOnly: Bool) {
        used = FigureSet(capacity: standards.records.count)
        withheld = verifiedOnly ? standards.unsettled : used
    }

    /// The value, or nothing where the figure is withheld; then whatever rests on it is undetermined.
    mutating func read<Value>(_ figure: Figure<Value>) -> Value? {
        used.insert(figure.record)
        return withheld.contains(figure.record) ? nil : figure.value
    }

    /// Whether all of the figures may be used.
    mutating func allows(_ records: some Sequence<Int>) -> Bool {
        var allowed = true
        for record in records {
            used.insert(record)
            if withheld.contains(record) { allowed = false }
        }
        return allowed
    }
}
