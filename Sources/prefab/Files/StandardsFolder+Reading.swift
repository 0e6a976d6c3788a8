import PrefabAssessment

extension StandardsFolder {
    /// Reads the data files of a folder; schemas and documentation beside them are left alone.
    ///
    /// - Throws: `CommandFailure` with status 2 if the folder or a file of it cannot be read.
    init(reading path: String) throws(CommandFailure) {
        guard let names = FolderWalk.names(in: path) else {
            throw CommandFailure(.wrongUsage, "无法读取文件夹 \(path)", "cannot read the folder \(path)")
        }
        var files: [File] = []
        for name in names where name.hasSuffix(".json") {
            files.append(File(name: name, bytes: try InputFile(reading: "\(path)/\(name)").bytes))
        }
        self.init(files: files)
    }
}
