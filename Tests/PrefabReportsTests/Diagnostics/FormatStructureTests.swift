import Foundation
import PrefabAssessment
import PrefabReports
import Testing

/// What the published formats require, in our own words.
@Suite("The formats of diagnostics are what their readers take")
struct FormatStructureTests {
    @Test("SARIF 2.1.0: the log, its one run and its tool")
    func sarifLog() throws {
        let report = try SARIFReport(DiagnosticFixture.render(.sarif))
        #expect(report.log["version"] as? String == "2.1.0")
        #expect((report.log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
        #expect((report.log["runs"] as? [Any])?.count == 1)
        #expect(report.driver["name"] as? String == "prefab")
        #expect(report.driver["version"] as? String == ToolVersion.current)
        // Without it a reader counts UTF-16 code units, and every column behind a rare character is off.
        #expect(report.run["columnKind"] as? String == "unicodeCodePoints")
        #expect(report.run["language"] as? String == "en-US")
    }

    @Test("SARIF: a rule for every code that occurs, each once, with name, descriptions, help and level")
    func sarifRules() throws {
        let report = try SARIFReport(DiagnosticFixture.render(.sarif))
        let ids = report.rules.map { $0["id"] as! String }
        #expect(ids == Set(report.results.map { $0["ruleId"] as! String }).sorted())
        for rule in report.rules {
            for key in ["shortDescription", "fullDescription", "help"] {
                #expect((rule[key] as? [String: String])?["text"]?.isEmpty == false, "\(key)")
            }
            #expect((rule["help"] as? [String: String])?["markdown"]?.isEmpty == false)
            let level = (rule["defaultConfiguration"] as? [String: String])?["level"] ?? ""
            #expect(["error", "warning", "note"].contains(level))
            // Names of rules are written like those of types.
            #expect((rule["name"] as? String)?.wholeMatch(of: /[A-Z][A-Za-z0-9]+/) != nil)
        }
    }

    @Test("SARIF: results point to their rule, and places count from 1 and do not run backwards")
    func sarifResults() throws {
        let report = try SARIFReport(DiagnosticFixture.render(.sarif))
        for result in report.results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(report.rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
            let region = try #require(SARIFReport.place(result)["region"] as? [String: Int])
            let (line, column) = (region["startLine"]!, region["startColumn"]!)
            let (endLine, endColumn) = (region["endLine"]!, region["endColumn"]!)
            #expect(line >= 1 && column >= 1)
            #expect((line, column) <= (endLine, endColumn))
        }
    }

    @Test("SARIF: paths are URI references below the repository's root; absolute ones are file URIs")
    func sarifPaths() throws {
        let report = try SARIFReport(DiagnosticFixture.render(.sarif))
        let places = report.results.map { SARIFReport.place($0)["artifactLocation"] as! [String: String] }
        #expect(places.allSatisfy { $0["uriBaseId"] == "%SRCROOT%" && URL(string: $0["uri"]!) != nil })
        // RFC 3986: the slash stays, everything but unreserved characters is encoded; 申 is E7 94 B3, 报 is E6 8A A5.
        #expect(
            places.contains { $0["uri"] == "%E7%94%B3%E6%8A%A5%202022/a%2Cb%3Ac%2520%26%3Cd%3E%22e%22.json" })
        #expect(places.contains { $0["uri"] == "drafts/a.json" })
        let absolute = DiagnosticsFormat.sarif.render(
            CheckResult([DiagnosticFixture.checked("/tmp/a b.json", [])]), DiagnosticsFormat.Options(language: .english))
        let place = SARIFReport.place(try SARIFReport(absolute).results[0])["artifactLocation"] as! [String: String]
        #expect(place == ["uri": "file:///tmp/a%20b.json"])
    }

    @Test("SARIF: what repeats another file points to it")
    func sarifRelated() throws {
        let repeated = try SARIFReport(DiagnosticFixture.render(.sarif)).results.filter {
            ($0["ruleId"] as! String).hasPrefix("W3")
        }
        #expect(repeated.count == 1)
        for result in repeated {
            let related = ["locations": result["relatedLocations"]!]
            let place = SARIFReport.place(related)
            #expect((place["artifactLocation"] as? [String: String])?["uri"] == "drafts/a.json")
        }
    }

    @Test("JUnit: counts are those of the cases, failures have a type and a message")
    func junit() throws {
        let report = try JUnitReport(DiagnosticFixture.render(.junit))
        let cases = report.cases
        #expect(report.totals["tests"] == String(cases.count))
        #expect(report.totals["failures"] == String(cases.count { $0.isFailure }))
        #expect(report.suites.count == 6)
        for suite in report.suites {
            let own = cases.filter { $0.suite == suite["name"] }
            #expect(suite["tests"] == String(own.count))
            #expect(suite["failures"] == String(own.count { $0.isFailure }))
            #expect(suite["errors"] == "0" && suite["skipped"] == "0")
        }
        for testCase in cases {
            #expect(testCase.attributes["name"]?.isEmpty == false && testCase.attributes["classname"]?.isEmpty == false)
            guard testCase.isFailure else { continue }
            #expect(testCase.failure["type"]?.isEmpty == false && testCase.failure["message"]?.isEmpty == false)
        }
        // A clean file is seen to have been checked.
        #expect(cases.contains { $0.suite == "samples/eligible-factory.json" && $0.attributes["name"] == "valid" && !$0.isFailure })
    }

    @Test("JUnit: no two cases of a file share a name, and none ends in a space")
    func junitNames() throws {
        // The format is misspelt, and both required objects are missing: two cases of S107 at one place.
        let checked = DiagnosticFixture.checked("other.json", Array(#"{"format":"prefab-submision/1"}"#.utf8))
        let report = try JUnitReport(
            DiagnosticsFormat.junit.render(CheckResult([checked]), DiagnosticsFormat.Options(language: .english)))
        #expect(report.cases.map { $0.attributes["name"] } == ["S107", "S107 (2)", "S110 /format"])
    }

    @Test("JUnit: warnings fail where the check fails on them")
    func junitThreshold() throws {
        let options = DiagnosticsFormat.Options(language: .english, failOn: .warning)
        let report = try JUnitReport(DiagnosticsFormat.junit.render(try DiagnosticFixture.result(), options))
        #expect(report.cases.count { $0.isFailure } == 26 + 5)
    }

    @Test(
        "XML: every character comes through or is spelt out",
        arguments: [
            ("a<b>&\"c\"", "a<b>&\"c\""), ("]]>", "]]>"), ("示例😀", "示例😀"), ("\u{FFFE}\u{FFFF}", "U+FFFEU+FFFF"),
        ])
    func xml(_ text: String, _ expected: String) throws {
        let checked = DiagnosticFixture.checked("\(text).json", Array("1".utf8))
        let report = DiagnosticsFormat.junit.render(CheckResult([checked]), DiagnosticsFormat.Options(language: .english))
        #expect(try JUnitReport(report).suites[0]["name"] == "\(expected).json")
    }

    @Test("GitHub: commands on one line each, special characters of properties and messages escaped")
    func github() throws {
        let text = String(decoding: try DiagnosticFixture.render(.github), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 31 + 1 && lines.last == "")
        for line in lines.dropLast() {
            #expect(line.wholeMatch(of: /::(error|warning|notice) title=[^:,]+,file=[^:,]+(,(line|col|endLine|endColumn)=\d+)+::.+/) != nil)
        }
        #expect(text.contains("file=申报 2022/a%2Cb%3Ac%2520&<d>\"e\".json,"))
        let odd = WorkflowCommand.read(Array(text.utf8)).filter { $0.properties["file"] == DiagnosticFixture.oddPath }
        #expect(odd.count == 5)
        // The reason, a line break, the cure; a percent sign of the message is no escape.
        let funding = try #require(WorkflowCommand.read(Array(text.utf8)).first { $0.properties["title"] == "prefab W102" })
        #expect(funding.message.hasSuffix("is 0.3%; 1 to 100% is usual\nis 0.3 a fraction and no percentage? Then write 30"))
    }

    @Test("GitLab: every issue has the five required members, a known severity and a fingerprint of its own")
    func gitlab() throws {
        let issues = try #require(
            try JSONSerialization.jsonObject(with: Data(DiagnosticFixture.render(.gitlab))) as? [[String: Any]])
        #expect(issues.count == 31)
        for issue in issues {
            #expect(Set(issue.keys) == ["description", "check_name", "fingerprint", "severity", "location"])
            #expect(["info", "minor", "major", "critical", "blocker"].contains(issue["severity"] as? String ?? ""))
            #expect((issue["location"] as? [String: Any])?["path"] as? String != nil)
        }
        #expect(Set(issues.map { $0["fingerprint"] as! String }).count == issues.count)
    }

    @Test("A file that could not be read looks clean in no format", arguments: DiagnosticsFormat.allCases)
    func unreadable(_ format: DiagnosticsFormat) throws {
        let clean = CheckedText(origin: .path("a.json"), bytes: [], diagnostics: [])
        let unread = CheckedText(origin: .path("b.json"), unreadable: Message.Text("没有权限", "Permission denied"))
        let bytes = format.render(CheckResult([clean, unread]), DiagnosticsFormat.Options(language: .english))
        let text = String(decoding: bytes, as: UTF8.self)
        switch format {
        case .text: #expect(text == "b.json: not read: Permission denied\nno errors in 1 file; 1 file not read\n")
        case .github: #expect(text == "::error title=prefab,file=b.json::b.json: Permission denied\n")
        case .junit:
            let report = try JUnitReport(bytes)
            #expect(report.suites.map { $0["errors"] } == ["0", "1"])
            #expect(report.cases.map { $0.attributes["file"] } == ["a.json", "b.json"])
            #expect(text.contains("<error type=\"unreadable\" message=\"Permission denied\"/>"))
        case .json: #expect(text.contains("\"path\": \"b.json\",") && text.contains("\"error\": \"Permission denied\""))
        case .sarif:
            let invocation = try #require((SARIFReport(bytes).run["invocations"] as? [[String: Any]])?.first)
            #expect(invocation["executionSuccessful"] as? Bool == false)
            let told = try #require((invocation["toolExecutionNotifications"] as? [[String: Any]])?.first)
            #expect(told["level"] as? String == "error" && (told["message"] as? [String: String])?["text"] == "Permission denied")
        case .gitlab:
            let issues = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
            #expect(issues.map { $0["check_name"] as? String } == ["prefab/unreadable"])
            #expect(issues.map { $0["severity"] as? String } == ["critical"])
        }
    }

    @Test("Where a limit cuts, errors go before warnings, whatever their order in the text and among the files")
    func errorsFirst() throws {
        let warning = DiagnosticFixture.warningText
        // In the text the error comes last.
        let both = warning.replacing("\"aboveGroundArea\": 6200", with: "\"aboveGroundArea\": -1")
        let texts = [("a.json", warning), ("b.json", both)].map { DiagnosticFixture.checked($0, Array($1.utf8)) }
        #expect(texts.map { $0.diagnostics.map(\.severity) } == [[.warning], [.warning, .error]])
        #expect(CheckResult(texts, limit: 1).texts.map { $0.diagnostics.map(\.severity) } == [[], [.error]])
        #expect(CheckResult(texts, limit: 2).texts.map { $0.diagnostics.map(\.severity) } == [[.warning], [.error]])
        let cut = CheckedText(
            origin: .path("b.json"), bytes: Array(both.utf8),
            diagnostics: Submission.read(Array(both.utf8), standards: .builtIn).diagnostics, limit: 1)
        #expect(cut.diagnostics.map(\.severity) == [.error])
    }

    @Test("SARIF stops at the 25,000 results that code hosts take, and says so")
    func sarifLimit() throws {
        let texts = (0..<2).map { file in
            CheckedText(
                origin: .path("\(file).json"), bytes: [0x7B],
                diagnostics: Array(repeating: VerdictComparison.missing(for: "x.json"), count: 12_501))
        }
        let text = String(decoding: DiagnosticsFormat.sarif.render(CheckResult(texts), .init(language: .english)), as: UTF8.self)
        #expect(text.components(separatedBy: "\"ruleId\":").count == 1 + 25_000)
        #expect(text.contains("2 more not shown (those who read this format take no more than 25000): V102 2"))
    }

    @Test("Without findings every format is still a whole report", arguments: DiagnosticsFormat.allCases)
    func empty(_ format: DiagnosticsFormat) throws {
        let clean = CheckedText(origin: .path("a.json"), bytes: [], diagnostics: [])
        let bytes = format.render(CheckResult([clean]), DiagnosticsFormat.Options(language: .english))
        switch format {
        case .text: #expect(String(decoding: bytes, as: UTF8.self) == "no errors in 1 file\n")
        case .github: #expect(bytes.isEmpty)
        case .junit: #expect(try JUnitReport(bytes).cases.count == 1)
        case .json, .sarif, .gitlab: #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
        }
    }
}
