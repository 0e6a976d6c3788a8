import PrefabAssessment

/// 不予受理决定书: only for an application after the months of 第八条, or by another than the construction unit.
struct InadmissibleLetter {
    private let letter: LetterCase
    private let assessment: Assessment
    /// Ids of the rules that refuse it.
    private let reasons: [String]

    /// - Throws: `LetterMisfit` where neither is so.
    init(_ letter: LetterCase) throws(LetterMisfit) {
        self.letter = letter
        let assessment = try letter.assessed(for: .inadmissible)
        self.assessment = assessment
        reasons = assessment.inadmissibleFindings.map { assessment.description(of: $0).id }
        guard reasons.isEmpty else { return }
        let isLateForSlab = assessment.findings.contains {
            $0.outcome == .fail && assessment.description(of: $0).id == "48-8-window"
        }
        if isLateForSlab {
            throw LetterMisfit(
                .inadmissible, "第八条只对逾期申报的前段项目规定不予受理，对本项目未作此规定",
                "article 8 refuses acceptance to late applications of its first limb alone, which this is not",
                fitting: assessment.fittingLetter)
        }
        throw LetterMisfit(
            .inadmissible, "没有逾期申报（第八条前段）或者申报单位不是建设单位的事实",
            "it is neither late under the first limb of article 8 nor by another than the construction unit",
            fitting: assessment.fittingLetter)
    }

    var document: ReportDocument {
        let l = letter
        return l.document(
            .inadmissible,
            l.numbered([
                (l.say("事实", "Facts"), facts),
                (l.say("依据", "Basis"), basis),
                (l.say("决定", "Decision"), decision),
                (l.say("救济途径", "Remedies"), [l.remedies, .facts([l.delivery])]),
            ]),
            seal: l.say("北京经济技术开发区开发建设局", "Development and Construction Bureau"))
    }

    // MARK: - Facts

    private var facts: [ReportDocument.Block] {
        let l = letter
        let dates = assessment.submission.dates
        var blocks: [ReportDocument.Block] = [
            .paragraph(
                l.prose(
                    "你单位申报的{0}（项目编号：{1}），于{2}取得开工手续（证号：{3}）；{4}于{5}递交（收件凭证：〔凭证〕）。",
                    "{0} (project {1}), for which you apply, has its commencement formalities of {2} (number {3}); the declaration of intent was handed in on {5} (receipt: 〔receipt〕).",
                    l.projectName, l.projectID, l.day(dates.constructionStart, "开工手续日期", "day"),
                    l.text(assessment.submission.project.constructionPermitNumber, "施工许可证号", "number of the permit"),
                    l.say("《申报意向书》", "declaration of intent"), l.day(dates.application, "递交日期", "day of filing")))
        ]
        if reasons.contains("48-8-window") { blocks.append(.paragraph(period)) }
        if reasons.contains("48-8-applicant") {
            blocks.append(
                .paragraph(
                    l.prose(
                        "经查，{0}不是该项目的建设单位（证据：〔文号、页〕）；建设单位为〔建设单位〕。",
                        "{0} is not the construction unit of the project (evidence: 〔number, page〕); that is 〔construction unit〕.",
                        l.applicant)))
        }
        return blocks
    }

    /// How the time is counted: from which day, to which day, and where that was a rest day, to which working day.
    private var period: ReportText {
        let l = letter
        // Reading c leaves the day open; what is late by the later one is late by any.
        let published = l.readings[.publicationDay] == .a ? l.law.publication.value : l.law.publicationAlternative.value
        let months = l.law.applicationMonths.value
        let counted = published.adding(months: months)
        var text = l.prose(
            "政策发布之日为{0}，自次日起算{1}，届满之日为{2}", "The measure was published on {0}; {1} from the day after end on {2}", l.day(published),
            l.count(months, "个月", "month"), l.day(counted, "届满之日", "last day"))
        let moved = l.readings[.restDays] == .a ? counted.flatMap { l.standards.restDays?.workingDay(from: $0) } : counted
        if let moved, moved != counted {
            text += l.prose("（该日为休息日，顺延至{0}）", ", which is a rest day, so that the time ends on {0}", l.day(moved))
        }
        return text + l.say("。上述递交日期在届满之后。", ". The application was made after that.")
    }

    // MARK: - Basis and decision

    private var basis: [ReportDocument.Block] {
        let l = letter
        return [l.paragraph("\(l.measure)第八条规定：", "Article 第八条 of the \(l.measure) says:")] + l.quote("第八条") + l.decisiveReadings
    }

    private var decision: [ReportDocument.Block] {
        let l = letter
        return [
            .paragraph(
                l.prose(
                    "依据上述规定，对{0}提出的{1}奖励资金申报，决定不予受理。", "Under these words the application of {0} for {1} is not accepted.", l.applicant,
                    l.projectName))
        ]
    }
}
