import TestSupport
import Testing

@testable import PrefabAssessment
@testable import PrefabReports

/// Letters on projects made up for a test, and on the samples.
enum LetterSample {
    /// The built-in standards without what makes sense: the projects made up have easy numbers that no building has.
    static let tolerant = Standards(.builtIn, plausibility: nil)

    /// The factory of ``JSONTree/eligible`` after completion: 3,240,000.00 yuan.
    static let completed = JSONTree.eligible.changed {
        $0["dates"]["completion"] = "2023-06-01"
        $0["dates"]["applicationForm"] = "2023-07-03"
        $0["documents"] = JSONTree.documentsCompleted
    }

    static func sample(_ name: String) throws -> [UInt8] { try Repository.bytes(of: "samples/\(name).json") }

    static func letterCase(
        _ bytes: [UInt8], readings: Readings = .default, standards: Standards = tolerant, language: Language = .chinese
    ) -> LetterCase {
        LetterCase(
            Submission.read(bytes, standards: standards, readings: readings), of: bytes,
            by: Assessor(standards: standards, readings: readings), submissionDigest: String(repeating: "a", count: 64),
            Provenance(toolVersion: "0.0.0", standardsDigest: String(repeating: "b", count: 64), language: language))
    }

    static func letter(
        _ order: LetterOrder, _ bytes: [UInt8], readings: Readings = .default, standards: Standards = tolerant,
        language: Language = .chinese
    ) throws -> Letter {
        try Letter(order, for: letterCase(bytes, readings: readings, standards: standards, language: language))
    }

    static func letter(
        _ order: LetterOrder, _ tree: JSONTree, readings: Readings = .default, standards: Standards = tolerant,
        language: Language = .chinese
    ) throws -> Letter {
        try letter(order, Array(tree.description.utf8), readings: readings, standards: standards, language: language)
    }

    /// Why the letter is refused; a failure of the test if it is not.
    static func misfit(_ order: LetterOrder, _ bytes: [UInt8], readings: Readings = .default) throws -> LetterMisfit {
        var misfit: LetterMisfit?
        do throws(LetterMisfit) {
            _ = try Letter(order, for: letterCase(bytes, readings: readings))
        } catch {
            misfit = error
        }
        return try #require(misfit, "the letter was drafted")
    }

    static func misfit(_ order: LetterOrder, _ tree: JSONTree, readings: Readings = .default) throws -> LetterMisfit {
        try misfit(order, Array(tree.description.utf8), readings: readings)
    }

    /// The built-in standards with texts of one file exchanged.
    static func standards(_ file: String, _ changes: [(String, String)]) throws -> Standards {
        let files = StandardsFolder.builtIn.files.map { given in
            guard given.name == file else { return given }
            let text = changes.reduce(String(decoding: given.bytes, as: UTF8.self)) { $0.replacing($1.0, with: $1.1) }
            return StandardsFolder.File(name: file, bytes: Array(text.utf8))
        }
        return try Standards(reading: StandardsFolder(files: files))
    }
}

/// What tests look at in a draft.
protocol Draft: Report {}

extension Letter: Draft {}
extension Paper: Draft {}

extension Draft {
    /// The paragraphs, each a line.
    var paragraphs: [String] {
        document.sections.flatMap(\.blocks).compactMap { if case .paragraph(let text) = $0 { text.plain } else { nil } }
    }

    /// Labels with what is said, `编号：〔文号〕`.
    var facts: [String] {
        document.sections.flatMap(\.blocks).flatMap { block -> [String] in
            if case .facts(let facts) = block { facts.map { "\($0.label.plain)：\($0.value.plain)" } } else { [] }
        }
    }

    var tables: [[[String]]] { document.tables.map(\.texts) }

    var headings: [String] { document.sections.map(\.heading.plain).filter { !$0.isEmpty } }

    /// Who seals it.
    var seals: [String] {
        document.sections.flatMap(\.blocks).flatMap { block -> [String] in
            if case .signatures(let signatures) = block { signatures.map(\.role.plain) } else { [] }
        }
    }
}
