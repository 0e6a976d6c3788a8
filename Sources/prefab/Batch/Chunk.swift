import PrefabAssessment

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A stretch of whole lines on its way through the batch: read by one thread, reviewed by another, written by the first.
///
/// Chunks are used again and again, so that the batch takes the same memory for a thousand lines and for a billion. At any moment one
/// thread alone has a chunk: ``WorkerPool`` hands it over.
final class Chunk: @unchecked Sendable {
    /// About how much text a chunk holds: enough work to be worth handing over, little enough to keep memory small.
    static let size = 1 << 18

    /// The text stands in the first `count` bytes.
    var text = [UInt8](repeating: 0, count: Chunk.size)
    var count = 0
    /// The number of the first line, from 1.
    var firstLine = 1
    /// The chunk stands for one line that is longer than the limit; its text has been dropped.
    var isLineTooLong = false
    /// How many bytes that line had.
    var droppedBytes = 0
    /// The chunk stands for a file that is no text of lines, as one line; its bytes have been dropped.
    var otherFile: Diagnostic?

    /// What the lines come to: text to be written, and how many came to what.
    var output = JSONWriter(pretty: false)
    var tally = BatchTally()
    /// How many lines at its end have nothing on them, and are mistakes if anything follows.
    var blankLinesAtEnd = 0
    /// The line that is to be reviewed next, where the output had to be written before all lines were.
    var rest: Line?

    /// Where a line begins, and its number.
    struct Line {
        let start: Int
        let number: Int
    }

    /// Empties the chunk; memory that one very long line needed is given back.
    func reset(firstLine: Int) {
        self.firstLine = firstLine
        count = 0
        isLineTooLong = false
        droppedBytes = 0
        otherFile = nil
        tally = BatchTally()
        blankLinesAtEnd = 0
        rest = nil
        if text.count > 4 * Self.size { text = [UInt8](repeating: 0, count: Self.size) }
        if output.count > 8 * Self.size { output = JSONWriter(pretty: false) } else { output.removeAll() }
    }

    func append(_ bytes: ArraySlice<UInt8>) {
        while text.count < count + bytes.count { grow() }
        text.replaceSubrange(count..<count + bytes.count, with: bytes)
        count += bytes.count
    }

    func grow() {
        text.append(contentsOf: repeatElement(0, count: text.count))
    }

    var lineCount: Int {
        text.withTextBytes { text in
            var lines = 0
            var start = 0
            while start < count {
                start = (text.lineFeed(in: start..<count) ?? count) + 1
                lines += 1
            }
            return lines
        }
    }

    /// What comes after a line.
    enum Step {
        case next
        /// The lines behind it have to wait.
        case rest
        /// It has to wait itself.
        case wait
    }

    /// Calls `body` with each line that is to be reviewed, its end (LF or CRLF) left out, and its number, until it asks for a rest.
    func forEachLine(_ body: (TextBytes, Int) -> Step) {
        let first = rest ?? Line(start: 0, number: firstLine)
        rest = nil
        text.withTextBytes { text in
            var start = first.start
            var number = first.number
            while start < count {
                let end = text.lineFeed(in: start..<count) ?? count
                let hasReturn = end > start && text[end - 1] == UInt8(ascii: "\r")
                let step = body(text.part(start..<(hasReturn ? end - 1 : end)), number)
                if step == .wait {
                    rest = Line(start: start, number: number)
                    return
                }
                start = end + 1
                number += 1
                if step == .rest, start < count {
                    rest = Line(start: start, number: number)
                    return
                }
            }
        }
    }
}

extension TextBytes {
    /// Where the first line feed of a stretch stands; the C library looks at many bytes together.
    func lineFeed(in range: Range<Int>) -> Int? {
        // The part is inside the text, and so is what the library finds in it.
        let stretch = UnsafeRawBufferPointer(unsafe part(range).pointer)
        guard let start = stretch.baseAddress, let found = unsafe memchr(start, Int32(UInt8(ascii: "\n")), stretch.count) else {
            return nil
        }
        return range.lowerBound + (unsafe UnsafeRawPointer(found) - start)
    }
}
