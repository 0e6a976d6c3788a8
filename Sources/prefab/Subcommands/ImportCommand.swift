import ArgumentParser
import PrefabAssessment
import PrefabReports

struct ImportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: said(
            "把工作簿（.xlsx）读成申报文件。",
            "Reads a submission from workbooks (.xlsx)."),
        discussion: said(
            """
            读取 prefab new --format xlsx 写出的工作簿，或另有同样字段代号的工作簿与 CSV；可写多个文件，合为一份。不能确定的不猜：逐一列出工作表与单元格，并以状态 1 退出。check、review、advise 可直接读取工作簿，结论与先 import 相同。

              prefab import project.xlsx --output project.json
              prefab import project.xlsx 构件.csv --output project.json
              prefab check project.xlsx
            """,
            """
            Reads workbooks that prefab new --format xlsx wrote, or others with the same keys of fields, and CSV; several files make one submission. \
            Nothing is guessed: what cannot be placed is listed with its sheet and cell, and the exit status is 1. check, review and advise read a \
            workbook directly and come to the same as after import.

              prefab import project.xlsx --output project.json
              prefab import project.xlsx take-off.csv --output project.json
              prefab check project.xlsx
            """))

    @Argument(help: .said("工作簿（.xlsx）与 CSV。", "Workbooks (.xlsx) and CSV.", valueName: "book"))
    var books: [String]

    @Option(
        name: .long,
        help: .said(
            "把申报文件写入此文件。",
            "Write the submission to this file.", valueName: "path"))
    var output: String?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func run() throws {
        let standards = try standards.load()
        let files = try books.map { name throws(CommandFailure) in try InputFile(reading: name) }
        let target = try OutputFile(output, sparing: books + standards.paths)
        let source = SubmissionSource(files.map { ($0.name, $0.bytes) }, by: standards.standards)
        let reading = Submission.read(source.bytes, standards: standards.standards)
        let diagnostics = source.placed(reading.diagnostics)
        let name = books.count == 1 ? books[0] : books.joined(separator: " + ")
        InputFile(name: name, bytes: source.bytes).report(diagnostics, leftOut: reading.leftOut, language.lang)
        // What is the whole of the workbooks is written, be it right or not: people may mend it in either.
        guard !source.hasErrors else { throw CommandFailure(.submissionHasErrors) }
        try target.write(source.bytes)
        if reading.submission == nil { throw CommandFailure(.submissionHasErrors) }
    }
}
