/// A page of the catalogue: what a code means, why it is reported, and how to mend what it reports.
package struct DiagnosticExplanation: Sendable {
    package let code: DiagnosticCode
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

    /// Text that raises the code and the same text mended.
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

        static func described(_ text: (String, String)) -> Example {
            .described(Message.Text(text.0, text.1))
        }
    }

    init(
        _ code: DiagnosticCode, title: (String, String), meaning: (String, String), reason: (String, String),
        remedy: (String, String), example: Example, reference: String
    ) {
        self.code = code
        self.title = Message.Text(title.0, title.1)
        self.meaning = Message.Text(meaning.0, meaning.1)
        self.reason = Message.Text(reason.0, reason.1)
        self.remedy = Message.Text(remedy.0, remedy.1)
        self.example = example
        self.reference = reference
    }
}

/// What `prefab explain` knows of the diagnostic codes.
///
/// A new code gets its page in the file of its family, a sample under `Tests/Fixtures/diagnostics`, and is found from then on by
/// `prefab explain`, the documentation and the tests.
package enum DiagnosticCatalogue {
    /// One page a code, in the order of ``DiagnosticCode``; a test sees to it.
    package static let pages: [DiagnosticExplanation] =
        characters + structure + form + quantities + warnings + severalFiles + verdicts + standards + figures

    package static func page(of code: DiagnosticCode) -> DiagnosticExplanation? {
        pages.first { $0.code == code }
    }
}
