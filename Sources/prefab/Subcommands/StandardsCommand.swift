import ArgumentParser
import PrefabAssessment
import PrefabReports

struct StandardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standards",
        abstract: "Shows the figures of the law and the standards, and how sure they are.",
        discussion: """
              prefab standards                            the instruments
              prefab standards show DB11/T 1831-2021      one of them, laid out like the printed table
              prefab standards show DB11-T-1831-2021      the same, by the name of its file
              prefab standards show 'DB11/T 1831-2021#verticalMembers'    one row, by the id that verdicts give
              prefab standards --standards my-standards   a folder of your own, checked as it is read
            """,
        subcommands: [List.self, Show.self],
        defaultSubcommand: List.self)

    struct List: SpeakingCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lists the instruments with the status of their figures.")

        @OptionGroup var language: LanguageOptions

        @OptionGroup var standards: StandardsOptions

        func run() throws {
            let listing = StandardsListing(try standards.load().standards, language: language.lang)
            try OutputFile(nil).write(Array(listing.overview.utf8))
        }
    }

    struct Show: SpeakingCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Prints one instrument row by row, to be proof-read side by side, or one row of it.")

        @Argument(help: "The id of an instrument or of a row, or the name of a file; quotation marks around an id with spaces may be left out.")
        var id: [String]

        @OptionGroup var language: LanguageOptions

        @OptionGroup var standards: StandardsOptions

        func run() throws {
            let listing = StandardsListing(try standards.load().standards, language: language.lang)
            let name = id.joined(separator: " ")
            guard let text = listing.show(name) else {
                throw CommandFailure(
                    .wrongUsage, "没有文件或标准 \(name)；编号有：" + listing.ids.joined(separator: "、"),
                    "there is no instrument \(name); the ids are: " + listing.ids.joined(separator: ", "))
            }
            try OutputFile(nil).write(Array(text.utf8))
        }
    }
}
