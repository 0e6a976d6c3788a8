/// A set of figures, by their place in ``Standards/records``.
package struct FigureSet: Hashable, Sendable {
    /// The first 256 records, a bit each: all that most standards have, so that a set allocates nothing.
    private var low: UInt128 = 0
    private var high: UInt128 = 0
    /// The records behind them.
    private var rest: [UInt128]

    package init(capacity: Int) {
        let words = (capacity + 127) / 128
        rest = words > 2 ? Array(repeating: 0, count: words - 2) : []
    }

    @inline(__always)
    package mutating func insert(_ record: Int) {
        let bit: UInt128 = 1 &<< UInt128(truncatingIfNeeded: record & 127)
        switch record >> 7 {
        case 0: low |= bit
        case 1: high |= bit
        case let word: rest[word - 2] |= bit
        }
    }

    package func contains(_ record: Int) -> Bool {
        let bit: UInt128 = 1 &<< UInt128(truncatingIfNeeded: record & 127)
        return switch record >> 7 {
        case 0: low & bit != 0
        case 1: high & bit != 0
        case let word: rest[word - 2] & bit != 0
        }
    }

    /// In rising order.
    package var records: [Int] {
        map { $0 }
    }

    /// What is made of each record, in rising order.
    func map<Element>(_ transform: (Int) -> Element) -> [Element] {
        var elements: [Element] = []
        elements.reserveCapacity(low.nonzeroBitCount + high.nonzeroBitCount + rest.reduce(0) { $0 + $1.nonzeroBitCount })
        func add(_ word: UInt128, from first: Int) {
            var word = word
            while word != 0 {
                elements.append(transform(first + word.trailingZeroBitCount))
                word &= word - 1
            }
        }
        add(low, from: 0)
        add(high, from: 128)
        for (place, word) in rest.enumerated() { add(word, from: 256 + 128 * place) }
        return elements
    }

    mutating func formUnion(_ other: FigureSet) {
        low |= other.low
        high |= other.high
        for place in rest.indices { rest[place] |= other.rest[place] }
    }

    /// What is in both sets.
    func intersection(_ other: FigureSet) -> FigureSet {
        var common = self
        common.low &= other.low
        common.high &= other.high
        for place in rest.indices { common.rest[place] &= other.rest[place] }
        return common
    }
}
