import PrefabAssessment

// The rate of the building, and what the method asks for besides points.

extension CalculationSheet {
    mutating func writeRate() {
        head([words("装配率", "Assembly rate"), words("算式", "Formula"), "", "", "", "", "", words("下限", "Least"), words("上限", "Most")])
        let total = row(
            words("总分", "Total points"), "", number(method.totalPoints.value), number(method.totalPoints.value),
            clause(method.totalPoints.record))
        let groups = method.groups.indices.filter { method.groups[$0].counting == .total }
        let bonus = method.groups.indices.filter { method.groups[$0].counting == .bonus }
        func cells(_ column: String, _ groups: [Int]) -> String {
            groups.compactMap { groupRows[$0] }.map { "\(column)\($0)" }.joined(separator: "+")
        }
        let left = groups.compactMap { groupRows[$0] }.map { "(C\($0)-J\($0))" }.joined(separator: "+")
        let absent = computed(left.isEmpty ? "0" : left, scores.absentPoints)
        let off = row(words("缺项扣除", "Taken off with what is absent"), "", absent, absent)
        let divisor = method.bonusDivisor?.value ?? method.totalPoints.value
        func rate(_ column: String, whereNothingIsLeft: String) -> String {
            let sum = "(\(cells(column, groups)))/(\(column)\(total)-\(column)\(off))"
            let more = bonus.isEmpty ? "" : "+(\(cells(column, bonus)))/\(Formula.number(divisor))"
            return "IF(\(column)\(total)>\(column)\(off),\(Formula.settled(sum + more)),\(whereNothingIsLeft))"
        }
        let words =
            bonus.isEmpty
            ? words("各组得分之和 / (总分 − 缺项)", "sum of the groups / (total − absent)")
            : words(
                "各组得分之和 / (总分 − 缺项) + 加分 / \(Formula.number(divisor))",
                "sum of the groups / (total − absent) + bonus / \(Formula.number(divisor))")
        rateRow = row(
            self.words("装配率", "Assembly rate"), words, computed(rate("H", whereNothingIsLeft: "0"), scores.rate.lower),
            computed(rate("I", whereNothingIsLeft: "1"), scores.rate.upper))
        func percent(_ column: String, _ rate: Rational) -> Workbook.Cell {
            // Cut, never rounded up to a threshold that is not reached.
            computed("ROUNDDOWN(ROUND(\(column)\(rateRow)*100,9),2)", rate.shownProduct(100).rounded(toDecimals: 2, .cut))
        }
        _ = row(
            self.words("装配率（%，截至两位小数）", "Assembly rate (%, cut to two decimals)"), "", percent("H", scores.rate.lower),
            percent("I", scores.rate.upper))
    }

    /// - Returns: its number.
    private mutating func row(_ title: String, _ text: String, _ lower: Workbook.Cell, _ upper: Workbook.Cell, _ note: String = "") -> Int {
        let number = next
        sheet.append(
            [self.text(title), self.text(text)] + Array(repeating: .empty(.value), count: 5) + [
                lower, upper, .empty(.value), self.text(note),
            ])
        return number
    }

    // MARK: - Provisions

    mutating func writeProvisions() {
        head([
            words("基本规定与等级", "Provisions and grade"), words("要求", "Requirement"), words("结果", "Outcome"), words("条款与状态", "Clause, status"),
        ])
        for provision in method.provisions { writeProvision(provision) }
        guard method.grading != nil else { return }
        sheet.append([
            text(words("等级（审查时）", "Grade, as reviewed")), text(words("随数据改动时不重新计算", "not recalculated")),
            text(source.title(grade: building.grade).plain),
        ])
    }

    private mutating func writeProvision(_ provision: Provision) {
        let finding = building.findings.first { $0.rule == provision.rule }
        let found = words((finding?.outcome ?? .notApplicable).title)
        let cell = outcome(provision, finding?.outcome).map { computed($0, .text(found), .text) } ?? text(found)
        sheet.append([
            text(words(provision.title)), text(source.requirement(provision, building).plain), cell, text(clause(provision.record)),
        ])
    }

    /// The outcome as a formula; `nil` where it does not follow from the cells of the sheet.
    private func outcome(_ provision: Provision, _ found: Outcome?) -> String? {
        func compare(_ lower: String, _ upper: String, _ least: Rational) -> String {
            Formula.outcome(lower, upper, atLeast: least) { words($0.title) }
        }
        let notApplicable = Formula.quoted(words(Outcome.notApplicable.title))
        guard let found, found != .notApplicable || isOfWhatIsAbsent(provision) else { return nil }
        switch provision.requirement {
        case .groupMinimum(let group, let points):
            guard let row = groupRows[group.place] else { return nil }
            let rows = method.items.indices.filter { method.items[$0].group == group }.compactMap { itemRows[$0] }
            guard let first = rows.first, let last = rows.last else { return nil }
            let isAbsent = "COUNTIF(F\(first):F\(last),\(Formula.quoted(absent)))=\(rows.count)"
            return "IF(\(isAbsent),\(notApplicable),\(compare("H\(row)", "I\(row)", points)))"
        case .itemMinimum(let item, let points):
            guard let row = itemRows[item.place] else { return nil }
            return "IF(F\(row)=\(Formula.quoted(absent)),\(notApplicable),\(compare("F\(row)", "G\(row)", points)))"
        case .rate(let least):
            func rate(_ column: String) -> String {
                source.taken[.rateRounding] == .b ? "ROUND(\(column)\(rateRow),2)" : "\(column)\(rateRow)"
            }
            return compare(rate("H"), rate("I"), least)
        case .ratio(let measure, let steps):
            guard let row = measureRows[measure.place] else { return nil }
            let least: Rational
            if steps.count == 1 {
                least = steps[0].ratio
            } else if let height = measured.building.height {
                least = steps[steps.place(ofHeight: height)].ratio
            } else {
                return nil
            }
            let cell = "E\(row)"
            return """
                IF(\(cell)=\(Formula.quoted(absent)),\(notApplicable),IF(ISNUMBER(\(cell)),\(compare(cell, cell, least)),\
                \(Formula.quoted(words(Outcome.undetermined.title)))))
                """
        case .attribute(let attribute, let wanted):
            guard let row = attributeRows[attribute.place] else { return nil }
            let (open, met, missed) = (
                Formula.quoted(words(Outcome.undetermined.title)), Formula.quoted(words(Outcome.pass.title)),
                Formula.quoted(words(Outcome.fail.title))
            )
            let condition =
                switch wanted {
                case .flag(let flag): "C\(row)=\(Formula.quoted(title(flag)))"
                case .level(let level): "C\(row)>=\(level)"
                }
            return "IF(C\(row)=\"\",\(open),IF(\(condition),\(met),\(missed)))"
        }
    }

    /// Whether the provision does not apply because the building has nothing of what it looks at, which other figures would change; and not
    /// because of the building's route, use or structure.
    private func isOfWhatIsAbsent(_ provision: Provision) -> Bool {
        guard provision.applies(to: measured.building.structure, source.taken) else { return false }
        switch provision.requirement {
        case .groupMinimum(let group, _): return scores[group].isAbsent
        case .itemMinimum(let item, _): return scores[item].score == nil
        case .ratio(let measure, _): if case .absent = measured[measure] { return true } else { return false }
        case .rate, .attribute: return false
        }
    }
}
