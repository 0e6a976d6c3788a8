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

    /// So many square metres at so many yuan each, rounded half up to 0.01 yuan; of a product that no amount reaches, the greatest amount.
    package init(area: ExactDecimal, at rate: ExactDecimal) {
        if let product = area.rational.multiplied(by: rate.rational) {
            self.init(rounding: product)
        } else {
            let unit = WideNumber(ExactDecimal.one) * WideNumber(ExactDecimal.one)
            let doubled = WideNumber(area.units) * WideNumber(rate.units) * WideNumber(Int128(200)) + unit
            self.init(fen: doubled.quotient(by: unit * WideNumber(Int128(2)))?.quotient ?? .max)
        }
    }

    package static let zero = Money(fen: 0)

    package static func < (left: Money, right: Money) -> Bool {
        left.fen < right.fen
    }
}
