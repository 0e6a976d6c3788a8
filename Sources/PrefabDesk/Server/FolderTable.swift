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

    /// What is made of a text: members of its row as JSON, behind what the portfolio says of it.
    private struct Row {
        let members: [UInt8]
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
        var used: [Key: Row] = [:]
        let table = run.output.withTextBytes { bytes in
            (try? ParsedJSON(bytes)).flatMap { tree in self.table(tree, of: run.output, taken, language, &used) }
        }
        guard let table else {
            let said = run.errors.trimmingCharacters(in: .whitespacesAndNewlines)
            throw DeskError(.unavailable, said, said)
        }
        known = known.filter { $0.key.readings != taken || $0.key.language != language }.merging(used) { $1 }
        return table
    }

    /// The portfolio's text with the members put in behind those of each file; files of other kinds are left out.
    private func table(
        _ portfolio: ParsedJSON, of text: [UInt8], _ readings: Readings, _ language: Language, _ used: inout [Key: Row]
    ) -> [UInt8]? {
        guard let files = portfolio.child(of: 0, named: "files") else { return nil }
        let list = portfolio.nodes[files].span
        var result = Array(text[..<Int(list.start)]) + [UInt8(ascii: "[")]
        var isFirst = true
        for file in portfolio.children(of: files) {
            guard let name = portfolio.child(of: file, named: "file").map(portfolio.string),
                portfolio.child(of: file, named: "state").map(portfolio.string) != "foreign"
            else { continue }
            if !isFirst { result.append(UInt8(ascii: ",")) }
            isFirst = false
            let span = portfolio.nodes[file].span
            result += text[Int(span.start)..<Int(span.end) - 1]
            result += about(name, readings, language, &used) + [UInt8(ascii: "}")]
        }
        return result + [UInt8(ascii: "]")] + text[Int(list.end)...]
    }

    /// What is put in of a file: nothing where it is gone by now.
    private func about(_ name: String, _ readings: Readings, _ language: Language, _ used: inout [Key: Row]) -> [UInt8] {
        guard let bytes = try? folder.bytes(of: name) else { return [] }
        let stamp = StoredText.stamp(of: bytes)
        let key = Key(stamp: stamp, readings: readings, language: language)
        let row = known[key] ?? made(of: bytes, readings, language)
        used[key] = row
        let hasRecord = (try? folder.bytes(of: ReviewRecord.path(for: name))).flatMap { $0 } != nil
        var writer = JSONWriter(pretty: false)
        writer.object { writer in
            writer.member("stamp", word: stamp)
            writer.member("record", hasRecord)
        }
        return [UInt8(ascii: ",")] + writer.bytes.dropFirst().dropLast() + row.members
    }

    private func made(of bytes: [UInt8], _ readings: Readings, _ language: Language) -> Row {
        let reading = Submission.read(bytes, standards: desk.standards, readings: readings)
        var counts = FindingCounts(reading.diagnostics.map(\.severity))
        counts += FindingCounts(reading.leftOut)
        let first = (reading.diagnostics.first { $0.severity == .error } ?? reading.diagnostics.first)?.message.text(in: language)
        let assessment = reading.submission.map { Assessor(standards: desk.standards, readings: readings).assess($0) }
        var writer = JSONWriter(pretty: false)
        writer.object { writer in
            writer.object("diagnostics") { writer in
                writer.member("errors", counts.errors)
                writer.member("warnings", counts.warnings)
                if let first { writer.member("first", first) } else { writer.null("first") }
            }
            if let applicant = assessment?.submission.project.applicant {
                writer.member("applicant", applicant)
            } else {
                writer.null("applicant")
            }
            guard let assessment else {
                writer.member("reason", first ?? "")
                return writer.array("decisive") { _ in }
            }
            let stage = assessment.submission.stage
            writer.member("words", assessment.verdict.title(stage).text(in: language))
            writer.array("decisive", of: assessment.decisiveReadings) { writer, reading in
                writer.object { writer in write(reading, stage, language, to: &writer) }
            }
        }
        return Row(members: [UInt8(ascii: ",")] + writer.bytes.dropFirst().dropLast())
    }

    private func write(_ reading: DecisiveReading, _ stage: Submission.Stage, _ language: Language, to writer: inout JSONWriter) {
        let question = desk.standards.instrument48.readings.first { $0.id == reading.id }?.question
        writer.member("id", word: reading.id.rawValue)
        writer.member("taken", word: reading.taken.rawValue)
        writer.member("reading", word: reading.alternative.rawValue)
        writer.member("title", question?.text(in: language) ?? "")
        writer.member("verdict", word: reading.verdict.rawValue)
        writer.member("words", reading.verdict.title(stage).text(in: language))
        writer.object("amount") { writer in
            writer.member("lower", reading.amount.lower.description)
            writer.member("upper", reading.amount.upper.description)
        }
    }
}
