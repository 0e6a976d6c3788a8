import PrefabAssessment
import PrefabReports

/// A kept verdict that is out of date, and the one that takes its place.
struct VerdictUpdate: Sendable {
    /// As it leads there from the working folder.
    let path: String
    let name: String
    let old: [UInt8]
    let new: [UInt8]

    /// - Parameter fresh: the verdict of today in each language; nothing says in which it was kept, so that the one is taken that has most lines of it.
    init(of path: String, name: String, old: [UInt8], fresh: [[UInt8]]) {
        self.path = path
        self.name = name
        self.old = old
        let lines = Set(old.split(separator: 0x0A))
        new = fresh.max { left, right in Self.count(lines, in: left) < Self.count(lines, in: right) } ?? old
    }

    private static func count(_ lines: Set<ArraySlice<UInt8>>, in text: [UInt8]) -> Int {
        text.split(separator: 0x0A).count { lines.contains($0) }
    }

    /// - Throws: `CommandFailure` with status 2 if the file has changed meanwhile or cannot be written; then it is as it was.
    func write() throws(CommandFailure) { try FileReplacement(path: path, old: old, new: new).write() }

    func writeDifference(to output: inout [UInt8]) { LineDifference(old, new).write(name, to: &output) }
}
