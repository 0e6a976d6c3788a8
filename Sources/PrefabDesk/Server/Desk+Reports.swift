import FlyingFox
import Foundation
import PrefabAssessment
import PrefabReports

// What a command writes: the program is run, and what it writes is handed on.
extension Desk {
    func schema(_ name: String, _ language: Language) async throws(DeskError) -> HTTPResponse {
        let run = try await program.run(["schema", Wish.argument(name)], language)
        return Reply.json(try output(of: run))
    }

    func advise(_ wish: Wish, _ language: Language) async throws(DeskError) -> HTTPResponse {
        let readings = settings.readings + (wish.readings ?? [])
        let text = try wish.needed(\.text)
        let run = try await program.run(["advise", "-", "--format", "json"], language, readings: readings, input: Array(text.utf8))
        return Reply.json(Levers(text, standards, language).added(to: try output(of: run)))
    }

    /// What `prefab new` writes for a case.
    func new(_ use: String, _ structure: String, _ language: Language) async throws(DeskError) -> HTTPResponse {
        let run = try await program.run(["new", "--use", Wish.argument(use), "--structure", Wish.argument(structure)], language)
        let text = String(decoding: try output(of: run), as: UTF8.self)
        return Reply.json { $0.member("text", text) }
    }

    func diff(_ wish: Wish, _ language: Language) async throws(DeskError) -> HTTPResponse {
        let format = wish.format ?? "json"
        let (old, new) = (try wish.needed(\.old), try wish.needed(\.new))
        let (scratch, remove) = try scratchFolder()
        defer { remove() }
        let names = try [("old.json", old), ("new.json", new)].map { name, text throws(DeskError) in try write(text, name, scratch) }
        let run = try await program.run(
            ["diff"] + names + ["--format", format], language, readings: settings.readings + (wish.readings ?? []))
        return try await handOver(output(of: run, besides: scratch), format, "diff", wish)
    }

    func report(_ wish: Wish, _ language: Language) async throws(DeskError) -> HTTPResponse {
        let format = wish.format ?? "html"
        let command = wish.command ?? "review"
        guard ["review", "rate", "advise", "draft"].contains(command), Self.types[format] != nil else { throw DeskError.notRead }
        var arguments = [command]
        if command == "draft" { arguments.append(try Wish.argument(wish.kind)) }
        arguments += ["-", "--format", format]
        if command == "rate" { arguments += ["--method", "all"] }
        // In one word each, so that no value is an option.
        if let day = wish.noticeFrom { arguments.append("--notice-from=\(day)") }
        if let trigger = wish.trigger { arguments.append("--trigger=\(trigger)") }
        if let granted = wish.granted { arguments.append("--granted=\(granted)") }
        if let returned = wish.returned { arguments.append("--returned=\(returned)") }
        if let building = wish.building { arguments.append("--building=\(building)") }
        guard arguments.allSatisfy({ !$0.utf8.contains(0) }) else { throw DeskError.notRead }
        let (scratch, remove) = try scratchFolder()
        defer { remove() }
        if command == "review", let record = wish.record { arguments += ["--review", try write(record, "record.json", scratch)] }
        let run = try await program.run(
            arguments, language, readings: settings.readings + (wish.readings ?? []), input: Array(wish.needed(\.text).utf8))
        return try await handOver(output(of: run), format, command == "draft" ? wish.kind ?? command : command, wish)
    }

    func drafts(_ wish: Wish, _ language: Language) async throws(DeskError) -> HTTPResponse {
        Reply.json(
            Drafts(language).list(try Drafts.Case(wish.needed(\.text), readings: settings.readings + (wish.readings ?? []), standards)))
    }

    // MARK: -

    private static let types = [
        "html": "text/html; charset=utf-8", "markdown": "text/markdown; charset=utf-8", "text": "text/plain; charset=utf-8",
        "json": "application/json; charset=utf-8",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
    private static let endings = ["markdown": "md", "text": "txt"]

    /// - Throws: what the program says on standard error where it wrote nothing.
    ///
    /// - Parameter folder: in which the texts of the page stood while it ran; the page knows nothing of it.
    private func output(of run: Program.Run, besides folder: URL? = nil) throws(DeskError) -> [UInt8] {
        if !run.output.isEmpty { return run.output }
        var said = run.errors.trimmingCharacters(in: .whitespacesAndNewlines)
        if let folder { said = said.replacing(folder.appending(path: "").path(percentEncoded: false), with: "") }
        throw DeskError(.notSubmission, said, said)
    }

    private func handOver(_ bytes: [UInt8], _ format: String, _ kind: String, _ wish: Wish) async throws(DeskError) -> HTTPResponse {
        if wish.keep == true, format == "html" {
            let url = await kept.keep(bytes)
            return Reply.json { $0.member("url", url) }
        }
        let base = (wish.name ?? "").split(separator: "/").last.map { $0.hasSuffix(".json") ? String($0.dropLast(5)) : String($0) }
        let name = "\(base.map { $0.isEmpty ? "prefab" : $0 } ?? "prefab")-\(kind).\(Self.endings[format] ?? format)"
        return Reply.bytes(bytes, type: Self.types[format] ?? "application/octet-stream", name: name, isReport: true)
    }

    private func scratchFolder() throws(DeskError) -> (URL, @Sendable () -> Void) {
        let url = FileManager.default.temporaryDirectory.appending(path: "prefab-desk-\(Gate.random())")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw DeskError(.unavailable, "无法写入临时文件夹", "the folder for temporary files cannot be written")
        }
        return (url, { try? FileManager.default.removeItem(at: url) })
    }

    private func write(_ text: String, _ name: String, _ folder: URL) throws(DeskError) -> String {
        let file = folder.appending(path: name)
        do {
            try Data(text.utf8).write(to: file)
        } catch {
            throw DeskError(.unavailable, "无法写入临时文件", "a temporary file cannot be written")
        }
        return file.path(percentEncoded: false)
    }
}
