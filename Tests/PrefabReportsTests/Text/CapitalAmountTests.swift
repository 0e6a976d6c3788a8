import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct CapitalAmountTests {
    /// Worked out by the rules of 正确填写票据和结算凭证的基本规定.
    @Test(
        arguments: [
            (0, "人民币零元整"), (1, "人民币壹分"), (10, "人民币壹角整"), (25, "人民币贰角伍分"), (100, "人民币壹元整"),
            (105, "人民币壹元零伍分"), (150, "人民币壹元伍角整"), (100_500, "人民币壹仟零伍元整"),
            (1_000_000, "人民币壹万元整"), (1_000_500, "人民币壹万零伍元整"), (10_000_100, "人民币壹拾万零壹元整"),
            (328_147_200, "人民币叁佰贰拾捌万壹仟肆佰柒拾贰元整"), (328_147_206, "人民币叁佰贰拾捌万壹仟肆佰柒拾贰元零陆分"),
            (2_500_000_000, "人民币贰仟伍佰万元整"), (1_000_000_000_00, "人民币壹拾亿元整"),
            (100_010_000_00, "人民币壹亿零壹万元整"), (177_522_660, "人民币壹佰柒拾柒万伍仟贰佰贰拾陆元陆角整"),
        ] as [(Int128, String)])
    func capitals(_ fen: Int128, _ text: String) {
        #expect(CapitalAmount.text(Money(fen: fen)) == text)
    }
}
