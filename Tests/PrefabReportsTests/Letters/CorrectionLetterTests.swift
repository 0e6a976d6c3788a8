import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("一次性补正告知书 (48号 第九条)")
struct CorrectionLetterTests {
    @Test("The sample that lacks two documents: both by the names that the law gives them, and nothing else")
    func documents() throws {
        let letter = try LetterSample.letter(.correction, LetterSample.sample("undetermined-documents"))
        #expect(letter.document.title.plain == "一次性补正告知书")
        #expect(letter.document.subtitle.plain == "YZ-2021-0058  亦庄新城C8街区数字创新中心项目")
        #expect(letter.paragraphs[0] == "本件为草稿，不是机关的决定；须经法制审核。〔〕内由机关填写或核定。")
        #expect(letter.paragraphs[1] == "北京数域创新科技有限公司：")
        #expect(
            letter.paragraphs[2]
                == "你单位2022年6月8日提交的亦庄新城C8街区数字创新中心项目（项目编号：YZ-2021-0058）《申报意向书》收悉。依据《北京经济技术开发区装配式建筑项目财政奖励资金管理暂行办法》（京技管〔2022〕48号）第九条，经初审，下列材料不全、不符或者有待说明，现一次性告知。"
        )
        #expect(
            letter.tables == [
                [
                    ["1", "首层楼地面施工进度文件", "项目", "未附", "〔核对〕"], ["2", "装配式建筑技术方案专家评审意见", "项目", "未附", "〔核对〕"],
                ]
            ])
        #expect(
            letter.paragraphs.contains(
                "“装配式建筑项目完成竣工备案或联合验收后，提交《北京经济技术开发区装配式建筑项目财政奖励资金申报书》（以下简称申报书）。《申报意向书》《申报书》和附件材料均一式三份，加盖申报单位公章。”"))
        #expect(
            letter.paragraphs.contains("请于〔补正期限〕前一次补齐。补正不改变首次递交日期（申报意向书2022年6月8日）。逾期未补正的，按现有材料处理。"))
        #expect(letter.facts == ["编号：〔文号〕", "联系人：〔姓名、电话、地址〕", "送达方式：〔送达方式、日期〕"])
        #expect(letter.seals == ["北京经济技术开发区开发建设局（章）"])
    }

    @Test("After completion: the days of both filings, and the documents of that stage")
    func completed() throws {
        let tree = LetterSample.completed.changed { $0["documents"] = ["projectApproval"] }
        let letter = try LetterSample.letter(.correction, tree)
        #expect(letter.paragraphs[2].hasPrefix("你单位2023年7月3日提交的智能装备厂房（项目编号：YZ-1）《申报书》收悉。"))
        #expect(letter.paragraphs.contains { $0.contains("首次递交日期（申报意向书2022年5月16日、申报书2023年7月3日）") })
        // Twelve but one, in the order of the article.
        #expect(letter.tables[0].count == 11)
        #expect(letter.tables[0][9][1] == "装配式建筑项目财政奖励资金申报书")
        #expect(letter.tables[0][10][1] == "装配式建筑项目财政奖励资金申报意向书")
        // Reading b of completed-intent asks for the form alone.
        let other = try LetterSample.letter(.correction, tree, readings: Readings.default.taking(.b, of: .completedIntent))
        #expect(other.tables[0].count == 10)
    }

    @Test("What is not said to be enclosed is asked for as well")
    func unknownDocuments() throws {
        let letter = try LetterSample.letter(.correction, .eligible.changed { $0["documents"] = nil })
        #expect(letter.tables[0].count == 8)
        #expect(letter.tables[0].allSatisfy { $0[3] == "未说明是否已附" })
    }

    @Test("Fields that conditions wait for, of the project and of a building, by their names and never by their keys")
    func fields() throws {
        let letter = try LetterSample.letter(
            .correction,
            .eligible.changed {
                $0["project"]["site"] = nil
                $0["dates"]["application"] = nil
                $0.building["fullDecoration"] = nil
            })
        let rows = letter.tables[0]
        #expect(rows[0] == ["1", "项目位置", "项目", "未填写，或者所填不足以认定：项目位于亦庄新城", "〔核对〕"])
        // The window and the period of validity both wait for it; it stands once.
        #expect(rows[1] == ["2", "申报意向书日期", "项目", "未填写，或者所填不足以认定：在申报期限内、在办法有效期内申报", "〔核对〕"])
        #expect(rows.contains { $0[1] == "是否全装修" && $0[2] == "1# 厂房" })
        #expect(letter.paragraphs[2].hasPrefix("你单位〔递交日期〕提交的"))
        let text = String(decoding: ReportFormat.text.render(letter), as: UTF8.self)
        for key in ["site", "application", "fullDecoration", "48-"] { #expect(!text.contains(key)) }
    }

    @Test("What is open although nothing is missing is to be explained, its days as prose has them")
    func matters() throws {
        let letter = try LetterSample.letter(
            .correction,
            .eligible.changed {
                $0["dates"]["application"] = "2022-04-01"
                $0["dates"]["constructionStart"] = "2022-04-02"
            })
        let row = try #require(letter.tables[0].first { $0[1] == "在申报期限内" })
        #expect(row[3] == "应予说明：申报日期2022年4月1日早于取得开工手续之日2022年4月2日，待核实")
    }

    @Test("A file with errors: all of them with the missing documents, and whom it is to as far as that can be read")
    func errors() throws {
        let tree = JSONTree.eligible.changed {
            $0.building["height"] = "23.9"
            $0["documents"] = [
                "projectApproval", "planningPermit", "constructionStart", "expertReview", "technologyTable", "rateCalculation",
                "applicationIntent",
            ]
        }
        let letter = try LetterSample.letter(.correction, tree)
        #expect(letter.paragraphs[1] == "某建设单位：")
        #expect(letter.tables.count == 2)
        #expect(letter.tables[0] == [["1", "首层楼地面施工进度文件", "项目", "未附", "〔核对〕"]])
        #expect(letter.tables[1].count == 1)
        #expect(letter.tables[1][0][1].hasPrefix("第 "))
        #expect(letter.paragraphs.contains("申报文件有错误时不能作进一步审查；改正后仍须补正的，一并列入〔核对后补充〕。"))
    }

    @Test("The broken sample: twenty errors and one warning, as samples/README.md says")
    func brokenSample() throws {
        let letter = try LetterSample.letter(.correction, LetterSample.sample("broken"), standards: .builtIn)
        #expect(letter.tables.suffix(2).map(\.count) == [20, 1])
    }

    @Test("An error among the documents: what was read of them says nothing")
    func errorInDocuments() throws {
        let letter = try LetterSample.letter(.correction, .eligible.changed { $0["documents"] = ["projectAproval"] })
        #expect(letter.tables.count == 1)
    }

    @Test("A text that is no JSON leaves blanks for whom it is to")
    func noJSON() throws {
        let letter = try LetterSample.letter(.correction, Array("nothing".utf8))
        #expect(letter.paragraphs[1] == "〔申报单位〕：")
        #expect(letter.document.subtitle.plain == "〔项目编号〕  〔项目名称〕")
        #expect(letter.paragraphs[2].hasPrefix("你单位〔递交日期〕提交的〔项目名称〕（项目编号：〔项目编号〕）〔意向书／申报书〕收悉。"))
    }

    @Test("Nothing to supply: what fits instead")
    func misfits() throws {
        let eligible = try LetterSample.misfit(.correction, LetterSample.completed)
        #expect(eligible.message.chinese == "不能拟《一次性补正告知书》：材料齐全，各项条件均已认定，没有需要补正的内容；可拟《装配式建筑项目财政奖励资金拟奖励项目公示》：prefab draft publication")
        #expect(
            eligible.message.english
                == "correction does not fit: nothing is missing and nothing is open; what fits is: prefab draft publication")
        let forecast = try LetterSample.misfit(.correction, .eligible)
        #expect(forecast.fitting == nil)
        #expect(forecast.message.chinese == "不能拟《一次性补正告知书》：材料齐全，各项条件均已认定，没有需要补正的内容")
        let refused = try LetterSample.misfit(
            .correction,
            .eligible.changed {
                $0["project"]["site"] = "elsewhere"
                $0["documents"] = nil
            })
        #expect(refused.fitting == .refusal)
    }
}
