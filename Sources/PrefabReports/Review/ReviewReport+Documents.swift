import PrefabAssessment

// 材料清单: the documents of the project's stage, and all other information that would settle the verdict.

extension ReviewReport {
    var documents: ReportDocument.Section {
        var parts = [documentList]
        let missing = missingFields
        let withheld = openWithoutField
        if missing.count > 0 || withheld > 0 { parts.append(missingPart(missing, withheld)) }
        return section(.documents, parts: OnDemand(parts))
    }

    private var documentList: ReportDocument.Part {
        let isCompleted = submission.stage == .final
        let figure = law.documents(submission.stage, assessment.readings)
        let enclosed = submission.documents
        let rows = figure.value.enumerated().map { index, document in
            ReportTable.Row([
                ReportText("\(index + 1)"), ReportText(words(document.title)),
                state(of: document, enclosed),
            ])
        }
        let count = figure.value.count { enclosed?.contains($0) == true }
        let clause = "\(law.id) \(standards.records[figure.record].clause)"
        var blocks: [ReportDocument.Block] = [
            .paragraph(
                (isCompleted ? say("已竣工项目", "Completed project") : say("在施项目", "Project under construction"))
                    + say("，应提交 \(figure.value.count) 项，已附 \(count) 项（", ": \(count) of \(figure.value.count) documents enclosed (")
                    + ReportText(clause, to: .clause(clause)) + say("；", "; ") + line(of: .root(.documents)) + say("）。", ").")),
            .table(
                ReportTable(
                    .documents,
                    columns: [column("序号", "No.", .trailing), column("材料", "Document"), column("状态", "State")],
                    rows: rows)),
        ]
        let others = (enclosed ?? []).filter { !figure.value.contains($0) }
        if !others.isEmpty {
            let list = others.map { words($0.title) }.joined(separator: listComma)
            blocks.append(paragraph("另附：\(list)", "Also enclosed: \(list)", .muted))
        }
        return ReportDocument.Part(.documents, say("申报材料", "Documents"), blocks)
    }

    private func state(of document: DocumentKind, _ enclosed: [DocumentKind]?) -> ReportText {
        guard let enclosed else { return say("未说明", "not stated", .undetermined) }
        return enclosed.contains(document) ? say("已附", "enclosed", .pass) : say("缺，需补正", "missing", .undetermined)
    }

    // MARK: - Missing information

    private func missingPart(_ missing: MissingFields, _ withheld: Int) -> ReportDocument.Part {
        var blocks: [ReportDocument.Block] = []
        if missing.count > 0 {
            blocks.append(
                paragraph("补齐下列内容后，受其影响的规则即可判定。", "Once these are given, the rules that depend on them can be decided."))
            blocks.append(
                .table(
                    ReportTable(
                        .missing,
                        columns: [
                            column("对象", "Of"), column("内容", "Information"), column("位置", "Place"),
                            column("受其影响的规则", "Rules that depend on it"),
                        ],
                        groups: missing.groups.onDemand { $0.map(row) })))
        }
        if withheld > 0 {
            blocks.append(
                .paragraph(
                    say("另有 \(withheld) 项条件未定，但不是因为缺少信息，原因", "Conditions that are open for other reasons: \(withheld), ", .undetermined)
                        + see(.rules) + ReportText(stop)))
        }
        return ReportDocument.Part(.missing, say("待补信息", "Missing information"), blocks)
    }

    private func row(_ field: MissingField) -> ReportTable.Row {
        let rules = field.rules.map { rule in
            let description = RuleBook.description(of: rule, in: standards)
            return ReportText(words(description.title), description.effect == .advisory ? .muted : .plain, to: .rule(description.id))
        }
        return ReportTable.Row([
            field.place.building.map { ReportText(name($0), to: .building($0)) } ?? say("项目", "project"),
            ReportText(words(field.place.title(in: standards))),
            line(of: field.place),
            rules.joined(ReportText(listComma)),
        ])
    }
}
