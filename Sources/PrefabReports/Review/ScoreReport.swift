import PrefabAssessment

/// A report that shows what methods make of the buildings of a submission: their scores, rates and grades with where they come from.
protocol ScoreReport: Wording {
    var submission: Submission { get }
    var standards: Standards { get }
    /// Of the submission's text.
    var lines: LineIndex { get }
    /// The readings that were taken.
    var taken: Readings { get }
    /// Whether figures that are neither primary nor verified were left out.
    var verifiedOnly: Bool { get }
    /// The workbook that the submission was read from, if it was.
    var book: SourceBook? { get }
    /// What the method asks of an item.
    func requirement(of row: MethodItem) -> ReportText
}

extension ScoreReport {
    var book: SourceBook? { nil }
    var showsCells: Bool { book != nil }

    func requirement(of row: MethodItem) -> ReportText { ReportText(words(row.requirement)) }

    /// A building as the method measures it by which it was rated.
    func measured(_ building: some RatedBuilding) -> MeasuredBuilding {
        MeasuredBuilding(submission.buildings[building.index], by: building.sheet.method, in: standards)
    }

    /// What is to be said of a finding's rule.
    func description(_ finding: Finding) -> RuleDescription { finding.description(in: standards) }

    /// `1#厂房`.
    func name(_ index: Int) -> String { name(submission.buildings[index]) }
}

// MARK: - Signs that a copy lost

extension ScoreReport {
    /// What the brackets of `比例[≥]80%` mean, said once where one of the methods' tables has some.
    func bracketNote(on methods: [Method]) -> [ReportDocument.Block] {
        guard methods.contains(where: { $0.items.contains { $0.requirement.chinese.contains("[") } }) else { return [] }
        return [
            paragraph("要求栏中，方括号内符号在抄本中缺失。", "Signs in square brackets are missing in the copy that the requirements were read in.", .muted)
        ]
    }
}

// MARK: - Places

extension ScoreReport {
    /// `第 31 行`, of a workbook `单体!D3`; a field that was left out is marked so, with the place of the object that lacks it.
    func line(of place: Place) -> ReportText {
        let (resolved, span) = submission.resolve(place, in: standards)
        let position = lines.position(of: Int(span.start))
        let target = ReportText.Target.submission(pointer: resolved.pointer(in: standards), position: position)
        if resolved == place || isTakeOff(resolved) {
            return ReportText(name(of: span, at: position), .plain, to: target)
        }
        if resolved == .document { return say("未填", "not given", .muted) }
        return ReportText(words("未填", "not given") + bracketed(name(of: span, at: position)), .muted, to: target)
    }

    /// The cell of a workbook, else the line.
    private func name(of span: SourceSpan, at position: TextPosition) -> String {
        book?.cell(span) ?? lineNumber(position)
    }

    /// `第 31 行`.
    func lineNumber(_ position: TextPosition) -> String {
        words("第 \(position.line) 行", "line \(position.line)")
    }

    /// Where a figure stands in the submission; nothing for a field that was left out.
    func source(_ place: Place) -> ReportText.Target? {
        let (resolved, span) = submission.resolve(place, in: standards)
        guard resolved == place || isTakeOff(resolved) else { return nil }
        return .submission(pointer: resolved.pointer(in: standards), position: lines.position(of: Int(span.start)))
    }

    /// The take-off stands for the measures that it gives.
    private func isTakeOff(_ place: Place) -> Bool {
        if case .buildingField(_, .components) = place { true } else { false }
    }
}

// MARK: - Warnings

extension ScoreReport {
    /// What was found odd in the submission, and how much more there is than is listed; a reader has to see it beside the results.
    func blocks(of warnings: [Diagnostic], leftOut: DiagnosticCounts) -> [ReportDocument.Block] {
        if warnings.isEmpty, leftOut.isEmpty { return [] }
        let blocks: [ReportDocument.Block] = [.table(table(of: warnings))]
        if leftOut.isEmpty { return blocks }
        return blocks + [
            paragraph(
                "另有 \(leftOut.total) 条警告未列出：\(leftOut.text(in: .chinese))",
                "\(leftOut.total) more warnings not shown: \(leftOut.text(in: .english))", .undetermined)
        ]
    }

    private func table(of warnings: [Diagnostic]) -> ReportTable {
        ReportTable(
            .warnings,
            caption: say("申报文件须核对之处", "What to check in the submission"),
            columns: [column("代码", "Code"), column("位置", "Place"), column("情况", "What is odd"), column("核对", "Check", .leading, .below)],
            rows: warnings.map { warning in
                ReportTable.Row([
                    ReportText(warning.code.rawValue, .undetermined),
                    ReportText(warning.cell ?? lineNumber(lines.position(of: Int(warning.span.start)))),
                    ReportText(words(warning.message)), ReportText(words(warning.help)),
                ])
            })
    }
}
