import Foundation
import PrefabAssessment
import PrefabReports
import PrefabWorkbook

/// The standards by which the desk shows everything, and what is made of them once.
struct DeskStandards: Sendable {
    let standards: Standards
    /// SHA-256 of the files.
    let digest: String
    let layout: SubmissionLayout
    let catalogue: FieldCatalogue

    /// - Parameter folder: in place of those built in.
    /// - Throws: `StandardsError` where its files are at fault; `prefab serve` has looked before.
    init(_ folder: String?) throws {
        let files: StandardsFolder
        if let folder {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
            files = StandardsFolder(
                files: try names.map { .init(name: $0, bytes: Array(try Data(contentsOf: URL(filePath: folder).appending(path: $0)))) })
            standards = try Standards(reading: files)
        } else {
            files = .builtIn
            standards = .builtIn
        }
        digest = StoredText.stamp(of: Array(files.checksums { StoredText.stamp(of: $0) }.utf8))
        layout = SubmissionLayout(standards)
        catalogue = FieldCatalogue.of(standards)
    }

    func provenance(_ language: Language) -> Provenance {
        Provenance(toolVersion: ToolVersion.current, standardsDigest: digest, language: language)
    }
}

extension Readings {
    /// - Parameter texts: as the command line has them: `slab-day=b`.
    init(_ texts: [String]) throws(DeskError) {
        self = .default
        for text in texts {
            let parts = text.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, let id = ReadingID(rawValue: String(parts[0])), let letter = ReadingLetter(rawValue: String(parts[1])),
                id.letters.contains(letter)
            else {
                throw DeskError(
                    .badRequest, "没有口径“\(text)”", "there is no reading “\(text)”", help: ("写作 slab-day=b 的形式", "write it as in slab-day=b"))
            }
            self[id] = letter
        }
    }
}
