import PrefabAssessment
import SystemPackage

/// Where writing to a path would end up: the same for all paths of one file, whether or not it is there yet.
enum FilePlace: Hashable {
    case file(FileStatus.Identity)
    /// A file that is not there, in a folder that is.
    case new(name: String, folder: FileStatus.Identity)

    /// - Returns: `nil` where nothing can be lost: devices, pipes and folders, and paths that lead nowhere.
    init?(_ path: String) {
        if let status = FileStatus(path, followingLinks: true) {
            guard status.kind == .file else { return nil }
            self = .file(status.identity)
            return
        }
        let path = FilePath(path)
        let parent = path.removingLastComponent()
        guard let name = path.lastComponent?.string,
            let folder = FileStatus(parent.isEmpty ? "." : parent.string, followingLinks: true)
        else { return nil }
        self = .new(name: name, folder: folder.identity)
    }

    /// Where what is read under this name comes from; `-` is standard input.
    init?(input name: String) {
        guard name == InputFile.standardInputName else {
            self.init(name)
            return
        }
        guard let status = FileStatus(.standardInput), status.kind == .file else { return nil }
        self = .file(status.identity)
    }

    /// - Throws: `CommandFailure` with status 2 if writing to `output` would replace one of the inputs, under whatever name.
    static func check(_ output: String?, spares inputs: [String]) throws(CommandFailure) {
        guard let output, let place = FilePlace(output), let input = inputs.first(where: { FilePlace(input: $0) == place }) else { return }
        let name = words(for: input)
        throw CommandFailure(
            .wrongUsage, "--output \(output) 会覆盖要读的\(name.chinese)；请换一个文件名",
            "--output \(output) would replace \(name.english), which is read; name another file")
    }

    /// What is written as it is read would be read again, without end.
    ///
    /// - Throws: `CommandFailure` with status 2 if standard output goes to a file that is one of the inputs.
    static func checkStandardOutput(isNoneOf inputs: [String]) throws(CommandFailure) {
        guard let status = FileStatus(.standardOutput), status.kind == .file,
            let input = inputs.first(where: { FilePlace(input: $0) == .file(status.identity) })
        else { return }
        let name = words(for: input)
        throw CommandFailure(
            .wrongUsage, "标准输出写入的正是要读的\(name.chinese)；请换一个文件",
            "standard output goes to \(name.english), which is read; write to another file")
    }

    /// A path as it leads there from the current folder, however it was given: what follows findings from run to run knows a file by one
    /// name. A path that leads out of the current folder stays.
    static func fromCurrentFolder(_ path: String) -> String {
        if path == InputFile.standardInputName { return path }
        var place = FilePath(path)
        if place.isAbsolute {
            guard let here = FileStatus(".", followingLinks: true)?.identity else { return path }
            var folder = FilePath("/")
            var rest = Array(place.components)
            while FileStatus(folder.string, followingLinks: true)?.identity != here {
                if rest.isEmpty { return path }
                folder.append(rest.removeFirst())
            }
            place = FilePath(root: nil, rest)
        }
        place = FilePath(root: nil, place.components.drop { $0.kind == .currentDirectory })
        return place.isEmpty ? "." : place.string
    }

    private static func words(for input: String) -> Message.Text {
        input == InputFile.standardInputName
            ? Message.Text("标准输入的文件", "the file on standard input") : Message.Text(" \(input)", input)
    }
}
