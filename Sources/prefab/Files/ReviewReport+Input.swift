import PrefabAssessment
import PrefabReports

extension ReviewReport {
    /// The report on a submission that was read from a file; every command that writes one comes this way.
    init(
        _ assessment: Assessment, of input: InputFile, warnings: [Diagnostic], standardsDigest: String, language: Language
    ) {
        self.init(
            assessment, lines: LineIndex(input.bytes), submissionDigest: Digest.sha256(input.bytes),
            standardsDigest: standardsDigest, toolVersion: ToolVersion.current, submissionName: input.name,
            warnings: warnings, language: language)
    }
}
