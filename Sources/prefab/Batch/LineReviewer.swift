import PrefabAssessment
import PrefabReports

/// Takes the lines of a chunk along the road of every submission: reading, assessment, verdict.
struct LineReviewer: Sendable {
    let standards: Standards
    let assessor: Assessor
    let verdicts: VerdictJSON
    let diagnostics: DiagnosticsJSON
    /// One short line a submission in place of its verdict.
    let summary: BatchSummary?
    let csv: SummaryCSV
    let sheet: SummarySheet
    /// The longest line that is read, in bytes.
    let lineLimit: Int
    /// Whether lines without anything are passed over wherever they stand; at the end of the stream they always are.
    let skipsBlankLines: Bool

    /// How much may be written of a chunk at a time, in bytes.
    let outputLimit: Int

    /// A longer line is reviewed when it is its turn to be written, so that what it comes to need not be held; in bytes.
    private static let longLine = 1 << 16

    /// Reviews the lines of a chunk up to a long one, or as many as there is room for the output of; `chunk.rest` says where to go on.
    func review(_ chunk: Chunk) {
        if chunk.rest == nil { chunk.tally.bytes = chunk.count + chunk.droppedBytes }
        // Verdicts are some three times as long as submissions: memory that grows would be copied again and again.
        if summary == nil { chunk.output.reserve(min(4 * min(chunk.count, Chunk.size), outputLimit)) }
        if let otherFile = chunk.otherFile {
            reject([], chunk.firstLine, [otherFile], DiagnosticCounts(), &chunk.output, &chunk.tally)
        } else if chunk.isLineTooLong {
            reject([], chunk.firstLine, [tooLong], DiagnosticCounts(), &chunk.output, &chunk.tally)
        } else {
            review(chunk, &chunk.output, &chunk.tally, isWriting: false)
        }
    }

    /// Reviews the rest of a chunk, long lines too, and writes while it does so.
    func reviewRest(of chunk: Chunk, writingTo sink: any TextSink) {
        var writer = JSONWriter(pretty: false, into: sink)
        chunk.tally = BatchTally()
        review(chunk, &writer, &chunk.tally, isWriting: true)
        writer.flush()
    }

    private func review(_ chunk: Chunk, _ output: inout JSONWriter, _ tally: inout BatchTally, isWriting: Bool) {
        // One array for all lines: what a verdict needs of the text is gone when the next line comes.
        var bytes: [UInt8] = []
        // Whether lines without anything are mistakes shows when something follows them, in this chunk or in a later one.
        var blank = chunk.blankLinesAtEnd
        chunk.forEachLine { line, number in
            guard !line.isBlank else {
                if !skipsBlankLines { blank += 1 }
                return .next
            }
            if line.count > Self.longLine, !isWriting { return .wait }
            rejectBlank(number - blank..<number, &output, &tally)
            blank = 0
            bytes.removeAll(keepingCapacity: true)
            line.append(to: &bytes)
            review(bytes, number, &output, &tally)
            output.drain()
            return isWriting || output.count < outputLimit ? .next : .rest
        }
        chunk.blankLinesAtEnd = blank
    }

    /// Lines without anything that others follow.
    func rejectBlank(_ lines: Range<Int>, _ output: inout JSONWriter, _ tally: inout BatchTally) {
        for line in lines { review([], line, &output, &tally) }
    }

    private func review(_ bytes: [UInt8], _ number: Int, _ output: inout JSONWriter, _ tally: inout BatchTally) {
        guard bytes.count <= lineLimit else { return reject([], number, [tooLong], DiagnosticCounts(), &output, &tally) }
        let reading = Submission.read(bytes, standards: standards, readings: assessor.readings)
        guard let submission = reading.submission else {
            return reject(bytes, number, reading.diagnostics, reading.leftOut, &output, &tally)
        }
        let assessment = assessor.assess(submission)
        tally.count(assessment.verdict)
        switch summary {
        case .ndjson: SummaryJSON().write(assessment, line: number, to: &output)
        case .csv: output.withBuffer { csv.write(assessment, line: number, to: &$0) }
        case .xlsx: output.withBuffer { sheet.write(assessment, line: number, to: &$0) }
        case nil:
            verdicts.write(
                assessment, lines: LineIndex(bytes), submissionDigest: Digest.sha256(bytes), warnings: reading.diagnostics,
                leftOut: reading.leftOut, to: &output)
        }
    }

    private func reject(
        _ bytes: [UInt8], _ number: Int, _ found: [Diagnostic], _ leftOut: DiagnosticCounts, _ output: inout JSONWriter,
        _ tally: inout BatchTally
    ) {
        tally.count(found)
        switch summary {
        case .csv: output.withBuffer { csv.write(found, leftOut: leftOut, line: number, to: &$0) }
        case .xlsx: output.withBuffer { sheet.write(found, leftOut: leftOut, line: number, to: &$0) }
        case .ndjson, nil:
            diagnostics.write([CheckedText(origin: .line(number), bytes: bytes, diagnostics: found, leftOut: leftOut)], to: &output)
        }
    }

    private var tooLong: Diagnostic {
        Diagnostic(
            .textTooLong, at: .beginning,
            Message("该行超过 {0} MB", "the line is longer than {0} MB", [.whole(lineLimit >> 20)]),
            help: Message("每行只写一个项目", "put one project into a line"))
    }
}

extension TextBytes {
    /// Whether there is nothing but white space.
    fileprivate var isBlank: Bool {
        for index in 0..<count {
            switch self[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
            default: return false
            }
        }
        return true
    }
}

/// The forms of the short lines.
enum BatchSummary: String, CaseIterable, Sendable {
    case ndjson
    case csv
    case xlsx
}
