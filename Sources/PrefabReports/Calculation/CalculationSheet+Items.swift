import PrefabAssessment

// The items of the method: what they are made of, their points, and what counts of them.

extension CalculationSheet {
    mutating func writeItems() {
        head([
            words("评价项", "Item"), words("要求", "Requirement"), words("满分", "Maximum"), words("比例或取值", "Ratio or value"),
            words("申报得分", "Declared"), words("得分下限", "Points, least"), words("得分上限", "Points, most"),
            words("计入下限", "Counts, least"), words("计入上限", "Counts, most"), words("计入满分", "Counts of"), words("条款与状态", "Clause, status"),
        ])
        sheet.print = Workbook.Print(head: sheet.rows.count, foot: sheet.name)
        let groups = method.groups.indices
        // The rows first: an alternative looks at those below it, too.
        var row = next
        for group in groups {
            for place in places(of: group) {
                itemRows[place] = row
                row += 1
            }
            groupRows[group] = row
            row += 1
        }
        for group in groups {
            for place in places(of: group) {
                sheet.append(itemRow(place))
                let most = Formula.number(method.items[place].maximum.value)
                sheet.checks.append(
                    Workbook.Check(
                        .number(from: "0", to: most, isWhole: false), column: 5, rows: [sheet.rows.count...sheet.rows.count],
                        error: words("填写 0 至满分的得分", "Write points from 0 to the maximum")))
            }
            sheet.append(groupRow(group))
        }
    }

    private func places(of group: Int) -> [Int] {
        method.items.indices.filter { method.items[$0].group.place == group }
    }

    private func itemRow(_ place: Int) -> [Workbook.Cell] {
        let (item, score) = (method.items[place], scores.items[place])
        let row = itemRows[place] ?? 0
        let declared = building.usesDeclared ? measured.building.declaredScore(item.name) : nil
        let counted = counted(place)
        return [
            text(words(item.title)), text(words(item.requirement)), number(item.maximum.value), subject(item, score),
            declared.map { .number($0.description, .entry) } ?? .empty(.entry),
            points(item, row, unknown: "0", score.score?.lower), points(item, row, unknown: "C\(row)", score.score?.upper),
            computed(counts("F", place), counted.lower), computed(counts("G", place), counted.upper),
            computed(countedMaximum(place).formula, countedMaximum(place).value), text(clause(item.maximum.record)),
        ]
    }

    // MARK: - What an item is made of

    private func subject(_ item: MethodItem, _ score: ScoreSheet.Item) -> Workbook.Cell {
        if let fixed = item.fixed, fixed.structures.contains(measured.building.structure) { return number(fixed.ratio.value) }
        switch item.subject {
        case .scoreSheet: return text("—")
        case .attribute(let attribute):
            let cell = "C\(attributeRows[attribute.place] ?? 0)"
            let value: Workbook.Cell.Value =
                switch measured[attribute] {
                case .flag(let flag)?: .text(title(flag))
                case .level(let level)?: .number(String(level))
                case nil: .text(unknown)
                }
            return computed("IF(\(cell)=\"\",\(Formula.quoted(unknown)),\(cell))", value)
        case .measures(let measures):
            let rows = measures.compactMap { measureRows[$0.place] }
            var isShort = false
            let value: Workbook.Cell.Value
            switch measured.sum(of: measures) {
            case .absent: value = .text(absent)
            case .unknown: value = .text(unknown)
            case .quantities(let part, let whole):
                let ratio = Rational.ratio(part, of: whole)
                isShort = fallsShort(ratio, of: measures.count == 1 ? thresholds(of: measures[0]) : item.scoring.thresholds)
                value = ratio.map { .number(Formula.stored(isShort ? Formula.short(of: $0) : $0)) } ?? .text(unknown)
            }
            return computed(ratio(rows, isShort: isShort), value)
        }
    }

    /// The sum of what counts over the sum of the wholes; an absent measure adds nothing, an unknown one leaves it unknown.
    private func ratio(_ rows: [Int], isShort: Bool) -> String {
        guard rows.count > 1 else { return "E\(rows.first ?? 0)" }
        func all(_ column: String) -> String { rows.map { "\(column)\($0)" }.joined(separator: ",") }
        func each(_ word: String) -> String { rows.map { "E\($0)=\(Formula.quoted(word))" }.joined(separator: ",") }
        return """
            IF(AND(\(each(absent))),\(Formula.quoted(absent)),IF(OR(\(each(unknown))),\(Formula.quoted(unknown)),\
            \(Formula.settled("SUM(\(all("C")))/SUM(\(all("D")))"))\(isShort ? Formula.shortfall : "")))
            """
    }

    // MARK: - Points

    /// The points as computed; else as declared; else what an unknown item may come to.
    private func points(_ item: MethodItem, _ row: Int, unknown rest: String, _ found: Rational?) -> Workbook.Cell {
        let declared = "IF(ISNUMBER(E\(row)),MIN(E\(row),C\(row)),\(rest))"
        var text = declared
        if let computed = Formula.points(item.scoring, of: "D\(row)", maximum: "C\(row)", yes: title(true)) {
            let isKnown =
                if case .flag = item.scoring {
                    "OR(D\(row)=\(Formula.quoted(title(true))),D\(row)=\(Formula.quoted(title(false))))"
                } else { "ISNUMBER(D\(row))" }
            text = "IF(\(isKnown),\(computed),\(declared))"
        }
        if !item.measures.isEmpty {
            let ofAbsence =
                switch item.absence {
                case .offTotal: Formula.quoted(absent)
                case .zero: "0"
                case .full: "C\(row)"
                }
            text = "IF(D\(row)=\(Formula.quoted(absent)),\(ofAbsence),\(text))"
        }
        return computed(text, found.map { .number(Formula.stored($0)) } ?? .text(absent))
    }

    // MARK: - What counts

    /// The items of which one counts; the item alone where it has no alternative.
    private func alternatives(to place: Int) -> [Int] {
        guard let set = method.items[place].alternative else { return [place] }
        return method.items.indices.filter { method.items[$0].alternative == set }
    }

    /// Of alternatives the first with the most points counts.
    private func counts(_ column: String, _ place: Int) -> String {
        let all = alternatives(to: place)
        func cell(_ place: Int) -> String { "\(column)\(itemRows[place] ?? 0)" }
        guard all.count > 1 else { return "N(\(cell(place)))" }
        let most = "MAX(\(all.map(cell).joined(separator: ",")))"
        let isFirst = all.prefix { $0 != place }.map { "NOT(AND(ISNUMBER(\(cell($0))),\(cell($0))=\(most)))" }
        let conditions = (["ISNUMBER(\(cell(place)))", "\(cell(place))=\(most)"] + isFirst).joined(separator: ",")
        return "IF(AND(\(conditions)),\(cell(place)),0)"
    }

    /// Of alternatives another may count at the least than at the most.
    private func counted(_ place: Int) -> (lower: Rational, upper: Rational) {
        guard let score = scores.items[place].score else { return (0, 0) }
        let present = alternatives(to: place).filter { scores.items[$0].score != nil }
        func isFirst(_ bound: (Interval) -> Rational) -> Bool {
            let all = present.map { (place: $0, points: scores.items[$0].score.map(bound) ?? 0) }
            let most = all.map(\.points).max() ?? 0
            return all.first { $0.points == most }?.place == place
        }
        return (isFirst(\.lower) ? score.lower : 0, isFirst(\.upper) ? score.upper : 0)
    }

    /// What the item leaves in the total: the largest maximum of a set stands beside its first item, while the building has any of it.
    private func countedMaximum(_ place: Int) -> (formula: String, value: Rational) {
        let all = alternatives(to: place)
        guard all.first == place else { return ("0", 0) }
        let most = all.map { method.items[$0].maximum.value }.max() ?? 0
        let rows = all.compactMap { itemRows[$0] }
        let isAbsent = rows.map { "F\($0)=\(Formula.quoted(absent))" }.joined(separator: ",")
        let maximum = all.count == 1 ? "C\(rows[0])" : "MAX(\(rows.map { "C\($0)" }.joined(separator: ",")))"
        return ("IF(AND(\(isAbsent)),0,\(maximum))", all.contains { scores.items[$0].score != nil } ? most : 0)
    }

    // MARK: - Groups

    private func groupRow(_ place: Int) -> [Workbook.Cell] {
        let group = method.groups[place]
        let row = groupRows[place] ?? 0
        let rows = places(of: place).compactMap { itemRows[$0] }
        func sum(_ column: String) -> String {
            let sum = "SUM(\(column)\(rows.first ?? row):\(column)\(rows.last ?? row))"
            return group.cap.map { "MIN(\(Formula.number($0.value)),\(sum))" } ?? sum
        }
        let score = scores.groups[place].score
        let present = places(of: place).reduce(Rational.zero) { $0 + countedMaximum($1).value }
        let title = words(group.title) + (group.counting == .bonus ? bracketed(words("加分", "bonus")) : "")
        let style = Workbook.Style.subtotal
        return [
            text(words("小计 ", "Subtotal ") + title, style),
            text(group.cap.map { words("不超过 ", "at most ") + Formula.number($0.value) } ?? "", style),
            number(group.points.value, style), .empty(style), .empty(style), .empty(style), .empty(style),
            computed(sum("H"), score.lower, style), computed(sum("I"), score.upper, style),
            computed(sum("J"), group.cap.map { min($0.value, present) } ?? present, style), text(clause(group.points.record), style),
        ]
    }
}
