package import PrefabAssessment

/// A diagnostic with everything that a format needs to show it once the text itself is gone.
///
/// Places are worked out here and nowhere else, which is why the formats cannot disagree about them.
package struct PlacedDiagnostic: Sendable {
    package let diagnostic: Diagnostic
    /// The first character of the place.
    package let start: TextPosition
    /// The character behind the last.
    package let end: TextPosition
    /// The way to the place as a JSON Pointer (RFC 6901).
    package let pointer: String
    package let excerpt: SourceExcerpt
    package let fingerprint: Fingerprint
    /// The other place that the message speaks of.
    package internal(set) var related: RelatedPlace?
    /// Who lets it stand; nothing where nobody does.
    package internal(set) var acceptance: Acceptance?
    /// What the finding would be known by if it were said of the other file, as it is where that one comes later.
    package internal(set) var twin: Fingerprint?

    package var code: DiagnosticCode { diagnostic.code }
    package var severity: Diagnostic.Severity { diagnostic.severity }
    /// The sheet and cell of the workbook that the text was read from, `构件!D12`; none where it is JSON.
    package var cell: String? { diagnostic.cell.map(VisibleText.make) }
    /// What takes the place of the marked text, where there is one evident cure.
    package var edit: String? { diagnostic.edit }

    /// What is wrong; characters that could mislead a reader are spelt out.
    package func message(in language: Language) -> String {
        VisibleText.make(diagnostic.message.shortened(to: Self.longestName).text(in: language))
    }

    /// What to do about it; characters that could mislead a reader are spelt out.
    package func help(in language: Language) -> String {
        VisibleText.make(diagnostic.help.shortened(to: Self.longestName).text(in: language))
    }

    /// How much of a name of the text a message gives, in characters; a whole page in quotation marks would help nobody.
    private static let longestName = 200
}

/// A place in another file.
package struct RelatedPlace: Sendable {
    package let path: String
    package let start: TextPosition
    package let end: TextPosition

    package init(path: String, start: TextPosition, end: TextPosition) {
        self.path = path
        self.start = start
        self.end = end
    }
}
