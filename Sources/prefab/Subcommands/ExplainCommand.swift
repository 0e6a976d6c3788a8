import ArgumentParser
import PrefabAssessment
import PrefabReports

struct ExplainCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explains a diagnostic code or a rule: what it means, why, an example and what to do.",
        discussion: """
              prefab explain S104
              prefab explain 48-8-window --lang en
              prefab explain --list
            """)

    @Argument(help: "Diagnostic codes or rules.")
    var ids: [String] = []

    @Flag(name: .long, help: "List every code and rule with its title.")
    var list = false

    @Option(name: .long, help: "The form of the explanation.")
    var format = ExplanationFormat.text

    @OptionGroup var language: LanguageOptions

    func validate() throws {
        if ids.isEmpty, !list { throw ValidationError("Name a code or a rule, or give --list.") }
    }

    func run() throws {
        var buffer = UTF8Buffer()
        let text = ExplanationText(language: language.lang)
        if list { text.writeList(Explanation.all, to: &buffer) }
        for (index, id) in ids.enumerated() {
            guard let explanation = Explanation.named(id) else { throw unknown(id) }
            if index > 0 || list { buffer.append("\n") }
            switch format {
            case .text: text.write(explanation, to: &buffer)
            case .markdown: buffer.append(ExplanationMarkdown.text(of: explanation))
            }
        }
        try OutputFile(nil).write(buffer.bytes)
    }

    private func unknown(_ id: String) -> CommandFailure {
        let nearest = Explanation.nearestID(to: id)
        return CommandFailure(
            .wrongUsage,
            "没有代码或规则 “\(id)”" + (nearest.map { "；是否指 \($0)？" } ?? "") + "（全部：prefab explain --list）",
            "there is no code or rule “\(id)”" + (nearest.map { "; did you mean \($0)?" } ?? "")
                + " (all of them: prefab explain --list)")
    }
}

/// The forms in which a page of the catalogue can be written.
enum ExplanationFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
}
