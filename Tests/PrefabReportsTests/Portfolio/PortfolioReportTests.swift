import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// The district's table, every section and column of it, as people read it.
@Suite("Portfolios for people")
struct PortfolioReportTests {
    /// 18,000 × 180 = 3,240,000; the cap leaves 25,000,000 − 3,240,000 = 21,760,000 for the 200,000 m² of the second file of A-1;
    /// 6,000 × 180 = 1,080,000 are open.
    ///
    /// Shares: of 2022 200,000 of 206,000 m² at the least are 97.087…%, cut; of all years 218,000 of 224,000 m², 97.321…%. The building of
    /// c.json is that of b.json and counts there.
    private static let chinese = """
        装配式建筑奖励项目汇总
        2022年申报

        项目
        项目编号 | 项目名称 | 初审意见 | 可予奖励面积 (m²) | 金额 (元) | 文件
        A-1 | 甲项目 | 拟予奖励 | 18000 | 3,240,000.00 | a.json
        A-1 | 甲项目二期 | 拟予支持 | 200000 | 21,760,000.00 | a2.json
        B-1 | 乙项目 | 尚不能认定 | 0 – 6000 | 0.00 – 1,080,000.00 | b.json
        C-1 | 丙项目 | 拟不予奖励 | 0 | 0.00 | c.json
        合计 | 4 个项目 | 218000 – 224000 | 25,000,000.00 – 26,080,000.00

        年度预算（京技管〔2022〕48号 第十三条）
        申报年度 | 项目 | 拟予奖励 | 尚不能认定 | 拟不予奖励 | 可予奖励面积 (m²) | 金额 (元)
        2022 | 2 | 1 | 1 | 0 | 18000 – 24000 | 3,240,000.00 – 4,320,000.00
        2023 | 1 | 1 | 0 | 0 | 200000 | 21,760,000.00
        申报日期未填 | 1 | 0 | 0 | 1 | 0 | 0.00
        合计 | 4 | 2 | 1 | 1 | 218000 – 224000 | 25,000,000.00 – 26,080,000.00

        公示（京技管〔2022〕48号 第十二条）
        公示 7 天：2022-08-29 发布，自次日起算，至 2022-09-05（末日为休息日的顺延至下一工作日）。只列初审意见为拟予奖励的申报书；以管委会审议批准的为准。标“*”的取决于口径。
        项目编号 | 项目名称 | 申报单位 | 金额 (元)
        A-1 | 甲项目 | 某建设单位 | 3,240,000.00
        合计 | 3,240,000.00

        装配式建筑占新建建筑面积的比例（京技管〔2022〕47号（二））
        开工年度 | 新建面积 (m²) | 其中装配式 (m²) | 是否新建未填 (m²) | 比例
        2021 | 18000 | 18000 | 0 | 100.00%
        2022 | 206000 | 200000 – 206000 | 0 | 97.08%–100.00%
        开工日期未填 | 0 | 0 | 0 | —
        合计 | 224000 | 218000 – 224000 | 0 | 97.32%–100.00%
        仅就本目录：2021 年目标 ≥ 35%，当年开工 达到，全部年度合计 达到。
        仅就本目录：2025 年目标 ≥ 55%，当年开工 无新建项目，全部年度合计 达到。
        地上建筑面积，含不申请奖励的新建单体。符合 DB11/T 1831 全部基本规定，或按附件符合全部技术要求的，计为装配式；未定的按两种可能列出上下限。

        重复申请（京技管〔2022〕48号 第十五条）
        重复的是 | 文件
        项目 A-1 | a.json、a2.json
        单体 仓库 | b.json、c.json
        同一单体只在先申报的一份中计一次；同一项目各份合计不超过单个项目上限。

        未审查的文件
        文件 | 状态 | 说明
        broken.json | 有错误 | 2 个错误：S103 “2022-02-30”不是日历上的日期
        list.xlsx | 不是申报文件
        secret.json | 无法读取 | Permission denied
        """

    private static let english = """
        Projects applying for the reward
        2022年申报

        Projects
        Project id | Project | Opinion | Payable area (m²) | Amount (yuan) | File
        A-1 | 甲项目 | reward proposed | 18000 | 3,240,000.00 | a.json
        A-1 | 甲项目二期 | support proposed | 200000 | 21,760,000.00 | a2.json
        B-1 | 乙项目 | not decided yet | 0 – 6000 | 0.00 – 1,080,000.00 | b.json
        C-1 | 丙项目 | no reward proposed | 0 | 0.00 | c.json
        Total | 4 projects | 218000 – 224000 | 25,000,000.00 – 26,080,000.00

        Budget by year (48号 art. 13)
        Year | Projects | Reward proposed | Not decided | No reward proposed | Payable area (m²) | Amount (yuan)
        2022 | 2 | 1 | 1 | 0 | 18000 – 24000 | 3,240,000.00 – 4,320,000.00
        2023 | 1 | 1 | 0 | 0 | 200000 | 21,760,000.00
        no day of application | 1 | 0 | 0 | 1 | 0 | 0.00
        Total | 4 | 2 | 1 | 1 | 218000 – 224000 | 25,000,000.00 – 26,080,000.00

        Public notice (48号 art. 12)
        7 days after the posting on 2022-08-29, to 2022-09-05, moved to the next working day from a rest day. Only application forms for which a reward is proposed are listed; what the committee approves counts. “*” rests on a reading of the law.
        Project id | Project | Applicant | Amount (yuan)
        A-1 | 甲项目 | 某建设单位 | 3,240,000.00
        Total | 3,240,000.00

        Share of prefabricated area (47号 (2))
        Year of start | New area (m²) | Prefabricated (m²) | Perhaps new (m²) | Share
        2021 | 18000 | 18000 | 0 | 100.00%
        2022 | 206000 | 200000 – 206000 | 0 | 97.08%–100.00%
        no start | 0 | 0 | 0 | —
        Total | 224000 | 218000 – 224000 | 0 | 97.32%–100.00%
        For this folder alone: target of 2021, at least 35%. Started in that year: met; all years together: met.
        For this folder alone: target of 2025, at least 55%. Started in that year: no new building; all years together: met.
        Above-ground areas of new buildings, applied for or not. Prefabricated: all basic provisions of DB11/T 1831 pass, or all technical requirements of the annexes; open ones make the bounds.

        Repeated applications (48号 art. 15)
        Repeated | Files
        project A-1 | a.json, a2.json
        building 仓库 | b.json, c.json
        A building is counted once, in the file that applied first; the files of one project together stay under the cap of a project.

        Files not reviewed
        File | State | Reason
        broken.json | has errors | 2 errors: S103 “2022-02-30” is no date of the calendar
        list.xlsx | no submission
        secret.json | cannot be read | Permission denied
        """

    @Test("Every section and column, in all forms and both languages", arguments: ReportOutline.allCases, Language.allCases)
    func contents(_ form: ReportOutline, _ language: Language) throws {
        let document = PortfolioReport(try PortfolioSample.portfolio(), folder: "2022年申报", language: language).document
        let expected = ReportOutline.lines(language == .chinese ? Self.chinese : Self.english)
        let lines = form.lines(of: document)
        for (line, wanted) in zip(lines, expected) where line != wanted { Issue.record("\(line)\nin place of\n\(wanted)") }
        #expect(lines.count == expected.count)
    }

    /// Numbers are set to the right, so that their points stand under each other; totals are told from rows.
    @Test func layout() throws {
        let tables = PortfolioReport(try PortfolioSample.portfolio(), folder: "f").document.tables
        #expect(tables.count == 6)
        let numbers = [[3, 4], [1, 2, 3, 4, 5, 6], [3], [1, 2, 3, 4], [], []]
        #expect(tables.map { table in table.columns.indices.filter { table.columns[$0].alignment == .trailing } } == numbers)
        let totals = tables.map { table in table.rows.enumerated().filter { $0.element.kind == .total }.map(\.offset) }
        #expect(totals == [[4], [3], [1], [3], [], []])
    }

    /// Verdicts and targets are marked as what they are.
    @Test func tones() throws {
        let spans = PortfolioReport(try PortfolioSample.portfolio(), folder: "f", language: .english).document.spans
        func tones(_ text: String) -> Set<ReportText.Tone> { Set(spans.filter { $0.text == text }.map(\.tone)) }
        #expect(tones("reward proposed") == [.pass] && tones("support proposed") == [.pass])
        #expect(tones("no reward proposed") == [.fail])
        #expect(tones("not decided yet") == [.undetermined])
        #expect(tones("met") == [.pass])
        #expect(tones("no new building") == [.muted])
    }

    // MARK: - What there may be none of

    private func report(_ entries: [Portfolio.Entry], _ language: Language) -> ReportDocument {
        PortfolioReport(Portfolio(entries, standards: .builtIn), folder: "f", language: language).document
    }

    @Test("An empty folder has totals of nothing, and no sections of what it lacks")
    func nothing() {
        let lines = ReportOutline.lines(
            """
            装配式建筑奖励项目汇总
            f
            项目
            项目编号 | 项目名称 | 初审意见 | 可予奖励面积 (m²) | 金额 (元) | 文件
            合计 | 0 个项目 | 0 | 0.00
            年度预算（京技管〔2022〕48号 第十三条）
            申报年度 | 项目 | 拟予奖励 | 尚不能认定 | 拟不予奖励 | 可予奖励面积 (m²) | 金额 (元)
            合计 | 0 | 0 | 0 | 0 | 0 | 0.00
            装配式建筑占新建建筑面积的比例（京技管〔2022〕47号（二））
            开工年度 | 新建面积 (m²) | 其中装配式 (m²) | 是否新建未填 (m²) | 比例
            合计 | 0 | 0 | 0 | —
            仅就本目录：2021 年目标 ≥ 35%，当年开工 无新建项目，全部年度合计 无新建项目。
            仅就本目录：2025 年目标 ≥ 55%，当年开工 无新建项目，全部年度合计 无新建项目。
            """)
        #expect(ReportOutline.document.lines(of: report([], .chinese)).dropLast() == lines[...])
    }

    /// A factory begun in 2021 that is not decorated, and one of which that is not known.
    @Test("Targets that are missed or open are marked so")
    func targets() throws {
        func document(_ isDecorated: Bool?) throws -> ReportDocument {
            let project = PortfolioSample.a.changed { $0.building.fullDecoration = isDecorated.map { .boolean($0) } ?? nil }
            return report([try PortfolioSample.entry("a.json", project)], .chinese)
        }
        let missed = try document(false)
        #expect(ReportOutline.document.lines(of: missed).contains("仅就本目录：2021 年目标 ≥ 35%，当年开工 未达到，全部年度合计 未达到。"))
        #expect(missed.spans.filter { $0.text == "未达到" }.map(\.tone) == [.fail, .fail, .fail])
        let open = try document(nil)
        #expect(ReportOutline.document.lines(of: open).contains("仅就本目录：2021 年目标 ≥ 35%，当年开工 未定，全部年度合计 未定。"))
        #expect(ReportOutline.document.lines(of: open).contains("2021 | 18000 | 0 – 18000 | 0 | 0.00%–100.00%"))
        #expect(open.spans.filter { $0.text == "未定" }.map(\.tone) == [.undetermined, .undetermined, .undetermined])
    }

    @Test("One is one in English")
    func singular() throws {
        let diagnostics = Submission.read(Array("{".utf8), standards: .builtIn).diagnostics
        let document = report(
            [
                try PortfolioSample.entry("a.json", PortfolioSample.a),
                Portfolio.Entry(name: "x.json", content: .broken(errors: 1, first: diagnostics.first)),
            ], .english)
        let rows = document.tables.flatMap(\.texts)
        #expect(rows.contains { $0[0] == "Total" && $0[1] == "1 project" })
        #expect(rows.contains { $0[0] == "x.json" && $0[2].hasPrefix("1 error: J102 ") })
    }

    // MARK: - Links

    /// A project leads to its own report, wherever it is named; a file that was not reviewed has none.
    @Test func pages() throws {
        let pages = ["a.json": "reports/a.html", "b.json": "reports/b.html"]
        let document = PortfolioReport(try PortfolioSample.portfolio(), folder: "f", pages: pages).document
        let links = document.spans.filter { $0.target != nil }
        #expect(
            links.map(\.text) == [
                "A-1", "甲项目", "B-1", "乙项目",  // projects
                "A-1",  // notice
                "a.json", "b.json",  // repeats
            ])
        for link in links {
            let isOfA = ["A-1", "甲项目", "a.json"].contains(link.text)
            #expect(link.target == .page(isOfA ? "reports/a.html" : "reports/b.html"))
        }
        let page = HTMLRenderer().render(document)
        #expect(page.matches(of: /<a href="reports\/a.html">/).count == 4)
        #expect(page.matches(of: /<a href="reports\/b.html">/).count == 3)
    }
}
