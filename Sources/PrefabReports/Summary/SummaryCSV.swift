package import PrefabAssessment

/// Writes one row a submission (RFC 4180); what a project has once for each building stands in one field, parted by semicolons.
///
/// | column | what it holds |
/// |---|---|
/// | `line` | of the stream, from 1 |
/// | `id`, `verdict` | of the project; empty where the line has errors |
/// | `payableAreaLower`, `payableAreaUpper` | m² |
/// | `amountLower`, `amountUpper` | yuan |
/// | `buildings` | ids; a semicolon that belongs to one is written `\;`, a backslash `\\` |
/// | `buildingVerdicts`, `grades` | words of the contract; a grade that is not decided is empty |
/// | `prefabricationRates`, `assemblyRatesLower`, `assemblyRatesUpper` | percent, cut to two decimals; what is unknown is empty |
/// | `errors` | codes, in the order of the text; beyond 1000 errors how many more there are of each: `S107 ×99000` |
package struct SummaryCSV: Sendable {
    private static let columns = [
        "line", "id", "verdict", "payableAreaLower", "payableAreaUpper", "amountLower", "amountUpper", "buildings",
        "buildingVerdicts", "prefabricationRates", "assemblyRatesLower", "assemblyRatesUpper", "grades", "errors",
    ]

    private let reader: CSVReader

    package init(_ reader: CSVReader = .program) {
        self.reader = reader
    }

    /// The names of the columns.
    package var header: UTF8Buffer {
        var buffer = UTF8Buffer()
        buffer.append(bytes: reader.mark)
        buffer.append(Self.columns.joined(separator: ",") + "\r\n")
        return buffer
    }

    /// A submission that was assessed. Rates are percentages cut to two decimals; what is unknown is empty.
    ///
    /// - Parameter line: of the stream, from 1.
    package func write(_ assessment: Assessment, line: Int, to buffer: inout UTF8Buffer) {
        buffer.append(line)
        text(&buffer) { $0.append(assessment.submission.project.id) }
        field(&buffer) { $0.append(assessment.verdict.rawValue) }
        field(&buffer) { $0.append(assessment.reward.payableArea.lower) }
        field(&buffer) { $0.append(assessment.reward.payableArea.upper) }
        field(&buffer) { $0.append(assessment.reward.amount.lower) }
        field(&buffer) { $0.append(assessment.reward.amount.upper) }
        let buildings = assessment.buildings
        text(&buffer) { write(assessment.assessed.submission.buildings, to: &$0) { $0.append(Self.listed($1.id)) } }
        list(&buffer, assessment.outlines) { $0.append($1.verdict.rawValue) }
        list(&buffer, buildings) { if let rate = $1.prefabricationRate { $0.appendPercent(rate) } }
        list(&buffer, buildings) { $0.appendPercent($1.sheet.rate.lower) }
        list(&buffer, buildings) { $0.appendPercent($1.sheet.rate.upper) }
        list(&buffer, buildings) { if let grade = $1.grade { $0.append(grade) } }
        buffer.append(",\r\n")
    }

    /// A line with errors: their codes, in the order of the text.
    ///
    /// - Parameter leftOut: what there is beside those; it stands behind them, each code with its number: `S107 ×99000`.
    package func write(
        _ diagnostics: [Diagnostic], leftOut: DiagnosticCounts = DiagnosticCounts(), line: Int, to buffer: inout UTF8Buffer
    ) {
        buffer.append(line)
        for _ in 1..<Self.columns.count - 1 { buffer.append(byte: UInt8(ascii: ",")) }
        let codes = diagnostics.lazy.filter { $0.severity == .error }.map(\.code.rawValue)
        let further = leftOut.sorted.lazy.filter { $0.code.severity == .error }.map { "\($0.code.rawValue) ×\($0.count)" }
        list(&buffer, Array(codes) + further) { $0.append($1) }
        buffer.append("\r\n")
    }

    /// An id as an element of a list, whose signs it may hold itself.
    private static func listed(_ id: String) -> String {
        guard id.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\\") }) else { return id }
        // By scalars: a character that begins with a semicolon may go on.
        return String(String.UnicodeScalarView(id.unicodeScalars.flatMap { $0 == ";" || $0 == "\\" ? ["\\", $0] : [$0] }))
    }

    private func list<Element>(
        _ buffer: inout UTF8Buffer, _ elements: some Sequence<Element>, _ write: (inout UTF8Buffer, Element) -> Void
    ) {
        field(&buffer) { self.write(elements, to: &$0, write) }
    }

    private func write<Element>(
        _ elements: some Sequence<Element>, to buffer: inout UTF8Buffer, _ write: (inout UTF8Buffer, Element) -> Void
    ) {
        for (index, element) in elements.enumerated() {
            if index > 0 { buffer.append(byte: UInt8(ascii: ";")) }
            write(&buffer, element)
        }
    }

    /// A field of the submission's own text.
    private func text(_ buffer: inout UTF8Buffer, _ write: (inout UTF8Buffer) -> Void) {
        let text = UTF8Buffer.text(write)
        field(&buffer) { $0.append(reader.field(text)) }
    }

    /// A field with its comma; in quotation marks where its text holds what would end it.
    private func field(_ buffer: inout UTF8Buffer, _ write: (inout UTF8Buffer) -> Void) {
        buffer.append(byte: UInt8(ascii: ","))
        let start = buffer.count
        write(&buffer)
        let text = buffer.withBytes(from: start, \.copy)
        let special: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D]
        guard text.contains(where: special.contains) else { return }
        buffer.truncate(to: start)
        buffer.append(byte: UInt8(ascii: "\""))
        SpreadsheetText.append(text, to: &buffer)
        buffer.append(byte: UInt8(ascii: "\""))
    }
}
