import Foundation
import TestSupport
import Testing

@testable import prefab

@Suite("prefab portfolio --site")
struct PortfolioSiteTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["annex-60.01m.json", "annex-steel.json", "broken.json"] {
            let sample = Repository.root.appending(path: "samples/\(name)")
            try folder.write("in/\(name)", String(decoding: try Data(contentsOf: sample), as: UTF8.self))
        }
    }

    /// Every file below a folder, with its bytes.
    private func files(_ path: String) throws -> [String: Data] {
        let root = folder.url.appending(path: path)
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.filePath)
        return try names.reduce(into: [:]) { result, name in
            let file = root.appending(path: name)
            let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
            if !isFolder { result[name] = try Data(contentsOf: file) }
        }
    }

    private func values(_ page: String, _ pattern: Regex<(Substring, Substring)>) -> [String] {
        page.matches(of: pattern).map { String($0.output.1) }
    }

    private func reports(_ page: String) -> Set<String> {
        Set(values(page, /href="([^"]*)"/).filter { !$0.hasPrefix("#") })
    }

    @Test("Each project leads to its report, which is the one that review writes")
    func links() throws {
        let run = try folder.run("portfolio", "in", "--site", "out/site")
        // One file is broken; its mistakes are in the index, and it has no report.
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        let site = try files("out/site")
        let index = try folder.text(of: "out/site/index.html")
        #expect(index.contains("2,668,464.00"))
        #expect(index.contains("4,082,400.00"))
        #expect(index.contains("20 errors"))
        let links = reports(index)
        #expect(links.count == 2)
        #expect(links.contains("reports/annex-steel.html"))
        #expect(links.union(["index.html"]) == Set(site.keys))
        let review = try folder.run("review", "in/annex-steel.json", "--format", "html")
        #expect(try folder.text(of: "out/site/reports/annex-steel.html") == review.text)
    }

    @Test("Every link inside the index has one place to lead to")
    func anchors() throws {
        let page = try folder.run("portfolio", "in", "--format", "html", "--notice-from", "2022-09-28").text
        let ids = values(page, /id="([^"]*)"/)
        let links = values(page, /href="#([^"]*)"/)
        #expect(Set(ids).count == ids.count)
        #expect(links.count >= 4)
        #expect(Set(links).count == links.count)
        #expect(Set(links).isSubset(of: Set(ids)))
        #expect(reports(page).isEmpty)
    }

    @Test("Neither names of files nor texts of submissions become markup or lead out of the folder")
    func hostile() throws {
        let text = TemporaryFolder.submission(project: "../../evil")
            .replacing("示例", with: #"<script>alert(1)</script><a href='x'>\"y"#)
        for name in ["a b.json", "a-b.json", "A-B.json", "a\"><b.json", "亦庄.json", "北京.json", ".json.json", "..x.json", "con.json"] {
            try folder.write("more/\(name)", text)
        }
        try folder.write("more/sub/a-b.json", text)
        #expect(try folder.run("portfolio", "more", "--site", "site").status == 0)
        let site = try files("site")
        let index = try folder.text(of: "site/index.html")
        // Hidden files are left out, so that eight are left.
        #expect(reports(index).count == 8)
        #expect(reports(index).union(["index.html"]) == Set(site.keys))
        for link in reports(index) { #expect(link.wholeMatch(of: /reports\/[a-z0-9_\-]+\.html/) != nil, "\(link)") }
        for page in site.values {
            let page = String(decoding: page, as: UTF8.self)
            #expect(!page.contains("<script"))
            #expect(!page.contains("href='x'"))
        }
        #expect(index.contains("&lt;script&gt;"))
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.filePath)) == ["in", "more", "site"])
    }

    @Test("The same files give the same bytes, also where the site lies among them")
    func again() throws {
        _ = try folder.run("portfolio", "in", "--site", "one")
        _ = try folder.run("portfolio", "in", "--site", "two")
        let first = try files("one")
        #expect(first.count == 3)
        #expect(first == (try files("two")))
        _ = try folder.run("portfolio", "in", "--site", "in/site")
        let inside = try files("in/site")
        _ = try folder.run("portfolio", "in", "--site", "in/site")
        #expect(inside == (try files("in/site")))
        #expect(inside == first)
    }

    @Test("What is not the site's own stays as it is")
    func foreign() throws {
        try folder.write("site/notes.txt", "mine")
        try folder.write("site/reports/old.html", "mine")
        #expect(try folder.run("portfolio", "in", "--site", "site").status == 1)
        #expect(try folder.text(of: "site/notes.txt") == "mine")
        #expect(try folder.text(of: "site/reports/old.html") == "mine")

        try folder.write("other/index.html", "<!DOCTYPE html>\n<p>mine")
        let refused = try folder.run("portfolio", "in", "--site", "other")
        #expect(refused.status == 2)
        #expect(refused.errors.contains("other/index.html"))
        #expect(Array(try files("other").keys) == ["index.html"])
        #expect(try folder.text(of: "other/index.html") == "<!DOCTYPE html>\n<p>mine")

        try folder.write("linked/reports/x.txt", "")
        try folder.link("linked/reports/annex-steel.html", to: "../../in/annex-steel.json")
        #expect(try folder.run("portfolio", "in", "--site", "linked").status == 2)
        #expect(try folder.text(of: "in/annex-steel.json").hasPrefix("{"))
    }

    @Test("A folder of reports that is a link is somebody else's")
    func linkedReports() throws {
        try folder.write("elsewhere/notes.txt", "mine")
        try folder.write("site/notes.txt", "mine")
        try folder.link("site/reports", to: "../elsewhere")
        let run = try folder.run("portfolio", "in", "--site", "site")
        #expect(run.status == 2)
        #expect(run.errors.contains("site/reports is a symbolic link"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "site").filePath).sorted() == [
                "notes.txt", "reports",
            ])
        #expect(try files("elsewhere").keys.sorted() == ["notes.txt"])
    }

    @Test("Two spellings of a name that look alike are two projects with two pages")
    func twins() throws {
        for (name, project) in [("caf\u{E9}.json", "ONE"), ("cafe\u{301}.json", "TWO")] {
            try folder.write("twins/\(name)", TemporaryFolder.submission(project: project))
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "twins").filePath)
        try #require(names.count == 2, "the file system takes both for one")
        #expect(try folder.run("portfolio", "twins", "--site", "site").status == 0)
        let index = try folder.text(of: "site/index.html")
        #expect(reports(index).count == 2)
        let pages = try reports(index).map { try folder.text(of: "site/\($0)") }
        for project in ["ONE", "TWO"] { #expect(pages.count { $0.contains(project) } == 1) }
    }

    @Test("Wrong usage: the submissions' own folder, and a table that would go nowhere")
    func wrongUsage() throws {
        #expect(try folder.run("portfolio", "in", "--site", "in").status == 2)
        #expect(try folder.run("portfolio", "in", "--site", "site", "--format", "csv").status == 2)
        #expect(try folder.run("portfolio", "none", "--site", "site").status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "site").filePath))
        #expect(try folder.run("portfolio", "in", "--site", "site", "--format", "csv", "--output", "t.csv").status == 1)
        #expect(try folder.text(of: "t.csv").contains("4082400.00"))
        #expect(try folder.text(of: "site/index.html").contains("4,082,400.00"))
    }

    @Test("Pages have names of their own, whatever files are called")
    func names() {
        let digest = Digest.sha256("a b.json".utf8).prefix(12)
        let files = ["a b.json", "a-b-\(digest).json", "a-b.json", "a/b.json", "\(String(repeating: "x", count: 200)).json"]
        let names = SitePageNames(files)
        let pages = files.compactMap { names[$0] }
        #expect(Set(pages).count == files.count)
        #expect(names["a-b.json"] == "reports/a-b.html")
        #expect(names["a-b-\(digest).json"] == "reports/a-b-\(digest).html")
        #expect(names["a b.json"] == "reports/a-b-\(digest)-2.html")
        #expect(pages.allSatisfy { $0.utf8.count < 120 })
        #expect(names["else.json"] == nil)
    }
}
