import Foundation
import PackagePlugin

/// Runs `EmbedCommit` before each build in which a source, or what the repository's head points at, has changed since the last one.
@main
struct EmbedCommitPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let package = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltCommit+current.swift")
        let heads = heads(ofRepositoryAt: package)
        // Without a repository there is nothing to ask, and nothing to ask again for.
        let inputs = heads.isEmpty ? [] : heads + EmbedCommitPlugin.sources.flatMap { files(in: package.appending(path: $0)) }
        return [
            .buildCommand(
                displayName: "Embed the commit",
                executable: try context.tool(named: "EmbedCommit").url,
                arguments: [output.path(percentEncoded: false)]
                    + (heads.isEmpty ? [] : [package.path(percentEncoded: false)] + EmbedCommitPlugin.sources),
                inputFiles: inputs,
                outputFiles: [output])
        ]
    }

    /// What the program is made of, in the package's folder.
    private static let sources = ["Package.swift", "Sources", "Standards"]

    /// The files that change whenever another commit is checked out or made: the head, and the log of its moves.
    ///
    /// Nothing where the folder is no repository's root, or where no log is kept: then nobody could tell that the commit is another one.
    private func heads(ofRepositoryAt package: URL) -> [URL] {
        var repository = package.appending(path: ".git")
        // In a further work tree it is a file that names the folder.
        if let text = try? String(contentsOf: repository, encoding: .utf8), text.hasPrefix("gitdir: ") {
            let path = text.dropFirst("gitdir: ".count).prefix { $0 != "\n" }
            repository = URL(filePath: String(path), relativeTo: package)
        }
        let heads = [repository.appending(path: "HEAD"), repository.appending(path: "logs/HEAD")]
        return heads.allSatisfy { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) } ? heads : []
    }

    /// The file itself, or all files below a folder, but for hidden ones.
    private func files(in place: URL) -> [URL] {
        let keys: Set<URLResourceKey> = [.isRegularFileKey]
        if (try? place.resourceValues(forKeys: keys).isRegularFile) == true { return [place] }
        let walk = FileManager.default.enumerator(at: place, includingPropertiesForKeys: Array(keys), options: .skipsHiddenFiles)
        return (walk?.compactMap { $0 as? URL } ?? [])
            .filter { (try? $0.resourceValues(forKeys: keys).isRegularFile) == true }
            .sorted { $0.path() < $1.path() }
    }
}
