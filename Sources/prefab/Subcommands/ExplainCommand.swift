import ArgumentParser
import PrefabAssessment
import PrefabReports

struct ExplainCommand: SpeakingCommand {
    // They are what mends a configuration.
    static let needsSettings = false

    static let configuration = CommandConfiguration(
        commandName: "explain", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "解释代码、规则、口径、规定、工程量、属性、评价项、字段或取值：含义、原因与处理。",
            "Explains a code, a rule, a reading, a provision, a measure, an attribute, an item, a field or a word: what it means, why, and what to do."
        ),
        discussion: said(
            """
              prefab explain S104
              prefab explain 48-8-window --lang en
              prefab explain dates.planningPermit     字段，按路径、字段名或名称（规划许可证日期）
              prefab explain industrial               取值，按所写的词或名称（工业建筑）
              prefab explain publication-day          法规的空白（口径）及各种取法
              prefab explain verticalMembers          工程量，以及各方法中的同名评价项
              prefab explain 'DB11/T 1831-2021#verticalMembers' --standards my-standards
              prefab explain --list
              prefab explain --template-names
            """,
            """
              prefab explain S104
              prefab explain 48-8-window --lang en
              prefab explain publication-day          a gap in the law (口径), and how it can be read
              prefab explain dates.planningPermit     a field, by its way, its key or its title (规划许可证日期)
              prefab explain industrial               a word, by itself or by its title (工业建筑)
              prefab explain verticalMembers          the measure, and the items of each method that are called so
              prefab explain 'DB11/T 1831-2021#verticalMembers' --standards my-standards
              prefab explain --list
              prefab explain --template-names
            """))

    @Argument(
        help: .said(
            "代码、规则、口径、规定、工程量、属性、评价项、字段与取值，按编号或名称；只要某一方法的，写数据的编号。",
            "Codes, rules, readings, provisions, measures, attributes, items, fields and words, by their ids or titles; those of one method by the id of the figure."
        ))
    var ids: [String] = []

    @Flag(name: .long, help: .said("列出全部及其名称。", "List all of them with their titles."))
    var list = false

    @Flag(
        name: .long,
        help: .said(
            "列出模板（prefab draft --template）可用的名称。", "List the names that a template (prefab draft --template) may use."))
    var templateNames = false

    @Option(name: .long, help: .said("解释的格式。", "The form of the explanation."))
    var format = ExplanationFormat.text

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func validate() throws {
        if ids.isEmpty, !list, !templateNames {
            throw ValidationError(
                said("写出要解释的名称，或写 --list、--template-names。", "Name what to explain, or give --list or --template-names."))
        }
    }

    func run() throws {
        var buffer = UTF8Buffer()
        let standards = try standards.loadToExplain(language)
        let text = ExplanationText(language: language, standards: standards)
        if list { text.writeList(Explanation.all(in: standards), to: &buffer) }
        if templateNames { TemplateListing(standards, language: language).write(to: &buffer) }
        var isFirst = !list && !templateNames
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
        // Standards of one's own have texts that nobody has looked at.
        try OutputFile(nil).write(Array(buffer.string.visibleLog.utf8))
    }

    private func unknown(_ id: String, _ standards: Standards) -> CommandFailure {
        .unknownName(
            Message.Text(
                "没有叫作 “\(id)” 的代码、规则、口径、规定、工程量、属性、评价项、字段或取值",
                "there is no code, rule, reading, provision, measure, attribute, item, field or word “\(id)”"),
            nearest: Explanation.nearestID(to: id, in: standards),
            Message.Text("（全部：prefab explain --list）", " (all of them: prefab explain --list)"))
    }
}

/// The forms in which a page of the catalogue can be written.
enum ExplanationFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
}
