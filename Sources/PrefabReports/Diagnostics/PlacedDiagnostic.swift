public import PrefabAssessment

/// A diagnostic with everything that a format needs to show it once the text itself is gone.
///
/// Places are worked out here and nowhere else, which is why the formats cannot disagree about them.
public struct PlacedDiagnostic: Sendable {
    public let diagnostic: Diagnostic
    /// The first character of the place.
    public let start: TextPosition
    /// The character behind the last.
    public let end: TextPosition
    /// The way to the place as a JSON Pointer (RFC 6901).
    public let pointer: String
    public let excerpt: SourceExcerpt
    public let fingerprint: Fingerprint
    /// The other place that the message speaks of.
    public internal(set) var related: RelatedPlace?

    public var code: DiagnosticCode { diagnostic.code }
    public var severity: Diagnostic.Severity { diagnostic.severity }

    /// What is wrong; characters that could mislead a reader are spelt out.
    public func message(in language: Language) -> String {
        VisibleText.make(diagnostic.message.shortened(to: Self.longestName).text(in: language))
    }

    /// What to do about it; characters that could mislead a reader are spelt out.
    public func help(in language: Language) -> String {
        VisibleText.make(diagnostic.help.shortened(to: Self.longestName).text(in: language))
    }

    /// How much of a name of the text a message gives, in characters; a whole page in quotation marks would help nobody.
    private static let longestName = 200
}

/// A place in another file.
public struct RelatedPlace: Sendable {
    public let path: String
    public let start: TextPosition
    public let end: TextPosition

    public init(path: String, start: TextPosition, end: TextPosition) {
        self.path = path
        self.start = start
        self.end = end
    }
}
