import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("申报意向书与申报书 (48号 第九条)")
struct FilingPaperTests {
    @Test("A complete factory: what the file says with its line, what it does not say as a named blank")
    func factory() throws {
        let form = try PaperSample.paper(.form, "eligible-factory")
        #expect(form.document.title.plain == "装配式建筑项目财政奖励资金申报书")
        #expect(form.document.subtitle.plain == "YZ-2021-0042  亦庄新城X47R2地块智能装备生产厂房项目")
        #expect(form.headings == ["一、项目概况", "二、申请奖励的单体", "三、申请依据", "四、奖励资金测算", "五、随附材料", "六、申报单位声明", "拟稿说明（定稿时删去）"])
        #expect(try form.entry("申报单位") == ["北京亦恒精工装备有限公司", "申报文件第 6 行"])
        #expect(try form.entry("统一社会信用代码") == ["〔统一社会信用代码〕", "申报文件未填"])
        #expect(try form.entry("立项批复") == ["〔立项批复文号〕，2021年9月16日", "申报文件第 16 行；其余未填"])
        #expect(try form.entry("使用财政性资金的比例") == ["0%", "申报文件第 10 行"])
        #expect(try form.entry("竣工备案或联合验收") == ["2023年10月30日", "申报文件第 22 行"])
        #expect(try form.entry("申报书递交日期") == ["2023年12月5日", "申报文件第 24 行"])
        #expect(try form.entry("联系人") == ["〔姓名、电话〕", "由申报单位填写"])
        #expect(try form.table(with: "地上层数")[0] == ["1#生产厂房", "工业建筑", "混凝土结构", "23.55 m", "4", "15847.2 m²"])
        // 488714/1102329 and 681/940, cut.
        #expect(try form.table(with: "预制率") == [["1#生产厂房", "DB11/T 1831-2021", "44.33%", "72.44%", "A(BJ)"]])
        #expect(try form.entry("1#生产厂房申请途径") == ["市级文件未要求强制实施（第七条 1）", "按第六条、第七条"])
        // Silence is no statement that there are none.
        #expect(try form.entry("同一项目的其他财政奖励")[0] == "〔有无其他财政奖励，及告知、退返情况〕")
        // 180 × 15,847.2.
        #expect(try form.entry("测算金额")[0] == "2,852,496.00 元（人民币贰佰捌拾伍万贰仟肆佰玖拾陆元整）")
        let documents = try form.table(with: "材料")
        #expect(documents.count == 12 && documents.allSatisfy { $0[2] == "已附" })
        #expect(form.paragraphs.contains("申报意向书、申报书和附件材料均一式三份，加盖申报单位公章（第九条）。"))
        #expect(form.seals == ["申报单位（公章）", "法定代表人或者授权代表（签字）"])
    }

    @Test("The declaration of intent: no days of completion, the documents of the stage, a forecast")
    func intent() throws {
        let intent = try PaperSample.paper(.intent, "undetermined-documents")
        #expect(intent.document.title.plain == "装配式建筑项目财政奖励资金申报意向书")
        #expect(!intent.tables.joined().contains { $0[0] == "竣工备案或联合验收" })
        #expect(intent.paragraphs.contains("本测算为预计，奖励金额以竣工后的申报书核定。"))
        let documents = try intent.table(with: "材料")
        #expect(documents.filter { $0[2] == "缺" }.map { $0[1] } == ["首层楼地面施工进度文件", "装配式建筑技术方案专家评审意见"])
        #expect(documents.count == 8)
        // The two documents leave the amount open.
        #expect(try intent.entry("测算金额")[0] == "0.00 – 1,775,226.60 元")
        #expect(intent.tables.joined().contains { $0[0] == "项目" && $0[1] == "申报材料齐全" })
        // A completed project hands in both, with the documents of its stage.
        #expect(try PaperSample.paper(.intent, "eligible-factory").table(with: "材料").count == 12)
    }

    @Test("An application form before completion: its day is a blank")
    func early() throws {
        let form = try PaperSample.paper(.form, "several-buildings")
        #expect(try form.entry("竣工备案或联合验收") == ["〔竣工日期〕", "申报文件未填"])
        #expect(try form.table(with: "材料").count == 12)
    }

    @Test("Of four buildings three are applied for; the fourth stands nowhere, and neither does its area")
    func buildings() throws {
        let intent = try PaperSample.paper(.intent, "several-buildings")
        let rows = try intent.table(with: "地上层数")
        #expect(rows.map { $0[0] } == ["1#生产厂房", "2#仓库", "3#研发中试楼", "合计"])
        // 12480 + 8316.5 + 10904.25
        #expect(rows[3][5] == "31700.75 m²")
        let rates = try intent.table(with: "预制率")
        // 1880 / 4180, 820 / 2760, 2052 / 4750
        #expect(rates.map { $0[2] } == ["44.97%", "29.71%", "43.20%"])
        // The annexes have no grades.
        #expect(rates[2][4] == "不评定等级")
        #expect(!Letter.text(of: intent.document.sections.flatMap(\.blocks)).contains("配电房"))
        // 180 × (12480 + 10904.25): the second building fails, and why is told.
        #expect(try intent.entry("其中可计入的面积")[0] == "23384.25 m²")
        #expect(try intent.entry("测算金额")[0].hasPrefix("4,209,165.00 元"))
        // 0 and 14 points: no vertical member, and 10 + 10 × (0.74 − 0.7) / 0.1.
        #expect(intent.tables.joined().contains(["2#仓库", "主体结构部分得分下限", "主体结构 14 分 < 20 分"]))
    }

    @Test("Open figures are bounds, and routes that nobody settles are blanks")
    func open() throws {
        let intent = try PaperSample.paper(.intent, "design-stage")
        let rates = try intent.table(with: "预制率")
        // 43.3 / 94 and 86.3 / 94 + 10 / 100
        #expect(rates[0] == ["1#封测厂房", "DB11/T 1831-2021", "〔预制率〕", "46.06%–101.80%", "未定"])
        #expect(rates[1][1] == "〔规划许可证日期〕（未定，以DB11/T 1831-2021列示）")
        #expect(try intent.entry("1#封测厂房申请途径")[0] == "〔第六条或者第七条，及其依据〕")
        // Not stated, the sum over the buildings: 28640 + 4860.5.
        #expect(try intent.entry("项目地上建筑面积") == ["33500.5 m²", "按各单体之和"])
        #expect(try intent.entry("测算金额")[0] == "0.00 – 6,030,090.00 元")
        #expect(try intent.entry("建设工程规划许可证") == ["〔规划许可证号〕，〔规划许可日期〕", "申报文件未填"])
    }

    @Test("The municipal award, the cap and what the project had before")
    func award() throws {
        let intent = try PaperSample.paper(.intent, "matching-capped")
        #expect(try intent.entry("市级奖励文件")[0].hasPrefix("京建法〔2020〕4号，"))
        #expect(try intent.entry("是否封顶")[0] == "是（单个项目最高 25,000,000.00 元）")
        #expect(try intent.entry("同一项目的其他财政奖励")[0].contains("已告知，未退返"))
        let second = try PaperSample.paper(.form, JSONTree.eligible.changed { $0["project"]["alreadyGranted"] = 1_500_000 })
        #expect(try second.entry("本办法已拨付的奖励资金")[0] == "1,500,000 元")
    }

    @Test("Nobody is applied for: no building, no amount, and a blank in their place", arguments: Language.allCases)
    func nobody(_ language: Language) throws {
        let tree = JSONTree.eligible.changed { $0.building["appliedFor"] = false }
        for order in [PaperOrder.intent, .form, .technologyTable] {
            let paper = try PaperSample.paper(order, tree, language: language)
            let text = paper.paragraphs.joined(separator: "\n")
            #expect(text.contains(language == .chinese ? "申报文件中没有申请奖励的单体。〔申请奖励的单体〕" : "The submission applies for no building."))
            #expect(!Letter.text(of: paper.document.sections.flatMap(\.blocks)).contains("180 "))
        }
    }

    @Test("What is not stated of documents is a blank, not a gap")
    func unknownDocuments() throws {
        let intent = try PaperSample.paper(.intent, .eligible.changed { $0["documents"] = nil })
        #expect(try intent.table(with: "材料").allSatisfy { $0[2] == "〔是否附上〕" })
    }

    @Test("What a submission says is never taken for a blank")
    func hostile() throws {
        let intent = try PaperSample.paper(.intent, .eligible.changed { $0["project"]["name"] = "{0}〔厂房〕{9}" })
        #expect(try intent.entry("项目名称")[0] == "{0}〔厂房〕{9}")
        #expect(intent.document.spans.filter { $0.text.contains("{0}") }.allSatisfy { $0.tone == .plain })
    }
}
