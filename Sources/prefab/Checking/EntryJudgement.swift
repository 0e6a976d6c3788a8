import PrefabAssessment

/// Whether a check looked everywhere that an entry could have held, so that one which accepts nothing may be called so.
struct EntryJudgement {
    private let checksVerdicts: Bool
    /// Whether every file could be read, and was read for a review.
    private let isWhole: Bool
    /// Whether the whole folder of the configuration was looked at.
    private let coversFolder: Bool
    /// Whether any folder was, so that files were held against each other.
    private let hasFolders: Bool
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
        hasFolders = !targets.folders.isEmpty
        coversFolder = targets.folders.contains { name in
            guard let base, let way = root.way(to: root.place(of: name)) else { return false }
            return base.starts(with: way)
        }
    }

    /// Whether the entry would have met what it is about.
    func isJudged(_ entry: IgnoreEntry) -> Bool {
        guard isWhole, let code = entry.code, isLookedFor(code) else { return false }
        if coversFolder { return true }
        guard let path = entry.path, let base, path.contains("/"), !path.contains(where: { "*?[".contains($0) }) else { return false }
        return files.contains((base + path.split(separator: "/").map(String.init)).joined(separator: "/"))
    }

    /// The same of a finding of the baseline: its file was looked at, or is gone.
    func isJudged(_ finding: BaselineFinding) -> Bool {
        guard isWhole, let code = finding.code, isLookedFor(code) else { return false }
        return files.contains(finding.path) || FileStatus(root.place(of: finding.path), followingLinks: true) == nil
    }

    private func isLookedFor(_ code: DiagnosticCode) -> Bool {
        switch code.rawValue.prefix(2) {
        case "V1": checksVerdicts
        // What files repeat of each other shows only where they are looked at together.
        case "W3": hasFolders
        default: true
        }
    }
}
