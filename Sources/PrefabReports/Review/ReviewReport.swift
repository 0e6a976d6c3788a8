package import PrefabAssessment

/// The review report (审查报告) of an assessment, as a document that any renderer can write.
///
/// It holds what a reviewer needs to sign: the conclusion and how the amount comes about, every figure with its formula, every rule with
/// its article and the line in the submission, what is still missing, and what the law leaves to interpretation. The clock is never read;
/// dates are left to those who sign.
package struct ReviewReport: Sendable {
    let assessment: Assessment
    let lines: LineIndex
    let submissionDigest: String
    let standardsDigest: String
    let toolVersion: String
    let submissionName: String?
    let warnings: [Diagnostic]
    let language: Language

    /// - Parameters:
    ///   - lines: of the submission's text, for the places of the findings.
    ///   - submissionDigest: SHA-256 of the submission's bytes, in hexadecimal.
    ///   - standardsDigest: SHA-256 of the standards, in hexadecimal.
    ///   - toolVersion: of the program that assessed.
    ///   - submissionName: the file's name, where it has one.
    ///   - warnings: what was found odd in the submission; a reviewer has to see it beside the conclusion.
    package init(
        _ assessment: Assessment, lines: LineIndex, submissionDigest: String, standardsDigest: String,
        toolVersion: String, submissionName: String? = nil, warnings: [Diagnostic] = [], language: Language = .chinese
    ) {
        self.assessment = assessment
        self.lines = lines
        self.submissionDigest = submissionDigest
        self.standardsDigest = standardsDigest
        self.toolVersion = toolVersion
        self.submissionName = submissionName
        self.warnings = warnings.filter { $0.severity == .warning }
        self.language = language
    }

    package var document: ReportDocument {
        let project = assessment.submission.project
        return ReportDocument(
            language: language,
            title: say("装配式建筑项目财政奖励审查报告", "Review report: fiscal reward for a prefabricated building project"),
            subtitle: ReportText("\(project.id)  \(project.name)"),
            sections: ReportDocument.SectionKind.review.compactMap(section))
    }

    private func section(_ kind: ReportDocument.SectionKind) -> ReportDocument.Section? {
        switch kind {
        case .conclusion: conclusion
        case .reward: reward
        case .buildings: ReportDocument.Section(kind, heading(kind), parts: assessment.buildings.map(part))
        case .rules: rules
        case .documents: documents
        case .readings: readings
        case .sources: sources
        case .signatures: signatures
        case .advice, .differences, .portfolio: nil
        }
    }
}

// MARK: - Words

extension ReviewReport {
    var submission: Submission { assessment.submission }
    var standards: Standards { assessment.standards }
    var law: Instrument48 { assessment.standards.instrument48 }

    /// A text of the report's own, in the report's language.
    func say(_ chinese: String, _ english: String, _ tone: ReportText.Tone = .plain) -> ReportText {
        ReportText(language == .chinese ? chinese : english, tone)
    }

    func words(_ text: Message.Text) -> String {
        text.text(in: language)
    }

    var comma: String { language == .chinese ? "，" : ", " }
    var listComma: String { language == .chinese ? "、" : ", " }
    var colon: String { language == .chinese ? "：" : ": " }

    func heading(_ kind: ReportDocument.SectionKind) -> ReportText {
        let number = ReportDocument.SectionKind.review.firstIndex(of: kind) ?? ReportDocument.SectionKind.review.count
        let title =
            switch kind {
            case .conclusion: say("结论", "Conclusion")
            case .reward: say("奖励金额", "Amount of the reward")
            case .buildings: say("单体建筑", "Buildings")
            case .rules: say("逐条审查", "Rule by rule")
            case .documents: say("材料清单", "Documents and missing information")
            case .readings: say("解释口径", "Readings of the law")
            case .sources: say("数据来源", "Sources")
            case .signatures: say("签署", "Signatures")
            case .advice: say("整改建议", "Advice")
            case .differences: say("前后对比", "Differences")
            case .portfolio: say("项目汇总", "Projects")
            }
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return (language == .chinese ? "\(numerals[number])、" : "\(number + 1). ") + title
    }

    /// `见五` for a section of this report.
    func see(_ kind: ReportDocument.SectionKind) -> ReportText {
        let number = heading(kind).plain.prefix { $0 != "、" && $0 != "." }
        return ReportText(language == .chinese ? "见第\(number)节" : "see section \(number)", .plain, to: .section(kind))
    }

    func title(_ outcome: Outcome) -> ReportText {
        ReportText(words(outcome.title), ReportText.Tone(outcome))
    }

    /// `1#厂房`, or the id and the name where the name does not begin with the id.
    func name(_ index: Int) -> String {
        let building = submission.buildings[index]
        guard let name = building.name, !name.isEmpty else { return building.id }
        return name.hasPrefix(building.id) ? name : "\(building.id) \(name)"
    }

    func name(_ building: BuildingAssessment) -> ReportText {
        ReportText(name(building.index), .plain, to: .building(building.index))
    }

    func squareMetres(_ area: ExactDecimal) -> String { "\(area) m²" }

    func yuan(_ amount: Money) -> String { "\(amount) \(language == .chinese ? "元" : "yuan")" }

    func yuan(_ amount: Bounds<Money>) -> String {
        amount.isExact ? yuan(amount.lower) : "\(amount.lower) – \(yuan(amount.upper))"
    }
}

// MARK: - Places

extension ReviewReport {
    /// `第 31 行`; a field that was left out is marked so, with the line of the object that lacks it.
    func line(of place: Place) -> ReportText {
        let (resolved, span) = submission.resolve(place)
        let position = lines.position(of: Int(span.start))
        let target = ReportText.Target.submission(pointer: resolved.pointer, position: position)
        if resolved == place || isTakeOff(resolved) {
            return ReportText(words(Message.Text("第 \(position.line) 行", "line \(position.line)")), .plain, to: target)
        }
        if resolved == .document { return say("未填", "not given", .muted) }
        return ReportText(words(Message.Text("未填（第 \(position.line) 行）", "not given (line \(position.line))")), .muted, to: target)
    }

    /// Where a figure stands in the submission; nothing for a field that was left out.
    func source(_ place: Place) -> ReportText.Target? {
        let (resolved, span) = submission.resolve(place)
        guard resolved == place || isTakeOff(resolved) else { return nil }
        return .submission(pointer: resolved.pointer, position: lines.position(of: Int(span.start)))
    }

    /// The take-off stands for the measures that it gives.
    private func isTakeOff(_ place: Place) -> Bool {
        if case .buildingField(_, .components) = place { true } else { false }
    }
}
