/// A quantity that counts and the whole that it is taken from.
package enum Measure: Hashable, Sendable {
    case unknown
    /// The building has nothing of the kind, for the reason given.
    case absent(why: String)
    /// Both in the unit of the measure; `total` above zero and no less than `qualifying`.
    case quantities(qualifying: ExactDecimal, total: ExactDecimal)

    /// The part that counts over the whole.
    package var ratio: Rational? {
        guard case .quantities(let qualifying, let total) = self else { return nil }
        return Rational.ratio(qualifying, of: total)
    }
}

/// The measures that a building states.
package struct Measures: Sendable {
    /// One for each measure that the standards define, in their order; none at all where the building states no measure.
    private var entries: [Entry] = []
    /// Why it has nothing of a kind, for the entries that say so.
    private var reasons: [String] = []

    /// A measure without its words, so that neither copying nor freeing the list looks at each.
    private struct Entry {
        enum Form {
            case unknown, quantities
            /// With the place of the reason.
            case absent(Int)
        }

        var form = Form.unknown
        var decimals = 0
        /// Where the measure stands; the beginning of the text where it does not.
        var span = SourceSpan.beginning
        var qualifying = ExactDecimal.zero
        var total = ExactDecimal.zero
    }

    /// The measure, `unknown` where the building does not state it.
    package internal(set) subscript(measure: MeasureIndex) -> Measure {
        get {
            let place = measure.place
            guard place < entries.count else { return .unknown }
            switch entries[place].form {
            case .unknown: return .unknown
            case .quantities: return .quantities(qualifying: entries[place].qualifying, total: entries[place].total)
            case .absent(let reason): return .absent(why: reasons[reason])
            }
        }
        set {
            switch newValue {
            case .unknown: change(measure) { $0.form = .unknown }
            case .absent(let why): setAbsent(measure, why: why)
            case .quantities(let qualifying, let total): set(measure, qualifying, of: total, decimals: decimals(of: measure))
            }
        }
    }

    /// How many measures have a place, be they stated or not.
    var count: Int { entries.count }

    /// The whole that a measure is taken from, by the place of the measure; `nil` where no quantities are stated.
    func total(at place: Int) -> ExactDecimal? {
        guard place < entries.count, case .quantities = entries[place].form else { return nil }
        return entries[place].total
    }

    /// Where the measure stands in the text; `nil` where the building does not state it.
    package func span(of measure: MeasureIndex) -> SourceSpan? {
        guard measure.place < entries.count, entries[measure.place].span != .beginning else { return nil }
        return entries[measure.place].span
    }

    /// With how many decimals the submission writes the quantities, 12 at most; the greater of the two counts.
    func decimals(of measure: MeasureIndex) -> Int {
        measure.place < entries.count ? entries[measure.place].decimals : 0
    }

    /// Makes room for as many measures as the standards define.
    mutating func reserve(_ count: Int) {
        guard entries.count < count else { return }
        entries.reserveCapacity(count)
        for _ in entries.count..<count { entries.append(Entry()) }
    }

    mutating func setSpan(_ measure: MeasureIndex, _ span: SourceSpan) {
        change(measure) { $0.span = span }
    }

    /// - Parameter decimals: with how many decimals the quantities are written.
    mutating func set(_ measure: MeasureIndex, _ qualifying: ExactDecimal, of total: ExactDecimal, decimals: Int) {
        change(measure) { entry in
            entry.form = .quantities
            entry.decimals = decimals
            entry.qualifying = qualifying
            entry.total = total
        }
    }

    mutating func setAbsent(_ measure: MeasureIndex, why: String) {
        change(measure) { [count = reasons.count] in $0.form = .absent(count) }
        reasons.append(why)
    }

    @inline(__always)
    private mutating func change(_ measure: MeasureIndex, _ change: (inout Entry) -> Void) {
        reserve(measure.place + 1)
        change(&entries[measure.place])
    }
}

/// The parts of one measure.
package enum MeasurePartKey: String, SubmissionKey {
    case qualifying, total, absent

    static let table = KeyTable<MeasurePartKey>()

    package var field: FieldDescription {
        switch self {
        case .qualifying:
            FieldDescription(
                ("符合要求的量", "What qualifies"), ("不大于 total，单位相同。", "No more than total, in the same unit."), .number(.quantity, unit: ""),
                example: "4500", otherNames: ["符合要求", "分子", "合格量"])
        case .total:
            FieldDescription(
                ("总量", "Total"), ("大于 0。", "Above 0."), .number(.total, unit: ""), example: "5000", otherNames: ["总数", "合计", "分母"])
        case .absent:
            FieldDescription(
                ("没有该项的原因", "Why there is none"),
                ("建筑中没有该项时写，代替两个数量。", "In place of the quantities where the building has nothing of the kind."),
                .filledText, example: #""厂房内不设厨房""#, otherNames: ["无", "没有", "原因", "无此项"])
        }
    }
}
