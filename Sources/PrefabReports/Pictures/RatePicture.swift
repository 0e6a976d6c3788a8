import PrefabAssessment

/// Both rates of a building on a scale from 0 to 100%, with what is required and the grades; what is not decided is a band.
struct RatePicture: Sendable {
    let report: ReviewReport
    let building: BuildingAssessment

    private let left: Rational = 14
    private let length: Rational = 372

    private func say(_ chinese: String, _ english: String) -> String {
        report.language == .chinese ? chinese : english
    }

    /// A place on a scale that means something.
    private struct Threshold {
        let rate: Rational
        let name: String
        /// Required, not only the start of a grade.
        let isRequired: Bool
    }

    var picture: Picture {
        var drawing = Drawing()
        var y: Rational = 6
        scale(
            assemblyTitle, building.sheet.rate, assemblyThresholds, at: &y, in: &drawing)
        y += 14
        scale(
            prefabricationTitle, building.prefabricationRate.map { Interval($0) } ?? Interval(0, 1), prefabricationThresholds,
            at: &y, in: &drawing)
        return Picture(
            id: "rate-\(building.index + 1)",
            title: say("\(report.name(building.index))：装配率与预制率", "\(report.name(building.index)): assembly and prefabrication rate"),
            description: description, height: y, drawing: drawing)
    }

    // MARK: - What is shown

    private var table: ScoreTable? { report.standards.table(building.sheet.table) }

    private var assemblyTitle: String {
        let rate = "\(say("装配率", "Assembly rate")) \(Numerals.percent(building.sheet.rate))"
        guard let grade = building.grade, !(table?.grades.isEmpty ?? true) else { return rate }
        return rate + say("　", ", ") + report.words(grade.title)
    }

    private var prefabricationTitle: String {
        let name = say("预制率", "Prefabrication rate")
        let value = building.prefabricationRate.map { "\(name) \(Numerals.percent($0))" } ?? name + say(" 未知", " unknown")
        return prefabricationThresholds.isEmpty ? value + say("（不要求）", " (not asked)") : value
    }

    private var assemblyThresholds: [Threshold] {
        let least = table?.minimumRate ?? report.law.annexAssemblyRate
        let grades = (table?.grades ?? []).map { Threshold(rate: $0.from.value, name: $0.name, isRequired: false) }
        return [Threshold(rate: least.value, name: say("最低", "least"), isRequired: true)] + grades.reversed()
    }

    /// Asked for under the annexes alone, by height; not of steel and timber under reading `steel-prefabrication` a.
    private var prefabricationThresholds: [Threshold] {
        let isAsked = building.findings.contains { $0.rule == .annexPrefabricationRate && $0.outcome != .notApplicable }
        let height = report.submission.buildings[building.index].height
        guard isAsked, let band = report.law.prefabricationRates.last(where: { height > $0.above }) else { return [] }
        return [Threshold(rate: band.rate.value, name: say("最低", "least"), isRequired: true)]
    }

    // MARK: - Drawing

    private func scale(
        _ title: String, _ rate: Interval, _ thresholds: [Threshold], at y: inout Rational, in drawing: inout Drawing
    ) {
        drawing.text(title, x: 0, y: y + 11, .start, "heavy")
        let top = y + 22
        let bar = rate.map { min(max($0, 0), 1) }
        drawing.box(x: left, y: top, width: length, height: 16, "track")
        drawing.area(x: left, y: top, width: bar.lower * length, height: 16, .solid)
        drawing.area(
            x: left + bar.lower * length, y: top, width: (bar.upper - bar.lower) * length, height: 16, .open)
        drawing.text("0", x: left, y: top + 30, .middle, "small quiet")
        drawing.text("100%", x: Picture.width, y: top + 30, .end, "small quiet")
        var ends: [Rational] = [left + 6, 0]
        let marks = thresholds.filter { $0.rate >= 0 && $0.rate <= 1 }.sorted { $0.rate < $1.rate }
        for mark in marks {
            let x = left + mark.rate * length
            drawing.line(x: x, from: top - 4, to: top + 20, mark.isRequired ? "limit" : "step")
            label(mark, at: x, below: top, &ends, in: &drawing)
        }
        y = top + (marks.isEmpty ? 36 : 64)
    }

    /// The rate and what it means, one under the other; where the label before is in the way, both go to the lower row.
    private func label(
        _ mark: Threshold, at x: Rational, below top: Rational, _ ends: inout [Rational], in drawing: inout Drawing
    ) {
        let rate = Numerals.threshold(mark.rate)
        let half = Rational(Int128(max(DisplayWidth.of(rate), DisplayWidth.of(mark.name)) * 6 + 4), 2)
        let center = min(max(x, half), Picture.width - half)
        let reachesHundred = center + half > Picture.width - 32
        let row = center - half >= ends[0] && !reachesHundred ? 0 : 1
        ends[row] = center + half
        let y = top + (row == 0 ? 30 : 43)
        // In one line on the lower row, which is half as high.
        if row == 0 {
            drawing.text(rate, x: center, y: y, .middle, mark.isRequired ? "small heavy" : "small")
            drawing.text(mark.name, x: center, y: y + 13, .middle, mark.isRequired ? "small heavy" : "small")
        } else {
            drawing.text(rate, x: center, y: y + 2, .middle, "small")
            drawing.text(mark.name, x: center, y: y + 15, .middle, "small")
        }
    }

    // MARK: - In words

    private var description: String {
        let words = [(assemblyTitle, assemblyThresholds), (prefabricationTitle, prefabricationThresholds)].map { title, thresholds in
            let limits = thresholds.map { "\($0.name) ≥ \(Numerals.threshold($0.rate))" }
            return limits.isEmpty ? title : "\(title)\(report.colon)" + limits.joined(separator: report.listComma)
        }
        return words.joined(separator: say("；", "; ")) + say("。", ".")
    }
}
