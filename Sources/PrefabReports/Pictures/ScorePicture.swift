import PrefabAssessment

/// The scores of a building: each item against its maximum, each group against its minimum, all on one scale of points.
struct ScorePicture: Wording, Sendable {
    let report: ReviewReport
    let building: BuildingAssessment

    var language: Language { report.language }

    /// Where the bars begin: behind the names, which are longer in English.
    private let left: Rational
    private var length: Rational { Picture.width - 86 - left }

    private var sheet: ScoreSheet { building.sheet }

    /// A name may take so many columns of a terminal's width; what is longer is cut.
    private static let widest = 28

    init(report: ReviewReport, building: BuildingAssessment) {
        self.report = report
        self.building = building
        let method = building.sheet.method
        let names = method.items.map(\.shortTitle) + method.groups.map(\.title)
        let columns = names.map { DisplayWidth.of(report.words($0)) }.max() ?? 0
        left = Rational(Int128(min(max(columns, 12), Self.widest) * 6 + 14))
    }

    private func brief(_ name: Message.Text) -> String {
        let text = words(name)
        guard DisplayWidth.of(text) > Self.widest else { return text }
        var cut = text
        while DisplayWidth.of(cut) >= Self.widest { cut.removeLast() }
        return cut + "…"
    }

    var picture: Picture {
        var drawing = Drawing()
        var y: Rational = 7
        var kinds: Set<Shading> = []
        for place in sheet.groups.indices {
            drawGroup(place, at: &y, in: &drawing, &kinds)
            for (row, item) in sheet.rows(of: GroupIndex(place)) { draw(row, item, at: &y, in: &drawing, &kinds) }
            y += 8
        }
        legend(kinds, at: &y, in: &drawing)
        return Picture(
            id: "score-\(building.index + 1)",
            title: words("\(report.name(building.index))：各项得分", "\(report.name(building.index)): points of each item"),
            description: description, height: y, drawing: drawing)
    }

    // MARK: - Bars

    /// How long a point is: the largest group takes the whole length.
    private var unit: Rational {
        let largest = (sheet.method.groups.map(\.points.value) + sheet.items.map(\.maximum)).max() ?? 0
        return largest > 0 ? length / largest : 0
    }

    /// The least points that a provision asks of a group.
    private func minimum(_ place: Int) -> Rational? {
        sheet.method.minimum(of: GroupIndex(place))?.points
    }

    private func drawGroup(_ place: Int, at y: inout Rational, in drawing: inout Drawing, _ kinds: inout Set<Shading>) {
        let (row, group) = (sheet.method.groups[place], sheet.groups[place])
        let minimum = minimum(place)
        if minimum != nil { y += 11 }
        let width = row.points.value * unit
        drawing.text(brief(row.title), x: 0, y: y + 12, .start, "heavy")
        drawing.box(x: left, y: y + 2, width: width, height: 12, "track")
        bar(group.score, .solid, y: y + 2, height: 12, in: &drawing, &kinds)
        if let minimum {
            let x = left + min(minimum * unit, width)
            drawing.line(x: x, from: y - 2, to: y + 18, "limit")
            drawing.text("≥ \(Numerals.brief(minimum))", x: x, y: y - 4, .middle, "small")
            kinds.insert(.minimum)
        }
        drawing.text(
            "\(Numerals.brief(group.score)) / \(Numerals.brief(row.points.value))", x: Picture.width, y: y + 12, .end, "small heavy")
        y += 20
    }

    private func draw(
        _ row: MethodItem, _ item: ScoreSheet.Item, at y: inout Rational, in drawing: inout Drawing, _ kinds: inout Set<Shading>
    ) {
        let width = item.maximum * unit
        drawing.text(brief(row.shortTitle), x: 8, y: y + 11, .start, "small")
        if let score = item.score {
            drawing.box(x: left, y: y + 3, width: width, height: 9, "track")
            bar(score, item.basis == .declared ? .declared : .solid, y: y + 3, height: 9, in: &drawing, &kinds)
            drawing.text(
                "\(Numerals.brief(score)) / \(Numerals.brief(item.maximum))", x: Picture.width, y: y + 11, .end, "small")
        } else {
            drawing.box(x: left, y: y + 3, width: width, height: 9, "gone")
            drawing.text(
                words("缺项 / ", "absent / ") + Numerals.brief(item.maximum), x: Picture.width, y: y + 11, .end, "small quiet")
            kinds.insert(.absent)
        }
        y += 16
    }

    private func bar(
        _ score: Interval, _ fill: Drawing.Fill, y: Rational, height: Rational, in drawing: inout Drawing,
        _ kinds: inout Set<Shading>
    ) {
        drawing.bar(score, x: left, y: y, unit: unit, height: height, fill)
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
                text = words("复算得分", "recomputed")
            case .declared:
                drawing.area(x: x, y: top + 2, width: 14, height: 9, .declared)
                text = words("申报得分", "declared")
            case .open:
                drawing.area(x: x, y: top + 2, width: 14, height: 9, .open)
                text = words("未定范围", "not decided")
            case .absent:
                drawing.box(x: x + 1, y: top + 2, width: 13, height: 9, "gone")
                text = words("缺项", "absent")
            case .minimum:
                drawing.line(x: x + 7, from: top, to: top + 13, "limit")
                text = words("最低分值", "group minimum")
            }
            drawing.text(text, x: x + 20, y: top + 11, .start, "small quiet")
        }
        y += Rational(Int128((kinds.count + 2) / 3) * 17)
    }

    // MARK: - In words

    private var description: String {
        let groups = sheet.method.groups.enumerated().map { place, row in
            let least = minimum(place).map(Numerals.number)
            let head =
                "\(words(row.title)) \(Numerals.number(sheet.groups[place].score)) / \(Numerals.number(row.points.value))"
                + (least.map { words("（最低 \($0)）", " (at least \($0))") } ?? "")
            let items = sheet.rows(of: GroupIndex(place)).map { row, item in
                let score = item.score.map(Numerals.number) ?? words(item.basis.title)
                return "\(words(row.shortTitle)) \(score) / \(Numerals.number(item.maximum))"
            }
            return head + colon + items.joined(separator: listComma)
        }
        return groups.joined(separator: semicolon) + stop
    }
}
