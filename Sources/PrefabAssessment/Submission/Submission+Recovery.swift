extension Submission {
    /// Reads a text that is not JSON as if its slips were cured, so that one run shows them and what is wrong besides.
    ///
    /// Nothing is said of what rests on a guess, and there is no submission: people have to see what was meant.
    ///
    /// - Parameter error: why the text is not JSON.
    static func readRecovered(
        _ bytes: TextBytes, _ error: JSONSyntaxError, _ standards: Standards, for use: SubmissionUse
    ) -> DiagnosticList {
        let recovery = JSONRecovery(bytes, expecting: FieldCatalogue.of(standards).expectedValue)
        var found = DiagnosticList()
        for slip in recovery.slips { found.append(slip.diagnostic(in: bytes)) }
        // There is no slip that the reader stops at and the recovery does not; if there were, the text would be none the less wrong.
        if !found.kept.contains(where: \.code.isOfJSON) { found.append(Diagnostic(error, in: bytes)) }
        let cured = recovery.text
        let rest = cured.bytes.withTextBytes { text in
            diagnostics(of: text, standards, use, isWhole: recovery.isComplete && recovery.isStructureCertain)
        }
        for diagnostic in rest {
            let moved = diagnostic.moved(to: cured.original(diagnostic.span))
            if recovery.isCertain(of: moved) { found.append(moved) }
        }
        return found
    }

    /// What is wrong with a text that was cured.
    private static func diagnostics(
        of text: TextBytes, _ standards: Standards, _ use: SubmissionUse, isWhole: Bool
    ) -> [Diagnostic] {
        var reader = SubmissionReader(text, standards, for: use)
        var submission = Submission()
        let isObject = reader.readSubmission(&submission)
        if isObject, isWhole { check(&submission, of: text, by: standards, use, &reader) }
        return reader.found.diagnostics
    }
}

extension JSONRecovery {
    /// Whether a finding on the cured text rests on no guess.
    fileprivate func isCertain(of diagnostic: Diagnostic) -> Bool {
        if !isStructureCertain {
            // A value in another form is one wherever it stands; an object in the place of an array may be out of its own.
            if diagnostic.code.dependsOnStructure || diagnostic.code == .wrongType && diagnostic.edit == nil { return false }
        }
        let span = diagnostic.span
        return !guesses.contains {
            span.start <= $0.end && $0.start <= span.end && (span.start >= $0.start || diagnostic.code == .wrongType)
        }
    }
}

extension DiagnosticCode {
    /// Whether a finding speaks of what stands in which object.
    fileprivate var dependsOnStructure: Bool {
        switch self {
        case .wrongType, .unknownWord, .impossibleDate, .negativeQuantity, .notWhole, .percentOutOfRange, .decimalsRounded, .byteOrderMark:
            false
        default: true
        }
    }
}

extension Diagnostic {
    fileprivate func moved(to span: SourceSpan) -> Diagnostic {
        Diagnostic(code, at: span, message, help: help, edit: edit)
    }
}
