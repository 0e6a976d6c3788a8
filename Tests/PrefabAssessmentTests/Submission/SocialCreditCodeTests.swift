import Testing

@testable import PrefabAssessment

/// GB 32100: the sum of value × weight modulo 31, taken from 31, is the check character.
@Suite struct SocialCreditCodeTests {
    /// 91110302MA01ABCD2: 9×1 + 1×3 + 1×9 + 1×27 + 0×19 + 3×26 + 0×16 + 2×17 + 21×20 + 10×29 + 0×25 + 1×13 + 10×8 + 11×24 + 12×10 + 13×30
    /// + 2×28 = 1793; 1793 = 57 × 31 + 26, and 31 − 26 = 5.
    @Test(arguments: [
        ("91110302MA01ABCD25", true), ("91110302MA01ABCD26", false), ("91110302MA01ABCD24", false), ("91110302MA10ABCD25", false),
        ("91110302MA01ABCD2", false), ("91110302MA01ABCD255", false), ("91110302MA01ABCI25", false), ("91110302ma01abcd25", false),
        ("", false),
        // All values 0: the check character is 0.
        ("000000000000000000", true),
    ]) func check(_ row: (code: String, isValid: Bool)) {
        #expect(SocialCreditCode.isValid(row.code) == row.isValid)
    }
}
