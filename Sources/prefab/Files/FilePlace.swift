import PrefabReports
import SystemPackage

/// Where writing to a path would end up: the same for all paths of one file, whether or not it is there yet.
enum FilePlace: Hashable {
    case file(FileStatus.Identity)
    /// A file that is not there, in a folder that is.
    case new(name: ExactText, folder: FileStatus.Identity)

    /// - Returns: `nil` where nothing can be lost: devices, pipes and folders, and paths that lead nowhere.
    init?(_ path: String) {
        if let status = FileStatus(path, followingLinks: true) {
            guard status.kind == .file else { return nil }
            self = .file(status.identity)
            return
        }
        let (parent, name) = path.folderAndName
        guard let name, let folder = FileStatus(parent, followingLinks: true) else { return nil }
        self = .new(name: ExactText(name), folder: folder.identity)
    }

    /// Where what is written to an open file goes.
    init?(_ file: FileDescriptor) {
        guard let status = FileStatus(file), status.kind == .file else { return nil }
        self = .file(status.identity)
    }

    /// Where what is read under this name comes from; `-` is standard input.
    init?(input name: String) {
        guard name == InputFile.standardInputName else {
            self.init(name)
            return
        }
        self.init(.standardInput)
    }
}
