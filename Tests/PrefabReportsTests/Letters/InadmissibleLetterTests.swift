import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("不予受理决定书 (48号 第八条)")
struct InadmissibleLetterTests {
    @Test("The sample that came too late: how the months are counted, the article, the reading that decides")
    func late() throws {
        let letter = try LetterSample.letter(.inadmissible, LetterSample.sample("late-application"))
        #expect(letter.headings.prefix(4) == ["一、事实", "二、依据", "三、决定", "四、救济途径"])
        #expect(
            letter.paragraphs.contains(
                "你单位申报的亦庄新城G9地块冷链物流仓储项目（项目编号：YZ-2021-0051），于2021年10月18日取得开工手续（证号：〔施工许可证号〕）；《申报意向书》于2022年8月26日递交（收件凭证：〔凭证〕）。"))
        #expect(letter.paragraphs.contains("政策发布之日为2022年3月31日，自次日起算3个月，届满之日为2022年6月30日。上述递交日期在届满之后。"))
        #expect(
            letter.paragraphs.contains(
                "“装配式建筑奖励项目申报单位为建设单位。申报项目应依法依规办理开工手续;2016年1月1日至2022年3月31日取得开工手续的项目应在政策发布之日起3个月内完成申报,过期不予受理;2022年3月31日后取得开工手续的项目应在首层楼地面施工前进行申报。”"
            ))
        #expect(letter.paragraphs.contains("条文未明确之处，本稿取下列口径；口径由管委会依第十八条确定："))
        #expect(letter.paragraphs.contains { $0.hasPrefix("“政策发布之日”是哪一天？（第八条）本稿取：印发日，2022年3月31日。如改取“公报出刊日，2022年7月8日”，初审意见为拟予支持") })
        #expect(letter.paragraphs.contains("“本办法由北京经济技术开发区管委会负责解释。”"))
        #expect(
            letter.paragraphs.contains(
                "依据上述规定，对北京冷域供应链管理有限公司提出的亦庄新城G9地块冷链物流仓储项目奖励资金申报，决定不予受理。"))
        #expect(
            letter.paragraphs.contains(
                "如不服本决定，可自知道本决定之日起60日内向〔行政复议机关〕申请行政复议，或者自知道本决定之日起6个月内向〔有管辖权的人民法院〕提起行政诉讼。〔复议机关、法院与期限由法制部门核定〕"))
    }

    @Test(
        "The day before the last one, the last one and the day after",
        arguments: [("2022-06-29", false), ("2022-06-30", false), ("2022-07-01", true)])
    func lastDay(_ day: String, _ isLate: Bool) throws {
        let tree = JSONTree.eligible.changed { $0["dates"]["application"] = .string(day) }
        if isLate {
            _ = try LetterSample.letter(.inadmissible, tree)
        } else {
            let misfit = try LetterSample.misfit(.inadmissible, tree)
            #expect(misfit.message.chinese == "不能拟《不予受理决定书》：没有逾期申报（第八条前段）或者申报单位不是建设单位的事实")
        }
    }

    /// 2022-04-02 and three months are 2022-07-02, a Saturday; the Monday after it is in time.
    @Test("A last day that is a rest day is moved, and the letter says so")
    func restDay() throws {
        let standards = try LetterSample.standards(
            "jingjiguan-2022-48.json",
            [
                (
                    "\"value\": \"2022-03-31\",\n    \"unit\": \"date\",\n    \"clause\": \"第八条\"",
                    "\"value\": \"2022-04-02\",\n    \"unit\": \"date\",\n    \"clause\": \"第八条\""
                )
            ])
        func tree(_ day: String) -> JSONTree { .eligible.changed { $0["dates"]["application"] = .string(day) } }
        #expect(throws: LetterMisfit.self) { try LetterSample.letter(.inadmissible, tree("2022-07-04"), standards: standards) }
        let letter = try LetterSample.letter(.inadmissible, tree("2022-07-05"), standards: standards)
        #expect(letter.paragraphs.contains("政策发布之日为2022年4月2日，自次日起算3个月，届满之日为2022年7月2日（该日为休息日，顺延至2022年7月4日）。上述递交日期在届满之后。"))
        let unmoved = try LetterSample.letter(
            .inadmissible, tree("2022-07-04"), readings: Readings.default.taking(.b, of: .restDays), standards: standards)
        #expect(unmoved.paragraphs.contains { $0.hasSuffix("届满之日为2022年7月2日。上述递交日期在届满之后。") })
    }

    @Test("By the gazette's day the time is longer")
    func gazette() throws {
        let readings = Readings.default.taking(.b, of: .publicationDay)
        let misfit = try LetterSample.misfit(.inadmissible, LetterSample.sample("late-application"), readings: readings)
        #expect(misfit.fitting == nil)
        let tree = JSONTree.eligible.changed { $0["dates"]["application"] = "2022-10-09" }
        let letter = try LetterSample.letter(.inadmissible, tree, readings: readings)
        #expect(letter.paragraphs.contains { $0.hasPrefix("政策发布之日为2022年7月8日，自次日起算3个月，届满之日为2022年10月8日。") })
        #expect(letter.paragraphs.contains { $0.contains("本稿取：公报出刊日，2022年7月8日。") })
    }

    @Test("Another than the construction unit applies")
    func applicant() throws {
        let letter = try LetterSample.letter(.inadmissible, .eligible.changed { $0["project"]["applicantRole"] = "other" })
        #expect(letter.paragraphs.contains("经查，某建设单位不是该项目的建设单位（证据：〔文号、页〕）；建设单位为〔建设单位〕。"))
        #expect(!letter.paragraphs.contains { $0.hasPrefix("政策发布之日") })
    }

    @Test("After the slab has begun the article does not say 不予受理: that is a refusal")
    func slab() throws {
        let tree = JSONTree.eligible.changed {
            $0["dates"]["constructionStart"] = "2022-05-01"
            $0["dates"]["application"] = "2022-06-01"
        }
        let misfit = try LetterSample.misfit(.inadmissible, tree)
        #expect(misfit.message.chinese == "不能拟《不予受理决定书》：第八条只对逾期申报的前段项目规定不予受理，对本项目未作此规定；可拟《不予奖励决定书》：prefab draft refusal")
        _ = try LetterSample.letter(.refusal, tree)
    }
}
