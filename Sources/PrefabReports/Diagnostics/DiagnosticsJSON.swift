package import PrefabAssessment

/// Writes diagnostics as `prefab-diagnostics/1` (contract section 8).
package struct DiagnosticsJSON: Sendable {
    package static let format = "prefab-diagnostics/1"

    private let language: Language

    package init(language: Language) {
        self.language = language
    }

    /// - Parameter leftOut: how many findings the texts do not hold; stated where it is not 0.
    package func write(_ texts: some Sequence<CheckedText>, leftOut: Int = 0, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("format", Self.format)
            writer.array("files", of: texts) { writer, text in write(text, to: &writer) }
            if leftOut > 0 { writer.member("leftOut", leftOut) }
        }
        writer.finish()
    }

    private func write(_ text: CheckedText, to writer: inout JSONWriter) {
        writer.object { writer in
            switch text.origin {
            case .path(let path): writer.member("path", path)
            case .line(let line): writer.member("line", line)
            }
            writer.array("diagnostics", of: text.diagnostics) { writer, diagnostic in
                write(diagnostic, to: &writer)
            }
        }
    }

    private func write(_ diagnostic: PlacedDiagnostic, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("code", diagnostic.code.rawValue)
            writer.member("severity", diagnostic.severity.rawValue)
            writer.member("message", diagnostic.message(in: language))
            writer.member("help", diagnostic.help(in: language))
            writer.member("pointer", diagnostic.pointer)
            writer.member("line", diagnostic.start.line)
            writer.member("column", diagnostic.start.column)
            writer.member("endLine", diagnostic.end.line)
            writer.member("endColumn", diagnostic.end.column)
        }
    }
}
