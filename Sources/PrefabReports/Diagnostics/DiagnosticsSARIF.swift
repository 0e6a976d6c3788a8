import PrefabAssessment

/// Writes diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.
///
/// Places are counted in Unicode code points, paths are relative to the repository's root (`%SRCROOT%`), and every rule that was broken
/// comes with its explanation. Where findings were left out, notifications of the run say how many of each file; where a file could not
/// be read, the run did not succeed, so that no host closes the findings of an earlier one.
struct DiagnosticsSARIF: Sendable {
    private static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    /// The name under which a finding's fingerprint stands; with another way to compute it the number goes up.
    private static let fingerprintName: StaticString = "prefabFinding/v1"

    /// GitHub refuses a whole upload with more results in a run.
    private static let mostResults = 25_000

    let language: Language
    let toolVersion: String

    /// No more than the hosts take.
    static func cut(_ result: CheckResult) -> CheckResult {
        let count = result.texts.reduce(0) { $0 + $1.diagnostics.count }
        return count > mostResults ? CheckResult(result.texts, limit: mostResults, .format(mostResults)) : result
    }

    func write(_ result: CheckResult, to writer: inout JSONWriter) {
        let texts = result.texts
        let codes = Set(texts.flatMap { $0.all.map(\.code.rawValue) }).sorted().compactMap(DiagnosticCode.init)
        writer.object { writer in
            writer.member("$schema", Self.schema)
            writer.member("version", "2.1.0")
            writer.single("runs") { writer in
                writeTool(codes, to: &writer)
                writeInvocation(of: result, to: &writer)
                writer.member("language", language == .chinese ? "zh-CN" : "en-US")
                writer.member("columnKind", "unicodeCodePoints")
                let findings = texts.lazy.flatMap { text in text.all.lazy.map { (text, $0) } }
                writer.objects("results", of: findings) { writer, finding in
                    write(finding.1, of: finding.0, codes, to: &writer)
                    if result.accepted > 0 { writeSuppressions(finding.1, to: &writer) }
                }
            }
        }
        writer.finish()
    }

    // MARK: - The run

    /// SARIF 2.1.0, 3.20.21: conditions that are of interest to whoever runs the tool; nothing where all was read and is shown.
    private func writeInvocation(of result: CheckResult, to writer: inout JSONWriter) {
        let texts = result.texts.filter { $0.unreadable != nil || $0.leftOut > 0 }
        if texts.isEmpty { return }
        writer.single("invocations") { writer in
            // Results that are not there would close alerts that are.
            writer.member("executionSuccessful", result.unreadable == 0 && texts.allSatisfy { $0.leftOut == 0 })
            writer.objects("toolExecutionNotifications", of: texts) { writer, text in
                let reason = text.reason(in: language)
                writer.member("level", reason == nil && text.counts.worst != .error ? "warning" : "error")
                writer.object("message") { $0.member("text", reason ?? result.leftOutNotice(of: text, in: language) ?? "") }
                writer.single("locations") { writer in
                    writer.object("physicalLocation") { writeArtifact(text.path, to: &$0) }
                }
                if text.leftOut > 0 { writer.object("properties") { $0.member("leftOut", text.leftOut) } }
            }
        }
    }

    // MARK: - Rules

    private func writeTool(_ codes: [DiagnosticCode], to writer: inout JSONWriter) {
        writer.object("tool") { writer in
            writer.object("driver") { writer in
                writer.member("name", "prefab")
                writer.member("version", toolVersion)
                writer.member("semanticVersion", toolVersion)
                writer.objects("rules", of: codes) { writer, code in write(code, to: &writer) }
            }
        }
    }

    private func write(_ code: DiagnosticCode, to writer: inout JSONWriter) {
        writer.member("id", code)
        let name = String(describing: code)
        writer.member("name", name.prefix(1).uppercased() + name.dropFirst())
        let page = code.explanation
        writer.object("shortDescription") { $0.member("text", page.title.text(in: language)) }
        writer.object("fullDescription") { $0.member("text", page.meaning.text(in: language)) }
        let source = Message.Text("依据：\(page.reference)", "Source: \(page.reference)")
        let help = [page.meaning, page.reason, page.remedy, source].map { $0.text(in: language) }
        writer.object("help") { writer in
            writer.member("text", help.joined(separator: "\n"))
            writer.member("markdown", help.joined(separator: "\n\n") + "\n\n`prefab explain \(code.rawValue)`")
        }
        writer.object("defaultConfiguration") { $0.member("level", code.severity) }
    }

    // MARK: - Results

    private func write(
        _ diagnostic: PlacedDiagnostic, of text: CheckedText, _ codes: [DiagnosticCode], to writer: inout JSONWriter
    ) {
        guard let rule = codes.firstIndex(of: diagnostic.code) else { preconditionFailure("the codes are those of the diagnostics") }
        writer.member("ruleId", diagnostic.code)
        writer.member("ruleIndex", rule)
        // The names of the three severities are those of SARIF's levels.
        writer.member("level", diagnostic.severity)
        writer.object("message") { writer in
            writer.member("text", "\(diagnostic.message(in: language))\n\(diagnostic.help(in: language))")
        }
        writer.single("locations") { writer in
            writePlace(text.path, diagnostic.start, diagnostic.end, to: &writer)
            writer.objects("logicalLocations", of: [diagnostic.pointer] + [diagnostic.cell].compactMap(\.self)) { writer, name in
                writer.member("fullyQualifiedName", name)
            }
        }
        if let related = diagnostic.related {
            writer.single("relatedLocations") { writePlace(related.path, related.start, related.end, to: &$0) }
        }
        writer.object("partialFingerprints") { $0.member(Self.fingerprintName, diagnostic.fingerprint.text) }
        if let edit = diagnostic.diagnostic.edit { writeFix(edit, diagnostic, in: text.path, to: &writer) }
    }

    /// SARIF 2.1.0, 3.27.23: either all results of a run have the list, or none; one that is not accepted has an empty list.
    private func writeSuppressions(_ diagnostic: PlacedDiagnostic, to writer: inout JSONWriter) {
        writer.objects("suppressions", of: [diagnostic.acceptance].compactMap(\.self)) { writer, acceptance in
            writer.member("kind", "external")
            writer.member("justification", acceptance.text(in: language))
        }
    }

    /// SARIF 2.1.0, 3.55: what takes the place of the region.
    private func writeFix(_ edit: String, _ diagnostic: PlacedDiagnostic, in path: String, to writer: inout JSONWriter) {
        writer.single("fixes") { writer in
            writer.object("description") { $0.member("text", diagnostic.help(in: language)) }
            writer.single("artifactChanges") { writer in
                writeArtifact(path, to: &writer)
                writer.single("replacements") { writer in
                    writeRegion("deletedRegion", diagnostic.start, diagnostic.end, to: &writer)
                    writer.object("insertedContent") { $0.member("text", edit) }
                }
            }
        }
    }

    private func writePlace(_ path: String, _ start: TextPosition, _ end: TextPosition, to writer: inout JSONWriter) {
        writer.object("physicalLocation") { writer in
            writeArtifact(path, to: &writer)
            writeRegion("region", start, end, to: &writer)
        }
    }

    private func writeRegion(_ key: StaticString, _ start: TextPosition, _ end: TextPosition, to writer: inout JSONWriter) {
        writer.object(key) { writer in
            writer.member("startLine", start.line)
            writer.member("startColumn", start.column)
            writer.member("endLine", end.line)
            writer.member("endColumn", end.column)
        }
    }

    private func writeArtifact(_ path: String, to writer: inout JSONWriter) {
        writer.object("artifactLocation") { writer in
            writer.member("uri", uri(path))
            if !path.hasPrefix("/") { writer.member("uriBaseId", "%SRCROOT%") }
        }
    }

    /// A path as a URI reference (RFC 3986): what is no unreserved character or slash is percent-encoded, byte by byte.
    private func uri(_ path: String) -> String {
        let path = repositoryPath(path)
        var result = path.hasPrefix("/") ? "file://" : ""
        for byte in PathText.bytes(of: path) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "%" + String(hexadecimal: byte, atLeast: 2)
            }
        }
        return result
    }
}
