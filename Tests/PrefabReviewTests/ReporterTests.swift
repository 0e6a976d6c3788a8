import Foundation
import PrefabReview
import TestSupport
import Testing

@Suite("Reports of a review")
struct ReporterTests {
    /// One of each kind: several buildings, much that is missing, a decisive reading, declared scores.
    static let samples = ["several-buildings", "design-stage", "annex-steel", "hybrid-high-rise"]

    /// Named as the command names it, which runs at the root of the repository.
    static func review(_ name: String) throws -> Review {
        try Review(of: Repository.bytes(of: "samples/\(name).json"), named: "samples/\(name).json")
    }

    @Test(
        "every format in every language is what the command writes, byte for byte", arguments: Volume.some(of: samples, oneIn: 3),
        Language.allCases)
    func formats(sample: String, language: Language) throws {
        let review = try Self.review(sample)
        let reporter = Reports.reporter(language)
        for (format, report) in [
            ("text", reporter.text(review)), ("markdown", reporter.markdown(review)), ("html", reporter.html(review)),
            ("json", reporter.json(review)),
        ] {
            let run = try CommandRun(["review", "samples/\(sample).json", "--format", format, "--lang", language.rawValue])
            #expect(run.status == 0)
            #expect(Array(report.utf8) == run.output, "\(format)")
        }
    }

    @Test("with the record of the procedure every format is what the command writes", arguments: Language.allCases)
    func record(language: Language) throws {
        let record = try Repository.text(of: "samples/eligible-factory.review.json")
        let review = try Self.review("eligible-factory").adding(record: record)
        let reporter = Reports.reporter(language)
        for (format, report) in [
            ("text", reporter.text(review)), ("markdown", reporter.markdown(review)), ("html", reporter.html(review)),
            ("json", reporter.json(review)),
        ] {
            let run = try CommandRun(["review", "samples/eligible-factory.json", "--format", format, "--lang", language.rawValue])
            #expect(Array(report.utf8) == run.output, "\(format)")
        }
        #expect(throws: InvalidInput.self) { try review.adding(record: record.replacing("\"1#\"", with: "\"2#\"")) }
    }

    @Test("with readings, without unproved figures and with a warning the text is what the command writes, too")
    func options() throws {
        let text = try Repository.text(of: "samples/rate-49.6-percent.json")
            .replacing("\"fiscalFundingPercent\": 0,", with: "\"fiscalFundingPercent\": 0.3,")
        let options = Review.Options(readings: [try #require(Reading("rate-rounding=b"))], verifiedOnly: true)
        let review = try Review(of: text, named: "-", options: options)
        #expect(review.warnings.count == 1)
        let arguments = ["review", "-", "--reading", "rate-rounding=b", "--verified-only"]
        #expect(Reports.reporter().text(review) == (try CommandRun(arguments, input: Array(text.utf8)).text))
        #expect(Reports.reporter().json(review) == (try CommandRun(arguments + ["--format", "json"], input: Array(text.utf8)).text))
    }

    @Test("digests are those that the caller's function gives")
    func digests() throws {
        let review = try Self.review("eligible-factory")
        let zeros = Reporter { _ in [UInt8](repeating: 0x0A, count: 32) }
        #expect(zeros.json(review).contains("\"sha256\": \"\(String(repeating: "0a", count: 32))\""))
    }

    @Test("a function that is no SHA-256 stops the program, for the report would be false")
    func noDigest() async {
        await #expect(processExitsWith: .failure) {
            let review = try ReporterTests.review("eligible-factory")
            _ = Reporter { _ in [UInt8](repeating: 0, count: 20) }.json(review)
        }
    }
}
