import PrefabAssessment
import TestSupport
import Testing

@Suite("48-7-after-2017-8: 京技管〔2022〕48号 第七条, 京政办发〔2017〕8号发布后")
struct AfterMunicipalOpinionRuleTests: RuleTable {
    static let rule = "48-7-after-2017-8"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第七条 8号文 of 2017-02-22", at: ["2017-02-21": .fail, "2017-02-22": .pass, "2017-02-23": .pass]
        ) { $0.dates.constructionStart = .string($1) }
        + RuleCase.boundary(
            "第七条 8号文 made public on 2017-03-02", reading: .opinionDay, at: ["2017-03-01": .fail, "2017-03-02": .pass, "2017-03-03": .pass]
        ) { $0.dates.constructionStart = .string($1) }
        + RuleCase.boundary(
            "第七条 8号文 in force on 2017-03-15", readingC: .opinionDay, at: ["2017-03-14": .fail, "2017-03-15": .pass, "2017-03-16": .pass]
        ) { $0.dates.constructionStart = .string($1) } + [
            RuleCase(.undetermined, "第七条 start not given") { $0.dates.constructionStart = nil },
            RuleCase(.notApplicable, "第六条 on the matching route") {
                $0.building.use = "public"
                $0.rewardBasis.municipalAward = "granted"
                $0.dates.constructionStart = "2016-06-01"
            },
            RuleCase(.notApplicable, "on no route") { $0.rewardBasis.voluntary = "no" },
            RuleCase(.notApplicable, "the use is not rewarded") { $0.building.use = "policyHousing" },
            RuleCase(.notApplicable, "nobody applies for the building") { $0.building.appliedFor = false },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
