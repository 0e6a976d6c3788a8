/// An amount of money in yuan, exact to the fen.
public struct Money: Hashable, Comparable, Sendable {
    /// Hundredths of a yuan.
    public let fen: Int128

    public init(fen: Int128) {
        self.fen = fen
    }

    /// An exact amount rounded half up to 0.01 yuan; done once, at the end of a computation.
    public init(rounding yuan: Rational) {
        fen = yuan.scaledQuotient(100, .halfUp)
    }

    public static let zero = Money(fen: 0)

    public static func < (left: Money, right: Money) -> Bool {
        left.fen < right.fen
    }
}

extension Money: CustomStringConvertible {
    /// With two decimals and no separators: `3281472.00`.
    public var description: String {
        UTF8Buffer.text { $0.append(self) }
    }
}
