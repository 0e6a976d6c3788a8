import PrefabAssessment
import PrefabReports

/// What `prefab --version` tells: which program this is, to the commit, and by which standards it judges where no others are named.
///
/// Verdicts and reports name the version and the digest of their standards, and not the commit: two builds of one version must write the same.
struct ProgramVersion {
    let version: String
    let commit: BuiltCommit?
    /// SHA-256 of the built-in standards, in hexadecimal.
    let standardsDigest: String

    /// That of the running program.
    static var current: ProgramVersion {
        ProgramVersion(version: ToolVersion.current, commit: .current, standardsDigest: Digest.sha256(StandardsFolder.builtIn))
    }

    /// Answers `--version`, as JSON with `--json` beside it, wherever it stands before `--`.
    ///
    /// - Parameter arguments: without the program's name.
    /// - Returns: whether it was asked for; then it stands on standard output.
    static func answer(_ arguments: some Sequence<String>) throws(CommandFailure) -> Bool {
        let options = arguments.prefix { $0 != "--" }
        guard options.contains("--version") else { return false }
        try OutputFile(nil).write(options.contains("--json") ? current.json : Array(current.text.utf8))
        return true
    }

    /// Three lines.
    var text: String {
        let commit = commit.map { $0.name + ($0.hasChanges ? " with changes" : "") } ?? "unknown"
        return "prefab \(version)\ncommit \(commit)\nstandards sha256 \(standardsDigest)\n"
    }

    /// `prefab-version/1`; `commit` is `null` where it is unknown.
    var json: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", "prefab-version/1")
            writer.member("version", version)
            if let commit {
                writer.object("commit") { writer in
                    writer.member("name", commit.name)
                    writer.member("hasChanges", commit.hasChanges)
                }
            } else {
                writer.null("commit")
            }
            writer.object("standards") { $0.member("sha256", standardsDigest) }
        }
        writer.finish()
        return writer.bytes
    }
}
