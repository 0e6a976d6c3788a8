import ArgumentParser
import PrefabAssessment
package import PrefabReports

struct SchemaCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of a format, for editors and validators.",
        discussion: """
            With a draft-07 schema an editor such as Visual Studio Code completes and explains a submission: save it beside the submission \
            and name it there as "$schema".

              prefab schema submission --draft 07 --output submission.draft-07.schema.json
              prefab schema submission --for rate
              prefab schema verdict
            """)

    @Argument(help: "The format: submission, verdict, review, rate, diagnostics or standards.")
    var format: JSONSchema

    @Option(name: .long, help: "The draft of JSON Schema: 2020-12, or 07 for editors.")
    var draft = JSONSchema.Draft.draft202012

    @OptionGroup var purpose: PurposeOptions

    @Option(name: .long, help: ArgumentHelp("Write the schema to this file.", valueName: "path"))
    var output: String?

    @OptionGroup var language: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func validate() throws {
        if purpose.use != .review, format != .submission { throw ValidationError("--for is for the schema of submissions.") }
    }

    func run() throws {
        try OutputFile(output).write(Array(format.text(draft, in: standards.load().standards, for: purpose.use).utf8))
    }
}

extension JSONSchema: ExpressibleByArgument {}

extension JSONSchema.Draft: ExpressibleByArgument {}
