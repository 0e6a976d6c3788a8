import Foundation
import PrefabAssessment
import TestSupport
import Testing

/// The samples of the codes that are about several files, about a kept verdict or about a workbook: a folder each.
@Suite("Diagnostics of a folder")
struct FolderGoldenTests {
    private static let samples = "Tests/Fixtures/diagnostics"
    /// The others have a file each, which the tests of the modules look at.
    static let codes = DiagnosticCode.allCases.filter { code in ["V", "W3", "R2", "C2", "B", "W5"].contains { code.rawValue.hasPrefix($0) }
    }

    private func check(_ code: DiagnosticCode, _ options: String...) throws -> CommandRun {
        // A configuration is looked for from where the program is started.
        if code.rawValue.hasPrefix("C") {
            let folder = Repository.root.appending(path: "\(Self.samples)/\(code.rawValue)")
            return try CommandRun(["check", ".", "--today", "2025-01-01"] + options, in: folder)
        }
        let verdicts = code.rawValue.hasPrefix("V") ? ["--verdicts"] : []
        // A folder is searched for JSON alone: a workbook is named.
        let isWorkbook = code.rawValue.hasPrefix("B") || code.rawValue.hasPrefix("W5")
        let path = "\(Self.samples)/\(code.rawValue)" + (isWorkbook ? "/project.xlsx" : "")
        let map = "\(Self.samples)/\(code.rawValue)/map.json"
        let maps = Repository.names(in: "\(Self.samples)/\(code.rawValue)").contains("map.json") ? ["--map", map] : []
        return try CommandRun(["check", path] + verdicts + maps + options)
    }

    @Test("Every code of a folder has one sample, and every sample is of a code")
    func samples() {
        let folders = Repository.names(in: Self.samples).filter { !$0.contains(".") }
        #expect(folders == Self.codes.map(\.rawValue).sorted())
    }

    @Test("A sample raises its code once and nothing else, and its folder is reported as its golden file says", arguments: codes)
    func golden(_ code: DiagnosticCode) throws {
        let folder = try TemporaryFolder()
        let json = folder.url.appending(path: "found.json")
        let chinese = try check(code, "--lang", "zh", "--format", "text", "--format", "json=\(json.filePath)")
        #expect(
            CommandRun.findings(in: try Data(contentsOf: json)).filter { !$0.hasSuffix(":") }.map { $0.suffix(6) } == [
                "\(": ")\(code.rawValue)"
            ])
        #expect(chinese.status == (code.severity == .error ? 1 : 0))
        let text = [chinese.text, try check(code, "--lang", "en").text].joined(separator: "\n")
        let difference = try Snapshot.difference(
            text, from: "\(Self.samples)/\(code.rawValue).txt", filter: "FolderGoldenTests")
        #expect(difference == nil)
    }
}
