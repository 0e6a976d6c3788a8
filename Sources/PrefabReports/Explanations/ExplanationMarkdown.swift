package import PrefabAssessment

/// Writes the catalogue as articles of the documentation, a file an id and two lists, in both languages.
package enum ExplanationMarkdown {
    /// The files below `PrefabAssessment.docc`, by path.
    package static var articles: [(path: String, text: String)] {
        let pages = Explanation.all.map { page in
            switch page {
            case .diagnostic(let diagnostic): (path: "Diagnostics/\(page.id).md", text: text(of: diagnostic))
            case .rule(let description, let rule): (path: "Rules/\(page.id).md", text: text(of: description, rule))
            }
        }
        return [(path: "Diagnostics.md", text: diagnosticList), (path: "Rules.md", text: ruleList)] + pages
    }

    /// One page.
    package static func text(of explanation: Explanation) -> String {
        switch explanation {
        case .diagnostic(let page): text(of: page)
        case .rule(let description, let page): text(of: description, page)
        }
    }

    // MARK: - Lists

    private static var diagnosticList: String {
        var text = """
            # Diagnostics

            诊断代码：每个代码的含义、原因、示例与改正方法。What every diagnostic code means, why it is reported and how to mend it.

            ## Overview

            `prefab explain S104` 在终端显示同样的内容。代码一经发布，含义不再改变。
            `prefab explain S104` shows the same at a terminal. A code, once released, keeps its meaning.

            `J…` 文本不是 JSON · the text is not JSON; `S…` 不是有效的申报文件 · no valid submission; `W…` 警告 · a warning;
            `D…` `Standards/` 中的文件有误 · a file of `Standards/` is at fault.

            | 代码 Code | 中文 | English |
            |---|---|---|

            """
        for page in DiagnosticCatalogue.pages {
            text += "| [`\(page.code.rawValue)`](Diagnostics/\(page.code.rawValue).md) | \(page.title.chinese) | \(page.title.english) |\n"
        }
        return text + topics(DiagnosticCatalogue.pages.map(\.code.rawValue))
    }

    private static var ruleList: String {
        var text = """
            # Rules

            审查规则：依据、判定方法与示例。The rules of a review: what they rest on, how they judge, and examples.

            ## Overview

            `prefab explain 48-8-window` 在终端显示同样的内容。提示性规则不影响结论。
            `prefab explain 48-8-window` shows the same at a terminal. Advisory rules have no effect on the verdict.

            | 规则 Rule | 中文 | English | 依据 Clause | |
            |---|---|---|---|---|

            """
        for rule in RuleBook.descriptions {
            let effect = rule.effect == .advisory ? "提示 advisory" : ""
            text += "| [`\(rule.id.rawValue)`](Rules/\(rule.id.rawValue).md) | \(rule.title.chinese) | \(rule.title.english) "
            text += "| \(rule.citation) | \(effect) |\n"
        }
        return text + topics(RuleBook.descriptions.map(\.id.rawValue))
    }

    private static func topics(_ ids: [String]) -> String {
        "\n## Topics\n\n" + ids.map { "- <doc:\($0)>\n" }.joined()
    }

    // MARK: - Pages

    private static func text(of page: DiagnosticExplanation) -> String {
        let isError = page.code.severity == .error
        var text = """
            # \(page.code.rawValue)

            \(page.title.chinese) · \(page.title.english)（\(isError ? "错误" : "警告") \(isError ? "error" : "warning")）

            ## 中文

            **含义** \(page.meaning.chinese)

            **原因** \(page.reason.chinese)

            **改正** \(page.remedy.chinese)

            ## English

            **Meaning** \(page.meaning.english)

            **Reason** \(page.reason.english)

            **Remedy** \(page.remedy.english)

            ## 示例 · Example


            """
        switch page.example {
        case .submission(let wrong, let right):
            text += "会引起 · Raises it:\n\n\(code(wrong))\n改正后 · Mended:\n\n\(code(right))"
        case .standards(let file, let wrong, let right):
            text += "`\(file)`\n\n会引起 · Raises it:\n\n\(code(wrong))\n改正后 · Mended:\n\n\(code(right))"
        case .described(let example): text += "\(example.chinese) · \(example.english)\n"
        }
        return text + "\n依据 · Source: \(page.reference)\n"
    }

    private static func text(of description: RuleDescription, _ page: RuleExplanation) -> String {
        let isAdvisory = description.effect == .advisory
        let other = page.example.outcomeTitle
        let leftOut = RuleExplanation.Example.leftOut
        return """
            # \(description.id.rawValue)

            \(description.title.chinese) · \(description.title.english)\(isAdvisory ? "（提示 advisory）" : "")

            > \(description.sentence)
            >
            > \(description.citation)
            \(description.isPrinted ? "" : "\n\(RuleDescription.notPrinted.chinese) \(RuleDescription.notPrinted.english)\n")
            ## 中文

            **要求** \(page.meaning.chinese)

            **判定** \(page.reason.chinese)

            **处理** \(page.remedy.chinese)

            ## English

            **Asks** \(page.meaning.english)

            **Judges** \(page.reason.english)

            **Remedy** \(page.remedy.english)

            ## 示例 · Example

            `samples/\(page.example.sample)`

            通过 · Passes:

            \(code(page.example.passing))
            \(other.chinese) · \(other.english):

            \(page.example.other.isEmpty ? "\(leftOut.chinese) \(leftOut.english)\n" : code(page.example.other))
            """
    }

    private static func code(_ text: String) -> String {
        "```json\n\(unindented(text).joined(separator: "\n"))\n```\n"
    }
}
