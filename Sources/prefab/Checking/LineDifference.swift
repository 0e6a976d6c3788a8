/// The difference of two texts line by line, in the form that `diff -u` has and `patch` reads.
struct LineDifference {
    private enum Line {
        case kept(Int)
        case removed(Int)
        case added(Int)
    }

    private let old: [ArraySlice<UInt8>]
    private let new: [ArraySlice<UInt8>]
    private var lines: [Line] = []

    /// How many lines stand around a change.
    private static let context = 3
    /// Longer texts whose numbers of lines differ are compared as a whole.
    private static let limit = 4_000

    init(_ old: [UInt8], _ new: [UInt8]) {
        self.old = Self.lines(of: old)
        self.new = Self.lines(of: new)
        let start = zip(self.old, self.new).prefix { $0 == $1 }.count
        let shorter = min(self.old.count, self.new.count) - start
        let end = zip(self.old.reversed(), self.new.reversed()).prefix(shorter).prefix { $0 == $1 }.count
        let (oldRest, newRest) = (start..<self.old.count - end, start..<self.new.count - end)
        lines = (0..<start).map { .kept($0) }
        compare(oldRest, newRest)
        lines += (self.old.count - end..<self.old.count).map { .kept($0) }
    }

    /// Each with its line feed.
    private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            result.append(text[start..<end])
            start = end
        }
        return result
    }

    private mutating func compare(_ oldRest: Range<Int>, _ newRest: Range<Int>) {
        if oldRest.count == newRest.count {
            // Most edits stay in their line.
            var place = oldRest.lowerBound
            while place < oldRest.upperBound {
                var end = place
                while end < oldRest.upperBound, old[end] != new[end] { end += 1 }
                replace(place..<end, place..<end)
                while end < oldRest.upperBound, old[end] == new[end] {
                    lines.append(.kept(end))
                    end += 1
                }
                place = end
            }
            return
        }
        guard max(oldRest.count, newRest.count) <= Self.limit else { return replace(oldRest, newRest) }
        let difference = new[newRest].difference(from: old[oldRest])
        let removed = Set(difference.removals.map(Self.place))
        let inserted = Set(difference.insertions.map(Self.place))
        var (left, right) = (0, 0)
        while left < oldRest.count || right < newRest.count {
            if left < oldRest.count, removed.contains(left) {
                lines.append(.removed(oldRest.lowerBound + left))
                left += 1
            } else if right < newRest.count, inserted.contains(right) {
                lines.append(.added(newRest.lowerBound + right))
                right += 1
            } else {
                lines.append(.kept(oldRest.lowerBound + left))
                left += 1
                right += 1
            }
        }
    }

    private static func place(of change: CollectionDifference<ArraySlice<UInt8>>.Change) -> Int {
        switch change {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }

    private mutating func replace(_ old: Range<Int>, _ new: Range<Int>) {
        lines += old.map { .removed($0) }
        lines += new.map { .added($0) }
    }

    /// - Parameter path: the file that both are texts of.
    func write(_ path: String, to output: inout [UInt8]) {
        let changed = lines.indices.filter { if case .kept = lines[$0] { false } else { true } }
        guard !changed.isEmpty else { return }
        output += "--- \(path)\n+++ \(path)\n".utf8
        var place = 0
        var (oldLine, newLine) = (1, 1)
        var next = changed.startIndex
        while next < changed.endIndex {
            let start = max(place, changed[next] - Self.context)
            var last = changed[next]
            while next < changed.endIndex, changed[next] <= last + 2 * Self.context {
                last = changed[next]
                next += 1
            }
            let end = min(lines.count, last + Self.context + 1)
            // Between two hunks every line is kept.
            oldLine += start - place
            newLine += start - place
            writeHunk(start..<end, &oldLine, &newLine, to: &output)
            place = end
        }
    }

    private func writeHunk(_ range: Range<Int>, _ oldLine: inout Int, _ newLine: inout Int, to output: inout [UInt8]) {
        var (oldCount, newCount) = (0, 0)
        var body: [UInt8] = []
        for line in lines[range] {
            switch line {
            case .kept(let index):
                oldCount += 1
                newCount += 1
                write(old[index], " ", to: &body)
            case .removed(let index):
                oldCount += 1
                write(old[index], "-", to: &body)
            case .added(let index):
                newCount += 1
                write(new[index], "+", to: &body)
            }
        }
        // A side without lines is counted from the line before it.
        let oldStart = oldCount == 0 ? oldLine - 1 : oldLine
        let newStart = newCount == 0 ? newLine - 1 : newLine
        output += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n".utf8
        output += body
        oldLine += oldCount
        newLine += newCount
    }

    private func write(_ line: ArraySlice<UInt8>, _ sign: String, to output: inout [UInt8]) {
        output += sign.utf8
        output += line
        if line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
    }
}
