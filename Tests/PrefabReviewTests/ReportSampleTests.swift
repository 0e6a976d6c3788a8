import PrefabReview
import TestSupport
import Testing

/// The committed verdicts and reports of the samples are what the library makes today; that the program writes the same, some of them show
/// among the program's own tests.
@Suite("Samples, by the library")
struct ReportSampleTests {
    @Test("committed verdicts and reports are fresh", arguments: Repository.validSamples)
    func fresh(name: String) throws {
        var review = try ReporterTests.review(name)
        if Repository.names(in: "samples").contains("\(name).review.json") {
            review = try review.adding(record: Repository.text(of: "samples/\(name).review.json"))
        }
        #expect(review.warnings.isEmpty, "a sample gives no warnings")
        for (path, text) in [
            ("samples/\(name).verdict.json", Reports.reporter().json(review)),
            ("\(Repository.report(of: name)).txt", Reports.reporter().text(review)),
            ("\(Repository.report(of: name)).en.md", Reports.reporter(.english).markdown(review)),
        ] {
            let difference = try Snapshot.difference(text, from: path, filter: "SampleTests")
            #expect(difference == nil, "\(difference ?? "")")
        }
    }
}
