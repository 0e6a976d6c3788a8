/// The page of a code: what it means, why it is reported, and how to mend what it reports.
///
/// The pages are articles of the documentation, one a code: `PrefabAssessment.docc/Diagnostics/S104.md`. The program carries them as they
/// are and reads one when it is asked for.
package struct DiagnosticExplanation: Sendable {
    package let code: DiagnosticCode
    /// The page in both languages, as Markdown.
    package let page: String
    package let title: Message.Text
    /// What is the case where the code is reported.
    package let meaning: Message.Text
    /// Why that is not let pass.
    package let reason: Message.Text
    /// What to do about it.
    package let remedy: Message.Text
    package let example: Example
    /// The clause that forbids it, or the format that does.
    package let reference: String

    /// Text that raises the code and the same text mended, without the indentation that they have in their files.
    ///
    /// The samples in `Tests/Fixtures/diagnostics` hold the wrong text; a test puts the right one in its place and finds nothing to report.
    /// `<EF>` stands for a byte that cannot be shown.
    package enum Example: Sendable {
        /// Part of a submission.
        case submission(wrong: String, right: String)
        /// Part of a file of `Standards/`.
        case standards(file: String, wrong: String, right: String)
        /// What cannot be shown as text.
        case described(Message.Text)
    }

    /// Reads a page.
    ///
    /// - Returns: `nil` where a part of it is missing or stands elsewhere.
    package init?(_ code: DiagnosticCode, page: String) {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        let severity =
            switch code.severity {
            case .error: "（错误 error）"
            case .warning: "（警告 warning）"
            case .note: "（提示 note）"
            }
        guard lines.count > 2, lines[0] == "# \(code.rawValue)", lines[2].hasSuffix(severity),
            let title = Self.pair(lines[2].dropLast(severity.count)),
            let meaning = Self.paragraph(lines, "**含义** ", "**Meaning** "),
            let reason = Self.paragraph(lines, "**原因** ", "**Reason** "),
            let remedy = Self.paragraph(lines, "**改正** ", "**Remedy** "),
            let heading = lines.firstIndex(of: "## 示例 · Example"),
            let example = Self.example(lines[(heading + 1)...]),
            let reference = Self.text(lines, after: "依据 · Source: ")
        else { return nil }
        self.code = code
        self.page = page
        self.title = title
        self.meaning = meaning
        self.reason = reason
        self.remedy = remedy
        self.example = example
        self.reference = reference
    }

    // MARK: - Parts of a page

    private static func text(_ lines: [Substring], after start: String) -> String? {
        lines.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    }

    private static func paragraph(_ lines: [Substring], _ chinese: String, _ english: String) -> Message.Text? {
        guard let chinese = text(lines, after: chinese), let english = text(lines, after: english) else { return nil }
        return Message.Text(chinese, english)
    }

    /// `文件是空的 · The text is empty`.
    private static func pair(_ line: Substring) -> Message.Text? {
        let parts = line.split(separator: "·", maxSplits: 1)
        guard parts.count == 2, parts[0].last == " ", parts[1].first == " " else { return nil }
        return Message.Text(String(parts[0].dropLast()), String(parts[1].dropFirst()))
    }

    /// Two blocks of code, perhaps after the name of a file; or a description in both languages.
    private static func example(_ lines: ArraySlice<Substring>) -> Example? {
        guard let first = lines.first(where: { !$0.isEmpty }) else { return nil }
        var blocks: [String] = []
        var block: [Substring]?
        for line in lines {
            switch line {
            case "```json": block = []
            case "```":
                if let block { blocks.append(block.joined(separator: "\n")) }
                block = nil
            default: block?.append(line)
            }
        }
        guard block == nil else { return nil }
        if blocks.isEmpty { return pair(first).map { .described($0) } }
        guard blocks.count == 2 else { return nil }
        guard first.first == "`" else { return .submission(wrong: blocks[0], right: blocks[1]) }
        return .standards(file: String(first.dropFirst().dropLast()), wrong: blocks[0], right: blocks[1])
    }
}

extension DiagnosticCode {
    /// The code's page.
    ///
    /// - Complexity: the page is read each time.
    package var explanation: DiagnosticExplanation {
        let name = "\(rawValue).md"
        let file = EmbeddedFiles.diagnosticPages.first { String(describing: $0.name) == name }
        guard let file, let explanation = DiagnosticExplanation(self, page: String(describing: file.text)) else {
            preconditionFailure("PrefabAssessment.docc/Diagnostics/\(name) is missing or lacks a part; see the other pages")
        }
        return explanation
    }
}
