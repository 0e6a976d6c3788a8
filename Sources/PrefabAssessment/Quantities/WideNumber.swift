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

    // MARK: - Division

    /// The quotient, cut to a whole number, and what is left.
    ///
    /// Word by word, as on paper: a digit is taken from the first words, and is at most two too large (Knuth, 4.3.1, algorithm D).
    ///
    /// - Precondition: `divisor` is not zero.
    func quotientAndRemainder(dividingBy divisor: WideNumber) -> (quotient: WideNumber, remainder: WideNumber) {
        guard let first = divisor.words.last else { preconditionFailure("a fraction over zero has no value") }
        if self < divisor { return (WideNumber(words: []), self) }
        if divisor.words.count == 1 { return quotientAndRemainder(dividingBy: first) }
        // So shifted that the divisor's highest bit is set.
        let shift = first.leadingZeroBitCount
        let below = divisor.shifted(up: shift).words
        var rest = shifted(up: shift).words
        rest += Array(repeating: 0, count: words.count + 1 - rest.count)
        let count = below.count
        var quotient = Array(repeating: UInt64(0), count: rest.count - count)
        for place in quotient.indices.reversed() {
            let highest = rest[place + count]
            var digit =
                highest >= below[count - 1]
                ? UInt64.max : below[count - 1].dividingFullWidth((highest, rest[place + count - 1])).quotient
            var isTooLarge = Self.subtract(below, times: digit, from: &rest, at: place)
            while isTooLarge {
                digit -= 1
                isTooLarge = !Self.add(below, to: &rest, at: place)
            }
            quotient[place] = digit
        }
        return (WideNumber(words: quotient), WideNumber(words: Array(rest[..<count])).shifted(down: shift))
    }

    private func quotientAndRemainder(dividingBy divisor: UInt64) -> (quotient: WideNumber, remainder: WideNumber) {
        var quotient = words
        var rest: UInt64 = 0
        for place in words.indices.reversed() { (quotient[place], rest) = divisor.dividingFullWidth((rest, words[place])) }
        return (WideNumber(words: quotient), WideNumber(words: [rest]))
    }

    /// - Returns: whether that was more than there was.
    private static func subtract(_ words: [UInt64], times digit: UInt64, from rest: inout [UInt64], at place: Int) -> Bool {
        var carry: UInt64 = 0
        var borrow: UInt64 = 0
        for offset in 0...words.count {
            let product = offset < words.count ? words[offset].multipliedFullWidth(by: digit) : (high: 0, low: 0)
            let (low, lowOverflow) = product.low.addingReportingOverflow(carry)
            carry = product.high &+ (lowOverflow ? 1 : 0)
            let (first, firstOverflow) = rest[place + offset].subtractingReportingOverflow(low)
            let (difference, overflow) = first.subtractingReportingOverflow(borrow)
            rest[place + offset] = difference
            borrow = firstOverflow || overflow ? 1 : 0
        }
        return borrow == 1
    }

    /// - Returns: whether that went over the highest word.
    private static func add(_ words: [UInt64], to rest: inout [UInt64], at place: Int) -> Bool {
        var carry: UInt64 = 0
        for offset in 0...words.count {
            let (first, firstOverflow) = rest[place + offset].addingReportingOverflow(offset < words.count ? words[offset] : 0)
            let (sum, overflow) = first.addingReportingOverflow(carry)
            rest[place + offset] = sum
            carry = firstOverflow || overflow ? 1 : 0
        }
        return carry == 1
    }

    /// - Precondition: `count` is under 64.
    private func shifted(up count: Int) -> WideNumber {
        if count == 0 { return self }
        return WideNumber(words: (0...words.count).map { word($0) << UInt64(count) | ($0 > 0 ? words[$0 - 1] >> UInt64(64 - count) : 0) })
    }

    /// - Precondition: `count` is under 64.
    private func shifted(down count: Int) -> WideNumber {
        if count == 0 { return self }
        return WideNumber(words: words.indices.map { words[$0] >> UInt64(count) | word($0 + 1) << UInt64(64 - count) })
    }

    /// The quotient, cut to a whole number, and whether anything was cut off; `nil` where 127 bits cannot hold it.
    ///
    /// - Precondition: `divisor` is not zero.
    func quotient(by divisor: WideNumber) -> (quotient: Int128, isExact: Bool)? {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return quotient.small.map { ($0, rest.isZero) }
    }

    /// The number, where 127 bits hold it.
    var small: Int128? {
        bitCount > 127 ? nil : Int128(UInt128(word(0)) | UInt128(word(1)) << 64)
    }

    static func greatestCommonDivisor(_ first: WideNumber, _ second: WideNumber) -> WideNumber {
        var (a, b) = (first, second)
        while !b.isZero { (a, b) = (b, a.quotientAndRemainder(dividingBy: b).remainder) }
        return a
    }
}

extension WideNumber: CustomStringConvertible {
    /// In decimal digits.
    var description: String {
        var groups: [String] = []
        var rest = self
        while !rest.isZero {
            let (quotient, group) = rest.quotientAndRemainder(dividingBy: 1_000_000_000_000_000_000)
            let digits = String(group.word(0))
            groups.append(quotient.isZero ? digits : String(repeating: "0", count: 18 - digits.count) + digits)
            rest = quotient
        }
        return groups.isEmpty ? "0" : groups.reversed().joined()
    }
}
