import Testing

@testable import PrefabAssessment

@Suite struct MessageTests {
    @Test func bothLanguages() throws {
        let area = try #require(ExactDecimal("4999.5"))
        let message = Message(
            "地上面积 {0} m² 小于 {1} m²", "{0} m² above ground are less than {1} m²", [.decimal(area), .whole(5000)])
        #expect(message.text(in: .chinese) == "地上面积 4999.5 m² 小于 5000 m²")
        #expect(message.text(in: .english) == "4999.5 m² above ground are less than 5000 m²")
    }

    /// A language may use a value twice, leave it out, or ask for it in another order.
    @Test func placesMayMove() {
        let message = Message("{1}、{0}、{1}", "{0}", [.text("a"), .text("b")])
        #expect(message.text(in: .chinese) == "b、a、b")
        #expect(message.text(in: .english) == "a")
    }

    @Test(
        arguments: [
            ("decimal", .decimal(ExactDecimal(60)), "60", "60"),
            ("percent", .percent(Rational(156, 263)), "59.31%", "59.31%"),
            ("percent interval", .percent(Interval(Rational(1, 2), Rational(2, 3))), "50.00%–66.66%", "50.00%–66.66%"),
            ("percent interval, one point", .percent(Interval(Rational(1, 2))), "50.00%", "50.00%"),
            ("number", .number(Rational(243, 10)), "24.3", "24.3"),
            ("number interval", .number(Interval(0, 30)), "0–30", "0–30"),
            ("number interval, one point", .number(Interval(Rational(1, 3))), "0.3333…", "0.3333…"),
            ("decimal beyond 64 bits", .decimal(ExactDecimal(units: -(1 << 64) - 1)), "-18446744.073709551617", "-18446744.073709551617"),
            ("fraction, the last of 64 bits", .number(Rational(Int128(Int64.max))), "9223372036854775807", "9223372036854775807"),
            ("fraction, the first beyond", .number(Rational(Int128(Int64.max) + 1)), "9223372036854775808", "9223372036854775808"),
            ("fraction, a long divisor", .percent(Rational(1, Int128(Int64.max) + 1)), "0.00%", "0.00%"),
            ("sentences", .sentences([Message("{0} 项", "{0}", .whole(1)), Message("梁", "beam")]), "1 项；梁", "1; beam"),
            ("whole", .whole(-3), "-3", "-3"),
            ("text", .text("1# 楼 {0}"), "1# 楼 {0}", "1# 楼 {0}"),
            ("words", .words(Message.Text("工业", "industrial")), "工业", "industrial"),
            (
                "list", .list([Message.Text("梁", "beam"), Message.Text("板", "slab"), Message.Text("B1")]), "梁、板、B1",
                "beam, slab, B1"
            ),
            ("list of one", .list([Message.Text("梁", "beam")]), "梁", "beam"),
            ("empty list", .list([]), "", ""),
        ] as [(String, Message.Value, String, String)])
    func values(_ label: String, _ value: Message.Value, _ chinese: String, _ english: String) {
        let message = Message("〈{0}〉", "<{0}>", [value])
        #expect(message.text(in: .chinese) == "〈\(chinese)〉", "\(label)")
        #expect(message.text(in: .english) == "<\(english)>", "\(label)")
    }

    @Test(
        "A noun is in the singular where its value is one, and nowhere else",
        arguments: [
            (.whole(1), "1 line"), (.whole(0), "0 lines"), (.whole(2), "2 lines"), (.whole(-1), "-1 lines"),
            (.decimal(ExactDecimal(1)), "1 line"), (.number(1), "1 line"), (.number(Rational(1, 2)), "0.5 lines"),
            (.number(Interval(1)), "1 line"), (.number(Interval(1, 2)), "1–2 lines"), (.text("1"), "1 lines"),
        ] as [(Message.Value, String)])
    func nouns(_ value: Message.Value, _ english: String) {
        let message = Message("{0} 行", "{0} {0|line|lines}, read", [value])
        #expect(message.text(in: .english) == english + ", read")
        #expect(message.text(in: .chinese).hasSuffix(" 行"))
    }

    @Test(
        "A long name is cut, a short one and everything else stays",
        arguments: [
            (.text("日本語"), "日本語"), (.text("日本語字"), "日本語…"), (.text("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"), "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"), (.whole(12345), "12345"),
            (.words(Message.Text("工业建筑")), "工业建筑"),
        ] as [(Message.Value, String)])
    func shortened(_ value: Message.Value, _ text: String) {
        #expect(Message("“{0}”", "{0}", [value]).shortened(to: 3).text(in: .chinese) == "“\(text)”")
    }

    @Test("Values stand in their order, however many there are", arguments: 0...6)
    func manyValues(_ count: Int) {
        let values = Message.Values((0..<count).map { .whole($0) })
        #expect(values.count == count)
        #expect(Message("{0}{1}{2}{3}{4}{5}", "", values).text(in: .chinese).hasPrefix("012345".prefix(count)))
        for (place, value) in values.enumerated() { #expect(Message("{0}", "", value).text(in: .chinese) == "\(place)") }
    }

    @Test func fewValues() {
        #expect(Message.Values().isEmpty)
        #expect(Message.Values(.whole(1), .whole(2)).count == 2)
        // Nothing stands behind a value that is not there.
        #expect(Message.Values(nil, .whole(2)).isEmpty)
        #expect(Message.Values(.whole(1), nil, .whole(3), .whole(4)).count == 1)
        #expect(Message("{3}{2}{1}{0}", "", .whole(1), .whole(2), .whole(3), .whole(4)).text(in: .chinese) == "4321")
    }

    @Test func counts() {
        #expect(Message.Text.count(1, "个错误", "error") == Message.Text("1 个错误", "1 error"))
        #expect(Message.Text.count(0, "个错误", "error") == Message.Text("0 个错误", "0 errors"))
    }

    @Test func dates() throws {
        let message = Message("{0} 起", "from {0}", [.date(try #require(CalendarDate("2021-07-01")))])
        #expect(message.text(in: .chinese) == "2021年7月1日 起")
        #expect(message.text(in: .english) == "from 2021-07-01")
    }

    /// Braces that are no place, and places without a value, stand for themselves; none brings the program down.
    @Test func otherBraces() {
        #expect(Message("{}", "{a} {:} {{0}} {0", [.whole(1)]).text(in: .english) == "{a} {:} {1} {0")
        #expect(Message("{}", "{a}", [.whole(1)]).text(in: .chinese) == "{}")
        #expect(Message("{1} {0}", "{9}", [.whole(1)]).text(in: .chinese) == "{1} 1")
        #expect(Message("", "{0}").text(in: .english) == "{0}")
        #expect(Message("{0|", "{0|a", [.whole(1)]).text(in: .english) == "a")
        #expect(Message("{0|", "{0|a", [.whole(2)]).text(in: .english).isEmpty)
        #expect(Message("{0|", "{9|a|b}", [.whole(2)]).text(in: .chinese).isEmpty)
        #expect(Message("", "{9|a|b}", [.whole(2)]).text(in: .english) == "{9|a|b}")
    }
}
