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
    /// The first file, and the others; most checks are of one, for which no table is made.
    private var first: FileStatus.Identity?
    private var others: Set<FileStatus.Identity> = []
    private var readsStandardInput = false

    /// A file that is reached in several ways is checked once, under its first name.
    ///
    /// - Parameters:
    ///   - areChanged: whether files are named because a commit changes them, and not because anybody means them.
    ///   - exclusions: say what is left out of folders.
    ///   - known: whose files are left out here.
    init(
        _ paths: [String], areChanged: Bool = false, excluding exclusions: Exclusions, under root: ReportRoot,
        without known: CheckTargets? = nil
    ) {
        if let known, !paths.isEmpty { (first, others, readsStandardInput) = (known.first, known.others, known.readsStandardInput) }
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
            others.reserveCapacity(others.count + walk.entries.count)
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

    private mutating func isNew(_ file: FileStatus.Identity) -> Bool {
        guard let first else {
            self.first = file
            return true
        }
        return file != first && others.insert(file).inserted
    }

    private mutating func add(_ path: String, as name: String, _ status: FileStatus, isNamed: Bool) {
        guard isNew(status.identity) else { return }
        targets.append(Target(path: path, name: name, isNamed: isNamed, size: status.kind == .file ? status.size : nil))
    }
}
