import PrefabAssessment
import PrefabReports

/// Whether a check looked everywhere that an entry could have held, so that one which accepts nothing may be called so.
struct EntryJudgement {
    /// What a check looks for, and by what.
    struct Scope {
        let checksVerdicts: Bool
        /// Whether every file could be read, and was read for a review.
        let isWhole: Bool
        /// Whether standards, readings or a map were named, by which other things are found than by the configuration.
        let hasOtherMeasure: Bool
        /// Whether an option left something out of folders.
        let isNarrowed: Bool
    }

    private let scope: Scope
    /// Whether the whole folder of the configuration was looked at.
    private let coversFolder: Bool
    /// Whether that was, or the whole root where there is no configuration.
    private let coversAll: Bool
    /// What leads to the folders that were looked at from the root.
    private let folders: [[String]]
    private let files: Set<String>
    /// Files with an error, and what is kept beside them: behind an error other things cannot be found, and yet are not mended.
    let clouded: Set<String>
    /// What leads to the folder of the configuration from the root.
    private let base: [String]?
    private let root: ReportRoot

    /// - Parameters:
    ///   - folder: of the configuration; nothing where there is none.
    ///   - files: what the targets came to.
    init(targets: CheckTargets, root: ReportRoot, folder: String?, files: [CheckedFile], _ scope: Scope) {
        self.scope = scope
        self.root = root
        var clouded: Set<String> = []
        func cloud(_ path: String) {
            clouded.formUnion([path, VerdictComparison.path(ofVerdictFor: path), ReviewRecord.path(for: path)])
        }
        for (target, file) in zip(targets.targets, files) {
            if file.isPassedOverAsBroken { cloud(target.name) }
            for text in file.texts where text.counts.errors > 0 || text.unreadable != nil { cloud(text.path) }
        }
        self.clouded = clouded
        let base = folder.flatMap { root.way(to: $0) }
        self.base = base
        self.files = Set(targets.targets.map(\.name))
        let folders = targets.folders.compactMap { root.way(to: root.place(of: $0)) }
        self.folders = folders
        coversFolder = base.map { base in folders.contains { base.starts(with: $0) } } ?? false
        coversAll = coversFolder || base == nil && folders.contains([])
    }

    /// Whether the entry would have met what it is about.
    func isJudged(_ entry: IgnoreEntry) -> Bool {
        guard scope.isWhole, !scope.hasOtherMeasure, let code = entry.code else { return false }
        let way = place(of: entry)
        // Where nothing lies nothing is found, whatever is looked for.
        if let way, FileStatus(root.place(of: way.joined(separator: "/")), followingLinks: true) == nil { return true }
        guard isLookedFor(code) else { return false }
        if let way, files.contains(way.joined(separator: "/")) { return true }
        if scope.isNarrowed { return false }
        return coversFolder || way.map { way in folders.contains { way.starts(with: $0) } } ?? false
    }

    /// Whether a finding of this code might not show, because of an error in its file or in what that is compared with.
    ///
    /// - Parameter isFileClouded: whether the file has such an error.
    func isClouded(_ code: DiagnosticCode, _ isFileClouded: () -> Bool) -> Bool {
        !clouded.isEmpty && (Self.isOfSeveral(code) || isFileClouded())
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
        guard scope.isWhole, let code = finding.code, isLookedFor(code) else { return false }
        guard files.contains(finding.path) else { return isGone(finding) }
        return !isClouded(code) { clouded.contains(finding.path) }
    }

    /// Whether there is no such file any more.
    func isGone(_ finding: BaselineFinding) -> Bool { FileStatus(root.place(of: finding.path), followingLinks: true) == nil }

    private func isLookedFor(_ code: DiagnosticCode) -> Bool {
        switch code.rawValue.prefix(2) {
        case "V1": scope.checksVerdicts
        // What files repeat of each other shows only where all of them are looked at.
        case "W3": coversAll && !scope.isNarrowed
        default: true
        }
    }

    /// Whether a finding is about what several files have in common.
    private static func isOfSeveral(_ code: DiagnosticCode) -> Bool { code.rawValue.hasPrefix("W3") }
}
