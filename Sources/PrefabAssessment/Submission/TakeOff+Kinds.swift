/// The pieces of one kind in a take-off, added up for those who check it.
package struct TakeOffKind: Sendable {
    package let kind: ComponentKind
    package internal(set) var pieces: Int128 = 0
    /// In m³.
    package internal(set) var precastVolume = ExactDecimal.zero
    /// In m³.
    package internal(set) var castInPlaceVolume = ExactDecimal.zero
    /// What counts as precast in `verticalMembers`, in m³.
    package internal(set) var verticalQualifying = ExactDecimal.zero
    /// What counts in `horizontalMembers`, in m².
    package internal(set) var horizontalQualifying = ExactDecimal.zero
    /// Whether a joint lacks the dimension that decides if it counts.
    package internal(set) var isUnknown = false
    /// Whether a line lacks a quantity by which it is counted.
    package internal(set) var lacksQuantity = false

    init(_ kind: ComponentKind) {
        self.kind = kind
    }
}

/// The pieces of the lines that name the same storeys.
package struct TakeOffStoreys: Sendable {
    /// `nil` of lines that name none.
    package let storeys: Storeys?
    /// In the order of ``ComponentKind``.
    package let kinds: [TakeOffKind]
}

extension Building {
    /// The take-off by kind, in the order of ``ComponentKind``; empty without `components`.
    ///
    /// A review needs only the sums of ``TakeOff``; this is for reports.
    ///
    /// - Parameter method: says which joints count as precast.
    package func takeOffByKind(by method: Method) -> [TakeOffKind] {
        byKind(components ?? [], method)
    }

    /// The take-off by the storeys that its lines name, from the lowest up; those without a number come last. Empty without `components`.
    ///
    /// The pieces of a line are those of all its storeys together: nobody says how many are in each.
    ///
    /// - Parameter method: says which joints count as precast.
    package func takeOffByStoreys(by method: Method) -> [TakeOffStoreys] {
        let groups = Dictionary(grouping: components ?? [], by: \.storeys)
        return groups.sorted { Self.order($0.key) < Self.order($1.key) }.map { storeys, lines in
            TakeOffStoreys(storeys: storeys, kinds: byKind(lines, method))
        }
    }

    private func byKind(_ lines: [Component], _ method: Method) -> [TakeOffKind] {
        var sums: [ComponentKind: TakeOffKind] = [:]
        for component in lines { sums[component.kind, default: TakeOffKind(component.kind)].add(component, structure, method) }
        return ComponentKind.allCases.compactMap { sums[$0] }
    }

    /// Every list of storeys has a place of its own: by the ends of its ranges one after the other, the roof alone, what could not be read, none.
    private static func order(_ storeys: Storeys?) -> StoreysOrder {
        guard let storeys else { return StoreysOrder(rank: 3, ends: []) }
        if !storeys.isRead { return StoreysOrder(rank: 2, ends: []) }
        if storeys.ranges.isEmpty { return StoreysOrder(rank: 1, ends: []) }
        let lowest = storeys.lowest ?? 0
        let ends = storeys.ranges.flatMap { [Int($0.lowerBound), Int($0.upperBound)] } + (storeys.includesRoof ? [Int.max] : [])
        return StoreysOrder(rank: 0, ends: [lowest] + ends)
    }

    private struct StoreysOrder: Comparable {
        let rank: Int
        let ends: [Int]

        static func < (left: Self, right: Self) -> Bool {
            left.rank != right.rank ? left.rank < right.rank : left.ends.lexicographicallyPrecedes(right.ends)
        }
    }
}

extension TakeOffKind {
    /// The sums are parts of those in ``TakeOff``, which the reader of submissions has found small enough.
    fileprivate mutating func add(_ component: Component, _ structure: Structure, _ method: Method) {
        let takeOff = TakeOff([component], in: structure, by: method)
        pieces += component.count
        precastVolume += takeOff.precastVolume
        castInPlaceVolume += takeOff.volume - takeOff.precastVolume
        verticalQualifying += takeOff.verticalQualifying
        horizontalQualifying += takeOff.horizontalQualifying
        if takeOff.lacksQuantity {
            lacksQuantity = true
        } else if takeOff.verticalIsUnknown || takeOff.horizontalIsUnknown {
            isUnknown = true
        }
    }
}
