import FlyingFox
import Foundation
import PrefabAssessment

/// The versions of a file, where the folder is kept by git.
struct Versions: Sendable {
    private let folder: DeskFolder
    private static let most = 200

    init(_ folder: DeskFolder) {
        self.folder = folder
    }

    /// Whether git keeps the folder, or one above it.
    var isVersioned: Bool {
        var url = URL(filePath: folder.root)
        while true {
            if FileManager.default.fileExists(atPath: url.appending(path: ".git").path(percentEncoded: false)) { return true }
            let above = url.deletingLastPathComponent()
            if above.path(percentEncoded: false) == url.path(percentEncoded: false) || url.path(percentEncoded: false) == "/" {
                return false
            }
            url = above
        }
    }

    /// `{ "git", "versions": [{ "id", "date", "author", "subject" }] }`, the newest first.
    func list(of name: String) async throws(DeskError) -> [UInt8] {
        let place = try folder.place(of: name)
        let isVersioned = isVersioned
        let log = isVersioned ? await git(["log", "-\(Self.most)", "-z", "--format=%H%x1f%cs%x1f%an%x1f%s", "--", place]) : nil
        let versions = (log.map { String(decoding: $0, as: UTF8.self) } ?? "").split(separator: "\0").map {
            $0.split(separator: "\u{1F}", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        }
        var writer = JSONWriter(pretty: false)
        writer.object { writer in
            writer.member("git", isVersioned)
            writer.array("versions", of: versions.filter { $0.count == 4 }) { writer, version in
                writer.object { writer in
                    writer.member("id", version[0].trimmingCharacters(in: .whitespacesAndNewlines))
                    writer.member("date", version[1])
                    writer.member("author", version[2])
                    writer.member("subject", version[3])
                }
            }
        }
        return writer.bytes
    }

    /// `{ "text" }` of a version.
    func text(of name: String, _ id: String) async throws(DeskError) -> HTTPResponse {
        let place = try folder.place(of: name)
        guard (7...64).contains(id.utf8.count), id.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            throw DeskError.notRead
        }
        let file = URL(filePath: place)
        guard let bytes = await git(["show", "\(id):./\(file.lastPathComponent)"], in: file.deletingLastPathComponent()),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw DeskError(.notFound, "没有这一版本", "there is no such version") }
        return Reply.json { $0.member("text", text) }
    }

    private func git(_ arguments: [String], in directory: URL? = nil) async -> [UInt8]? {
        let place = directory ?? URL(filePath: folder.root)
        return await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                let process = Process()
                process.executableURL = URL(filePath: "/usr/bin/env")
                process.arguments = ["git", "--no-pager", "-c", "core.quotePath=false"] + arguments
                process.currentDirectoryURL = place
                let output = Pipe()
                process.standardInput = FileHandle.nullDevice
                process.standardOutput = output
                process.standardError = FileHandle.nullDevice
                guard (try? process.run()) != nil else { return continuation.resume(returning: nil) }
                let bytes = (try? output.fileHandleForReading.readToEnd()) ?? Data()
                process.waitUntilExit()
                continuation.resume(returning: process.terminationStatus == 0 ? Array(bytes) : nil)
            }
        }
    }
}
