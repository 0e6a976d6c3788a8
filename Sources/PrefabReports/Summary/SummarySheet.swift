package import PrefabAssessment

/// Writes one row a submission into a workbook (``WorkbookStream``): amounts can be added up, days sorted and rates of a single building compared.
///
/// What a project has once for each building stands in one cell, a line a building; the columns of buildings have their lines side by side.
package struct SummarySheet: Sendable, Wording {
    let language: Language
    /// Each of its cells has one of these styles, also where a line has errors.
    private let columns: [Column]
    private let widths: [Int]

    private struct Column: Sendable {
        let title: String
        let width: Int
        let style: Workbook.Style
    }

    package init(language: Language) {
        self.language = language
        let words = { (chinese: String, english: String) in language == .chinese ? chinese : english }
        let column = { (chinese: String, english: String, width: Int, style: Workbook.Style) in
            Column(title: words(chinese, english), width: width, style: style)
        }
        columns = [
            column("行", "Line", 10, .number), column("项目编号", "Project id", 18, .text), column("项目名称", "Project", 30, .text),
            column("申报单位", "Applicant", 26, .text), column("申报意向书日期", "Declaration of intent", 14, .day),
            column("初审意见", "Opinion", 16, .text), column("可予奖励面积下限 (m²)", "Payable area, lower (m²)", 16, .amount),
            column("可予奖励面积上限 (m²)", "Payable area, upper (m²)", 16, .amount), column("金额下限 (元)", "Amount, lower (yuan)", 18, .amount),
            column("金额上限 (元)", "Amount, upper (yuan)", 18, .amount), column("是否封顶", "Capped", 10, .text),
            column("单体数", "Buildings", 10, .number), column("单体", "Building", 24, .text),
            column("单体结论", "Verdict of the building", 20, .text), column("预制率 (%)", "Prefabrication rate (%)", 14, .amount),
            column("装配率下限 (%)", "Assembly rate, lower (%)", 14, .amount),
            column("装配率上限 (%)", "Assembly rate, upper (%)", 14, .amount), column("等级", "Grade", 12, .text),
            column("未满足或未定的条件", "Conditions not met or open", 36, .text), column("错误", "Errors", 16, .text),
        ]
        widths = columns.map(\.width)
    }

    /// The sheet with its head.
    ///
    /// - Parameter number: from 1; a sheet that is full goes on in the next.
    package func layout(_ number: Int) -> Workbook.Sheet {
        let name = words("批量审查", "Batch")
        var sheet = Workbook.Sheet(name: number == 1 ? name : name + bracketed("\(number)"), widths: widths)
        sheet.append(columns.map { .text($0.title, .head) })
        sheet.frozenRows = 1
        sheet.filterRow = 1
        return sheet
    }

    /// A submission that was assessed. Rates are percentages cut to two decimals.
    ///
    /// - Parameter line: of the stream, from 1.
    package func write(_ assessment: Assessment, line: Int, to buffer: inout UTF8Buffer) {
        let (submission, reward) = (assessment.submission, assessment.reward)
        let project = submission.project
        let number = { (value: String) in Workbook.Cell.number(value, .amount) }
        let cells: [Workbook.Cell] =
            [
                .number(String(line), .number), .told(project.id), .told(project.name), .told(project.applicant ?? ""),
                submission.dates.application.map { .day($0.description) } ?? .empty(.day),
                Workbook.Cell(words(assessment.verdict.title(submission.stage)), .text),
                number(reward.payableArea.lower.description), number(reward.payableArea.upper.description),
                number(reward.amount.lower.description), number(reward.amount.upper.description),
                Workbook.Cell(reward.isCapped ? title(true) : "", .text), .number(String(assessment.buildings.count), .number),
            ] + buildings(of: assessment)
            + [list(reasons(of: assessment)), .empty(.text)]
        write(cells, to: &buffer)
    }

    /// A line with errors: their codes in order, each with its number where there are several: `S107 ×99000`.
    ///
    /// - Parameter leftOut: what there is beside those.
    package func write(
        _ diagnostics: [Diagnostic], leftOut: DiagnosticCounts = DiagnosticCounts(), line: Int, to buffer: inout UTF8Buffer
    ) {
        var counts = leftOut
        for diagnostic in diagnostics { counts.add(diagnostic.code) }
        let codes = counts.sorted.filter { $0.code.severity == .error }
        let lines = codes.map { $0.count == 1 ? $0.code.rawValue : "\($0.code.rawValue) ×\($0.count)" }
        let empty = columns[1..<columns.count - 1].map { Workbook.Cell.empty($0.style) }
        write([.number(String(line), .number)] + empty + [list(lines)], to: &buffer)
    }

    private func write(_ cells: [Workbook.Cell], to buffer: inout UTF8Buffer) {
        Workbook.Row(cells, widths: widths).write(to: &buffer)
    }

    // MARK: - Buildings

    /// So many lines a cell may have (Excel: 253 line feeds), and one that says how many more there are.
    private static let mostLines = 250

    /// Which they are, their verdicts, rates and grades.
    private func buildings(of assessment: Assessment) -> [Workbook.Cell] {
        let all = assessment.buildings
        let told = all.prefix(Self.mostLines)
        let names = told.map { VisibleText.make(name(assessment.submission.buildings[$0.index])) }
        let rates = told.map { [$0.prefabricationRate, $0.sheet.rate.lower, $0.sheet.rate.upper] }
        return [
            list(names, of: all.count),
            list(told.map { title($0.verdict, of: assessment).plain }, of: all.count),
        ] + (0..<3).map { place in percentages(rates.map { $0[place] }, of: all.count) } + [
            list(told.map { $0.isScored ? title(grade: $0.grade).plain : "—" }, of: all.count)
        ]
    }

    /// Of a single building a number, which can be compared; unknown is empty.
    private func percentages(_ rates: [Rational?], of count: Int) -> Workbook.Cell {
        func text(_ rate: Rational) -> String { UTF8Buffer.text { $0.appendPercent(rate) } }
        if rates.count == 1 { return rates[0].map { .number(text($0), .amount) } ?? .empty(.amount) }
        return list(rates.map { $0.map(text) ?? "—" }, of: count)
    }

    /// A line each; how many more there are than are told.
    private func list(_ lines: some Collection<String>, of count: Int? = nil) -> Workbook.Cell {
        let more = max(0, (count ?? 0) - lines.count)
        let rest = more == 0 ? [] : [words("……另有 \(more) 项", "… and \(more) more")]
        var room = Workbook.Cell.mostUnits
        var fitting: [String] = []
        for line in Array(lines) + rest {
            room -= line.utf16.count + 1
            // Names may be of any length; the cell ends at one that it cannot hold.
            guard room > 1 else { return Workbook.Cell((fitting + ["…"]).joined(separator: "\n"), .text) }
            fitting.append(line)
        }
        return Workbook.Cell(fitting.joined(separator: "\n"), .text)
    }

    // MARK: - Conditions

    /// The conditions that the verdict hangs on, each once: of the project first, then of the buildings that are told.
    private func reasons(of assessment: Assessment) -> [String] {
        var found: [String] = []
        func note(_ finding: Finding) {
            guard finding.outcome == .fail || finding.outcome == .undetermined else { return }
            let line = words(finding.outcome.title) + colon + words(assessment.description(of: finding).title)
            if !found.contains(line) { found.append(line) }
        }
        for finding in assessment.findings where assessment.description(of: finding).effect == .gating { note(finding) }
        for building in assessment.buildings.prefix(Self.mostLines) {
            for finding in building.decisiveFindings(in: assessment.standards) { note(finding) }
        }
        return found
    }
}
