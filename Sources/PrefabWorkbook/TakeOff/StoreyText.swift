import PrefabAssessment

/// Which storeys a cell names, in the submission's own form, and how often a typical storey is there.
///
/// ```
/// 3-18层   3~18F   2、4、6层   F3   -1层   B1   三层   首层   屋面   标准层×16   3-18层（标准层×16）
/// ```
struct StoreyText: Equatable {
    /// `3-18`, `2,4,6`, `roof`; `nil` where it is only told how many there are.
    let storeys: String?
    /// How many storeys they are, the roof among them.
    let count: Int
    /// What stands behind ×: the line is that of one of so many storeys.
    let multiplier: Int?

    /// - Returns: `nil` where the text does not say which storeys, or contradicts itself.
    init?(_ text: String) {
        var rest = HeadText.plain(text)
        multiplier = Self.takeMultiplier(&rest)
        rest = rest.replacing("标准层", with: "").replacing("标准楼层", with: "").filter { !"()[]".contains($0) }
        if rest.isEmpty {
            // A typical storey by itself says neither which nor how many.
            guard let multiplier else { return nil }
            (storeys, count) = (nil, multiplier)
            return
        }
        var parts: [String] = []
        var count = 0
        for part in rest.split(omittingEmptySubsequences: false, whereSeparator: { ",、;".contains($0) }) {
            if Self.isRoof(part) {
                parts.append("roof")
                count += 1
                continue
            }
            guard let range = Self.range(part) else { return nil }
            parts.append(range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)")
            // There is no storey 0.
            count += range.count - (range.contains(0) ? 1 : 0)
        }
        guard multiplier.map({ $0 == count }) ?? true else { return nil }
        storeys = parts.joined(separator: ",")
        self.count = count
    }

    /// `×16`, `x16层`, `*16`.
    private static func takeMultiplier(_ text: inout String) -> Int? {
        var rest = text[...]
        while let last = rest.last, ")]层".contains(last) { rest = rest.dropLast() }
        let digits = String(rest.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
        rest = rest.dropLast(digits.count)
        guard let mark = rest.last, "×x*✕".contains(mark), let number = Int(digits), (1...mostStoreys).contains(number) else { return nil }
        text = String(rest.dropLast())
        return number
    }

    /// No building has as many.
    private static let mostStoreys = 999

    private static func isRoof(_ text: Substring) -> Bool {
        ["屋面", "屋顶", "屋面层", "屋顶层", "roof", "rf", "wf"].contains(String(text))
    }

    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        if let storey = storey(text) { return storey...storey }
        // The mark in front is a sign.
        for place in text.indices.dropFirst() where "-~–—至到".contains(text[place]) {
            guard let lower = storey(text[..<place]), let upper = storey(text[text.index(after: place)...]) else { continue }
            return lower <= upper ? lower...upper : nil
        }
        return nil
    }

    private static func storey(_ text: Substring) -> Int? {
        var rest = text
        for start in ["第", "标高", "level", "fl", "l", "f"] where rest.hasPrefix(start) {
            rest = rest.dropFirst(start.count)
            break
        }
        if rest.hasPrefix("_") || rest.hasPrefix("#") { rest = rest.dropFirst() }
        for end in ["楼层", "层", "楼", "fl", "f"] where rest.hasSuffix(end) {
            rest = rest.dropLast(end.count)
            break
        }
        var sign = 1
        for start in ["地下", "负", "b", "-"] where rest.hasPrefix(start) {
            rest = rest.dropFirst(start.count)
            sign = -1
            break
        }
        if rest.hasPrefix("地上") { rest = rest.dropFirst("地上".count) }
        guard let number = number(rest), (1...mostStoreys).contains(number) else { return nil }
        return sign * number
    }

    private static func number(_ text: Substring) -> Int? {
        if !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }) { return Int(text) }
        if text == "首" { return 1 }
        return chinese(text)
    }

    /// 一 to 九十九.
    private static func chinese(_ text: Substring) -> Int? {
        let digits = Array("一二三四五六七八九")
        func digit(_ character: Character) -> Int? { digits.firstIndex(of: character).map { $0 + 1 } }
        let parts = text.split(separator: "十", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0.count <= 1 }) else { return nil }
        func value(_ part: Substring, blank: Int) -> Int? { part.first.map { digit($0) } ?? blank }
        switch parts.count {
        case 1: return parts[0].first.flatMap(digit)
        case 2:
            guard let tens = value(parts[0], blank: 1), let ones = value(parts[1], blank: 0) else { return nil }
            return 10 * tens + ones
        default: return nil
        }
    }
}
