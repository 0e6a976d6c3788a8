import ArgumentParser
import PrefabAssessment

/// How take-offs with heads of their own are read.
struct MapOptions: ParsableArguments {
    @Option(
        name: .customLong("map"),
        help: .said(
            "外来构件清单各列的对照表（prefab-map/1），由 prefab import --write-map 拟出、经人核对。",
            "A map of the columns of foreign take-offs (prefab-map/1), which prefab import --write-map drafts and a person looks through.",
            valueName: "file"))
    var path: String?

    /// - Throws: `CommandFailure` with status 2 if the map cannot be read or is at fault, with every mistake in it.
    func load() throws(CommandFailure) -> ColumnMap? {
        guard let path else { return nil }
        let file = try InputFile(reading: path)
        let reading = ColumnMap.read(file.bytes)
        if let map = reading.value { return map }
        throw ConfigurationFile.fault(path, file.bytes, reading.diagnostics, reading.leftOut)
    }
}
