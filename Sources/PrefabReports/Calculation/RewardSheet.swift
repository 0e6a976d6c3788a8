import PrefabAssessment

/// How the amount comes about (京技管〔2022〕48号 第五条), with formulas: the areas that count, the reward, and the cap.
struct RewardSheet: Wording {
    private let report: ReviewReport
    private(set) var sheet: Workbook.Sheet

    var language: Language { report.language }
    private var assessment: Assessment { report.assessment }

    /// - Parameter unlisted: how many buildings have no sheet of their own.
    init(_ report: ReviewReport, name: String, unlisted: Int) {
        self.report = report
        sheet = Workbook.Sheet(name: name, widths: [30, 16, 16, 16, 20, 20, 40])
        writeHead(unlisted)
        let buildings = writeBuildings()
        writeAmount(buildings)
    }

    private mutating func writeHead(_ unlisted: Int) {
        let project = report.submission.project
        sheet.append(merged: words("奖励金额计算表", "Calculation of the reward"), .title)
        sheet.append(merged: "\(project.id)  \(project.name)", .heading)
        let note = words(
            "底色单元格可以改动试算；结论以审查报告为准。未定的按下限、上限分别计算。",
            "Shaded cells may be varied; what the report says counts. What is open is computed for its least and its most.")
        let more =
            unlisted == 0
            ? ""
            : words("单体较多，另有 \(unlisted) 个未列计算表。", " There are many buildings: \(unlisted) have no sheet of their own.")
        sheet.append(merged: note + more, .plain)
        sheet.append(
            merged: source(of: report.book, report.submissionDigest) + semicolon + words("标准数据", "standards")
                + " SHA-256 \(report.standardsDigest)", .key)
    }

    // MARK: - Areas

    /// - Returns: the rows of the buildings.
    private mutating func writeBuildings() -> ClosedRange<Int> {
        sheet.append(
            [
                words("单体", "Building"), words("结论", "Verdict"), words("面积下限 (m²)", "Area, least (m²)"),
                words("面积上限 (m²)", "Area, most (m²)"),
                words("计入下限 (m²)", "Counts, least (m²)"), words("计入上限 (m²)", "Counts, most (m²)"), words("途径", "Route"),
            ].map { .text($0, .head) })
        sheet.print = Workbook.Print(head: sheet.rows.count, foot: sheet.name)
        let first = sheet.rows.count + 1
        let row = buildingRow(report, first: first)
        for place in assessment.buildings.indices { sheet.rows.append(Workbook.Row(at: place, madeBy: row)) }
        let rows = first...max(first, sheet.rows.count)
        sheet.checks.append(Workbook.Check(.list(BuildingVerdict.allCases.map { words($0.title) }), column: 2, rows: [rows]))
        // The least area is no larger than the most.
        for (column, formula) in [
            (3, "AND(ISNUMBER(C\(first)),N(C\(first))>=0,OR(NOT(ISNUMBER(D\(first))),C\(first)<=D\(first)))"),
            (4, "AND(ISNUMBER(D\(first)),N(D\(first))>=0,OR(NOT(ISNUMBER(C\(first))),C\(first)<=D\(first)))"),
        ] {
            sheet.checks.append(
                Workbook.Check(
                    .formula(formula), column: column, rows: [rows],
                    error: words("填写不小于 0 的面积，下限不大于上限", "Write an area of at least 0, the least no larger than the most")))
        }
        return rows
    }

    /// The row of each building, by its place.
    private func buildingRow(_ report: ReviewReport, first: Int) -> (Int) -> Workbook.Row {
        let (payable, open) = (words(BuildingVerdict.payable.title), words(BuildingVerdict.undetermined.title))
        let (assessment, widths) = (assessment, sheet.widths)
        return { place in
            let building = assessment.buildings[place]
            let row = first + place
            let area = assessment.assessed.area(ofBuilding: building.index)
            let isOpen = building.verdict == .undetermined
            let zero = ExactDecimal.zero
            let cells: [Workbook.Cell] = [
                .text(VisibleText.make(report.name(building.index)), .text), .text(report.words(building.verdict.title), .entry),
                .number(area.lower.description, .entry), .number(area.upper.description, .entry),
                Self.value("IF(B\(row)=\(Formula.quoted(payable)),C\(row),0)", building.verdict == .payable ? area.lower : zero),
                Self.value(
                    "IF(OR(B\(row)=\(Formula.quoted(payable)),B\(row)=\(Formula.quoted(open))),D\(row),0)",
                    building.verdict == .payable || isOpen ? area.upper : zero),
                .text(report.words(building.route.shortTitle), .text),
            ]
            return Workbook.Row(cells, widths: widths)
        }
    }

    private static func value(_ formula: String, _ value: ExactDecimal, _ style: Workbook.Style = .amount) -> Workbook.Cell {
        .formula(formula, value: .number(value.description), style)
    }

    // MARK: - The amount

    private mutating func writeAmount(_ rows: ClosedRange<Int>) {
        let law = report.law
        let records = report.standards.records
        let condition = line(
            words("项目条件", "Conditions of the project"), [.text(words(conditions.title), .entry), .empty(.value)],
            words("各条见审查报告", "Each of them stands in the report"))
        sheet.checks.append(
            Workbook.Check(
                .list([Outcome.pass, .fail, .undetermined].map { words($0.title) }), column: 5, rows: [condition...condition]))
        let reward = assessment.reward
        let area = line(
            words("可予奖励面积 (m²)", "Area rewarded (m²)"),
            [
                Self.value(leastArea(rows, condition), reward.payableArea.lower),
                Self.value(mostArea(rows, condition), reward.payableArea.upper),
            ], "")
        let rate = line(
            words("奖励标准 (元/m²)", "Reward (yuan/m²)"), both(law.rewardRate.value.description),
            "\(law.id) \(records[law.rewardRate.record].clause)")
        let cap = line(
            words("单个项目上限 (元)", "Cap of a project (yuan)"), both(law.cap.value.description), "\(law.id) \(records[law.cap.record].clause)")
        let granted = line(
            words("已拨付 (元)", "Granted before (yuan)"), both(report.submission.project.alreadyGranted.description), "")
        check([rate, cap, granted])
        func amount(_ column: String) -> String {
            "ROUND(MIN(\(column)\(area)*\(column)\(rate),MAX(\(column)\(cap)-\(column)\(granted),0)),2)"
        }
        _ = line(
            words("奖励金额 (元)", "Amount (yuan)"),
            [
                .formula(amount("E"), value: .number(reward.amount.lower.description), .amount),
                .formula(amount("F"), value: .number(reward.amount.upper.description), .amount),
            ], words("面积 × 标准，不超过上限减已拨付，最后四舍五入到分", "area × reward, at most the cap less what was granted, rounded once to 0.01"),
            style: .subtotal)
    }

    /// Amounts, and what is paid a square metre, are none below 0.
    private mutating func check(_ rows: [Int]) {
        for column in [5, 6] {
            sheet.checks.append(
                Workbook.Check(
                    .formula(
                        "AND(ISNUMBER(\(CellPlace.letters(ofColumn: column))\(rows[0])),N(\(CellPlace.letters(ofColumn: column))\(rows[0]))>=0)"
                    ),
                    column: column, rows: rows.map { $0...$0 }, error: words("填写不小于 0 的数", "Write a number of at least 0")))
        }
    }

    private func both(_ number: String) -> [Workbook.Cell] { [.number(number, .entry), .number(number, .entry)] }

    /// - Returns: the number of the row.
    private mutating func line(_ title: String, _ cells: [Workbook.Cell], _ note: String, style: Workbook.Style = .text) -> Int {
        sheet.append([.text(title, style)] + Array(repeating: .empty(style), count: 3) + cells + [Workbook.Cell(note, .text)])
        return sheet.rows.count
    }

    /// The gating conditions of the project together.
    private var conditions: Outcome {
        assessment.findings.filter { report.description($0).effect == .gating }.reduce(Outcome.pass) { $0.and($1.outcome) }
    }

    private func leastArea(_ rows: ClosedRange<Int>, _ condition: Int) -> String {
        let isMet = "E\(condition)=\(Formula.quoted(words(Outcome.pass.title)))"
        let area = "SUM(E\(rows.lowerBound):E\(rows.upperBound))"
        guard isWhole else { return "IF(\(isMet),\(area),0)" }
        return "IF(AND(\(isMet),\(none(of: .notPayable, rows)),\(none(of: .undetermined, rows))),\(area),0)"
    }

    private func mostArea(_ rows: ClosedRange<Int>, _ condition: Int) -> String {
        let mayBeMet = "E\(condition)<>\(Formula.quoted(words(Outcome.fail.title)))"
        let area = "SUM(F\(rows.lowerBound):F\(rows.upperBound))"
        return isWhole ? "IF(AND(\(mayBeMet),\(none(of: .notPayable, rows))),\(area),0)" : "IF(\(mayBeMet),\(area),0)"
    }

    /// Whether one building that fails fails the project, by the reading that was taken.
    private var isWhole: Bool { report.taken[.failingBuilding] == .b }

    private func none(of verdict: BuildingVerdict, _ rows: ClosedRange<Int>) -> String {
        "COUNTIF(B\(rows.lowerBound):B\(rows.upperBound),\(Formula.quoted(words(verdict.title))))=0"
    }
}
