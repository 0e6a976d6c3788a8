import PrefabAssessment

// 一、结论: the verdict, why, and what a reader has to know before relying on it.

extension ReviewReport {
    var conclusion: ReportDocument.Section {
        var blocks: [ReportDocument.Block] = [.facts(ReportDocument.FactList(mainFacts))]
        let reasons = reasonRows
        if !reasons.isEmpty { blocks.append(.table(table(of: reasons))) }
        blocks += notes.map { .paragraph($0) }
        if !warnings.isEmpty { blocks.append(.table(warningTable)) }
        return ReportDocument.Section(.conclusion, heading(.conclusion), blocks)
    }

    private var mainFacts: [(label: ReportText, value: ReportText)] {
        let project = submission.project
        var facts: [(label: ReportText, value: ReportText)] = [
            (say("结论", "Conclusion"), ReportText(words(assessment.verdict.title), assessment.verdict.tone)),
            (say("奖励金额", "Amount"), amountText.emphasised(.strong).linked(to: .section(.reward))),
            (say("可奖励面积", "Payable area"), payableArea.linked(to: .section(.reward))),
            (say("单体建筑", "Buildings"), buildingCounts),
        ]
        if let applicant = project.applicant { facts.append((say("申报单位", "Applicant"), ReportText(applicant))) }
        facts.append((say("日期", "Dates"), dates))
        return facts
    }

    private var amountText: ReportText {
        let amount = assessment.reward.amount
        guard language == .chinese, amount.isExact else { return ReportText(yuan(amount)) }
        return ReportText("\(yuan(amount))（\(CapitalAmount.text(amount.lower))）")
    }

    var payableArea: ReportText {
        let area = assessment.reward.payableArea
        return ReportText(area.isExact ? squareMetres(area.lower) : "\(area.lower) – \(squareMetres(area.upper))")
    }

    private var buildingCounts: ReportText {
        let counts = BuildingVerdict.allCases.compactMap { verdict -> ReportText? in
            let count = assessment.buildings.count { $0.verdict == verdict }
            return count == 0 ? nil : ReportText("\(words(verdict.title)) \(count)", verdict.tone)
        }
        let total = assessment.buildings.count
        let isVain = assessment.verdict == .ineligible && assessment.buildings.contains { $0.verdict == .payable }
        return say("共 \(total) 个：", "\(total) in all: ") + counts.joined(ReportText(comma))
            + (isVain ? say("（因项目条件不符合而不予奖励）", " (unpaid for a condition of the project)") : "")
    }

    /// The dates that were given, in the order of the submission's form.
    private var dates: ReportText {
        let dates = submission.dates
        let slab: String? =
            switch dates.firstFloorSlabStart {
            case .date(let date): date.description
            case .notStarted: words(Message.Text("未开始", "not started"))
            case nil: nil
            }
        let all: [(key: DateKey, text: String?)] = [
            (.application, dates.application?.description), (.projectApproval, dates.projectApproval?.description),
            (.planningPermit, dates.planningPermit?.description),
            (.constructionStart, dates.constructionStart?.description), (.firstFloorSlabStart, slab),
            (.completion, dates.completion?.description),
        ]
        return all.map { entry in
            let text = entry.text.map { ReportText($0, to: source(.date(entry.key))) } ?? say("未填", "not given", .muted)
            return ReportText("\(words(entry.key.title)) ") + text
        }.joined(ReportText(language == .chinese ? "；" : "; "))
    }
}

// MARK: - Reasons

extension ReviewReport {
    private struct Reason {
        let building: BuildingAssessment?
        let finding: Finding
    }

    private func table(of reasons: [ReportTable.Row]) -> ReportTable {
        ReportTable(
            .reasons,
            caption: say("未满足或未定的条件", "Conditions that are not met or open"),
            columns: [
                ReportTable.Column(say("结果", "Outcome")), ReportTable.Column(say("对象", "Of")),
                ReportTable.Column(say("条件", "Condition")), ReportTable.Column(say("条款", "Article")),
                ReportTable.Column(say("位置", "Place")), ReportTable.Column(say("说明", "Reason"), .leading, .below),
            ],
            rows: reasons)
    }

    /// What decides against the project or a building, then what leaves it open; what cannot change the verdict any more is left out.
    private var reasonRows: [ReportTable.Row] {
        let project = assessment.findings.filter { standards.rule($0.rule).effect == .gating }.map { Reason(building: nil, finding: $0) }
        let buildings = assessment.buildings.flatMap { building in
            decisiveFindings(building).map { Reason(building: building, finding: $0) }
        }
        return [Outcome.fail, .undetermined].flatMap { outcome in
            (project + buildings).filter { $0.finding.outcome == outcome }.map(row)
        }
    }

    /// The findings that a building's verdict hangs on; the parts of the technical requirements instead of their sum.
    private func decisiveFindings(_ building: BuildingAssessment) -> [Finding] {
        let wanted: Outcome
        switch building.verdict {
        case .payable, .notApplied: return []
        case .notPayable: wanted = .fail
        case .undetermined: wanted = .undetermined
        }
        let open = building.findings.filter { $0.outcome == wanted && standards.rule($0.rule).effect == .gating }
        let hasParts = building.methodIsKnown && open.contains { Self.technicalParts.contains($0.rule) }
        return open.filter { finding in
            if finding.rule == .technical { return !hasParts }
            return hasParts || !Self.technicalParts.contains(finding.rule)
        }
    }

    private func row(_ reason: Reason) -> ReportTable.Row {
        let rule = standards.rule(reason.finding.rule)
        return ReportTable.Row([
            title(reason.finding.outcome),
            reason.building.map(name) ?? say("项目", "project"),
            ReportText(words(rule.title), .plain, to: .rule(rule.id)),
            citation(rule),
            line(of: reason.finding.ruling.place),
            sentence(reason.finding),
        ])
    }
}

// MARK: - What else to know

extension ReviewReport {
    private var notes: [ReportText] {
        var notes: [ReportText] = []
        let remarks = advisoryFailures
        if remarks > 0 {
            notes.append(
                say("另有 \(remarks) 项提示不影响结论（", "Remarks that do not touch the conclusion: \(remarks) (") + see(.rules) + close)
        }
        let missing = missingFields.count
        if missing > 0 {
            notes.append(say("尚缺 \(missing) 项信息（", "Missing information: \(missing) (") + see(.documents) + close)
        }
        let decisive = assessment.decisiveReadings.count
        if decisive > 0 {
            notes.append(
                say("结论取决于对法规的 \(decisive) 处解释（", "Readings of the law that the conclusion hangs on: \(decisive) (", .undetermined)
                    + ReportText(assessment.decisiveReadings.map(\.id.rawValue).joined(separator: listComma) + comma)
                    + see(.readings) + close)
        }
        let provisional = assessment.unsettledFigures.count
        if provisional > 0 {
            notes.append(
                assessment.verifiedOnly
                    ? say("\(provisional) 项标准数据未与原文核对，未予采用（", "Figures left out because they were not proof-read: \(provisional) (")
                        + see(.sources) + close
                    : say("结论依据 \(provisional) 项尚未与原文核对的标准数据（", "Figures used that have not been proof-read: \(provisional) (")
                        + see(.sources) + close)
        }
        return notes
    }

    private var close: ReportText { say("）。", ").") }

    private var advisoryFailures: Int {
        let findings = assessment.findings + assessment.buildings.flatMap(\.findings)
        return findings.count { $0.outcome == .fail && standards.rule($0.rule).effect == .advisory }
    }

    private var warningTable: ReportTable {
        ReportTable(
            .warnings,
            caption: say("读取时的警告", "Warnings of the submission's reading"),
            columns: [
                ReportTable.Column(say("代码", "Code")), ReportTable.Column(say("位置", "Place")),
                ReportTable.Column(say("警告", "Warning")), ReportTable.Column(say("处理", "Remedy"), .leading, .below),
            ],
            rows: warnings.map { warning in
                let position = lines.position(of: Int(warning.span.start))
                return ReportTable.Row([
                    ReportText(warning.code.rawValue, .undetermined),
                    ReportText(words(Message.Text("第 \(position.line) 行", "line \(position.line)"))),
                    ReportText(warning.message.text(in: language)),
                    ReportText(warning.help.text(in: language)),
                ])
            })
    }
}
