import PrefabAssessment
import PrefabReports
import PrefabWorkbook

/// One file as a workbook or a table of comma-separated values: whatever stands in it, it is read or refused, and what is read becomes a
/// submission, a drafted map, and the lines of a take-off.
///
/// | begins with | is |
/// |---|---|
/// | `PK` | an archive |
/// | `<` | the parts of a workbook, parted by zeros: sheet, texts, styles, workbook; they are put into an archive whose checksums hold |
/// | a byte below 8 | a table, behind the byte |
struct FuzzedBook {
    private let file: [UInt8]

    private static let layout = SubmissionLayout(.builtIn)

    /// - Returns: `nil` where the bytes are a text for ``FuzzedText``.
    init?(_ bytes: [UInt8]) {
        switch bytes.first {
        case UInt8(ascii: "P") where Book.isWorkbook(bytes): file = bytes
        case UInt8(ascii: "<"): file = Self.archive(of: bytes)
        case let first? where first < 8: file = Array(bytes.dropFirst())
        default: return nil
        }
    }

    /// The same bytes always come to the same parts, and every archive is whole: what is tried is what the parts say.
    private static func archive(of bytes: [UInt8]) -> [UInt8] {
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
        let head = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var archive = ZipArchive()
        func relations(_ targets: [(String, String)]) -> [UInt8] {
            let entries = targets.map { "<Relationship Id=\"\($0.0)\" Type=\"\(head)/\($0.0)\" Target=\"\($0.1)\"/>" }
            return Array("<Relationships>\(entries.joined())</Relationships>".utf8)
        }
        let workbook = Array("<workbook><sheets><sheet name=\"清单\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>".utf8)
        archive.add("_rels/.rels", relations([("officeDocument", "book.xml")]))
        archive.add(
            "_rels/book.xml.rels", relations([("worksheet", "sheet.xml"), ("sharedStrings", "texts.xml"), ("styles", "styles.xml")]))
        for (place, name) in ["sheet.xml", "texts.xml", "styles.xml", "book.xml"].enumerated() {
            let isThere = place < parts.count && !parts[place].isEmpty
            if isThere { archive.add(name, Array(parts[place])) } else if name == "book.xml" { archive.add(name, workbook) }
        }
        return archive.finish()
    }

    /// - Parameter isReadOnly: nothing is made of what was read.
    func run(isReadOnly: Bool) {
        let book: Book
        do throws(WorkbookFault) {
            book = Book.isWorkbook(file) ? try Book(workbook: file, Self.limits) : try Book(table: file, name: "清单.csv", Self.limits)
        } catch {
            _ = error.diagnostic.message.text(in: .chinese)
            return
        }
        if isReadOnly { return }
        tell(SubmissionImport([book], Self.layout))
        let guess = MapGuess([book], Self.layout)
        let draft = guess.text(in: .english)
        _ = guess.shown(in: .chinese)
        // What is not settled in the draft is: the take-off is read by whatever the guess has found.
        let settled = String(decoding: draft, as: UTF8.self).split(separator: "\"?\"", omittingEmptySubsequences: false)
        if let map = ColumnMap.read(Array(settled.joined(separator: "\"count\"").utf8)).value {
            tell(SubmissionImport([book], Self.layout, map: map))
        }
        tell(SubmissionImport([book], Self.layout, map: Self.map))
    }

    /// Small enough that the limits themselves are met with.
    private static let limits: WorkbookLimits = {
        var limits = WorkbookLimits()
        limits.part = 1 << 22
        limits.cells = 20_000
        limits.ratioFrom = 1 << 20
        limits.rows = 10_000
        return limits
    }()

    private func tell(_ imported: SubmissionImport) {
        let reading = Submission.read(imported.text.bytes, standards: .builtIn)
        let text = CheckedText(
            origin: .path("a.xlsx"), bytes: imported.text.bytes, diagnostics: imported.placed(reading.diagnostics), leftOut: reading.leftOut
        )
        _ = DiagnosticsFormat.text.render(CheckResult([text]), DiagnosticsFormat.Options(language: .chinese))
    }

    // MARK: - Maps

    /// A map of columns: a list of every kind of cell is read by it.
    static func readMap(_ bytes: [UInt8]) -> [Diagnostic] {
        let reading = ColumnMap.read(bytes)
        if let map = reading.value, let list {
            let imported = SubmissionImport([list], layout, map: map)
            _ = Submission.read(imported.text.bytes, standards: .builtIn)
            _ = imported.placed([])
        }
        return reading.diagnostics
    }

    private static let list: Book? = {
        let text = """
            楼号,构件编号,构件类型,楼层,件数,单个体积(m³),备注
            1#,YZZ-1,预制柱,1-4层,40,2.548,
            1#,YZZ-2,墙,标准层×16,３,2548 L,无
            合计,,,,43,,
            楼号,构件编号,构件类型,楼层,件数,单个体积(m³),备注
            2#,,支撑,B1~屋面,-1,1e400,?
            """
        return try? Book(Array(text.utf8), named: "清单.csv")
    }()

    private static let map: ColumnMap? = {
        let text = """
            { "format": "prefab-map/1", "sheets": [{ "name": "*", "heads": 1, "columns": [
              { "column": "A", "field": "building" }, { "column": "B", "field": "label" }, { "column": "C", "field": "kind" },
              { "column": "D", "field": "storeys" }, { "column": "E", "field": "count" },
              { "column": "F", "field": "precastVolume", "unit": "m³" }] }] }
            """
        return ColumnMap.read(Array(text.utf8)).value
    }()
}
