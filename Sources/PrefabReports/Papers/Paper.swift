import PrefabAssessment

/// A paper (申报材料) drafted for the applicant: filled from the submission and what it was assessed to be, with marked blanks for all that
/// nobody has said.
///
/// The official forms are not at hand. It reads no clock and names no path, so that the same submission gives the same bytes.
package struct Paper: Report {
    package let document: ReportDocument

    /// - Parameter copy: which of the copies it is, from 1; `nil` of a paper that is not one of several.
    package init(_ order: PaperOrder, for paperCase: PaperCase, copy: Int? = nil) {
        document =
            switch order {
            case .intent: FilingPaper(paperCase, .intent).document(copy: copy)
            case .form: FilingPaper(paperCase, .final).document(copy: copy)
            case .technologyTable: TechnologyTable(paper: paperCase).document(copy: copy)
            case .calculation(let building): CalculationPaper(paperCase, building).document(copy: copy)
            case .acceptancePrefabrication(let building):
                AcceptancePaper(paperCase, .prefabrication, building).document(copy: copy)
            case .acceptanceAssembly(let building): AcceptancePaper(paperCase, .assembly, building).document(copy: copy)
            case .implementationReport: ImplementationReport(paper: paperCase).document(copy: copy)
            }
    }

    /// 附件清单: what is asked for, what is enclosed and missing, and which papers were drafted.
    package init(listing filed: [FiledPaper], for paperCase: PaperCase, copy: Int? = nil) {
        document = EnclosureList(paper: paperCase, filed: filed).document(copy: copy)
    }
}
