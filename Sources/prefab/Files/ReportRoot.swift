import SystemPackage

/// The folder from which reports name files, so that a file goes by one name wherever and however a check is started.
struct ReportRoot: Sendable {
    private let identity: FileStatus.Identity
    /// Absolute, with strokes between the names alone.
    private let folder: FilePath
    /// Whether the working folder is the root because nothing else is.
    private let isWorkingFolder: Bool
    /// The way from the root to the working folder; `nil` where that lies elsewhere.
    private let wayHere: [String]?

    /// - Parameters:
    ///   - path: of the root; without one it is the nearest folder upwards that has a `.git`, else that of the configuration, else the nearest one
    ///     with a `.git` upwards from what is checked, else the working folder.
    ///   - configuration: the folder of the configuration, as it leads there from the working folder.
    ///   - paths: of what is checked.
    /// - Throws: `CommandFailure` with status 2 if there is no such folder.
    init(_ path: String? = nil, configuration: String? = nil, of paths: [String] = []) throws(CommandFailure) {
        let here = SystemCalls.workingFolder
        func place(_ path: String) -> FilePath { here.pushing(FilePath(path)).lexicallyNormalized() }
        let found =
            path.map(place) ?? Self.repository(around: here) ?? configuration.map(place)
            ?? paths.first.flatMap { $0 == InputFile.standardInputName ? nil : Self.repository(around: place($0)) }
        let folder = found ?? here
        isWorkingFolder = found == nil
        guard let status = FileStatus(folder.string, followingLinks: true) else {
            throw .cannotRead(path ?? folder.string, SystemCalls.lastError)
        }
        guard status.kind == .folder else {
            throw CommandFailure(.wrongUsage, "--root \(path ?? "") 不是文件夹", "--root \(path ?? "") is no folder")
        }
        self.folder = folder
        identity = status.identity
        wayHere = Self.way(to: here, from: status.identity)
    }

    private static func repository(around folder: FilePath) -> FilePath? {
        // As a text: to take a path to pieces costs more than to ask the system for all of them.
        var place = folder.string
        if place == "/" { place = "" }
        while true {
            if FileStatus(place + "/.git", followingLinks: false) != nil { return FilePath(place.isEmpty ? "/" : place) }
            guard let stroke = place.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
            place = String(place[..<stroke])
        }
    }

    /// The names that lead from a folder to an absolute path; `nil` where the path does not go through it.
    private static func way(to path: FilePath, from folder: FileStatus.Identity) -> [String]? {
        var place = FilePath("/")
        var rest = Array(path.components)
        while FileStatus(place.string, followingLinks: true)?.identity != folder {
            if rest.isEmpty { return nil }
            place.append(rest.removeFirst())
        }
        return normalized(rest.map(\.string))
    }

    /// Without `.` and `..`; `nil` where it leads out.
    private static func normalized(_ names: [String]) -> [String]? {
        var result: [String] = []
        for name in names where name != "." {
            if name != ".." {
                result.append(name)
            } else if result.popLast() == nil {
                return nil
            }
        }
        return result
    }

    /// What a file or folder is called in reports: its path from the root, `.` for the root itself, with `..` for one that lies outside. Where
    /// nothing but the working folder is the root, one outside keeps the name that it was given.
    func name(of path: String) -> String {
        if path == InputFile.standardInputName { return path }
        guard let way = way(to: path) ?? (isWorkingFolder ? nil : wayAround(to: path)) else { return path }
        return way.isEmpty ? "." : way.joined(separator: "/")
    }

    /// The way to a path that is not reached through the root, or only by going out of it and in again.
    private func wayAround(to path: String) -> [String] {
        let place = SystemCalls.workingFolder.pushing(FilePath(path)).lexicallyNormalized().components.map(\.string)
        let base = folder.components.map(\.string)
        let shared = zip(place, base).prefix { $0 == $1 }.count
        return Array(repeating: "..", count: base.count - shared) + place.dropFirst(shared)
    }

    /// The names that lead to a path from the root; `nil` where it lies elsewhere.
    func way(to path: String) -> [String]? {
        let place = FilePath(path)
        if place.isAbsolute { return Self.way(to: place, from: identity) }
        if let wayHere { return Self.normalized(wayHere + place.components.map(\.string)) }
        return Self.way(to: SystemCalls.workingFolder.pushing(place).lexicallyNormalized(), from: identity)
    }

    /// Where a file stands that a report calls so.
    func place(of name: String) -> String {
        folder.pushing(FilePath(name)).string
    }
}
