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
    /// Whether there are lists of pieces alone, and no submission that they are read into.
    private let isAlone: Bool
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
        isAlone = reader.places.isEmpty && submission == nil
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
                guard let (sheet, place) = cell(of: diagnostic, key) else { return isAlone ? Self.missing(diagnostic) : diagnostic }
                let name = sheetNames[sheet].name(of: place)
                if faulty.contains(name), diagnostic.code == .wrongType { return nil }
                if isAlone, places[sheet] == nil { return Self.missing(diagnostic).inCell(name) }
                let field = key.flatMap { layout.entry($0)?.entry.field }
                let isMerged = sheetNames[sheet].merges.contains { $0.contains(place) && $0.first != place }
                return diagnostic.inCell(name, words: CellWords(diagnostic, field, sheetNames[sheet][place], isMerged: isMerged).words)
            }
    }

    /// Of a list that is read by itself: it has no place for the fields of a project and its buildings.
    private static func missing(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.code == .missingField else { return diagnostic }
        return Diagnostic(
            diagnostic.code, at: diagnostic.span, diagnostic.message,
            help: Message(
                "清单没有该项：用 prefab import 与项目的工作簿一并导入，或以 --into project.json 并入申报文件",
                "the list does not have it: import it with the project's workbook, or into its submission with --into project.json"))
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
