/// A mistake that keeps a text from being JSON, with its cure where there is one that is evident.
struct JSONSlip {
    let error: JSONSyntaxError
    /// What takes the place of the marked text.
    let edit: String?
    /// In place of what is said of every mistake of the code.
    private let message: Message?
    private let help: Message?

    init(_ error: JSONSyntaxError, edit: String? = nil, message: Message? = nil, help: Message? = nil) {
        self.error = error
        self.edit = edit
        self.message = message
        self.help = help
    }

    init(_ code: DiagnosticCode, _ start: Int, _ end: Int, edit: String? = nil, message: Message? = nil, help: Message? = nil) {
        self.init(JSONSyntaxError(code, start, end), edit: edit, message: message, help: help)
    }

    /// The same without anything that would take its place.
    var withoutEdit: JSONSlip { JSONSlip(error, message: message, help: help) }

    /// The mistake in words.
    ///
    /// - Parameter bytes: the text.
    func diagnostic(in bytes: TextBytes) -> Diagnostic {
        let usual = Diagnostic(error, in: bytes)
        return Diagnostic(error.code, at: error.span, message ?? usual.message, help: help ?? usual.help, edit: edit)
    }
}
