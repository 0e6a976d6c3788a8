import Foundation
import TestSupport

/// A folder of its own for a test, gone with it.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "prefab-check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Writes a file and the folders that lead to it.
    func write(_ path: String, _ text: String) throws {
        try write(path, Data(text.utf8))
    }

    func write(_ path: String, _ bytes: Data) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    func bytes(of path: String) throws -> Data {
        try Data(contentsOf: url.appending(path: path))
    }

    func text(of path: String) throws -> String {
        String(decoding: try bytes(of: path), as: UTF8.self)
    }

    /// What lies in a folder, sorted.
    func names(in path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: path).filePath).sorted()
    }

    func link(_ path: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url.appending(path: path).filePath, withDestinationPath: destination)
    }

    func run(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments + ["--lang", "en"], in: url)
    }

    /// A submission without any finding.
    static func submission(project: String, building: String = "1#", more: String = "") -> String {
        """
        {
          "format": "prefab-submission/1",
          "project": { "id": "\(project)", "name": "示例" },
          "buildings": [
            { "id": "\(building)", "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 6200 }
          ]\(more)
        }
        """
    }
}

// What is tried on accepted findings.
extension TemporaryFolder {
    /// Two submissions with a W102 each: a share of funding that looks like a fraction.
    func writeWarnings() throws {
        let warning = Self.submission(project: "A").replacing("\"name\": \"示例\"", with: "\"name\": \"示例\", \"fiscalFundingPercent\": 0.3")
        try write("sub/a.json", warning)
        try write("b.json", warning.replacing("\"A\"", with: "\"B\""))
    }

    /// Writes a configuration with these entries, one a line from the second on.
    func ignore(_ entries: [String]) throws {
        try write("prefab.json", "{ \"format\": \"prefab-config/1\", \"ignore\": [\n\(entries.joined(separator: ",\n"))\n] }")
    }

    /// Checks all of it; warnings fail.
    func strictCheck(_ options: [String]) throws -> CommandRun {
        try CommandRun(["check", ".", "--fail-on", "warning", "--lang", "en"] + options, in: url)
    }
}

extension CommandRun {
    /// `path: code` of each finding of a report in JSON; `path:` of a file without any.
    var findings: [String] { Self.findings(in: Data(output)) }

    static func findings(in report: Data) -> [String] {
        let root = try? JSONSerialization.jsonObject(with: report) as? [String: Any]
        let files = root?["files"] as? [[String: Any]] ?? []
        return files.flatMap { file -> [String] in
            let path = file["path"] as? String ?? "?"
            let codes = (file["diagnostics"] as? [[String: Any]] ?? []).map { $0["code"] as? String ?? "?" }
            return codes.isEmpty ? ["\(path):"] : codes.map { "\(path): \($0)" }
        }
    }
}
