/// A quantity that counts and the whole that it is taken from.
package enum Measure: Hashable, Sendable {
    case unknown
    /// The building has nothing of the kind, for the reason given.
    case absent(why: String)
    /// Both in the unit of the key; `total` above zero and no less than `qualifying`.
    case quantities(qualifying: ExactDecimal, total: ExactDecimal)

    /// The part that counts over the whole.
    package var ratio: Rational? {
        guard case .quantities(let qualifying, let total) = self else { return nil }
        return Rational.ratio(qualifying, of: total)
    }
}

/// The measures that a building states.
package struct Measures: Sendable {
    /// One for each key, in the order of the keys; none at all where the building states no measure.
    private var entries: [Entry] = []
    /// Why it has nothing of a kind, for the entries that say so.
    private var reasons: [String] = []
    package internal(set) var spans = FieldSpans<MeasureKey>()

    /// A measure without its words, so that neither copying nor freeing the list looks at each.
    private struct Entry {
        enum Form {
            case unknown, quantities
            /// With the place of the reason.
            case absent(Int)
        }

        var form = Form.unknown
        var decimals = 0
        var qualifying = ExactDecimal.zero
        var total = ExactDecimal.zero
    }

    /// The measure, `unknown` where the building does not state it.
    package internal(set) subscript(key: MeasureKey) -> Measure {
        get {
            let place = place(ofCase: key)
            guard place < entries.count else { return .unknown }
            switch entries[place].form {
            case .unknown: return .unknown
            case .quantities: return .quantities(qualifying: entries[place].qualifying, total: entries[place].total)
            case .absent(let reason): return .absent(why: reasons[reason])
            }
        }
        set {
            switch newValue {
            case .unknown: replace(key, Entry(decimals: decimals(of: key)))
            case .absent(let why): setAbsent(key, why: why)
            case .quantities(let qualifying, let total): set(key, qualifying, of: total, decimals: decimals(of: key))
            }
        }
    }

    /// - Parameter decimals: with how many decimals the quantities are written.
    mutating func set(_ key: MeasureKey, _ qualifying: ExactDecimal, of total: ExactDecimal, decimals: Int) {
        replace(key, Entry(form: .quantities, decimals: decimals, qualifying: qualifying, total: total))
    }

    mutating func setAbsent(_ key: MeasureKey, why: String) {
        replace(key, Entry(form: .absent(reasons.count), decimals: decimals(of: key)))
        reasons.append(why)
    }

    private mutating func replace(_ key: MeasureKey, _ entry: Entry) {
        if entries.isEmpty {
            let count = Keys.measure.count
            entries.reserveCapacity(count)
            for _ in 0..<count { entries.append(Entry()) }
        }
        entries[place(ofCase: key)] = entry
    }

    /// With how many decimals the submission writes the quantities, 12 at most; the greater of the two counts.
    func decimals(of key: MeasureKey) -> Int {
        let place = place(ofCase: key)
        return place < entries.count ? entries[place].decimals : 0
    }
}
