public import PrefabAssessment

/// What the text of one file or batch line came to, with what is needed to show it.
public struct CheckedText: Sendable {
    /// Where the text comes from.
    public enum Origin: Hashable, Sendable {
        /// A file, under the name that the user gave it.
        case path(String)
        /// A line of a stream, from 1.
        case line(Int)
    }

    public let origin: Origin
    public let bytes: [UInt8]
    /// In the order of the text.
    public let diagnostics: [Diagnostic]

    public init(origin: Origin, bytes: [UInt8], diagnostics: [Diagnostic]) {
        self.origin = origin
        self.bytes = bytes
        self.diagnostics = diagnostics
    }

    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }
}

/// Writes diagnostics as `prefab-diagnostics/1` (contract section 8).
public struct DiagnosticsJSON: Sendable {
    public static let format = "prefab-diagnostics/1"

    private let language: Language

    public init(language: Language) {
        self.language = language
    }

    public func write(_ texts: some Sequence<CheckedText>, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("format", Self.format)
            writer.array("files", of: texts) { writer, text in write(text, to: &writer) }
        }
        writer.finish()
    }

    private func write(_ text: CheckedText, to writer: inout JSONWriter) {
        writer.object { writer in
            switch text.origin {
            case .path(let path): writer.member("path", path)
            case .line(let line): writer.member("line", line)
            }
            let lines = LineIndex(text.bytes)
            writer.array("diagnostics", of: text.diagnostics) { writer, diagnostic in
                write(diagnostic, text.bytes, lines, to: &writer)
            }
        }
    }

    private func write(_ diagnostic: Diagnostic, _ bytes: [UInt8], _ lines: LineIndex, to writer: inout JSONWriter) {
        let start = lines.position(of: Int(diagnostic.span.start))
        let end = lines.position(of: Int(diagnostic.span.end))
        writer.object { writer in
            writer.member("code", diagnostic.code.rawValue)
            writer.member("severity", diagnostic.severity.rawValue)
            writer.member("message", text: { diagnostic.message.write(to: &$0, in: language) })
            writer.member("help", text: { diagnostic.help.write(to: &$0, in: language) })
            writer.member("pointer", JSONPointer.pointer(to: Int(diagnostic.span.start), in: bytes))
            writer.member("line", start.line)
            writer.member("column", start.column)
            writer.member("endLine", end.line)
            writer.member("endColumn", end.column)
        }
    }
}
