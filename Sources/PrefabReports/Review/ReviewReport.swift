package import PrefabAssessment

/// The review report (审查报告) of an assessment, as a document that any renderer can write.
///
/// It holds what a reviewer needs to sign: the conclusion and how the amount comes about, every figure with its formula, every rule with
/// its article and the line in the submission, what is still missing, and what the law leaves to interpretation. The clock is never read;
/// dates are left to those who sign.
package struct ReviewReport: JSONReport, ScoreReport {
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
                conclusion, reward, section(.buildings, bracketNote(on: scoredMethods), parts: assessment.buildings.map(part)), rules, documents, readings, beside, sources,
                signatures,
            ].compactMap(\.self))
    }

    package func write(to writer: inout JSONWriter) {
        VerdictJSON(Provenance(toolVersion: toolVersion, standardsDigest: standardsDigest, language: language), standards)
            .write(assessment, lines: lines, submissionDigest: submissionDigest, to: &writer)
    }

    private var scoredMethods: [Method] { assessment.buildings.filter(\.isScored).map(\.sheet.method) }

    var submission: Submission { assessment.submission }
    var standards: Standards { assessment.standards }
    var taken: Readings { assessment.readings }
    var verifiedOnly: Bool { assessment.verifiedOnly }
    var law: Instrument48 { assessment.standards.instrument48 }
}

// MARK: - Sections and names

extension ReviewReport {
    /// The titles of the sections, in their order; other methods are there where somebody asked for them.
    private var titles: [(kind: ReportDocument.SectionKind, title: Message.Text)] {
        assessment.beside == nil ? Self.titles.filter { $0.kind != .beside } : Self.titles
    }

    private static let titles: [(kind: ReportDocument.SectionKind, title: Message.Text)] = [
        (.conclusion, Message.Text("结论", "Conclusion")),
        (.reward, Message.Text("奖励金额", "Amount of the reward")),
        (.buildings, Message.Text("单体建筑", "Buildings")),
        (.rules, Message.Text("逐条审查", "Rule by rule")),
        (.documents, Message.Text("材料清单", "Documents and missing information")),
        (.readings, Message.Text("解释口径", "Readings of the law")),
        (.beside, Message.Text("按其他方法计算", "By other methods")),
        (.sources, Message.Text("数据来源", "Sources")),
        (.signatures, Message.Text("签署", "Signatures")),
    ]

    private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// `一、结论` over the blocks and parts.
    func section(
        _ kind: ReportDocument.SectionKind, _ blocks: [ReportDocument.Block] = [], parts: [ReportDocument.Part] = []
    ) -> ReportDocument.Section {
        let place = place(of: kind)
        let heading = say("\(Self.numerals[place])、", "\(place + 1). ") + ReportText(words(titles[place].title))
        return ReportDocument.Section(kind, heading, blocks, parts: parts)
    }

    /// `见第五节` for a section of this report.
    func see(_ kind: ReportDocument.SectionKind) -> ReportText {
        let place = place(of: kind)
        return ReportText(words("见第\(Self.numerals[place])节", "see section \(place + 1)"), to: .section(kind))
    }

    private func place(of kind: ReportDocument.SectionKind) -> Int {
        guard let place = titles.firstIndex(where: { $0.kind == kind }) else {
            preconditionFailure("a review report has no section \(kind)")
        }
        return place
    }

    /// The name of a building, leading to its figures.
    func name(_ building: BuildingAssessment) -> ReportText {
        ReportText(name(building.index), to: .building(building.index))
    }
}
