import PrefabAssessment

/// A paper and the files that its copies stand in.
package struct FiledPaper: Sendable {
    package let order: PaperOrder
    package let files: [String]

    package init(_ order: PaperOrder, files: [String]) {
        self.order = order
        self.files = files
    }
}

/// 附件清单: what 第九条 and 第十条 ask for at the stage, what of it is enclosed, what is missing, and which drafts were made.
struct EnclosureList {
    let paper: PaperCase
    let filed: [FiledPaper]

    private var stage: Submission.Stage { paper.submission.stage }

    func document(copy: Int?) -> ReportDocument {
        let p = paper
        return p.document(
            Message.Text("附件清单", "List of what is enclosed"), copy: copy,
            p.numbered([
                (p.say("应提交的材料", "What is to be handed in"), [.paragraph(summary), .table(table)] + missing + copies),
                (p.say("本次所拟", "Drafts made"), [.table(drafts)]),
            ]), boxes: p.applicantBoxes)
    }

    private var documents: [DocumentKind] { paper.law.documents(stage, paper.taken).value }

    // MARK: - 一、应提交的材料

    private var summary: ReportText {
        let p = paper
        let isCompleted = stage == .final
        let title =
            isCompleted ? p.say("已完成竣工备案或者联合验收的项目", "Completed project") : p.say("在施项目", "Project under construction")
        let clauses = isCompleted ? p.say("第九条、第十条", "第九条 and 第十条") : ReportText("第九条")
        guard let enclosed = p.submission.documents else {
            return title + p.say("，应提交 \(documents.count) 项（", ": \(documents.count) documents are to be handed in (") + clauses
                + p.say("）；申报文件未说明已附哪些。", "); the submission does not say which are enclosed.")
        }
        let count = documents.count { enclosed.contains($0) }
        return title + p.say("，应提交 \(documents.count) 项（", ": \(documents.count) documents are to be handed in (") + clauses
            + p.say(
                "），申报文件载明已附 \(count) 项，缺 \(documents.count - count) 项。",
                "); by the submission \(count) are enclosed and \(documents.count - count) missing.")
    }

    private var table: ReportTable {
        let p = paper
        return ReportTable(
            .letter,
            columns: [
                p.column("序号", "No.", .trailing), p.column("材料", "Document"), p.column("情况", "State"), p.column("由谁出具", "Issued by"),
                p.column("草稿", "Draft"),
            ],
            rows: documents.enumerated().map { place, document in
                ReportTable.Row([
                    ReportText("\(place + 1)"), ReportText(p.words(p.law.title(of: document))), p.state(of: document), issuer(of: document),
                    drafts(of: document),
                ])
            })
    }

    /// Who issues a document, where 第九条 and 第十条 say it.
    private func issuer(of document: DocumentKind) -> ReportText {
        let p = paper
        switch document {
        case .thirdPartyCalculation: return p.say("第三方机构", "a third party")
        case .applicationIntent, .applicationForm, .implementationReport, .acceptanceTables: return p.say("申报单位", "the applicant")
        default: return p.blank("出具单位", "who issues it")
        }
    }

    /// By which numbers the second table has drafts of a document.
    private func drafts(of document: DocumentKind) -> ReportText {
        let numbers = filed.indices.filter { filed[$0].order.kind.documents.contains(document) }.map { "\($0 + 1)" }
        return numbers.isEmpty ? ReportText("—", .muted) : ReportText(numbers.joined(separator: paper.listComma))
    }

    private var missing: [ReportDocument.Block] {
        let p = paper
        guard let enclosed = p.submission.documents else { return [] }
        let names = documents.filter { !enclosed.contains($0) }.map { p.words(p.law.title(of: $0)) }
        guard !names.isEmpty else { return [] }
        let list = names.joined(separator: p.listComma)
        return [p.paragraph("缺：\(list)。", "Missing: \(list).", .undetermined)]
    }

    private var copies: [ReportDocument.Block] {
        let p = paper
        guard let copies = p.copies else { return [] }
        return [
            .paragraph(
                p.say(
                    "以上材料一式\(PaperCase.numeral(copies))份，加盖申报单位公章（第九条）。", "All of it in \(copies) copies with the applicant’s seal (第九条)."))
        ]
    }

    // MARK: - 二、本次所拟

    private var drafts: ReportTable {
        let p = paper
        return ReportTable(
            .letter,
            columns: [
                p.column("序号", "No.", .trailing), p.column("材料", "Paper"), p.column("单体", "Building"), p.column("文件", "File"),
            ],
            rows: filed.enumerated().map { place, filed in
                ReportTable.Row([
                    ReportText("\(place + 1)"), ReportText(p.words(filed.order.kind.title)),
                    filed.order.building.map { ReportText(p.name($0)) } ?? ReportText("—", .muted),
                    ReportText(filed.files.joined(separator: p.listComma)),
                ])
            })
    }
}
