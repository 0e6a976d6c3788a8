import PrefabAssessment
import PrefabReports
import SystemPackage

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder of pages about a portfolio: `index.html` with the table, and a report for each project in `reports`.
///
/// Pages of an earlier run are replaced; nothing is deleted, and a file that is no page of this program is never written over.
struct PortfolioSite {
    private let folder: String
    private let names: SitePageNames

    /// - Parameter files: the names of the files that may be submissions.
    /// - Throws: `CommandFailure` with status 2 if a file stands in the way or a folder cannot be made; no page has been written then.
    init(_ folder: String, for files: [String]) throws(CommandFailure) {
        self.folder = folder
        names = SitePageNames(files)
        for page in [Self.index] + files.compactMap({ names[$0] }) { try Self.checkReplaceable("\(folder)/\(page)") }
        do {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(SitePageNames.folder)", withIntermediateDirectories: true)
        } catch {
            let place = "\(folder)/\(SitePageNames.folder)"
            throw CommandFailure(.wrongUsage, "无法建立文件夹 \(place)", "cannot make the folder \(place)")
        }
    }

    private static let index = "index.html"

    func writeIndex(_ report: PortfolioReport) throws(CommandFailure) {
        try OutputFile("\(folder)/\(Self.index)").write(ReportFormat.html.render(report))
    }

    func write(_ report: ReviewReport, of file: String) throws(CommandFailure) {
        guard let page = names[file] else { return }
        try OutputFile("\(folder)/\(page)").write(ReportFormat.html.render(report))
    }

    /// Where the index leads to for each of these files.
    func addresses(of files: [String]) -> [String: String] {
        files.reduce(into: [:]) { $0[$1] = names[$1] }
    }

    /// A link is not followed: what it points to belongs to somebody else.
    private static func checkReplaceable(_ path: String) throws(CommandFailure) {
        guard let status = FileStatus(path, followingLinks: false) else { return }
        if status.kind == .file, HTMLRenderer.isPage(try InputFile(reading: path).bytes) { return }
        throw CommandFailure(
            .wrongUsage, "\(path) 不是 prefab 写的网页，不予覆盖；请换一个文件夹",
            "\(path) is no page of prefab and is kept; choose another folder for the site")
    }
}
