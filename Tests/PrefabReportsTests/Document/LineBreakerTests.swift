import Testing

@testable import PrefabReports

@Suite struct LineBreakerTests {
    @Test(
        arguments: [
            ("short", "装配率", 10, ["装配率"]),
            ("between Chinese characters", "装配率评分表", 6, ["装配率", "评分表"]),
            ("an odd column stays empty", "装配率评分表", 7, ["装配率", "评分表"]),
            ("no closing mark at the start", "装配率，评分表", 6, ["装配", "率，评", "分表"]),
            ("no opening mark at the end", "装配（率）", 6, ["装配", "（率）"]),
            ("words whole", "least assembly rate", 8, ["least", "assembly", "rate"]),
            ("numbers whole, even if too long", "43148286/102590993", 6, ["43148286/102590993"]),
            ("a number in Chinese", "不低于50%的要求", 8, ["不低于", "50%的要", "求"]),
            ("a unit with its number", "面积为 18230.4 m²", 14, ["面积为", "18230.4 m²"]),
            ("a yuan sign with its number", "上限 25000000 元/年", 12, ["上限", "25000000 元/", "年"]),
            ("a long word is cut", "aaaaaaaaaa", 4, ["aaaa", "aaaa", "aa"]),
            ("a pointer at its slashes", "/buildings/0/measures/dryFloor", 22, ["/buildings/0/measures", "/dryFloor"]),
            ("a fraction not at its slash", "约 121/188", 6, ["约", "121/188"]),
            ("nothing", "", 5, [""]),
        ] as [(String, String, Int, [String])])
    func lines(_ label: String, _ text: String, _ width: Int, _ lines: [String]) {
        let broken = LineBreaker(ReportText(text)).lines(width: width)
        #expect(broken.map { $0.map(\.text).joined() } == lines, "\(label)")
    }

    @Test func emphasisSurvivesTheBreak() {
        let text = ReportText("结论") + ReportText("不符合条件", .fail)
        let lines = Array(LineBreaker(text).lines(width: 8))
        #expect(lines.map { $0.map(\.text) } == [["结论", "不符"], ["合条件"]])
        #expect(lines[1].map(\.tone) == [.fail])
    }

    @Test(
        "What belongs together stays together where the emphasis changes",
        arguments: [
            ("上限为 180 ", "元", 11, [["上限为"], ["180 ", "元"]]),
            ("上限为 180", " 元", 11, [["上限为"], ["180", " 元"]]),
            ("/buildings/0", "/measures", 13, [["/buildings/0"], ["/measures"]]),
            ("/buildings/", "0/1", 11, [["/buildings/"], ["0/1"]]),
            ("装配率 ", " 评分表", 6, [["装配率"], ["评分表"]]),
            ("e\u{301}e\u{301}", "e\u{301}", 2, [["e\u{301}e\u{301}"], ["e\u{301}"]]),
        ])
    func across(_ first: String, _ second: String, _ width: Int, _ lines: [[String]]) {
        let text = ReportText(first) + ReportText(second, .strong)
        #expect(LineBreaker(text).lines(width: width).map { $0.map(\.text) } == lines)
    }
}

@Suite struct LongTextTests {
    /// That it takes no more than its length's worth of steps is counted by `Tests/Limits/limits.py`.
    @Test("A very long word is broken and loses nothing", arguments: ["/", "7", "a", "装", "(", "/a"])
    func whole(_ piece: String) {
        let text = ReportText(String(repeating: piece, count: 40_000))
        let breaker = LineBreaker(text)
        #expect(breaker.lines(width: 80).flatMap { $0 }.map(\.text).joined() == text.plain)
        #expect(breaker.narrowest(limit: 20) > 0)
    }
}
