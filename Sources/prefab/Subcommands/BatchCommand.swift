import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Reviews a stream of submissions, one a line (NDJSON), and writes one verdict a line.",
        discussion: """
            The verdicts come in the order of the submissions. A line with errors gives a line of diagnostics, and the rest go on.

              prefab batch < submissions.ndjson > verdicts.ndjson
            """)

    @Argument(help: "Files of submissions, one a line; - is standard input.")
    var files: [String] = ["-"]

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let standards = try options.standards.load(language.lang)
        let assessor = options.assessor(standards.standards)
        let verdicts = VerdictJSON(
            toolVersion: ToolVersion.current, standardsDigest: standards.digest, language: language.lang)
        let diagnostics = DiagnosticsJSON(language: language.lang)
        var hasErrors = false
        var number = 0
        var writer = JSONWriter(pretty: false)
        for file in files {
            let input = try InputFile(reading: file)
            var lines = input.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            if lines.last?.isEmpty == true { lines.removeLast() }
            for line in lines {
                number += 1
                let bytes = Array(line)
                let reading = Submission.read(bytes, standards: standards.standards, readings: options.readings)
                if let submission = reading.submission {
                    verdicts.write(
                        assessor.assess(submission), lines: LineIndex(bytes), submissionDigest: Digest.sha256(bytes),
                        to: &writer)
                } else {
                    hasErrors = true
                    diagnostics.write(
                        [CheckedText(origin: .line(number), bytes: bytes, diagnostics: reading.diagnostics)], to: &writer)
                }
                if writer.buffer.count > 1 << 20 {
                    try OutputFile(nil).write(writer.buffer.bytes)
                    writer.removeAll()
                }
            }
        }
        try OutputFile(nil).write(writer.buffer.bytes)
        if hasErrors { throw CommandFailure(.submissionHasErrors) }
    }
}
