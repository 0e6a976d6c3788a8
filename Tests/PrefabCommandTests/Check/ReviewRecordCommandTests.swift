import Foundation
import TestSupport
import Testing

/// `x.review.json` beside `x.json`: found by `review`, checked by `check`, passed over by all else.
@Suite("Records of a review at the command")
struct ReviewRecordCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("x.json", try Repository.text(of: "samples/eligible-factory.json"))
        try folder.write("x.review.json", try Repository.text(of: "samples/eligible-factory.review.json"))
    }

    private func run(_ arguments: String..., input: String = "") throws -> CommandRun {
        try CommandRun(arguments, input: Array(input.utf8), in: folder.url)
    }

    private static let number = "京开建审〔2024〕6号"

    @Test("The record beside a submission is found, in every form", arguments: ["text", "markdown", "html"])
    func found(_ form: String) throws {
        let report = try run("review", "x.json", "--format", form)
        #expect(report.status == 0 && report.errors == "" && report.text.contains(Self.number))
    }

    @Test(
        "The same bytes give the same report, whatever the file is called",
        arguments: Volume.some(of: ["text", "markdown", "html", "json"].flatMap { form in ["zh", "en"].map { (form, $0) } }, oneIn: 3))
    func sameBytes(_ form: String, _ language: String) throws {
        let submission = try folder.text(of: "x.json")
        let options = ["--format", form, "--lang", language]
        let typed = try CommandRun(["review", "x.json"] + options, in: folder.url)
        let dotted = try CommandRun(["review", "./x.json"] + options, in: folder.url)
        let piped = try CommandRun(
            ["review", "-", "--review", "./x.review.json"] + options, input: Array(submission.utf8), in: folder.url)
        #expect(typed.status == 0 && !typed.output.isEmpty)
        #expect(typed.output == dotted.output && typed.output == piped.output)
        #expect(form == "json" || !typed.text.contains("x.json"))
    }

    @Test("Standard input has no record unless it is named")
    func standardInput() throws {
        let report = try run("review", "-", input: try folder.text(of: "x.json"))
        #expect(report.status == 0 && !report.text.contains(Self.number))
        #expect(try run("review", "-", "--review", "-", input: "{}").status == 2)
        #expect(try run("review", "x.json", "--review", "no.json").status == 2)
    }

    @Test("The verdict does not know the record")
    func verdict() throws {
        let with = try run("review", "x.json", "--format", "json")
        #expect(with.output == (try run("review", "-", "--format", "json", input: try folder.text(of: "x.json"))).output)
    }

    @Test("A record with an error stops the review, with its place")
    func faulty() throws {
        try folder.write("x.review.json", try folder.text(of: "x.review.json").replacing("\"1#\"", with: "\"2#\""))
        let report = try run("review", "x.json", "--lang", "en")
        #expect(report.status == 1 && report.output.isEmpty)
        #expect(report.errors.hasPrefix("x.review.json:22:13: error[R101]: the submission has no building “2#”\n"))
    }

    @Test("check takes a record for what it is, named or in a folder")
    func check() throws {
        #expect(try run("check", "x.review.json", "--format", "json").findings == ["x.review.json:"])
        #expect(try run("check", ".", "--format", "json").findings == ["x.json:", "x.review.json:"])
        try folder.write("x.review.json", try folder.text(of: "x.review.json").replacing("2024-03-04", with: "2024-02-30"))
        let run = try run("check", ".", "--format", "json")
        #expect(run.status == 1 && run.findings == ["x.json:", "x.review.json: S103"])
    }

    @Test("check --verdicts asks for no verdict of a record")
    func verdicts() throws {
        _ = try run("review", "x.json", "--format", "json", "--output", "x.verdict.json")
        let check = try run("check", ".", "--verdicts", "--format", "json")
        #expect(check.status == 0 && check.findings == ["x.json:", "x.verdict.json:", "x.review.json:"])
    }

    @Test("A portfolio passes a record over")
    func portfolio() throws {
        let table = try run("portfolio", ".", "--format", "json")
        #expect(table.status == 0)
        #expect(table.text.contains("x.review.json") && !table.text.contains(Self.number))
    }

    @Test("The report never overwrites the record that it is made with")
    func spared() throws {
        let text = try folder.text(of: "x.review.json")
        #expect(try run("review", "x.json", "--output", "./x.review.json").status == 2)
        #expect(try folder.text(of: "x.review.json") == text)
    }
}
