/// 统一社会信用代码 (GB 32100): 17 characters and one by which slips in them show.
enum SocialCreditCode {
    /// Without I, O, S, V and Z, which are taken for digits and other letters; the value of a character is its place.
    private static let characters = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    /// Whether the code has 18 of the characters, the last of which is the check character of the others.
    static func isValid(_ code: String) -> Bool {
        let values = code.utf8.map { characters.firstIndex(of: $0) }
        guard values.count == 18, let check = values[17] else { return false }
        var sum = 0
        // The weights are the powers of 3, modulo 31.
        var weight = 1
        for value in values.prefix(17) {
            guard let value else { return false }
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31 == check
    }
}
