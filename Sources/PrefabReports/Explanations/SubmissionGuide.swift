package import PrefabAssessment

/// Writes how to complete a new submission, as Markdown: `prefab new --guide`.
package struct SubmissionGuide: Wording, Sendable {
    private let start: SubmissionStart
    private let standards: Standards
    let language: Language

    package init(_ start: SubmissionStart, standards: Standards, language: Language) {
        self.start = start
        self.standards = standards
        self.language = language
    }

    /// - Parameters:
    ///   - file: what the submission is called.
    ///   - folder: the standards that were named, for the commands to name them too; those built in if nothing is given.
    package func text(for file: String, standards folder: String? = nil) -> String {
        var text = "# \(words("申报文件填写说明", "How to complete the submission"))\n\n"
        text += introduction(file)
        if !start.placeholders.isEmpty {
            text += heading("须替换的占位值", "Placeholders to replace")
            text += words(
                "这些字段必填，文件中暂写了占位值；替换之前不作数，高度、面积按未知处理。\n\n",
                "These fields are required and hold placeholders; until they are replaced they count for nothing, and height and area are unknown.\n\n"
            )
            text += table(start.placeholders)
        }
        text += heading("项目", "The project") + table(start.projectEntries(in: standards))
        text += heading("单体建筑", "The building") + absence + table(start.buildingEntries(in: standards))
        text += heading("不需要填写的", "What this case does not need") + notNeeded
        text += heading("下一步", "What next")
        let options = folder.map { " --standards \($0.shellWord)" } ?? ""
        text += """
            ```
            prefab check \(file.shellPath)\(options)
            prefab review \(file.shellPath)\(options)
            prefab schema submission --draft 07\(options) --output submission.draft-07.schema.json
            ```

            """
        return text.visibleLines
    }

    // MARK: - Words

    private func introduction(_ file: String) -> String {
        let file = MarkdownEscape.line(file.visible)
        let method = words(start.method(in: standards).title)
        let use = words(start.use.title)
        let structure = words(start.structure.title)
        let permit = start.permit.map(String.init(describing:)) ?? words("未填写", "not given")
        var text = words(
            "\(use)，\(structure)，规划许可证：\(permit)。适用：\(method)。\n\n",
            "\(use), \(structure); planning permit: \(permit). Governed by: \(method).\n\n")
        switch start.stage {
        case .intent:
            text += words(
                "递交的是申报意向书（在施项目）；竣工后递交申报书，另用 --stage final 列出所需字段。\n\n",
                "This is the declaration of intent, of a project under construction; for the application form after completion see --stage final.\n\n"
            )
        case .final:
            text += words(
                "递交的是申报书（竣工项目）；须写明竣工日期与申报书日期。\n\n",
                "This is the application form, after completion; the day of completion and its own day have to be given.\n\n")
        }
        if start.permit == nil {
            text += words(
                "规划许可证日期决定适用哪种方法；暂按上述方法列出。\n\n",
                "The date of the planning permit decides which method governs; the fields below are for the one above.\n\n")
        }
        return text
            + words(
                "\(file) 只写了已知的。下列字段知道后再加入相应的对象；不知道的不写（不写 0，也不写 null），评审按未知处理。申报文件中不能写注释。\n\n",
                "\(file) holds what is known. Add the fields below to their objects as they become known; leave out what is not (no 0, no null), "
                    + "and a review takes it as unknown. A submission has no comments.\n\n")
    }

    /// How a measure is written, and which of those asked for a building may have none of.
    private var absence: String {
        let asked = Set(start.buildingEntries(in: standards).filter { $0.path.contains("measures") }.compactMap(\.path.last))
        let measures = standards.measures.filter { asked.contains($0.id) }
        if measures.isEmpty { return "" }
        let text = words(
            "测量写 { \"qualifying\": 符合要求的量, \"total\": 总量 }",
            "A measure is { \"qualifying\": what meets the requirement, \"total\": all of it }")
        let optional = measures.filter(\.mayBeAbsent).map { words($0.shortTitle.chinese, $0.shortTitle.english) }
        guard !optional.isEmpty else { return text + words("。\n\n", ".\n\n") }
        return text
            + words(
                "；建筑中没有的写 { \"absent\": \"原因\" }，只限：\(optional.joined(separator: "、"))。\n\n",
                "; where the building has none, { \"absent\": \"why\" }, which these alone may be: \(optional.joined(separator: "; ")).\n\n"
            )
    }

    /// The measures that the governing method computes nothing from.
    private var notNeeded: String {
        let needed = Set(start.buildingEntries(in: standards).compactMap(\.path.last))
        let unneeded = standards.measures.filter { measure in
            !needed.contains(measure.id) && !(start.hasTakeOff && measure.takeOff != nil)
        }
        if unneeded.isEmpty { return words("所有测量都需要。\n", "All measures are needed.\n") }
        let names = unneeded.map { "`\($0.id)`" }.joined(separator: listComma)
        return words("适用的方法不用这些测量：\(names)。\n", "The governing method uses none of these measures: \(names).\n")
    }

    // MARK: - Pieces

    private func heading(_ chinese: String, _ english: String) -> String {
        "\n## \(words(chinese, english))\n\n"
    }

    private func table(_ entries: [SubmissionStart.Entry]) -> String {
        var text = words("| 位置 | 名称 | 写法 | 说明 |\n", "| Place | Name | Write | Meaning |\n") + "|---|---|---|---|\n"
        for entry in entries {
            var meaning = words(entry.text)
            // The words of the documents are those of the example.
            if !entry.words.isEmpty, entry.path != ["documents"] {
                let list = entry.words.map { "`\($0.word)` \(words($0.meaning))" }
                meaning += " " + list.joined(separator: semicolon)
            }
            text += "| `\(entry.pointer)` | \(cell(words(entry.title))) "
            text += "| `\(cell(member(entry)))` | \(cell(meaning)) |\n"
        }
        return text
    }

    /// The member as it is written: `"height": 23.9`.
    private func member(_ entry: SubmissionStart.Entry) -> String {
        "\"\(entry.path.last ?? "")\": \(entry.example)"
    }

    /// A bar would end the cell.
    private func cell(_ text: String) -> String {
        String(text.map { $0 == "|" ? "｜" : $0 })
    }
}
