package import PrefabAssessment

/// Writes what is to be known of a code or a rule as an article of the documentation, in both languages.
package enum ExplanationMarkdown {
    package static func text(of explanation: Explanation, in standards: Standards = .builtIn) -> String {
        switch explanation {
        case .diagnostic(let diagnostic): diagnostic.page
        case .rule(let description, let help): text(of: description, help)
        case .provision, .item, .measure, .attribute, .reading, .field, .word: facts(of: explanation, in: standards)
        }
    }

    private static func facts(of explanation: Explanation, in standards: Standards) -> String {
        let kind = ExplanationFacts.kind(of: explanation) ?? Message.Text("")
        var text = "# \(MarkdownEscape.inline(explanation.id))\n\n"
        text += "\(MarkdownEscape.line(both(explanation.title)))（\(kind.chinese) \(kind.english)）\n\n"
        for fact in ExplanationFacts(explanation, in: standards)?.facts ?? [] {
            text += "- **\(both(fact.heading))** \(MarkdownEscape.inline(both(fact.text)))\n"
        }
        return text
    }

    private static func both(_ text: Message.Text) -> String {
        text.chinese == text.english ? text.chinese : "\(text.chinese) · \(text.english)"
    }

    private static func text(of description: RuleDescription, _ help: RuleHelp) -> String {
        let isAdvisory = description.effect == .advisory
        let other = help.example.outcomeTitle
        let leftOut = RuleHelp.Example.leftOut
        return """
            # \(description.id)

            \(description.title.chinese) · \(description.title.english)\(isAdvisory ? "（提示 advisory）" : "")

            > \(description.sentence)
            >
            > \(description.citation)
            \(description.isPrinted ? "" : "\n\(RuleDescription.notPrinted.chinese) \(RuleDescription.notPrinted.english)\n")
            ## 中文

            **要求** \(help.meaning.chinese)

            **判定** \(help.reason.chinese)

            **处理** \(help.remedy.chinese)

            ## English

            **Asks** \(help.meaning.english)

            **Judges** \(help.reason.english)

            **Remedy** \(help.remedy.english)

            ## 示例 · Example

            `samples/\(help.example.sample)`

            通过 · Passes:

            \(code(help.example.passing))
            \(other.chinese) · \(other.english):

            \(help.example.other.isEmpty ? "\(leftOut.chinese) \(leftOut.english)\n" : code(help.example.other))
            """
    }

    private static func code(_ text: String) -> String {
        "```json\n\(unindented(text).joined(separator: "\n"))\n```\n"
    }
}
