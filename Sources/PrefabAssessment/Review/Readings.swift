/// Which reading is taken of each gap in the law (contract section 5); `a` unless switched.
public struct Readings: Hashable, Sendable {
    private var switched: UInt16 = 0

    /// Every reading `a`.
    public static let `default` = Readings()

    public init() {}

    /// Whether reading `b` is taken.
    public subscript(id: ReadingID) -> Bool {
        get { switched & mask(id) != 0 }
        set { switched = newValue ? switched | mask(id) : switched & ~mask(id) }
    }

    /// The same with one reading switched to its alternative.
    public func switching(_ id: ReadingID) -> Readings {
        var copy = self
        copy[id].toggle()
        return copy
    }

    /// `a` or `b`.
    public func letter(_ id: ReadingID) -> String {
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
