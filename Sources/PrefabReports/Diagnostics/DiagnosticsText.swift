package import PrefabAssessment

/// Writes diagnostics for people: place, code and reason, the line with the place underlined, and the cure.
///
/// ```text
/// project.json:31:17: error[S104]: a height of 23900 m is not between 0 (excluded) and 700 m
///    |
/// 31 |       "height": 23900,
///    |                 ^^^^^
///    = help: heights stand in metres; is 23900 in millimetres? Then write 23.9
/// ```
package struct DiagnosticsText: Wording, Sendable {
    let language: Language
    private let style: TerminalStyle
    private let width: Int

    /// - Parameters:
    ///   - color: whether the text goes to a terminal that shows colours.
    ///   - width: the most columns that a line of the file may take, its number not counted; longer ones are cut around the place.
    package init(language: Language, color: Bool = false, width: Int = 110) {
        self.language = language
        style = TerminalStyle(isColored: color)
        self.width = max(width, 20)
    }

    /// Writes the diagnostics, a blank line between them.
    package func write(_ texts: some Sequence<CheckedText>, to buffer: inout UTF8Buffer) {
        var isFirst = true
        for text in texts {
            for diagnostic in text.diagnostics {
                if !isFirst { buffer.append("\n") }
                isFirst = false
                write(diagnostic, of: text, to: &buffer)
            }
        }
    }

    /// Writes the diagnostics and what they come to.
    ///
    /// - Parameters:
    ///   - isSummed: whether the sum is written; without it there is still a line on what was left out.
    ///   - statistics: whether there is a count for each code.
    ///   - verbose: whether what is accepted is told one by one.
    package func write(
        _ result: CheckResult, summary isSummed: Bool = true, statistics: Bool = false, verbose: Bool = false, to buffer: inout UTF8Buffer
    ) {
        write(result.texts, to: &buffer)
        if verbose { writeAccepted(result.texts, to: &buffer) }
        writeUnreadable(result.texts, to: &buffer)
        if statistics { self.statistics(of: result).write(to: &buffer) }
        let first = result.texts.lazy.flatMap(\.diagnostics).first
        guard isSummed else {
            guard let notice = result.leftOutNotice(in: language) else { return }
            buffer.append((first == nil ? "" : "\n") + style.paint(notice, .strong) + "\n")
            return
        }
        if first != nil { buffer.append("\n") }
        buffer.append(summary(of: result))
        buffer.append("\n")
        guard let first else { return }
        buffer.append(words("代码的说明：", "for more about a code: "))
        buffer.append("prefab explain \(first.code.rawValue)\n")
    }

    /// A line for each file that could not be read.
    private func writeUnreadable(_ texts: [CheckedText], to buffer: inout UTF8Buffer) {
        let texts = texts.filter { $0.unreadable != nil }
        if texts.isEmpty { return }
        if buffer.count > 0 { buffer.append("\n") }
        for text in texts {
            buffer.append(style.paint(VisibleText.make(text.path), .strong))
            buffer.append(": ")
            buffer.append(style.paint(words("未读取", "not read"), .error))
            buffer.append(": \(text.reason(in: language) ?? "")\n")
        }
    }

    /// A line for each finding that is accepted, with the reason.
    private func writeAccepted(_ texts: [CheckedText], to buffer: inout UTF8Buffer) {
        let texts = texts.filter { !$0.accepted.isEmpty }
        if texts.isEmpty { return }
        if buffer.count > 0 { buffer.append("\n") }
        for text in texts {
            for diagnostic in text.accepted {
                buffer.append(style.paint(VisibleText.make(text.path), .strong))
                buffer.append(":\(diagnostic.start.line):\(diagnostic.start.column): ")
                buffer.append(style.paint("\(words("已接受", "accepted"))[\(diagnostic.code.rawValue)]", .note))
                buffer.append(": \(diagnostic.acceptance?.text(in: language) ?? "")\n")
            }
        }
    }

    /// A line for each code that was found, the most frequent first.
    package struct Statistics {
        fileprivate let lines: [String]

        package func write(to buffer: inout UTF8Buffer) {
            if lines.isEmpty { return }
            if buffer.count > 0 { buffer.append("\n") }
            for line in lines { buffer.append("\(line)\n") }
        }
    }

    package func statistics(of result: CheckResult) -> Statistics {
        let counts = result.codes.sorted.sorted { $0.count > $1.count }
        let width = String(counts.first?.count ?? 0).count
        return Statistics(
            lines: counts.map { found in
                let count = String(found.count)
                let margin = String(width - count.count, of: " ")
                return "\(margin)\(count)  \(found.code.rawValue)  \(found.code.explanation.title.text(in: language))"
            })
    }

    // MARK: - One diagnostic

    func write(_ diagnostic: PlacedDiagnostic, of text: CheckedText, to buffer: inout UTF8Buffer) {
        let tone = Tone(diagnostic.severity)
        buffer.append(style.paint(VisibleText.make(text.path), .strong))
        buffer.append(diagnostic.cell.map { ":\($0): " } ?? ":\(diagnostic.start.line):\(diagnostic.start.column): ")
        buffer.append(style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", tone))
        buffer.append(": ")
        buffer.append(style.paint(diagnostic.message(in: language), .strong))
        buffer.append("\n")
        let gutter = String(diagnostic.excerpt.lines.map(\.number).max() ?? 0).count
        // What is said of a cell that is no part of the text has nothing to show there.
        if !(diagnostic.diagnostic.span == .beginning && (diagnostic.cell != nil || diagnostic.code == .workbookUnreadable)) {
            write(diagnostic.excerpt, gutter, tone, to: &buffer)
        }
        writeAside(words("改正", "help"), diagnostic.help(in: language), gutter, to: &buffer)
        if let related = diagnostic.related {
            let place = "\(VisibleText.make(related.path)):\(related.start.line):\(related.start.column)"
            writeAside(words("另见", "see"), place, gutter, to: &buffer)
        }
    }

    private func write(_ excerpt: SourceExcerpt, _ gutter: Int, _ tone: Tone, to buffer: inout UTF8Buffer) {
        let margin = String(gutter, of: " ")
        buffer.append(style.paint("\(margin) |", .margin))
        buffer.append("\n")
        for (index, line) in excerpt.lines.enumerated() {
            if index == 1, excerpt.linesBetween > 0 {
                buffer.append(style.paint(excerpt.linesBetween == 1 ? "\(margin) :" : "\(margin) : … \(excerpt.linesBetween) …", .margin))
                buffer.append("\n")
            }
            let visible = VisibleLine(line, width: width)
            let number = String(line.number)
            buffer.append(style.paint("\(String(gutter - number.count, of: " "))\(number) |", .margin))
            if !visible.text.isEmpty { buffer.append(" \(visible.text)") }
            buffer.append("\n")
            buffer.append(style.paint("\(margin) |", .margin))
            buffer.append(String(visible.mark.lowerBound + 1, of: " "))
            buffer.append(style.paint(String(visible.mark.count, of: "^"), tone))
            buffer.append("\n")
        }
    }

    private func writeAside(_ title: String, _ text: String, _ gutter: Int, to buffer: inout UTF8Buffer) {
        buffer.append(style.paint("\(String(gutter, of: " ")) =", .margin))
        buffer.append(" ")
        buffer.append(style.paint(title + colon, .strong))
        buffer.append(text)
        buffer.append("\n")
    }

    // MARK: - The sum

    /// `3 errors, 1 warning in 2 files (17 checked)`, and what was left out.
    package func summary(of result: CheckResult) -> String {
        let counts = result.counts
        let checked = result.texts.count - result.unreadable
        var text: String
        if counts.total == 0 {
            text = words("检查了 \(checked) 个文件：没有错误", "no errors in \(Message.Text.count(checked, "个文件", "file").english)")
        } else {
            let (found, files) = (found(counts), Message.Text.count(result.textsWithFindings, "个文件", "file"))
            text = words(
                "\(found)，在 \(files.chinese)中（共检查 \(checked) 个）", "\(found) in \(files.english) (\(checked) checked)")
        }
        if result.unreadable > 0 {
            let files = Message.Text.count(result.unreadable, "个文件", "file")
            text += semicolon + words("\(files.chinese)未能读取", "\(files.english) not read")
        }
        if result.accepted > 0 { text += semicolon + accepted(result.accepted) }
        if let notice = result.leftOutNotice(in: language) { text += semicolon + notice }
        return style.paint(text, .strong)
    }

    /// `3 findings accepted`.
    func accepted(_ count: Int) -> String {
        let findings = Message.Text.count(count, "条", "finding")
        return words("已接受 \(findings.chinese)", "\(findings.english) accepted")
    }

    private func found(_ counts: FindingCounts) -> String {
        var parts: [Message.Text] = [.count(counts.errors, "个错误", "error"), .count(counts.warnings, "个警告", "warning")]
        if counts.notes > 0 { parts.append(.count(counts.notes, "条提示", "note")) }
        return parts.map(words).joined(separator: listComma)
    }
}

private enum Tone: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case margin = "1;34"
    case strong = "1"

    init(_ severity: Diagnostic.Severity) {
        switch severity {
        case .error: self = .error
        case .warning: self = .warning
        case .note: self = .note
        }
    }
}

extension TerminalStyle {
    fileprivate func paint(_ text: String, _ tone: Tone) -> String { paint(text, tone.rawValue) }
}

extension String {
    /// The same letter of ASCII several times; the library's own way takes seventy instructions for each.
    fileprivate init(_ count: Int, of letter: Unicode.Scalar) {
        self.init(decoding: Array(repeating: UInt8(ascii: letter), count: count), as: UTF8.self)
    }
}
