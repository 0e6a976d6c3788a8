import Foundation
import TestSupport
import Testing

/// The samples with their committed verdicts and reports are what the program writes today.
@Suite("Samples")
struct SampleTests {
    static let names = Repository.names(in: "samples")
        .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".verdict.json") }
        .map { String($0.dropLast(".json".count)) }

    static let valid = names.filter { $0 != "broken" }

    /// By hand, from samples/README.md: verdict, and the amount's bounds in yuan.
    static let expected: [String: (verdict: String, lower: String, upper: String)] = [
        "annex-60.00m": ("ineligible", "0.00", "0.00"),
        "annex-60.01m": ("eligible", "2668464.00", "2668464.00"),
        "annex-steel": ("eligible", "4082400.00", "4082400.00"),
        "commercial-housing": ("ineligible", "0.00", "0.00"),
        "decided-by-reading": ("eligible", "2238588.00", "2238588.00"),
        "design-stage": ("undetermined", "0.00", "6030090.00"),
        "eligible-factory": ("eligible", "2852496.00", "2852496.00"),
        "government-funded": ("ineligible", "0.00", "0.00"),
        "hybrid-high-rise": ("eligible", "11037744.00", "11037744.00"),
        "late-application": ("ineligible", "0.00", "0.00"),
        "matching-capped": ("eligible", "25000000.00", "25000000.00"),
        "rate-49.6-percent": ("ineligible", "0.00", "0.00"),
        "several-buildings": ("eligible", "4209165.00", "4209165.00"),
        "timber-pavilion": ("eligible", "335232.00", "335232.00"),
        "undetermined-documents": ("undetermined", "0.00", "1775226.60"),
    ]

    @Test("every sample has an expected verdict")
    func complete() {
        #expect(Set(Self.valid) == Set(Self.expected.keys))
        #expect(Self.valid.count >= 10)
    }

    @Test("the verdict is the one worked out by hand", arguments: valid)
    func verdict(name: String) throws {
        let expected = try #require(Self.expected[name])
        let verdict = try Repository.text(of: "samples/\(name).verdict.json")
        #expect(verdict.contains("\n  \"verdict\": \"\(expected.verdict)\",\n"))
        let amount = "\"amount\": {\n      \"lower\": \"\(expected.lower)\",\n      \"upper\": \"\(expected.upper)\"\n    }"
        #expect(verdict.contains(amount))
    }

    @Test("committed verdicts and reports are fresh", arguments: valid)
    func fresh(name: String) throws {
        for (path, arguments) in [
            ("samples/\(name).verdict.json", ["--format", "json"]),
            ("samples/reports/\(name).txt", []),
            ("samples/reports/\(name).en.md", ["--format", "markdown", "--lang", "en"]),
        ] {
            let run = try CommandRun(["review", "samples/\(name).json"] + arguments)
            #expect(run.status == 0)
            #expect(run.errors == "", "a sample gives no warnings")
            let difference = try Snapshot.difference(run.text, from: path, filter: "SampleTests")
            #expect(difference == nil, "\(difference ?? "")")
        }
    }

    @Test("the broken sample is refused, and its diagnostics are fresh")
    func broken() throws {
        let run = try CommandRun(["check", "samples/broken.json"])
        #expect(run.status == 1)
        let difference = try Snapshot.difference(
            run.text, from: "samples/reports/broken.txt", filter: "SampleTests")
        #expect(difference == nil, "\(difference ?? "")")
        #expect(try CommandRun(["review", "samples/broken.json"]).status == 1)
    }
}
