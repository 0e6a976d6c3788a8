import PrefabReports

/// The files that a check is about, in the order in which they are reported: as given, folders in the order of their paths.
struct CheckTargets {
    struct Target: Sendable {
        let path: String
        /// What reports call it.
        let name: String
        /// Named by the user, not found in a folder: it is checked whatever it is.
        let isNamed: Bool
        /// In bytes; nothing for standard input.
        let size: Int?
    }

    private(set) var targets: [Target] = []
    private(set) var failures: [CommandFailure] = []
    /// What reports call the folders that were named.
    private(set) var folders: [String] = []
    private var seen: Set<FileStatus.Identity> = []
    private var readsStandardInput = false

    /// A file that is reached in several ways is checked once, under its first name.
    ///
    /// - Parameters:
    ///   - areChanged: whether files are named because a commit changes them, and not because anybody means them.
    ///   - exclusions: say what is left out of folders.
    ///   - others: whose files are left out here.
    init(
        _ paths: [String], areChanged: Bool = false, excluding exclusions: Exclusions, under root: ReportRoot,
        without others: CheckTargets? = nil
    ) {
        if let others { (seen, readsStandardInput) = (others.seen, others.readsStandardInput) }
        for path in paths {
            if path == InputFile.standardInputName {
                if !readsStandardInput { targets.append(Target(path: path, name: path, isNamed: true, size: nil)) }
                readsStandardInput = true
                continue
            }
            guard let status = FileStatus(path, followingLinks: true) else {
                failures.append(.cannotRead(path, SystemCalls.lastError))
                continue
            }
            guard status.kind == .folder else {
                if areChanged {
                    addChanged(path, status, exclusions, root)
                } else {
                    add(path, as: root.name(of: path), status, isNamed: true)
                }
                continue
            }
            let name = root.name(of: path)
            folders.append(name)
            let walk = FolderWalk(path, excluding: exclusions.globs(inside: path, name: name, root))
            failures += walk.failures
            for file in walk.entries where file.kind == .json {
                add(file.shown, as: Self.name(of: file, in: name), file.status, isNamed: false)
            }
        }
    }

    /// The folder is looked up once, not for each of its files.
    private static func name(of file: FolderWalk.Entry, in folder: String) -> String {
        if folder == "." { return file.path }
        return folder.hasSuffix("/") ? folder + file.path : "\(folder)/\(file.path)"
    }

    /// A file as the walk of a folder takes it; in the place of a verdict, which means nothing by itself, its submission.
    private mutating func addChanged(_ path: String, _ status: FileStatus, _ exclusions: Exclusions, _ root: ReportRoot) {
        guard FolderWalk.kind(of: path) == .json, !exclusions.cover(path, root) else { return }
        for submission in VerdictComparison.paths(ofSubmissionsFor: path) {
            guard let status = FileStatus(submission, followingLinks: true), status.kind == .file else { continue }
            return add(submission, as: root.name(of: submission), status, isNamed: false)
        }
        add(path, as: root.name(of: path), status, isNamed: false)
    }

    private mutating func add(_ path: String, as name: String, _ status: FileStatus, isNamed: Bool) {
        guard seen.insert(status.identity).inserted else { return }
        targets.append(Target(path: path, name: name, isNamed: isNamed, size: status.kind == .file ? status.size : nil))
    }
}
