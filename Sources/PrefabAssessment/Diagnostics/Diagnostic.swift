/// One finding about the text of a submission or of a standards file: where, what, and how to mend it.
package struct Diagnostic: Sendable {
    package enum Severity: String, CaseIterable, Sendable {
        case error
        case warning
        /// Worth knowing, nothing to mend.
        case note

        /// Whether a finding of this severity is as bad as one of `other`, or worse.
        package func isAtLeast(_ other: Severity) -> Bool {
            rank >= other.rank
        }

        private var rank: Int {
            switch self {
            case .error: 2
            case .warning: 1
            case .note: 0
            }
        }
    }

    package let code: DiagnosticCode
    package let span: SourceSpan
    /// What is wrong, with the figures at hand.
    package let message: Message
    /// What to do about it.
    package let help: Message
    /// What takes the place of the marked text, where there is one evident cure.
    package let edit: String?
    /// The sheet and cell of the workbook that the text was read from, `构件!D12`; none where it is JSON.
    package private(set) var cell: String?

    package init(_ code: DiagnosticCode, at span: SourceSpan, _ message: Message, help: Message, edit: String? = nil) {
        self.code = code
        self.span = span
        self.message = message
        self.help = help
        self.edit = edit
    }

    package var severity: Severity { code.severity }

    /// The same finding, with the cell in which its cause stands. An edit is one of the text and not of the cell.
    ///
    /// - Parameters:
    ///   - span: where the cell's value stands in the text, if that is not known yet.
    ///   - words: what is said of a workbook in place of what is said of JSON.
    package func inCell(_ name: String, at span: SourceSpan? = nil, words: (message: Message, help: Message)? = nil) -> Diagnostic {
        var finding = Diagnostic(code, at: span ?? self.span, words?.message ?? message, help: words?.help ?? help)
        finding.cell = name
        return finding
    }
}
