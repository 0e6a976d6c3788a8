import TestSupport
import Testing

@testable import PrefabAssessment

/// Each cure is tried by making it: what the field holds then is what was meant, and nothing more is said of it.
@Suite struct CureTests {
    /// A field with its wrong value, and what the cure writes; nothing where nobody knows what was meant.
    struct Row: Sendable, CustomTestStringConvertible {
        let field: String
        let wrong: String
        let right: String?

        init(_ field: String, _ wrong: String, _ right: String?) {
            self.field = field
            self.wrong = wrong
            self.right = right
        }

        var testDescription: String { "\(field): \(wrong)" }
    }

    @Test(arguments: dates + numbers + flags + texts)
    func works(_ row: Row) throws {
        let text = Self.submission(row.field, row.wrong)
        let diagnostics = Submission.read(text, standards: .builtIn).diagnostics
        let first = try #require(diagnostics.first { $0.severity == .error })
        let place = try #require(text.firstRange(of: Array(row.wrong.utf8))?.lowerBound)
        #expect(Int(first.span.start) == place)
        let cured = Self.cured(text)
        guard let right = row.right else {
            #expect(diagnostics.allSatisfy { $0.edit == nil })
            #expect(cured == text)
            return
        }
        #expect(String(decoding: cured, as: UTF8.self) == String(decoding: Self.submission(row.field, right), as: UTF8.self))
        #expect(Submission.read(cured, standards: .builtIn).diagnostics.allSatisfy { $0.severity != .error })
    }

    static let dates: [Row] = [
        Row("planningPermit", #""2021/9/1""#, #""2021-09-01""#), Row("planningPermit", #""2021年11月5日""#, #""2021-11-05""#),
        Row("planningPermit", #""2021 年 11 月 5 日""#, #""2021-11-05""#), Row("planningPermit", #""2021.9.1""#, #""2021-09-01""#),
        Row("planningPermit", #""2021-9-1""#, #""2021-09-01""#), Row("planningPermit", #""20210901""#, #""2021-09-01""#),
        Row("planningPermit", "20210901", #""2021-09-01""#), Row("planningPermit", "2021-09-01", #""2021-09-01""#),
        Row("planningPermit", #""２０２１－０９－０１""#, #""2021-09-01""#), Row("planningPermit", #""2021-09-10 0:00:00""#, #""2021-09-10""#),
        Row("planningPermit", #""2021-09-01T00:00:00""#, #""2021-09-01""#),
        Row("planningPermit", #""1/9/2021""#, nil), Row("planningPermit", #""2021年9月""#, nil), Row("planningPermit", #""2021-02-30""#, nil),
        Row("planningPermit", #""2021/13/1""#, nil), Row("planningPermit", "44440", nil), Row("planningPermit", #""44440""#, nil),
        Row("planningPermit", "44440.5", nil), Row("planningPermit", "2022", nil), Row("planningPermit", "true", nil),
    ]

    static let numbers: [Row] = [
        Row("undergroundArea", #""12,345.6 m²""#, "12345.6"), Row("undergroundArea", #""1.2345万m²""#, "12345"),
        Row("undergroundArea", #""1.23456789万平方米""#, "12345.6789"), Row("undergroundArea", #""１２，３４５""#, "12345"),
        Row("undergroundArea", #""12000㎡""#, "12000"), Row("undergroundArea", #""12000""#, "12000"),
        Row("undergroundArea", "12,345.6", "12345.6"),
        Row("undergroundArea", "12 345.6 m2", "12345.6"), Row("undergroundArea", "012", "12"), Row("fiscalFundingPercent", ".5", "0.5"),
        Row("undergroundArea", #""-12000""#, nil), Row("undergroundArea", #""90%""#, nil), Row("undergroundArea", #""21.5m""#, nil),
        Row("undergroundArea", #""1.2.3""#, nil),
        Row("undergroundArea", #""12,34""#, nil), Row("undergroundArea", #""1.234,5""#, nil), Row("undergroundArea", #""0,500""#, nil),
        Row("undergroundArea", #""待定""#, nil), Row("undergroundArea", #""-""#, nil), Row("undergroundArea", ##""#REF!""##, nil),
        Row("undergroundArea", #""""#, nil), Row("undergroundArea", "NaN", nil), Row("undergroundArea", "0x1F", nil),
        Row("height", #""21.5m""#, "21.5"), Row("height", "21.5米", "21.5"), Row("height", #""21500mm""#, nil),
        Row("height", "21.5 km", nil),
        Row("storeys", #""4""#, "4"), Row("fiscalFundingPercent", #""30%""#, "30"), Row("fiscalFundingPercent", "30％", "30"),
        Row("alreadyGranted", #""¥1,500,000元""#, nil), Row("alreadyGranted", #""1,500,000元""#, "1500000"),
        Row("alreadyGranted", #""150万元""#, "1500000"),
    ]

    static let flags: [Row] = [
        Row("fullDecoration", #""是""#, "true"), Row("fullDecoration", #""否""#, "false"), Row("fullDecoration", #""TRUE""#, "true"),
        Row("fullDecoration", "False", "false"), Row("fullDecoration", #""无""#, nil), Row("fullDecoration", "None", nil),
    ]

    static let texts: [Row] = [Row("parcel", "123", #""123""#), Row("parcel", "'X-1'", #""X-1""#), Row("parcel", "“X-1”", #""X-1""#)]

    @Test(
        "A number stays the number that it was, and its unit is told",
        arguments: [
            ("12,345.6 m²", "12345.6", "m²"), ("1.2345万m²", "12345", "m²"), ("0.00012万", "1.2", ""), ("3亿", "300000000", ""),
            ("-0.50", "-0.50", ""), ("007", "7", ""), ("000.5", "0.5", ""), ("1e3", "1e3", ""), ("1_000", "1000", ""),
            ("21.5M", "21.5", "m"),
            ("5 公顷", "5", "公顷"), ("￥180", "180", "yuan"),
        ])
    func number(_ written: String, _ text: String, _ unit: String) throws {
        let number = try #require(WrittenNumber(written))
        #expect(number.text == text)
        #expect(number.unit == unit)
    }

    @Test(
        "What could be two numbers is none",
        arguments: ["", "m", "1,23", "1.2.3", "1,234.5,6", "12,3456", "0,500", "1-2", "1e", "2021/9/1", "一百", ".", "+"])
    func noNumber(_ written: String) {
        #expect(WrittenNumber(written).map { $0.text(in: "m²") } == nil || WrittenNumber(written)?.text(in: "m²") == nil)
    }

    @Test(
        "What no quotation marks would cure is told how it is written",
        arguments: [
            ("planningPermit", "44440.5", "2021-09-01"), ("planningPermit", "2022", "YYYY-MM-DD"),
            ("undergroundArea", "\"-12000\"", "不能为负"),
        ])
    func told(_ field: String, _ wrong: String, _ help: String) throws {
        let first = try #require(Submission.read(Self.submission(field, wrong), standards: .builtIn).diagnostics.first)
        #expect(first.help.text(in: .chinese).contains(help))
    }

    /// Left out, a count is 1 and not unknown, and so the cure may not say otherwise.
    @Test(
        "A field in whose place something counts is not said to be unknown where it is left out",
        arguments: [
            ("{ \"kind\": \"column\", \"count\": \"若干\", \"precastVolume\": 2 }", "填写数字；省略该字段即按 1 计，不是未知"),
            ("{ \"kind\": \"column\", \"count\": \"待定\", \"precastVolume\": 2 }", "省略该字段即按 1 计，不是未知；不写代替它的文字或 null"),
            ("{ \"kind\": \"column\", \"count\": 2, \"precastVolume\": \"待定\" }", "尚不知道的字段应删去，不写代替它的文字或 null"),
        ])
    func counted(_ component: String, _ help: String) throws {
        let text = JSONTree.eligible.changed { $0.building.components = [["kind": "beam"]] }.description
            .replacing(try Regex("\\{\\s*\"kind\"\\s*:\\s*\"beam\"\\s*\\}"), with: component)
        let found = Submission.read(Array(text.utf8), standards: .builtIn).diagnostics.filter { $0.code == .wrongType }
        #expect(found.map { $0.help.text(in: .chinese) } == [help])
    }

    @Test("The days of Excel", arguments: [(25_569, 1970, 1, 1), (44_440, 2021, 9, 1), (43_890, 2020, 2, 29), (44_561, 2021, 12, 31)])
    func excel(_ serial: Int, _ year: Int, _ month: Int, _ day: Int) {
        #expect(WrittenDate.ofExcel(serial) == CalendarDate(year: year, month: month, day: day))
    }

    // MARK: - Help

    /// A submission without errors but for one field.
    private static func submission(_ field: String, _ value: String) -> [UInt8] {
        func member(_ fields: [String]) -> String { fields.contains(field) ? ",\n    \"\(field)\": \(value)\n  " : "" }
        return Array(
            """
            {
              "format": "prefab-submission/1",
              "project": { "id": "P", "name": "示例"\(member(["parcel", "fiscalFundingPercent", "alreadyGranted"])) },
              "dates": { "constructionStart": "2023-01-05"\(member(["planningPermit"])) },
              "buildings": [{ "id": "1#", "use": "industrial", "structure": "concrete", "aboveGroundArea": 6200
                \(field == "height" ? "" : ", \"height\": 23.9")\(member(["height", "undergroundArea", "storeys", "fullDecoration"])) }]
            }
            """.utf8)
    }

    /// The text with all edits made, again and again until there are none.
    private static func cured(_ text: [UInt8]) -> [UInt8] {
        var text = text
        for _ in 0..<5 {
            var result: [UInt8] = []
            var copied = 0
            // A warning asks whether a figure is meant, which is for its author to say.
            for diagnostic in Submission.read(text, standards: .builtIn).diagnostics where diagnostic.severity == .error {
                guard let edit = diagnostic.edit, Int(diagnostic.span.start) >= copied else { continue }
                result += text[copied..<Int(diagnostic.span.start)]
                result += edit.utf8
                copied = Int(diagnostic.span.end)
            }
            text = result + text[copied...]
        }
        return text
    }
}

/// Files of other kinds are said to be what they are, in one error.
@Suite struct OtherFileTests {
    @Test(
        arguments: [
            ("xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "Excel"), ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Office"),
            ("gzip", [0x1F, 0x8B, 0x08], "gzip"), ("PDF", Array("%PDF-1.7\n".utf8), "PDF"),
            ("HTML", Array("<!DOCTYPE html><html>".utf8), "HTML"),
            ("XML", Array("<?xml version=\"1.0\"?>".utf8), "XML"),
            ("LFS", Array("version https://git-lfs.github.com/spec/v1\noid sha256:0\n".utf8), "Git LFS"),
            ("YAML", Array("format: prefab-submission/1\nproject:\n  id: P\n".utf8), "YAML"),
            ("YAML, marked", Array("---\na: 1\n".utf8), "YAML"),
            ("CSV", Array("项目编号,名称,面积\nP,甲,1\n".utf8), "CSV"), ("CSV in quotes", Array("\"id\",\"name\",\"area\"\n".utf8), "CSV"),
            ("CSV of two in quotes", Array("\"id\",\"name\"\n".utf8), "CSV"), ("CSV of numbers", Array("1,2.5,3\n".utf8), "CSV"),
            ("YAML, a list", Array("- id: 1\n".utf8), "YAML"), ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "picture"),
            ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "picture"),
            ("7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "archive"), ("bzip2", Array("BZh91AY".utf8), "archive"),
            ("conflict", Array("{\n<<<<<<< HEAD\n \"a\": 1\n=======\n \"a\": 2\n>>>>>>> x\n}".utf8), "conflict"),
        ] as [(String, [UInt8], String)])
    func isNamed(_ label: String, _ bytes: [UInt8], _ name: String) throws {
        let diagnostics = Submission.read(bytes, standards: .builtIn).diagnostics
        #expect(diagnostics.map(\.code) == [.otherFile])
        #expect(diagnostics[0].message.text(in: .english).contains(name))
        #expect(!diagnostics[0].message.text(in: .chinese).isEmpty && diagnostics[0].edit == nil)
    }

    @Test("What holds a table is read by import", arguments: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Array("楼栋,类型,体积\n".utf8)])
    func tables(_ bytes: [UInt8]) {
        let help = Submission.read(bytes, standards: .builtIn).diagnostics.first?.help
        for language in Language.allCases { #expect(help?.text(in: language).contains("prefab import") == true) }
    }

    @Test(
        "The encoding is named",
        arguments: [
            // { "甲": 1 } in GBK, and in both orders of UTF-16.
            ([0x7B, 0x22, 0xBC, 0xD7, 0x22, 0x3A, 0x31, 0x7D], "GBK"), ([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], "UTF-16"),
            ([0x00, 0x7B, 0x00, 0x7D], "UTF-16"), ([0x7B, 0, 0, 0, 0x7D, 0, 0, 0], "UTF-32"), ([0, 0, 0, 0x7B, 0, 0, 0, 0x7D], "UTF-32"),
            ([0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x7B], "UTF-32"),
        ] as [([UInt8], String)])
    func encoding(_ bytes: [UInt8], _ name: String) {
        let diagnostics = Submission.read(bytes, standards: .builtIn).diagnostics
        #expect(diagnostics.map(\.code) == [.notUTF8])
        #expect(diagnostics[0].message.text(in: .english).contains(name))
    }

    @Test("A text with one piece of GBK in it is not taken for GBK: the piece is pointed at")
    func mixed() throws {
        let bytes = try Repository.bytes(of: "Tests/Fixtures/diagnostics/J109.json")
        let diagnostics = Submission.read(bytes, standards: .builtIn).diagnostics
        #expect(diagnostics.map(\.code) == [.notUTF8])
        #expect(diagnostics[0].span.start > 0)
    }

    @Test("In a folder a pointer of Git LFS is not passed over")
    func pointerInFolder() {
        #expect(Submission.kind(of: Array("version https://git-lfs.github.com/spec/v1\n".utf8)) == .submission)
    }

    @Test("A byte order mark is a warning, and the submission is read")
    func byteOrderMark() throws {
        let bytes = try Repository.bytes(of: "samples/eligible-factory.json")
        let reading = Submission.read([0xEF, 0xBB, 0xBF] + bytes, standards: .builtIn)
        #expect(reading.diagnostics.map(\.code) == [.byteOrderMark])
        #expect(reading.submission != nil)
    }

    @Test(
        "Names with a character that nobody sees",
        arguments: [
            ("\"height\"", "\"height\u{200B}\"", DiagnosticCode.unknownKey), ("\"industrial\"", "\"industrial\u{A0}\"", .unknownWord),
            ("\"1#\"", "\"1#\u{3000}\"", .invisibleInName),
        ])
    func invisible(_ right: String, _ wrong: String, _ code: DiagnosticCode) throws {
        let text =
            #"{ "format": "prefab-submission/1", "project": { "id": "P", "name": "示例" }, "buildings": [{ "id": "1#", "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 6200 }] }"#
        let diagnostics = Submission.read(Array(text.replacing(right, with: wrong).utf8), standards: .builtIn).diagnostics
        let found = try #require(diagnostics.first { $0.code == code })
        #expect(found.message.text(in: .english).contains("U+"))
        #expect(code == .invisibleInName || found.edit == right)
    }
}
