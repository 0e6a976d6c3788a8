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
    /// Folders that cannot be read.
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
            for name in names.sorted(by: >) where !name.hasPrefix(".") {
                let inside = path.isEmpty ? name : "\(path)/\(name)"
                if globs.contains(where: { $0.matches(inside) }) { continue }
                guard let status = FileStatus(shown(inside), followingLinks: false) else { continue }
                switch status.kind {
                case .folder: pending.append((inside, .folder))
                case .file where name.lowercased().hasSuffix(".json"): pending.append((inside, .file))
                default: break
                }
            }
        }
    }

    private static func names(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(cString: $0)
                }
            }
            names.append(name)
        }
        return names
    }
}
