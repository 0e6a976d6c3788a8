package import PrefabAssessment

/// Writes diagnostics as `prefab-diagnostics/1` (contract section 8).
package struct DiagnosticsJSON: Sendable {
    package static let format = "prefab-diagnostics/1"

    private let language: Language

    package init(language: Language) {
        self.language = language
    }

    /// - Parameters:
    ///   - leftOut: how many findings the texts do not hold; stated where it is not 0.
    ///   - accepted: how many of those that they hold are accepted; stated where it is not 0.
    ///   - statistics: how many findings there are of each code, if that is wanted.
    package func write(
        _ texts: some Sequence<CheckedText>, leftOut: Int = 0, accepted: Int = 0, statistics: DiagnosticCounts? = nil,
        to writer: inout JSONWriter
    ) {
        writer.document(Self.format) { writer in
            writer.objects("files", of: texts) { writer, text in
                switch text.origin {
                case .path(let path): writer.member("path", PathText.shown(path))
                case .line(let line): writer.member("line", line)
                }
                writer.objects("diagnostics", of: text.all) { writer, diagnostic in write(diagnostic, to: &writer) }
                if text.leftOut > 0 {
                    writer.member("leftOut", text.leftOut)
                    write("leftOutCodes", text.leftOutCodes, to: &writer)
                }
                if let reason = text.reason(in: language) { writer.member("error", reason) }
            }
            if leftOut > 0 { writer.member("leftOut", leftOut) }
            if accepted > 0 { writer.member("accepted", accepted) }
            if let statistics { write("statistics", statistics, to: &writer) }
        }
    }

    private func write(_ key: StaticString, _ counts: DiagnosticCounts, to writer: inout JSONWriter) {
        writer.objects(key, of: counts.sorted) { writer, found in
            writer.member("code", found.code)
            writer.member("count", found.count)
        }
    }

    /// The members of one diagnostic, into an object that is open.
    package func write(_ diagnostic: PlacedDiagnostic, to writer: inout JSONWriter) {
        writer.member("code", diagnostic.code)
        writer.member("severity", diagnostic.severity)
        writer.member("message", diagnostic.message(in: language))
        writer.member("help", diagnostic.help(in: language))
        writer.member("pointer", diagnostic.pointer)
        if let cell = diagnostic.cell { writer.member("cell", cell) }
        writer.member("line", diagnostic.start.line)
        writer.member("column", diagnostic.start.column)
        writer.member("endLine", diagnostic.end.line)
        writer.member("endColumn", diagnostic.end.column)
        if let edit = diagnostic.edit { writer.object("edit") { $0.member("text", edit) } }
        if let acceptance = diagnostic.acceptance {
            writer.object("accepted") { writer in
                writer.member("file", acceptance.file)
                writer.member("line", acceptance.line)
                writer.member("reason", VisibleText.make(acceptance.reason.text(in: language)))
            }
        }
    }
}
