import PrefabAssessment
import PrefabReports

/// The baseline of a check: findings that were there before and are accepted until they are mended.
struct BaselineFile: Sendable {
    /// As it leads there from the working folder.
    let path: String
    let name: String
    let findings: [BaselineFinding]
    let schema: String?
    /// Where the findings stand.
    let lines: [Int]
    /// The places in `findings` by fingerprint.
    private let places: [String: Int]

    /// - Parameters:
    ///   - name: what reports call it.
    ///   - isAsked: whether somebody named it, so that it must be there.
    /// - Throws: `CommandFailure` with status 2 if it cannot be read or is at fault.
    init(reading path: String, name: String, isAsked: Bool = false) throws(CommandFailure) {
        self.path = path
        self.name = name
        guard let file = try isAsked ? InputFile(reading: path) : InputFile.ifPresent(path) else {
            (findings, schema, lines, places) = ([], nil, [], [:])
            return
        }
        let reading = Baseline.read(file.bytes)
        guard let baseline = reading.value else {
            throw ConfigurationFile.fault(name, file.bytes, reading.diagnostics, reading.leftOut)
        }
        let index = LineIndex(file.bytes)
        findings = baseline.findings
        schema = baseline.schema
        lines = findings.map { index.position(of: Int($0.spans.object.start)).line }
        places = Dictionary(findings.enumerated().map { ($1.fingerprint, $0) }) { first, _ in first }
    }

    private init(path: String, name: String, schema: String?) {
        self.path = path
        self.name = name
        (findings, self.schema, lines, places) = ([], schema, [], [:])
    }

    /// The same place with nothing in it.
    var withoutFindings: BaselineFile { BaselineFile(path: path, name: name, schema: schema) }

    /// The place of a finding among the accepted ones.
    func place(of diagnostic: PlacedDiagnostic, in path: String) -> Int? {
        if let place = place(diagnostic.code, diagnostic.fingerprint, path) { return place }
        // A check of the folder says it of the later of two files, one of a commit's files of those.
        guard let twin = diagnostic.twin, let related = diagnostic.related else { return nil }
        return place(diagnostic.code, twin, related.path)
    }

    private func place(_ code: DiagnosticCode, _ fingerprint: Fingerprint, _ path: String) -> Int? {
        guard let place = places[fingerprint.text] else { return nil }
        let finding = findings[place]
        return finding.code == code && finding.path == path ? place : nil
    }
}
