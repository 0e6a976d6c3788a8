/// A whole number of any size as people write it: a sign and decimal digits, added and multiplied as in school.
///
/// Tests hold the exact arithmetic of the program against it; it shares no code with it and cannot overflow.
public struct NaiveInteger: Hashable, Comparable, Sendable {
    private let isNegative: Bool
    /// From the ones upwards, without zeros in front; none for zero.
    private let digits: [Int]

    private init(isNegative: Bool, digits: [Int]) {
        var digits = digits
        while digits.last == 0 { digits.removeLast() }
        self.digits = digits
        self.isNegative = isNegative && !digits.isEmpty
    }

    public init(_ number: some BinaryInteger) {
        // Swift's own spelling of the number, not the program's.
        let text = String(number)
        self.init(isNegative: text.hasPrefix("-"), digits: text.reversed().compactMap(\.wholeNumberValue))
    }

    public static func * (left: NaiveInteger, right: NaiveInteger) -> NaiveInteger {
        var sums = [Int](repeating: 0, count: left.digits.count + right.digits.count + 1)
        for (place, digit) in left.digits.enumerated() {
            for (other, factor) in right.digits.enumerated() { sums[place + other] += digit * factor }
        }
        return NaiveInteger(isNegative: left.isNegative != right.isNegative, digits: carried(sums))
    }

    public static func + (left: NaiveInteger, right: NaiveInteger) -> NaiveInteger {
        if left.isNegative == right.isNegative {
            let count = max(left.digits.count, right.digits.count)
            let sums = (0...count).map { left.digit($0) + right.digit($0) }
            return NaiveInteger(isNegative: left.isNegative, digits: carried(sums))
        }
        let (larger, smaller) = isSmaller(left.digits, right.digits) ? (right, left) : (left, right)
        let differences = larger.digits.indices.map { larger.digit($0) - smaller.digit($0) }
        return NaiveInteger(isNegative: larger.isNegative, digits: carried(differences))
    }

    public static prefix func - (number: NaiveInteger) -> NaiveInteger {
        NaiveInteger(isNegative: !number.isNegative, digits: number.digits)
    }

    public static func < (left: NaiveInteger, right: NaiveInteger) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? isSmaller(right.digits, left.digits) : isSmaller(left.digits, right.digits)
    }

    private func digit(_ place: Int) -> Int {
        place < digits.count ? digits[place] : 0
    }

    private static func isSmaller(_ left: [Int], _ right: [Int]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        return left.reversed().lexicographicallyPrecedes(right.reversed())
    }

    /// Every place brought into 0...9.
    private static func carried(_ sums: [Int]) -> [Int] {
        var digits: [Int] = []
        var carry = 0
        for sum in sums {
            let total = sum + carry
            carry = total >= 0 ? total / 10 : -1
            digits.append(total - carry * 10)
        }
        while carry > 0 {
            digits.append(carry % 10)
            carry /= 10
        }
        return digits
    }
}

extension NaiveInteger: CustomStringConvertible {
    public var description: String {
        digits.isEmpty ? "0" : (isNegative ? "-" : "") + digits.reversed().map(String.init).joined()
    }
}
