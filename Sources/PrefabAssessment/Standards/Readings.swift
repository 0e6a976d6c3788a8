/// Which reading is taken of each gap in the law (contract section 5); `a` unless switched.
package struct Readings: Hashable, Sendable {
    private var switched: UInt16 = 0

    /// Every reading `a`.
    package static let `default` = Readings()

    package init() {}

    /// Whether reading `b` is taken.
    package subscript(id: ReadingID) -> Bool {
        get { switched & mask(id) != 0 }
        set { switched = newValue ? switched | mask(id) : switched & ~mask(id) }
    }

    /// The same with one reading switched to its alternative.
    package func switching(_ id: ReadingID) -> Readings {
        var copy = self
        copy[id].toggle()
        return copy
    }

    /// `a` or `b`.
    package func letter(_ id: ReadingID) -> String {
        self[id] ? "b" : "a"
    }

    private func mask(_ id: ReadingID) -> UInt16 {
        let bit =
            switch id {
            case .permitDay: 0
            case .publicationDay: 1
            case .areaFloor: 2
            case .failingBuilding: 3
            case .steelPrefabrication: 4
            case .districtMandate: 5
            case .rateRounding: 6
            case .expiry: 7
            case .slabDay: 8
            }
        return 1 << bit
    }
}
