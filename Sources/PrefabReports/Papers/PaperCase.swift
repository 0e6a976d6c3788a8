package import PrefabAssessment

/// What papers are drafted from: a submission without errors and what it was assessed to be.
package struct PaperCase: ScoreReport, Drafting, Sendable {
    let assessment: Assessment
    let lines: LineIndex
    /// Whether a paper says that it is a draft, and of its values where they come from.
    let hasNotice: Bool
    private let warnings: Int
    let submissionDigest: String
    /// The workbook that the submission was read from, if it was.
    let book: SourceBook?
    let provenance: Provenance

    /// - Parameters:
    ///   - bytes: the text that was read.
    ///   - submissionDigest: SHA-256 of it, in hexadecimal.
    ///   - book: the workbook that the text was made from, if it was; its cells are cited in place of lines.
    /// - Returns: `nil` where the file has errors: nothing is drafted from what is not understood.
    package init?(
        _ reading: SubmissionReading, of bytes: [UInt8], by assessor: Assessor, submissionDigest: String, hasNotice: Bool = true,
        book: SourceBook? = nil, _ provenance: Provenance
    ) {
        guard let submission = reading.submission else { return nil }
        assessment = assessor.assess(submission)
        lines = LineIndex(bytes)
        warnings = reading.diagnostics.count { $0.severity == .warning } + reading.leftOut.count(.warning)
        self.submissionDigest = submissionDigest
        self.hasNotice = hasNotice
        self.book = book
        self.provenance = provenance
    }

    var language: Language { provenance.language }
    var standards: Standards { assessment.standards }
    var taken: Readings { assessment.readings }
    var verifiedOnly: Bool { assessment.verifiedOnly }
    package var submission: Submission { assessment.submission }

    /// The buildings that are applied for (申请奖励单体), by their places in ``Submission/buildings``.
    package var applied: [Int] { submission.buildings.indices.filter { submission.buildings[$0].appliedFor } }

    /// How many copies of each paper are handed in; `nil` where the article does not say.
    package var copies: Int? { law.copies }

    // MARK: - Head and foot

    /// A paper with its head and foot around the body.
    ///
    /// - Parameters:
    ///   - building: which one it is about, by its place; none of a paper about the project.
    ///   - copy: which of the copies it is, from 1.
    ///   - boxes: who signs and seals it.
    func document(
        _ kind: Message.Text, about building: Int? = nil, copy: Int?, _ body: [ReportDocument.Section], boxes: [ReportDocument.Signature]
    ) -> ReportDocument {
        var head: [ReportDocument.Block] = []
        if hasNotice { head.append(.paragraph(notice)) }
        if let copy, let copies { head.append(.paragraph(mark(copy, of: copies))) }
        let project = submission.project
        let subtitle = ReportText("\(project.id)  \(project.name)") + (building.map { ReportText("  " + name($0)) } ?? "")
        var sections = (head.isEmpty ? [] : [section("", head)]) + body
        if !boxes.isEmpty { sections.append(section("", [.signatures(boxes)])) }
        if hasNotice { sections.append(notes) }
        return ReportDocument(language: language, title: ReportText(words(kind)), subtitle: subtitle, sections: sections)
    }

    private var notice: ReportText {
        say(
            "草稿：由 prefab 按申报文件拟成，不是主管部门印发的表式。“来源”“依据”栏写明各栏取自何处，〔〕内由申报单位填写。定稿时删去本行、“来源”栏与文末的拟稿说明。",
            "Draft: made by prefab from the submission; it is no form of the authority’s. “Source” and “Basis” say where a value comes from, and what stands in 〔〕 is for the applicant to fill in. Delete this line, the sources and the notes at the end before it is handed in.",
            .muted)
    }

    /// `第一份（一式三份）`
    func mark(_ copy: Int, of copies: Int) -> ReportText {
        say("第\(Self.numeral(copy))份（一式\(Self.numeral(copies))份）", "Copy \(copy) of \(copies)", .strong)
    }

    private var notes: ReportDocument.Section {
        notes(
            unsettled: assessment.provisionalFigures.count, warnings: warnings,
            before: Message.Text("递交前", "before this is handed in"), origin(submissionDigest, book, provenance))
    }

    /// Places for others to sign or seal.
    func boxes(_ roles: [(String, String)], isSeal: Bool = true) -> [ReportDocument.Signature] {
        roles.map { ReportDocument.Signature(role: say($0.0, $0.1), name: "", isSeal: isSeal) }
    }

    /// The seal of the applicant, which 第九条 asks for, and who signs for it.
    var applicantBoxes: [ReportDocument.Signature] {
        [
            ReportDocument.Signature(
                role: say("申报单位（公章）", "Applicant (seal)"), name: ReportText(submission.project.applicant ?? ""), isSeal: true)
        ] + boxes([("法定代表人或者授权代表（签字）", "Legal representative (signature)")])
    }
}

extension Instrument48 {
    /// 第九条: 一式三份. Read from the words of the article, which are data; `nil` where they do not say it.
    package var copies: Int? {
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        for article in articles where article.clause == "第九条" {
            for paragraph in article.paragraphs {
                guard let numeral = paragraph.firstMatch(of: /一式(.)份/)?.output.1, let place = numerals.firstIndex(of: String(numeral))
                else { continue }
                return place + 1
            }
        }
        return nil
    }
}
