import Foundation
import PackagePlugin

/// Runs `EmbedStandards` before each build of the library in which a file of `Standards/` has changed.
@main
struct EmbedStandardsPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Standards")
        let inputs = try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        let schema = folder.appending(path: "schema/standards.schema.json")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedStandards.swift")
        return [
            .buildCommand(
                displayName: "Embed Standards/",
                executable: try context.tool(named: "EmbedStandards").url,
                arguments: [output.path(), schema.path()] + inputs.map { $0.path() },
                inputFiles: [schema] + inputs,
                outputFiles: [output]
            )
        ]
    }
}
