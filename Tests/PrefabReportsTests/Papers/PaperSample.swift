import TestSupport
import Testing

@testable import PrefabAssessment
@testable import PrefabReports

/// Papers on projects made up for a test, and on the samples.
enum PaperSample {
    static func paperCase(
        _ bytes: [UInt8], readings: Readings = .default, hasNotice: Bool = true, language: Language = .chinese
    ) throws -> PaperCase {
        let standards = LetterSample.tolerant
        return try #require(
            PaperCase(
                Submission.read(bytes, standards: standards, readings: readings), of: bytes,
                by: Assessor(standards: standards, readings: readings), submissionDigest: String(repeating: "a", count: 64),
                hasNotice: hasNotice,
                Provenance(toolVersion: "0.0.0", standardsDigest: String(repeating: "b", count: 64), language: language)))
    }

    static func paper(
        _ order: PaperOrder, _ sample: String, readings: Readings = .default, hasNotice: Bool = true, copy: Int? = nil,
        language: Language = .chinese
    ) throws -> Paper {
        Paper(
            order, for: try paperCase(LetterSample.sample(sample), readings: readings, hasNotice: hasNotice, language: language), copy: copy
        )
    }

    static func paper(_ order: PaperOrder, _ tree: JSONTree, language: Language = .chinese) throws -> Paper {
        Paper(order, for: try paperCase(Array(tree.description.utf8), language: language))
    }

    /// Every paper that can be drafted of a project.
    static func orders(of paperCase: PaperCase) -> [PaperOrder] { PaperKind.allCases.flatMap { paperCase.orders(of: $0) } }

    static let samples = Repository.names(in: "samples")
        .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".verdict.json") && !$0.hasSuffix(".review.json") && $0 != "broken.json" }
        .map { String($0.dropLast(".json".count)) }
}

extension Paper {
    /// The rows of all forms, each by its label: what is said, and where from.
    func entry(_ label: String) throws -> [String] {
        let row = try #require(tables.joined().first { $0.first == label }, "no \(label)")
        return Array(row.dropFirst())
    }

    /// The first table with a column of this title.
    func table(with column: String) throws -> [[String]] {
        try #require(document.tables.first { $0.columns.contains { $0.title.plain == column } }).texts
    }
}
