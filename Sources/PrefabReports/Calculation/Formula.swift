import PrefabAssessment

/// The text of formulas of a spreadsheet.
enum Formula {
    /// A number as a formula has it: a decimal that ends, else a fraction in brackets.
    static func number(_ value: Rational) -> String {
        let text = Numerals.number(value)
        return text.hasSuffix("…") ? "(\(value.numerator)/\(value.denominator))" : text
    }

    /// A number as a cell stores it: to 15 decimals, which is what programs compute with.
    static func stored(_ value: Rational) -> String {
        let rounded = value.rounded(toDecimals: 15, .halfUp)
        let units = rounded.numerator * (1_000_000_000_000_000 / rounded.denominator)
        return UTF8Buffer.text { $0.appendDecimal(units, scale: 15, trimmed: true) }
    }

    static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// Without the noise of binary arithmetic, so that a number that is just a threshold meets it.
    static func settled(_ expression: String) -> String { "ROUND(\(expression),\(settledDecimals))" }

    static let settledDecimals = 14

    /// Behind a settled ratio that is below a threshold by less than that.
    static let shortfall = "-0.00000000000001"

    /// The value of such a ratio in its cell.
    static func short(of ratio: Rational) -> Rational {
        ratio.rounded(toDecimals: settledDecimals, .halfUp) - Rational(1, 100_000_000_000_000)
    }

    /// `符合` where the lower bound reaches a threshold, `不符合` where the upper one does not, else open.
    static func outcome(_ lower: String, _ upper: String, atLeast least: Rational, _ words: (Outcome) -> String) -> String {
        let threshold = number(least)
        let (met, missed, open) = (quoted(words(.pass)), quoted(words(.fail)), quoted(words(.undetermined)))
        return "IF(\(lower)>=\(threshold),\(met),IF(\(upper)<\(threshold),\(missed),\(open)))"
    }

    /// Points from a ratio or a level that a cell holds, as the scoring has it; `nil` where they come from neither.
    ///
    /// ```
    /// IF(D12<0.35,0,IF(D12<0.8,ROUND(20+(D12-0.35)/(0.8-0.35)*10,1),30))
    /// ```
    static func points(_ scoring: Scoring, of cell: String, maximum: String, yes: String) -> String? {
        switch scoring {
        case .steps(let steps): choice(cell, steps.map { (number($0.from), number($0.points)) })
        case .levels(let levels): choice(cell, levels.map { (String($0.level), number($0.points)) })
        case .bands(let bands): choice(cell, bands.flatMap { steps($0, of: cell) })
        case .flag: "IF(\(cell)=\(quoted(yes)),\(maximum),0)"
        case .declared: nil
        }
    }

    /// A band as what holds from its beginning on, and what from its end on, until another begins.
    private static func steps(_ band: Scoring.Band, of cell: String) -> [(from: String, points: String)] {
        let (from, to) = (number(band.from), number(band.to))
        guard band.from < band.to else { return [(to, number(band.upperPoints))] }
        let line = "\(number(band.lowerPoints))+(\(cell)-\(from))/(\(to)-\(from))*\(number(band.upperPoints - band.lowerPoints))"
        return [(from, band.decimals.map { "ROUND(\(line),\($0))" } ?? line), (to, number(band.upperPoints))]
    }

    /// What holds from the highest step on that is reached; nothing below the first. Where two begin together the later one holds.
    private static func choice(_ cell: String, _ steps: [(from: String, points: String)]) -> String {
        var distinct: [(from: String, points: String)] = []
        for step in steps {
            if distinct.last?.from == step.from { distinct.removeLast() }
            distinct.append(step)
        }
        guard let last = distinct.last else { return "0" }
        let points = ["0"] + distinct.dropLast().map(\.points)
        return zip(distinct, points).reversed().reduce(last.points) { rest, step in "IF(\(cell)<\(step.0.from),\(step.1),\(rest))" }
    }
}
