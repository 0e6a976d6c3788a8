import Foundation
import TestSupport
import Testing

/// `prefab draft`, as an authority uses it.
@Suite("Letters, as an authority drafts them") struct DraftCommandTests {
    private static let factory = "samples/eligible-factory.json"

    private static let kinds = [
        (["correction", "samples/undetermined-documents.json"], "一次性补正告知书"),
        (["inadmissible", "samples/late-application.json"], "不予受理决定书"),
        (["refusal", "samples/government-funded.json"], "不予奖励决定书"),
        (["publication", factory, "--notice-from", "2024-01-02"], "〔年度、批次〕装配式建筑项目财政奖励资金拟奖励项目公示"),
        (["recovery", factory, "--trigger", "4", "--granted", "2852496"], "追缴扣回决定书"),
    ]

    @Test(
        "Each kind in each form",
        arguments: Volume.some(of: kinds.flatMap { kind in ["text", "markdown", "html"].map { (kind.0, kind.1, $0) } }, oneIn: 2))
    func forms(_ arguments: [String], _ title: String, _ format: String) throws {
        let start =
            switch format {
            case "text": "\(title)\n"
            case "markdown": "# \(title)\n"
            default: "<!DOCTYPE html>\n<html lang=\"zh-Hans-CN\">"
            }
        let run = try CommandRun(["draft"] + arguments + ["--format", format])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.text.hasPrefix(start))
        #expect(run.text.contains("本件为草稿，不是机关的决定"))
        // The path that was typed has no place in a letter.
        #expect(!run.text.contains("samples/") && !run.text.contains(".json"))
    }

    @Test("Each kind in English", arguments: Volume.some(of: kinds, oneIn: 2))
    func english(_ arguments: [String], _ title: String) throws {
        let english = try CommandRun(["draft"] + arguments + ["--lang", "en"])
        #expect(english.status == 0)
        #expect(english.text.contains("courtesy translation"))
    }

    @Test("The same bytes by any path, from standard input and into a file")
    func bytes() throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.json", try Repository.text(of: Self.factory))
        let first = try CommandRun(["draft", "publication", "in/a.json", "--format", "html"], in: folder.url)
        let second = try CommandRun(
            ["draft", "publication", "./in/../in/a.json", "--format", "html", "--output", "n.html"], in: folder.url)
        #expect(second.output.isEmpty && second.status == 0)
        #expect(try folder.text(of: "n.html") == first.text)
        let piped = try CommandRun(["draft", "publication", "-", "--format", "html"], input: try Repository.bytes(of: Self.factory))
        #expect(piped.output == first.output)
        let over = try folder.run("draft", "publication", "in/a.json", "--output", "./in/a.json")
        #expect(over.status == 2)
        #expect(try folder.text(of: "in/a.json") == Repository.text(of: Self.factory))
    }

    @Test(
        "A case that it does not fit, an option of another letter, an amount or day that is none: status 2, and nothing is written",
        arguments: [
            (
                ["refusal", factory],
                "prefab: refusal does not fit: every condition is met; what fits is: prefab draft publication\n"
            ),
            (
                ["recovery", factory, "--trigger", "1"],
                "prefab: recovery does not fit: nothing was granted; say with --granted what was; what fits is: prefab draft publication\n"
            ),
            (["recovery", factory, "--granted", "1"], "prefab: say with --trigger 1…5 which case of article 15 it is\n"),
            (
                ["refusal", factory, "--trigger", "1"], "prefab: --trigger, --granted and --returned are for recovery alone\n"
            ),
            (["correction", factory, "--notice-from", "2024-01-02"], "prefab: --notice-from is for publication alone\n"),
            (
                ["publication", factory, "--notice-from", "9999-12-25"],
                "prefab: a notice of 7 days from 9999-12-25 (--notice-from) goes beyond 9999-12-31, the last day that a date can give\n"
            ),
            (["refusal", "nowhere.json"], "prefab: cannot read nowhere.json: No such file or directory\n"),
        ])
    func refused(_ arguments: [String], _ message: String) throws {
        let folder = try TemporaryFolder()
        let output = folder.url.appending(path: "letter.txt").filePath
        let run = try CommandRun(["draft"] + arguments + ["--lang", "en", "--output", output])
        #expect(run.status == 2)
        #expect(run.errors == message)
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test(
        "Arguments that are no words of theirs",
        arguments: [
            ["reward", factory], ["recovery", factory, "--trigger", "6"], ["recovery", factory, "--trigger", "1", "--granted", "1.005"],
            ["recovery", factory, "--trigger", "1", "--granted=-1"], ["publication", factory, "--notice-from", "2024-02-30"],
            ["publication", factory, "--format", "json"],
        ])
    func arguments(_ arguments: [String]) throws {
        let run = try CommandRun(["draft"] + arguments)
        #expect(run.status == 2 && run.output.isEmpty)
    }

    @Test("A file with errors: the correction is drafted with status 1, everything else is not")
    func errors() throws {
        let correction = try CommandRun(["draft", "correction", "samples/broken.json"])
        #expect(correction.status == 1)
        #expect(correction.text.hasPrefix("一次性补正告知书\n"))
        #expect(correction.errors.contains("error[S104]"))
        let refusal = try CommandRun(["draft", "refusal", "samples/broken.json", "--lang", "en"])
        #expect(refusal.status == 1 && refusal.output.isEmpty)
        #expect(refusal.errors.hasSuffix("prefab: the file has errors; what fits is: prefab draft correction\n"))
    }

    @Test("Another reading drafts another letter")
    func readings() throws {
        let run = try CommandRun([
            "draft", "inadmissible", "samples/late-application.json", "--reading", "publication-day=b", "--lang", "en",
        ])
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("prefab: inadmissible does not fit: "))
    }
}
