import ArgumentParser
import PrefabReports

/// A form of diagnostics, and where it goes: `sarif`, `sarif=out.sarif`.
struct FormatTarget: ExpressibleByArgument, Sendable {
    let format: DiagnosticsFormat
    /// The file that it is written to; nothing for standard output, or what `--output` names.
    let path: String?

    init(_ format: DiagnosticsFormat, path: String? = nil) {
        self.format = format
        self.path = path
    }

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let format = DiagnosticsFormat(rawValue: parts[0]), parts.count == 1 || !parts[1].isEmpty else { return nil }
        self.init(format, path: parts.count == 2 ? parts[1] : nil)
    }

    /// As it is given.
    var text: String { format.rawValue + (path.map { "=\($0)" } ?? "") }

    var defaultValueDescription: String { format.rawValue }

    static var allValueStrings: [String] { DiagnosticsFormat.allCases.map(\.rawValue) }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
