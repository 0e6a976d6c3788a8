import PrefabAssessment

// 逐条审查: each rule with its outcome, the figures compared, its article and the line in the submission.

extension ReviewReport {
    var rules: ReportDocument.Section {
        let project = ReportDocument.Part(
            .project, say("项目", "Project"), blocks(assessment.findings, building: nil))
        let buildings = ofBuildings { building in
            ReportDocument.Part(
                .building(building.index), ReportText(name(building.index)), blocks(building.findings, building: building.index))
        }
        return section(
            .rules,
            parts: OnDemand(count: buildings.count + 1, keeping: ReportDocument.mostKept) { $0 == 0 ? project : buildings[$0 - 1] })
    }

    private func blocks(_ findings: [Finding], building: Int?) -> [ReportDocument.Block] {
        let applicable = findings.filter { $0.outcome != .notApplicable }
        var blocks: [ReportDocument.Block] = []
        if !applicable.isEmpty {
            blocks.append(
                .table(
                    ReportTable(
                        .rules(building: building),
                        columns: [
                            column("结果", "Outcome"), column("规则", "Rule"), column("编号", "Id"), column("条款", "Article"),
                            column("位置", "Place"), column("比较", "Compared", .leading, .below),
                        ],
                        rows: applicable.map(row))))
        }
        return blocks + notApplicable(findings).map { .paragraph($0) }
    }

    private func row(_ finding: Finding) -> ReportTable.Row {
        let description = description(finding)
        let title = title(description)
        return ReportTable.Row([
            self.title(finding.outcome),
            description.effect == .advisory ? title + say("（提示）", " (remark)", .muted) : title,
            ReportText(description.id, .muted),
            citation(finding),
            line(of: finding.ruling.place),
            // A sentence that only repeats the rule's title says nothing more.
            sentence(finding).plain == words(description.title) ? "" : sentence(finding),
        ])
    }

    /// The sentence of a finding; where it names a missing field by its key, with the name that the field has in practice.
    func sentence(_ finding: Finding) -> ReportText {
        let sentence = ReportText(words(finding.ruling.message))
        let fields = finding.ruling.missing.filter(\.isField)
        let names = fields.map { words($0.title(in: standards)) }.filter { !sentence.plain.contains($0) }
        guard (1...2).contains(names.count) else { return sentence }
        let list = names.joined(separator: listComma)
        return sentence + say("（缺：\(list)）", " (missing: \(list))", .muted)
    }

    func citation(_ finding: Finding) -> ReportText {
        ReportText(description(finding).citation, to: .clause(description(finding).citation))
    }

    /// One line for each reason why rules do not apply, with the rules that it holds for.
    private func notApplicable(_ findings: [Finding]) -> [ReportText] {
        var reasons: [String] = []
        var titles: [String: [String]] = [:]
        for finding in findings where finding.outcome == .notApplicable {
            let reason = words(finding.ruling.message)
            if titles[reason] == nil { reasons.append(reason) }
            titles[reason, default: []].append(words(description(finding).title))
        }
        return reasons.map { reason in
            let list = titles[reason, default: []].joined(separator: listComma)
            return say("不适用（\(reason)）：\(list)", "n/a (\(reason)): \(list)", .muted)
        }
    }
}
