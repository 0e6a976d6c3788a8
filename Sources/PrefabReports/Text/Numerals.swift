package import PrefabAssessment

/// The spellings of numbers in a report.
package enum Numerals {
    /// Points and thresholds: `26`, `0.3333…`.
    package static func number(_ value: Rational) -> String {
        UTF8Buffer.text { $0.appendNumber(value) }
    }

    static func number(_ interval: Interval) -> String {
        interval.exact.map(number) ?? "\(number(interval.lower))–\(number(interval.upper))"
    }

    /// An amount for people, with separators between the thousands: `2,852,496.00`.
    static func money(_ amount: Money) -> String { separated(amount.description) }

    /// A decimal with commas between its thousands.
    static func separated(_ decimal: String) -> String {
        let digits = Array(decimal)
        let point = digits.firstIndex(of: ".") ?? digits.endIndex
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, place < point, (point - place) % 3 == 0, digits[place - 1] != "-" { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// `26 分`, `1 point`, `20–26.5 points`.
    static func points(_ score: Interval) -> Message.Text {
        Message.Text("\(number(score)) 分", "\(number(score)) \(score.exact == 1 ? "point" : "points")")
    }

    /// A gap between two percentages, cut upwards to two decimals so that closing it is enough: `18.58 个百分点`.
    static func percentagePoints(_ gap: Rational) -> Message.Text {
        let points = gap.shownProduct(100).roundedUp(toDecimals: 2)
        return Message.Text("\(number(points)) 个百分点", "\(number(points)) percentage \(points == 1 ? "point" : "points")")
    }

    /// Cut to two decimals: `72.44%`.
    static func percent(_ fraction: Rational) -> String {
        UTF8Buffer.text { $0.appendPercent(fraction) } + "%"
    }

    static func percent(_ interval: Interval) -> String {
        interval.exact.map(percent) ?? "\(percent(interval.lower))–\(percent(interval.upper))"
    }

    /// A threshold without needless decimals: `50%`.
    static func threshold(_ fraction: Rational) -> String {
        number(fraction * 100) + "%"
    }

    /// A ratio in a formula: with two decimals at least where it ends (`0.80`, `0.4225`), else as the exact fraction (`1283/2079`).
    static func share(_ ratio: Rational) -> String {
        ratio.terminates ? decimal(ratio, atLeast: 2) : ratio.description
    }

    /// A ratio to be read beside a threshold: `0.80`, or `0.6171…` where it goes on.
    static func comparable(_ ratio: Rational) -> String {
        ratio.terminates ? decimal(ratio, atLeast: 2) : number(ratio)
    }

    /// A decimal that ends, with so many decimals at least.
    static func decimal(_ value: Rational, atLeast decimals: Int) -> String {
        let text = number(value)
        guard let point = text.firstIndex(of: ".") else { return text + "." + String(repeating: "0", count: decimals) }
        let given = text.distance(from: point, to: text.endIndex) - 1
        return text + String(repeating: "0", count: max(0, decimals - given))
    }
}

extension Rational {
    /// Whether the number ends within the decimals that a submission's numbers have.
    fileprivate var terminates: Bool {
        rounded(toDecimals: ExactDecimal.decimals, .cut) == self
    }
}
