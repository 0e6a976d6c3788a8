import FlyingFox
import Foundation
import PrefabAssessment
import PrefabReports
import PrefabWorkbook

// What is answered from the text of a submission, and from the standards.
extension Desk {
    func start(_ language: Language) -> HTTPResponse {
        Reply.json { writer in
            writer.member("version", ToolVersion.current)
            writer.member("standards", word: standards.digest)
            writer.member("lang", word: language.rawValue)
            writer.member("folder", folder.name)
            writer.member("git", Versions(folder).isVersioned)
            writer.array("readings", of: settings.readings) { writer, reading in writer.string { $0.append(reading) } }
            writer.object("limits") { writer in
                writer.member("body", Self.longestBody)
                writer.member("file", DeskFolder.longestFile)
            }
        }
    }

    func readings(_ language: Language) -> HTTPResponse {
        let taken = (try? Readings(settings.readings)) ?? .default
        var writer = JSONWriter(pretty: false)
        writer.array(of: standards.standards.instrument48.readings) { writer, reading in
            writer.object { writer in
                writer.member("id", word: reading.id.rawValue)
                writer.member("clause", reading.clause)
                writer.member("question", reading.question.text(in: language))
                writer.member("taken", word: taken[reading.id].rawValue)
                writer.array("options", of: Array(zip(reading.id.letters, reading.texts))) { writer, option in
                    writer.object { writer in
                        writer.member("letter", word: option.0.rawValue)
                        writer.member("words", option.1.text(in: language))
                    }
                }
            }
        }
        return Reply.json(writer.bytes)
    }

    func look(_ wish: Wish, _ language: Language) throws(DeskError) -> HTTPResponse {
        let look = Look(
            text: try wish.needed(\.text), name: wish.name ?? wish.path ?? "", language: language,
            readings: try Readings(settings.readings + (wish.readings ?? [])), isForRates: wish.purpose == "rate",
            wantsValues: wish.fields ?? true)
        var writer = JSONWriter(pretty: false)
        look.write(by: standards, to: &writer)
        return Reply.json(writer.bytes)
    }

    /// The standing of a submission with other quantities.
    func trial(_ trial: Trial, _ language: Language) throws(DeskError) -> HTTPResponse {
        let readings = try Readings(settings.readings + (trial.readings ?? []))
        let assessment = try trial.assessed(by: Assessor(standards: standards.standards, readings: readings))
        var writer = JSONWriter(pretty: false)
        writer.object { writer in
            writer.object("summary") { Summary(assessment, standards, language).write(to: &$0) }
        }
        return Reply.json(writer.bytes)
    }

    /// What the record of the procedure says wrong (`prefab-review/1`).
    func recordLook(_ wish: Wish, _ language: Language) throws(DeskError) -> HTTPResponse {
        let record = Array(try wish.needed(\.record).utf8)
        let submission = Submission.read(Array(try wish.needed(\.text).utf8), standards: standards.standards).submission
        let reading = ReviewRecord.read(record, of: submission, standards: standards.standards)
        return diagnostics(reading.diagnostics, reading.leftOut, of: record, language)
    }

    private func diagnostics(
        _ found: [Diagnostic], _ leftOut: DiagnosticCounts, of bytes: [UInt8], _ language: Language,
        _ besides: (inout JSONWriter) -> Void = { _ in }
    ) -> HTTPResponse {
        let checked = CheckedText(origin: .path(""), bytes: bytes, diagnostics: found, leftOut: leftOut)
        let places = UTF16Places(bytes)
        return Reply.json { writer in
            besides(&writer)
            writer.array("diagnostics", of: checked.diagnostics) { writer, diagnostic in
                Look.write(diagnostic, places, language, to: &writer)
            }
        }
    }

    // MARK: - Workbooks

    func imported(_ wish: Wish, _ language: Language) throws(DeskError) -> HTTPResponse {
        guard let bytes = Data(base64Encoded: try wish.needed(\.data)) else { throw DeskError.notRead }
        return try imported(Array(bytes), named: wish.name ?? "", language)
    }

    /// A workbook or table as the submission that it comes to.
    func imported(_ bytes: [UInt8], named name: String, stamp: String? = nil, _ language: Language) throws(DeskError) -> HTTPResponse {
        let book: Book
        do throws(WorkbookFault) {
            book = try Book(bytes, named: name.split(separator: "/").last.map(String.init) ?? name)
        } catch {
            return diagnostics([error.diagnostic], DiagnosticCounts(), of: [], language) { $0.null("text") }
        }
        let read = SubmissionImport([book], standards.layout)
        let reading = Submission.read(read.text.bytes, standards: standards.standards)
        return diagnostics(read.placed(reading.diagnostics), reading.leftOut, of: read.text.bytes, language) { writer in
            writer.member("text", String(decoding: read.text.bytes, as: UTF8.self))
            writer.member("importedFrom", name)
            if let stamp { writer.member("stamp", word: stamp) } else { writer.null("stamp") }
        }
    }
}
