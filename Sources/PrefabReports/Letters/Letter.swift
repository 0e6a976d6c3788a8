import PrefabAssessment

/// A letter (文书) drafted for the authority: filled from the verdict, with marked blanks for all that the law leaves to the authority.
///
/// It never says that the authority has decided anything, reads no clock and names no path, so that the same submission gives the same bytes.
package struct Letter: Report {
    package let document: ReportDocument

    /// Drafts a letter.
    ///
    /// - Throws: `LetterMisfit` where the project is no case for it.
    package init(_ order: LetterOrder, for letterCase: LetterCase) throws(LetterMisfit) {
        switch order {
        case .correction: document = try CorrectionLetter(letterCase).document
        case .inadmissible: document = try InadmissibleLetter(letterCase).document
        case .refusal: document = try RefusalLetter(letterCase).document
        case .publication(let period): document = try PublicationLetter(letterCase, period).document
        case .recovery(let order): document = try RecoveryLetter(letterCase, order).document
        }
    }
}
