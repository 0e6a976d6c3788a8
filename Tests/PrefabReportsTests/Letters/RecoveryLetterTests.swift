import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("追缴扣回决定书 (48号 第十五条)")
struct RecoveryLetterTests {
    private static func order(
        _ granted: String?, returned: String = "0", _ trigger: RecoveryOrder.Trigger = .falsehood
    ) throws -> LetterOrder {
        .recovery(
            RecoveryOrder(
                trigger, granted: try granted.map { try #require(ExactDecimal($0)) }, returned: try #require(ExactDecimal(returned))))
    }

    /// The project may keep 18,000 m² × 180 yuan = 3,240,000.00 yuan.
    @Test(
        "Granted less returned less kept, to the fen and never below nothing",
        arguments: [
            ("4000000", "500000", "260,000.00"), ("3740000.01", "500000", "0.01"), ("3740000", "500000", "0.00"),
            ("3739999.99", "500000", "0.00"), ("3240000", "0", "0.00"), ("25000000", "0", "21,760,000.00"),
        ])
    func due(_ granted: String, _ returned: String, _ due: String) throws {
        let letter = try LetterSample.letter(Self.order(granted, returned: returned), LetterSample.completed)
        let table = try #require(letter.tables.last)
        #expect(table[2] == ["减：依法保留", "重新计算：180 元/m² × 18000 m² = 3,240,000.00 元", "3,240,000.00"])
        #expect(table[3] == ["应追缴", "", due])
        #expect(letter.paragraphs.contains { $0.contains("领取的奖励资金\(due) 元（人民币") })
        #expect(letter.paragraphs.contains { $0.hasPrefix("已退返与依法保留之和不少于已拨付") } == (due == "0.00"))
    }

    @Test("A refused project keeps nothing")
    func refused() throws {
        let letter = try LetterSample.letter(
            Self.order("1000000", returned: "0.01"), LetterSample.completed.changed { $0["project"]["site"] = "elsewhere" })
        #expect(
            letter.tables.last?.map { $0[2] } == ["1,000,000.00", "0.01", "0.00", "999,999.99"])
    }

    @Test("Without an amount, what the submission says was granted; it does not count against the cap as well")
    func alreadyGranted() throws {
        let tree = LetterSample.completed.changed { $0["project"]["alreadyGranted"] = 24_000_000 }
        let letter = try LetterSample.letter(Self.order(nil), tree)
        #expect(letter.tables.last?.map { $0[2] } == ["24,000,000.00", "0.00", "3,240,000.00", "20,760,000.00"])
    }

    /// 25,000,000 − 24,000,000 leave 1,000,000 of the cap.
    @Test("With an amount, what was granted before is that of other instalments")
    func instalments() throws {
        let tree = LetterSample.completed.changed { $0["project"]["alreadyGranted"] = 24_000_000 }
        let letter = try LetterSample.letter(Self.order("3000000"), tree)
        let table = try #require(letter.tables.last)
        #expect(table[2][1] == "重新计算：180 元/m² × 18000 m² = 3,240,000.00 元；上限 25,000,000.00 元，减其他期 24,000,000.00 元")
        #expect(table.map { $0[2] } == ["3,000,000.00", "0.00", "1,000,000.00", "2,000,000.00"])
    }

    /// Others had all of the cap, or more than it: nothing is left to be kept, and no more than was paid is recovered.
    @Test("Nothing may be kept where others have had the cap", arguments: [25_000_000, 26_000_000])
    func capUsedUp(_ before: Int) throws {
        let tree = LetterSample.completed.changed { $0["project"]["alreadyGranted"] = .number("\(before)") }
        let table = try #require(LetterSample.letter(Self.order("3000000"), tree).tables.last)
        #expect(table.map { $0[2] } == ["3,000,000.00", "0.00", "0.00", "3,000,000.00"])
    }

    @Test(
        "Each case of the article, word for word, with what has to be shown",
        arguments: [
            (.falsehood, "（一）", "“(一)提供虚假材料,故意套取财政奖励资金;”", ["虚假材料", "故意套取"]),
            (.duplicate, "（二）", "“(二)同一项目多头或重复申请财政奖励资金,未及时告知或退返;”", ["多头或者重复申请", "未及时告知或者退返"]),
            (.obstruction, "（三）", "“(三)拒绝接受监督检查,被举报问题经查实,涉及行政处罚等其他情况;”", ["拒绝接受监督检查", "被举报问题经查实", "涉及行政处罚等"]),
            (.diversion, "（四）", "“(四)侵占或挪用奖励资金,造成严重影响;”", ["侵占或者挪用", "造成严重影响"]),
            (.otherBreach, "（五）", "“(五)不符合国家、北京市及经开区有关规定的行为。”", ["不符合的规定", "行为"]),
        ] as [(RecoveryOrder.Trigger, String, String, [String])])
    func triggers(_ trigger: RecoveryOrder.Trigger, _ item: String, _ words: String, _ elements: [String]) throws {
        let letter = try LetterSample.letter(Self.order("4000000", trigger), LetterSample.completed)
        #expect(letter.paragraphs.contains("《北京经济技术开发区装配式建筑项目财政奖励资金管理暂行办法》（京技管〔2022〕48号）第十五条\(item)："))
        #expect(letter.paragraphs.contains("“装配式建筑工作小组依职能加强对奖励资金的使用和管理,申报单位出现以下情况之一的,应当追缴扣回奖励资金,并取消相应资格。"))
        #expect(letter.paragraphs.contains(words))
        #expect(letter.facts.filter { $0.hasSuffix("：〔事实、证据（文号、页）〕") }.map { String($0.prefix { $0 != "：" }) } == elements)
        #expect(letter.paragraphs.contains { $0.contains("第十五条\(item)，决定追缴某建设单位就智能装备厂房（项目编号：YZ-1）领取的奖励资金760,000.00 元") })
    }

    @Test("Of repeated applications the other awards are listed")
    func otherAwards() throws {
        let letter = try LetterSample.letter(
            Self.order("4000000", .duplicate),
            LetterSample.completed.changed {
                $0["otherAwards"] = [["source": "市级奖励资金", "reported": false, "returned": false], ["reported": true]]
            })
        #expect(letter.tables[0] == [["1", "市级奖励资金", "否", "否"], ["2", "〔来源〕", "是", "〔未填写〕"]])
        // Neither reported nor returned: the project is refused and keeps nothing.
        #expect(letter.tables[1][3][2] == "4,000,000.00")
    }

    @Test("The hearing comes first, and interest and fines have no basis in the measure")
    func law() throws {
        let letter = try LetterSample.letter(Self.order("4000000"), LetterSample.completed)
        #expect(letter.headings.prefix(7) == ["一、触发情形", "二、查明事实", "三、告知与陈述申辩", "四、金额", "五、决定", "六、缴款与强制执行", "七、救济途径"])
        #expect(letter.paragraphs.contains("〔机关〕于〔日期〕发出拟追缴告知书〔文号〕，你单位于〔日期〕〔陈述申辩情况及采纳与否〕。"))
        #expect(letter.paragraphs.contains { $0.contains("利息、罚款另须有法律依据") && $0.hasSuffix("京技管〔2022〕48号未作规定。") })
        #expect(letter.seals == ["〔作出决定的机关〕（章）"])
    }

    @Test("Not where nothing was granted, more came back than was paid, or nobody knows what may be kept")
    func misfits() throws {
        #expect(
            try LetterSample.misfit(Self.order(nil), LetterSample.completed).message.chinese
                == "不能拟《追缴扣回决定书》：没有已拨付的奖励资金；用 --granted 写明金额；可拟《装配式建筑项目财政奖励资金拟奖励项目公示》：prefab draft publication")
        #expect(
            try LetterSample.misfit(Self.order("100", returned: "100.01"), LetterSample.completed).message.chinese
                == "不能拟《追缴扣回决定书》：已退返的多于已拨付的，核对金额")
        #expect(try LetterSample.misfit(Self.order("100"), LetterSample.completed.changed { $0["documents"] = nil }).fitting == .correction)
        #expect(try LetterSample.misfit(Self.order("100"), .eligible).fitting == nil)
    }
}
