package import PrefabAssessment

/// A workbook of any number of like rows, which is written and packed while they are made: no more of it is held than a piece.
///
/// Rows that a sheet has no room for go on in a further one. The same rows give the same bytes, in whatever pieces they come.
package struct WorkbookStream: ~Copyable {
    /// How much a sheet may have.
    package struct Limits: Sendable {
        /// As many as Excel has, with the head.
        package var rows = 1_048_576
        /// In bytes, before packing; what an archive has no place for in 32 bits is far away.
        package var size = 1 << 31

        package init() {}
    }

    private let layout: (Int) -> Workbook.Sheet
    private let packer: any FilePacker
    private let limits: Limits
    private var archive = ZipArchive()
    private var page: UTF8Buffer
    /// Those that were begun; their rows but the head are elsewhere.
    private var sheets: [Workbook.Sheet] = []
    /// Of the sheet that is being written, before packing.
    private var size = 0
    /// Whatever comes next stands in another sheet.
    private var isFull = false
    /// There was no room for what has been packed.
    private var isTooLarge = false

    /// - Parameters:
    ///   - sink: where the file goes.
    ///   - packer: packs the sheets.
    ///   - layout: the name, the columns and the head of the first sheet and of each further one, by its number from 1.
    package init(
        into sink: any TextSink, packer: any FilePacker, limits: Limits = Limits(), layout: @escaping (Int) -> Workbook.Sheet
    ) {
        (self.packer, self.limits, self.layout) = (packer, limits, layout)
        page = UTF8Buffer(into: sink)
        archive = ZipArchive(into: &page)
        beginSheet()
    }

    /// Takes rows as ``Workbook/Row`` writes them into a stream: each ends with a line feed, and the last may go on in the next piece.
    ///
    /// - Throws: where the file has no room for them; it cannot be ended then.
    package mutating func add(_ rows: TextBytes) throws(ReportTooLarge) {
        var start = 0
        while start < rows.count {
            if isFull {
                endSheet()
                beginSheet()
            }
            var end = start
            while end < rows.count, !isFull {
                if rows[end] == UInt8(ascii: "\n") {
                    sheets[sheets.count - 1].followingRows += 1
                    isFull = sheets[sheets.count - 1].lastRow >= limits.rows || size + end - start >= limits.size
                }
                end += 1
            }
            pack(rows.part(start..<end))
            start = end
        }
        if isTooLarge { throw ReportTooLarge() }
    }

    /// Ends the file.
    ///
    /// - Throws: where the file has no room for its end.
    package mutating func finish() throws(ReportTooLarge) {
        endSheet()
        archive.add("[Content_Types].xml", WorkbookXML.contentTypes(sheets.count))
        archive.add("_rels/.rels", WorkbookXML.relations)
        archive.add("xl/workbook.xml", WorkbookXML.workbook(sheets))
        archive.add("xl/_rels/workbook.xml.rels", WorkbookXML.workbookRelations(sheets.count))
        archive.add("xl/styles.xml", Workbook.Style.all)
        archive.finish(into: &page)
        page.flush()
        if isTooLarge { throw ReportTooLarge() }
    }

    // MARK: - Sheets

    private mutating func beginSheet() {
        isFull = false
        size = 0
        let sheet = layout(sheets.count + 1)
        sheets.append(sheet)
        archive.beginPacked("xl/worksheets/sheet\(sheets.count).xml")
        pack { WorkbookXML.begin(sheet, &$0) }
    }

    private mutating func endSheet() {
        let sheet = sheets[sheets.count - 1]
        pack { WorkbookXML.end(sheet, &$0) }
        let end = packer.endFile { write($0) }
        archive.endPacked(size: end.size, checksum: end.checksum)
    }

    private mutating func pack(_ text: (inout UTF8Buffer) -> Void) {
        var buffer = UTF8Buffer()
        text(&buffer)
        buffer.withBytes { pack($0) }
    }

    private mutating func pack(_ bytes: TextBytes) {
        size += bytes.count
        packer.pack(bytes) { write($0) }
    }

    /// Leaves room for the parts behind the sheets, of which a few thousand bytes a sheet are plenty.
    private mutating func write(_ packed: TextBytes) {
        isTooLarge = isTooLarge || packed.count + 4096 * (sheets.count + 8) > archive.room
        if !isTooLarge { archive.write(packed: packed) }
    }
}

extension Workbook.Row {
    /// Writes a row of a ``WorkbookStream``: it stands behind the one before it, wherever that is.
    func write(to buffer: inout UTF8Buffer) {
        WorkbookXML.write(self, nil, to: &buffer)
        buffer.append(byte: UInt8(ascii: "\n"))
    }
}
