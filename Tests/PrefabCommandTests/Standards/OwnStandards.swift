import Foundation
import TestSupport

/// A folder of standards of one's own, to be changed and gone with the test.
struct OwnStandards {
    let folder: TemporaryFolder
    /// As the commands are given it.
    let path = "mine"

    /// The built-in files.
    init() throws {
        folder = try TemporaryFolder()
        for name in Repository.names(in: "Standards") where name.hasSuffix(".json") {
            try folder.write("\(path)/\(name)", try Repository.text(of: "Standards/\(name)"))
        }
    }

    /// Replaces a text in a file, or in all files; it must be there.
    func change(_ name: String? = nil, from old: String, to new: String) throws {
        var isThere = false
        for file in Repository.names(in: "Standards") where file.hasSuffix(".json") && (name == nil || name == file) {
            let text = try folder.text(of: "\(path)/\(file)")
            if text.contains(old) { isThere = true }
            try folder.write("\(path)/\(file)", text.replacingOccurrences(of: old, with: new))
        }
        if !isThere { throw MissingText(text: old) }
    }

    func text(of name: String) throws -> String { try folder.text(of: "\(path)/\(name)") }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.url.appending(path: "\(path)/\(name)")) }

    func run(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments + ["--lang", "en"], in: folder.url)
    }

    struct MissingText: Error {
        let text: String
    }
}
