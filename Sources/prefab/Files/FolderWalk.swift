import PrefabReports
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

#if canImport(Darwin)
    /// A folder that the system reads.
    typealias FolderStream = UnsafeMutablePointer<DIR>
#else
    /// A folder that the system reads.
    typealias FolderStream = OpaquePointer
#endif

/// What lies in a folder and in the folders in it, in the order of the names' bytes, the same on every file system.
///
/// Symbolic links are not followed, so that no walk goes round in circles or out of the folder; names that begin with a dot are hidden
/// and stay so.
struct FolderWalk {
    struct Entry {
        enum Kind {
            case json
            /// By its name; what Excel keeps beside one that is open, behind `~$`, is none.
            case workbook
            /// A file of another name, a link, a device.
            case other
        }

        /// From the folder.
        let path: String
        /// As people see it: with the folder's own path.
        let shown: String
        let kind: Kind
        let status: FileStatus
    }

    private(set) var entries: [Entry] = []
    /// The folders that cannot be read.
    private(set) var failures: [CommandFailure] = []

    /// The folder as people see it.
    let shownRoot: String

    /// The JSON files, as people see them.
    var files: [String] { entries.filter { $0.kind == .json }.map(\.shown) }

    /// - Parameters:
    ///   - globs: what is left out, tried on paths from the folder.
    ///   - output: a folder that results go to; what lies in it is nobody's submission.
    init(_ root: String, excluding globs: [Glob] = [], except output: FileStatus.Identity? = nil) {
        var prefix = root
        while prefix.count > 1, prefix.hasSuffix("/") { prefix.removeLast() }
        shownRoot = prefix
        // The path that people see: `.` names the folder that they are in, so that its files go by their bare names.
        func shown(_ path: String) -> String {
            if path.isEmpty { return prefix }
            if prefix == "." { return path }
            return prefix == "/" ? "/\(path)" : "\(prefix)/\(path)"
        }
        /// Folders still to be read, those of the smallest path last, and files among them.
        var pending: [(path: String, entry: Entry?)] = [("", nil)]
        while let (path, entry) = pending.popLast() {
            if let entry {
                entries.append(entry)
                continue
            }
            guard let names = Self.names(in: shown(path)) else {
                failures.append(.cannotRead(shown(path), SystemCalls.lastError))
                continue
            }
            var found: [(path: String, shown: String)] = []
            found.reserveCapacity(names.count)
            for name in names.reversed() where name.utf8.first != UInt8(ascii: ".") {
                let inside = path.isEmpty ? name : "\(path)/\(name)"
                if !globs.contains(where: { $0.matches(inside) }) { found.append((inside, shown(inside))) }
            }
            // Of many names the system is asked on all cores.
            let statuses = found.parallelMap(fromCount: 256) { file in Result { () throws(Errno) in try FileStatus(of: file.shown) } }
            for ((inside, shownInside), result) in zip(found, statuses) {
                let status: FileStatus
                do throws(Errno) {
                    status = try result.get()
                } catch {
                    // Gone since the folder was read, or a folder whose names may be read and nothing else.
                    if error == .noSuchFileOrDirectory { continue }
                    failures.append(.cannotRead(shown(path), error))
                    break
                }
                if status.kind == .folder {
                    if status.identity != output { pending.append((inside, nil)) }
                    continue
                }
                let kind = status.kind == .file ? Self.kind(of: inside) : .other
                pending.append((inside, Entry(path: inside, shown: shownInside, kind: kind, status: status)))
            }
        }
    }

    /// What the name of a file says of it.
    static func kind(of path: String) -> Entry.Kind {
        if path.ends(in: ".json") { return .json }
        guard path.ends(in: ".xlsx") else { return .other }
        return path.split(separator: "/").last?.hasPrefix("~$") == true ? .other : .workbook
    }

    /// The names of a folder's entries, in the order of their bytes.
    static func names(in folder: String) -> [String]? {
        // The system reads the name before it returns; the stream is read to its end at once.
        guard let stream = unsafe folder.withSystemName({ unsafe opendir($0) }) else { return nil }
        return unsafe names(of: stream)
    }

    /// The names that a folder's stream gives, in the order of their bytes; closes it.
    static func names(of stream: FolderStream) -> [String] {
        // The stream is open until the end of this; each name ends with a zero, and is copied before the next is asked for.
        defer { unsafe closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = unsafe readdir(stream) {
            unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    names.append(unsafe PathText.bytes(ofSystemName: $0))
                }
            }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }.map { PathText.text($0) }
    }
}
