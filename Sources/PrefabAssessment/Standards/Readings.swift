/// Which reading of a gap in the law is meant; `a` is the default.
package enum ReadingLetter: String, CaseIterable, Sendable {
    case a, b, c
}

extension ReadingID {
    /// The readings that there are of the gap.
    package var letters: [ReadingLetter] {
        switch self {
        case .publicationDay, .areaFloor, .opinionDay: ReadingLetter.allCases
        default: Self.two
        }
    }

    private static let two: [ReadingLetter] = [.a, .b]

    fileprivate var shift: UInt64 {
        2 * UInt64(truncatingIfNeeded: place(ofCase: self))
    }
}

/// Some of the gaps, a bit each: for every submission it is asked of each gap whether it can matter.
struct ReadingSet: Sendable {
    private var bits: UInt64 = 0

    init(_ ids: some Sequence<ReadingID>) {
        for id in ids { bits |= Self.bit(id) }
    }

    func contains(_ id: ReadingID) -> Bool { bits & Self.bit(id) != 0 }

    private static func bit(_ id: ReadingID) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: place(ofCase: id)) }
}

/// Which reading is taken of each gap in the law (contract section 5); `a` unless switched.
package struct Readings: Hashable, Sendable {
    /// Two bits for each gap.
    private var taken: UInt64 = 0

    /// Every reading `a`.
    package static let `default` = Readings()

    package init() {}

    /// The reading that is taken.
    package subscript(id: ReadingID) -> ReadingLetter {
        get {
            switch taken >> id.shift & 3 {
            case 0: .a
            case 1: .b
            default: .c
            }
        }
        set {
            let bits: UInt64 =
                switch newValue {
                case .a: 0
                case .b: 1
                case .c: 2
                }
            taken = taken & ~(3 << id.shift) | bits << id.shift
        }
    }

    /// The same with another reading of one gap.
    package func taking(_ letter: ReadingLetter, of id: ReadingID) -> Readings {
        var copy = self
        copy[id] = letter
        return copy
    }
}
