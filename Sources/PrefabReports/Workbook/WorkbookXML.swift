import PrefabAssessment

/// The parts of a workbook as XML.
enum WorkbookXML {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    static func contentTypes(_ sheets: Int) -> [UInt8] {
        OfficeXML.contentTypes(
            [("xl/workbook.xml", "spreadsheetml.sheet.main"), ("xl/styles.xml", "spreadsheetml.styles")]
                + numbers(sheets).map { ("xl/worksheets/sheet\($0).xml", "spreadsheetml.worksheet") })
    }

    static let relations = OfficeXML.relationships([("officeDocument", "xl/workbook.xml")])

    static func workbookRelations(_ sheets: Int) -> [UInt8] {
        OfficeXML.relationships(numbers(sheets).map { ("worksheet", "worksheets/sheet\($0).xml") } + [("styles", "styles.xml")])
    }

    private static func numbers(_ sheets: Int) -> [Int] { (0..<sheets).map { $0 + 1 } }

    static func workbook(_ sheets: [Workbook.Sheet]) -> [UInt8] {
        var buffer = UTF8Buffer()
        buffer.append(OfficeXML.beginning)
        buffer.append("<workbook xmlns=\"\(main)\" xmlns:r=\"\(OfficeXML.relationship)\"><sheets>")
        for (number, sheet) in sheets.enumerated() {
            buffer.append("<sheet")
            buffer.append(attribute: "name", sheet.name)
            buffer.append(" sheetId=\"\(number + 1)\" r:id=\"rId\(number + 1)\"/>")
        }
        buffer.append("</sheets>")
        writeNames(sheets, to: &buffer)
        // What the formulas show was computed by this program; whoever opens the file may let his own do it.
        buffer.append("<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>")
        return buffer.bytes
    }

    /// Which rows each sheet repeats on paper, and which it filters.
    private static func writeNames(_ sheets: [Workbook.Sheet], to buffer: inout UTF8Buffer) {
        guard sheets.contains(where: { $0.print != nil || $0.filterRow != nil }) else { return }
        buffer.append("<definedNames>")
        for (number, sheet) in sheets.enumerated() {
            let name = "'" + sheet.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
            if let filter = filter(of: sheet) {
                buffer.append("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(number)\" hidden=\"1\">")
                buffer.append(xml: "\(name)!$A$\(filter.rows.lowerBound):$\(filter.column)$\(filter.rows.upperBound)")
                buffer.append("</definedName>")
            }
            if let print = sheet.print {
                buffer.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(number)\">")
                buffer.append(xml: "\(name)!$\(print.head):$\(print.head)")
                buffer.append("</definedName>")
            }
        }
        buffer.append("</definedNames>")
    }

    private static func filter(of sheet: Workbook.Sheet) -> (column: String, rows: ClosedRange<Int>)? {
        sheet.filterRow.map { (CellPlace.letters(ofColumn: sheet.widths.count), $0...max($0, sheet.lastRow)) }
    }

    // MARK: - A sheet

    static func sheet(_ sheet: Workbook.Sheet) -> [UInt8] {
        UTF8Buffer.bytes { write(sheet, to: &$0) }
    }

    static func write(_ sheet: Workbook.Sheet, to buffer: inout UTF8Buffer) {
        begin(sheet, &buffer)
        end(sheet, &buffer)
    }

    /// The beginning of a sheet with the rows that are there; more may follow, and then ``end(_:_:)``.
    static func begin(_ sheet: Workbook.Sheet, _ buffer: inout UTF8Buffer) {
        buffer.append(OfficeXML.beginning)
        buffer.append("<worksheet xmlns=\"\(main)\">")
        if sheet.print != nil { buffer.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>") }
        buffer.append("<sheetViews><sheetView workbookViewId=\"0\">")
        if sheet.frozenRows > 0 {
            let first = sheet.frozenRows + 1
            buffer.append("<pane ySplit=\"\(sheet.frozenRows)\" topLeftCell=\"A\(first)\" activePane=\"bottomLeft\" state=\"frozen\"/>")
        }
        buffer.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>")
        for (place, width) in sheet.widths.enumerated() {
            let style = sheet.columnStyles.indices.contains(place) ? " style=\"\(sheet.columnStyles[place].rawValue)\"" : ""
            buffer.append("<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"\(style)/>")
        }
        buffer.append("</cols><sheetData>")
        for (place, row) in sheet.rows.enumerated() {
            write(row.whole, place + 1, to: &buffer)
            buffer.drain()
        }
    }

    static func end(_ sheet: Workbook.Sheet, _ buffer: inout UTF8Buffer) {
        buffer.append("</sheetData>")
        if let filter = filter(of: sheet) {
            buffer.append("<autoFilter ref=\"A\(filter.rows.lowerBound):\(filter.column)\(filter.rows.upperBound)\"/>")
        }
        writeMerges(sheet, to: &buffer)
        writeChecks(sheet.checks, to: &buffer)
        if let print = sheet.print { write(print, to: &buffer) }
        buffer.append("</worksheet>")
    }

    /// - Parameter number: of the row, from 1; without one it is the row behind the one before it, and so with its cells.
    static func write(_ row: Workbook.Row, _ number: Int?, to buffer: inout UTF8Buffer) {
        // No row is higher than 409 points.
        let height = row.lines > 1 ? " ht=\"\(min(15 * row.lines + 3, 409))\" customHeight=\"1\"" : ""
        buffer.append("<row\(number.map { " r=\"\($0)\"" } ?? "")\(height)>")
        for (place, cell) in row.cells.enumerated() {
            write(cell, number.map { CellPlace(row: $0, column: place + 1) }, to: &buffer)
        }
        buffer.append("</row>")
    }

    private static func write(_ cell: Workbook.Cell, _ place: CellPlace?, to buffer: inout UTF8Buffer) {
        func begin(_ style: Workbook.Style) {
            buffer.append("<c\(place.map { " r=\"\($0.name)\"" } ?? "") s=\"\(style.rawValue)\"")
        }
        switch cell {
        case .empty(let style):
            begin(style)
            buffer.append("/>")
        case .number(let number, let style):
            begin(style)
            buffer.append("><v>\(number)</v></c>")
        case .text(let text, let style):
            begin(style)
            buffer.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            buffer.append(cellText: text)
            buffer.append("</t></is></c>")
        case .formula(let formula, let value, let style):
            begin(style)
            if case .text = value { buffer.append(" t=\"str\"") }
            buffer.append("><f>")
            buffer.append(cellText: formula)
            buffer.append("</f><v>")
            switch value {
            case .number(let number): buffer.append(number)
            case .text(let text): buffer.append(cellText: text)
            }
            buffer.append("</v></c>")
        }
    }

    private static func writeMerges(_ sheet: Workbook.Sheet, to buffer: inout UTF8Buffer) {
        let merged = sheet.rows.indices.filter { sheet.rows[$0].isMerged }
        guard !merged.isEmpty else { return }
        buffer.append("<mergeCells count=\"\(merged.count)\">")
        let last = CellPlace.letters(ofColumn: sheet.widths.count)
        for place in merged { buffer.append("<mergeCell ref=\"A\(place + 1):\(last)\(place + 1)\"/>") }
        buffer.append("</mergeCells>")
    }

    private static func writeChecks(_ checks: [Workbook.Check], to buffer: inout UTF8Buffer) {
        // Programs take lists of up to 255 characters.
        let checks = checks.filter { check in
            if case .list(let words) = check.kind { list(words).count <= 255 && !words.contains { $0.contains(",") } } else { true }
        }
        if checks.isEmpty { return }
        buffer.append("<dataValidations count=\"\(checks.count)\">")
        for check in checks {
            let column = CellPlace.letters(ofColumn: check.column)
            buffer.append("<dataValidation allowBlank=\"1\" showErrorMessage=\"1\"")
            let places = check.rows.map {
                $0.count == 1 ? "\(column)\($0.lowerBound)" : "\(column)\($0.lowerBound):\(column)\($0.upperBound)"
            }
            buffer.append(attribute: "sqref", places.joined(separator: " "))
            if let error = check.error { buffer.append(attribute: "error", error) }
            switch check.kind {
            case .formula(let formula):
                buffer.append(" type=\"custom\"><formula1>")
                buffer.append(cellText: formula)
                buffer.append("</formula1>")
            case .list(let words):
                buffer.append(" type=\"list\"><formula1>")
                buffer.append(cellText: "\"\(list(words))\"")
                buffer.append("</formula1>")
            case .number(let lower, let upper, let isWhole):
                buffer.append(
                    " type=\"\(isWhole ? "whole" : "decimal")\" operator=\"between\"><formula1>\(lower)</formula1><formula2>\(upper)</formula2>"
                )
            case .day:
                // From 1950 to 2099.
                buffer.append(
                    " type=\"date\" operator=\"between\" errorStyle=\"warning\"><formula1>18264</formula1><formula2>73050</formula2>")
            }
            buffer.append("</dataValidation>")
        }
        buffer.append("</dataValidations>")
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: ",") }

    private static func write(_ print: Workbook.Print, to buffer: inout UTF8Buffer) {
        buffer.append("<printOptions horizontalCentered=\"1\"/>")
        buffer.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>")
        buffer.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
        buffer.append("<headerFooter><oddFooter>&amp;L")
        // An ampersand begins a code of the footer.
        buffer.append(xml: print.foot.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&"))
        buffer.append("&amp;R&amp;P / &amp;N</oddFooter></headerFooter>")
    }
}

extension UTF8Buffer {
    /// The text as XML has it; a character that XML has not is written by its number, so that it comes back as it was (ECMA-376 part 1,
    /// 22.9.2.19).
    fileprivate mutating func append(cellText text: String) {
        if !text.utf8.contains(where: Self.mayNeedEscape) { return append(text) }
        let looksEscaped = text.contains("_x")
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"": append("&quot;")
            // A row stays on its line.
            case "\n": append("&#10;")
            // What looks like such a number is none.
            case "_" where looksEscaped: append("_x005F_")
            case _ where scalar.value < 0x20 && scalar != "\t" || scalar == "\u{FFFE}" || scalar == "\u{FFFF}":
                append("_x\(String(hexadecimal: scalar.value, atLeast: 4))_")
            default: append(String(scalar))
            }
        }
    }

    /// Of what is written otherwise, and of texts that are not, the first bytes.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "_"): true
        // U+FFFE and U+FFFF, and the wide forms of signs.
        case 0xEF: true
        default: false
        }
    }
}
