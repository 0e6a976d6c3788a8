import PrefabAssessment

/// The scores of a building: each item against its maximum, each group against its minimum, all on one scale of points.
struct ScorePicture: Sendable {
    let report: ReviewReport
    let building: BuildingAssessment

    /// Where the bars begin: behind the names, which are longer in English.
    private var left: Rational { report.language == .chinese ? 96 : 142 }
    private var length: Rational { Picture.width - 86 - left }

    private var sheet: ScoreSheet { building.sheet }
    private var table: ScoreTable? { report.standards.table(sheet.table) }

    private func say(_ chinese: String, _ english: String) -> String {
        report.language == .chinese ? chinese : english
    }

    var picture: Picture {
        var drawing = Drawing()
        var y: Rational = 7
        var kinds: Set<Shading> = []
        for group in sheet.groups {
            draw(group, at: &y, in: &drawing, &kinds)
            for item in sheet.items where item.group == group.id { draw(item, at: &y, in: &drawing, &kinds) }
            y += 8
        }
        legend(kinds, at: &y, in: &drawing)
        return Picture(
            id: "score-\(building.index + 1)",
            title: say("\(report.name(building.index))：各项得分", "\(report.name(building.index)): points of each item"),
            description: description, height: y, drawing: drawing)
    }

    // MARK: - Bars

    /// How long a point is: the largest group takes the whole length.
    private var unit: Rational {
        let largest = sheet.groups.map(maximum).max() ?? 0
        return largest > 0 ? length / largest : 0
    }

    private func maximum(_ group: ScoreSheet.Group) -> Rational {
        table?.group(group.id)?.points.value
            ?? sheet.items.filter { $0.group == group.id }.reduce(Rational.zero) { $0 + $1.maximum }
    }

    private func draw(
        _ group: ScoreSheet.Group, at y: inout Rational, in drawing: inout Drawing, _ kinds: inout Set<Shading>
    ) {
        let minimum = table?.group(group.id)?.minimum?.value
        if minimum != nil { y += 11 }
        let width = maximum(group) * unit
        drawing.text(report.words(group.id.shortTitle), x: 0, y: y + 12, .start, "heavy")
        drawing.box(x: left, y: y + 2, width: width, height: 12, "track")
        bar(group.score, .solid, y: y + 2, height: 12, in: &drawing, &kinds)
        if let minimum {
            let x = left + min(minimum * unit, width)
            drawing.line(x: x, from: y - 2, to: y + 18, "limit")
            drawing.text("≥ \(Numerals.brief(minimum))", x: x, y: y - 4, .middle, "small")
            kinds.insert(.minimum)
        }
        drawing.text(
            "\(Numerals.brief(group.score)) / \(Numerals.brief(maximum(group)))", x: Picture.width, y: y + 12, .end, "small heavy")
        y += 20
    }

    private func draw(
        _ item: ScoreSheet.Item, at y: inout Rational, in drawing: inout Drawing, _ kinds: inout Set<Shading>
    ) {
        let width = item.maximum * unit
        drawing.text(report.words(item.item.shortTitle), x: 8, y: y + 11, .start, "small")
        if let score = item.score {
            drawing.box(x: left, y: y + 3, width: width, height: 9, "track")
            bar(score, item.basis == .declared ? .declared : .solid, y: y + 3, height: 9, in: &drawing, &kinds)
            drawing.text(
                "\(Numerals.brief(score)) / \(Numerals.brief(item.maximum))", x: Picture.width, y: y + 11, .end, "small")
        } else {
            drawing.box(x: left, y: y + 3, width: width, height: 9, "gone")
            drawing.text(
                say("缺项 / ", "absent / ") + Numerals.brief(item.maximum), x: Picture.width, y: y + 11, .end, "small quiet")
            kinds.insert(.absent)
        }
        y += 16
    }

    private func bar(
        _ score: Interval, _ fill: Drawing.Fill, y: Rational, height: Rational, in drawing: inout Drawing,
        _ kinds: inout Set<Shading>
    ) {
        let start = score.lower * unit
        drawing.area(x: left, y: y, width: start, height: height, fill)
        drawing.area(x: left + start, y: y, width: (score.upper - score.lower) * unit, height: height, .open)
        if score.lower > 0 { kinds.insert(fill == .declared ? .declared : .known) }
        if score.exact == nil { kinds.insert(.open) }
    }

    // MARK: - Legend

    private enum Shading: CaseIterable {
        case known, declared, open, absent, minimum
    }

    private func legend(_ kinds: Set<Shading>, at y: inout Rational, in drawing: inout Drawing) {
        for (place, kind) in Shading.allCases.filter(kinds.contains).enumerated() {
            let x = Rational(Int128(place % 3) * 134)
            let top = y + Rational(Int128(place / 3) * 17)
            let text: String
            switch kind {
            case .known:
                drawing.area(x: x, y: top + 2, width: 14, height: 9, .solid)
                text = say("复算得分", "recomputed")
            case .declared:
                drawing.area(x: x, y: top + 2, width: 14, height: 9, .declared)
                text = say("申报得分", "declared")
            case .open:
                drawing.area(x: x, y: top + 2, width: 14, height: 9, .open)
                text = say("未定范围", "not decided")
            case .absent:
                drawing.box(x: x + 1, y: top + 2, width: 13, height: 9, "gone")
                text = say("缺项", "absent")
            case .minimum:
                drawing.line(x: x + 7, from: top, to: top + 13, "limit")
                text = say("最低分值", "group minimum")
            }
            drawing.text(text, x: x + 20, y: top + 11, .start, "small quiet")
        }
        y += Rational(Int128((kinds.count + 2) / 3) * 17)
    }

    // MARK: - In words

    private var description: String {
        let groups = sheet.groups.map { group in
            let least = table?.group(group.id)?.minimum.map { Numerals.number($0.value) }
            let head =
                "\(report.words(group.id.shortTitle)) \(Numerals.number(group.score)) / \(Numerals.number(maximum(group)))"
                + (least.map { say("（最低 \($0)）", " (at least \($0))") } ?? "")
            let items = sheet.items.filter { $0.group == group.id }.map { item in
                let score = item.score.map(Numerals.number) ?? report.words(item.basis.title)
                return "\(report.words(item.item.shortTitle)) \(score) / \(Numerals.number(item.maximum))"
            }
            return head + report.colon + items.joined(separator: report.listComma)
        }
        return groups.joined(separator: say("；", "; ")) + say("。", ".")
    }
}
