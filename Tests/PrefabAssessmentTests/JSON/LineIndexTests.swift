import TestSupport
import Testing

@testable import PrefabAssessment

@Suite struct LineIndexTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let label: String
        let text: String
        let offset: Int
        let line: Int
        let column: Int
        var testDescription: String { label }

        init(_ label: String, _ text: String, _ offset: Int, line: Int, column: Int) {
            (self.label, self.text, self.offset, self.line, self.column) = (label, text, offset, line, column)
        }
    }

    static func letters(_ count: Int) -> String { String(repeating: "x", count: count) }
    /// Three bytes each.
    static func characters(_ count: Int) -> String { String(repeating: "楼", count: count) }

    @Test(arguments: [
        Row("empty text", "", 0, line: 1, column: 1),
        Row("beginning", "abc", 0, line: 1, column: 1),
        Row("end", "abc", 3, line: 1, column: 4),
        Row("LF itself", "ab\ncd", 2, line: 1, column: 3),
        Row("after LF", "ab\ncd", 3, line: 2, column: 1),
        Row("end after a last LF", "ab\n", 3, line: 2, column: 1),
        Row("CR of CRLF", "ab\r\ncd", 2, line: 1, column: 3),
        Row("after CRLF", "ab\r\ncd", 4, line: 2, column: 1),
        Row("a lone CR ends no line", "ab\rcd", 3, line: 1, column: 4),
        Row("empty lines", "\n\n\n", 2, line: 3, column: 1),
        Row("after two bytes", "éa", 2, line: 1, column: 2),
        Row("after three bytes", "楼a", 3, line: 1, column: 2),
        Row("after four bytes", "😀a", 4, line: 1, column: 2),
        Row("multibyte on an earlier line", "楼\n楼a", 7, line: 2, column: 2),
        // Around the blocks of 64 bytes in which characters are counted.
        Row("end of 63 bytes", letters(63), 63, line: 1, column: 64),
        Row("end of 64 bytes", letters(64), 64, line: 1, column: 65),
        Row("end of 65 bytes", letters(65), 65, line: 1, column: 66),
        Row("end of 128 bytes", letters(128), 128, line: 1, column: 129),
        Row("end of 63 bytes, 21 characters", characters(21), 63, line: 1, column: 22),
        Row("end of 64 bytes, 22 characters", characters(21) + "x", 64, line: 1, column: 23),
        Row("end of 65 bytes, 23 characters", characters(21) + "xx", 65, line: 1, column: 24),
        Row("end of 128 bytes, 44 characters", characters(42) + "xx", 128, line: 1, column: 45),
        Row("a character across the border", letters(63) + "楼a", 66, line: 1, column: 65),
        Row("a line across the border", letters(60) + "\n" + characters(3) + "a", 70, line: 2, column: 4),
        Row("a line from the border on", letters(63) + "\n" + characters(2), 70, line: 2, column: 3),
        Row("LF as the last byte of a block", letters(63) + "\n", 64, line: 2, column: 1),
    ])
    func positions(_ row: Row) {
        let position = LineIndex(Array(row.text.utf8)).position(of: row.offset)
        #expect(position == TextPosition(line: row.line, column: row.column))
    }

    /// Counted one character after the other, as a person would.
    @Test func agreesWithCounting() {
        var random = SplitMix64(seed: 51)
        let pieces = ["a", "x", "\n", "\r\n", "\r", "é", "楼", "😀", "xxxxxxxx"]
        for round in 0..<300 {
            let text = (0..<round % 90).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let index = LineIndex(Array(text.utf8))
            var (line, column, offset) = (1, 1, 0)
            for scalar in text.unicodeScalars {
                #expect(
                    index.position(of: offset) == TextPosition(line: line, column: column),
                    "\(offset) in \(text.debugDescription)")
                offset += UTF8.width(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
            #expect(index.position(of: offset) == TextPosition(line: line, column: column), "end of \(text.debugDescription)")
        }
    }

    @Test(arguments: [
        ("empty text", "", [""]), ("no line break", "ab", ["ab"]), ("LF", "ab\ncd", ["ab", "cd"]),
        ("LF at the end", "ab\n", ["ab", ""]),
        ("CRLF", "ab\r\ncd\r\n", ["ab", "cd", ""]), ("empty lines", "\n\r\n", ["", "", ""]), ("Chinese", "楼\n板", ["楼", "板"]),
        ("a lone CR belongs to its line", "a\rb\n\rc\r", ["a\rb", "\rc\r"]), ("two CR, one LF", "a\r\r\nb", ["a\r", "b"]),
    ])
    func lines(_ label: String, _ text: String, _ lines: [String]) {
        let index = LineIndex(Array(text.utf8))
        for (number, line) in lines.enumerated() {
            #expect(Array(index.text(ofLine: number + 1)) == Array(line.utf8), "\(label), line \(number + 1)")
        }
        #expect(index.position(of: text.utf8.count).line == lines.count, "\(label)")
    }

    @Test func positionsAreOrdered() {
        #expect(TextPosition(line: 1, column: 9) < TextPosition(line: 2, column: 1))
        #expect(TextPosition(line: 2, column: 1) < TextPosition(line: 2, column: 2))
        #expect(!(TextPosition(line: 2, column: 2) < TextPosition(line: 2, column: 2)))
    }
}
