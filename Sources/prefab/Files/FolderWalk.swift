import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The JSON files of a folder and of the folders in it, in the order of their paths.
///
/// Symbolic links are not followed, so that no walk goes round in circles or out of the folder; names that begin with a dot are hidden
/// and stay so.
struct FolderWalk {
    private(set) var files: [String] = []
    /// What cannot be read: folders, and names that are not UTF-8, which no report could give.
    private(set) var failures: [CommandFailure] = []

    init(_ root: String, excluding globs: [Glob]) {
        var prefix = root
        while prefix.count > 1, prefix.hasSuffix("/") { prefix.removeLast() }
        // The path that people see: `.` names the folder that they are in, so that its files go by their bare names.
        func shown(_ path: String) -> String {
            if path.isEmpty { return prefix }
            if prefix == "." { return path }
            return prefix == "/" ? "/\(path)" : "\(prefix)/\(path)"
        }
        /// Folders still to be read, those of the smallest path last.
        var pending: [(path: String, kind: FileStatus.Kind)] = [("", .folder)]
        while let (path, kind) = pending.popLast() {
            guard kind == .folder else {
                files.append(shown(path))
                continue
            }
            guard let names = Self.names(in: shown(path)) else {
                failures.append(.cannotRead(shown(path), SystemWords.lastError))
                continue
            }
            for name in names.unreadable.sorted() {
                failures.append(
                    CommandFailure(
                        .wrongUsage, "无法读取 \(shown(path)) 中的 \(name)：文件名不是 UTF-8",
                        "cannot read \(name) in \(shown(path)): its name is not UTF-8"))
            }
            for name in names.readable.sorted(by: >) where !name.hasPrefix(".") {
                let inside = path.isEmpty ? name : "\(path)/\(name)"
                if globs.contains(where: { $0.matches(inside) }) { continue }
                guard let status = FileStatus(shown(inside), followingLinks: false) else {
                    // Gone since the folder was read, or a folder whose names may be read and nothing else.
                    let reason = SystemWords.lastError
                    if reason == .noSuchFileOrDirectory { continue }
                    failures.append(.cannotRead(shown(path), reason))
                    break
                }
                switch status.kind {
                case .folder: pending.append((inside, .folder))
                case .file where name.lowercased().hasSuffix(".json"): pending.append((inside, .file))
                default: break
                }
            }
        }
    }

    /// The names of a folder's entries, and those that are not UTF-8 and may be of submissions or folders, with � where they are not.
    private static func names(in folder: String) -> (readable: [String], unreadable: [String])? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: (readable: [String], unreadable: [String]) = ([], [])
        while let entry = readdir(stream) {
            let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
            withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    if let name = String(validatingCString: $0) {
                        names.readable.append(name)
                    } else {
                        let name = String(cString: $0)
                        if isFolder || name.lowercased().hasSuffix(".json") { names.unreadable.append(name) }
                    }
                }
            }
        }
        return names
    }
}
