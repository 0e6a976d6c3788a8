import SystemPackage

/// What writing to a path comes to, found out once: the names on the way may lead elsewhere a moment later, and that changes nothing.
enum FileTarget {
    /// What cannot be replaced, open to be written to: a device, a pipe.
    case stream(FileDescriptor)
    case file(NewFile.Place)

    /// As many links one after another as systems follow.
    private static let mostLinks = 40

    /// Follows the links of a path. A file that is there is opened for writing, and not changed by it: who may not write into it may not
    /// replace it either.
    ///
    /// - Throws: `Errno`.
    init(_ path: String) throws(Errno) {
        if let stream = try Self.stream(path) {
            self = .stream(stream)
            return
        }
        var path = path
        for _ in 0..<Self.mostLinks {
            let (folderPath, name) = path.folderAndName
            guard let name else { throw .isDirectory }
            let folder = try OpenFolder(folderPath)
            guard let status = folder.status(of: name) else {
                let error = SystemCalls.lastError
                if error != .noSuchFileOrDirectory { throw error }
                self = .file(NewFile.Place(folder: folder, name: name, old: nil))
                return
            }
            switch status.kind {
            case .folder: throw .isDirectory
            case .other:
                self = .stream(try folder.open(name, .write))
                return
            case .link:
                guard let target = folder.target(ofLink: name) else { throw SystemCalls.lastError }
                path = target.utf8.first == UInt8(ascii: "/") ? target : folderPath + "/" + target
            case .file:
                let file = try folder.open(name, .write)
                defer { try? file.close() }
                guard let old = FileStatus(file), old.kind == .file else { throw .ioError }
                self = .file(NewFile.Place(folder: folder, name: name, old: old))
                return
            }
        }
        throw .tooManySymbolicLinkLevels
    }

    /// What a path leads to where that is no file with a name.
    private static func stream(_ path: String) throws(Errno) -> FileDescriptor? {
        func isStream(_ status: FileStatus?) -> Bool { status.map { $0.kind == .other || $0.names == 0 } ?? false }
        guard isStream(FileStatus(path, followingLinks: true)) else { return nil }
        let file: FileDescriptor
        do {
            file = try .open(FilePath(named: path), .writeOnly, options: [.closeOnExec])
        } catch {
            throw error as? Errno ?? .ioError
        }
        if isStream(FileStatus(file)) { return file }
        // It has become a file meanwhile.
        try? file.close()
        return nil
    }
}
