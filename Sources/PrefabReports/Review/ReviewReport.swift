package import PrefabAssessment

/// The review report (审查报告) of an assessment, as a document that any renderer can write.
///
/// It holds what a reviewer needs to sign: the conclusion and how the amount comes about, every figure with its formula, every rule with
/// its article and the line in the submission, what is still missing, and what the law leaves to interpretation. The clock is never read;
/// dates are left to those who sign.
package struct ReviewReport: Report, Wording {
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
        ReportDocument(
            language: language,
            title: say("装配式建筑项目财政奖励审查报告", "Review report: fiscal reward for a prefabricated building project"),
            of: submission.project,
            sections: [
                conclusion, reward, section(.buildings, parts: assessment.buildings.map(part)), rules, documents, readings, sources,
                signatures,
            ])
    }

    package func write(to writer: inout JSONWriter) {
        VerdictJSON(Provenance(toolVersion: toolVersion, standardsDigest: standardsDigest, language: language), standards)
            .write(assessment, lines: lines, submissionDigest: submissionDigest, to: &writer)
    }

    var submission: Submission { assessment.submission }
    var standards: Standards { assessment.standards }
    var law: Instrument48 { assessment.standards.instrument48 }
}

// MARK: - Sections and names

extension ReviewReport {
    /// The titles of the sections, in their order.
    private static let titles: [(kind: ReportDocument.SectionKind, title: Message.Text)] = [
        (.conclusion, Message.Text("结论", "Conclusion")),
        (.reward, Message.Text("奖励金额", "Amount of the reward")),
        (.buildings, Message.Text("单体建筑", "Buildings")),
        (.rules, Message.Text("逐条审查", "Rule by rule")),
        (.documents, Message.Text("材料清单", "Documents and missing information")),
        (.readings, Message.Text("解释口径", "Readings of the law")),
        (.sources, Message.Text("数据来源", "Sources")),
        (.signatures, Message.Text("签署", "Signatures")),
    ]

    private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八"]

    /// `一、结论` over the blocks and parts.
    func section(
        _ kind: ReportDocument.SectionKind, _ blocks: [ReportDocument.Block] = [], parts: [ReportDocument.Part] = []
    ) -> ReportDocument.Section {
        let place = place(of: kind)
        let heading = say("\(Self.numerals[place])、", "\(place + 1). ") + ReportText(words(Self.titles[place].title))
        return ReportDocument.Section(kind, heading, blocks, parts: parts)
    }

    /// `见第五节` for a section of this report.
    func see(_ kind: ReportDocument.SectionKind) -> ReportText {
        let place = place(of: kind)
        return ReportText(words("见第\(Self.numerals[place])节", "see section \(place + 1)"), to: .section(kind))
    }

    private func place(of kind: ReportDocument.SectionKind) -> Int {
        guard let place = Self.titles.firstIndex(where: { $0.kind == kind }) else {
            preconditionFailure("a review report has no section \(kind)")
        }
        return place
    }

    /// `1#厂房`.
    func name(_ index: Int) -> String { name(submission.buildings[index]) }

    /// The name of a building, leading to its figures.
    func name(_ building: BuildingAssessment) -> ReportText {
        ReportText(name(building.index), to: .building(building.index))
    }
}

// MARK: - Places

extension ReviewReport {
    /// What is to be said of a finding's rule.
    func description(_ finding: Finding) -> RuleDescription { finding.description(in: standards) }
}

extension ReviewReport {
    /// `第 31 行`; a field that was left out is marked so, with the line of the object that lacks it.
    func line(of place: Place) -> ReportText {
        let (resolved, span) = submission.resolve(place, in: standards)
        let position = lines.position(of: Int(span.start))
        let target = ReportText.Target.submission(pointer: resolved.pointer(in: standards), position: position)
        if resolved == place || isTakeOff(resolved) {
            return ReportText(lineNumber(position), .plain, to: target)
        }
        if resolved == .document { return say("未填", "not given", .muted) }
        return ReportText(words("未填", "not given") + bracketed(lineNumber(position)), .muted, to: target)
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
