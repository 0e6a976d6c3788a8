/// What makes sense of a submission (contract section 9), as the folder's `kind: "plausibility"` file says: beyond `possible` a number is an
/// error, beyond `likely` it is a warning, and some numbers and days belong together.
package struct Plausibility: Sendable {
    let title: Message.Text
    let ranges: [PlausibleRange]
    let relations: [Relation]
    let order: DateOrder
    /// Days outside of them are warned of; without them none is.
    let days: ClosedRange<CalendarDate>?
    /// Without it no number is taken for one from binary arithmetic.
    let binary: BinaryNumbers?

    /// A number of every field has its bounds here, so that a number which is in order costs one comparison: first the fields of the project,
    /// its buildings and what is declared, then for each kind of piece those of its line.
    private let bounds: [LikelyBounds]
    /// By the place of the measure.
    private let measureBounds: [LikelyBounds]

    struct PlausibleRange: Sendable {
        let possible: ClosedRange<ExactDecimal>
        let likely: ClosedRange<ExactDecimal>
        let unit: String
        let slips: [UnitSlip]
        let quantities: [PlausibleQuantity]
        /// Empty where every kind of piece is meant.
        let kinds: [ComponentKind]
    }

    struct BinaryNumbers: Sendable {
        /// With more decimals than these a number may come from binary arithmetic.
        let decimals: Int
        /// In millionths of the number.
        let tolerance: Int
    }

    /// The likely numbers of a field. One comparison tells whether a number is among them.
    struct LikelyBounds: Sendable {
        private let lower: Int128
        private let width: UInt128
        /// The place of the range; nothing where the field has none.
        let range: Int?

        static let all = LikelyBounds(lower: 0, width: .max, range: nil)

        private init(lower: Int128, width: UInt128, range: Int?) {
            self.lower = lower
            self.width = width
            self.range = range
        }

        init(_ likely: ClosedRange<ExactDecimal>, range: Int) {
            self.init(
                lower: likely.lowerBound.units, width: UInt128(truncatingIfNeeded: likely.upperBound.units - likely.lowerBound.units),
                range: range)
        }

        /// - Parameter number: 0 or more; 0 says that there is none, and is always in order.
        @inline(__always)
        func contains(_ number: ExactDecimal) -> Bool {
            UInt128(truncatingIfNeeded: number.units &- lower) <= width || number.units == 0
        }
    }

    init(
        title: Message.Text, ranges: [PlausibleRange], relations: [Relation], order: DateOrder, days: ClosedRange<CalendarDate>?,
        binary: BinaryNumbers?, measureCount: Int
    ) {
        self.title = title
        self.ranges = ranges
        self.relations = relations
        self.order = order
        self.days = days
        self.binary = binary
        let fields = PlausibleField.firstOfComponents
        var bounds = Array(repeating: LikelyBounds.all, count: fields + ComponentKind.allCases.count * PlausibleField.ofComponents.count)
        var measureBounds = Array(repeating: LikelyBounds.all, count: measureCount)
        for (place, range) in ranges.enumerated() {
            let new = LikelyBounds(range.likely, range: place)
            for quantity in range.quantities {
                switch quantity {
                case .measure(let measure): measureBounds[measure.place] = new
                case .field(let field) where !field.isOfComponents: bounds[PrefabAssessment.place(ofCase: field)] = new
                case .field(let field):
                    for kind in range.kinds.isEmpty ? ComponentKind.allCases : range.kinds { bounds[Self.place(field, kind)] = new }
                }
            }
        }
        self.bounds = bounds
        self.measureBounds = measureBounds
    }

    private static func place(_ field: PlausibleField, _ kind: ComponentKind) -> Int {
        firstPlace(kind) + PrefabAssessment.place(ofCase: field) - PlausibleField.firstOfComponents
    }

    private static func firstPlace(_ kind: ComponentKind) -> Int {
        PlausibleField.firstOfComponents + PrefabAssessment.place(ofCase: kind) * PlausibleField.ofComponents.count
    }

    /// The range that a number of a field is outside of; `nil` where it is likely, or no range is known.
    @inline(__always)
    func range(_ field: PlausibleField, exceededBy number: ExactDecimal) -> PlausibleRange? {
        exceeded(bounds[PrefabAssessment.place(ofCase: field)], by: number)
    }

    @inline(__always)
    func range(_ field: PlausibleField, of kind: ComponentKind, exceededBy number: ExactDecimal) -> PlausibleRange? {
        exceeded(bounds[Self.place(field, kind)], by: number)
    }

    @inline(__always)
    func range(_ measure: Int, ofMeasureExceededBy total: ExactDecimal) -> PlausibleRange? {
        exceeded(measureBounds[measure], by: total)
    }

    /// The greatest number that is possible; `nil` where no range is known.
    func most(_ field: PlausibleField) -> ExactDecimal? {
        bounds[PrefabAssessment.place(ofCase: field)].range.map { ranges[$0].possible.upperBound }
    }

    @inline(__always)
    private func exceeded(_ bounds: LikelyBounds, by number: ExactDecimal) -> PlausibleRange? {
        if bounds.contains(number) { return nil }
        return bounds.range.map { ranges[$0] }
    }
}

/// Which days of a submission are not before which others.
struct DateOrder: Sendable {
    /// For each day, in the order of ``PlausibleDate``, those that it is not before.
    let earlier: [[PlausibleDate]]
    /// Each two of them by their places, so that all that a day is not before come before the days behind it.
    private let pairs: [(earlier: Int, later: Int)]

    /// - Parameter chains: in each, no day is before the one in front of it.
    init(_ chains: [[PlausibleDate]]) {
        var earlier = Array(repeating: [PlausibleDate](), count: PlausibleDate.allCases.count)
        for chain in chains {
            for (first, second) in zip(chain, chain.dropFirst()) where !earlier[place(ofCase: second)].contains(first) {
                earlier[place(ofCase: second)].append(first)
            }
        }
        self.earlier = earlier
        pairs = Self.pairs(earlier)
    }

    private static func pairs(_ earlier: [[PlausibleDate]]) -> [(earlier: Int, later: Int)] {
        var pairs: [(earlier: Int, later: Int)] = []
        var done = earlier.map { _ in false }
        // In a circle no day would be done; the reader has refused it by then.
        for _ in earlier {
            for later in earlier.indices where !done[later] && earlier[later].allSatisfy({ done[place(ofCase: $0)] }) {
                pairs += earlier[later].map { (place(ofCase: $0), later) }
                done[later] = true
            }
        }
        return pairs
    }

    /// Whether no day is before one that it should follow, those not given left out.
    ///
    /// - Parameter days: in the order of ``PlausibleDate``.
    func holds(_ days: InlineArray<9, CalendarDate?>) -> Bool {
        // In the place of a day that is not given stands the last of those that it should follow.
        var days = days
        var given: UInt16 = 0
        for place in days.indices where days[place] != nil { given |= 1 << UInt16(place) }
        let pairs = pairs.span
        for place in pairs.indices {
            let (first, second) = pairs[place]
            guard let earlier = days[first] else { continue }
            if given & 1 << UInt16(second) != 0 {
                if let later = days[second], later < earlier { return false }
            } else {
                days[second] = days[second].map { max($0, earlier) } ?? earlier
            }
        }
        return true
    }

    /// Those nearest before a day among the ones that are given.
    func nearest(before date: PlausibleDate, where isGiven: (PlausibleDate) -> Bool) -> [PlausibleDate] {
        var found: [PlausibleDate] = []
        var seen: [PlausibleDate] = []
        var open = earlier[place(ofCase: date)]
        while let next = open.popLast() {
            if seen.contains(next) { continue }
            seen.append(next)
            if isGiven(next) { found.append(next) } else { open += earlier[place(ofCase: next)] }
        }
        return PlausibleDate.allCases.filter(found.contains)
    }

    /// Whether a day is to be after itself.
    var hasCycle: Bool {
        PlausibleDate.allCases.contains { date in
            var seen: [PlausibleDate] = []
            var open = earlier[place(ofCase: date)]
            while let next = open.popLast() {
                if next == date { return true }
                if seen.contains(next) { continue }
                seen.append(next)
                open += earlier[place(ofCase: next)]
            }
            return false
        }
    }
}
