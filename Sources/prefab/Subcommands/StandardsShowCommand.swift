import ArgumentParser
import PrefabAssessment
import PrefabReports

struct StandardsShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: said(
            "写出一个文件或其中一行的校对单，供与印本核对：每行有勾选框与签署处。",
            "Prints one instrument, or one row of it, as a sheet to be proof-read against the print: a box to tick and room to sign in each row."
        )
    )

    @Argument(
        help: .said(
            "文件或行的编号，或文件名；含空格的编号可不加引号。",
            "The id of an instrument or of a row, or the name of a file; quotation marks around an id with spaces may be left out."))
    var id: [String]

    @Option(name: .long, help: .said("校对单的格式；html 供 A4 打印。", "The form of the sheet; html is for A4."))
    var format = FormOption<ProofSheet>()

    @Option(
        name: .long,
        help: .said(
            "把校对单写入此文件。",
            "Write the sheet to this file.", valueName: "path"))
    var output: String?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func run() throws {
        let loaded = try standards.load()
        let name = id.joined(separator: " ")
        guard let sheet = ProofSheet(name, in: loaded.standards, language: language) else { throw loaded.standards.unknown(name) }
        let output = try OutputFile(output, sparing: loaded.paths)
        try output.write(sheet, as: format)
    }
}
