/// 所在楼层 of a line of the take-off: storeys and ranges of them, below ground negative.
///
/// ```
/// 4    1-4    2,5-8    -1    roof
/// ```
///
/// Commas and dashes may be Chinese ones, `层` and spaces are passed over, and `屋面` is the roof.
package struct Storeys: Hashable, Sendable {
    /// One range, as nearly all lines have it; none if only the roof is named.
    private var first: ClosedRange<Int16>?
    private var others: [ClosedRange<Int16>] = []
    /// Whether the text is of this form; else nothing is known of the storeys.
    package private(set) var isRead = true
    /// Whether the roof is among them.
    package private(set) var includesRoof = false

    /// The ranges in the order of the text, each with both ends; the roof has none.
    package var ranges: [ClosedRange<Int16>] { (first.map { [$0] } ?? []) + others }

    package var lowest: Int? { first.map { others.reduce(Int($0.lowerBound)) { min($0, Int($1.lowerBound)) } } }
    package var highest: Int? { first.map { others.reduce(Int($0.upperBound)) { max($0, Int($1.upperBound)) } } }

    init(_ storey: Int) {
        self.init(String(storey))
    }

    init(_ text: String) {
        // As nearly all lines have it; characters are dear.
        if let range = Self.plainRange(text.utf8) {
            first = range
            return
        }
        var isRoof = false
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { ",，、".contains($0) }) {
            let characters = part.filter { !$0.isWhitespace && $0 != "层" }
            if Self.roof.contains(characters.lowercased()) {
                isRoof = true
            } else if let range = Self.range(characters) {
                if first == nil { first = range } else { others.append(range) }
            } else {
                isRead = false
            }
        }
        if !isRead || (first == nil && !isRoof) {
            isRead = false
            (first, others) = (nil, [])
        }
        includesRoof = isRead && isRoof
    }

    /// `4` or `1-4`, of one or two digits each.
    private static func plainRange(_ text: String.UTF8View) -> ClosedRange<Int16>? {
        guard (1...5).contains(text.count) else { return nil }
        var numbers: (Int16, Int16?) = (0, nil)
        for byte in text {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let digit = Int16(byte - UInt8(ascii: "0"))
                if let upper = numbers.1 { numbers.1 = 10 * upper + digit } else { numbers.0 = 10 * numbers.0 + digit }
                if numbers.0 > 99 || numbers.1 ?? 0 > 99 { return nil }
            case UInt8(ascii: "-") where numbers.1 == nil: numbers.1 = 0
            default: return nil
            }
        }
        let upper = numbers.1 ?? numbers.0
        return numbers.0 > 0 && numbers.0 <= upper ? numbers.0...upper : nil
    }

    private static let roof: Set<String> = ["roof", "屋面", "屋顶"]

    /// Numbers of storeys have no more digits.
    private static let mostDigits = 4

    /// `3`, `1-4` or `-2--1`; there is no storey 0, and a range does not go down.
    private static func range(_ text: String) -> ClosedRange<Int16>? {
        var rest = Array(text)[...]
        guard let lower = number(&rest) else { return nil }
        if rest.isEmpty { return lower...lower }
        guard let dash = rest.first, "-–—~～至".contains(dash) else { return nil }
        rest = rest.dropFirst()
        guard let upper = number(&rest), rest.isEmpty, lower <= upper else { return nil }
        return lower...upper
    }

    private static func number(_ text: inout ArraySlice<Character>) -> Int16? {
        var isNegative = false
        if text.first == "-" {
            isNegative = true
            text = text.dropFirst()
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        text = text.dropFirst(digits.count)
        guard (1...mostDigits).contains(digits.count), let number = Int16(String(digits)), number > 0 else { return nil }
        return isNegative ? -number : number
    }
}

extension Storeys {
    /// The storeys that a line has of a building of at most 64, a bit for each.
    func bits(upTo top: Int) -> UInt64 {
        guard let first else { return 0 }
        return others.reduce(Self.bits(first, top)) { $0 | Self.bits($1, top) }
    }

    private static func bits(_ range: ClosedRange<Int16>, _ top: Int) -> UInt64 {
        let (lower, upper) = (max(1, Int(range.lowerBound)), min(top, Int(range.upperBound)))
        return lower > upper ? 0 : allBits(upTo: upper - lower + 1) << (lower - 1)
    }

    /// All storeys of a building of at most 64.
    static func allBits(upTo top: Int) -> UInt64 { UInt64.max >> (64 - top) }

    /// The storeys from 1 to the top one that none of the lines has, each range by its ends.
    static func missing(_ lines: some Sequence<Storeys>, of storeys: Int) -> [ClosedRange<Int>] {
        let ranges = lines.flatMap(\.ranges).map { Int($0.lowerBound)...Int($0.upperBound) }.sorted { $0.lowerBound < $1.lowerBound }
        var gaps: [ClosedRange<Int>] = []
        var next = 1
        for range in ranges where range.upperBound >= next {
            if range.lowerBound > next, next <= storeys { gaps.append(next...min(range.lowerBound - 1, storeys)) }
            next = range.upperBound + 1
        }
        if next <= storeys { gaps.append(next...storeys) }
        return gaps
    }
}
