import PrefabAssessment

/// The submission line by line, with a place for each link that leads into it.
struct SubmissionListing: Sendable {
    let lines: LineIndex
    /// The columns that links lead to, by line; both count from 1.
    let marks: [Int: Set<Int>]

    func write(to writer: inout HTMLWriter) {
        writer.markup("<ol class=\"listing\">\n")
        // The line feed at the end of a file begins no line that anyone would count.
        let last = lines.count > 1 && lines.text(ofLine: lines.count).isEmpty ? lines.count - 1 : lines.count
        for number in 1...last {
            let columns = marks[number, default: []].sorted()
            writer.open("li", [("id", HTMLAnchors.line(number))])
            write(Array(String(decoding: lines.text(ofLine: number), as: UTF8.self).unicodeScalars), number, columns, to: &writer)
            writer.markup("</li>\n")
            writer.drain()
        }
        writer.markup("</ol>\n")
    }

    private func write(_ line: [Unicode.Scalar], _ number: Int, _ columns: [Int], to writer: inout HTMLWriter) {
        var start = 0
        for column in columns {
            let place = min(column - 1, line.count)
            // A value inside the one that has just been marked: only its place is needed.
            let end = max(place, Self.endOfValue(line, from: place))
            text(line[start..<max(start, place)], to: &writer)
            writer.open("mark", [("id", HTMLAnchors.place(TextPosition(line: number, column: column)))])
            if place >= start {
                text(line[place..<end], to: &writer)
                start = end
            }
            writer.close("mark")
            writer.drain()
        }
        text(line[start...], to: &writer)
    }

    /// A tab stays one; everything else that is hidden becomes visible.
    private func text(_ scalars: ArraySlice<Unicode.Scalar>, to writer: inout HTMLWriter) {
        for (index, piece) in scalars.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { writer.markup("\t") }
            var text = ""
            text.unicodeScalars.append(contentsOf: piece)
            writer.text(text)
        }
    }

    /// The end of a string, a number or a word; of an object or array only its first character.
    static func endOfValue(_ line: [Unicode.Scalar], from start: Int) -> Int {
        guard start < line.count else { return line.count }
        switch line[start] {
        case "{", "[": return start + 1
        case "\"":
            var index = start + 1
            while index < line.count, line[index] != "\"" { index += line[index] == "\\" ? 2 : 1 }
            return min(index + 1, line.count)
        default:
            let end = line[start...].firstIndex { ",]} \t".unicodeScalars.contains($0) }
            return end ?? line.count
        }
    }
}
