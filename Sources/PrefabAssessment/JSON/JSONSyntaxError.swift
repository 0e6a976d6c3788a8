/// Where and why a text is not JSON.
package struct JSONSyntaxError: Error, Hashable {
    package let code: DiagnosticCode
    package let span: SourceSpan

    init(_ code: DiagnosticCode, _ start: Int, _ end: Int) {
        self.code = code
        span = SourceSpan(start, end)
    }
}
