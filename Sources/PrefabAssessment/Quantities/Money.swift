/// An amount of money in yuan, exact to the fen.
package struct Money: Hashable, Comparable, Sendable {
    /// Hundredths of a yuan.
    package let fen: Int128

    package init(fen: Int128) {
        self.fen = fen
    }

    /// An exact amount rounded half up to 0.01 yuan; done once, at the end of a computation.
    package init(rounding yuan: Rational) {
        fen = yuan.scaledQuotient(100, .halfUp)
    }

    package static let zero = Money(fen: 0)

    package static func < (left: Money, right: Money) -> Bool {
        left.fen < right.fen
    }
}
