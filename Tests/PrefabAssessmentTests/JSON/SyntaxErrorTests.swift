import Testing

@testable import PrefabAssessment

/// Every way in which a text can fail to be JSON, with the place that is marked.
@Suite struct SyntaxErrorTests {
    @Test(arguments: structure + values + strings + habits + encoding)
    func isNamedAndMarked(_ row: BrokenText) throws {
        let error = try #require(syntaxError(row.bytes))
        #expect(error.code == row.code)
        #expect(error.span == row.span)
    }

    /// A code without a case here would be a code nobody has ever seen raised.
    @Test func everyCodeHasACase() {
        let rows = Self.structure + Self.values + Self.strings + Self.habits + Self.encoding
        // What only the recovery tells apart has its cases there.
        let tested = Set(rows.map(\.code)).union([.textTooLong, .invisibleCharacter, .otherFile, .unclosedBracket, .missingQuote])
        #expect(tested == Set(DiagnosticCode.allCases.filter { $0.rawValue.hasPrefix("J") }))
    }

    static let structure: [BrokenText] = [
        BrokenText(.emptyText, "⟪⟫"),
        BrokenText(.emptyText, "⟪⟫ \n\t\r\n"),
        BrokenText(.endOfText, "[⟪⟫"),
        BrokenText(.endOfText, "[1⟪⟫"),
        BrokenText(.endOfText, "[1,⟪⟫"),
        BrokenText(.endOfText, "[1, \n⟪⟫"),
        BrokenText(.endOfText, "{⟪⟫"),
        BrokenText(.endOfText, #"{"a"⟪⟫"#),
        BrokenText(.endOfText, #"{"a":⟪⟫"#),
        BrokenText(.endOfText, #"{"a":1⟪⟫"#),
        BrokenText(.endOfText, #"{"a":1,⟪⟫"#),
        BrokenText(.endOfText, #"{"a":{"b":[]}⟪⟫"#),
        BrokenText(.nestedTooDeep, String(repeating: "[", count: 128) + "⟪[⟫" + String(repeating: "]", count: 129)),
        BrokenText(.nestedTooDeep, String(repeating: #"{"a":"#, count: 128) + "⟪{⟫}" + String(repeating: "}", count: 128)),
        BrokenText(.textAfterEnd, "1 ⟪2⟫"),
        BrokenText(.textAfterEnd, "{}⟪}⟫\n"),
        BrokenText(.textAfterEnd, "{}\n⟪{\"a\": 1}⟫\r\n{\"b\": 2}\n"),
        BrokenText(.textAfterEnd, "[]⟪,⟫"),
        BrokenText(.trailingComma, "[1⟪,⟫]"),
        BrokenText(.trailingComma, "{\"a\": 1⟪,⟫\n}"),
        BrokenText(.trailingComma, "[[]⟪,⟫ ]"),
        BrokenText(.missingComma, "[1⟪⟫ 2]"),
        BrokenText(.missingComma, "[1⟪⟫ true]"),
        BrokenText(.missingComma, "[{}⟪⟫{}]"),
        BrokenText(.missingComma, "[1⟪⟫[2]]"),
        BrokenText(.missingComma, #"["a"⟪⟫"b"]"#),
        BrokenText(.missingComma, "{\"a\": 1⟪⟫\n  \"b\": 2}"),
        BrokenText(.missingColon, #"{"a"⟪⟫ 1}"#),
        BrokenText(.missingColon, #"{"a"⟪}⟫"#),
        BrokenText(.missingColon, #"{"a"⟪,⟫ "b": 1}"#),
        BrokenText(.missingColon, #"{"a" ⟪=⟫ 1}"#),
        BrokenText(.missingColon, #"{"a"⟪⟫ "b"}"#),
        BrokenText(.strayCharacter, "⟪}⟫"),
        BrokenText(.strayCharacter, "[⟪,⟫1]"),
        BrokenText(.strayCharacter, "[1,⟪,⟫2]"),
        BrokenText(.strayCharacter, "{⟪,⟫}"),
        BrokenText(.strayCharacter, #"{"a":⟪}⟫"#),
        BrokenText(.strayCharacter, #"{"a":1,⟪,⟫"b":2}"#),
        // Brackets that do not match are no missing commas.
        BrokenText(.strayCharacter, "[1⟪}⟫"),
        BrokenText(.strayCharacter, #"{"a":1⟪]⟫"#),
        BrokenText(.strayCharacter, "[1⟪:⟫2]"),
        BrokenText(.strayCharacter, "[1⟪;⟫2]"),
        BrokenText(.strayCharacter, "[⟪\0⟫]"),
        BrokenText(.strayCharacter, "[⟪\u{0C}⟫1]"),
        BrokenText(.strayCharacter, "[⟪/⟫1]"),
    ]

    static let values: [BrokenText] = [
        BrokenText(.unknownLiteral, "⟪True⟫"),
        BrokenText(.unknownLiteral, "⟪t⟫"),
        BrokenText(.unknownLiteral, "[⟪nul⟫]"),
        BrokenText(.unknownLiteral, "[⟪truee⟫]"),
        BrokenText(.unknownLiteral, "[⟪false1⟫]"),
        BrokenText(.unknownLiteral, "[⟪nullnull⟫]"),
        BrokenText(.unknownLiteral, "⟪NaN⟫"),
        BrokenText(.unknownLiteral, "[⟪Infinity⟫]"),
        BrokenText(.unknownLiteral, #"{"use": ⟪industrial⟫}"#),
        BrokenText(.unknownLiteral, #"{"use": ⟪工业⟫}"#),
        BrokenText(.unknownLiteral, "[⟪true工⟫]"),
        BrokenText(.malformedNumber, "⟪01⟫"),
        BrokenText(.malformedNumber, "[⟪-01⟫]"),
        BrokenText(.malformedNumber, "[⟪-⟫]"),
        BrokenText(.malformedNumber, "[⟪--1⟫]"),
        BrokenText(.malformedNumber, "[⟪+1⟫]"),
        BrokenText(.malformedNumber, "[⟪.5⟫]"),
        BrokenText(.malformedNumber, "[⟪-.5⟫]"),
        BrokenText(.malformedNumber, "[⟪1.⟫]"),
        BrokenText(.malformedNumber, "[⟪1.e5⟫]"),
        BrokenText(.malformedNumber, "[⟪1e⟫]"),
        BrokenText(.malformedNumber, "[⟪1e+⟫]"),
        BrokenText(.malformedNumber, "[⟪1e5.5⟫]"),
        BrokenText(.malformedNumber, "[⟪0x1F⟫]"),
        BrokenText(.malformedNumber, "[⟪1.2.3⟫]"),
        BrokenText(.malformedNumber, "[⟪1_000⟫]"),
        BrokenText(.malformedNumber, "[⟪-Infinity⟫]"),
        BrokenText(.malformedNumber, "[⟪2021-08-12⟫]"),
        BrokenText(.malformedNumber, "[⟪18230.4m²⟫]"),
        BrokenText(.malformedNumber, "[⟪45平方米⟫, 1]"),
        BrokenText(.malformedNumber, "[⟪１２⟫]"),
        BrokenText(.malformedNumber, "[1, ⟪1２⟫]"),
        BrokenText(.strayCharacter, "[45⟪%⟫]"),
        BrokenText(.strayCharacter, "[18230.4⟪㎡⟫]"),
    ]

    static let strings: [BrokenText] = [
        BrokenText(.endOfText, #""abc⟪⟫"#),
        BrokenText(.endOfText, #""abc\⟪⟫"#),
        BrokenText(.endOfText, #""\u12⟪⟫"#),
        BrokenText(.endOfText, #""\uD834\uDD⟪⟫"#),
        BrokenText(.controlCharacter, "\"a⟪\n⟫b\""),
        BrokenText(.controlCharacter, "{\"name⟪\r⟫\n: 1}"),
        BrokenText(.controlCharacter, "\"⟪\t⟫\""),
        BrokenText(.controlCharacter, "\"⟪\0⟫\""),
        BrokenText(.controlCharacter, "\"⟪\u{1F}⟫\""),
        BrokenText(.invalidEscape, #""⟪\x⟫41""#),
        BrokenText(.invalidEscape, #""⟪\'⟫""#),
        BrokenText(.invalidEscape, #""⟪\U⟫0041""#),
        BrokenText(.invalidEscape, #""D:⟪\资⟫料""#),
        BrokenText(.invalidEscape, #""⟪\u12⟫G4""#),
        BrokenText(.invalidEscape, #""⟪\u⟫""#),
        BrokenText(.invalidEscape, #""\uD834⟪\uDD⟫""#),
        BrokenText(.loneSurrogate, #""⟪\uD800⟫""#),
        BrokenText(.loneSurrogate, #""⟪\uDBFF⟫a""#),
        BrokenText(.loneSurrogate, #""⟪\uDC00⟫""#),
        BrokenText(.loneSurrogate, #""⟪\uDFFF⟫\uD800""#),
        BrokenText(.loneSurrogate, #""⟪\uD800⟫\u0041""#),
        BrokenText(.loneSurrogate, #""⟪\uD800⟫\uD800""#),
        BrokenText(.loneSurrogate, #""⟪\uD800⟫\n""#),
    ]

    /// What engineers write who know another notation, or type with a Chinese keyboard.
    static let habits: [BrokenText] = [
        BrokenText(.unquotedKey, "{⟪height⟫: 1}"),
        BrokenText(.unquotedKey, #"{"a": 1, ⟪b_2⟫: 2}"#),
        BrokenText(.unquotedKey, "{⟪1⟫: 2}"),
        BrokenText(.unquotedKey, "{⟪名称⟫: 1}"),
        BrokenText(.wrongQuotes, "{⟪'⟫a': 1}"),
        BrokenText(.wrongQuotes, "[⟪'⟫a']"),
        BrokenText(.wrongQuotes, "[⟪`⟫a`]"),
        BrokenText(.wrongQuotes, "{⟪“⟫名称”：“甲”}"),
        BrokenText(.wrongQuotes, #"{"a": ⟪“⟫甲”}"#),
        BrokenText(.wrongQuotes, #"{"a": 1, ⟪”⟫b”: 2}"#),
        BrokenText(.wrongQuotes, "[⟪「⟫甲」]"),
        BrokenText(.wrongQuotes, "[⟪＂⟫a＂]"),
        BrokenText(.wrongQuotes, #"["a"⟪”⟫]"#),
        BrokenText(.strayCharacter, #"{"a"⟪：⟫1}"#),
        BrokenText(.strayCharacter, #"{"a":1⟪，⟫"b":2}"#),
        BrokenText(.strayCharacter, "[1⟪、⟫2]"),
        BrokenText(.strayCharacter, "[1⟪］⟫"),
        BrokenText(.strayCharacter, "⟪｛⟫}"),
        BrokenText(.strayCharacter, "[⟪\u{3000}⟫1]"),
        BrokenText(.strayCharacter, "[1⟪\u{A0}⟫]"),
        BrokenText(.strayCharacter, "[1,⟪\u{FEFF}⟫2]"),
        BrokenText(.comment, "⟪// 说明⟫\n{}"),
        BrokenText(.comment, "⟪# 说明⟫\r\n{}"),
        BrokenText(.comment, "{⟪/* a\nb */⟫ \"a\": 1}"),
        BrokenText(.comment, "{\"a\": 1 ⟪// m²⟫\r\n}"),
        BrokenText(.comment, "{\"a\": 1, ⟪// m²⟫\n \"b\": 2}"),
        BrokenText(.comment, "{\"a\"⟪/**/⟫: 1}"),
        BrokenText(.comment, "{\"a\": ⟪/*1*/⟫ 2}"),
        BrokenText(.comment, "[1, ⟪/*⟫"),
        BrokenText(.comment, "[1 ⟪/* *⟫"),
        BrokenText(.comment, "{}\n⟪// end⟫"),
    ]

    static let encoding: [BrokenText] = [
        BrokenText(.emptyText, "nothing but a byte order mark", bytes: [0xEF, 0xBB, 0xBF], 0, 0),
        BrokenText(.strayCharacter, "two of them", bytes: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x7B, 0x7D], 3, 6),
        BrokenText(.notUTF8, "UTF-16, little end first, marked", bytes: [0xFF, 0xFE, 0x7B, 0x00], 0, 2),
        BrokenText(.notUTF8, "UTF-16, big end first, marked", bytes: [0xFE, 0xFF, 0x00, 0x7B], 0, 2),
        BrokenText(.notUTF8, "UTF-16, little end first", bytes: [0x7B, 0x00, 0x7D, 0x00], 0, 2),
        BrokenText(.notUTF8, "UTF-32, little end first, marked", bytes: [0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], 0, 2),
        BrokenText(.notUTF8, "UTF-16, big end first", bytes: [0x00, 0x7B, 0x00, 0x7D], 0, 2),
        // GB 18030 B1 B1 BE A9.
        BrokenText(.notUTF8, "北京 in GB 18030", bytes: [0x5B, 0x22, 0xB1, 0xB1, 0xBE, 0xA9, 0x22, 0x5D], 2, 3),
        BrokenText(.notUTF8, "outside a string", bytes: [0x5B, 0xFF, 0x5D], 1, 2),
        BrokenText(.notUTF8, "for a comma", bytes: [0x5B, 0x31, 0xB0, 0x5D], 2, 3),
    ]

    /// The bytes are not there: nothing may be read before the length is judged.
    @Test func longerThanASpanCounts() {
        let byte = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1)
        defer { unsafe byte.deallocate() }
        let text = unsafe TextBytes(UnsafeBufferPointer(start: byte.baseAddress, count: JSONReader.lengthLimit + 1))
        #expect(throws: JSONSyntaxError(.textTooLong, 0, 0)) { try JSONReader.validate(text) }
    }

    // MARK: - Lines and columns

    @Test(arguments: [
        ("third member", "{\n  \"a\": 1,\n  \"名称\": tru\n}", 3, 9),
        ("CRLF", "{\r\n  \"a\": 1,\r\n  \"名称\": tru\r\n}", 3, 9),
        ("a lone CR ends no line", "{\r\"a\": x}", 1, 8),
        ("four bytes, one column", "[\"😀\", x]", 1, 7),
        ("a combining accent is a character of its own", "[\"e\u{301}\", x]", 1, 8),
        ("end of the text", "[1,\n", 2, 1),
        ("line break in a string", "{\"a\n", 1, 4),
        ("missing comma: behind the member before", "{\"a\": 1\n \"b\": 2}", 1, 8),
    ])
    func linesAndColumns(_ label: String, _ text: String, _ line: Int, _ column: Int) throws {
        let error = try #require(syntaxError(text))
        let position = LineIndex(Array(text.utf8)).position(of: Int(error.span.start))
        #expect(position == TextPosition(line: line, column: column), "\(label)")
    }
}
