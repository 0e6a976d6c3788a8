import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What lies in a folder and in the folders in it, in the order of the paths.
///
/// Symbolic links are not followed, so that no walk goes round in circles or out of the folder; names that begin with a dot are hidden
/// and stay so.
struct FolderWalk {
    struct Entry {
        enum Kind {
            case json
            /// A file of another name, a link, a device.
            case other
        }

        /// From the folder.
        let path: String
        /// As people see it: with the folder's own path.
        let shown: String
        let kind: Kind
    }

    private(set) var entries: [Entry] = []
    /// What cannot be read: folders, and names that are not UTF-8, which no report could give.
    private(set) var failures: [CommandFailure] = []

    /// The folder as people see it.
    let shownRoot: String

    /// The JSON files, as people see them.
    var files: [String] { entries.filter { $0.kind == .json }.map(\.shown) }

    /// - Parameters:
    ///   - globs: what is left out; one that begins with the path of the folder is tried on what follows it, too.
    ///   - output: a folder that results go to; what lies in it is nobody's submission.
    init(_ root: String, excluding globs: [Glob] = [], except output: FileStatus.Identity? = nil) {
        let globs = globs + globs.compactMap { $0.inside(root) }
        var prefix = root
        while prefix.count > 1, prefix.hasSuffix("/") { prefix.removeLast() }
        shownRoot = prefix
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
                entries.append(Entry(path: path, shown: shown(path), kind: kind == .file ? .json : .other))
                continue
            }
            guard let names = Self.names(in: shown(path)) else {
                failures.append(.cannotRead(shown(path), SystemCalls.lastError))
                continue
            }
            for name in names.unreadable.sorted() { failures.append(.cannotName(name, in: shown(path))) }
            for name in names.readable.sorted(by: >) where !name.hasPrefix(".") {
                let inside = path.isEmpty ? name : "\(path)/\(name)"
                if globs.contains(where: { $0.matches(inside) }) { continue }
                guard let status = FileStatus(shown(inside), followingLinks: false) else {
                    // Gone since the folder was read, or a folder whose names may be read and nothing else.
                    let reason = SystemCalls.lastError
                    if reason == .noSuchFileOrDirectory { continue }
                    failures.append(.cannotRead(shown(path), reason))
                    break
                }
                switch status.kind {
                case .folder where status.identity == output: break
                case .folder: pending.append((inside, .folder))
                case .file where name.lowercased().hasSuffix(".json"): pending.append((inside, .file))
                default: pending.append((inside, .other))
                }
            }
        }
    }

    /// The names of a folder's entries, and those that are not UTF-8 and may be of submissions or folders, with � where they are not.
    static func names(in folder: String) -> (readable: [String], unreadable: [String])? {
        // The stream is open until the end of this, and each name is copied before the next is asked for.
        guard let stream = unsafe opendir(folder) else { return nil }
        defer { unsafe closedir(stream) }
        var names: (readable: [String], unreadable: [String]) = ([], [])
        while let entry = unsafe readdir(stream) {
            let isFolder = unsafe entry.pointee.d_type == UInt8(DT_DIR)
            unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    if let name = unsafe String(validatingCString: $0) {
                        names.readable.append(name)
                    } else {
                        let name = unsafe String(cString: $0)
                        if isFolder || name.lowercased().hasSuffix(".json") { names.unreadable.append(name) }
                    }
                }
            }
        }
        return names
    }
}
