import Foundation

/// Writes the commit that a package is built from into a Swift source: `EmbedCommit OUTPUT [PACKAGE PATH…]` makes `BuiltCommit.current`.
///
/// `PACKAGE` is the root of a git repository, and the paths are those in it whose changes since the commit count. Without a package, without
/// git, or where git does not answer, the commit is unknown: no name is better than that of another commit.
@main
struct EmbedCommit {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let output = arguments.first else {
            FileHandle.standardError.write(Data("usage: EmbedCommit OUTPUT [PACKAGE PATH…]\n".utf8))
            exit(2)
        }
        let source = """
            // Written at build time; a change here is lost at the next build.

            extension BuiltCommit {
                static let current: BuiltCommit? = \(literal(package: arguments.dropFirst().first, paths: Array(arguments.dropFirst(2))))
            }

            """
        // What has not changed is left alone, so that nothing is compiled anew for it.
        let file = URL(filePath: output)
        if (try? String(contentsOf: file, encoding: .utf8)) == source { return }
        try source.write(to: file, atomically: true, encoding: .utf8)
    }

    private static func literal(package: String?, paths: [String]) -> String {
        guard let package,
            let commit = git(["rev-parse", "--verify", "HEAD"], in: package)?.trimmingCharacters(in: .newlines),
            commit.count >= 40, commit.allSatisfy(\.isHexDigit),
            let changes = git(["status", "--porcelain", "--untracked-files=all", "--"] + paths, in: package)
        else { return "nil" }
        return "BuiltCommit(name: \"\(commit)\", hasChanges: \(!changes.isEmpty))"
    }

    /// What git answers; nothing if it is not there or fails.
    private static func git(_ arguments: [String], in package: String) -> String? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "--no-optional-locks", "-C", package] + arguments
        // A hook of git sets variables that lead to another repository, and a broken one must not lead to the one around it.
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
            .merging(["GIT_CEILING_DIRECTORIES": URL(filePath: package).deletingLastPathComponent().path(percentEncoded: false)]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        guard (try? process.run()) != nil, let bytes = try? output.fileHandleForReading.readToEnd() ?? Data() else { return nil }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
