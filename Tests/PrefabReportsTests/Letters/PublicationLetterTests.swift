import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("公示 (48号 第十二条)")
struct PublicationLetterTests {
    private static func period(_ day: String, _ readings: Readings = .default) throws -> NoticePeriod {
        let posted = try #require(CalendarDate(day))
        return try #require(NoticePeriod(postedOn: posted, .builtIn, readings))
    }

    /// Its form was handed in before all days that the notice is posted on.
    private static let early = LetterSample.completed.changed {
        $0.dates.completion = "2022-08-01"
        $0.dates.applicationForm = "2022-09-01"
    }

    @Test("The completed factory: amount, route, area and rate")
    func factory() throws {
        let letter = try LetterSample.letter(.publication(nil), LetterSample.sample("eligible-factory"))
        #expect(letter.document.title.plain == "〔年度、批次〕装配式建筑项目财政奖励资金拟奖励项目公示")
        // 15,847.2 m² at 180 yuan.
        #expect(letter.facts.contains("拟奖励金额：2,852,496.00 元（人民币贰佰捌拾伍万贰仟肆佰玖拾陆元整）"))
        #expect(letter.facts.contains("是否封顶：否"))
        #expect(letter.tables[0].count == 2)
        #expect(letter.tables[0][0][1...] == ["自愿实施（第七条第1项）", "15847.2", "180 元/m²"])
        #expect(letter.tables[0][1] == ["合计", "", "15847.2", ""])
        #expect(letter.paragraphs.contains("公示期7天，自〔发布次日〕至〔末日；为休息日的顺延至下一工作日〕。"))
        #expect(letter.facts.contains("异议：公示期内以书面形式实名提出，并附证据材料。"))
        #expect(letter.seals == ["北京经济技术开发区开发建设局（章）"])
        // It is to the public.
        #expect(!letter.paragraphs.contains { $0.hasSuffix("公司：") })
    }

    /// Seven days after the Friday are the last working day before the holidays of October 2022, after the Saturday the first of them.
    @Test(
        "The last day, and where it is a rest day the next working day",
        arguments: [
            ("2022-09-23", "公示期7天，自2022年9月24日至2022年9月30日。"),
            ("2022-09-24", "公示期7天，自2022年9月25日至2022年10月8日（末日2022年10月1日为休息日，顺延至下一工作日）。"),
            ("2022-12-31", "公示期7天，自2023年1月1日至2023年1月9日（末日2023年1月7日为休息日，顺延至下一工作日）。"),
            ("2026-02-14", "公示期7天，自2026年2月15日至2026年2月21日〔该年放假安排未载入，核对末日是否顺延〕。"),
        ])
    func lastDay(_ posted: String, _ sentence: String) throws {
        let letter = try LetterSample.letter(.publication(Self.period(posted)), Self.early)
        #expect(letter.paragraphs.contains(sentence))
    }

    @Test(
        "No notice is posted before the application form was handed in",
        arguments: [("2022-09-23", false), ("2022-09-24", true), ("2022-09-25", true)])
    func beforeTheForm(_ posted: String, _ fits: Bool) throws {
        let tree = LetterSample.completed.changed {
            $0.dates.completion = "2022-09-20"
            $0.dates.applicationForm = "2022-09-24"
        }
        let order = LetterOrder.publication(try Self.period(posted))
        if fits {
            _ = try LetterSample.letter(order, tree)
        } else {
            let message = try LetterSample.misfit(order, tree).message
            #expect(message.chinese == "不能拟《\(LetterKind.publication.title.chinese)》：公示日期 2022-09-23 早于申报书日期 2022-09-24")
        }
    }

    @Test("By the other reading the last day stays")
    func unmoved() throws {
        let readings = Readings.default.taking(.b, of: .restDays)
        let letter = try LetterSample.letter(.publication(Self.period("2022-09-24", readings)), Self.early, readings: readings)
        #expect(letter.paragraphs.contains("公示期7天，自2022年9月25日至2022年10月1日。"))
    }

    /// 138,888 m² and 138,889 m² at 180 yuan are 24,999,840 and 25,000,020 yuan.
    @Test(
        "Just below and just above the cap",
        arguments: [("138888", "24,999,840.00 元", "否"), ("138889", "25,000,000.00 元", "是（单个项目最高 25,000,000.00 元）")])
    func cap(_ area: String, _ amount: String, _ isCapped: String) throws {
        let letter = try LetterSample.letter(
            .publication(nil), LetterSample.completed.changed { $0.building["aboveGroundArea"] = .number(area) })
        #expect(letter.facts.contains { $0.hasPrefix("拟奖励金额：\(amount)（") })
        #expect(letter.facts.contains("是否封顶：\(isCapped)"))
    }

    @Test("Buildings that are not paid are no part of it")
    func buildings() throws {
        let letter = try LetterSample.letter(
            .publication(nil),
            LetterSample.completed.changed {
                $0["buildings"] = [
                    .factory,
                    JSONTree.factory.changed {
                        $0["id"] = "2#"
                        $0["use"] = "commercialHousing"
                    },
                ]
            })
        #expect(letter.tables[0].map { $0[0] } == ["1# 厂房", "合计"])
    }

    @Test("Not for a declaration of intent, an open or a refused project")
    func misfits() throws {
        let intent = try LetterSample.misfit(.publication(nil), .eligible)
        #expect(intent.message.chinese == "不能拟《装配式建筑项目财政奖励资金拟奖励项目公示》：申报意向书只作预判，公示的是竣工后以申报书核定的金额")
        let open = try LetterSample.misfit(.publication(nil), LetterSample.sample("undetermined-documents"))
        #expect(open.fitting == .correction)
        let refused = try LetterSample.misfit(.publication(nil), LetterSample.sample("government-funded"))
        #expect(refused.fitting == .refusal)
    }
}
