import PrefabAssessment
import PrefabReports

/// What was found wrong or odd, put into words only where somebody asks.
enum Faults: Sendable {
    case submission(CheckedText, name: String?)
    case standards(StandardsError, StandardsFolder)

    /// - Parameter name: of the text, where it has one.
    init(_ bytes: [UInt8], _ name: String?, _ diagnostics: [PrefabAssessment.Diagnostic], _ leftOut: DiagnosticCounts) {
        let text = CheckedText(origin: .path(name ?? "submission"), bytes: bytes, diagnostics: diagnostics, leftOut: leftOut)
        self = .submission(text, name: name)
    }

    var diagnostics: [Diagnostic] {
        switch self {
        case .submission(let text, let name): text.diagnostics.map { Diagnostic($0, in: name) }
        case .standards(let error, let folder): error.problems.map { Diagnostic($0, in: folder) }
        }
    }

    func text(in language: Language) -> String {
        switch self {
        case .submission(let text, _):
            UTF8Buffer.text {
                DiagnosticsText(language: PrefabAssessment.Language(language)).write(CheckResult([text]), summary: false, to: &$0)
            }
        case .standards(let error, _): error.text(in: PrefabAssessment.Language(language))
        }
    }
}

extension Diagnostic {
    fileprivate init(_ placed: PlacedDiagnostic, in file: String?) {
        self.init(
            code: placed.code.rawValue, severity: Severity(placed.severity), file: file,
            place: Place(pointer: placed.pointer, at: placed.start),
            messageWords: Words { placed.message(in: $0) }, helpWords: Words { placed.help(in: $0) })
    }

    fileprivate init(_ problem: StandardsError.Problem, in folder: StandardsFolder) {
        let diagnostic = problem.diagnostic
        let file = folder.files.first { $0.name == problem.file }
        let pointer = file.map { JSONPointer.pointer(to: Int(diagnostic.span.start), in: $0.bytes) } ?? ""
        self.init(
            code: diagnostic.code.rawValue, severity: Severity(diagnostic.severity), file: problem.file,
            place: Place(pointer: pointer, at: problem.position ?? TextPosition(line: 1, column: 1)),
            messageWords: Words { diagnostic.message.text(in: $0) }, helpWords: Words { diagnostic.help.text(in: $0) })
    }
}
