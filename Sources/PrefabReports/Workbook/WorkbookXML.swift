import PrefabAssessment

/// The parts of a workbook as XML.
enum WorkbookXML {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    static let contentTypes = OfficeXML.contentTypes([
        "xl/workbook.xml": "spreadsheetml.sheet.main", "xl/styles.xml": "spreadsheetml.styles",
        "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
    ])
    static let relations = OfficeXML.relationships(["officeDocument": "xl/workbook.xml"])
    static let workbookRelations = OfficeXML.relationships(["worksheet": "worksheets/sheet1.xml", "styles": "styles.xml"])

    static func workbook(_ workbook: Workbook) -> [UInt8] {
        var buffer = UTF8Buffer()
        buffer.append(OfficeXML.beginning)
        buffer.append("<workbook xmlns=\"\(main)\" xmlns:r=\"\(OfficeXML.relationship)\"><sheets><sheet")
        buffer.append(attribute: "name", workbook.name)
        buffer.append(" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>")
        buffer.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">")
        let name = workbook.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        buffer.append(xml: "'\(name)'!$\(workbook.head):$\(workbook.head)")
        buffer.append("</definedName></definedNames></workbook>")
        return buffer.bytes
    }

    // MARK: - Styles

    /// The styles in the order of ``Workbook/Style``.
    static let styles = Array(
        (OfficeXML.beginning + """
            <styleSheet xmlns="\(main)">\
            <fonts count="4">\(font(10))\(font(16, isBold: true))\(font(12, isBold: true))\(font(10, isBold: true))</fonts>\
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill></fill></fills>\
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
            <border>\(["left", "right", "top", "bottom"].map { "<\($0) style=\"thin\"><color rgb=\"FF000000\"/></\($0)>" }.joined())\
            <diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="\(Workbook.Style.allCases.count)">\(Workbook.Style.allCases.map(format).joined())</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
            </styleSheet>
            """).utf8)

    private static func font(_ size: Int, isBold: Bool = false) -> String {
        "<font>\(isBold ? "<b/>" : "")<sz val=\"\(size)\"/><name val=\"宋体\"/></font>"
    }

    private static func format(_ style: Workbook.Style) -> String {
        switch style {
        case .plain: format(font: 0)
        case .title: format(font: 1)
        case .heading: format(font: 2)
        case .head: format(font: 3, fill: 2, isBordered: true, horizontal: "center")
        case .cell: format(font: 0, isBordered: true)
        case .box: format(font: 2, isBordered: true, horizontal: "center")
        case .number: format(font: 0, isBordered: true, horizontal: "right")
        case .subtotal: format(font: 3, fill: 2, isBordered: true)
        }
    }

    private static func format(font: Int, fill: Int = 0, isBordered: Bool = false, horizontal: String = "left") -> String {
        """
        <xf numFmtId="0" fontId="\(font)" fillId="\(fill)" borderId="\(isBordered ? 1 : 0)" xfId="0" applyFont="1" applyFill="1" \
        applyBorder="1" applyAlignment="1"><alignment horizontal="\(horizontal)" vertical="\(isBordered ? "center" : "top")" \
        wrapText="1"/></xf>
        """
    }

    // MARK: - The sheet

    static func sheet(_ workbook: Workbook) -> [UInt8] {
        var buffer = UTF8Buffer()
        buffer.append(OfficeXML.beginning)
        buffer.append("<worksheet xmlns=\"\(main)\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
        buffer.append("<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>")
        for (place, width) in workbook.widths.enumerated() {
            buffer.append("<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
        }
        buffer.append("</cols><sheetData>")
        for (place, row) in workbook.rows.enumerated() { write(row, place + 1, to: &buffer) }
        buffer.append("</sheetData>")
        writeMerges(workbook, to: &buffer)
        writeTicks(workbook, to: &buffer)
        buffer.append("<printOptions horizontalCentered=\"1\"/>")
        buffer.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>")
        // A4, across; as many pages as it takes.
        buffer.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
        buffer.append("<headerFooter><oddFooter>&amp;L")
        // An ampersand begins a code of the footer.
        buffer.append(xml: workbook.foot.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&"))
        buffer.append("&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>")
        return buffer.bytes
    }

    private static func write(_ row: Workbook.Row, _ number: Int, to buffer: inout UTF8Buffer) {
        let height = row.lines > 1 ? " ht=\"\(15 * row.lines + 3)\" customHeight=\"1\"" : ""
        buffer.append("<row r=\"\(number)\"\(height)>")
        for (place, cell) in row.cells.enumerated() {
            buffer.append("<c r=\"\(column(place))\(number)\" s=\"\(cell.style.rawValue)\"")
            if cell.text.isEmpty {
                buffer.append("/>")
            } else {
                buffer.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                buffer.append(xml: VisibleText.make(cell.text))
                buffer.append("</t></is></c>")
            }
        }
        buffer.append("</row>")
    }

    private static func writeMerges(_ workbook: Workbook, to buffer: inout UTF8Buffer) {
        let merged = workbook.rows.indices.filter { workbook.rows[$0].isMerged }
        guard !merged.isEmpty else { return }
        buffer.append("<mergeCells count=\"\(merged.count)\">")
        let last = column(workbook.widths.count - 1)
        for place in merged { buffer.append("<mergeCell ref=\"A\(place + 1):\(last)\(place + 1)\"/>") }
        buffer.append("</mergeCells>")
    }

    /// The boxes offer their words; an entry of another kind is refused.
    private static func writeTicks(_ workbook: Workbook, to buffer: inout UTF8Buffer) {
        let places = workbook.rows.indices.filter { workbook.rows[$0].cells.first?.style == .box }
        guard !places.isEmpty else { return }
        buffer.append("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\"")
        buffer.append(attribute: "sqref", places.map { "A\($0 + 1)" }.joined(separator: " "))
        buffer.append("><formula1>")
        buffer.append(xml: "\"\(workbook.ticks.joined(separator: ","))\"")
        buffer.append("</formula1></dataValidation></dataValidations>")
    }

    /// `A`, `B` … `Z`; a sheet of this program has no more.
    private static func column(_ place: Int) -> String {
        precondition(place < 26, "a sheet has at most 26 columns")
        return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place)))
    }
}
