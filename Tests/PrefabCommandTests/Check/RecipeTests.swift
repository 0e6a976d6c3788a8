import Foundation
import TestSupport
import Testing

/// The shell lines of `samples/ci`, run as a CI server runs them.
@Suite("Recipes for continuous integration")
struct RecipeTests {
    /// The lines of shell in a recipe that check: what stands behind `run:` or the dash of a `script:`. Pre-commit puts them together: the hook's
    /// `entry:`, the `args:` of the recipe, and the files of a commit.
    private static func commands(of recipe: String) throws -> String {
        let text = try Repository.text(of: "samples/ci/\(recipe)")
        if let arguments = text.firstMatch(of: /args: \[(.*)\]/)?.output.1 {
            let entry = try #require(try Repository.text(of: ".pre-commit-hooks.yaml").firstMatch(of: /entry: (.*)/)?.output.1)
            return "\(entry) \(arguments.replacing(",", with: "")) submissions/a.json"
        }
        return text.split(separator: "\n")
            .compactMap { $0.firstMatch(of: /^ *(?:run: |- )(prefab .*)$/)?.output.1 }
            .joined(separator: "\n")
    }

    private static let recipes: [(recipe: String, commands: Int, reports: [String])] = [
        ("github-actions.yml", 1, ["prefab.sarif"]),
        ("gitlab-ci.yml", 1, ["prefab-quality.json", "prefab-junit.xml"]),
        ("pre-commit-config.yaml", 1, []),
    ]

    @Test("A valid folder passes and leaves its reports", arguments: recipes)
    func passes(_ recipe: String, _ count: Int, _ reports: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("submissions/a.json", TemporaryFolder.submission(project: "A"))
        _ = try folder.run("review", "submissions/a.json", "--format", "json", "--output", "submissions/a.verdict.json")
        let commands = try Self.commands(of: recipe)
        #expect(commands.split(separator: "\n").count == count)
        let run = try CommandRun(shell: commands, in: folder.url)
        #expect(run.status == 0)
        for report in reports { #expect(!(try folder.text(of: report).isEmpty)) }
    }

    @Test("A folder with an error fails and still leaves its reports, which name it", arguments: recipes)
    func fails(_ recipe: String, _ count: Int, _ reports: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("submissions/a.json", TemporaryFolder.submission(project: "A", more: ", \"a\": 1"))
        let run = try CommandRun(shell: try Self.commands(of: recipe), in: folder.url)
        #expect(run.status == 1)
        for report in reports { #expect(try folder.text(of: report).contains("S106")) }
        if recipe != "github-actions.yml" { #expect(run.text.contains("error[S106]")) }
    }

    @Test("A deleted verdict fails, with all else in order", arguments: recipes)
    func deleted(_ recipe: String, _ count: Int, _ reports: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("submissions/a.json", TemporaryFolder.submission(project: "A"))
        let run = try CommandRun(shell: try Self.commands(of: recipe), in: folder.url)
        #expect(run.status == 1)
        for report in reports { #expect(try folder.text(of: report).contains("V102")) }
        if recipe == "gitlab-ci.yml" { #expect(try folder.text(of: "prefab-junit.xml").contains("<failure type=\"V102\"")) }
    }

    @Test("A folder that is not there stops the pipeline", arguments: recipes)
    func misspelt(_ recipe: String, _ count: Int, _ reports: [String]) throws {
        let folder = try TemporaryFolder()
        #expect(try CommandRun(shell: try Self.commands(of: recipe), in: folder.url).status == 2)
    }
}
