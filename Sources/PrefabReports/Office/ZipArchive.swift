import PrefabAssessment

/// A ZIP archive of a few small files, stored as they are (PKWARE APPNOTE 6.3, sections 4.3 and 4.4).
///
/// The same files give the same bytes: every entry has the format's first day for its date.
package struct ZipArchive: ~Copyable {
    private var entries: [Entry] = []
    /// What has not been handed on: the archive itself where it goes nowhere.
    private var page = UTF8Buffer()
    /// How much has been written, in bytes.
    private var size = 0

    private struct Entry {
        let name: [UInt8]
        let checksum: UInt32
        let size: Int
        let offset: Int
    }

    package init() {}

    /// An archive that goes where the buffer hands it on; ``finish(into:)`` gives the buffer back.
    init(into page: inout UTF8Buffer) {
        swap(&self.page, &page)
    }

    /// More than this all entries together may not have: beyond 4 GiB the format needs other records.
    static let most = Int(UInt32.max) - (1 << 16)

    /// - Parameter name: ASCII, with `/` between folders.
    /// - Precondition: the archive stays under ``most``.
    package mutating func add(_ name: String, _ bytes: [UInt8]) {
        add(name, size: bytes.count, checksum: CRC32.of(bytes)) { $0.append(bytes: bytes) }
    }

    /// The same of a file that is written while it is made.
    ///
    /// - Parameter write: puts bytes of that size and checksum into the buffer.
    mutating func add(_ name: String, size: Int, checksum: UInt32, _ write: (inout UTF8Buffer) -> Void) {
        let entry = Entry(name: Array(name.utf8), checksum: checksum, size: size, offset: self.size)
        precondition(self.size + size < Self.most, "the archive is too large")
        entries.append(entry)
        page.append(littleEndian: 0x0403_4B50 as UInt32)
        Self.write(entry, to: &page)
        page.append(bytes: entry.name)
        write(&page)
        page.drain()
        self.size += Self.headerSize + entry.name.count + size
    }

    /// Of a file, without its name.
    private static let headerSize = 30

    /// The files, then the directory of them.
    package consuming func finish() -> [UInt8] {
        writeDirectory()
        return page.bytes
    }

    /// The same where a buffer hands them on.
    mutating func finish(into page: inout UTF8Buffer) {
        writeDirectory()
        swap(&self.page, &page)
    }

    private mutating func writeDirectory() {
        var directory = UTF8Buffer()
        for entry in entries {
            directory.append(littleEndian: 0x0201_4B50 as UInt32)
            directory.append(littleEndian: 20 as UInt16)
            Self.write(entry, to: &directory)
            // No comment, first disk, no attributes.
            for _ in 0..<3 { directory.append(littleEndian: 0 as UInt16) }
            directory.append(littleEndian: 0 as UInt32)
            directory.append(littleEndian: UInt32(entry.offset))
            directory.append(bytes: entry.name)
        }
        directory.withBytes { page.append($0) }
        page.append(littleEndian: 0x0605_4B50 as UInt32)
        page.append(littleEndian: 0 as UInt32)
        for _ in 0..<2 { page.append(littleEndian: UInt16(entries.count)) }
        page.append(littleEndian: UInt32(directory.count))
        page.append(littleEndian: UInt32(size))
        page.append(littleEndian: 0 as UInt16)
    }

    /// What the header of a file and its entry in the directory have in common.
    private static func write(_ entry: Entry, to buffer: inout UTF8Buffer) {
        // Version 2.0; names are UTF-8; stored; 00:00 on 1 January 1980.
        for field in [20, 0x0800, 0, 0, 0x0021] as [UInt16] { buffer.append(littleEndian: field) }
        buffer.append(littleEndian: entry.checksum)
        for _ in 0..<2 { buffer.append(littleEndian: UInt32(entry.size)) }
        buffer.append(littleEndian: UInt16(entry.name.count))
        buffer.append(littleEndian: 0 as UInt16)
    }
}

/// The checksum of ZIP entries (ITU-T V.42, 8.1.1.6.2).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max, add)
    }

    fileprivate static func add(_ rest: UInt32, _ byte: UInt8) -> UInt32 {
        table[Int((rest ^ UInt32(byte)) & 0xFF)] ^ rest >> 8
    }
}

/// Counts a text and lets go of it: what the header of an archive's file has to say before the file.
///
/// One thread uses it.
final class ZipMeasure: TextSink, @unchecked Sendable {
    private(set) var size = 0
    private var rest = UInt32.max

    var checksum: UInt32 { ~rest }

    func take(_ piece: TextBytes) {
        size += piece.count
        rest = piece.reduce(rest, CRC32.add)
    }
}

extension UTF8Buffer {
    fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(byte: UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
