/// A whole number of any size, zero or more: for what 128 bits cannot hold on the way to a result that they can.
///
/// It is slow and seldom needed: figures and quantities with all the digits that they may have multiply to 400 bits and more.
struct WideNumber {
    /// 64 bits each, the lowest first; the last is not zero.
    private var words: [UInt64]

    init(_ number: UInt128) {
        words = [UInt64(truncatingIfNeeded: number), UInt64(truncatingIfNeeded: number >> 64)]
        trim()
    }

    /// - Precondition: `number` is zero or more.
    init(_ number: Int128) {
        self.init(number.magnitude)
    }

    private init(words: [UInt64]) {
        self.words = words
        trim()
    }

    private mutating func trim() {
        while words.last == 0 { words.removeLast() }
    }

    var isZero: Bool { words.isEmpty }

    private var bitCount: Int { words.last.map { 64 * words.count - $0.leadingZeroBitCount } ?? 0 }

    static func * (left: WideNumber, right: WideNumber) -> WideNumber {
        var words = Array(repeating: UInt64(0), count: left.words.count + right.words.count)
        for (place, word) in left.words.enumerated() {
            var carry: UInt64 = 0
            for (offset, other) in right.words.enumerated() {
                let product = word.multipliedFullWidth(by: other)
                let (first, firstOverflow) = words[place + offset].addingReportingOverflow(product.low)
                let (sum, overflow) = first.addingReportingOverflow(carry)
                words[place + offset] = sum
                // The highest half of a product is less than all ones, so that nothing is lost.
                carry = product.high &+ (firstOverflow ? 1 : 0) &+ (overflow ? 1 : 0)
            }
            words[place + right.words.count] = carry
        }
        return WideNumber(words: words)
    }

    static func + (left: WideNumber, right: WideNumber) -> WideNumber {
        var words: [UInt64] = []
        var carry: UInt64 = 0
        for place in 0..<max(left.words.count, right.words.count) {
            let (first, firstOverflow) = left.word(place).addingReportingOverflow(right.word(place))
            let (sum, overflow) = first.addingReportingOverflow(carry)
            words.append(sum)
            carry = firstOverflow || overflow ? 1 : 0
        }
        return WideNumber(words: words + [carry])
    }

    /// The difference; zero where the second is more.
    static func - (left: WideNumber, right: WideNumber) -> WideNumber {
        if left < right { return WideNumber(words: []) }
        var words: [UInt64] = []
        var borrow: UInt64 = 0
        for place in left.words.indices {
            let (first, firstOverflow) = left.words[place].subtractingReportingOverflow(right.word(place))
            let (difference, overflow) = first.subtractingReportingOverflow(borrow)
            words.append(difference)
            borrow = firstOverflow || overflow ? 1 : 0
        }
        return WideNumber(words: words)
    }

    static func < (left: WideNumber, right: WideNumber) -> Bool {
        if left.words.count != right.words.count { return left.words.count < right.words.count }
        for place in left.words.indices.reversed() where left.words[place] != right.words[place] {
            return left.words[place] < right.words[place]
        }
        return false
    }

    private func word(_ place: Int) -> UInt64 {
        place < words.count ? words[place] : 0
    }

    /// Shifted upwards by some bits.
    static func << (number: WideNumber, count: Int) -> WideNumber {
        let (places, bits) = (count / 64, UInt64(count % 64))
        var words = Array(repeating: UInt64(0), count: places)
        var carry: UInt64 = 0
        for word in number.words {
            words.append(word << bits | carry)
            carry = bits == 0 ? 0 : word >> (64 - bits)
        }
        return WideNumber(words: words + [carry])
    }

    /// The quotient, cut to a whole number, and whether anything was cut off; `nil` where 127 bits cannot hold it.
    ///
    /// - Precondition: `divisor` is not zero.
    func quotient(by divisor: WideNumber) -> (quotient: Int128, isExact: Bool)? {
        precondition(!divisor.isZero, "a fraction over zero has no value")
        var quotient: UInt128 = 0
        var rest = self
        // Bit by bit, as on paper.
        for bit in (0...max(bitCount - divisor.bitCount, 0)).reversed() {
            let part = divisor << bit
            if rest < part { continue }
            if bit > 126 { return nil }
            rest = rest - part
            quotient |= 1 << UInt128(bit)
        }
        return (Int128(quotient), rest.isZero)
    }
}
