import TestSupport
import Testing

@testable import PrefabAssessment

@Suite struct JSONReaderTests {
    /// What RFC 8259 allows, at the top level too.
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "-0.0", "12", "1.5", "1e5", "1E+5", "1e-5", "0e0", "0.1e01", "\"\"", "[]", "{}",
        " \t\r\n[ \t\r\n] \t\r\n",
        "[1,2]", "[ 1 , 2 ]", "[[],{}]", #"{"":0}"#, #"{"a":1,"a":2}"#, #"{"a":{"b":[null,true,false,"x",-1.5e3]}}"#,
        #""\u005C""#,
        "[1]\n", "[\"//\", \"#\", \"/*\", \"'\"]", "{\"名称\":\"甲\"}", "[\"\u{2028}\u{2029}\"]",
    ])
    func accepted(_ text: String) {
        #expect(syntaxError(text) == nil)
    }

    @Test(arguments: [("[", "]"), (#"{"a":"#, "}"), (#"[{"a":"#, "}]")])
    func nesting(open: String, close: String) {
        func nested(_ levels: Int) -> String {
            let count = levels / close.count
            return String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
        }
        #expect(syntaxError(nested(128)) == nil)
        #expect(syntaxError("[" + nested(128) + "]")?.code == .nestedTooDeep)
        // Closed brackets count no longer.
        #expect(syntaxError("[" + Array(repeating: nested(126), count: 3).joined(separator: ",") + "]") == nil)
    }

    @Test(arguments: ["[", #"{"a":"#, "[{\"a\":"])
    func manyBracketsDoNotExhaustTheStack(_ open: String) {
        #expect(syntaxError(String(repeating: open, count: 100_000))?.code == .nestedTooDeep)
    }

    // MARK: - Reading piece by piece

    @Test func members() throws {
        let text = #"  { "id": "1#", "height": 23.90, "tags": ["甲", null], "applied": true, "x": {} }"#
        try reading(text) { reader in
            try reader.begin()
            #expect(try reader.peek() == .object)
            var object = try reader.openObject()
            #expect(object.start == 2)

            let id = try #require(try reader.nextKey(&object))
            #expect(reader.string(id) == "id" && id.span == SourceSpan(4, 8))
            #expect(try reader.peek() == .string)
            let value = try reader.readString()
            #expect(reader.string(value) == "1#" && value.span == SourceSpan(10, 14))

            #expect(try reader.nextKey(&object).map(reader.string) == "height")
            #expect(try reader.peek() == .number)
            let height = try reader.readNumber()
            #expect(height.value.description == "23.9" && height.decimals == 2)

            #expect(try reader.nextKey(&object).map(reader.string) == "tags")
            #expect(try reader.peek() == .array)
            var array = try reader.openArray()
            #expect(try reader.nextElement(&array))
            #expect(try reader.peek() == .string)
            #expect(reader.string(try reader.readString()) == "甲")
            #expect(try reader.nextElement(&array))
            #expect(try reader.peek() == .null)
            try reader.readNull()
            #expect(try !reader.nextElement(&array))

            #expect(try reader.nextKey(&object).map(reader.string) == "applied")
            #expect(try reader.peek() == .boolean)
            #expect(try reader.readBoolean())

            #expect(try reader.nextKey(&object).map(reader.string) == "x")
            let start = reader.position + 1
            #expect(try reader.skipValue() == SourceSpan(start, start + 2))
            #expect(try reader.nextKey(&object) == nil)
            #expect(reader.position == text.utf8.count)
            try reader.finish()
        }
    }

    @Test func booleans() throws {
        #expect(try reading("true") { try $0.readBoolean() })
        #expect(try !reading("false") { try $0.readBoolean() })
    }

    /// Passing over a value and reading it part by part come to the same end, or to the same error.
    @Test func skippingAgreesWithReading() {
        var random = SplitMix64(seed: 31)
        var accepted = 0
        for round in 0..<3000 {
            var bytes = Array(randomValue(depth: 4, using: &random).utf8)
            if round % 3 != 0 { mutate(&bytes, using: &random) }
            let skipped = syntaxError(bytes)
            let read = bytes.withTextBytes { bytes -> JSONSyntaxError? in
                var reader = JSONReader(bytes)
                do throws(JSONSyntaxError) {
                    try reader.begin()
                    try walk(&reader)
                    try reader.finish()
                    return nil
                } catch {
                    return error
                }
            }
            #expect(skipped == read, "\(String(decoding: bytes, as: UTF8.self))")
            if round % 3 == 0 { #expect(skipped == nil, "\(String(decoding: bytes, as: UTF8.self))") }
            if skipped == nil { accepted += 1 }
        }
        #expect(accepted >= 1000)
    }

    private func walk(_ reader: inout JSONReader) throws(JSONSyntaxError) {
        switch try reader.peek() {
        case .object:
            var members = try reader.openObject()
            while try reader.nextKey(&members) != nil { try walk(&reader) }
        case .array:
            var members = try reader.openArray()
            while try reader.nextElement(&members) { try walk(&reader) }
        case .string: _ = reader.string(try reader.readString())
        case .number: _ = try reader.readNumber()
        case .boolean: _ = try reader.readBoolean()
        case .null: try reader.readNull()
        }
    }

    // MARK: - Damage

    static let document = """
        {"format": "prefab-submission/1", "project": {"id": "YZ-2021", "name": "亦庄😀\\u4e2d\\uD83D\\uDE00\\n"},
         "buildings": [{"id": "1#", "height": 23.9, "storeys": 4, "appliedFor": true, "x": null, "y": [-1.5e-3, 0, {}]}]}
        """

    @Test func everyTruncationIsAnError() {
        let bytes = Array(Self.document.utf8)
        #expect(syntaxError(bytes) == nil)
        for length in 0..<bytes.count {
            let error = syntaxError(Array(bytes[..<length]))
            #expect(error != nil, "\(length)")
            if let error { #expect(error.span.end <= length && error.span.start <= error.span.end, "\(length)") }
        }
    }

    @Test func mutationsNeverCrash() {
        var random = SplitMix64(seed: 41)
        let original = Array(Self.document.utf8)
        var refused = 0
        for _ in 0..<20_000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
            guard let error = syntaxError(bytes) else { continue }
            refused += 1
            let isInside = error.span.start >= 0 && error.span.start <= error.span.end && Int(error.span.end) <= bytes.count
            #expect(isInside, "\(error) in \(bytes)")
            #expect(error.code.rawValue.hasPrefix("J"))
            // Wherever the mistake is, it has a line and a column.
            let position = LineIndex(bytes).position(of: Int(error.span.start))
            #expect(position.line >= 1 && position.column >= 1)
        }
        #expect(refused > 10_000)
    }

    private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
        let syntax = Array("{}[]:,\"\\/'#0-+.eEutfn \n\r\0".utf8) + [0x80, 0xBF, 0xC2, 0xE4, 0xED, 0xF0, 0xFF]
        let byte =
            Bool.random(using: &random)
            ? syntax.randomElement(using: &random) ?? 0 : UInt8.random(in: .min ... .max, using: &random)
        guard let place = bytes.indices.randomElement(using: &random) else { return bytes.append(byte) }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.swapAt(place, bytes.indices.randomElement(using: &random) ?? place)
        }
    }

    private func randomValue(depth: Int, using random: inout SplitMix64) -> String {
        let space = ["", "", " ", "\n", "\r\n\t"].randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return space + "null"
        case 1: return (Bool.random(using: &random) ? "true" : "false") + space
        case 2:
            return ["0", "-1", "12.50", "1e3", "-2.5E-7", "123456789012345678901234567890"].randomElement(using: &random) ?? "0"
        case 3, 4:
            return [#""""#, #""a""#, #""中文""#, #""\\n\"""#, #""\uD83D\uDE00""#, #""é😀""#].randomElement(using: &random) ?? "0"
        case 5:
            let elements = (0..<Int.random(in: 0...3, using: &random)).map { _ in randomValue(depth: depth - 1, using: &random) }
            return "[" + elements.joined(separator: space + ",") + space + "]"
        default:
            let members = (0..<Int.random(in: 0...3, using: &random)).map {
                "\"k\($0)\"\(space):" + randomValue(depth: depth - 1, using: &random)
            }
            return "{" + space + members.joined(separator: ",") + "}"
        }
    }
}
