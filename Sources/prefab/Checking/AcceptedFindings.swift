import PrefabAssessment
import PrefabReports

/// What is accepted of the findings of a check: by the entries of the configuration, and by the baseline.
///
/// Entries are counted through: those of the configuration first, those of the baseline behind them.
struct AcceptedFindings: Sendable {
    private struct Entry: Sendable {
        let entry: IgnoreEntry
        let glob: Glob?
        /// In the configuration.
        let line: Int
        let isExpired: Bool
    }

    private let entries: [Entry]
    /// What reports call the configuration.
    private let file: String
    /// The folder from which the paths of the entries count; nothing where no entry has one.
    private let folder: ReportRoot?
    private let root: ReportRoot
    let baseline: BaselineFile

    /// - Parameter today: against which the last days of entries are held; without it they are not judged.
    init(_ settings: Settings, _ baseline: BaselineFile, under root: ReportRoot, today: CalendarDate?) throws(CommandFailure) {
        self.baseline = baseline
        self.root = root
        let ignore = settings.configuration.ignore
        guard let configuration = settings.file, !ignore.isEmpty else {
            (entries, file, folder) = ([], "", nil)
            return
        }
        file = root.name(of: configuration.path)
        entries = ignore.map { entry in
            Entry(
                entry: entry, glob: entry.path.map(Glob.init), line: configuration.line(of: entry.spans.object),
                isExpired: today.map { EntryFindings.expired(entry, on: $0) != nil } ?? false)
        }
        folder = entries.contains { $0.glob != nil } ? try ReportRoot(configuration.folder) : nil
    }

    var isEmpty: Bool { entries.isEmpty && baseline.findings.isEmpty }

    /// Sets apart what is accepted of a text.
    func apply(to text: inout CheckedText) {
        if isEmpty || text.diagnostics.isEmpty { return }
        let path = text.path
        // The way to the file is asked of the system, folder by folder.
        let isPathAsked = text.diagnostics.contains { diagnostic in
            entries.contains { $0.glob != nil && $0.entry.code == diagnostic.code }
        }
        let names = isPathAsked ? names(of: path) : []
        text.accept { acceptance(of: $0, in: path, names) }
    }

    /// The names that lead to a file from the folder of the configuration; the last one alone where it lies elsewhere.
    private func names(of path: String) -> [String] {
        guard let folder else { return [] }
        return folder.way(to: root.place(of: path)) ?? path.split(separator: "/").suffix(1).map(String.init)
    }

    private func acceptance(of diagnostic: PlacedDiagnostic, in path: String, _ names: [String]) -> Acceptance? {
        for (place, entry) in entries.enumerated() {
            guard !entry.isExpired, entry.entry.code == diagnostic.code, entry.glob?.covers(names) != false,
                entry.entry.holds(at: diagnostic.pointer)
            else { continue }
            return Acceptance(entry: place, file: file, line: entry.line, reason: Message.Text(entry.entry.reason))
        }
        guard diagnostic.code.mayBeAccepted, let place = baseline.place(of: diagnostic, in: path) else { return nil }
        return Acceptance(
            entry: entries.count + place, file: baseline.name, line: baseline.lines[place], reason: Self.known)
    }

    /// The reason of all that a baseline accepts.
    static let known = Message.Text("写入基线时已有", "it was there when the baseline was written")

    // MARK: - Entries

    /// How many entries have a last day that nobody could judge.
    var unjudged: Int { entries.count { $0.entry.until != nil } }

    /// The findings about the entries of the configuration: those that are past, and those that accept nothing though the check looked
    /// everywhere that they could.
    ///
    /// - Parameter texts: all that were checked.
    func findings(after texts: [CheckedText], today: CalendarDate?, _ judgement: EntryJudgement) -> [Diagnostic] {
        let used = used(by: texts)
        // The ways to those files are asked of the system, once for all entries.
        lazy var clouded = judgement.clouded.map(names)
        return entries.enumerated().compactMap { place, entry in
            if entry.isExpired { return today.flatMap { EntryFindings.expired(entry.entry, on: $0) } }
            guard !used.contains(place), judgement.isJudged(entry.entry), let code = entry.entry.code else { return nil }
            let isClouded = judgement.isClouded(code) { entry.glob.map { glob in clouded.contains { glob.covers($0) } } ?? true }
            return isClouded ? nil : EntryFindings.unused(entry.entry)
        }
    }

    private func used(by texts: [CheckedText]) -> Set<Int> {
        Set(texts.flatMap { $0.accepted.compactMap { $0.acceptance?.entry } })
    }

    // MARK: - The baseline

    /// What the baseline has and the check has not found.
    struct Unfound {
        /// Found no longer, though their files were looked at or are gone.
        var mended: [BaselineFinding] = []
        /// Of files that are gone, while the like of them is found in others: those may have another name, or be named from another root.
        var moved: [BaselineFinding] = []
    }

    func unfound(after texts: [CheckedText], _ judgement: EntryJudgement) -> Unfound {
        let used = used(by: texts)
        // Of very many findings of a file some are left out.
        let cut = Set(texts.lazy.filter { $0.counts.total > $0.diagnostics.count }.map(\.path))
        // Of a finding that stands there twice one accepts.
        let found = Set(used.filter { $0 >= entries.count }.map { BaselineJSON.Finding(baseline.findings[$0 - entries.count]) })
        let places = Set(texts.flatMap { $0.diagnostics.map { Place(code: $0.code, pointer: $0.pointer) } })
        var unfound = Unfound()
        for finding in baseline.findings {
            guard let code = finding.code, !found.contains(BaselineJSON.Finding(finding)), !cut.contains(finding.path),
                judgement.isJudged(finding)
            else { continue }
            if judgement.isGone(finding), places.contains(Place(code: code, pointer: finding.pointer)) {
                unfound.moved.append(finding)
            } else {
                unfound.mended.append(finding)
            }
        }
        return unfound
    }

    /// What a finding is about, in whatever file.
    private struct Place: Hashable {
        let code: DiagnosticCode
        let pointer: String
    }
}
