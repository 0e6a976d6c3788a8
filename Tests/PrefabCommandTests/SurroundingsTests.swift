import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, whoever asks from wherever: nothing of the machine gets into a verdict or a report, not even the path
/// of the submission as it was typed.
@Suite("Same bytes in all surroundings")
struct SurroundingsTests {
    /// A machine and the way in which its user names the samples.
    struct Surroundings: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let folder: @Sendable () throws -> TemporaryFolder?
        /// What stands before the name of a sample, from where the program runs.
        let path: String
        let variables: [String: String]
        /// Processors for a batch.
        let jobs: Int
    }

    /// Commas for decimal points, other calendars, an İ for an i: what a program that asks the locale would show.
    static let all = [
        Surroundings(
            testDescription: "the root of the repository", folder: { nil }, path: "./samples/../samples/",
            variables: ["LC_ALL": "C", "TZ": "UTC", "HOME": "/", "COLUMNS": "20", "TERM": "dumb"], jobs: 1),
        Surroundings(
            testDescription: "another folder", folder: TemporaryFolder.init, path: Repository.url("samples/").filePath,
            variables: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Apia", "HOME": "/nowhere", "COLUMNS": "400", "TERM": "xterm-256color"],
            jobs: 2),
        Surroundings(
            testDescription: "a folder with links", folder: folderOfLinks, path: "链接//",
            variables: [
                "LC_ALL": "th_TH.UTF-8", "LANGUAGE": "de", "TZ": "America/St_Johns", "HOME": "", "CLICOLOR_FORCE": "1", "FORCE_COLOR": "1",
            ], jobs: 7),
    ]

    private static func folderOfLinks() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.link("链接", to: Repository.url("samples").filePath)
        return folder
    }

    /// Each sample in one of the surroundings; in `swift test` some of them.
    @Test("a review", arguments: Volume.some(of: SampleTests.valid, oneIn: 8).enumerated().map { ($1, all[$0 % all.count]) })
    func review(name: String, surroundings: Surroundings) throws {
        let folder = try surroundings.folder()
        defer { withExtendedLifetime(folder) {} }
        let typed = "\(surroundings.path)\(name).json"
        for (committed, arguments) in [
            ("samples/\(name).verdict.json", ["--format", "json"]),
            ("\(Repository.report(of: name)).en.md", ["--format", "markdown", "--lang", "en"]),
        ] {
            let run = try CommandRun(["review", typed] + arguments, in: folder?.url, variables: surroundings.variables)
            #expect(run.status == 0 && run.errors == "")
            #expect(run.text == (try Repository.text(of: committed)))
        }
    }

    /// All samples in each of the surroundings, which also differ in the processors that share the work.
    @Test func batch() throws {
        let lines = try SampleTests.valid.map { name in
            try Repository.text(of: "samples/\(name).json").split(separator: "\n").joined(separator: " ") + "\n"
        }
        let input = Array(String(repeating: lines.joined(), count: 3).utf8)
        let runs = try Self.all.map { surroundings in
            let folder = try surroundings.folder()
            defer { withExtendedLifetime(folder) {} }
            return try CommandRun(
                ["batch", "--jobs", "\(surroundings.jobs)"], input: input, in: folder?.url, variables: surroundings.variables)
        }
        for run in runs {
            #expect(run.status == 0)
            #expect(run.output == runs[0].output)
        }
        #expect(runs[0].text.split(separator: "\n").count == 3 * lines.count)
    }

    /// The first variable that is set decides; anything but English leaves Chinese.
    @Test(
        "the language of the system",
        arguments: [
            (["LC_ALL": "en_US.UTF-8"], true), (["LC_ALL": "en"], true), (["LC_ALL": "en.UTF-8"], true), (["LC_ALL": "C.UTF-8"], false),
            (["LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"], true),
            (["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], false),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US.UTF-8"], true), (["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""], false),
            (["LC_ALL": "enm_XX"], false),
        ])
    func language(_ variables: [String: String], _ isEnglish: Bool) throws {
        let run = try CommandRun(["check", "samples/eligible-factory.json"], variables: variables)
        #expect(run.text == (isEnglish ? "no errors in 1 file\n" : "检查了 1 个文件：没有错误\n"))
        #expect(try CommandRun(["chek"], variables: variables).errors.contains(isEnglish ? "did you mean check?" : "是否指 check？"))
    }

    @Test("--lang holds over the language of the system", arguments: [["LC_ALL": "en_US.UTF-8"], ["LC_ALL": "zh_CN.UTF-8"]], ["zh", "en"])
    func named(_ variables: [String: String], _ lang: String) throws {
        let run = try CommandRun(["check", "samples/eligible-factory.json", "--lang", lang], variables: variables)
        #expect(run.text.hasPrefix("no errors") == (lang == "en"))
    }
}
