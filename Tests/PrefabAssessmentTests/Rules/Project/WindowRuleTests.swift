import PrefabAssessment
import TestSupport
import Testing

@Suite("48-8-window: 京技管〔2022〕48号 第八条, 申报期限")
struct WindowRuleTests: RuleTable {
    static let rule = "48-8-window"
    static let cases: [RuleCase] = starts + months + someDay + order + slab + sanction + unknown

    /// 2016年1月1日至2022年3月31日 … 2022年3月31日后: which deadline a start of construction has.
    private static let starts =
        RuleCase.boundary(
            "第八条 2016年1月1日, application in time for the second period",
            at: ["2015-12-31": .fail, "2016-01-01": .pass, "2016-01-02": .pass]
        ) { $0.dates.constructionStart = .string($1) }
        + RuleCase.boundary(
            "第八条 2022年3月31日, application after the three months but before the slab",
            at: ["2022-03-30": .fail, "2022-03-31": .fail, "2022-04-01": .pass]
        ) {
            $0.dates.constructionStart = .string($1)
            $0.dates.application = "2022-07-01"
            $0.dates.firstFloorSlabStart = "2022-08-01"
        }
        + RuleCase.boundary(
            "第八条 2022年3月31日, application within the three months but after the slab",
            at: ["2022-03-30": .pass, "2022-03-31": .pass, "2022-04-01": .fail]
        ) {
            $0.dates.constructionStart = .string($1)
            $0.dates.application = "2022-06-01"
            $0.dates.firstFloorSlabStart = "2022-05-01"
        }

    /// 政策发布之日起3个月内: three months after 31 March end with 30 June, the month's last day.
    private static let months =
        RuleCase.boundary(
            "第八条 3个月内 from 2022-03-31", at: ["2022-06-29": .pass, "2022-06-30": .pass, "2022-07-01": .fail]
        ) { $0.dates.application = .string($1) }
        + RuleCase.boundary(
            "第八条 3个月内 from 2022-07-08", reading: .publicationDay,
            at: ["2022-10-07": .pass, "2022-10-08": .pass, "2022-10-09": .fail]
        ) { $0.dates.application = .string($1) } + [
            RuleCase(.pass, "第八条 before the publication: 48-19-validity speaks of that") {
                $0.dates.application = "2022-03-01"
            },
            RuleCase(.undetermined, "第八条 3个月内, no application") { $0.dates.application = nil },
        ]

    /// Reading c: some day from 2022-03-31 to 2022-07-08; what both ends give is sure.
    private static let someDay =
        RuleCase.boundary(
            "第八条 some day between the two", readingC: .publicationDay,
            at: [
                "2022-06-29": .pass, "2022-06-30": .pass, "2022-07-01": .undetermined, "2022-10-07": .undetermined,
                "2022-10-08": .undetermined, "2022-10-09": .fail,
            ]
        ) { $0.dates.application = .string($1) }

    /// Before the formalities of 2022-02-14 and 2022-05-01 nothing can be applied for in due form.
    private static let order =
        RuleCase.boundary(
            "第八条 formalities on 2022-02-14", at: ["2022-02-13": .undetermined, "2022-02-14": .pass, "2022-02-15": .pass]
        ) { $0.dates.application = .string($1) }
        + RuleCase.boundary(
            "第八条 formalities on 2022-05-01", at: ["2022-04-30": .undetermined, "2022-05-01": .pass, "2022-05-02": .pass]
        ) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.application = .string($1)
        }

    /// 应在首层楼地面施工前进行申报.
    private static let slab =
        RuleCase.boundary(
            "第八条 首层楼地面施工 2022-09-01", at: ["2022-08-31": .pass, "2022-09-01": .fail, "2022-09-02": .fail]
        ) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.firstFloorSlabStart = "2022-09-01"
            $0.dates.application = .string($1)
        }
        + RuleCase.boundary(
            "第八条 首层楼地面施工 2022-09-01", reading: .slabDay,
            at: ["2022-08-31": .pass, "2022-09-01": .pass, "2022-09-02": .fail]
        ) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.firstFloorSlabStart = "2022-09-01"
            $0.dates.application = .string($1)
        } + [
            RuleCase(.pass, "第八条 首层楼地面尚未施工") {
                $0.dates.constructionStart = "2022-05-01"
                $0.dates.firstFloorSlabStart = "notStarted"
                $0.dates.application = "2024-05-16"
            },
            // Every day from the formalities on is before a slab that has not begun.
            RuleCase(.pass, "第八条 首层楼地面尚未施工, no application") {
                $0.dates.constructionStart = "2022-05-01"
                $0.dates.firstFloorSlabStart = "notStarted"
                $0.dates.application = nil
            },
            RuleCase(.undetermined, "第八条 slab not given") {
                $0.dates.constructionStart = "2022-05-01"
                $0.dates.firstFloorSlabStart = nil
            },
        ]

    /// 不予受理 stands in the other limb alone.
    private static let sanction: [RuleCase] = [
        RuleCase(.pass, "第八条 after the slab", reading: .slabSanction) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.application = "2022-09-01"
        },
        RuleCase(.pass, "第八条 slab not given", reading: .slabSanction) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.firstFloorSlabStart = nil
        },
        RuleCase(.pass, "第八条 no application", reading: .slabSanction) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.application = nil
        },
        RuleCase(.undetermined, "第八条 before the formalities", reading: .slabSanction) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.application = "2022-04-30"
        },
        RuleCase(.fail, "第八条 after the three months", reading: .slabSanction) { $0.dates.application = "2022-07-01" },
    ]

    /// What is missing leaves the rule open, but where every value of it would give the same.
    private static let unknown =
        RuleCase.boundary(
            "第八条 no application, formalities on 2022-05-01, slab",
            at: ["2022-04-30": .fail, "2022-05-01": .fail, "2022-05-02": .undetermined]
        ) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.firstFloorSlabStart = .string($1)
            $0.dates.application = nil
        }
        + RuleCase.boundary(
            "第八条 no application, formalities on 2022-05-01, slab", reading: .slabDay,
            at: ["2022-04-30": .fail, "2022-05-01": .undetermined, "2022-05-02": .undetermined]
        ) {
            $0.dates.constructionStart = "2022-05-01"
            $0.dates.firstFloorSlabStart = .string($1)
            $0.dates.application = nil
        } + [
            RuleCase(.undetermined, "第八条 start not given") { $0.dates.constructionStart = nil },
            RuleCase(.undetermined, "第八条 start not given, too late for every period") {
                $0.dates.constructionStart = nil
                $0.dates.firstFloorSlabStart = "2022-08-01"
                $0.dates.application = "2022-08-01"
            },
            RuleCase(.fail, "第八条 start before 2016: no application can be in time") {
                $0.dates.constructionStart = "2015-06-01"
                $0.dates.application = nil
            },
            RuleCase(.undetermined, "第八条 no dates at all") { $0.dates = nil },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
