import PrefabAssessment

/// An amount in the capital numerals of Chinese bills (大写金额), which nobody can alter with a stroke of the pen.
///
/// | yuan       | capitals                     |
/// |------------|------------------------------|
/// | 0.00       | 人民币零元整                 |
/// | 1005.00    | 人民币壹仟零伍元整           |
/// | 3281472.06 | 人民币叁佰贰拾捌万壹仟肆佰柒拾贰元零陆分 |
enum CapitalAmount {
    static func text(_ amount: Money) -> String {
        let (yuan, fen) = amount.fen.quotientAndRemainder(dividingBy: 100)
        var text = "人民币"
        if yuan > 0 || fen == 0 { text += whole(yuan) + "元" }
        if fen == 0 { return text + "整" }
        let (jiao, rest) = fen.quotientAndRemainder(dividingBy: 10)
        if jiao > 0 {
            text += digits[Int(jiao)] + "角"
        } else if yuan > 0 {
            text += "零"
        }
        return rest == 0 ? text + "整" : text + digits[Int(rest)] + "分"
    }

    private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    private static let units = ["", "拾", "佰", "仟"]
    private static let groups = ["", "万", "亿", "万亿"]

    /// A whole number: four digits at a time, a run of zeros between two digits as one 零.
    private static func whole(_ number: Int128) -> String {
        if number == 0 { return digits[0] }
        var text = ""
        var needsZero = false
        let decimals = String(number).compactMap(\.wholeNumberValue)
        var groupHasDigit = false
        for (place, digit) in decimals.enumerated() {
            let power = decimals.count - 1 - place
            if digit == 0 {
                needsZero = true
            } else {
                if needsZero, !text.isEmpty { text += digits[0] }
                text += digits[digit] + units[power % 4]
                needsZero = false
                groupHasDigit = true
            }
            if power % 4 == 0 {
                if groupHasDigit { text += groups[min(power / 4, groups.count - 1)] }
                groupHasDigit = false
            }
        }
        return text
    }
}
