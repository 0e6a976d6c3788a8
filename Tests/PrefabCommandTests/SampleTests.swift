import Foundation
import TestSupport
import Testing

/// The samples with their committed verdicts and reports are what the program writes today.
@Suite("Samples")
struct SampleTests {
    static let valid = Repository.validSamples

    /// By hand, from samples/README.md: verdict, and the amount's bounds in yuan.
    static let expected: [String: (verdict: String, lower: String, upper: String)] = [
        "annex-60.00m": ("ineligible", "0.00", "0.00"),
        "annex-60.01m": ("eligible", "2668464.00", "2668464.00"),
        "annex-steel": ("eligible", "4082400.00", "4082400.00"),
        // Not decorated: the award and the recomputation contradict each other. 180 × 18,600 m².
        "award-contradicted": ("undetermined", "0.00", "3348000.00"),
        "commercial-housing": ("ineligible", "0.00", "0.00"),
        // A document is missing, so that nothing is certain. 180 × 19,500 m².
        "completed-before": ("undetermined", "0.00", "3510000.00"),
        "decided-by-reading": ("eligible", "2238588.00", "2238588.00"),
        "design-stage": ("undetermined", "0.00", "6030090.00"),
        "eligible-factory": ("eligible", "2852496.00", "2852496.00"),
        // The apartments alone: the hall is not applied for. 180 × 5,500 m².
        "exempt-project": ("eligible", "990000.00", "990000.00"),
        // The canteen is ancillary. 180 × 17,600 m².
        "factory-with-canteen": ("eligible", "3168000.00", "3168000.00"),
        "government-funded": ("ineligible", "0.00", "0.00"),
        "hybrid-high-rise": ("eligible", "11037744.00", "11037744.00"),
        // 180 × 96,000 m²; of 180 × 64,000 = 11,520,000 m² only what is left of the cap, 25,000,000 − 17,280,000.
        "instalments/first": ("eligible", "17280000.00", "17280000.00"),
        "instalments/second": ("eligible", "7720000.00", "7720000.00"),
        "late-application": ("ineligible", "0.00", "0.00"),
        // 180 × 22,400 m².
        "mandated-factory": ("eligible", "4032000.00", "4032000.00"),
        "matching-capped": ("eligible", "25000000.00", "25000000.00"),
        // The tower alone: the podium has 68% of its horizontal members, less than 70%. 180 × 30,000 m².
        "podium-and-tower": ("eligible", "5400000.00", "5400000.00"),
        "rate-49.6-percent": ("ineligible", "0.00", "0.00"),
        // 2022-10-08 is later than 2022-06-30.
        "rest-day": ("ineligible", "0.00", "0.00"),
        "several-buildings": ("eligible", "4209165.00", "4209165.00"),
        // On the day of the slab it is too late.
        "slab-day": ("ineligible", "0.00", "0.00"),
        "timber-pavilion": ("eligible", "335232.00", "335232.00"),
        // As built the factory has 15,860 m² in place of 16,000.
        "two-filings/intent": ("eligible", "2880000.00", "2880000.00"),
        "two-filings/final": ("eligible", "2854800.00", "2854800.00"),
        "undetermined-documents": ("undetermined", "0.00", "1775226.60"),
    ]

    /// By hand: what decides in each sample, with what the other reading gives; samples in which nothing does are left out.
    static let decisive: [String: Set<String>] = [
        "annex-steel": ["steel-prefabrication b: ineligible 0.00"],
        // The recomputation decides.
        "award-contradicted": ["matching-technical b: ineligible 0.00"],
        // Started on 2017-03-01, before 8号文 was made public (03-02) and in force (03-15); without 意向书.
        "completed-before": [
            "completed-intent b: eligible 3510000.00", "opinion-day b: ineligible 0.00", "opinion-day c: ineligible 0.00",
        ],
        "decided-by-reading": ["permit-day b: ineligible 0.00"],
        // Applied in 2025; with the canteen 180 × 20,400 m².
        "factory-with-canteen": [
            "failing-building b: ineligible 0.00", "ancillary-use b: eligible 3672000.00", "expiry b: ineligible 0.00",
        ],
        "late-application": ["publication-day b: eligible 3281472.00", "publication-day c: undetermined 0.00…3281472.00"],
        // 47号 obliges it, and so do the land documents.
        "mandated-factory": ["district-mandate b: ineligible 0.00", "land-clause b: ineligible 0.00"],
        "matching-capped": ["award-disclosure b: ineligible 0.00"],
        // With the podium 180 × 41,600 m².
        "podium-and-tower": ["failing-building b: ineligible 0.00", "annex-horizontal b: eligible 7488000.00"],
        "rate-49.6-percent": ["rate-rounding b: eligible 1846800.00"],
        // Three months from 2022-07-08 end on 2022-10-08, a Saturday on which people worked. 180 × 9,800 m².
        "rest-day": ["publication-day b: eligible 1764000.00", "publication-day c: undetermined 0.00…1764000.00"],
        "several-buildings": ["failing-building b: ineligible 0.00"],
        // 180 × 13,600 m².
        "slab-day": ["slab-sanction b: eligible 2448000.00", "slab-day b: eligible 2448000.00"],
        "timber-pavilion": ["area-floor b: ineligible 0.00"],
        // The 申报书 came in 2026.
        "two-filings/final": ["validity-act b: ineligible 0.00"],
    ]

    private struct Verdict: Decodable {
        struct Reading: Decodable {
            let id: String
            let alternative: Alternative
        }

        struct Alternative: Decodable {
            let reading: String
            let verdict: String
            let amount: Amount
        }

        struct Amount: Decodable {
            let lower: String
            let upper: String
            var text: String { lower == upper ? lower : "\(lower)…\(upper)" }
        }

        let readings: [Reading]
    }

    private struct Law: Decodable {
        struct Reading: Decodable {
            let id: String
        }

        let readings: [Reading]
    }

    @Test("the readings that decide are those worked out by hand", arguments: valid)
    func readings(name: String) throws {
        let verdict = try JSONDecoder().decode(Verdict.self, from: Data(Repository.bytes(of: "samples/\(name).verdict.json")))
        let found = verdict.readings.map { "\($0.id) \($0.alternative.reading): \($0.alternative.verdict) \($0.alternative.amount.text)" }
        #expect(Set(found) == Self.decisive[name] ?? [])
    }

    /// The rest days of the built-in calendar move neither last day of the law, so that no submission can rest on that reading.
    @Test("every reading decides in a sample, but the one of the rest days")
    func everyReadingDecides() throws {
        let law = try JSONDecoder().decode(Law.self, from: Data(Repository.bytes(of: "Standards/jingjiguan-2022-48.json")))
        let all = law.readings.map(\.id)
        #expect(all.count == 19)
        let decided = Set(Self.decisive.values.joined().compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(decided == Set(all).subtracting(["rest-days"]))
    }

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

    /// `ReportSampleTests` makes all of them by the library.
    @Test("the program writes the committed verdicts and reports", arguments: Volume.some(of: valid, oneIn: 4))
    func fresh(name: String) throws {
        for (path, arguments) in [
            ("samples/\(name).verdict.json", ["--format", "json"]),
            ("\(Repository.report(of: name)).txt", []),
            ("\(Repository.report(of: name)).en.md", ["--format", "markdown", "--lang", "en"]),
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
