package import PrefabAssessment

/// The district's table (项目汇总) as a document.
package struct PortfolioReport: JSONReport, Wording {
    let portfolio: Portfolio
    let folder: String
    let provenance: Provenance

    private let pages: [ExactText: String]

    /// - Parameters:
    ///   - folder: the folder's name, as the user wrote it.
    ///   - pages: the relative addresses of the projects' own reports, by the file's name; none where there are no such pages.
    package init(_ portfolio: Portfolio, folder: String, pages: [ExactText: String] = [:], _ provenance: Provenance) {
        self.portfolio = portfolio
        self.folder = folder
        self.pages = pages
        self.provenance = provenance
    }

    package var document: ReportDocument {
        var sections = [
            section(say("项目", "Projects"), [projects]),
            section(say("年度预算（京技管〔2022〕48号 第十三条）", "Budget by year (48号 art. 13)"), [budget]),
        ]
        if let notice = portfolio.notice {
            sections.append(section(say("公示（京技管〔2022〕48号 第十二条）", "Public notice (48号 art. 12)"), text(notice)))
        }
        sections.append(
            section(say("装配式建筑占新建建筑面积的比例（京技管〔2022〕47号（二））", "Share of prefabricated area (47号 (2))"), shares))
        if !portfolio.repeats.isEmpty {
            sections.append(section(say("重复申请（京技管〔2022〕48号 第十五条）", "Repeated applications (48号 art. 15)"), [repeats, repeatsNote]))
        }
        let others = portfolio.entries.filter { $0.project == nil }
        if !others.isEmpty { sections.append(section(say("未审查的文件", "Files not reviewed"), [files(others)])) }
        return ReportDocument(
            language: language, title: say("装配式建筑奖励项目汇总", "Projects applying for the reward"),
            subtitle: ReportText(folder), sections: sections)
    }

    var language: Language { provenance.language }

    private func section(_ heading: ReportText, _ blocks: [ReportDocument.Block]) -> ReportDocument.Section {
        ReportDocument.Section(.portfolio, heading, blocks)
    }

    private func table(_ columns: [ReportTable.Column], _ rows: [ReportTable.Row]) -> ReportDocument.Block {
        .table(ReportTable(.portfolio, columns: columns, rows: rows))
    }

    private func text(_ bounds: Bounds<some CustomStringConvertible & Equatable>) -> ReportText {
        ReportText(range(bounds))
    }

    private func amount(_ bounds: Bounds<Money>) -> ReportText { ReportText(range(bounds)) }

    /// A text that leads to the project's own report, where it has one.
    private func link(_ text: String, _ entry: Portfolio.Entry) -> ReportText {
        ReportText(text, to: pages[ExactText(entry.name)].map(ReportText.Target.page))
    }

    // MARK: - Projects and years

    private var projects: ReportDocument.Block {
        let rows = portfolio.entries.compactMap { entry -> ReportTable.Row? in
            guard let project = entry.project else { return nil }
            return ReportTable.Row([
                link(project.id, entry), link(project.name, entry), title(project.verdict, project.stage),
                text(project.reward.payableArea), amount(project.reward.amount), ReportText(entry.name, .muted),
            ])
        }
        let total = ReportTable.Row(
            [
                say("合计", "Total"), ReportText(words(.count(portfolio.total.projects, "个项目", "project"))), "",
                text(portfolio.total.payableArea), amount(portfolio.total.amount), "",
            ], .total)
        return table(
            [
                column("项目编号", "Project id"), column("项目名称", "Project"), column("初审意见", "Opinion"),
                column("可予奖励面积 (m²)", "Payable area (m²)", .trailing), column("金额 (元)", "Amount (yuan)", .trailing),
                column("文件", "File"),
            ], rows + [total])
    }

    private var budget: ReportDocument.Block {
        func cells(_ year: Portfolio.Year, _ title: ReportText) -> [ReportText] {
            [title, ReportText("\(year.projects)")]
                + [Verdict.eligible, .undetermined, .ineligible].map { ReportText("\(year.counts[$0, default: 0])") }
                + [text(year.payableArea), amount(year.amount)]
        }
        let rows = portfolio.years.map { year in
            ReportTable.Row(cells(year, year.year.map { ReportText("\($0)") } ?? say("申报日期未填", "no day of application")))
        }
        return table(
            [
                column("申报年度", "Year"), column("项目", "Projects", .trailing), column("拟予奖励", "Reward proposed", .trailing),
                column("尚不能认定", "Not decided", .trailing), column("拟不予奖励", "No reward proposed", .trailing),
                column("可予奖励面积 (m²)", "Payable area (m²)", .trailing), column("金额 (元)", "Amount (yuan)", .trailing),
            ], rows + [ReportTable.Row(cells(portfolio.total, say("合计", "Total")), .total)])
    }

    // MARK: - Notice

    private func text(_ notice: Portfolio.Notice) -> [ReportDocument.Block] {
        let rows = notice.entries.compactMap { place -> ReportTable.Row? in
            let entry = portfolio.entries[place]
            guard let project = entry.project else { return nil }
            return ReportTable.Row([
                link(project.id, entry) + ReportText(project.restsOnReading ? "*" : ""), ReportText(project.name),
                ReportText(project.applicant ?? "—"), ReportText(Numerals.money(project.reward.amount.lower)),
            ])
        }
        let total = ReportTable.Row([say("合计", "Total"), "", "", ReportText(Numerals.money(notice.amount))], .total)
        let lastDay =
            notice.isSettled
            ? Message.Text("（末日为休息日的顺延至下一工作日）", ", moved to the next working day from a rest day")
            : Message.Text("（该年放假安排未载入，末日是否顺延待核）", "; whether that is a rest day the calendar does not say")
        return [
            paragraph(
                "公示 \(notice.days) 天：\(notice.from) 发布，自次日起算，至 \(notice.to)\(lastDay.chinese)。只列初审意见为拟予奖励的申报书；"
                    + "以管委会审议批准的为准。标“*”的取决于口径。",
                "\(Message.Text.count(notice.days, "天", "day").english) after the posting on \(notice.from), to \(notice.to)\(lastDay.english). "
                    + "Only application forms for which a reward is proposed are listed; what the committee approves counts. “*” rests on a reading of the law."
            ),
            table(
                [
                    column("项目编号", "Project id"), column("项目名称", "Project"), column("申报单位", "Applicant"),
                    column("金额 (元)", "Amount (yuan)", .trailing),
                ], rows + [total]),
        ]
    }

    // MARK: - Shares

    private var shares: [ReportDocument.Block] {
        func cells(_ share: AreaShares.Share, _ title: ReportText) -> [ReportText] {
            [
                title, ReportText(share.newArea.description), text(share.prefabricatedArea),
                ReportText(share.uncertainArea.description), ReportText(share.share.map(Numerals.percent) ?? "—"),
            ]
        }
        let shares = portfolio.shares
        let rows = shares.years.map { share in
            ReportTable.Row(cells(share, share.year.map { ReportText("\($0)") } ?? say("开工日期未填", "no start")))
        }
        var blocks = [
            table(
                [
                    column("开工年度", "Year of start"), column("新建面积 (m²)", "New area (m²)", .trailing),
                    column("其中装配式 (m²)", "Prefabricated (m²)", .trailing),
                    column("是否新建未填 (m²)", "Perhaps new (m²)", .trailing), column("比例", "Share", .trailing),
                ], rows + [ReportTable.Row(cells(shares.all, say("合计", "Total")), .total)])
        ]
        for target in shares.targets {
            let least = Numerals.threshold(target.share)
            blocks.append(
                .paragraph(
                    say(
                        "仅就本目录：\(target.year) 年目标 ≥ \(least)，当年开工 ",
                        "For this folder alone: target of \(target.year), at least \(least). Started in that year: ")
                        + reaching(target.ofYear) + say("，全部年度合计 ", "; all years together: ") + reaching(target.ofAll)
                        + ReportText(stop)))
        }
        blocks.append(
            paragraph(
                "地上建筑面积，含不申请奖励的新建单体。符合 DB11/T 1831 全部基本规定，或按附件符合全部技术要求的，计为装配式；未定的按两种可能列出上下限。",
                "Above-ground areas of new buildings, applied for or not. Prefabricated: all basic provisions of DB11/T 1831 pass, or all technical requirements of the annexes; open ones make the bounds.",
                .muted))
        return blocks
    }

    /// Whether the target of a year is met.
    private func reaching(_ outcome: Outcome) -> ReportText {
        switch outcome {
        case .pass: say("达到", "met", .pass)
        case .fail: say("未达到", "missed", .fail)
        case .undetermined: say("未定", "open", .undetermined)
        case .notApplicable: say("无新建项目", "no new building", .muted)
        }
    }

    // MARK: - Repeats and other files

    private var repeats: ReportDocument.Block {
        table(
            [column("重复的是", "Repeated"), column("文件", "Files")],
            portfolio.repeats.map { item in
                let subject: ReportText =
                    switch item.subject {
                    case .project(let id): say("项目 ", "project ") + ReportText(id)
                    case .building(let name): say("单体 ", "building ") + ReportText(name)
                    }
                let names = item.entries.map { link(portfolio.entries[$0].name, portfolio.entries[$0]) }
                return ReportTable.Row([subject, names.joined(ReportText(listComma))])
            })
    }

    private var repeatsNote: ReportDocument.Block {
        paragraph(
            "同一单体只在先申报的一份中计一次；同一项目各份合计不超过单个项目上限。",
            "A building is counted once, in the file that applied first; the files of one project together stay under the cap of a project.",
            .undetermined)
    }

    private func files(_ entries: [Portfolio.Entry]) -> ReportDocument.Block {
        table(
            [column("文件", "File"), column("状态", "State"), column("说明", "Reason")],
            entries.map { entry in
                let reason: ReportText
                switch entry.content {
                case .broken(let errors, let first):
                    let first = first.map { "\($0.code.rawValue) \(words($0.message))" } ?? ""
                    reason = ReportText(words(.count(errors, "个错误", "error")) + colon + first)
                case .unreadable(let message): reason = ReportText(message)
                case .foreign, .project: reason = ""
                }
                return ReportTable.Row([ReportText(entry.name), ReportText(words(entry.state)), reason])
            })
    }
}
