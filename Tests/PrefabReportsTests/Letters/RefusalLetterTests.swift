import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("不予奖励决定书")
struct RefusalLetterTests {
    @Test("The sample of 49.6 percent: the article, the provision of its standard, the figures compared, the reading that decides")
    func rate() throws {
        let letter = try LetterSample.letter(.refusal, LetterSample.sample("rate-49.6-percent"))
        #expect(letter.headings.prefix(6) == ["一、申报事项", "二、查明事实", "三、审查过程", "四、理由与依据", "五、决定", "六、救济途径"])
        #expect(letter.tables[0] == [["1#食品加工厂房", "工业建筑", "混凝土结构", "10260"]])
        #expect(letter.facts.contains("开工手续：2022年8月15日 〔证据：文号、页〕"))
        #expect(letter.facts.contains("地上建筑面积：10260 m² 〔证据：文号、页〕"))
        #expect(letter.facts.contains("财政性资金：0% 〔证据：文号、页〕"))
        for step in ["初审", "协查", "现场核查", "专家评审", "陈述申辩", "小组审议", "管委会审议"] {
            #expect(letter.facts.contains("\(step)：〔日期、情况、文号〕"))
        }
        #expect(letter.paragraphs.contains("（一）京技管〔2022〕48号第七条规定："))
        #expect(
            letter.paragraphs.contains(
                "“2021年7月1日后取得规划许可证的项目按照《装配式建筑评价标准》(DB11/T 1831—2021)执行,符合装配式建筑基本规定。(奖励标准根据每年的实际情况进行调整)”"))
        #expect(letter.paragraphs.contains { $0.hasPrefix("该条所依的") && $0.contains("经查，1#食品加工厂房：装配率 49.60% < 50%，不符合") })
        #expect(letter.paragraphs.contains { $0.hasPrefix("装配率与限值比较前是否取整？（第七条）本稿取：按精确值比较。如改取“先四舍五入到整数百分比") })
        #expect(
            letter.paragraphs.contains(
                "依据《北京经济技术开发区装配式建筑项目财政奖励资金管理暂行办法》（京技管〔2022〕48号）第七条，对北京谷禾食品加工有限公司就亦庄新城K4M1地块食品加工厂房项目提出的奖励资金申报，决定不予奖励。"))
        #expect(letter.seals == ["北京经济技术开发区管理委员会（章）"])
    }

    @Test("Several articles, each once and in the order of the measure")
    func articles() throws {
        let letter = try LetterSample.letter(
            .refusal,
            .eligible.changed {
                $0["project"]["site"] = "elsewhere"
                $0["project"]["fiscalFundingPercent"] = 50
                $0["otherAwards"] = [["source": "市级奖励", "reported": false, "returned": false]]
                $0.building["fullDecoration"] = false
            })
        let heads = letter.paragraphs.filter { $0.hasSuffix("规定：") }
        #expect(heads == ["（一）京技管〔2022〕48号第五条规定：", "（二）京技管〔2022〕48号第七条规定：", "（三）京技管〔2022〕48号第十五条规定："])
        #expect(letter.paragraphs.filter { $0.hasPrefix("“奖励资金用于支持亦庄新城范围内新建装配式建筑的非政府投资的公共建筑和工业建筑项目。") }.count == 1)
        #expect(letter.paragraphs.contains { $0.hasSuffix("第五条、第七条、第十五条，对某建设单位就智能装备厂房提出的奖励资金申报，决定不予奖励。") })
        #expect(letter.tables[1].map { $0[1] }.prefix(3) == ["项目位于亦庄新城", "非政府投资项目", "无重复申请"])
    }

    @Test("A building that fails beside one that would be paid: both stand in the application, one among the failures")
    func someBuildings() throws {
        let tree = JSONTree.eligible.changed {
            $0["buildings"] = [
                .factory,
                JSONTree.factory.changed {
                    $0["id"] = "2#"
                    $0["use"] = "commercialHousing"
                },
            ]
        }
        let letter = try LetterSample.letter(.refusal, tree, readings: Readings.default.taking(.b, of: .failingBuilding))
        #expect(letter.tables[0].count == 2)
        #expect(letter.tables[1].map { $0[2] } == ["2# 厂房"])
        #expect(letter.paragraphs.contains { $0.contains("申请奖励的单体有不符合条件的，项目如何处理？") && $0.contains("本稿取：整个项目不予奖励。") })
    }

    @Test("What was not given is a blank")
    func blanks() throws {
        let letter = try LetterSample.letter(
            .refusal,
            .eligible.changed {
                $0["project"]["site"] = "elsewhere"
                $0["project"]["applicant"] = nil
                $0["dates"] = nil
            })
        #expect(letter.paragraphs[1] == "〔申报单位〕：")
        #expect(letter.facts.contains("立项批复：〔未填写，待查明〕 〔证据：文号、页〕"))
    }

    @Test("Not for a project that is eligible, open or not accepted")
    func misfits() throws {
        #expect(
            try LetterSample.misfit(.refusal, LetterSample.sample("eligible-factory")).message.chinese
                == "不能拟《不予奖励决定书》：初审意见不是拟不予奖励，各项条件均符合；可拟《装配式建筑项目财政奖励资金拟奖励项目公示》：prefab draft publication")
        #expect(
            try LetterSample.misfit(.refusal, LetterSample.sample("design-stage")).message.chinese
                == "不能拟《不予奖励决定书》：初审意见为尚不能认定；可拟《一次性补正告知书》：prefab draft correction")
        #expect(
            try LetterSample.misfit(.refusal, LetterSample.sample("late-application")).message.english
                == "refusal does not fit: the application is not accepted, so that nothing is decided on its merits; what fits is: prefab draft inadmissible"
        )
    }
}
