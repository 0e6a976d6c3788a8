import Foundation
import PrefabReview
import TestSupport
import Testing

@Suite("Reports of a review")
struct ReporterTests {
    static let samples = Repository.names(in: "samples")
        .filter { $0.hasSuffix(".verdict.json") }
        .map { String($0.dropLast(".verdict.json".count)) }

    /// Named as the command names it, which runs at the root of the repository.
    static func review(_ name: String) throws -> Review {
        try Review(of: Repository.bytes(of: "samples/\(name).json"), named: "samples/\(name).json")
    }

    @Test("there are samples to test")
    func notEmpty() {
        #expect(Self.samples.count >= 10)
    }

    @Test("verdicts, text and Markdown are the committed ones, byte for byte", arguments: samples)
    func committed(name: String) throws {
        let review = try Self.review(name)
        #expect(Reports.reporter().json(review) == (try Repository.text(of: "samples/\(name).verdict.json")))
        #expect(Reports.reporter().text(review) == (try Repository.text(of: "samples/reports/\(name).txt")))
        #expect(Reports.reporter(.english).markdown(review) == (try Repository.text(of: "samples/reports/\(name).en.md")))
    }

    @Test("the page is what the command writes", arguments: [Language.chinese, .english])
    func page(language: Language) throws {
        let name = "several-buildings"
        let run = try CommandRun(["review", "samples/\(name).json", "--format", "html", "--lang", language.rawValue])
        #expect(run.status == 0)
        #expect(Reports.reporter(language).html(try Self.review(name)) == run.text)
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
