import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("预制率和装配率计算书 (48号 第九条)")
struct CalculationPaperTests {
    @Test("Quantities by storeys as the take-off names them, formulas with substitution, rates: by hand from samples/README.md")
    func factory() throws {
        let paper = try PaperSample.paper(.calculation(0), "eligible-factory")
        #expect(paper.document.subtitle.plain.hasSuffix("  1#生产厂房"))
        #expect(paper.headings.dropLast() == ["一、工程概况与计算依据", "二、工程量", "三、评价项得分", "四、预制率、装配率与等级", "五、计算结果"])
        #expect(try paper.entry("规划许可证日期") == ["2022年1月20日", "申报文件第 17 行"])
        #expect(try paper.entry("计算方法") == ["装配式建筑评价标准（DB11/T 1831—2021）", "按第七条"])
        let storeys = try paper.table(with: "楼层")
        // 40 × 2.548 and 32 × 2.548.
        #expect(storeys[0] == ["1层", "柱", "72", "101.92", "81.536", "101.92", "—"])
        // 4 × 2.205; 4 × 8.778.
        #expect(storeys[1] == ["", "楼梯", "4", "8.82", "0", "—", "35.112"])
        #expect(storeys.map { $0[0] }.filter { !$0.isEmpty } == ["1层", "1–3层", "1–4层", "2–4层", "4层"])
        let kinds = try paper.table(with: "节点计入条件")
        #expect(kinds.last == ["合计", "", "1954.856", "2454.46", "502.936", "11430.584", ""])
        let measures = try paper.table(with: "符合要求的量")
        #expect(measures[0] == ["竖向构件", "m³", "502.936", "814.968", "构件清单汇总"])
        #expect(measures.contains(["干式楼地面", "m²", "6240", "14860", "申报文件第 66 行"]))
        #expect(measures.contains(["采暖管线", "m", "—", "—", "无此项：采用空调系统,无采暖管线"]))
        let scores = try paper.table(with: "代入")
        #expect(scores[0].last == "20 + (1283/2079 − 0.35) / (0.80 − 0.35) × 10 = 25.9360… → 25.9")
        #expect(scores[0][4] == "25.9 / 30")
        let rates = try paper.table(with: "计算")
        #expect(
            rates.contains { $0[0] == "装配率" && $0[1] == "72.44%" && $0[4].hasPrefix("(38 + 13.8 + 16.3) / (100 − 6) + 0 / 100 = 681/940") })
        #expect(
            rates.contains { $0[0] == "预制率" && $0[4] == "1954.856 / (1954.856 + 2454.46) = 1954.856 / 4409.316 = 488714/1102329 = 44.33%" })
        #expect(paper.facts == ["预制率：44.33%", "装配率：72.44%", "等级：A(BJ)"])
        // After completion a third party issues it.
        #expect(paper.paragraphs.contains("已完成竣工备案或者联合验收的项目，计算书由第三方机构出具（第九条）；本稿供其核算。"))
        #expect(paper.seals == ["计算（签字）", "校核（签字）", "审核（签字）", "第三方机构（盖章）", "申报单位（公章）"])
        #expect(!paper.paragraphs.contains { $0.contains("尚未确定") })
    }

    @Test("A building under the annexes, under construction")
    func annexes() throws {
        let paper = try PaperSample.paper(.calculation(2), "several-buildings")
        #expect(try paper.entry("规划许可证日期") == ["2021年6月18日", "申报文件第 94 行"])
        // 2052 of 4750 m³; the method has no grades.
        #expect(paper.facts.first == "预制率：43.20%")
        #expect(paper.facts.last == "等级：不评定等级")
        #expect(paper.seals.contains("计算单位（盖章）"))
        #expect(!paper.document.tables.contains { $0.columns.first?.title.plain == "楼层" })
    }

    @Test("Open: bounds, blanks for the quantities, and which are to be supplied")
    func open() throws {
        let paper = try PaperSample.paper(.calculation(0), "design-stage")
        #expect(paper.facts == ["预制率：〔预制率〕", "装配率：46.06%–101.80%", "等级：未定"])
        let measures = try paper.table(with: "符合要求的量")
        #expect(measures.contains(["水平构件", "m²", "〔符合要求的量〕", "〔总量〕", "申报文件未填"]))
        let sentence = try #require(paper.paragraphs.first { $0.hasPrefix("以上结果尚未确定") })
        #expect(sentence.hasSuffix("尚待补充：水平构件、内隔墙一体化、干式楼地面、集成卫生间、电气管线、给排水管线、采暖管线、加分项、结构混凝土。"))
        let second = try PaperSample.paper(.calculation(1), "design-stage")
        #expect(second.paragraphs.contains { $0.contains("、规划许可证日期。") })
    }

    @Test("Storeys in their order: numbers from the lowest, then the roof, what cannot be read, and what names none")
    func storeys() throws {
        let tree = JSONTree.eligible.changed {
            $0.building["measures"]["verticalMembers"] = nil
            $0.building["measures"]["structuralConcrete"] = nil
            $0.building["measures"]["horizontalMembers"] = nil
            $0.building["components"] = .array(
                ([nil, "roof", "2-4", "x y", "4,roof", "1", "-1", "2,3-4", "屋面"] as [String?]).enumerated().map { place, storeys in
                    var line: JSONTree = ["kind": "column", "label": .string("Z\(place)"), "count": 2, "precastVolume": 3]
                    if let storeys { line["storeys"] = .string(storeys) }
                    return line
                })
        }
        let rows = try PaperSample.paper(.calculation(0), tree).table(with: "楼层")
        #expect(rows.map { $0[0] } == ["地下1层", "1层", "2层、3–4层", "2–4层", "4层、屋面", "屋面", "楼层未能辨认", "未注明"])
        // Two lines on the roof, of two pieces each.
        #expect(rows[5] == ["屋面", "柱", "4", "12", "0", "12", "—"])
        let english = try PaperSample.paper(.calculation(0), tree, language: .english).table(with: "Storeys")
        #expect(english.map { $0[0] }.prefix(5) == ["basement 1", "storey 1", "storey 2, storeys 3–4", "storeys 2–4", "storey 4, roof"])
    }

    @Test("A take-off that lacks a quantity leaves blanks, and says why")
    func gap() throws {
        let tree = JSONTree.eligible.changed {
            $0.building["measures"]["verticalMembers"] = nil
            $0.building["measures"]["structuralConcrete"] = nil
            $0.building["measures"]["horizontalMembers"] = nil
            $0.building["components"] = [["kind": "column", "label": "Z1", "count": 2]]
        }
        let measures = try PaperSample.paper(.calculation(0), tree).table(with: "符合要求的量")
        #expect(measures[0] == ["竖向构件", "m³", "〔符合要求的量〕", "〔总量〕", "构件清单或单体缺所需的数据，不能汇总"])
    }
}
