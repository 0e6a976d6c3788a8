import Foundation
import PrefabAssessment
import PrefabReports
import Testing

/// What every format says of a finding. Formats that leave a part out have none there.
struct ReportedFinding: Equatable {
    var path: String
    var code: String
    var severity: String
    var line: Int
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
}

@Suite("The formats of diagnostics agree")
struct FormatAgreementTests {
    /// Straight from the model.
    private func expected(_ result: CheckResult) -> [ReportedFinding] {
        result.texts.flatMap { text in
            text.diagnostics.map {
                ReportedFinding(
                    path: text.path, code: $0.code.rawValue, severity: $0.severity.rawValue, line: $0.start.line,
                    column: $0.start.column, endLine: $0.end.line, endColumn: $0.end.column)
            }
        }
    }

    @Test("The fixture has errors and warnings, a place over several lines and a place without width")
    func fixture() throws {
        let findings = expected(try DiagnosticFixture.result())
        #expect(Set(findings.map(\.severity)) == ["error", "warning"])
        #expect(findings.contains { $0.line != $0.endLine })
        #expect(findings.contains { $0.line == $0.endLine && $0.column == $0.endColumn })
        // By its README the broken sample has 20 errors and a warning. The odd text has four unknown keys and an object for an array, the
        // empty text one error; the two drafts a warning each, and the second repeats a building of the first.
        let counts = try DiagnosticFixture.result().counts
        #expect(counts.errors == 20 + 5 + 1)
        // The first draft has no verdict beside it as well.
        #expect(counts.warnings == 1 + 2 + 1 + 1)
        #expect(counts.notes == 0)
    }

    @Test("Nothing, a few and all of the findings are the same in each format", arguments: [0, 5, Int.max])
    func agree(_ limit: Int) throws {
        let result = try DiagnosticFixture.result(limit: limit)
        let all = expected(result)
        #expect(all.count == min(limit, 31))
        #expect(try json(limit) == all)
        #expect(
            try sarif(limit)
                == all.map {
                    var finding = $0
                    finding.path = repositoryPath($0.path)
                    return finding
                })
        #expect(
            try gitlab(limit)
                == all.map {
                    var finding = $0
                    finding.path = repositoryPath($0.path)
                    finding.severity = ["error": "critical", "warning": "minor", "note": "info"][$0.severity]!
                    return finding
                })
        #expect(
            try github(limit)
                == all.map {
                    var finding = $0
                    finding.path = repositoryPath($0.path)
                    finding.severity = $0.severity == "note" ? "notice" : $0.severity
                    if $0.line != $0.endLine { (finding.column, finding.endColumn) = (nil, nil) }
                    return finding
                })
        let withoutEnds = all.map {
            var finding = $0
            (finding.endLine, finding.endColumn) = (nil, nil)
            return finding
        }
        #expect(try text(limit) == withoutEnds)
        #expect(try junit(limit) == withoutEnds)
    }

    @Test("Each format says how many findings it leaves out, and nothing of it where it leaves out none")
    func leftOut() throws {
        // Of 31 findings 26 or all are left out; the broken sample has 21, of which 16 are, and the other four files have 1 to 6 each.
        let notice = "26 more not shown (--max-diagnostics): "
        let noticeOfBroken = "16 more not shown (--max-diagnostics): "
        let log = try SARIFReport(DiagnosticFixture.render(.sarif, limit: 5))
        let invocation = try #require((log.run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        let told = try #require((invocation["toolExecutionNotifications"] as? [[String: Any]])?.first)
        #expect((told["message"] as? [String: String])?["text"]?.hasPrefix(noticeOfBroken) == true)
        #expect((told["properties"] as? [String: Int])?["leftOut"] == 16)
        #expect((invocation["toolExecutionNotifications"] as? [[String: Any]])?.count == 5)
        let object = try JSONSerialization.jsonObject(with: Data(DiagnosticFixture.render(.json, limit: 5))) as! [String: Any]
        #expect(object["leftOut"] as? Int == 26)
        let commands = String(decoding: try DiagnosticFixture.render(.github, limit: 5), as: UTF8.self)
        #expect(commands.contains("\n::notice title=prefab::\(notice)"))
        // By code: of each there are as many as all findings have, less those that are shown.
        let counts = try #require(object["files"] as? [[String: Any]]).flatMap { $0["leftOutCodes"] as? [[String: Any]] ?? [] }
        #expect(counts.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == 26)
        let issues = try issues(5)
        // Beside the five one for each file: of a file that shows some it is a note, of one that shows none as bad as what it hides.
        #expect(issues.count == 5 + 5)
        #expect((issues[5]["description"] as? String)?.hasPrefix(noticeOfBroken) == true && issues[5]["severity"] as? String == "info")
        #expect(((issues[5]["location"] as? [String: Any])?["path"] as? String) == "samples/broken.json")
        #expect(issues[6...].map { $0["severity"] as? String } == ["critical", "critical", "minor", "minor"])
        // A file that shows no case of its own is not called valid for that: it has one that says how many there are.
        let report = try JUnitReport(DiagnosticFixture.render(.junit, limit: 0))
        #expect(report.cases.map { $0.attributes["name"] } == ["left-out", "valid", "left-out", "left-out", "left-out", "left-out"])
        #expect(report.suites.map { $0["failures"] } == ["1", "0", "1", "1", "0", "0"])
        for format in DiagnosticsFormat.allCases {
            let options = DiagnosticsFormat.Options(language: .english, summary: false)
            let none = format.render(try DiagnosticFixture.result(limit: 0), options)
            let left = String(decoding: none, as: UTF8.self)
            #expect(format == .json ? left.contains("\"leftOut\": 31") : left.contains("more not shown (--max-diagnostics)"), "\(format)")
            let all = String(decoding: format.render(try DiagnosticFixture.result(), options), as: UTF8.self)
            #expect(!all.contains("leftOut") && !all.contains("not shown") && !all.contains("invocations"), "\(format)")
        }
    }

    @Test("The text's sum counts what was left out as well")
    func sum() throws {
        let text = String(decoding: try DiagnosticFixture.render(.text, limit: 5), as: UTF8.self)
        #expect(text.contains("\n26 errors, 5 warnings in 5 files (6 checked); 26 more not shown (--max-diagnostics): "))
        let chinese = String(decoding: try DiagnosticFixture.render(.text, .chinese), as: UTF8.self)
        #expect(chinese.contains("\n26 个错误、5 个警告，在 5 个文件中（共检查 6 个）\n"))
    }

    @Test("Each format is the same on every run", arguments: DiagnosticsFormat.allCases)
    func stable(_ format: DiagnosticsFormat) throws {
        #expect(try DiagnosticFixture.render(format) == DiagnosticFixture.render(format))
    }

    @Test("No format lets a control or bidirectional character of the file through", arguments: DiagnosticsFormat.allCases)
    func noHiddenCharacters(_ format: DiagnosticsFormat) throws {
        for language in Language.allCases {
            let text = String(decoding: try DiagnosticFixture.render(format, language), as: UTF8.self)
            // JSON keeps the pointer as it is, with what JSON itself escapes; the rest is for people.
            let hidden = text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F || $0 == "\u{202E}" }
            let isPointer = format == .json || format == .sarif
            #expect(hidden.allSatisfy { isPointer && $0 == "\u{202E}" }, "\(format)")
        }
    }

    // MARK: - Each format as its readers take it

    private func json(_ limit: Int) throws -> [ReportedFinding] {
        let root = try JSONSerialization.jsonObject(with: Data(DiagnosticFixture.render(.json, limit: limit))) as! [String: Any]
        return (root["files"] as! [[String: Any]]).flatMap { file in
            (file["diagnostics"] as! [[String: Any]]).map {
                ReportedFinding(
                    path: file["path"] as! String, code: $0["code"] as! String, severity: $0["severity"] as! String,
                    line: $0["line"] as! Int, column: $0["column"] as? Int, endLine: $0["endLine"] as? Int,
                    endColumn: $0["endColumn"] as? Int)
            }
        }
    }

    private func sarif(_ limit: Int) throws -> [ReportedFinding] {
        let results = try SARIFReport(DiagnosticFixture.render(.sarif, limit: limit)).results
        return results.map { result in
            let place = SARIFReport.place(result)
            let region = place["region"] as! [String: Int]
            let uri = (place["artifactLocation"] as! [String: String])["uri"]!
            return ReportedFinding(
                path: uri.removingPercentEncoding!, code: result["ruleId"] as! String, severity: result["level"] as! String,
                line: region["startLine"]!, column: region["startColumn"], endLine: region["endLine"],
                endColumn: region["endColumn"])
        }
    }

    private func issues(_ limit: Int) throws -> [[String: Any]] {
        try JSONSerialization.jsonObject(with: Data(DiagnosticFixture.render(.gitlab, limit: limit))) as! [[String: Any]]
    }

    private func gitlab(_ limit: Int) throws -> [ReportedFinding] {
        try issues(limit).filter { $0["check_name"] as? String != "prefab/left-out" }.map { issue in
            let location = issue["location"] as! [String: Any]
            let positions = location["positions"] as! [String: [String: Int]]
            return ReportedFinding(
                path: location["path"] as! String, code: String((issue["check_name"] as! String).dropFirst("prefab/".count)),
                severity: issue["severity"] as! String, line: positions["begin"]!["line"]!,
                column: positions["begin"]!["column"], endLine: positions["end"]!["line"], endColumn: positions["end"]!["column"])
        }
    }

    private func github(_ limit: Int) throws -> [ReportedFinding] {
        try WorkflowCommand.read(DiagnosticFixture.render(.github, limit: limit)).compactMap { command in
            // A word on a file as a whole has no line.
            guard let path = command.properties["file"], let line = command.properties["line"].flatMap({ Int($0) }) else { return nil }
            return ReportedFinding(
                path: path, code: String(command.properties["title"]!.dropFirst("prefab ".count)),
                severity: command.name, line: line, column: command.properties["col"].flatMap { Int($0) },
                endLine: command.properties["endLine"].flatMap { Int($0) },
                endColumn: command.properties["endColumn"].flatMap { Int($0) })
        }
    }

    private func text(_ limit: Int) throws -> [ReportedFinding] {
        String(decoding: try DiagnosticFixture.render(.text, limit: limit), as: UTF8.self).split(separator: "\n")
            .compactMap { Self.header(String($0)) }
    }

    private func junit(_ limit: Int) throws -> [ReportedFinding] {
        try JUnitReport(DiagnosticFixture.render(.junit, limit: limit)).cases.compactMap { testCase in
            guard let finding = testCase.text.split(separator: "\n").lazy.compactMap({ Self.header(String($0)) }).first else {
                return nil
            }
            #expect(testCase.attributes["line"] == String(finding.line))
            #expect(testCase.attributes["file"] == finding.path)
            #expect(testCase.attributes["name"]?.hasPrefix(finding.code) == true)
            #expect(testCase.isFailure == (finding.severity == "error"))
            return finding
        }
    }

    /// `path:line:column: severity[code]: …`.
    private static func header(_ line: String) -> ReportedFinding? {
        guard let match = line.wholeMatch(of: /(.+?):(\d+):(\d+): (error|warning|note)\[(\w+)\]: .*/) else { return nil }
        return ReportedFinding(
            path: String(match.1), code: String(match.5), severity: String(match.4), line: Int(match.2)!, column: Int(match.3),
            endLine: nil, endColumn: nil)
    }

    private func repositoryPath(_ path: String) -> String {
        path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    }
}
