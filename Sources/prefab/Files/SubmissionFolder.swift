#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The files of a folder and of the folders inside it.
struct SubmissionFolder {
    /// By name, those inside folders as `folder/name`; hidden ones are left out.
    let names: [String]

    /// - Parameter output: a folder that results go to; what lies in it is nobody's submission.
    /// - Throws: `CommandFailure` with status 2 if the folder cannot be read.
    init(_ path: String, except output: FileStatus.Identity? = nil) throws(CommandFailure) {
        var names: [String] = []
        try Self.collect(path, prefix: "", depth: 0, except: output, &names)
        self.names = names.sorted()
    }

    /// Deeper than this a folder is a loop of links.
    private static let depthLimit = 32

    private static func collect(
        _ path: String, prefix: String, depth: Int, except output: FileStatus.Identity?, _ names: inout [String]
    ) throws(CommandFailure) {
        let entries: [String]
        do {
            entries = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw CommandFailure(.wrongUsage, "无法读取文件夹 \(path)", "cannot read the folder \(path)")
        }
        for entry in entries where !entry.hasPrefix(".") {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: "\(path)/\(entry)", isDirectory: &isFolder) else {
                names.append(prefix + entry)
                continue
            }
            if !isFolder {
                names.append(prefix + entry)
            } else if depth < depthLimit {
                let folder = "\(path)/\(entry)"
                if let output, FileStatus(folder, followingLinks: true)?.identity == output { continue }
                try collect(folder, prefix: "\(prefix)\(entry)/", depth: depth + 1, except: output, &names)
            }
        }
    }
}
