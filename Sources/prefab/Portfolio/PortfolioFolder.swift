import PrefabAssessment

/// The files of a portfolio, by their paths inside the folder.
struct PortfolioFolder: Sendable {
    struct File: Sendable {
        /// Inside the folder.
        let name: String
        let path: String
        /// Whether it is JSON or a workbook by its name; a note or a picture beside it is nobody's mistake, and a link is not followed.
        let mayBeSubmission: Bool
    }

    /// As the user named it, without strokes at the end.
    private let folder: String
    let files: [File]
    /// Folders inside it that cannot be read.
    let failures: [CommandFailure]

    /// - Parameter output: a folder that results go to.
    /// - Throws: `CommandFailure` with status 2 if the folder cannot be read.
    init(_ path: String, except output: FileStatus.Identity? = nil) throws(CommandFailure) {
        let walk = FolderWalk(path, except: output)
        if walk.entries.isEmpty, let failure = walk.failures.first { throw failure }
        files = walk.entries.map { File(name: $0.path, path: $0.shown, mayBeSubmission: $0.kind != .other) }
        failures = walk.failures
        folder = walk.shownRoot
    }

    /// What could not be read is listed like the rest, so that nobody takes the table for the whole folder.
    func unread(in language: Language) -> [Portfolio.Entry] {
        failures.compactMap(\.unread).map { unread in
            let path = unread.path.hasPrefix("\(folder)/") ? String(unread.path.dropFirst(folder.count + 1)) : unread.path
            return Portfolio.Entry(name: path, content: .unreadable(unread.reason.text(in: language)))
        }
    }

    var submissions: [File] { files.filter(\.mayBeSubmission) }
}
