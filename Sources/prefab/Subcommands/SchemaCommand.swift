import ArgumentParser
import PrefabAssessment
package import PrefabReports

struct SchemaCommand: SpeakingCommand {
    // They are what mends a configuration.
    static let needsSettings = false

    static let configuration = CommandConfiguration(
        commandName: "schema", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "写出一种格式的 JSON Schema，供编辑器与校验程序使用。",
            "Prints the JSON Schema of a format, for editors and validators."),
        discussion: said(
            """
            有 draft-07 模式时，Visual Studio Code 等编辑器可补全并提示申报文件的字段：存于申报文件旁，并在文件中以 "$schema" 引用。

              prefab schema submission --draft 07 --output submission.draft-07.schema.json
              prefab schema submission --for rate
              prefab schema verdict
            """,
            """
            With a draft-07 schema an editor such as Visual Studio Code completes and explains a submission: save it beside the submission \
            and name it there as "$schema".

              prefab schema submission --draft 07 --output submission.draft-07.schema.json
              prefab schema submission --for rate
              prefab schema verdict
            """))

    @Argument(
        help: .said(
            "格式：submission、verdict、review、rate、diagnostics、standards、config、baseline 或 map。",
            "The format: submission, verdict, review, rate, diagnostics, standards, config, baseline or map."))
    var format: JSONSchema

    @Option(name: .long, help: .said("JSON Schema 的版本：2020-12，供编辑器的为 07。", "The draft of JSON Schema: 2020-12, or 07 for editors."))
    var draft = JSONSchema.Draft.draft202012

    @Option(name: .purpose, help: .purpose)
    var purpose = SubmissionPurpose.review

    @Option(
        name: .long,
        help: .said(
            "把模式写入此文件。",
            "Write the schema to this file.", valueName: "path"))
    var output: String?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func validate() throws {
        if purpose != .review, format != .submission {
            throw ValidationError(said("--for 只用于申报文件的模式。", "--for is for the schema of submissions."))
        }
    }

    func run() throws {
        try OutputFile(output).write(Array(format.text(draft, in: standards.loadToExplain(language), for: purpose).utf8))
    }
}

extension JSONSchema: ExpressibleByArgument {}

extension JSONSchema.Draft: ExpressibleByArgument {}
