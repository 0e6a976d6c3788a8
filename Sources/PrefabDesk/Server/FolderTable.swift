import Foundation
import PrefabAssessment
import PrefabReports

/// The table of the folder: what `prefab portfolio` writes of it, and beside each project what a reviewer looks for first.
actor FolderTable {
    private let folder: DeskFolder
    private let desk: DeskStandards
    private let program: Program
    /// What was made of a text, by its stamp and the readings; of the texts that are there.
    private var known: [Key: Row] = [:]

    private struct Key: Hashable {
        let stamp: String
        let readings: Readings
        let language: Language
    }

    private struct Row {
        var applicant: String?
        var words: String?
        var counts = FindingCounts()
        var first: String?
        var decisive: [[String: Any]] = []
    }

    init(_ folder: DeskFolder, _ desk: DeskStandards, _ program: Program) {
        self.folder = folder
        self.desk = desk
        self.program = program
    }

    /// `prefab-portfolio/1` with more of each file.
    func json(_ readings: [String], _ language: Language) async throws(DeskError) -> [UInt8] {
        let taken = try Readings(readings)
        let run = try await program.run(["portfolio", folder.root, "--format", "json"], language, readings: readings)
        guard var portfolio = (try? JSONSerialization.jsonObject(with: Data(run.output))) as? [String: Any],
            let files = portfolio["files"] as? [[String: Any]]
        else {
            let said = run.errors.trimmingCharacters(in: .whitespacesAndNewlines)
            throw DeskError(.unavailable, said, said)
        }
        var rows: [[String: Any]] = []
        var used: [Key: Row] = [:]
        for file in files where file["state"] as? String != "foreign" {
            guard let name = file["file"] as? String else { continue }
            rows.append(file.merging(about(name, taken, language, &used)) { portfolio, _ in portfolio })
        }
        known = known.filter { $0.key.readings != taken || $0.key.language != language }.merging(used) { $1 }
        portfolio["files"] = rows
        guard let data = try? JSONSerialization.data(withJSONObject: portfolio, options: [.sortedKeys, .withoutEscapingSlashes]) else {
            throw DeskError.notRead
        }
        return Array(data)
    }

    private func about(_ name: String, _ readings: Readings, _ language: Language, _ used: inout [Key: Row]) -> [String: Any] {
        guard let bytes = try? folder.bytes(of: name) else { return [:] }
        let stamp = StoredText.stamp(of: bytes)
        let key = Key(stamp: stamp, readings: readings, language: language)
        let row = known[key] ?? made(of: bytes, readings, language)
        used[key] = row
        let record = (try? folder.bytes(of: ReviewRecord.path(for: name))).flatMap { $0 } != nil
        var result: [String: Any] = [
            "stamp": stamp, "record": record, "decisive": row.decisive,
            "diagnostics": ["errors": row.counts.errors, "warnings": row.counts.warnings, "first": row.first as Any? ?? NSNull()],
            "applicant": row.applicant as Any? ?? NSNull(),
        ]
        if let words = row.words { result["words"] = words } else { result["reason"] = row.first ?? "" }
        return result
    }

    private func made(of bytes: [UInt8], _ readings: Readings, _ language: Language) -> Row {
        var row = Row()
        let reading = Submission.read(bytes, standards: desk.standards, readings: readings)
        row.counts = FindingCounts(reading.diagnostics.map(\.severity))
        row.counts += FindingCounts(reading.leftOut)
        let worst = reading.diagnostics.first { $0.severity == .error } ?? reading.diagnostics.first
        row.first = worst.map { $0.message.text(in: language) }
        guard let submission = reading.submission else { return row }
        let assessment = Assessor(standards: desk.standards, readings: readings).assess(submission)
        row.applicant = submission.project.applicant
        row.words = assessment.verdict.title(submission.stage).text(in: language)
        row.decisive = assessment.decisiveReadings.map { reading in
            let title = desk.standards.instrument48.readings.first { $0.id == reading.id }?.question.text(in: language)
            return [
                "id": reading.id.rawValue, "taken": reading.taken.rawValue, "reading": reading.alternative.rawValue, "title": title ?? "",
                "verdict": reading.verdict.rawValue, "words": reading.verdict.title(submission.stage).text(in: language),
                "amount": ["lower": reading.amount.lower.description, "upper": reading.amount.upper.description],
            ]
        }
        return row
    }
}
