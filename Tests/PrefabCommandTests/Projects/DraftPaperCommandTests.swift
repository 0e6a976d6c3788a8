import Foundation
import TestSupport
import Testing

/// `prefab draft` for the applicant.
@Suite("Papers, as an applicant drafts them") struct DraftPaperCommandTests {
    private static let factory = "samples/eligible-factory.json"
    private static let several = "samples/several-buildings.json"

    private static let kinds = [
        (["intent", factory], "装配式建筑项目财政奖励资金申报意向书"), (["form", factory], "装配式建筑项目财政奖励资金申报书"),
        (["technology-table", several], "装配式建筑技术配置表"), (["calculation", factory], "预制率和装配率计算书"),
        (["calculation", several, "--building", "3#"], "预制率和装配率计算书"),
        (["acceptance-prefabrication", factory], "装配式建筑预制率验收表"),
        (["acceptance-assembly", several, "--building", "2#"], "装配式建筑装配率验收表"),
        (["implementation-report", factory], "装配式建筑实施情况报告"),
    ]

    /// Each kind comes up in one form at least.
    @Test(
        "Each kind in each form",
        arguments: Volume.some(
            of: kinds.flatMap { kind in ["text", "markdown", "html", "docx"].map { (kind.0, kind.1, $0) } }, oneIn: 3))
    func forms(_ arguments: [String], _ title: String, _ format: String) throws {
        let start =
            switch format {
            case "text": "\(title)\n"
            case "markdown": "# \(title)\n"
            case "html": "<!DOCTYPE html>\n<html lang=\"zh-Hans-CN\">"
            default: "PK\u{3}\u{4}"
            }
        let run = try CommandRun(["draft"] + arguments + ["--format", format])
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.text.hasPrefix(start))
        // The path that was typed has no place in a paper.
        #expect(!run.text.contains("samples/") && !run.text.contains(".json"))
    }

    @Test("Each kind in English, and without its notice", arguments: Volume.some(of: kinds, oneIn: 3))
    func others(_ arguments: [String], _ title: String) throws {
        let english = try CommandRun(["draft"] + arguments + ["--lang", "en"])
        #expect(english.status == 0 && english.text.contains("made by prefab from the submission"))
        let bare = try CommandRun(["draft"] + arguments + ["--no-notice"])
        #expect(bare.status == 0 && !bare.text.contains("prefab") && !bare.text.contains("来源"))
    }

    @Test("A workbook gives the paper that its submission gives")
    func workbook() throws {
        let folder = try TemporaryFolder()
        let start = [
            "--use", "industrial", "--structure", "concrete", "--height", "23.5", "--area", "12000", "--id", "A1", "--name", "试验厂房",
        ]
        #expect(
            try CommandRun(["new"] + start + ["--format", "xlsx", "--output", "a.xlsx", "--guide", "a.md"], in: folder.url).status == 0)
        #expect(try folder.run("import", "a.xlsx", "--output", "a.json").status == 0)
        for kind in ["intent", "calculation"] {
            let bare = try folder.run("draft", kind, "a.xlsx", "--no-notice")
            #expect(bare.status == 0 && bare.errors.isEmpty)
            #expect(bare.text == (try folder.run("draft", kind, "a.json", "--no-notice").text))
            // What it was made from is the workbook, and not the JSON that nobody has seen.
            let paper = try folder.run("draft", kind, "a.xlsx", "--format", "markdown").text.replacing("\\", with: "")
            #expect(paper.contains("项目!B3"))
            #expect(paper.contains("workbook “a.xlsx” SHA-256 "))
            #expect(!paper.contains("submission, line"))
        }
    }

    @Test("The building of a calculation is the one named, or the only one applied for")
    func building() throws {
        let third = try CommandRun(["draft", "calculation", Self.several, "--building", "3#"])
        #expect(third.text.contains("亦庄新城F17地块医疗器械产业园项目  3#研发中试楼"))
        let only = try CommandRun(["draft", "calculation", Self.factory])
        let named = try CommandRun(["draft", "calculation", Self.factory, "--building", "1#"])
        #expect(only.status == 0 && only.output == named.output)
    }

    @Test(
        "A building that is none or not applied for, an option of another kind: status 2, and nothing is written",
        arguments: [
            (["calculation", several], "several buildings are applied for; say which with --building: 1#, 2#, 3#"),
            (["calculation", several, "--building", "5#"], "there is no building 5#; did you mean 1#?; applied for are: 1#, 2#, 3#"),
            (
                ["calculation", several, "--building", "4#"],
                "building 4# is not applied for (appliedFor is false); prefab rate has its scores and rates"
            ),
            (
                ["intent", factory, "--building", "1#"],
                "--building is for calculation, acceptance-prefabrication, acceptance-assembly alone"
            ),
            (["intent", factory, "--trigger", "1"], "--notice-from, --trigger, --granted and --returned are for letters alone"),
            (
                ["refusal", factory, "--no-notice"],
                "--building, --template, --no-notice and --copies are for papers of the applicant alone"
            ),
            (["refusal", factory, "--copies"], "--building, --template, --no-notice and --copies are for papers of the applicant alone"),
            (["all", factory, "--building", "1#"], "--building is for calculation, acceptance-prefabrication, acceptance-assembly alone"),
            (
                ["correction", factory, "--building", "1#"],
                "--building, --template, --no-notice and --copies are for papers of the applicant alone"
            ),
        ])
    func refused(_ arguments: [String], _ message: String) throws {
        let folder = try TemporaryFolder()
        let output = folder.url.appending(path: "paper.txt").filePath
        let run = try CommandRun(["draft"] + arguments + ["--lang", "en", "--output", output])
        #expect(run.status == 2)
        #expect(run.errors == "prefab: \(message)\n")
        #expect(!FileManager.default.fileExists(atPath: output))
    }

    @Test("Nobody is applied for")
    func nobody() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.json", JSONTree.eligible.changed { $0.building["appliedFor"] = false }.description)
        let calculation = try folder.run("draft", "calculation", "a.json")
        #expect(calculation.status == 2 && calculation.output.isEmpty)
        #expect(calculation.errors.hasSuffix("prefab: the submission applies for no building\n"))
        let intent = try folder.run("draft", "intent", "a.json")
        #expect(intent.status == 0 && intent.text.contains("The submission applies for no building."))
    }

    @Test("A file with errors gives no paper, with status 1; a file is not written over itself")
    func errors() throws {
        let run = try CommandRun(["draft", "intent", "samples/broken.json", "--lang", "en"])
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.contains("error[S104]"))
        #expect(run.errors.hasSuffix("prefab: the file has errors; correct them before a paper is drafted from it\n"))
        let folder = try TemporaryFolder()
        let text = try Repository.text(of: Self.factory)
        try folder.write("a.json", text)
        #expect(try folder.run("draft", "form", "a.json", "--output", "./a.json").status == 2)
        #expect(try folder.text(of: "a.json") == text)
    }

    @Test("All papers of the stage with the list, in a folder that is made")
    func all() throws {
        let folder = try TemporaryFolder()
        let file = Repository.url(Self.factory).filePath
        let run = try folder.run("draft", "all", file, "--format", "docx", "--output", "papers/final")
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "papers/final").filePath).sorted()
        #expect(
            names == [
                "acceptance-assembly-1.docx", "acceptance-prefabrication-1.docx", "calculation-1.docx", "enclosures.docx", "form.docx",
                "implementation-report.docx", "intent.docx", "technology-table.docx",
            ])
        // Each is the paper by itself.
        let form = try CommandRun(["draft", "form", Self.factory, "--format", "docx", "--lang", "en"])
        #expect(Array(try Data(contentsOf: folder.url.appending(path: "papers/final/form.docx"))) == form.output)
        let texts = try folder.run("draft", "all", Repository.url(Self.several).filePath, "--format", "html", "--output", "papers")
        #expect(texts.status == 0)
        let list = try folder.text(of: "papers/enclosures.html")
        #expect(list.contains("calculation-3.html") && !list.contains("calculation-4.html"))
    }

    @Test("Of all papers those that have a template in the folder are filled, each copy by itself, and the others drafted")
    func templates() throws {
        let folder = try TemporaryFolder()
        let file = Repository.url(Self.several).filePath
        let template = try Data(contentsOf: Repository.url("samples/templates/intent.docx"))
        for kind in ["intent", "calculation", "form"] { try folder.write("office/\(kind).docx", template) }
        // What Word leaves beside an open document, and what is no document of Word.
        try folder.write("office/~$intent.docx", "x")
        try folder.write("office/README.md", "# 模板")
        let run = try CommandRun(
            ["draft", "all", file, "--copies", "--template", "office", "--output", "papers", "--lang", "zh"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        // Each is the template filled by itself; the stage asks for no form of a project that has yet to be built, so that its template rests.
        try folder.write("alone/README.md", "")
        for (kind, more, names) in [("intent", [], "intent"), ("calculation", ["--building", "2#"], "calculation-2")] {
            let alone = try CommandRun(
                ["draft", kind, file, "--copies", "--template", "office/\(kind).docx", "--output", "alone/\(names).docx", "--lang", "zh"]
                    + more,
                in: folder.url)
            #expect(alone.status == 0)
            for copy in 1...3 {
                let name = "\(names)-\(copy).docx"
                #expect(try folder.bytes(of: "papers/\(name)") == folder.bytes(of: "alone/\(name)"), "\(name)")
            }
        }
        #expect(run.errors.contains("模板 office/intent.docx（intent-1.docx）所要的值"))
        #expect(run.errors.contains("模板 office/calculation.docx（calculation-3-1.docx）所要的值"))
        #expect(run.errors.hasSuffix("prefab: 本阶段不拟 form，模板 office/form.docx 未用\n"))
        let table = try CommandRun(
            ["draft", "technology-table", file, "--copies", "--format", "docx", "--output", "alone/table.docx", "--lang", "zh"],
            in: folder.url)
        #expect(table.status == 0)
        #expect(try folder.bytes(of: "papers/technology-table-2.docx") == folder.bytes(of: "alone/table-2.docx"))
        #expect(try folder.names(in: "papers").contains("enclosures-3.docx"))
    }

    @Test("Templates at fault: all that is wrong in any of them, and nothing is written")
    func faultyTemplates() throws {
        let folder = try TemporaryFolder()
        let file = Repository.url(Self.several).filePath
        func all(_ template: String, _ more: String...) throws -> CommandRun {
            try CommandRun(["draft", "all", file, "--template", template, "--output", "papers", "--lang", "en"] + more, in: folder.url)
        }
        try folder.write("office/intent.docx", "no document")
        try folder.write("office/technology-table.docx", "nor this")
        let both = try all("office")
        #expect(both.status == 2)
        #expect(both.errors.hasPrefix("prefab: 2 templates are at fault, and nothing was written:\noffice/intent.docx:\n  "))
        #expect(both.errors.contains("\noffice/technology-table.docx:\n  "))
        let form = try all("office", "--format", "html")
        #expect(form.status == 2 && form.errors == "prefab: a template gives a docx: leave --format out\n")
        try folder.write("misspelt/intend.docx", "x")
        let misspelt = try all("misspelt/")
        #expect(misspelt.status == 2)
        #expect(
            misspelt.errors.hasPrefix(
                "prefab: the template misspelt/intend.docx is named after no kind of paper; did you mean intent.docx? (known: intent.docx, "
            ))
        try folder.write("empty/README.md", "")
        let empty = try all("empty")
        #expect(empty.status == 2 && empty.errors.hasPrefix("prefab: there is no template in the folder empty; "))
        let none = try all("office/intent.docx")
        #expect(none.status == 2 && none.errors.contains("cannot read the folder “office/intent.docx”: "))
        try folder.write("old/intent.doc", "x")
        #expect(
            try all("old").errors.hasPrefix(
                "prefab: the template old/intent.doc is named after no kind of paper; did you mean intent.docx?"))
        #expect(try folder.names(in: ".") == ["empty", "misspelt", "office", "old"])
    }

    @Test("Templates that fill nothing: of other stages, papers that were filled before, and those in the folder of the papers")
    func idleTemplates() throws {
        let folder = try TemporaryFolder()
        let file = Repository.url(Self.several).filePath
        let template = try Data(contentsOf: Repository.url("samples/templates/intent.docx"))
        func all(_ template: String, _ output: String) throws -> CommandRun {
            try folder.run("draft", "all", file, "--template", template, "--output", output)
        }
        try folder.write("later/form.docx", template)
        let later = try all("later", "papers")
        #expect(later.status == 2)
        #expect(
            later.errors
                == "prefab: no template in the folder later is of a paper that the stage asks for (it asks for intent, technology-table, calculation)\n"
        )
        try folder.write("office/intent.docx", template)
        for output in ["office", "./office/", "later/../office"] {
            let same = try all("office", output)
            #expect(same.status == 2)
            #expect(same.errors == "prefab: templates and papers cannot share a folder: name another one with --output\n")
        }
        #expect(try folder.names(in: "office") == ["intent.docx"])
        #expect(try all("office", "papers").status == 0)
        try folder.write("filled/intent.docx", folder.bytes(of: "papers/intent.docx"))
        let filled = try all("filled", "again")
        #expect(filled.status == 2)
        #expect(filled.errors.contains("the template filled/intent.docx is at fault, and nothing was written:\n  it has no {{name}} in it"))
        // What was missing is told of papers that were written.
        let kept = try all("office", "papers")
        #expect(kept.status == 2 && !kept.errors.contains("are not known") && kept.errors.contains("is there already"))
        #expect(try folder.names(in: ".") == ["filled", "later", "office", "papers"])
    }

    @Test("Nothing that is there is written over, and nothing is written then")
    func kept() throws {
        let folder = try TemporaryFolder()
        let file = Repository.url(Self.factory).filePath
        try folder.write("papers/form.txt", "filled in")
        let run = try folder.run("draft", "all", file, "--output", "papers")
        #expect(run.status == 2)
        #expect(
            run.errors
                == "prefab: papers/form.txt is there already and may hold what was filled in; it is kept: choose another place, or move it away\n"
        )
        #expect(try folder.text(of: "papers/form.txt") == "filled in")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "papers").filePath) == ["form.txt"])
        let copies = try folder.run("draft", "intent", file, "--copies", "--output", "a.txt")
        #expect(copies.status == 0)
        #expect(try folder.run("draft", "intent", file, "--copies", "--output", "a.txt").status == 2)
    }

    @Test("Three copies, each a file of its own with its mark")
    func copies() throws {
        let folder = try TemporaryFolder()
        let file = Repository.url(Self.factory).filePath
        #expect(try folder.run("draft", "form", file, "--copies", "--output", "out.d/form.v2.md").status == 2)
        #expect(try folder.run("draft", "form", file, "--copies", "--format", "markdown", "--output", "form.v2.md").status == 0)
        for number in 1...3 { #expect(try folder.text(of: "form.v2-\(number).md").contains("Copy \(number) of 3")) }
        let all = try folder.run("draft", "all", file, "--copies", "--output", "papers")
        #expect(all.status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "papers").filePath).count == 8 * 3)
        #expect(try folder.text(of: "papers/enclosures-2.txt").contains("Copy 2 of 3"))
        #expect(try folder.text(of: "papers/enclosures-2.txt").contains("form-1.txt, form-2.txt, form-3.txt"))
    }

    @Test(
        "Where several files would go to standard output",
        arguments: [["all", factory], ["form", factory, "--copies"], ["all", factory, "--output", "-"]])
    func unnamed(_ arguments: [String]) throws {
        let run = try CommandRun(["draft"] + arguments + ["--lang", "en"])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("writes several files"))
    }
}
