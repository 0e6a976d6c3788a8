import Testing

@testable import PrefabReports

@Suite struct DisplayWidthTests {
    @Test(
        arguments: [
            ("nothing", "", 0),
            ("Latin", "prefab 0.1", 10),
            ("Latin with an accent of its own", "e\u{301}", 1),
            ("an accent without a letter", "\u{301}", 0),
            ("Chinese", "装配率", 6),
            ("Chinese and digits", "装配率 72.44%", 13),
            ("fullwidth punctuation", "（第七条）", 10),
            ("fullwidth digit and halfwidth katakana", "１ｱ", 3),
            ("corner bracket", "京技管〔2022〕48号", 18),
            ("signs of ambiguous width", "≥ × … — “ ” ° ±", 15),
            ("square metres", "m²", 2),
            ("Hangul syllable", "한", 2),
            ("the same decomposed", "\u{1112}\u{1161}\u{11AB}", 2),
            ("kana with a voicing mark", "か\u{3099}", 2),
            ("ideograph of plane 2", "𠮷", 2),
            ("ideograph with a variation selector", "葛\u{E0100}", 2),
            ("emoji", "🏗", 1),
            ("emoji asked for as a picture", "🏗\u{FE0F}", 2),
            ("emoji that is a picture by itself", "🏠", 2),
            ("family joined of three", "👨\u{200D}👩\u{200D}👧", 2),
            ("flag", "🇨🇳", 2),
            ("half a flag", "🇨", 1),
            ("keycap", "1\u{FE0F}\u{20E3}", 2),
            ("just below the first wide block", "\u{10FF}", 1),
            ("last Hangul syllable", "\u{D7A3}", 2),
            ("ideographic half fill space is narrow", "\u{303F}", 1),
            ("last fullwidth sign", "\u{FFE6}", 2),
            ("first behind it", "\u{FFE8}", 1),
        ] as [(String, String, Int)])
    func columns(_ label: String, _ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width, "\(label)")
    }
}
