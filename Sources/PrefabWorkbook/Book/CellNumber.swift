import PrefabAssessment

/// A number of a cell, taken from its decimal text; it never passes through binary floating point.
package struct CellNumber: Hashable, Sendable {
    private let isNegative: Bool
    /// The digits, each 0...9, without zeros in front; none for zero.
    private let digits: [UInt8]
    /// How many of them stand behind the point; negative where zeros follow them.
    private let scale: Int

    private static let shownDigits = ExactDecimal.cellDigits
    /// Beyond what any cell can hold.
    private static let farthest = 400

    /// Reads a decimal number with or without exponent, as a workbook stores it: `2.548`, `1.25E-3`.
    ///
    /// - Returns: `nil` where the text is none, or one beyond every cell's range.
    package init?(stored text: some Collection<UInt8>) {
        var digits: [UInt8] = []
        guard let (isNegative, scale) = Self.read(text, { digits.append($0) }) else { return nil }
        (self.isNegative, self.digits, self.scale) = (isNegative, digits, scale)
    }

    /// Whether a text is such a number.
    static func isStored(_ text: some Collection<UInt8>) -> Bool { read(text) { _ in } != nil }

    /// - Parameter take: is given the digits, without zeros in front.
    private static func read(_ text: some Collection<UInt8>, _ take: (UInt8) -> Void) -> (isNegative: Bool, scale: Int)? {
        var (count, scale) = (0, 0)
        var hasDigit = false
        var hasPoint = false
        var rest = text[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        while let byte = rest.first {
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if byte &- UInt8(ascii: "0") < 10 {
                hasDigit = true
                if hasPoint { scale += 1 }
                if count > 0 || byte != UInt8(ascii: "0") {
                    count += 1
                    take(byte - UInt8(ascii: "0"))
                }
            } else {
                break
            }
            rest.removeFirst()
        }
        guard hasDigit else { return nil }
        if let mark = rest.first {
            guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
            rest.removeFirst()
            guard let exponent = exponent(rest) else { return nil }
            scale -= exponent
        }
        guard abs(scale) <= farthest, count <= farthest else { return nil }
        return (isNegative, scale)
    }

    private init(isNegative: Bool, digits: [UInt8], scale: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.scale = scale
    }

    private static func exponent(_ text: some Collection<UInt8>) -> Int? {
        var rest = text[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        guard (1...4).contains(rest.count) else { return nil }
        var number = 0
        for byte in rest {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int(digit)
        }
        return isNegative ? -number : number
    }

    /// The number as decimal text without exponent: every digit that is stored.
    package var exact: String {
        let zero = UInt8(ascii: "0")
        /// How many digits stand before the point, and where that is none how many zeros stand behind it first.
        let whole = digits.count - scale
        var text: [UInt8] = []
        text.reserveCapacity(digits.count + abs(scale) + 3)
        if isNegative, !digits.isEmpty { text.append(UInt8(ascii: "-")) }
        if digits.isEmpty || whole <= 0 { text.append(zero) }
        for place in 0..<max(0, digits.isEmpty ? 0 : whole) { text.append(place < digits.count ? zero + digits[place] : zero) }
        if scale > 0 {
            text.append(UInt8(ascii: "."))
            for place in whole..<digits.count { text.append(place < 0 ? zero : zero + digits[place]) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The number as the cell shows it at its widest: 15 digits, rounded half up, without zeros at the end.
    ///
    /// Programs that work with binary numbers store 17 digits, the last two of which nobody wrote: 0.30000000000000004 shows as 0.3.
    package var shown: CellNumber {
        var digits = digits
        var scale = scale
        if digits.count > Self.shownDigits {
            let isUp = digits[Self.shownDigits] >= 5
            scale -= digits.count - Self.shownDigits
            digits.removeLast(digits.count - Self.shownDigits)
            if isUp {
                var place = digits.count - 1
                while place >= 0, digits[place] == 9 {
                    digits[place] = 0
                    place -= 1
                }
                if place >= 0 { digits[place] += 1 } else { digits.insert(1, at: 0) }
            }
        }
        return CellNumber(isNegative: isNegative, digits: digits, scale: scale).withoutZeros
    }

    /// Whether more digits are stored than the cell shows.
    package var isNoisy: Bool { shown != withoutZeros }

    /// The number as a percentage: 0.5 is 50.
    package var percent: CellNumber { movingPoint(by: 2) }

    /// The number with its point so many places further to the right, or to the left where it is negative: all digits stay.
    package func movingPoint(by places: Int) -> CellNumber {
        CellNumber(isNegative: isNegative, digits: digits, scale: scale - places)
    }

    /// The number in a submission's arithmetic; `nil` where that has not as many digits.
    var decimal: ExactDecimal? {
        guard let last = digits.lastIndex(where: { $0 != 0 }) else { return .zero }
        let zeros = ExactDecimal.decimals - scale + digits.count - 1 - last
        guard zeros >= 0, digits.count - scale <= Self.wholeDigits else { return nil }
        var units: Int128 = 0
        for digit in digits[...last] { units = units * 10 + Int128(digit) }
        for _ in 0..<zeros { units *= 10 }
        return ExactDecimal(units: isNegative ? -units : units)
    }

    /// How many digits a submission's number has before the point at most.
    private static let wholeDigits = 12

    /// The whole number that it is and what is left, as far as days go; `nil` for negative and far larger ones.
    var wholeAndRest: (whole: Int, hasRest: Bool)? {
        guard !isNegative || digits.isEmpty, digits.count - scale <= 8 else { return nil }
        let kept = max(0, digits.count - scale)
        var whole = 0
        for place in 0..<kept { whole = whole * 10 + (place < digits.count ? Int(digits[place]) : 0) }
        return (whole, digits.dropFirst(kept).contains { $0 != 0 })
    }

    var withoutZeros: CellNumber {
        guard let last = digits.lastIndex(where: { $0 != 0 }) else { return CellNumber(isNegative: false, digits: [], scale: 0) }
        let zeros = digits.count - 1 - last
        return CellNumber(isNegative: isNegative, digits: Array(digits.dropLast(zeros)), scale: scale - zeros)
    }
}
