/// One finding about the text of a submission or of a standards file: where, what, and how to mend it.
public struct Diagnostic: Sendable {
    public enum Severity: String, Sendable {
        case error
        case warning
    }

    public let code: DiagnosticCode
    public let span: SourceSpan
    /// What is wrong, with the figures at hand.
    public let message: Message
    /// What to do about it.
    public let help: Message

    public init(_ code: DiagnosticCode, at span: SourceSpan, _ message: Message, help: Message) {
        self.code = code
        self.span = span
        self.message = message
        self.help = help
    }

    public var severity: Severity { code.severity }
}
