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

extension Building {
    /// The take-off by kind, in the order of ``ComponentKind``; empty without `components`.
    ///
    /// A review needs only the sums of ``TakeOff``; this is for reports.
    ///
    /// - Parameter method: says which joints count as precast.
    package func takeOffByKind(by method: Method) -> [TakeOffKind] {
        var sums: [ComponentKind: TakeOffKind] = [:]
        for component in components ?? [] {
            sums[component.kind, default: TakeOffKind(component.kind)].add(component, structure, method)
        }
        return ComponentKind.allCases.compactMap { sums[$0] }
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
