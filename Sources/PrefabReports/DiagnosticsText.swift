public import PrefabAssessment

/// Writes diagnostics for people: `file:line:column: error[S104]: …`.
public struct DiagnosticsText: Sendable {
    private let language: Language

    public init(language: Language) {
        self.language = language
    }

    public func write(_ texts: some Sequence<CheckedText>, to buffer: inout UTF8Buffer) {
        for text in texts {
            let lines = LineIndex(text.bytes)
            for diagnostic in text.diagnostics {
                let start = lines.position(of: Int(diagnostic.span.start))
                switch text.origin {
                case .path(let path): buffer.append(path)
                case .line(let line):
                    buffer.append("line ")
                    buffer.append(line)
                }
                buffer.append(":\(start.line):\(start.column): \(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: ")
                diagnostic.message.write(to: &buffer, in: language)
                buffer.append("\n  = ")
                diagnostic.help.write(to: &buffer, in: language)
                buffer.append("\n")
            }
        }
    }
}
