import Foundation
import TestSupport
import Testing

/// Opens reports in a real browser. `.ci/run` does so for every sample and a project of 64 buildings; here two samples stand for all.
@Suite struct BrowserTests {
    static let missing = ["chromium", "pdftotext", "python3"].filter { name in
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return !folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    @Test(
        .enabled(
            if: missing.isEmpty,
            "reports are not checked in a browser without \(missing.joined(separator: ", ")) (Debian: chromium fonts-noto-cjk poppler-utils)"))
    func reports() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", Repository.url("Tests/Browser/check_reports.py").path(), CommandRun.program.path(),
            "eligible-factory.json", "undetermined-documents.json",
        ]
        let log = FileManager.default.temporaryDirectory.appending(path: "prefab-browser-\(UUID().uuidString).txt")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let report = try String(contentsOf: log, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(report)")
    }
}
