import Foundation

/// Files of the repository that the program writes: golden files of layout, documentation, schemas.
public enum Snapshot {
    /// Whether this run refreshes the files; it fails on purpose, so that nobody takes it for a passing one.
    public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" }

    /// Compares a text with its file, or writes the file where the run records.
    ///
    /// - Parameters:
    ///   - path: from the root of the repository.
    ///   - filter: what to give `swift test --filter` to refresh the file.
    /// - Returns: what is wrong and which command mends it; nothing if the file is as it should be.
    public static func difference(_ text: String, from path: String, filter: String) throws -> String? {
        let recorded = try? Repository.text(of: path)
        if isRecording {
            guard recorded != text else { return nil }
            let url = Repository.url(path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return "\(path) was written; look at it and run the tests again without RECORD_SNAPSHOTS"
        }
        if recorded == text { return nil }
        let command = "RECORD_SNAPSHOTS=1 swift test --filter \(filter)"
        guard let recorded else { return "\(path) is missing; write it with: \(command)" }
        return "\(path) is out of date; refresh it with: \(command)\n\(firstDifference(recorded, text))"
    }

    private static func firstDifference(_ old: String, _ new: String) -> String {
        let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
        let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(oldLines, newLines).prefix { $0 == $1 }.count
        let shown = { (lines: [Substring]) in line < lines.count ? String(lines[line]) : "(end)" }
        return "line \(line + 1)\n- \(shown(oldLines))\n+ \(shown(newLines))"
    }
}
