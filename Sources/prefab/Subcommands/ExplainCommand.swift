import ArgumentParser
import PrefabAssessment
import PrefabReports

struct ExplainCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explains a code, a rule, a reading, a provision, a measure, an attribute or an item: what it means, why, and what to do.",
        discussion: """
              prefab explain S104
              prefab explain 48-8-window --lang en
              prefab explain publication-day          a gap in the law (口径), and how it can be read
              prefab explain verticalMembers          the measure, and the items of each method that are called so
              prefab explain 'DB11/T 1831-2021#verticalMembers' --standards my-standards
              prefab explain --list
            """)

    @Argument(help: "Codes, rules, readings, provisions, measures, attributes and items, by their ids; those of one method by the id of the figure.")
    var ids: [String] = []

    @Flag(name: .long, help: "List all of them with their titles.")
    var list = false

    @Option(name: .long, help: "The form of the explanation.")
    var format = ExplanationFormat.text

    @OptionGroup var language: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func validate() throws {
        if ids.isEmpty, !list { throw ValidationError("Name what to explain, or give --list.") }
    }

    func run() throws {
        var buffer = UTF8Buffer()
        let standards = try standards.load().standards
        let text = ExplanationText(language: language.lang, standards: standards)
        if list { text.writeList(Explanation.all(in: standards), to: &buffer) }
        var isFirst = !list
        for id in ids {
            let explanations = Explanation.named(id, in: standards)
            if explanations.isEmpty { throw unknown(id, standards) }
            for explanation in explanations {
                if !isFirst { buffer.append("\n") }
                isFirst = false
                switch format {
                case .text: text.write(explanation, to: &buffer)
                case .markdown: buffer.append(ExplanationMarkdown.text(of: explanation, in: standards))
                }
            }
        }
        try OutputFile(nil).write(buffer.bytes)
    }

    private func unknown(_ id: String, _ standards: Standards) -> CommandFailure {
        .unknownName(
            Message.Text(
                "没有叫作 “\(id)” 的代码、规则、口径、规定、工程量、属性或评价项",
                "there is no code, rule, reading, provision, measure, attribute or item “\(id)”"),
            nearest: Explanation.nearestID(to: id, in: standards),
            Message.Text("（全部：prefab explain --list）", " (all of them: prefab explain --list)"))
    }
}

/// The forms in which a page of the catalogue can be written.
enum ExplanationFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
}
