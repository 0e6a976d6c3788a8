package import PrefabAssessment
import PrefabReports

/// A submission as it was read from one or several workbooks.
package struct SubmissionImport: Sendable {
    package let text: SubmissionText
    /// What the reading of the sheets found: what could not be placed, and what nobody sees.
    private let findings: [Diagnostic]
    private let sheetNames: [Sheet]
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
        takeOffs = reader.takeOffs
    }

    /// What was found in the text, each with its cell, behind what was found in the sheets.
    ///
    /// What is said of the value of a cell that has none is passed over: the cell itself is reported.
    package func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let faulty = Set(findings.filter { $0.code == .cellWithoutValue }.compactMap(\.cell))
        return findings
            + diagnostics.compactMap { diagnostic in
                guard let (sheet, place) = text.cell(of: diagnostic.span) else { return diagnostic }
                let name = sheetNames[sheet].name(of: place)
                return faulty.contains(name) && diagnostic.code == .wrongType ? nil : diagnostic.inCell(name)
            }
    }

    /// Whether a part of the workbooks could not be placed, so that the submission is not the whole of them.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
