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
        var scale = 0
        var hasDigit = false
        var hasPoint = false
        var rest = text[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        while let byte = rest.first {
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if byte &- UInt8(ascii: "0") < 10 {
                hasDigit = true
                if hasPoint { scale += 1 }
                if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte - UInt8(ascii: "0")) }
            } else {
                break
            }
            rest.removeFirst()
        }
        guard hasDigit else { return nil }
        if let mark = rest.first {
            guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
            rest.removeFirst()
            guard let exponent = Self.exponent(rest) else { return nil }
            scale -= exponent
        }
        guard abs(scale) <= Self.farthest, digits.count <= Self.farthest else { return nil }
        self.digits = digits
        self.scale = scale
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
        let sign = isNegative && !digits.isEmpty ? "-" : ""
        if digits.isEmpty { return sign + "0" + (scale > 0 ? "." + String(repeating: "0", count: scale) : "") }
        let text = digits.map { UInt8(ascii: "0") + $0 }
        let zero = UInt8(ascii: "0")
        if scale <= 0 { return sign + String(decoding: text + [UInt8](repeating: zero, count: -scale), as: UTF8.self) }
        let padded = [UInt8](repeating: zero, count: max(0, scale + 1 - text.count)) + text
        let point = padded.count - scale
        return sign + String(decoding: padded[..<point], as: UTF8.self) + "." + String(decoding: padded[point...], as: UTF8.self)
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
        let short = withoutZeros
        return short.scale <= ExactDecimal.decimals ? ExactDecimal(short.exact) : nil
    }

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
