/// A text that may be a name, taken apart once for all the names that it is compared with.
struct WrittenName {
    /// Whether it is short enough to be a name at all; of a longer one nothing is kept.
    let isComparable: Bool
    /// In lower case, without what parts them.
    let letters: String
    let parts: Set<String>
    let core: String

    /// In bytes.
    static let longest = 200

    init(_ text: String) {
        isComparable = text.utf8.count <= Self.longest
        letters = isComparable ? Self.letters(text) : ""
        parts = isComparable ? Set(Self.parts(text)) : []
        core = isComparable ? Self.core(text) : ""
    }

    /// In lower case, without what parts them.
    static func letters(_ text: String) -> String {
        String(WrittenNumber.narrow(text).lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// `aboveGroundArea`, `above_ground_area`: above, ground, area.
    static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var isInside = false
        var wasCapital = false
        for character in WrittenNumber.narrow(text) {
            guard character.isASCII, character.isLetter || character.isNumber else {
                // A text in another script has no such parts.
                if character.isLetter { return [] }
                isInside = false
                continue
            }
            let begins = !isInside || character.isUppercase && !wasCapital
            if begins { parts.append("") }
            parts[parts.count - 1] += character.lowercased()
            isInside = true
            wasCapital = character.isUppercase
        }
        return parts
    }

    /// A Chinese name without what it has in common with others of its kind.
    static func core(_ text: String) -> String {
        var core = WrittenNumber.narrow(text).lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
        if let bracket = core.firstIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }), bracket > core.startIndex {
            core = String(core[..<bracket])
        }
        var isChanged = true
        while isChanged {
            isChanged = false
            for start in heads where core.hasPrefix(start) && core.count > start.count {
                core.removeFirst(start.count)
                isChanged = true
            }
            for end in tails where core.hasSuffix(end) && core.count > end.count {
                core.removeLast(end.count)
                isChanged = true
            }
        }
        return core
    }

    private static let heads = ["装配式", "预制", "叠合", "项目", "本单体的", "单体", "每件", "是否", "申报的"]
    private static let tails = ["日期", "时间", "文件", "建筑", "结构", "构件", "用房", "体系", "情况"]
}
