import PrefabAssessment
import PrefabReports
import Testing

@testable import PrefabWorkbook

@Suite("Sheets written by hand")
struct SheetTests {
    private func sheet(_ rows: String, workbook: String = "", styles: String? = nil, texts: String? = nil) throws -> Sheet {
        try outcome(TestArchive.rows(rows, workbook: workbook, styles: styles, texts: texts).bytes).get()
    }

    @Test("Cells without a place stand behind one another, and no part but the sheet is needed")
    func places() throws {
        let sheet = try sheet(
            """
            <row><c t="inlineStr"><is><t>柱</t></is></c><c><v>1.5</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>
            <row r="5"><c t="b"><v>0</v></c></row><row><c t="e"><v>#DIV/0!</v></c></row>
            """)
        #expect(sheet.cells.map(\.place.name) == ["A1", "B1", "D1", "E1", "A5", "A6"])
        #expect(sheet.content("A1") == .text("柱"))
        #expect(sheet.content("A5") == .boolean(false))
        #expect(sheet.content("A6") == .error("#DIV/0!"))
        #expect(sheet.rows.map(\.count) == [4, 1, 1])
        #expect(sheet.name(of: CellPlace(row: 12, column: 4)) == "表!D12")
    }

    @Test("Names with marks stand in quotation marks")
    func names() {
        for (name, written) in [("构件 1", "'构件 1'!A1"), ("a'b", "'a''b'!A1"), ("构件_1", "构件_1!A1"), ("", "''!A1")] {
            let sheet = Sheet(name: name, isHidden: false, cells: [], merges: [], covered: [], hiddenRows: [], hiddenColumns: [])
            #expect(sheet.name(of: CellPlace(row: 1, column: 1)) == written)
        }
    }

    @Test("Prefixes, comments, character references and literal text")
    func xml() throws {
        let sheet = try sheet(
            """
            <x:row r="1"><!-- <c/> --><x:c t="str"><x:v>a &lt;b&gt; &amp; &#x67F1;&#26609;</x:v></x:c><x:c t='str'><x:v><![CDATA[<&>]]> ]</x:v></x:c>\
            <c t="str"><v>_x0041__x005F_x0041_ _xzz_</v></c></x:row>
            """)
        #expect(sheet.content("A1") == .text("a <b> & 柱柱"))
        #expect(sheet.content("B1") == .text("<&> ]"))
        #expect(sheet.content("C1") == .text("A_x0041_ _xzz_"))
    }

    @Test("Shared texts have their runs and not how they are pronounced")
    func shared() throws {
        let texts = """
            <si><t xml:space="preserve"> 柱 </t></si><si><r><rPr><b/></rPr><t>预制</t></r><r><t>楼板</t></r><rPh sb="0" eb="1"><t>yù</t></rPh></si><si><t/></si>
            """
        let sheet = try sheet(
            "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>", texts: texts)
        #expect(sheet.cells.map(\.content) == [.text(" 柱 "), .text("预制楼板")])
        let fault = try #require(outcome(TestArchive.rows("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>3</v></c></row>", texts: texts).bytes).fault)
        #expect(fault.kind == .malformedCell)
        #expect(fault.place == "表!B3")
    }

    @Test("A formula without a value, or with one that nobody computed, is unknown and never 0")
    func formulas() throws {
        let rows = """
            <row><c><f>B1</f></c><c><f>1</f><v>7</v></c><c t="str"><f>""</f><v></v></c><c><f t="shared" si="0"/><v/></c><c t="str"><f>A1</f><v>x</v></c></row>
            """
        #expect(try sheet(rows).cells.map(\.content) == [.unknown, .number("7"), .unknown, .text("x")])
        #expect(try sheet(rows, workbook: "<calcPr fullCalcOnLoad=\"1\"/>").cells.map(\.content) == Array(repeating: .unknown, count: 5))
    }

    @Test("Styles say which numbers are days")
    func styles() throws {
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="yyyy/m/d"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs>\
            <dxfs><dxf><numFmt numFmtId="0" formatCode="0%"/></dxf></dxfs>
            """
        let sheet = try sheet("<row>\((0...4).map { "<c s=\"\($0)\"><v>1</v></c>" }.joined())</row>", styles: styles)
        #expect(sheet.cells.map(\.format) == [.general, .day, .percent, .day, .general])
    }

    @Test("Days of ISO 8601 are texts without their midnight")
    func isoDays() throws {
        let sheet = try sheet("<row><c t=\"d\"><v>2021-07-01T00:00:00Z</v></c><c t=\"d\"><v>2021-07-01T08:30:00</v></c></row>")
        #expect(sheet.cells.map(\.content) == [.text("2021-07-01"), .text("2021-07-01T08:30:00")])
    }

    @Test("Rows in another order are put in order; a cell that is there twice is a fault")
    func order() throws {
        #expect(
            try sheet("<row r=\"2\"><c><v>2</v></c></row><row r=\"1\"><c><v>1</v></c></row>").cells.map(\.content) == [
                .number("1"), .number("2"),
            ])
        let twice = outcome(TestArchive.rows("<row r=\"2\"><c><v>2</v></c></row><row r=\"2\"><c><v>1</v></c></row>").bytes)
        #expect(twice.kind == .malformedCell)
        #expect(twice.fault?.place == "表!A2")
    }

    @Test("What lies behind the first cell of a merged area is told and not read")
    func covered() throws {
        let rows = (1...4).map { row in "<row>\((1...4).map { "<c><v>\(row * 10 + $0)</v></c>" }.joined())</row>" }.joined()
        let archive = TestArchive.workbook(
            sheet:
                "<sheetData>\(rows)</sheetData><mergeCells><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"D1:D2\"/><mergeCell ref=\"A4\"/></mergeCells>"
        )
        let sheet = try outcome(archive.bytes).get()
        #expect(sheet.covered.map(\.name) == ["C2", "D2", "B3", "C3"])
        #expect(sheet.content("B2") == .number("22"))
        #expect(sheet.content("D1") == .number("14"))
        #expect(sheet.cells.count == 12)
        let overlapping = TestArchive.workbook(
            sheet: "<sheetData>\(rows)</sheetData><mergeCells><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"C3:D4\"/></mergeCells>")
        #expect(outcome(overlapping.bytes).kind == .malformedCell)
    }

    @Test("Hidden rows and columns next to one another are one range")
    func hidden() throws {
        let archive = TestArchive.workbook(
            sheet: """
                <cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="true"/><col min="6" max="9"/></cols>\
                <sheetData><row r="2" hidden="1"/><row r="3" hidden="1"/><row r="7" hidden="1"/></sheetData>
                """)
        let sheet = try outcome(archive.bytes).get()
        #expect(sheet.hiddenRows == [2...3, 7...7])
        #expect(sheet.hiddenColumns == [2...4])
    }

    @Test(
        "Cells that no program writes",
        arguments: [
            "<row r=\"0\"/>", "<row r=\"x\"/>", "<row r=\"2\"><c r=\"A1\"/></row>", "<row><c r=\"1A\"/></row>",
            "<row><c><v>zwölf</v></c></row>",
            "<row><c><v>1,5</v></c></row>", "<row><c t=\"s\"><v>0</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
        ])
    func malformed(rows: String) {
        let kind = outcome(TestArchive.rows(rows).bytes).kind
        #expect(kind == .malformedCell || kind == .malformedPart)
    }

    @Test("Rows, columns, cells, merged areas, sheets and nesting have limits")
    func limits() throws {
        let many = TestArchive.rows((0..<100).map { _ in "<row><c><v>1</v></c><c><v>2</v></c></row>" }.joined()).bytes
        for change in [
            { (limits: inout WorkbookLimits) in limits.rows = 99 }, { $0.columns = 1 }, { $0.cells = 199 }, { $0.sheets = 0 },
            { $0.depth = 4 },
        ] {
            var limits = WorkbookLimits()
            change(&limits)
            #expect(outcome(many, limits).kind == .tooLarge)
        }
        var limits = WorkbookLimits()
        limits.rows = 100
        limits.columns = 2
        limits.cells = 200
        limits.depth = 5
        #expect(try outcome(many, limits).get().cells.count == 200)
        #expect(outcome(TestArchive.rows("<row r=\"10000000\"/>").bytes).fault?.message.text(in: .english) == "more than 1048576 rows")
        limits = WorkbookLimits()
        limits.merges = 1
        let merged = TestArchive.workbook(sheet: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>")
        #expect(outcome(merged.bytes, limits).kind == .tooLarge)
        limits = WorkbookLimits()
        limits.sharedTexts = 1
        #expect(outcome(TestArchive.rows("", texts: "<si><t>a</t></si><si><t>b</t></si>").bytes, limits).kind == .tooLarge)
    }
}
