extension Submission {
    /// Reads a text that is not JSON as if its slips were cured, so that one run shows them and what is wrong besides.
    ///
    /// Nothing is said of what rests on a guess, and there is no submission: people have to see what was meant.
    ///
    /// - Parameter error: why the text is not JSON.
    static func readRecovered(
        _ bytes: TextBytes, _ error: JSONSyntaxError, _ standards: Standards, for use: SubmissionUse
    ) -> DiagnosticList {
        JSONRecovery(bytes, expecting: FieldCatalogue.of(standards).expectedValue).diagnostics(of: bytes, error) { text, isWhole in
            diagnostics(of: text, standards, use, isWhole: isWhole)
        }
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
    /// The slips of a text that is not JSON, and what is wrong with it besides, as far as that rests on no guess.
    ///
    /// - Parameters:
    ///   - bytes: the text that this recovered.
    ///   - error: why it is not JSON.
    ///   - reading: says what is wrong with the text that was cured; whether all of that is there is given with it.
    func diagnostics(
        of bytes: TextBytes, _ error: JSONSyntaxError, reading: (TextBytes, _ isWhole: Bool) -> [Diagnostic]
    ) -> DiagnosticList {
        var found = DiagnosticList()
        for slip in slips { found.append(slip.diagnostic(in: bytes)) }
        // There is no slip that the reader stops at and the recovery does not; if there were, the text would be none the less wrong.
        if !found.kept.contains(where: \.code.isOfJSON) { found.append(Diagnostic(error, in: bytes)) }
        let cured = text
        let rest = cured.bytes.withTextBytes { reading($0, isComplete && isStructureCertain) }
        for diagnostic in rest {
            let moved = diagnostic.moved(to: cured.original(diagnostic.span))
            if isCertain(of: moved) { found.append(moved) }
        }
        return found
    }

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
