import CZlib
import PrefabReports

@testable import PrefabWorkbook

/// A ZIP archive in the making, with whatever is to be wrong about it.
struct TestArchive {
    struct Entry {
        var name: String
        var bytes: [UInt8]
        var isDeflated = false
        var flags: UInt16 = 0
        var method: UInt16?
        var checksum: UInt32?
        /// What the directory says of the unpacked size.
        var size: Int?
        var localName: String?
        /// Sizes and offset in the extra field of ZIP64.
        var isLong = false
        /// Sizes and checksum behind the bytes.
        var hasDescriptor = false
    }

    var entries: [Entry] = []
    var comment: [UInt8] = []
    var hasLongEnd = false

    mutating func add(_ name: String, _ text: String, isDeflated: Bool = false) {
        entries.append(Entry(name: name, bytes: Array(text.utf8), isDeflated: isDeflated))
    }

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let packed = entry.isDeflated ? Deflation.deflated(entry.bytes) : entry.bytes
            let checksum = entry.checksum ?? Inflation.checksum(of: entry.bytes)
            let size = entry.size ?? entry.bytes.count
            let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
            let method = entry.method ?? (entry.isDeflated ? 8 : 0)
            let localName = Array((entry.localName ?? entry.name).utf8)
            let name = Array(entry.name.utf8)
            let offset = file.count
            file += little(0x0403_4B50, 4) + little(20, 2) + little(Int(flags), 2) + little(Int(method), 2) + little(0, 4)
            for number in entry.hasDescriptor ? [0, 0, 0] : [Int(checksum), packed.count, size] { file += little(number, 4) }
            file += little(localName.count, 2) + little(0, 2) + localName + packed
            if entry.hasDescriptor {
                file += little(0x0807_4B50, 4) + little(Int(checksum), 4) + little(packed.count, 4) + little(size, 4)
            }
            let extra = entry.isLong ? little(1, 2) + little(24, 2) + little(size, 8) + little(packed.count, 8) + little(offset, 8) : []
            let short = 0xFFFF_FFFF
            directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + little(Int(flags), 2) + little(Int(method), 2)
            directory += little(0, 4) + little(Int(checksum), 4)
            directory += little(entry.isLong ? short : packed.count, 4) + little(entry.isLong ? short : size, 4)
            directory += little(name.count, 2) + little(extra.count, 2) + little(0, 2) + little(0, 4) + little(0, 4)
            directory += little(entry.isLong ? short : offset, 4) + name + extra
        }
        let start = file.count
        file += directory
        if hasLongEnd {
            let place = file.count
            file += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 4) + little(0, 4)
            file += little(entries.count, 8) + little(entries.count, 8) + little(directory.count, 8) + little(start, 8)
            file += little(0x0706_4B50, 4) + little(0, 4) + little(place, 8) + little(1, 4)
        }
        file += little(0x0605_4B50, 4) + little(0, 4)
        for _ in 0..<2 { file += little(hasLongEnd ? 0xFFFF : entries.count, 2) }
        file += little(hasLongEnd ? 0xFFFF_FFFF : directory.count, 4) + little(hasLongEnd ? 0xFFFF_FFFF : start, 4)
        return file + little(comment.count, 2) + comment
    }

    private func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}

extension TestArchive {
    /// A workbook of one sheet, written by hand: no shared texts, no styles.
    ///
    /// - Parameters:
    ///   - sheet: what stands in `worksheet`.
    ///   - workbook: what stands in `workbook` beside the sheet.
    static func workbook(sheet: String, workbook: String = "", styles: String? = nil, texts: String? = nil) -> TestArchive {
        var archive = TestArchive()
        archive.add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>")
        archive.add("xl/workbook.xml", "<workbook>\(workbook)<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>")
        var relations = "<Relationship Id=\"s\" Type=\"http://x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
        if let styles {
            relations += "<Relationship Id=\"t\" Type=\"http://x/styles\" Target=\"./styles.xml\"/>"
            archive.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
        }
        if let texts {
            relations += "<Relationship Id=\"u\" Type=\"http://x/sharedStrings\" Target=\"worksheets/../texts.xml\"/>"
            archive.add("xl/texts.xml", "<sst>\(texts)</sst>")
        }
        archive.add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>")
        archive.add("xl/worksheets/sheet1.xml", "<worksheet>\(sheet)</worksheet>", isDeflated: true)
        return archive
    }

    /// A workbook with rows in its sheet.
    static func rows(_ rows: String, workbook: String = "", styles: String? = nil, texts: String? = nil) -> TestArchive {
        .workbook(sheet: "<sheetData>\(rows)</sheetData>", workbook: workbook, styles: styles, texts: texts)
    }
}

/// Deflated bytes by the system's zlib.
enum Deflation {
    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: bytes.count + bytes.count / 1000 + 64) { output, count in
            var stream = unsafe z_stream()
            unsafe deflateInit2_(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
            defer { unsafe deflateEnd(&stream) }
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(output.count)
                _ = unsafe deflate(&stream, Z_FINISH)
            }
            count = unsafe Int(stream.total_out)
        }
    }
}

/// What reading a workbook comes to: its first sheet, or the fault.
func outcome(_ file: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) -> Result<Sheet, WorkbookFault> {
    do throws(WorkbookFault) {
        return .success(try Book(workbook: file, limits).sheets[0])
    } catch {
        return .failure(error)
    }
}

extension Result where Success == Sheet, Failure == WorkbookFault {
    var kind: WorkbookFault.Kind? {
        if case .failure(let fault) = self { fault.kind } else { nil }
    }

    var fault: WorkbookFault? {
        if case .failure(let fault) = self { fault } else { nil }
    }
}

extension Sheet {
    /// The content of a cell by its name.
    func content(_ name: String) -> Cell.Content? {
        CellPlace(name.utf8).flatMap { self[$0]?.content }
    }

    func cell(_ name: String) -> Cell? {
        CellPlace(name.utf8).flatMap { self[$0] }
    }
}
