package import PrefabAssessment

/// Writes a page of the catalogue for people at a terminal: `prefab explain S104`.
package struct ExplanationText: Wording, Sendable {
    let language: Language
    private let standards: Standards

    /// - Parameter standards: whose readings, provisions, items, measures and attributes are explained.
    package init(language: Language, standards: Standards = .builtIn) {
        self.language = language
        self.standards = standards
    }

    package func write(_ explanation: Explanation, to buffer: inout UTF8Buffer) {
        buffer.append("\(explanation.id)  \(words(explanation.title))")
        switch explanation {
        case .diagnostic(let page): write(page, to: &buffer)
        case .rule(let description, let help): write(description, help, to: &buffer)
        case .provision, .item, .measure, .attribute, .reading, .field, .word: writeFacts(of: explanation, to: &buffer)
        }
    }

    private func writeFacts(of explanation: Explanation, to buffer: inout UTF8Buffer) {
        if let kind = ExplanationFacts.kind(of: explanation) {
            buffer.append(bracketed(words(kind)))
        }
        buffer.append("\n\n")
        for fact in ExplanationFacts(explanation, in: standards)?.facts ?? [] { paragraph(fact.heading, fact.text, to: &buffer) }
    }

    /// One line an id: `prefab explain --list`.
    package func writeList(_ explanations: some Sequence<Explanation>, to buffer: inout UTF8Buffer) {
        for explanation in explanations {
            buffer.append(explanation.id)
            for _ in 0..<max(1, 26 - explanation.id.utf8.count) { buffer.append(" ") }
            buffer.append(words(explanation.title))
            if let kind = ExplanationFacts.kind(of: explanation) {
                let method = if case .item(_, let method, _) = explanation { comma + method.id } else { "" }
                buffer.append(bracketed(words(kind) + method))
            }
            buffer.append("\n")
        }
    }

    // MARK: - Diagnostics

    private func write(_ page: DiagnosticExplanation, to buffer: inout UTF8Buffer) {
        buffer.append(bracketed(page.code.severity == .error ? words("错误", "error") : words("警告", "warning")))
        buffer.append("\n\n")
        paragraph(Message.Text("含义", "Meaning"), page.meaning, to: &buffer)
        paragraph(Message.Text("原因", "Reason"), page.reason, to: &buffer)
        paragraph(Message.Text("改正", "Remedy"), page.remedy, to: &buffer)
        paragraph(Message.Text("依据", "Source"), Message.Text(page.reference), to: &buffer)
        let wrong = Message.Text("会引起 \(page.code.rawValue)", "Raises \(page.code.rawValue)")
        let right = Message.Text("改正后", "Mended")
        switch page.example {
        case .submission(let bad, let good):
            example(wrong, bad, to: &buffer)
            example(right, good, to: &buffer)
        case .standards(let file, let bad, let good):
            example(Message.Text("\(wrong.chinese)（\(file)）", "\(wrong.english) (\(file))"), bad, to: &buffer)
            example(right, good, to: &buffer)
        case .described(let text): paragraph(Message.Text("示例", "Example"), text, to: &buffer)
        }
    }

    // MARK: - Rules

    private func write(_ description: RuleDescription, _ help: RuleHelp, to buffer: inout UTF8Buffer) {
        if description.effect == .advisory { buffer.append(bracketed(words("提示", "advisory"))) }
        buffer.append("\n\n")
        paragraph(Message.Text("条文", "Clause"), Message.Text(description.citation), to: &buffer)
        if description.isPrinted {
            paragraph(Message.Text("原文", "Text"), Message.Text(description.sentence), to: &buffer)
        } else {
            paragraph(Message.Text("核对", "Status"), RuleDescription.notPrinted, to: &buffer)
            paragraph(Message.Text("表述", "Words"), Message.Text(description.sentence), to: &buffer)
        }
        paragraph(Message.Text("要求", "Asks"), help.meaning, to: &buffer)
        paragraph(Message.Text("判定", "Judges"), help.reason, to: &buffer)
        paragraph(Message.Text("处理", "Remedy"), help.remedy, to: &buffer)
        let sample = "samples/\(help.example.sample)"
        example(Message.Text("通过（\(sample)）", "Passes (\(sample))"), help.example.passing, to: &buffer)
        example(help.example.outcomeTitle, help.example.other, to: &buffer)
    }

    // MARK: - Pieces

    private func paragraph(_ heading: Message.Text, _ text: Message.Text, to buffer: inout UTF8Buffer) {
        buffer.append("\(words(heading))  \(words(text))\n")
    }

    private func example(_ heading: Message.Text, _ text: String, to buffer: inout UTF8Buffer) {
        buffer.append("\n\(words(heading))\n")
        let shown = text.isEmpty ? RuleHelp.Example.leftOut.text(in: language) : text
        for line in unindented(shown) { buffer.append("    \(line)\n") }
    }
}

/// The lines of an example; those after the first lose the indentation that they have in their file.
func unindented(_ example: String) -> [Substring] {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    let indentation = lines.dropFirst().map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.prefix(1) + lines.dropFirst().map { $0.dropFirst(indentation) }
}

extension RuleHelp.Example {
    /// What the rule says of the other text.
    var outcomeTitle: Message.Text {
        outcome == .fail ? Message.Text("不通过", "Fails") : Message.Text("未定", "Undetermined")
    }

    static var leftOut: Message.Text { Message.Text("（不写该字段）", "(the field left out)") }
}
