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
}
