import TestSupport
import Testing

@testable import PrefabAssessment

/// What is found in a text that is not JSON, and what it is read as.
@Suite struct RecoveryTests {
    struct Row: Sendable, CustomTestStringConvertible {
        /// Each mistake between ⟪ and ⟫.
        let marked: String
        let codes: [DiagnosticCode]
        let cured: String
        /// Whether each slip has an edit, and the text with them is the one as cured.
        let isEdited: Bool

        init(_ marked: String, _ codes: [DiagnosticCode], _ cured: String, edited: Bool = true) {
            self.marked = marked
            self.codes = codes
            self.cured = cured
            isEdited = edited
        }

        var testDescription: String { marked }
    }

    @Test(arguments: punctuation + strings + values + between + brackets)
    func isFoundAndCured(_ row: Row) throws {
        let (bytes, spans) = Self.unmarked(row.marked)
        bytes.withTextBytes { text in
            let recovery = JSONRecovery(text, expecting: Self.expected)
            #expect(recovery.slips.map(\.error.code) == row.codes)
            #expect(recovery.slips.map(\.error.span) == spans)
            #expect(String(decoding: recovery.text.bytes, as: UTF8.self) == row.cured)
            #expect(recovery.isComplete && syntaxError(recovery.text.bytes) == nil)
            #expect(recovery.slips.allSatisfy { $0.edit != nil } == row.isEdited)
        }
        guard row.isEdited else { return }
        #expect(String(decoding: Self.edited(bytes), as: UTF8.self) == row.cured)
    }

    static func expected(_ path: [String]) -> ExpectedValue {
        switch path {
        case ["a"]: .number(unit: "m²")
        case ["t"]: .text
        case ["f"]: .flag
        case ["m"]: .measure(unit: "m²")
        default: .other
        }
    }

    static let punctuation: [Row] = [
        Row(#"{"a"⟪：⟫1⟪，⟫"b":2}"#, [.strayCharacter, .strayCharacter], #"{"a":1,"b":2}"#),
        Row("⟪｛⟫\"a\": ⟪【⟫1⟪、⟫2⟪】⟫⟪｝⟫", Array(repeating: .strayCharacter, count: 5), #"{"a": [1,2]}"#),
        Row("[1⟪；⟫2⟪;⟫3]", [.strayCharacter, .strayCharacter], "[1,2,3]"),
        Row("[1⟪,⟫]", [.trailingComma], "[1]"),
        Row(#"{"a": 1⟪，⟫ }"#, [.trailingComma], #"{"a": 1 }"#),
        Row("[⟪,⟫1,⟪,⟫2]", [.strayCharacter, .strayCharacter], "[1,2]"),
        Row(#"{"a": 1⟪⟫ "b": 2}"#, [.missingComma], #"{"a": 1, "b": 2}"#),
        Row("{\"a\": {}⟪⟫\n \"b\": [1⟪⟫ [2]]}", [.missingComma, .missingComma], "{\"a\": {},\n \"b\": [1, [2]]}"),
        Row(
            #"{"a"⟪⟫ 1, "b" ⟪=⟫ 2, "c" ⟪=>⟫ 3, "d":⟪:⟫ 4}"#, [.missingColon, .missingColon, .missingColon, .strayCharacter],
            #"{"a": 1, "b" : 2, "c" : 3, "d": 4}"#),
        Row(#"{"a"⟪,⟫ "x", "b": 1}"#, [.missingColon], #"{"a": "x", "b": 1}"#),
        Row(#"{"a"⟪⟫, "b": 1}"#, [.missingColon], #"{"a": null, "b": 1}"#, edited: false),
        Row(#"{"a": ⟪,⟫ "b": 1}"#, [.strayCharacter], #"{"a": null , "b": 1}"#, edited: false),
        Row(#"{"a": 1}⟪}⟫"#, [.textAfterEnd], #"{"a": 1}"#),
    ]

    static let strings: [Row] = [
        Row(#"{⟪“a”⟫: ⟪'x'⟫, ⟪「b」⟫: ⟪＂y＂⟫}"#, Array(repeating: .wrongQuotes, count: 4), #"{"a": "x", "b": "y"}"#),
        Row(#"{"a": ⟪'he said "no"'⟫}"#, [.wrongQuotes], #"{"a": "he said \"no\""}"#),
        Row(#"{"a": ⟪'it\'s'⟫}"#, [.wrongQuotes], #"{"a": "it's"}"#),
        Row(#"{"a": "甲⟪”⟫, "b": 1}"#, [.wrongQuotes], #"{"a": "甲", "b": 1}"#),
        Row(#"{"a⟪”⟫: 1}"#, [.wrongQuotes], #"{"a": 1}"#),
        Row(#"{"a": "说“好”"⟪⟫ "b": 1}"#, [.missingComma], #"{"a": "说“好”", "b": 1}"#),
        Row("{\"a\": \"x⟪⟫,\n \"b\": 1}", [.missingQuote], "{\"a\": \"x\",\n \"b\": 1}"),
        Row("{\"a\": [\"x⟪⟫]\n}", [.missingQuote], "{\"a\": [\"x\"]\n}"),
        Row(#"{"a": "x⟪⟫, "b": 1}"#, [.missingQuote], #"{"a": "x", "b": 1}"#),
        Row(#"{"a⟪⟫: 1, "b": 2}"#, [.missingQuote], #"{"a": 1, "b": 2}"#),
        Row(#"{⟪a"⟫: 1, ⟪b”⟫: 2}"#, [.unquotedKey, .unquotedKey], #"{"a": 1, "b": 2}"#),
        Row("{\"a\": \"x⟪\t⟫y\"⟪,⟫}", [.controlCharacter, .trailingComma], #"{"a": "x\ty"}"#),
        Row("{\"a\": \"x⟪\n⟫y\", \"b\": ⟪0x⟫}", [.controlCharacter, .malformedNumber], #"{"a": "x\ny", "b": null}"#, edited: false),
        Row(#"{"a": "D:⟪\资⟫料⟪\uD800⟫"}"#, [.invalidEscape, .loneSurrogate], #"{"a": "D:\\资料\ufffd"}"#, edited: false),
    ]

    static let values: [Row] = [
        Row("{⟪a⟫: ⟪12,345.6⟫, \"b\": ⟪1,234,567⟫}", [.unquotedKey, .malformedNumber, .malformedNumber], #"{"a": 12345.6, "b": 1234567}"#),
        Row(#"{"a": ⟪21.5 m²⟫⟪,⟫}"#, [.malformedNumber, .trailingComma], #"{"a": 21.5}"#),
        Row(#"{"a": ⟪1.2345万平方米⟫}"#, [.malformedNumber], #"{"a": 12345}"#),
        Row(#"{"a": ⟪１２，３４５．６㎡⟫}"#, [.malformedNumber], #"{"a": 12345.6}"#),
        Row(#"{"a": ⟪21.5m⟫, "b": ⟪90%⟫}"#, [.malformedNumber, .malformedNumber], #"{"a": null, "b": null}"#, edited: false),
        Row("[⟪007⟫, ⟪+5⟫, ⟪.5⟫, ⟪-.5⟫, ⟪5.⟫, ⟪1_000⟫]", Array(repeating: .malformedNumber, count: 6), "[7, 5, 0.5, -0.5, 5, 1000]"),
        Row("[⟪0x1F⟫, ⟪1.2.3⟫, ⟪--1⟫, ⟪1e⟫]", Array(repeating: .malformedNumber, count: 4), "[null, null, null, null]", edited: false),
        Row(#"{"x": ⟪1,23⟫4: 5}"#, [], "", edited: false),
        // Between two members no digit follows a comma: what it parts nobody knows.
        Row(#"{"a": ⟪23,9⟫, "b": ⟪1,234,56⟫}"#, [.malformedNumber, .malformedNumber], #"{"a": null, "b": null}"#, edited: false),
        // What a text field has is that text, whatever it looks like.
        Row(#"{"t": ⟪007⟫, "a": ⟪007⟫}"#, [.malformedNumber, .malformedNumber], #"{"t": "007", "a": 7}"#),
        Row(#"{"t": ⟪12,345⟫}"#, [.malformedNumber], #"{"t": "12,345"}"#),
        Row(#"{"t": ⟪2022/1/1⟫, "u": ⟪2022/1/1⟫}"#, [.malformedNumber, .malformedNumber], #"{"t": "2022/1/1", "u": "2022-01-01"}"#),
        Row(#"{"t": ⟪1#⟫, "a": 2}"#, [.malformedNumber], #"{"t": "1#", "a": 2}"#),
        Row(#"{"t": ⟪甲#1⟫, "a": 2}"#, [.unknownLiteral], #"{"t": "甲#1", "a": 2}"#),
        Row(#"{"a": ⟪1#⟫, "t": "x"}"#, [.malformedNumber], #"{"a": null, "t": "x"}"#, edited: false),
        // Where no text can stand, quotation marks are no cure.
        Row(
            #"{"a": ⟪约23.9⟫, "f": ⟪是⟫, "m": ⟪90%⟫}"#, [.unknownLiteral, .unknownLiteral, .malformedNumber],
            #"{"a": null, "f": true, "m": null}"#, edited: false),
        Row(#"{"f": ⟪否⟫, "u": ⟪否⟫}"#, [.unknownLiteral, .unknownLiteral], #"{"f": false, "u": "否"}"#),
        Row(#"{"f": ⟪也许⟫, "a": ⟪2022/1/1⟫}"#, [.unknownLiteral, .malformedNumber], #"{"f": null, "a": null}"#, edited: false),
        Row("[⟪True⟫, ⟪FALSE⟫]", [.unknownLiteral, .unknownLiteral], "[true, false]"),
        Row("[⟪None⟫, ⟪NaN⟫, ⟪-Infinity⟫, ⟪Null⟫]", Array(repeating: .unknownLiteral, count: 4), "[null, null, null, null]", edited: false),
        Row(
            #"{"x": ⟪industrial⟫, "y": ⟪工业 厂房⟫, "z": ⟪w"⟫}"#, Array(repeating: .unknownLiteral, count: 3),
            #"{"x": "industrial", "y": "工业 厂房", "z": "w"}"#),
        Row(
            "[⟪2021-08-12⟫, ⟪2021/9/1⟫, ⟪2021年11月5日⟫]", Array(repeating: .malformedNumber, count: 3),
            #"["2021-08-12", "2021-09-01", "2021-11-05"]"#),
    ].filter { !$0.codes.isEmpty }

    static let between: [Row] = [
        Row("{⟪// 说明⟫\n\"a\": 1, ⟪/* x */⟫ \"b\": 2 ⟪# y⟫\n}", [.comment, .comment, .comment], "{\n\"a\": 1,  \"b\": 2 \n}"),
        Row("{\"a\": 1, ⟪# \"b\": 2,⟫\n\"c\": 3}", [.comment], "{\"a\": 1, \n\"c\": 3}", edited: false),
        Row("{\"a\": 1,\n  ⟪# \"b\": 2,⟫\n\"c\": 3}", [.comment], "{\"a\": 1,\n  \n\"c\": 3}"),
        Row("[1⟪/**/⟫,2]", [.comment], "[1 ,2]"),
        Row("{\"a\":⟪\u{3000}⟫1,⟪\u{A0}\u{A0}⟫\"b\":⟪\u{200B}⟫2}", Array(repeating: .invisibleCharacter, count: 3), "{\"a\": 1, \"b\":2}"),
    ]

    static let brackets: [Row] = [
        Row(#"{"a": [{"b": 1}⟪}⟫, {"b": 2}]}"#, [.strayCharacter], #"{"a": [{"b": 1}, {"b": 2}]}"#),
        Row(#"{"a": [{"b": 1⟪}⟫, "c": 2}]}"#, [.strayCharacter], #"{"a": [{"b": 1, "c": 2}]}"#),
        Row(#"{"a": [1, 2⟪]⟫⟪⟫}"#, [], "", edited: false),
        Row(#"{"a": [1, 2⟪}⟫, "b": 3}"#, [.strayCharacter], #"{"a": [1, 2], "b": 3}"#),
        Row(#"{"a": [{"b": 1}⟪⟫}"#, [.unclosedBracket], #"{"a": [{"b": 1}]}"#),
        Row(#"{"a": [{"b": 1⟪⟫, {"b": 2}]}"#, [.unclosedBracket], #"{"a": [{"b": 1}, {"b": 2}]}"#),
        Row(#"{"a": [{"b": 1}⟪⟫, "c": 2}"#, [.unclosedBracket], #"{"a": [{"b": 1}], "c": 2}"#),
        Row(#"{"a": [{"b": 1⟪⟫"#, [.endOfText], #"{"a": [{"b": 1}]}"#, edited: false),
        Row(#"{"a": [1,⟪⟫"#, [.endOfText], #"{"a": [1]}"#, edited: false),
    ].filter { !$0.codes.isEmpty }

    @Test(
        "In a text that does not begin as JSON nothing is evident",
        arguments: [
            "# 标题\n\ntext, “a” : 1\n", "```json\n{\"a\": 1,}\n```", "var x = {a: 1,}", "# yaml\nkey: 'x'\n", "a = 1", "[section\nkey = 'x'",
        ])
    func otherTexts(_ text: String) {
        Array(text.utf8).withTextBytes { bytes in
            let edits = JSONRecovery(bytes).slips.compactMap(\.edit)
            #expect(edits.isEmpty == !text.hasPrefix("["))
            #expect(JSONRecovery.beginsAsJSON(bytes) == text.hasPrefix("["))
        }
    }

    @Test(
        "Comments and what nobody sees may stand before the beginning", arguments: ["{}", " // x\n{", "/* x */ [", "# x\r\n｛", "\u{200B}【"])
    func beginnings(_ text: String) {
        #expect(Array(text.utf8).withTextBytes(JSONRecovery.beginsAsJSON))
    }

    @Test(
        "What cannot be read over ends the list",
        arguments: [
            ("{\"a\": 1,, \"b\": @, \"c\": 01}", [DiagnosticCode.strayCharacter, .strayCharacter]),
            ("{\"a\": 1,} {}", [.trailingComma, .textAfterEnd]),
            ("{\"a\": 1, /* x", [.comment]),
            ("{a: 1 2, b: 3}", [.unquotedKey, .malformedNumber]),
        ])
    func endsTheList(_ text: String, _ codes: [DiagnosticCode]) {
        Array(text.utf8).withTextBytes { #expect(Array(JSONRecovery($0).slips.map(\.error.code).prefix(codes.count)) == codes) }
    }

    @Test(
        "Nothing is found in JSON, and the text stays as it is", arguments: Repository.names(in: "samples").filter { $0.hasSuffix(".json") }
    )
    func sample(_ name: String) throws {
        let bytes = try Repository.bytes(of: "samples/\(name)")
        guard syntaxError(bytes) == nil else { return }
        bytes.withTextBytes { text in
            let recovery = JSONRecovery(text)
            #expect(recovery.slips.isEmpty && recovery.isComplete && recovery.isStructureCertain)
            #expect(recovery.text.bytes == bytes)
        }
    }

    @Test("A text full of slips fills no memory and takes no long time")
    func manySlips() {
        for text in [
            "[" + String(repeating: ",", count: 200_000), "[" + String(repeating: "'", count: 200_000),
            String(repeating: "{\"a\":[", count: 60) + String(repeating: "}", count: 100_000),
        ] {
            Array(text.utf8).withTextBytes { #expect(JSONRecovery($0).slips.count <= JSONRecovery.limit + 1) }
        }
    }

    @Test("Whatever a text begins or ends with, it is read to an end and refused if it is no JSON")
    func pieces() {
        let text = Array(#"{ “a”: [1 2, {'b'： "x, c: True}}, "d" = 12,345 m², // e"#.utf8)
        let marks = Array("{}[]:,;\"'“：，\\ \n1at/#".utf8)
        for offset in text.indices {
            for bytes in [Array(text[offset...]), Array(text[..<offset])] + marks.map({ text[..<offset] + [$0] + text[offset...] }) {
                bytes.withTextBytes { lent in
                    let recovery = JSONRecovery(lent)
                    #expect(!recovery.slips.isEmpty || syntaxError(bytes) == nil)
                    #expect(!recovery.isComplete || syntaxError(recovery.text.bytes) == nil, "\(String(decoding: bytes, as: UTF8.self))")
                }
            }
        }
    }

    // MARK: - Help

    static func unmarked(_ marked: String) -> ([UInt8], [SourceSpan]) {
        var bytes: [UInt8] = []
        var spans: [SourceSpan] = []
        var start = 0
        for character in marked {
            switch character {
            case "⟪": start = bytes.count
            case "⟫": spans.append(SourceSpan(start, bytes.count))
            default: bytes += String(character).utf8
            }
        }
        return (bytes, spans)
    }

    /// The text with each edit made.
    static func edited(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withTextBytes { text in
            var result: [UInt8] = []
            var copied = 0
            for slip in JSONRecovery(text, expecting: Self.expected).slips {
                guard let edit = slip.edit else { continue }
                result += bytes[copied..<Int(slip.error.span.start)]
                result += edit.utf8
                copied = Int(slip.error.span.end)
            }
            return result + bytes[copied...]
        }
    }
}

/// Several slips in a file: all of them are found in one run, each at its place, and nothing else.
@Suite struct ManySlipsTests {
    /// In two forms: as people write it, and on one line.
    private static let samples = ["eligible-factory", "several-buildings", "hybrid-high-rise", "commercial-housing"]

    @Test("Of 2,000 files with 1 to 10 slips all slips are found, and nothing that is none")
    func allAndNothingElse() throws {
        var random = SplitMix64(seed: 2022)
        var (slips, found, others, brackets, bracketsFound) = (0, 0, 0, 0, 0)
        for number in 0..<Volume.cases(40, full: 2_000) {
            var text = try Repository.bytes(of: "samples/\(Self.samples[number / 2 % Self.samples.count]).json")
            if number % 2 == 1 { text = Self.onOneLine(text) }
            let before = Set(Submission.read(text, standards: .builtIn).diagnostics.map(\.code))
            let slipped = SlipGenerator(text).text(Int.random(in: 1...10, using: &random), &random)
            let reading = Submission.read(slipped.bytes, standards: .builtIn)
            #expect(reading.submission == nil)
            var open = Set(slipped.expected)
            var doubled = slipped.brackets
            slips += open.count
            brackets += doubled
            for diagnostic in reading.diagnostics where !before.contains(diagnostic.code) {
                if open.remove(SlippedText.Expected(code: diagnostic.code.rawValue, place: Int(diagnostic.span.start))) != nil {
                    found += 1
                } else if doubled > 0, [.strayCharacter, .textAfterEnd, .unclosedBracket].contains(diagnostic.code) {
                    doubled -= 1
                    bracketsFound += 1
                } else {
                    others += 1
                }
            }
        }
        #expect(others == 0)
        #expect(found == slips, "of \(slips) slips \(found) were found")
        #expect(bracketsFound == brackets)
    }

    private static func onOneLine(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isInString = false
        var isEscaped = false
        for byte in text {
            if isInString || byte > 0x20 { result.append(byte) }
            if byte == UInt8(ascii: "\""), !isEscaped { isInString.toggle() }
            isEscaped = isInString && byte == UInt8(ascii: "\\") && !isEscaped
            if !isInString, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") { result.append(0x20) }
        }
        return result
    }
}
