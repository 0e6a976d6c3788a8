import PrefabAssessment

/// Both rates of a building on a scale from 0 to 100%, with what is required and the grades; what is not decided is a band.
struct RatePicture: Wording, Sendable {
    let report: ReviewReport
    let building: BuildingAssessment

    var language: Language { report.language }

    private let left: Rational = 14
    private let length: Rational = 372

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
            title: words("\(report.name(building.index))：装配率与预制率", "\(report.name(building.index)): assembly and prefabrication rate"),
            description: description, height: y, drawing: drawing)
    }

    // MARK: - What is shown

    private var method: Method { building.sheet.method }

    private var assemblyTitle: String {
        let rate = "\(words("装配率", "Assembly rate")) \(Numerals.percent(building.sheet.rate))"
        guard let grade = building.grade, method.grading != nil else { return rate }
        return rate + words("　", ", ") + words(Message.Text(grade: grade))
    }

    private var prefabricationTitle: String {
        let name = words("预制率", "Prefabrication rate")
        let value = building.prefabricationRate.map { "\(name) \(Numerals.percent($0))" } ?? name + words(" 未知", " unknown")
        return prefabricationThresholds.isEmpty ? value + words("（不要求）", " (not asked)") : value
    }

    private var assemblyThresholds: [Threshold] {
        let least = method.leastRate.map { Threshold(rate: $0, name: words("最低", "minimum"), isRequired: true) }
        let grades = (method.grading?.steps ?? []).map { Threshold(rate: $0.from.value, name: $0.name, isRequired: false) }
        return [least].compactMap(\.self) + grades.reversed()
    }

    /// What a provision asks of the ratio of the structural concrete, where it applies to the building.
    private var prefabricationThresholds: [Threshold] {
        let height = report.submission.buildings[building.index].height
        for provision in method.provisions {
            guard case .ratio(let measure, let steps) = provision.requirement,
                report.standards.measures[measure.place].takeOff == .structuralVolume,
                building.findings.contains(where: { $0.rule == provision.rule && $0.outcome != .notApplicable })
            else { continue }
            guard steps.count > 1, height == nil else {
                let place = height.map { steps.place(ofHeight: $0) } ?? 0
                return [Threshold(rate: steps[place].ratio, name: words("最低", "minimum"), isRequired: true)]
            }
            // Which step is meant is open.
            return steps.indices.map { place in
                let name = steps[place].upTo.map { "≤ \($0) m" } ?? "> \(steps[place - 1].upTo?.description ?? "0") m"
                return Threshold(rate: steps[place].ratio, name: name, isRequired: false)
            }
        }
        return []
    }

    // MARK: - Drawing

    private func scale(
        _ title: String, _ rate: Interval, _ thresholds: [Threshold], at y: inout Rational, in drawing: inout Drawing
    ) {
        drawing.text(title, x: 0, y: y + 11, .start, "heavy")
        let top = y + 22
        drawing.box(x: left, y: top, width: length, height: 16, "track")
        drawing.bar(rate.map { min(max($0, 0), 1) }, x: left, y: top, unit: length, height: 16)
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
        let scales = [(assemblyTitle, assemblyThresholds), (prefabricationTitle, prefabricationThresholds)].map { title, thresholds in
            let limits = thresholds.map { "\($0.name) ≥ \(Numerals.threshold($0.rate))" }
            return limits.isEmpty ? title : "\(title)\(colon)" + limits.joined(separator: listComma)
        }
        return scales.joined(separator: semicolon) + stop
    }
}
