import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// The fixtures of these tests, read and assessed by the built-in standards.
enum Sample {
    static let factory = "factory.json"
    static let open = "open.json"

    /// The folder of the fixtures and of the pages recorded from them.
    static let folder = "Tests/Fixtures/reports"

    /// The report on a fixture; `edit` may change its text first.
    static func report(
        _ name: String, readings: Readings = .default, verifiedOnly: Bool = false, beside: MethodChoice? = nil,
        language: Language = .chinese, record: String? = nil,
        edit: (String) -> String = { $0 }
    ) throws -> ReviewReport {
        let bytes = Array(edit(try Repository.text(of: "\(folder)/\(name)")).utf8)
        let reading = Submission.read(bytes, standards: .builtIn, readings: readings)
        let submission = try #require(reading.submission, "\(reading.diagnostics.map { $0.message.text(in: .english) })")
        let assessor = Assessor(standards: .builtIn, readings: readings, verifiedOnly: verifiedOnly, beside: beside)
        let recorded = try record.map { text in
            let reading = ReviewRecord.read(Array(text.utf8), of: submission, standards: .builtIn)
            return (try #require(reading.record, "\(reading.diagnostics.map { $0.message.text(in: .english) })"), digest: "c0ffee")
        }
        return ReviewReport(
            assessor.assess(submission), lines: LineIndex(bytes), submissionDigest: String(repeating: "a", count: 64),
            standardsDigest: String(repeating: "b", count: 64), toolVersion: "0.0.0", record: recorded,
            warnings: reading.diagnostics, language: language)
    }
}

// Digests and the version are the command's affair; a report shows what it is given.

extension DiffReport {
    init(_ comparison: Comparison, language: Language = .chinese) {
        self.init(
            comparison, old: Digests(submission: "aa", standards: "bb"), new: Digests(submission: "cc", standards: "dd"),
            toolVersion: "0.0.0", language: language)
    }
}

extension PortfolioReport {
    init(_ portfolio: Portfolio, folder: String, pages: [String: String] = [:], language: Language = .chinese) {
        self.init(
            portfolio, folder: folder, pages: Dictionary(uniqueKeysWithValues: pages.map { (ExactText($0), $1) }),
            Provenance(toolVersion: "0.0.0", standardsDigest: "bb", language: language))
    }
}

extension ReportDocument {
    func section(_ kind: SectionKind) throws -> Section {
        try #require(sections.first { $0.kind == kind })
    }

    /// Every table, with those of the parts.
    var tables: [ReportTable] {
        sections.flatMap { section in Array(section.blocks) + section.parts.flatMap(\.blocks) }.compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    func table(_ role: ReportTable.Role) throws -> ReportTable {
        try #require(tables.first { $0.role == role })
    }
}

extension ReportTable {
    /// The rows as plain texts.
    var texts: [[String]] {
        rows.map { $0.cells.map(\.plain) }
    }

    /// The row whose first cell begins so.
    func row(_ start: String) throws -> [String] {
        try #require(texts.first { $0[0].hasPrefix(start) }, "no row begins with \(start)")
    }
}
