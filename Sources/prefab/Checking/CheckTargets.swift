/// The files that a check is about, in the order in which they are reported: as given, folders in the order of their paths.
struct CheckTargets {
    struct Target: Sendable {
        let path: String
        /// Named by the user, not found in a folder: it is checked whatever it is.
        let isNamed: Bool
        /// In bytes; nothing for standard input.
        let size: Int?
    }

    private(set) var targets: [Target] = []
    private(set) var failures: [CommandFailure] = []
    private var seen: Set<FileStatus.Identity> = []
    private var readsStandardInput = false

    /// A file that is reached in several ways is checked once, under its first name.
    ///
    /// - Parameter others: whose files are left out here.
    init(_ paths: [String], excluding globs: [Glob], without others: CheckTargets? = nil) {
        if let others { (seen, readsStandardInput) = (others.seen, others.readsStandardInput) }
        for path in paths {
            if path == InputFile.standardInputName {
                if !readsStandardInput { targets.append(Target(path: path, isNamed: true, size: nil)) }
                readsStandardInput = true
                continue
            }
            guard let status = FileStatus(path, followingLinks: true) else {
                failures.append(.cannotRead(path, SystemCalls.lastError))
                continue
            }
            guard status.kind == .folder else {
                add(path, status, isNamed: true)
                continue
            }
            let walk = FolderWalk(path, excluding: globs)
            failures += walk.failures
            for file in walk.files {
                guard let status = FileStatus(file, followingLinks: false) else { continue }
                add(file, status, isNamed: false)
            }
        }
    }

    private mutating func add(_ path: String, _ status: FileStatus, isNamed: Bool) {
        guard seen.insert(status.identity).inserted else { return }
        targets.append(Target(path: path, isNamed: isNamed, size: status.kind == .file ? status.size : nil))
    }
}
