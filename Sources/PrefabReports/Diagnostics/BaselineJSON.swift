package import PrefabAssessment

/// Writes a baseline (`prefab-baseline/1`): the findings that are accepted until they are mended.
package struct BaselineJSON {
    /// One of them, as it is written.
    package struct Finding: Hashable, Sendable {
        let code: String
        let path: String
        let pointer: String
        let fingerprint: String

        package init(_ diagnostic: PlacedDiagnostic, in path: String) {
            code = diagnostic.code.rawValue
            self.path = path
            pointer = diagnostic.pointer
            fingerprint = diagnostic.fingerprint.text
        }

        package init(_ finding: BaselineFinding) {
            code = finding.code?.rawValue ?? ""
            path = finding.path
            pointer = finding.pointer
            fingerprint = finding.fingerprint
        }
    }

    /// The text, in the order of the paths, so that two people who write it make the same.
    ///
    /// - Parameter schema: what an editor finds the schema by.
    package static func bytes(_ findings: Set<Finding>, schema: String?) -> [UInt8] {
        let findings = findings.sorted {
            ($0.path, $0.code, $0.pointer, $0.fingerprint) < ($1.path, $1.code, $1.pointer, $1.fingerprint)
        }
        return JSONWriter.bytes { writer in
            writer.document(Baseline.format) { writer in
                if let schema { writer.member("$schema", schema) }
                writer.objects("findings", of: findings) { writer, finding in
                    writer.member("code", finding.code)
                    writer.member("path", finding.path)
                    writer.member("pointer", finding.pointer)
                    writer.member("fingerprint", finding.fingerprint)
                }
            }
        }
    }
}
