import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct ReviewReportTests {
    /// By hand: 26 + 10; 5 + 4.5 + 5 + 0; 6 + 0 + 0 + 4; the kitchen is absent. 60.5 / 94 = 121/188.
    @Test func figuresOfTheFactory() throws {
        let document = try Sample.report(Sample.factory).document
        let scores = try document.table(.scores(building: 0))
        #expect(
            try scores.row("柱、支撑") == [
                "柱、支撑、承重墙、延性墙板等竖向构件", "248 / 400 m³", "62.00% (31/50)", "35%≤比例≤80%", "26 / 30", "复算",
                "20 + (0.62 − 0.35) / (0.80 − 0.35) × 10 = 26.0",
            ])
        #expect(try scores.row("非承重").suffix(3) == ["5 / 5", "复算", "0.85 ≥ 0.80 → 5"])
        #expect(try scores.row("集成厨房").suffix(3) == ["— / 6", "缺项", "缺项，从总分中扣除：厂房内不设厨房"])
        #expect(try scores.row("管线分离")[1] == "4500 / 9000 m")
        #expect(try scores.row("小计 主体结构")[3...4] == ["≥ 20", "36 / 50"])
        #expect(try scores.row("合计")[4] == "60.5 / 94")

        let rates = try document.table(.rates(building: 0))
        #expect(
            try rates.row("装配率") == [
                "装配率", "64.36%", "≥ 50%", "符合", "(36 + 14.5 + 10) / (100 − 6) + 0 / 100 = 121/188 = 64.36%（申报 64.36%）",
            ])
        #expect(try rates.row("预制率")[1] == "59.31%")
        #expect(try rates.row("预制率")[4] == "1248 / (1248 + 856) = 1248 / 2104 = 156/263 = 59.31%")
        #expect(try rates.row("等级")[1] == "A(BJ)")
    }

    @Test func takeOff() throws {
        let table = try Sample.report(Sample.factory).document.table(.takeOff(building: 0))
        #expect(
            table.texts == [
                ["柱", "195", "240", "152", "240", "—", ""],
                ["板", "1000", "1008", "696", "—", "12761.28", ""],
                ["梁柱节点", "20", "0", "8", "8", "—", "全部计入"],
                ["合计", "", "1248", "856", "248", "12761.28", ""],
            ])
    }

    @Test func amount() throws {
        let text = TextRenderer().render(try Sample.report(Sample.factory).document)
        #expect(text.contains("180 元/m² × 18230.4 m² = 3,281,472.00 元\n"))
        #expect(text.contains("人民币叁佰贰拾捌万壹仟肆佰柒拾贰元整"))
    }

    /// 180 × 140000 = 25,200,000, above the cap.
    @Test func cappedBounds() throws {
        let text = TextRenderer().render(try Sample.report(Sample.open).document)
        #expect(text.contains("180 元/m² × 0 m² = 0.00 元（项目条件未定，下限按 0 计）"))
        #expect(text.contains("180 元/m² × 140000 m² = 25,200,000.00 元，超过单个项目上限 25,000,000.00 元，按上限计"))
    }

    @Test func everyFindingIsShown() throws {
        for name in [Sample.factory, Sample.open] {
            let report = try Sample.report(name)
            let text = MarkdownRenderer().render(report.document)
            let findings = report.assessment.findings + report.assessment.buildings.flatMap(\.findings)
            for finding in findings {
                let rule = report.assessment.description(of: finding)
                let title = MarkdownEscape.inline(rule.title.chinese)
                #expect(text.contains(title), "\(rule.id)")
            }
        }
    }

    @Test func placesNameTheLine() throws {
        let document = try Sample.report(Sample.factory).document
        let funding = try document.table(.rules(building: nil)).row("符合")
        #expect(funding[4] == "第 8 行")
        let rows = try document.table(.rules(building: nil)).texts
        #expect(rows.first { $0[2] == "48-5-funding" }?[4] == "第 10 行")
        #expect(rows.first { $0[2] == "48-5-area" }?[4] == "未填（第 3 行）")
        #expect(rows.first { $0[2] == "48-15-duplicate" }?[4] == "未填")
    }

    @Test func sectionsInOrder() throws {
        let document = try Sample.report(Sample.factory).document
        #expect(
            document.sections.map(\.kind) == [
                .conclusion, .reward, .procedure, .signatures, .buildings, .rules, .documents, .readings, .sources,
            ])
        #expect(
            document.sections.map(\.heading.plain) == [
                "一、结论", "二、奖励金额", "三、审查程序", "四、签署", "附件1 单体建筑", "附件2 逐条审查", "附件3 材料清单", "附件4 解释口径",
                "附件5 数据来源",
            ])
    }

    @Test func provisionalFiguresAreAllListed() throws {
        let report = try Sample.report(Sample.open)
        let rows = report.document.tables.filter { if case .figures = $0.role { true } else { false } }.flatMap(\.rows)
        #expect(rows.count == report.assessment.provisionalFigures.count)
        #expect(!rows.isEmpty)
    }

    /// A building nobody applies for and nobody must prefabricate has no scores to show.
    @Test func notApplied() throws {
        let document = try Sample.report(Sample.open).document
        #expect(!document.tables.contains { $0.role == .scores(building: 1) })
        #expect(try document.table(.areas).row("2#配电房").suffix(5) == ["—", "—", "—", "126.4 m²", "—"])
    }

    @Test func decisiveAndSwitchedReadings() throws {
        let expired = try Sample.report(Sample.factory) {
            $0.replacing("\"application\": \"2022-06-20\"", with: "\"application\": \"2022-07-25\"")
        }
        let section = try expired.document.section(.readings)
        #expect(section.parts.map(\.subject) == [.reading(.slabSanction), .reading(.slabDay)])
        let text = TextRenderer().render(expired.document)
        #expect(text.contains("改用 b  拟予支持，3,281,472.00 元"))
        #expect(text.contains("初审意见取决于下列口径："))
        #expect(text.contains("本程序列有 19 处口径，均取 a。"))
        #expect(text.contains("不予受理"))

        var readings = Readings()
        readings[.rateRounding] = .b
        let switched = try Sample.report(Sample.factory, readings: readings).document
        #expect(try switched.section(.readings).parts.map(\.subject) == [.reading(.landClause), .reading(.rateRounding)])
        #expect(try switched.table(.rates(building: 0)).row("装配率")[4].contains("，按所取口径取整，以 64% 比较"))
    }

    @Test func verifiedOnlySaysSo() throws {
        let report = try Sample.report(Sample.factory, verifiedOnly: true)
        let document = report.document
        let scores = try document.table(.scores(building: 0))
        #expect(try scores.row("集成厨房").last == "所依据的数据未与原文核对，不取分")
        #expect(try document.table(.rates(building: 0)).row("装配率")[4].hasPrefix("评分依据的数据未与原文核对"))
        // Nothing is missing that the submission has.
        #expect(!document.tables.contains { $0.role == .missing })
        #expect(TextRenderer().render(document).contains("另有 6 项条件未定，但不是因为缺少信息，原因见附件2。"))
    }

    @Test func warningsStandInTheConclusion() throws {
        let report = try Sample.report(Sample.factory) { $0.replacing("12.5,", with: "0.5,") }
        #expect(try report.document.table(.warnings).texts.map { $0[1] } == ["第 10 行"])
    }
}
