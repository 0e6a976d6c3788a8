import TestSupport
import Testing

@testable import PrefabAssessment

/// What rules say where the outcome alone would leave a reader looking: with the figures compared, and with the reason that holds.
@Suite struct RuleSentenceTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        let chinese: String
        let english: String
        let readings: [ReadingID]
        let change: @Sendable (inout JSONTree) -> Void
        var testDescription: String { "\(rule): \(english)" }

        init(
            _ rule: String, _ chinese: String, _ english: String, reading readings: ReadingID...,
            change: @escaping @Sendable (inout JSONTree) -> Void
        ) {
            (self.rule, self.chinese, self.english, self.readings, self.change) = (rule, chinese, english, readings, change)
        }
    }

    @Test(arguments: [
        // 77.5 / 94 = 82.4468…%, half of the concrete is precast.
        Row(
            "declared-rates", "与复算一致：预制率：申报 50%，复算 50.00%；装配率：申报 82.4%，复算 82.44%；等级：申报 AA(BJ)，复算 AA(BJ)",
            "agrees with the recomputed: prefabrication rate: declared 50%, recomputed 50.00%; assembly rate: declared 82.4%, recomputed 82.44%; "
                + "grade: declared AA(BJ), recomputed AA(BJ)"
        ) { $0.building.declared = ["prefabricationRatePercent": 50, "assemblyRatePercent": .number("82.4"), "grade": "AA(BJ)"] },
        Row(
            "declared-rates", "与复算不一致：装配率：申报 82.43%，复算 82.44%；等级：申报 A(BJ)，复算 AA(BJ)",
            "differs from the recomputed: assembly rate: declared 82.43%, recomputed 82.44%; grade: declared A(BJ), recomputed AA(BJ)"
        ) { $0.building.declared = ["prefabricationRatePercent": 50, "assemblyRatePercent": .number("82.43"), "grade": "A(BJ)"] },
        // Without the partitions 5 points are open: 72.5 / 94 = 77.127…%.
        Row(
            "declared-rates", "尚不能复算：预制率：申报 50%，尚不能复算；装配率：申报 80%，复算 77.12%–82.44%",
            "cannot be recomputed yet: prefabrication rate: declared 50%, recomputed unknown; "
                + "assembly rate: declared 80%, recomputed 77.12%–82.44%"
        ) {
            $0.building.measures.structuralConcrete = nil
            $0.building.measures.partitionNonMasonry = nil
            $0.building.declared = ["prefabricationRatePercent": 50, "assemblyRatePercent": .number("80.0")]
        },
        Row("48-7-prefabrication-rate", "未填写“结构混凝土”", "Structural concrete is not given") {
            $0.underAnnexes()
            $0.building.measures.structuralConcrete = nil
        },
        // There is a take-off, but no concrete in it.
        Row("48-7-prefabrication-rate", "构件清单得不出“结构混凝土”", "the take-off does not give Structural concrete") {
            $0.underAnnexes()
            for key in ["verticalMembers", "horizontalMembers", "structuralConcrete"] { $0.building.measures[key] = nil }
            $0.building.components = [["kind": "slab", "projectedArea": 5]]
        },
        // Whether the strip counts is open without its width.
        Row("48-annex1-horizontal", "构件清单得不出“水平构件”", "the take-off does not give Horizontal members") {
            $0.underAnnexes()
            for key in ["verticalMembers", "horizontalMembers", "structuralConcrete"] { $0.building.measures[key] = nil }
            $0.building.components = [["kind": "slabStrip", "projectedArea": 5, "castInPlaceVolume": 1]]
            $0.building.floorPlanArea = 100
        },
        Row("48-6-7-route", "不属于自愿实施", "not voluntary") { $0.rewardBasis.voluntary = "no" },
        Row("48-6-7-route", "未获得市级奖励，也不属于自愿实施", "no municipal award, and not voluntary") {
            $0.building.use = "public"
            $0.rewardBasis.voluntary = "no"
        },
        // An award is no reason where the building is not public.
        Row(
            "48-6-7-route", "第六条只适用于公共建筑；也不属于自愿实施", "article 6 is for public buildings alone; and not voluntary"
        ) { $0.rewardBasis = ["municipalAward": "granted", "voluntary": "no"] },
        Row(
            "48-8-window", "申报日期2022年5月16日未超过截止日2022年6月30日（政策发布之日2022年3月31日起3个月）",
            "application 2022-05-16 is not after the last day, 2022-06-30 (3 months from publication on 2022-03-31)"
        ) { _ in },
        Row("48-5-site", "未填写“项目位置”", "site is not given") { $0.project.site = nil },
        Row("48-8-window", "未填写“申报意向书日期”", "day of declaration of intent is not given") { $0.dates.application = nil },
        Row(
            "48-5-use", "附属用房是否属于公共建筑或工业建筑，第五条未作规定；按所取口径都不属于",
            "article 5 does not say whether ancillary buildings are public or industrial; by the reading taken they are neither"
        ) { $0.building.use = "ancillary" },
        Row(
            "declared-scores", "申报得分与复算不一致：干式楼地面：申报 4.5 分，复算 6 分", "declared scores differ: Dry floors: declared 4.5, recomputed 6"
        ) { $0.building.declaredScores = ["dryFloor": .number("4.5")] },
        Row("48-15-duplicate", "申报单位未申报其他奖励", "the applicant states no other award") { _ in },
    ])
    func sentence(_ row: Row) throws {
        let assessment = try JSONTree.eligible.changed(row.change).assess(Readings(switched: row.readings))
        let message = try #require(assessment.finding(row.rule)).ruling.message
        #expect(message.text(in: .chinese) == row.chinese)
        #expect(message.text(in: .english) == row.english)
    }
}
