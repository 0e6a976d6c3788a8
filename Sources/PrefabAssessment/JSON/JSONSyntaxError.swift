/// Where and why a text is not JSON.
public struct JSONSyntaxError: Error, Hashable {
    public let code: DiagnosticCode
    public let span: SourceSpan

    init(_ code: DiagnosticCode, _ start: Int, _ end: Int) {
        self.code = code
        span = SourceSpan(start, end)
    }
}
