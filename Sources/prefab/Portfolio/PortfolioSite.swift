import PrefabAssessment
import PrefabReports
import SystemPackage

/// A folder of pages about a portfolio: `index.html` with the table, and a report for each project in `reports`.
///
/// Pages of an earlier run are replaced, each as a whole and the index last; nothing is deleted, and a file that is no page of this program is
/// never written over. No symbolic link inside the site is followed: what it points to belongs to somebody else.
struct PortfolioSite: Sendable {
    private let path: String
    private let root: OpenFolder
    private let reports: OpenFolder
    private let names: SitePageNames

    /// - Parameter files: the names of the files that may be submissions.
    /// - Throws: `CommandFailure` with status 2 if a file stands in the way or a folder cannot be made; no page has been written then.
    init(_ path: String, for files: [String]) throws(CommandFailure) {
        self.path = path
        names = SitePageNames(files)
        let pages = files.compactMap { [names] in names[$0] }
        // All is looked at before anything is made.
        try Self.check(path, pages)
        do throws(Errno) {
            root = try OpenFolder.make(path)
            reports = try Self.openReports(in: root)
        } catch {
            let (place, reason) = ("\(path)/\(SitePageNames.folder)", SystemWords.text(of: error))
            throw CommandFailure(
                .wrongUsage, "无法建立文件夹 \(place)：\(reason.chinese)", "cannot make the folder \(place): \(reason.english)")
        }
    }

    private static let index = "index.html"

    private static func openReports(in root: OpenFolder) throws(Errno) -> OpenFolder {
        if root.status(of: SitePageNames.folder) == nil {
            do throws(Errno) {
                try root.makeFolder(SitePageNames.folder)
            } catch {
                // Another program may have made it meanwhile.
                if error != .fileExists { throw error }
            }
        }
        return try OpenFolder(SitePageNames.folder, inside: root)
    }

    /// - Throws: `CommandFailure` with status 2 if the index cannot be written; the pages that it leads to are on the disk before it.
    func writeIndex(_ report: PortfolioReport) throws(CommandFailure) {
        do throws(Errno) {
            try reports.settle()
        } catch {
            throw CommandFailure.cannotWrite("\(path)/\(SitePageNames.folder)", error)
        }
        try write(report, Self.index, in: root, settlesFolder: true)
    }

    func write(_ report: ReviewReport, of file: String) throws(CommandFailure) {
        guard let page = names.page(of: file) else { return }
        try write(report, page, in: reports, settlesFolder: false)
    }

    private func write(_ report: some Report, _ name: String, in folder: OpenFolder, settlesFolder: Bool) throws(CommandFailure) {
        do {
            let file = try NewFile(at: NewFile.Place(folder: folder, name: name, old: folder.status(of: name)))
            try FileSink.write(to: file.file) { try ReportFormat.html.write(report, to: $0) }
            try file.finish(settlesFolder: settlesFolder)
        } catch {
            throw CommandFailure.cannotWrite("\(path)/\(folder === root ? "" : "\(SitePageNames.folder)/")\(name)", error)
        }
    }

    /// Where the index leads to for each of these files.
    func addresses(of files: [String]) -> [ExactText: String] {
        files.reduce(into: [:]) { $0[ExactText($1)] = names[$1] }
    }

    // MARK: - What is there already

    private static func check(_ path: String, _ pages: [String]) throws(CommandFailure) {
        let root: OpenFolder
        do throws(Errno) {
            root = try OpenFolder(path)
        } catch {
            if error == .noSuchFileOrDirectory { return }
            throw CommandFailure.cannotWrite(path, error)
        }
        try checkReplaceable(index, in: root, shown: "\(path)/\(index)")
        let place = "\(path)/\(SitePageNames.folder)"
        guard let status = root.status(of: SitePageNames.folder) else { return }
        guard status.kind == .folder else {
            throw CommandFailure(
                .wrongUsage, "\(place) 不是文件夹\(status.kind == .link ? "，是符号链接" : "")，不予跟随或覆盖；请换一个文件夹",
                "\(place) is \(status.kind == .link ? "a symbolic link" : "no folder") and is kept; choose another folder for the site")
        }
        let reports: OpenFolder
        do throws(Errno) {
            reports = try OpenFolder(SitePageNames.folder, inside: root)
        } catch {
            throw CommandFailure.cannotWrite(place, error)
        }
        for page in pages {
            let name = String(page.dropFirst(SitePageNames.folder.count + 1))
            try checkReplaceable(name, in: reports, shown: "\(path)/\(page)")
        }
    }

    private static func checkReplaceable(_ name: String, in folder: OpenFolder, shown: String) throws(CommandFailure) {
        guard let status = folder.status(of: name) else { return }
        if status.kind == .file, let file = try? folder.open(name, .read) {
            defer { try? file.close() }
            if let bytes = try? InputFile.beginning(of: file), HTMLRenderer.isPage(bytes) { return }
        }
        throw CommandFailure(
            .wrongUsage, "\(shown) 不是 prefab 写的网页，不予覆盖；请换一个文件夹",
            "\(shown) is no page of prefab and is kept; choose another folder for the site")
    }
}
