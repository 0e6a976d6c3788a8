import Foundation
import TestSupport
import Testing

@Suite("prefab --version")
struct VersionTests {
    private struct Told: Decodable {
        struct Commit: Decodable {
            let name: String
            let hasChanges: Bool
        }
        struct Standards: Decodable {
            let sha256: String
        }
        let format: String
        let version: String
        let commit: Commit?
        let standards: Standards
    }

    private static func told() throws -> Told {
        let run = try CommandRun(["--version", "--json"])
        #expect(run.status == 0 && run.errors == "")
        return try JSONDecoder().decode(Told.self, from: Data(run.output))
    }

    @Test("Words and JSON say the same, and the commit has its whole name or none")
    func forms() throws {
        let told = try Self.told()
        #expect(told.format == "prefab-version/1")
        if let commit = told.commit { #expect(commit.name.wholeMatch(of: /[0-9a-f]{40}|[0-9a-f]{64}/) != nil) }
        let commit = told.commit.map { $0.name + ($0.hasChanges ? " with changes" : "") } ?? "unknown"
        let run = try CommandRun(["--version"])
        #expect(run.text == "prefab \(told.version)\ncommit \(commit)\nstandards sha256 \(told.standards.sha256)\n")
        #expect(run.status == 0 && run.errors == "")
        // `commit` is there where it is unknown, too.
        #expect(try CommandRun(["--json", "--version"]).text.contains("\n  \"commit\": "))
    }

    @Test("Any command answers it, but not what stands behind --")
    func places() throws {
        let text = try CommandRun(["--version"]).text
        #expect(try CommandRun(["review", "--version"]).text == text)
        #expect(try CommandRun(["standards", "show", "--version"]).text == text)
        let file = try CommandRun(["review", "--", "--version"])
        #expect(file.status == 2 && file.text == "")
        #expect(try CommandRun(["--json"]).status == 2)
    }

    @Test("VERSIONS.md promises every format that the sources write or read, and no other")
    func promised() throws {
        let page = try Repository.text(of: "VERSIONS.md")
        let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| formats: ") })
        let promised = row.matches(of: /prefab-[a-z]+\/[0-9]+/).map { String($0.output) }
        let files = try #require(FileManager.default.enumerator(at: Repository.url("Sources"), includingPropertiesForKeys: nil))
        var named: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            named.formUnion(text.matches(of: /"(prefab-[a-z]+\/[0-9]+)"/).map { String($0.1) })
        }
        #expect(Set(promised) == named)
        #expect(Set(promised).count == promised.count)
    }

    @Test("A verdict names the same version and standards, and no commit")
    func verdict() throws {
        let told = try Self.told()
        let run = try CommandRun(["review", "samples/eligible-factory.json", "--format", "json"])
        let verdict = try #require(try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
        #expect(verdict["tool"] as? [String: String] == ["version": told.version])
        #expect(verdict["standards"] as? [String: String] == ["sha256": told.standards.sha256])
        let report = try CommandRun(["review", "samples/eligible-factory.json", "--lang", "en"])
        #expect(report.text.contains("prefab \(told.version)"))
        #expect(report.text.contains(told.standards.sha256))
        if let commit = told.commit { #expect(!run.text.contains(commit.name) && !report.text.contains(commit.name)) }
    }

    @Test("The changelog has a section of it, the newest")
    func changelog() throws {
        let heading = try #require(try Repository.text(of: "CHANGELOG.md").firstMatch(of: /\n## (\d+\.\d+\.\d+) — \d{4}-\d\d-\d\d\n/))
        #expect(String(heading.output.1) == (try Self.told().version))
    }

    @Test(
        "Guides and recipes name its files",
        arguments: [
            "README.md", "README.zh-CN.md", "samples/ci/README.md", "samples/ci/Dockerfile", "samples/ci/github-actions.yml",
            "samples/ci/gitlab-ci.yml", "samples/ci/pre-commit-config.yaml",
        ])
    func names(file: String) throws {
        let named = try Repository.text(of: file)
            .matches(of: /(?:prefab[-_]|PREFAB_VERSION=|rev: v)(\d+\.\d+\.\d+)/).map { String($0.output.1) }
        #expect(Set(named) == [try Self.told().version])
    }
}
