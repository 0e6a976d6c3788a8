import TestSupport
import Testing

@testable import PrefabAssessment

@Suite struct StringTests {
    @Test(arguments: [
        ("empty", #""""#, ""),
        ("plain", #""YZ-2021-0042""#, "YZ-2021-0042"),
        ("Chinese", #""北京经济技术开发区""#, "北京经济技术开发区"),
        ("every short escape", #""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        ("hexadecimal", #""\u0041\u00e9\u4E2d""#, "Aé中"),
        ("null character", #""\u0000""#, "\0"),
        ("first pair", #""\uD800\uDC00""#, "\u{10000}"),
        ("last pair", #""\uDBFF\uDFFF""#, "\u{10FFFF}"),
        ("pair in small letters", #""\ud83d\ude00""#, "😀"),
        ("between the surrogates' neighbours", #""\uD7FF\uE000""#, "\u{D7FF}\u{E000}"),
        ("two pairs, then text", #""\uD83D\uDE00\uD83D\uDE01楼""#, "😀😁楼"),
        ("escaped backslash before u", #""\\u0041""#, #"\u0041"#),
        ("escape after Chinese", #""一\n二""#, "一\n二"),
        ("DEL needs no escape", "\"\u{7F}\"", "\u{7F}"),
        ("byte order mark inside", "\"\u{FEFF}\"", "\u{FEFF}"),
    ])
    func content(_ label: String, _ text: String, _ content: String) throws {
        let (token, result) = try reading(text) { reader in
            let token = try reader.readString()
            return (token, reader.string(token))
        }
        // Scalars, since `==` takes different spellings of a character for the same.
        #expect(Array(result.unicodeScalars) == Array(content.unicodeScalars), "\(label)")
        #expect(token.span == SourceSpan(0, text.utf8.count))
        #expect(token.hasEscapes == text.contains("\\"))
    }

    // MARK: - UTF-8

    static func quoted(_ bytes: [UInt8]) -> [UInt8] { [0x22] + bytes + [0x22] }

    /// The first and last character of every length, and the neighbours of the surrogates.
    @Test(
        arguments: [
            0x20, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x3FFFF, 0x40000,
            0xFFFFF, 0x100000, 0x10FFFF,
        ] as [UInt32])
    func boundaries(_ value: UInt32) throws {
        let character = try #require(Unicode.Scalar(value))
        #expect(syntaxError(Self.quoted(Array(String(character).utf8))) == nil)
    }

    @Test(
        arguments: [
            ("continuation without a beginning", [0x80]), ("the last continuation", [0xBF]),
            ("/ in two bytes", [0xC0, 0xAF]), ("NUL in two bytes", [0xC0, 0x80]), ("U+007F in two bytes", [0xC1, 0xBF]),
            ("U+0000 in three bytes", [0xE0, 0x80, 0x80]), ("U+07FF in three bytes", [0xE0, 0x9F, 0xBF]),
            ("U+0000 in four bytes", [0xF0, 0x80, 0x80, 0x80]), ("U+FFFF in four bytes", [0xF0, 0x8F, 0xBF, 0xBF]),
            ("U+D800", [0xED, 0xA0, 0x80]), ("U+DBFF", [0xED, 0xAF, 0xBF]), ("U+DC00", [0xED, 0xB0, 0x80]),
            ("U+DFFF", [0xED, 0xBF, 0xBF]),
            ("a pair of surrogates", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80]),
            ("U+110000", [0xF4, 0x90, 0x80, 0x80]), ("U+13FFFF", [0xF4, 0xBF, 0xBF, 0xBF]),
            ("U+140000", [0xF5, 0x80, 0x80, 0x80]),
            ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]), ("six bytes", [0xFC, 0x84, 0x80, 0x80, 0x80, 0x80]),
            ("FE", [0xFE]), ("FF", [0xFF]),
            ("two bytes, cut", [0xC3]), ("three bytes, cut after one", [0xE4]), ("three bytes, cut after two", [0xE4, 0xB8]),
            ("four bytes, cut after one", [0xF0]), ("four bytes, cut after two", [0xF0, 0x9F]),
            ("four bytes, cut after three", [0xF0, 0x9F, 0x98]),
            ("two bytes, wrong second", [0xC3, 0x41]), ("three bytes, wrong third", [0xE4, 0xB8, 0x41]),
            ("four bytes, wrong fourth", [0xF0, 0x9F, 0x98, 0xC0]),
        ] as [(String, [UInt8])])
    func invalid(_ label: String, _ bytes: [UInt8]) {
        #expect(syntaxError(Self.quoted(bytes)) == JSONSyntaxError(.notUTF8, 1, 2), "\(label)")
        // The same at the very end of the text: nothing is read beyond it.
        #expect(syntaxError([0x22] + bytes) == JSONSyntaxError(.notUTF8, 1, 2), "\(label), text ends")
        // And behind a character that is valid.
        #expect(syntaxError(Self.quoted(Array("é".utf8) + bytes)) == JSONSyntaxError(.notUTF8, 3, 4), "\(label), behind é")
    }

    /// Every pair of bytes, and many longer runs, are judged as the standard library judges them.
    @Test func agreesWithTheStandardLibrary() {
        func hasNoSyntax(_ bytes: [UInt8]) -> Bool {
            bytes.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        }
        var differences: [[UInt8]] = []
        func check(_ bytes: [UInt8]) {
            guard hasNoSyntax(bytes) else { return }
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            if (syntaxError(Self.quoted(bytes)) == nil) != isValid { differences.append(bytes) }
        }
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max { check([first, second]) }
        }
        var random = SplitMix64(seed: 21)
        // Bytes on the edges of the ranges come up often enough to meet.
        let edges: [UInt8] = [
            0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5,
        ]
        for _ in 0..<Volume.cases(4_000, full: 40_000) {
            check((0..<Int.random(in: 3...5, using: &random)).map { _ in edges.randomElement(using: &random) ?? 0 })
        }
        #expect(differences.isEmpty)
    }
}
