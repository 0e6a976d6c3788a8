package import PrefabAssessment

/// The review report (审查报告) of an assessment, as a document that any renderer can write.
///
/// It is laid out as an official paper: its head, the opinion, the amount, the steps of the procedure and the places to be signed; behind
/// them, as annexes, every figure with its formula, every rule with its article and the line in the submission, what is still missing, and
/// what the law leaves to interpretation. What nobody has said yet is a blank to be filled in by hand. The clock is never read, and the name
/// of the submission's file is not known here: the same bytes give the same report.
package struct ReviewReport: JSONReport, ScoreReport {
    let assessment: Assessment
    let lines: LineIndex
    let submissionDigest: String
    let standardsDigest: String
    let toolVersion: String
    /// What came of the steps of the procedure, with the SHA-256 of its text.
    let record: (ReviewRecord, digest: String)?
    let warnings: [Diagnostic]
    /// How many more there are of each code.
    let leftOut: DiagnosticCounts
    /// The workbook that the submission was read from, if it was.
    let book: SourceBook?
    let language: Language

    /// - Parameters:
    ///   - lines: of the submission's text, for the places of the findings.
    ///   - submissionDigest: SHA-256 of the submission's bytes, in hexadecimal.
    ///   - standardsDigest: SHA-256 of the standards, in hexadecimal.
    ///   - toolVersion: of the program that assessed.
    ///   - record: what came of the steps of the procedure, with the SHA-256 of its text in hexadecimal; without one they are blanks.
    ///   - warnings: what was found odd in the submission; a reviewer has to see it beside the conclusion.
    ///   - leftOut: how much more was, by code.
    ///   - book: the workbook that the submission was read from, if it was; its cells are cited in place of lines.
    package init(
        _ assessment: Assessment, lines: LineIndex, submissionDigest: String, standardsDigest: String,
        toolVersion: String, record: (ReviewRecord, digest: String)? = nil, warnings: [Diagnostic] = [],
        leftOut: DiagnosticCounts = DiagnosticCounts(), book: SourceBook? = nil, language: Language = .chinese
    ) {
        self.assessment = assessment
        self.lines = lines
        self.submissionDigest = submissionDigest
        self.standardsDigest = standardsDigest
        self.toolVersion = toolVersion
        self.record = record
        self.warnings = warnings.filter { $0.severity == .warning }
        self.leftOut = leftOut
        self.book = book
        self.language = language
    }

    package var document: ReportDocument {
        ReportDocument(
            language: language,
            title: say("装配式建筑项目财政奖励审查报告", "Review report: fiscal reward for a prefabricated building project"),
            of: submission.project,
            head: PaperHead(of: submission, number: record?.0.number, language: language).facts(linking: source),
            sections: [
                conclusion, reward, procedure, signatures,
                section(.buildings, bracketNote(on: scoredMethods), parts: ofBuildings(part)), rules, documents, readings,
                beside,
                recordedRates, sources,
            ].compactMap(\.self))
    }

    package func write(to writer: inout JSONWriter) {
        VerdictJSON(Provenance(toolVersion: toolVersion, standardsDigest: standardsDigest, language: language), standards)
            .write(assessment, lines: lines, submissionDigest: submissionDigest, warnings: warnings, leftOut: leftOut, to: &writer)
    }

    private var scoredMethods: [Method] {
        var methods: [Method] = []
        for outline in assessment.outlines where outline.isScored && !methods.contains(where: { $0 === outline.method }) {
            methods.append(outline.method)
        }
        return methods
    }

    /// What a document says of each building; of many, it is made when it is written.
    func ofBuildings<Result>(_ say: @escaping @Sendable (BuildingAssessment) -> Result) -> OnDemand<Result> {
        let buildings = assessment.buildings
        return OnDemand(count: buildings.count, keeping: ReportDocument.mostKept) { say(buildings[$0]) }
    }

    var submission: Submission { assessment.submission }
    var standards: Standards { assessment.standards }
    var taken: Readings { assessment.readings }
    var verifiedOnly: Bool { assessment.verifiedOnly }
    var law: Instrument48 { assessment.standards.instrument48 }
}

// MARK: - Sections and names

extension ReviewReport {
    /// The sections of the paper itself, in their order.
    private static let paper: [(kind: ReportDocument.SectionKind, title: Message.Text)] = [
        (.conclusion, Message.Text("结论", "Conclusion")),
        (.reward, Message.Text("奖励金额", "Amount of the reward")),
        (.procedure, Message.Text("审查程序", "Procedure")),
        (.signatures, Message.Text("签署", "Signatures")),
    ]

    private static let annexes: [(kind: ReportDocument.SectionKind, title: Message.Text)] = [
        (.buildings, Message.Text("单体建筑", "Buildings")),
        (.rules, Message.Text("逐条审查", "Rule by rule")),
        (.documents, Message.Text("材料清单", "Documents and missing information")),
        (.readings, Message.Text("解释口径", "Readings of the law")),
        (.beside, Message.Text("按其他方法计算", "By other methods")),
        (.recordedRates, Message.Text("验收与第三方计算结果", "Acceptance and third party")),
        (.sources, Message.Text("数据来源", "Sources")),
    ]

    /// The annexes of this report; other methods are there where somebody asked for them, other rates where the record has some.
    private var annexes: [(kind: ReportDocument.SectionKind, title: Message.Text)] {
        Self.annexes.filter { annex in
            switch annex.kind {
            case .beside: assessment.beside != nil
            case .recordedRates: !rateChecks.isEmpty
            default: true
            }
        }
    }

    private static let numerals = ["一", "二", "三", "四"]

    /// `一、结论` or `附件1 单体建筑` over the blocks and parts.
    func section(
        _ kind: ReportDocument.SectionKind, _ blocks: [ReportDocument.Block] = [], parts: OnDemand<ReportDocument.Part> = []
    ) -> ReportDocument.Section {
        if let place = Self.paper.firstIndex(where: { $0.kind == kind }) {
            let heading = say("\(Self.numerals[place])、", "\(place + 1). ") + ReportText(words(Self.paper[place].title))
            return ReportDocument.Section(kind, heading, blocks, parts: parts)
        }
        let place = place(ofAnnex: kind)
        let title = ReportText(words(annexes[place].title))
        return ReportDocument.Section(
            kind, ReportDocument.annexHeading(place + 1, title, in: language), annexTitle: title, blocks, parts: parts)
    }

    /// `见附件5` for an annex of this report.
    func see(_ kind: ReportDocument.SectionKind) -> ReportText {
        let number = place(ofAnnex: kind) + 1
        return ReportText(words("见附件\(number)", "see annex \(number)"), to: .section(kind))
    }

    private func place(ofAnnex kind: ReportDocument.SectionKind) -> Int {
        guard let place = annexes.firstIndex(where: { $0.kind == kind }) else {
            preconditionFailure("a review report has no annex \(kind)")
        }
        return place
    }

    /// The name of a building, leading to its figures.
    func name(_ building: BuildingAssessment) -> ReportText {
        ReportText(name(building.index), to: .building(building.index))
    }
}
