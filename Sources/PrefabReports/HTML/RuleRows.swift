/// The rows of the tables of rules that links may lead to: a rule, of a building or of the project.
///
/// Of a hundred thousand buildings there are millions, so that each is a bit.
struct RuleRows: Sendable {
    /// The number of each rule, and the building of its first row.
    private var rules: [String: (number: Int, first: Int?)] = [:]
    /// Of each building, by its place, and of the project: the words that hold a bit for each rule.
    private var rows: [Int?: [UInt64]] = [:]

    mutating func insert(_ rule: String, _ building: Int?) {
        let number: Int
        if let known = rules[rule] {
            number = known.number
        } else {
            number = rules.count
            rules[rule] = (number, building)
        }
        let (word, bit) = number.quotientAndRemainder(dividingBy: 64)
        var words = rows.removeValue(forKey: building) ?? []
        while words.count <= word { words.append(0) }
        words[word] |= 1 << UInt64(bit)
        rows[building] = words
    }

    func contains(_ rule: String, _ building: Int?) -> Bool {
        guard let number = rules[rule]?.number, let words = rows[building] else { return false }
        let (word, bit) = number.quotientAndRemainder(dividingBy: 64)
        return word < words.count && words[word] & 1 << UInt64(bit) != 0
    }

    /// The building of the rule's first row; nothing where the rule has no row, and no building where that is the project's.
    func first(_ rule: String) -> Int?? {
        rules[rule].map(\.first)
    }
}
