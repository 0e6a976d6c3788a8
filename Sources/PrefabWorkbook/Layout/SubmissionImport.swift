package import PrefabAssessment
import PrefabReports

/// A submission as it was read from one or several workbooks.
package struct SubmissionImport: Sendable {
    package let text: SubmissionText
    /// What the reading of the sheets found: what could not be placed, and what nobody sees.
    private let findings: [Diagnostic]
    private let sheetNames: [Sheet]
    private let places: [Int: FieldPlaces]
    private let layout: SubmissionLayout
    /// The sheets that were read by a map, each with what was passed over in it.
    package let takeOffs: [ReadTakeOff]

    /// A sheet that was read by a map.
    package struct ReadTakeOff: Sendable {
        package let sheet: String
        package let lines: Int
        package let passed: PassedRows
    }

    /// Reads the sheets that hold fields of a submission.
    ///
    /// - Parameters:
    ///   - map: how take-offs with heads of their own are read; without one they are not.
    ///   - submission: the JSON of a submission whose buildings the take-offs belong to.
    package init(_ books: [Book], _ layout: SubmissionLayout, map: ColumnMap? = nil, into submission: ParsedJSON? = nil) {
        var reader = ImportReader(layout, map: map)
        if let submission { reader.begin(with: submission) }
        for book in books { reader.read(book) }
        reader.tellUnusedMap()
        let text = SubmissionText(reader.tree())
        let spans = reader.valueless.isEmpty ? [:] : text.spans(of: Set(reader.valueless.values))
        findings = reader.findings.enumerated().map { number, finding in
            guard let cell = reader.valueless[number], let span = spans[cell], let name = finding.cell else { return finding }
            return finding.inCell(name, at: span)
        }
        self.text = text
        sheetNames = reader.sheets
        places = reader.places
        self.layout = layout
        takeOffs = reader.takeOffs
    }

    /// What was found in the text, each with its cell and in the words of a workbook, behind what was found in the sheets.
    ///
    /// What is said of the value of a cell that has none is passed over: the cell itself is reported.
    package func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let faulty = Set(findings.filter { $0.code == .cellWithoutValue }.compactMap(\.cell))
        let keys = FieldKeys(of: diagnostics, in: text.bytes)
        return findings
            + zip(diagnostics, keys.all).compactMap { diagnostic, key in
                guard let (sheet, place) = cell(of: diagnostic, key) else { return diagnostic }
                let name = sheetNames[sheet].name(of: place)
                if faulty.contains(name), diagnostic.code == .wrongType { return nil }
                let field = key.flatMap { layout.entry($0)?.entry.field }
                return diagnostic.inCell(name, words: CellWords(diagnostic, field, sheetNames[sheet][place]).words)
            }
    }

    /// The cell that a finding is about: of a field that is missing the empty one, where the sheet has a place for it.
    private func cell(of diagnostic: Diagnostic, _ key: String?) -> (sheet: Int, place: CellPlace)? {
        let found = text.cell(of: diagnostic.span)
        guard let key, diagnostic.code == .missingField || diagnostic.code == .unknownKey else { return found }
        // Of the project there may be nothing at all.
        let sheet = found?.sheet ?? places.keys.sorted().first { places[$0]?.row(of: key) != nil }
        guard let sheet, let place = places[sheet]?.place(of: key, inRow: found?.place.row) else { return found }
        return (sheet, place)
    }

    /// Whether a sheet has keys of fields, so that the workbook is meant for a submission.
    package var hasFields: Bool { !places.isEmpty }

    /// The cell that a place of the text comes from, `构件!D12`; `nil` where no cell has it.
    package func cell(of span: SourceSpan) -> String? {
        text.cell(of: span).map { sheet, place in sheetNames[sheet].name(of: place) }
    }

    /// Whether a part of the workbooks could not be placed, so that the submission is not the whole of them.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
