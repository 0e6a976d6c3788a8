import PrefabAssessment
import TestSupport
import Testing

@Suite("48-15-duplicate: 京技管〔2022〕48号 第十五条（二）, 多头或重复申请, 未及时告知或退返")
struct DuplicateRuleTests: RuleTable {
    static let rule = "48-15-duplicate"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "第十五条（二） none stated"),
        RuleCase(.pass, "第十五条（二） none") { $0.otherAwards = [] },
        RuleCase(.pass, "第十五条（二） 已告知") { $0.otherAwards = [["reported": true, "returned": false]] },
        RuleCase(.pass, "第十五条（二） 已退返") { $0.otherAwards = [["reported": false, "returned": true]] },
        RuleCase(.pass, "第十五条（二） 已告知, whether returned not given") { $0.otherAwards = [["reported": true]] },
        RuleCase(.fail, "第十五条（二） 未告知也未退返") {
            $0.otherAwards = [["source": "市级资金", "reported": false, "returned": false]]
        },
        RuleCase(.fail, "第十五条（二） the second of two") {
            $0.otherAwards = [["reported": true, "returned": true], ["reported": false, "returned": false]]
        },
        RuleCase(.fail, "第十五条（二） one open, one neither reported nor returned") {
            $0.otherAwards = [["source": "甲"], ["reported": false, "returned": false]]
        },
        RuleCase(.pass, "第十五条（二） none stated", reading: .awardDisclosure),
        RuleCase(.pass, "第十五条（二） 已告知并退返", reading: .awardDisclosure) { $0.otherAwards = [["reported": true, "returned": true]] },
        RuleCase(.fail, "第十五条（二） 已告知, 未退返", reading: .awardDisclosure) { $0.otherAwards = [["reported": true, "returned": false]] },
        RuleCase(.fail, "第十五条（二） 未告知, 已退返", reading: .awardDisclosure) { $0.otherAwards = [["reported": false, "returned": true]] },
        RuleCase(.fail, "第十五条（二） 未告知, whether returned not given", reading: .awardDisclosure) { $0.otherAwards = [["reported": false]] },
        RuleCase(.undetermined, "第十五条（二） 已告知, whether returned not given", reading: .awardDisclosure) {
            $0.otherAwards = [["reported": true]]
        },
        RuleCase(.undetermined, "第十五条（二） 未告知, whether returned not given") {
            $0.otherAwards = [["reported": false]]
        },
        RuleCase(.undetermined, "第十五条（二） 未退返, whether reported not given") {
            $0.otherAwards = [["returned": false]]
        },
        RuleCase(.undetermined, "第十五条（二） nothing but the source given") { $0.otherAwards = [["source": "甲"]] },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
