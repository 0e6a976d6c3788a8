import PrefabAssessment
import PrefabReports
import Testing

@Suite("Diagnostics as text")
struct DiagnosticsTextTests {
    /// The report of one error at the first place where `marked` stands.
    private func report(
        _ text: String, marking marked: String, width: Int = 110, color: Bool = false, language: Language = .english
    ) -> [String] {
        report(Array(text.utf8), marking: Array(marked.utf8), width: width, color: color, language: language)
    }

    private func report(
        _ bytes: [UInt8], marking marked: [UInt8], width: Int = 110, color: Bool = false, language: Language = .english
    ) -> [String] {
        let start = bytes.indices.first { bytes[$0...].starts(with: marked) }!
        let diagnostic = Diagnostic(
            .numberOutOfRange, at: SourceSpan(start, start + marked.count), Message("不行", "wrong"), help: Message("改", "mend it"))
        let checked = CheckedText(origin: .path("a.json"), bytes: bytes, diagnostics: [diagnostic])
        let text = UTF8Buffer.text {
            DiagnosticsText(language: language, color: color, width: width).write([checked], to: &$0)
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("Place, code and reason, the line with the place underlined, the cure")
    func whole() {
        #expect(
            report("{\n  \"height\": 23900\n}\n", marking: "23900") == [
                "a.json:2:13: error[S104]: wrong",
                "  |",
                "2 |   \"height\": 23900",
                "  |             ^^^^^",
                "  = help: mend it",
                "",
            ])
        #expect(report("[1]", marking: "1", language: .chinese).suffix(2) == ["  = 改正：改", ""])
    }

    @Test("A Chinese character takes two columns, in front of the mark and under it")
    func chinese() {
        let lines = report("{ \"名称\": \"厂房é\" }", marking: "\"厂房é\"")
        #expect(lines[0].hasPrefix("a.json:1:9:"))
        // Two signs, four columns of 名称, a quotation mark, a colon and a space come before; 厂房é takes five with two quotation marks.
        #expect(lines[2] == "1 | { \"名称\": \"厂房é\" }")
        #expect(lines[3] == "  | " + String(repeating: " ", count: 10) + "^^^^^^^")
    }

    @Test("A combining mark takes no column of its own")
    func combining() {
        let lines = report("[\"e\u{301}\", 7]", marking: "7")
        #expect(lines[3] == "  | " + String(repeating: " ", count: 6) + "^")
    }

    @Test("Tabs are spread to stops of four columns; the column of the place counts them as one")
    func tabs() {
        let lines = report("{\n\t\t\"a\":\t7\n}", marking: "7")
        #expect(lines[0].hasPrefix("a.json:2:8:"))
        #expect(lines[2] == "2 |         \"a\":    7")
        #expect(lines[3] == "  | " + String(repeating: " ", count: 16) + "^")
    }

    @Test("The end of a line with CRLF is not shown")
    func lineEnds() {
        #expect(report("{\r\n \"a\": 7\r\n}\r\n", marking: "7")[2] == "2 |  \"a\": 7")
    }

    @Test("The numbers of lines stand flush right")
    func gutter() {
        let text = String(repeating: "\n", count: 8) + "[\n7]"
        #expect(report(text, marking: "7")[1...3] == ["   |", "10 | 7]", "   | ^"])
        #expect(
            report(text, marking: "[\n7]")[1...5] == [
                "   |", " 9 | [", "   | ^", "10 | 7]", "   | ^^",
            ])
    }

    @Test("A place over several lines shows its first and its last, and how many lie between")
    func severalLines() {
        let text = "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": 2\n  }, \"d\": 3\n}"
        let object = "{\n    \"b\": 1,\n    \"c\": 2\n  }"
        #expect(
            report(text, marking: object) == [
                "a.json:2:8: error[S104]: wrong",
                "  |",
                "2 |   \"a\": {",
                "  |        ^",
                "  : … 2 …",
                "5 |   }, \"d\": 3",
                "  |   ^",
                "  = help: mend it",
                "",
            ])
        #expect(report("{\n1\n}", marking: "{\n1\n}")[4] == "  :")
    }

    @Test("A long line is cut on both sides of the place, however long it is", arguments: [0, 3_000, 300_000])
    func longLine(_ length: Int) {
        let filler = String(repeating: "厂a", count: length / 2)
        let lines = report("[\"\(filler)\", 23900, \"\(filler)\"]", marking: "23900", width: 40)
        let shown = String(lines[2].dropFirst(4))
        #expect(shown.contains("\", 23900, \""))
        #expect(shown.hasPrefix("…") == (length > 0) && shown.hasSuffix("…") == (length > 0))
        #expect(columns(shown) <= 40)
        let before = shown.components(before: "23900")
        #expect(lines[3] == "  | " + String(repeating: " ", count: columns(before)) + "^^^^^")
    }

    @Test(
        "What lies further away than the page is wide makes no difference",
        arguments: ["装", "a", "e\u{301}", "\u{200B}", "\u{202E}", "👩‍👧"])
    func farAway(_ sign: String) {
        // Room for 20 columns and two ellipses: six before the mark, a third of the page, and ten behind its four.
        let around = "abcdefghijklmnopqrstuvwxyz"
        let far = String(repeating: sign, count: 30) + around
        let lines = report("[\"\(far)装配\(around)\(far)\"]", marking: "装配", width: 22)
        #expect(lines[2...3] == ["1 | …uvwxyz装配abcdefghij…", "  |        ^^^^"])
        // Behind a mark at the end there is nothing; the page is filled from before.
        #expect(report("[\"\(far)装配", marking: "装配", width: 22)[2...3] == ["1 | …klmnopqrstuvwxyz装配", "  |                  ^^^^"])
        #expect(report("装配\(around)\(far)\"]", marking: "装配", width: 22)[2...3] == ["1 | 装配abcdefghijklmnop…", "  | ^^^^"])
    }

    @Test("A tab is as wide as all that stands before it says, however far away")
    func tabFarAway() {
        for before in 40..<48 {
            let line = String(repeating: "a", count: before) + "\t7"
            let shown = report(line, marking: "7", width: 22)[2].dropFirst(4)
            #expect(shown.filter { $0 == " " }.count == 4 - before % 4)
        }
    }

    @Test("A place wider than the page is shown from its beginning")
    func longPlace() {
        let lines = report("[\"\(String(repeating: "x", count: 300))\"]", marking: "\"\(String(repeating: "x", count: 300))\"", width: 30)
        #expect(lines[2] == "1 | [\"" + String(repeating: "x", count: 26) + "…")
        #expect(lines[3] == "  |  " + String(repeating: "^", count: 27))
    }

    @Test("What a file hides is spelt out: controls, directions, bytes of another encoding")
    func hidden() {
        let lines = report("[\"a\u{202E}b\u{1B}[31m\u{0}\", 7]", marking: "7")
        #expect(lines[2] == "1 | [\"a\\u{202E}b\\u{001B}[31m\\u{0000}\", 7]")
        #expect(lines[3] == "  | " + String(repeating: " ", count: 35) + "^")
        // 亦 in GBK.
        let bytes = report(Array("[\"".utf8) + [0xD2, 0xE0] + Array("\", 7]".utf8), marking: [0xD2, 0xE0])
        #expect(bytes[2] == "1 | [\"\\xD2\\xE0\", 7]")
        #expect(bytes[3] == "  |   ^^^^^^^^")
    }

    @Test("A place without width, at the end of the text, is pointed at")
    func endOfText() {
        let text = Array("{ \"dates\": ".utf8)
        let checked = CheckedText(
            origin: .path("a.json"), bytes: text, diagnostics: Submission.read(text, standards: .builtIn).diagnostics)
        let lines = UTF8Buffer.text { DiagnosticsText(language: .english).write([checked], to: &$0) }.split(separator: "\n")
        #expect(lines[0].hasPrefix("a.json:1:12: error[J102]:"))
        #expect(lines[2] == "1 | { \"dates\": ")
        #expect(lines[3] == "  |            ^")
    }

    @Test("Names of files and words of messages cannot reach the terminal raw")
    func names() {
        let text = Array("{ \"\\u001b[2J\": 1 }".utf8)
        let checked = CheckedText(
            origin: .path("a\u{1B}[2J\n::error.json"), bytes: text,
            diagnostics: Submission.read(text, standards: .builtIn).diagnostics)
        let shown = UTF8Buffer.text { DiagnosticsText(language: .english).write([checked], to: &$0) }
        #expect(!shown.unicodeScalars.contains("\u{1B}"))
        #expect(shown.contains("a\\u{001B}[2J\\u{000A}::error.json:1:"))
        #expect(shown.contains("unknown key “\\u{001B}[2J”"))
    }

    @Test("Colours only where they are asked for, and they change nothing else")
    func colors() {
        let plain = report("[7]", marking: "7")
        let colored = report("[7]", marking: "7", color: true)
        #expect(!plain.joined().contains("\u{1B}"))
        #expect(colored[0].contains("\u{1B}[1;31merror[S104]\u{1B}[0m"))
        let bare = colored.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
        #expect(bare == plain)
    }

    @Test("The sum speaks of one file as of one")
    func sum() {
        let text = Array("[1]".utf8)
        let checked = CheckedText(
            origin: .path("a.json"), bytes: text, diagnostics: Submission.read(text, standards: .builtIn).diagnostics)
        let clean = CheckedText(origin: .path("b.json"), bytes: [], diagnostics: [])
        let english = DiagnosticsText(language: .english)
        #expect(english.summary(of: CheckResult([checked])) == "1 error, 0 warnings in 1 file (1 checked)")
        #expect(english.summary(of: CheckResult([clean])) == "no errors in 1 file")
        #expect(english.summary(of: CheckResult([clean, clean])) == "no errors in 2 files")
        #expect(DiagnosticsText(language: .chinese).summary(of: CheckResult([clean])) == "检查了 1 个文件：没有错误")
    }

    // MARK: - Measuring

    /// Of the texts used here: 厂 is wide, everything else is not.
    private func columns(_ text: String) -> Int {
        text.reduce(0) { $0 + ($1 == "厂" ? 2 : 1) }
    }
}

extension String {
    fileprivate func components(before part: String) -> String {
        String(self[..<(firstRange(of: part)?.lowerBound ?? endIndex)])
    }
}
