package import PrefabAssessment

/// What a JSON document says of its own making: by which program, by which standards, with messages in which language.
package struct Provenance: Sendable {
    let toolVersion: String
    let standardsDigest: String
    let language: Language

    /// - Parameters:
    ///   - toolVersion: of the program that writes.
    ///   - standardsDigest: SHA-256 of the standards, in hexadecimal.
    ///   - language: of the messages.
    package init(toolVersion: String, standardsDigest: String, language: Language) {
        self.toolVersion = toolVersion
        self.standardsDigest = standardsDigest
        self.language = language
    }

    func writeTool(to writer: inout JSONWriter) {
        writer.object("tool") { $0.member("version", toolVersion) }
    }

    func writeStandards(to writer: inout JSONWriter) {
        writer.object("standards") { $0.member("sha256", word: standardsDigest) }
    }
}
