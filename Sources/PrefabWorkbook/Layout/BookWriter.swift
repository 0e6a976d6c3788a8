import PrefabAssessment

extension [WrittenSheet] {
    /// The workbook: `.xlsx` (ECMA-376). The same sheets give the same bytes.
    package var workbook: [UInt8] {
        var archive = ZipArchive()
        archive.add("[Content_Types].xml", BookXML.contentTypes(count))
        archive.add("_rels/.rels", BookXML.relations)
        archive.add("xl/workbook.xml", BookXML.workbook(map(\.name)))
        archive.add("xl/_rels/workbook.xml.rels", BookXML.workbookRelations(count))
        archive.add("xl/styles.xml", BookXML.styles)
        for (number, sheet) in enumerated() { archive.add("xl/worksheets/sheet\(number + 1).xml", BookXML.sheet(sheet)) }
        return archive.finish()
    }
}

/// The parts of a workbook as XML.
private enum BookXML {
    private static let beginning = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    static func contentTypes(_ sheets: Int) -> [UInt8] {
        let parts = (1...Swift.max(1, sheets)).map { number in
            "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(kind).worksheet+xml\"/>"
        }
        return Array(
            (beginning + """
                <Types xmlns="\(package)/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="\(kind).styles+xml"/>\(parts.joined())</Types>
                """).utf8)
    }

    static let relations = Array(
        (beginning + """
            <Relationships xmlns="\(package)/relationships">\
            <Relationship Id="rId1" Type="\(relationship)/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """).utf8)

    static func workbook(_ names: [String]) -> [UInt8] {
        var buffer = UTF8Buffer()
        buffer.append(beginning)
        buffer.append("<workbook xmlns=\"\(main)\" xmlns:r=\"\(relationship)\"><sheets>")
        for (number, name) in names.enumerated() {
            buffer.append("<sheet name=\"")
            buffer.append(escaped(name))
            buffer.append("\" sheetId=\"\(number + 1)\" r:id=\"rId\(number + 1)\"/>")
        }
        buffer.append("</sheets></workbook>")
        return buffer.bytes
    }

    static func workbookRelations(_ sheets: Int) -> [UInt8] {
        let parts = (1...Swift.max(1, sheets)).map { number in
            "<Relationship Id=\"rId\(number)\" Type=\"\(relationship)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
        }
        return Array(
            (beginning + """
                <Relationships xmlns="\(package)/relationships">\(parts.joined())\
                <Relationship Id="rId\(sheets + 1)" Type="\(relationship)/styles" Target="styles.xml"/></Relationships>
                """).utf8)
    }

    // MARK: - Styles

    /// The styles in the order of ``CellStyle``.
    static let styles = Array(
        (beginning + """
            <styleSheet xmlns="\(main)"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
            <fonts count="3"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="10"/><name val="宋体"/></font>\
            <font><sz val="8"/><color rgb="FF808080"/><name val="宋体"/></font></fonts>\
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill></fill></fills>\
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
            <border>\(["left", "right", "top", "bottom"].map { "<\($0) style=\"thin\"><color rgb=\"FF808080\"/></\($0)>" }.joined())\
            <diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="\(CellStyle.allCases.count)">\(CellStyle.allCases.map(format).joined())</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """).utf8)

    private static func format(_ style: CellStyle) -> String {
        switch style {
        case .plain: format()
        case .head: format(font: 1, fill: 2, isBordered: true)
        case .key: format(font: 2)
        case .note: format(font: 0)
        case .value: format(isBordered: true)
        case .day: format(number: 164, isBordered: true)
        case .text: format(number: 49, isBordered: true)
        }
    }

    private static func format(number: Int = 0, font: Int = 0, fill: Int = 0, isBordered: Bool = false) -> String {
        """
        <xf numFmtId="\(number)" fontId="\(font)" fillId="\(fill)" borderId="\(isBordered ? 1 : 0)" xfId="0" applyNumberFormat="1" \
        applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>
        """
    }

    // MARK: - A sheet

    static func sheet(_ sheet: WrittenSheet) -> [UInt8] {
        var buffer = UTF8Buffer()
        buffer.append(beginning)
        buffer.append("<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">")
        if sheet.frozenRows > 0 {
            buffer.append(
                "<pane ySplit=\"\(sheet.frozenRows)\" topLeftCell=\"A\(sheet.frozenRows + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            )
        }
        buffer.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>")
        for (place, width) in sheet.widths.enumerated() {
            let style = sheet.columnStyles.indices.contains(place) ? " style=\"\(sheet.columnStyles[place].rawValue)\"" : ""
            buffer.append("<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"\(style)/>")
        }
        buffer.append("</cols><sheetData>")
        for (row, cells) in sheet.rows.enumerated() {
            buffer.append("<row r=\"\(row + 1)\">")
            for (column, cell) in cells.enumerated() { write(cell, CellPlace(row: row + 1, column: column + 1), to: &buffer) }
            buffer.append("</row>")
        }
        buffer.append("</sheetData>")
        writeChecks(sheet.checks, to: &buffer)
        buffer.append("</worksheet>")
        return buffer.bytes
    }

    private static func write(_ cell: WrittenCell, _ place: CellPlace, to buffer: inout UTF8Buffer) {
        switch cell {
        case .empty(let style): buffer.append("<c r=\"\(place.name)\" s=\"\(style.rawValue)\"/>")
        case .number(let number, let style): buffer.append("<c r=\"\(place.name)\" s=\"\(style.rawValue)\"><v>\(number)</v></c>")
        case .text(let text, let style):
            buffer.append("<c r=\"\(place.name)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            buffer.append(escaped(text))
            buffer.append("</t></is></c>")
        }
    }

    private static func writeChecks(_ checks: [WrittenSheet.Check], to buffer: inout UTF8Buffer) {
        // Programs take lists of up to 255 characters.
        let checks = checks.filter { check in
            if case .list(let words) = check.kind { list(words).count <= 255 && !words.contains { $0.contains(",") } } else { true }
        }
        if checks.isEmpty { return }
        buffer.append("<dataValidations count=\"\(checks.count)\">")
        for check in checks {
            let column = CellPlace.letters(ofColumn: check.column)
            buffer.append(
                "<dataValidation allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"\(column)\(check.rows.lowerBound):\(column)\(check.rows.upperBound)\""
            )
            switch check.kind {
            case .list(let words):
                buffer.append(" type=\"list\"><formula1>\"\(escaped(list(words)))\"</formula1>")
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

    /// The text as XML has it; a character that XML has not is written by its number (ECMA-376 part 1, 22.9.2.19).
    private static func escaped(_ text: String) -> String {
        guard
            text.utf8.contains(where: {
                $0 < 0x20 || $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\"")
                    || $0 == UInt8(ascii: "_") || $0 == 0xEF
            })
        else { return text }
        let looksEscaped = text.contains("_x")
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // What looks like such a number is none.
            case "_" where looksEscaped: result += "_x005F_"
            case "\u{FFFE}", "\u{FFFF}": result += "_x\(String(scalar.value, radix: 16, uppercase: true))_"
            case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t":
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
