import PrefabAssessment

/// Whether a check looked everywhere that an entry could have held, so that one which accepts nothing may be called so.
struct EntryJudgement {
    private let checksVerdicts: Bool
    /// Whether every file could be read, and was read for a review.
    private let isWhole: Bool
    /// Whether the whole folder of the configuration was looked at.
    private let coversFolder: Bool
    /// Whether that was, or the whole root where there is no configuration.
    private let coversAll: Bool
    /// What leads to the folders that were looked at from the root.
    private let folders: [[String]]
    private let files: Set<String>
    /// What leads to the folder of the configuration from the root.
    private let base: [String]?
    private let root: ReportRoot

    /// - Parameter folder: of the configuration; nothing where there is none.
    init(targets: CheckTargets, root: ReportRoot, folder: String?, checksVerdicts: Bool, isWhole: Bool) {
        self.checksVerdicts = checksVerdicts
        self.isWhole = isWhole
        self.root = root
        let base = folder.flatMap { root.way(to: $0) }
        self.base = base
        files = Set(targets.targets.map(\.name))
        let folders = targets.folders.compactMap { root.way(to: root.place(of: $0)) }
        self.folders = folders
        coversFolder = base.map { base in folders.contains { base.starts(with: $0) } } ?? false
        coversAll = coversFolder || base == nil && folders.contains([])
    }

    /// Whether the entry would have met what it is about.
    func isJudged(_ entry: IgnoreEntry) -> Bool {
        guard isWhole, let code = entry.code else { return false }
        let way = place(of: entry)
        // Where nothing lies nothing is found, whatever is looked for.
        if let way, FileStatus(root.place(of: way.joined(separator: "/")), followingLinks: true) == nil { return true }
        guard isLookedFor(code) else { return false }
        if coversFolder { return true }
        guard let way else { return false }
        return folders.contains { way.starts(with: $0) } || files.contains(way.joined(separator: "/"))
    }

    /// What leads from the root to the file or folder in which all lies that the entry accepts; `nil` where that is anywhere, as for a name.
    private func place(of entry: IgnoreEntry) -> [String]? {
        guard let path = entry.path, path.contains("/"), let base else { return nil }
        let names = path.split(separator: "/").filter { $0 != "." }
        let literal = names.prefix { name in !name.contains { "*?[".contains($0) } }
        return literal.isEmpty ? nil : base + literal.map(String.init)
    }

    /// The same of a finding of the baseline: its file was looked at, or is gone.
    func isJudged(_ finding: BaselineFinding) -> Bool {
        guard isWhole, let code = finding.code, isLookedFor(code) else { return false }
        return files.contains(finding.path) || FileStatus(root.place(of: finding.path), followingLinks: true) == nil
    }

    private func isLookedFor(_ code: DiagnosticCode) -> Bool {
        switch code.rawValue.prefix(2) {
        case "V1": checksVerdicts
        // What files repeat of each other shows only where all of them are looked at.
        case "W3": coversAll
        default: true
        }
    }
}
