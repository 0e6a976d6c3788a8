import PrefabAssessment

/// 公示 (48号 第十二条): what a project is to be paid, for whom, by which route, and until when objections can be raised.
struct PublicationLetter {
    private let letter: LetterCase
    private let assessment: Assessment
    private let period: NoticePeriod?

    /// - Parameter period: its days; `nil` leaves them to the authority.
    /// - Throws: `LetterMisfit` unless the project is eligible by its application form.
    init(_ letter: LetterCase, _ period: NoticePeriod?) throws(LetterMisfit) {
        self.letter = letter
        self.period = period
        let assessment = try letter.assessed(for: .publication)
        self.assessment = assessment
        let fitting = assessment.fittingLetter
        switch assessment.verdict {
        case .undetermined: throw LetterMisfit(.publication, "初审意见为尚不能认定，金额未定", "the verdict is open", fitting: fitting)
        case .ineligible: throw LetterMisfit(.publication, "初审意见为拟不予奖励", "no reward is proposed", fitting: fitting)
        case .eligible where assessment.submission.stage == .intent:
            throw LetterMisfit(
                .publication, "申报意向书只作预判，公示的是竣工后以申报书核定的金额",
                "a declaration of intent is a forecast; what is made public is settled by the application form after completion",
                fitting: fitting)
        case .eligible: break
        }
        if let period, let filed = assessment.submission.dates.applicationForm, period.posted < filed {
            throw LetterMisfit(
                .publication, "公示日期 \(period.posted) 早于申报书日期 \(filed)",
                "the notice would be posted on \(period.posted), before the application form of \(filed)", fitting: fitting)
        }
    }

    var document: ReportDocument {
        let l = letter
        let title = l.prose("〔年度、批次〕{0}", "{0} 〔year, batch〕", ReportText(l.words(LetterKind.publication.title)))
        return l.document(
            .publication, title: title, toApplicant: false,
            [l.section("", [.paragraph(opening), .facts(project), .table(buildings), .paragraph(days), .facts(objections)]), readings]
                .compactMap(\.self),
            seal: l.say("北京经济技术开发区开发建设局", "Development and Construction Bureau"))
    }

    private var opening: ReportText {
        letter.prose(
            "依据\(letter.measure)第十二条，经装配式建筑工作小组〔日期〕审议、管委会〔日期〕审议批准，现将拟奖励项目公示如下：",
            "Under article 第十二条 of the \(letter.measure), after the working group on 〔day〕 and with the approval of the Administrative Committee on 〔day〕, this project is to be rewarded:"
        )
    }

    private var project: [ReportDocument.Fact] {
        let l = letter
        let reward = assessment.reward
        let amount = l.words("\(l.yuan(reward.amount.lower))（\(CapitalAmount.text(reward.amount.lower))）", l.yuan(reward.amount.lower))
        let cap = l.yuan(Money(rounding: l.law.cap.value.rational))
        return [
            l.fact("项目", "Project", l.projectName), l.fact("项目编号", "Project id", l.projectID),
            l.fact("建设单位", "Construction unit", l.applicant),
            l.fact("拟奖励金额", "Amount", ReportText(amount, .strong)),
            l.fact(
                "是否封顶", "Capped",
                reward.isCapped ? l.say("是（单个项目最高 \(cap)）", "yes (at most \(cap) a project)") : l.say("否", "no")),
        ]
    }

    private var buildings: ReportTable {
        let l = letter
        let rate = ReportText("\(l.law.rewardRate.value) \(l.words("元", "yuan"))/m²")
        let payable = assessment.outlines.indices.filter { assessment.outlines[$0].verdict == .payable }
        let rows = OnDemand(count: payable.count, keeping: ReportDocument.mostKept) { place in
            let given = assessment.submission.buildings[payable[place]]
            return [
                ReportTable.Row([
                    ReportText(l.name(given)), ReportText(route(assessment.outlines[payable[place]], given)),
                    ReportText(given.aboveGroundArea.map { l.quantity($0) } ?? "—"), rate,
                ])
            ]
        }
        let total = ReportTable.Row([l.say("合计", "Total"), "", ReportText(l.quantity(assessment.reward.payableArea.lower)), ""], .total)
        return ReportTable(
            .letter,
            columns: [
                l.column("单体", "Building"), l.column("途径", "Route"), l.column("地上建筑面积 (m²)", "Area above ground (m²)", .trailing),
                l.column("标准", "Rate", .trailing),
            ], groups: rows + OnDemand([[total]]))
    }

    /// `第六条`, or `第七条第1项`, where the submission says which.
    private func route(_ building: BuildingOutline, _ given: Building) -> String {
        let l = letter
        guard building.route == .voluntary else { return l.words(building.route.title) }
        let item: Message.Text? =
            switch assessment.submission.voluntary(of: given) {
            case .notMandated: Message.Text("自愿实施（第七条第1项）", "voluntary (art. 7 (1))")
            case .technicalExemption: Message.Text("自愿实施（第七条第2项）", "voluntary (art. 7 (2))")
            case .no, nil: nil
            }
        return l.words(item ?? building.route.title)
    }

    /// The days of the notice; the day of posting does not count.
    private var days: ReportText {
        let l = letter
        let count = l.count(l.law.noticeDays.value, "天", "day")
        guard let period else {
            return l.prose(
                "公示期{0}，自〔发布次日〕至〔末日；为休息日的顺延至下一工作日〕。",
                "The notice stands for {0}, from 〔the day after posting〕 to 〔the last day; moved to the next working day from a rest day〕.",
                count)
        }
        var text = l.prose(
            "公示期{0}，自{1}至{2}", "The notice stands for {0}, from {1} to {2}", count, l.day(period.firstDay), l.day(period.lastDay))
        if period.lastDay != period.countedLastDay {
            text += l.prose(
                "（末日{0}为休息日，顺延至下一工作日）", " (the last day, {0}, is a rest day, so that the next working day counts)",
                l.day(period.countedLastDay))
        } else if !period.isSettled {
            text += l.prose("〔该年放假安排未载入，核对末日是否顺延〕", " 〔the holidays of that year are not at hand: check whether the last day moves〕")
        }
        return text + ReportText(l.stop)
    }

    private var objections: [ReportDocument.Fact] {
        let l = letter
        return [
            l.fact("异议", "Objections", l.say("公示期内以书面形式实名提出，并附证据材料。", "In writing, with name and evidence, while the notice stands.")),
            l.fact("受理部门", "To", l.blank("部门、地址、电话、邮箱", "office, address, telephone, mail")),
        ]
    }

    /// For the authority: what of this rests on a reading is no part of the notice.
    private var readings: ReportDocument.Section? {
        let blocks = letter.decisiveReadings
        return blocks.isEmpty ? nil : letter.section(letter.say("口径（供审核，不公示）", "Readings (for checking, not to be published)"), blocks)
    }
}
