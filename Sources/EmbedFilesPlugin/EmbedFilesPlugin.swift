import Foundation
import PackagePlugin

/// Runs `EmbedFiles` before each build in which an embedded file has changed. The library carries the data of `Standards/` and the pages of the
/// diagnostic codes, which are those that the documentation shows; the desk carries the files of its pages.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        if target.name == "PrefabDesk" {
            let page = target.directoryURL.appending(path: "Page")
            return try ["shared", "file", "folder"].map { try command($0, of: page.appending(path: $0), endingIn: "", context) }
                + [command("words", of: page, endingIn: "words.json", context)]
        }
        let standards = context.package.directoryURL.appending(path: "Standards")
        let pages = target.directoryURL.appending(path: "\(target.name).docc/Diagnostics")
        return [
            try command("standards", of: standards, endingIn: "json", context),
            try command("diagnosticPages", of: pages, endingIn: "md", context),
        ]
    }

    /// Embeds the files of a folder, in the order of their names.
    private func command(_ name: String, of folder: URL, endingIn ending: String, _ context: PluginContext) throws -> Command {
        let files = try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix(ending) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles+\(name).swift")
        return .buildCommand(
            displayName: "Embed \(name)",
            executable: try context.tool(named: "EmbedFiles").url,
            arguments: [output.path(percentEncoded: false), name] + files.map { $0.path(percentEncoded: false) },
            inputFiles: files,
            outputFiles: [output])
    }
}
