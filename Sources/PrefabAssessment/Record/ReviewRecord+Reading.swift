/// What reading a record came to.
package struct ReviewRecordReading: Sendable {
    /// `nil` if there is any error.
    package let record: ReviewRecord?
    /// In the order of the text.
    package let diagnostics: [Diagnostic]
    /// How many more there are of each code than ``Diagnostic/limit``.
    package var leftOut = DiagnosticCounts()
}

extension ReviewRecord {
    /// Reads and checks a record; every mistake is reported in one run, but that a text which is not JSON ends at its first syntax error.
    ///
    /// - Parameters:
    ///   - bytes: JSON text in UTF-8, at most 2 GiB.
    ///   - submission: what the record is about; without one it is not held against its project and buildings.
    ///   - standards: by which the submission was read.
    /// - Complexity: linear in the length of the text.
    package static func read(_ bytes: [UInt8], of submission: Submission?, standards: Standards) -> ReviewRecordReading {
        guard bytes.count <= Submission.longestText else {
            return ReviewRecordReading(record: nil, diagnostics: [Submission.textTooLong])
        }
        return bytes.withTextBytes { text in
            var reader = SubmissionReader(text, standards)
            var record = ReviewRecord()
            let isObject = reader.readDocument(&record)
            if isObject, !reader.diagnostics.isFull {
                for diagnostic in ReviewRecordCheck(record: record, submission: submission).diagnostics {
                    reader.diagnostics.append(diagnostic)
                }
            }
            let isValid = isObject && reader.diagnostics.errors == 0
            var (diagnostics, leftOut) = reader.diagnostics.inOrder()
            if record.isOtherFormat, diagnostics.contains(where: { $0.code == .wrongFormat }) {
                diagnostics.removeAll { $0.code != .wrongFormat && !$0.code.isOfJSON }
                leftOut = DiagnosticCounts()
            }
            return ReviewRecordReading(record: isValid ? record : nil, diagnostics: diagnostics, leftOut: leftOut)
        }
    }

    // MARK: - Files

    private static let ending = ".review.json"

    /// The path at which a submission's record is kept: `x.review.json` beside `x.json`.
    package static func path(for submission: String) -> String {
        (submission.hasSuffix(".json") ? String(submission.dropLast(5)) : submission) + ending
    }

    /// The paths of the submissions that a record may be of; none if its name is not that of a kept record.
    package static func paths(ofSubmissionsFor record: String) -> [String] {
        guard record.hasSuffix(ending) else { return [] }
        let stem = String(record.dropLast(ending.count))
        return [stem + ".json", stem]
    }

    /// Whether a file is to be read as a record: by its name, or by its format.
    package static func isRecord(_ path: String, _ kind: Submission.Kind) -> Bool {
        if path.hasSuffix(ending) { return true }
        guard case .other(let format?) = kind else { return false }
        return isMeant(format)
    }

    /// Whether a format is that of records, of whatever version, or misspelt for it.
    static func isMeant(_ format: String) -> Bool {
        Submission.family(of: format) == Submission.family(of: Self.format)
    }

    /// The error for a record that has no submission beside it.
    package static func orphaned(_ submission: String) -> Diagnostic {
        Diagnostic(
            .recordOrphaned, at: .beginning,
            Message("没有申报文件 {0}，审查记录无所依附", "there is no submission {0} that this record is about", [.text(submission)]),
            help: Message(
                "找回申报文件，或让两个文件同名；不再需要的记录删去",
                "bring the submission back, or give both files one name; remove a record that is no longer needed"))
    }
}
