import PrefabAssessment

// 一、结论: the verdict, why, and what a reader has to know before relying on it.

extension ReviewReport {
    var conclusion: ReportDocument.Section {
        var blocks: [ReportDocument.Block] = [.facts(mainFacts)]
        let (reasons, count) = reasons
        if !reasons.isEmpty { blocks.append(.table(table(of: reasons.map(row)))) }
        let further = count - Self.mostReasons
        if further > 0 {
            blocks.append(
                .paragraph(
                    say("另有未满足或未定的条件 \(further) 项（", "Further conditions that are not met or open: \(further) (") + see(.rules) + close))
        }
        blocks += notes.map { .paragraph($0) }
        blocks += self.blocks(of: warnings, leftOut: leftOut)
        return section(.conclusion, blocks)
    }

    /// So many reasons at most stand in the paper itself, which is to fit on two sheets; all of them are in the annex of rules.
    private static let mostReasons = 5

    private var mainFacts: [ReportDocument.Fact] {
        [
            fact("初审意见", "Examiner's opinion", opinion),
            fact("奖励金额", "Amount", amountText.emphasised(.strong).linked(to: .section(.reward))),
            fact("可予奖励面积", "Payable area", payableArea.linked(to: .section(.reward))),
            fact("单体建筑", "Buildings", buildingCounts),
        ]
    }

    /// What is proposed, of which kind a refusal is, and what settles a forecast.
    private var opinion: ReportText {
        let title = title(assessment.verdict, submission.stage)
        if let refusal = assessment.refusal { return title + bracketed(ReportText(words(refusal.title))) }
        guard assessment.verdict == .eligible, submission.stage == .intent else { return title }
        return title + say("，以竣工后申报书核定", "; settled by the application form after completion")
    }

    private var amountText: ReportText {
        let amount = assessment.reward.amount
        guard language == .chinese, amount.isExact else { return ReportText(yuan(amount)) }
        return ReportText("\(yuan(amount))（\(CapitalAmount.text(amount.lower))）")
    }

    var payableArea: ReportText { ReportText(squareMetres(assessment.reward.payableArea)) }

    private var buildingCounts: ReportText {
        let counts = BuildingVerdict.allCases.compactMap { verdict -> ReportText? in
            let count = assessment.outlines.count { $0.verdict == verdict }
            return count == 0 ? nil : title(verdict, of: assessment) + ReportText(" \(count)", verdict.tone)
        }
        let total = assessment.outlines.count
        return say("共 \(total) 个：", "\(total) in all: ") + counts.joined(ReportText(comma))
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
                column("结果", "Outcome"), column("对象", "Of"), column("条件", "Condition"), column("条款", "Article"),
                column("位置", "Place"), column("说明", "Reason", .leading, .below),
            ],
            rows: reasons)
    }

    /// What decides against the project or a building, then what leaves it open, as much of it as stands in the paper; and how much there is.
    /// What cannot change the verdict any more is left out.
    private var reasons: (first: [Reason], count: Int) {
        var first: [Outcome: [Reason]] = [:]
        var count = 0
        func note(_ finding: Finding, of building: BuildingAssessment?) {
            guard finding.outcome == .fail || finding.outcome == .undetermined else { return }
            count += 1
            if first[finding.outcome, default: []].count < Self.mostReasons {
                first[finding.outcome, default: []].append(Reason(building: building, finding: finding))
            }
        }
        for finding in assessment.findings where description(finding).effect == .gating { note(finding, of: nil) }
        for building in assessment.buildings {
            for finding in building.decisiveFindings(in: standards) { note(finding, of: building) }
        }
        let reasons = first[.fail, default: []] + first[.undetermined, default: []]
        return (Array(reasons.prefix(Self.mostReasons)), count)
    }

    private func row(_ reason: Reason) -> ReportTable.Row {
        ReportTable.Row([
            title(reason.finding.outcome),
            reason.building.map(name) ?? say("项目", "project"),
            title(description(reason.finding)),
            citation(reason.finding),
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
        let differing = rateChecks.count { $0.outcome == .fail }
        if differing > 0 {
            notes.append(
                say(
                    "验收或第三方计算结果与复算不一致 \(differing) 处（",
                    "Rates of acceptance or third party that differ from the recomputed: \(differing) (", .fail)
                    + see(.recordedRates) + close)
        }
        let missing = missingFields.count
        if missing > 0 {
            notes.append(say("尚缺 \(missing) 项信息（", "Missing information: \(missing) (") + see(.documents) + close)
        }
        let decisive = assessment.decisiveReadings.count
        if decisive > 0 {
            notes.append(
                say("初审意见取决于下列口径：", "The opinion hangs on these readings: ", .undetermined) + ReportText(questions)
                    + say("（", " (") + see(.readings) + close)
        }
        let provisional = assessment.unsettledFigures.count
        if provisional > 0 {
            let note =
                assessment.verifiedOnly
                ? say("\(provisional) 项标准数据未与原文核对，未予采用（", "Figures left out because they were not proof-read: \(provisional) (")
                : say("本结论所依据的数据中，有 \(provisional) 项尚未与标准原文核对（", "Figures used that have not been proof-read: \(provisional) (")
            notes.append(note + see(.sources) + close)
        }
        return notes
    }

    /// What the decisive readings are about, each once.
    private var questions: String {
        let ids = ReadingID.allCases.filter { id in assessment.decisiveReadings.contains { $0.id == id } }
        let questions = ids.compactMap { id in law.readings.first { $0.id == id } }.map { words($0.question) }
        // Each ends with its question mark.
        return questions.joined(separator: words("", " "))
    }

    private var close: ReportText { say("）。", ").") }

    private var advisoryFailures: Int {
        func count(_ findings: [Finding]) -> Int {
            findings.count { $0.outcome == .fail && description($0).effect == .advisory }
        }
        return assessment.buildings.reduce(count(assessment.findings)) { $0 + count($1.findings) }
    }
}
