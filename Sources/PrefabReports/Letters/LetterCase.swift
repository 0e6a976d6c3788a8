package import PrefabAssessment

/// What letters are drafted from: a submission, what it was assessed to be, and what was found wrong in its file.
package struct LetterCase: Drafting, Sendable {
    /// `nil` where the file has errors.
    let assessment: Assessment?
    /// Where the file has errors, what could be read in spite of them.
    let submission: Submission?
    let standards: Standards
    let readings: Readings
    let diagnostics: [Diagnostic]
    /// How many more there are of each code.
    let leftOut: DiagnosticCounts
    let lines: LineIndex
    let submissionDigest: String
    /// The workbook that the submission was read from, if it was.
    let book: SourceBook?
    let provenance: Provenance

    /// - Parameters:
    ///   - bytes: the text that was read.
    ///   - submissionDigest: SHA-256 of it, in hexadecimal.
    package init(
        _ reading: SubmissionReading, of bytes: [UInt8], by assessor: Assessor, submissionDigest: String,
        book: SourceBook? = nil, _ provenance: Provenance
    ) {
        assessment = reading.submission.map { assessor.assess($0) }
        submission = reading.submission ?? reading.incomplete
        standards = assessor.standards
        readings = assessor.readings
        diagnostics = reading.diagnostics
        leftOut = reading.leftOut
        lines = LineIndex(bytes)
        self.submissionDigest = submissionDigest
        self.book = book
        self.provenance = provenance
    }

    package var language: Language { provenance.language }
    var showsCells: Bool { book != nil }
    var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

    /// - Throws: `LetterMisfit` where the file has errors: nothing was assessed.
    func assessed(for kind: LetterKind) throws(LetterMisfit) -> Assessment {
        guard let assessment else {
            throw LetterMisfit(kind, "申报文件有错误，未作审查", "the file has errors and was not assessed", fitting: .correction)
        }
        return assessment
    }
}

extension Assessment {
    /// The letter that fits what the project came to; none for a declaration of intent that is supported.
    var fittingLetter: LetterKind? {
        switch verdict {
        case .ineligible: inadmissibleFindings.isEmpty ? .refusal : .inadmissible
        case .undetermined: .correction
        case .eligible: submission.stage == .final ? .publication : nil
        }
    }

    /// Why the application is not accepted (不予受理): by another than the construction unit, or after the months of 第八条. Of applications
    /// after the slab has begun the article does not say so.
    var inadmissibleFindings: [Finding] {
        findings.filter { finding in
            guard finding.outcome == .fail else { return false }
            return switch description(of: finding).id {
            case "48-8-applicant": true
            case "48-8-window": hasMonthsToApply
            default: false
            }
        }
    }

    /// Whether 第八条 gives the project some months after the publication.
    var hasMonthsToApply: Bool {
        submission.dates.constructionStart.map { standards.instrument48.deadline(forStart: $0).value == .monthsAfterPublication } ?? false
    }

    /// A finding with the building that it is about; none for the project.
    struct Ground: Sendable {
        let building: BuildingAssessment?
        let finding: Finding
    }

    /// What decides against the project, then against each building that is not payable; or what leaves them open.
    func grounds(_ outcome: Outcome) -> OnDemand<[Ground]> {
        let project = findings.filter { $0.outcome == outcome && description(of: $0).effect == .gating }
        let verdict: BuildingVerdict = outcome == .fail ? .notPayable : .undetermined
        let places = outlines.indices.filter { outlines[$0].verdict == verdict }
        return OnDemand([project.map { Ground(building: nil, finding: $0) }])
            + OnDemand(count: places.count, keeping: ReportDocument.mostKept) { place in
                let building = buildings[places[place]]
                return building.decisiveFindings(in: standards).map { Ground(building: building, finding: $0) }
            }
    }
}
