import PrefabAssessment

/// A ZIP archive of a few small files, stored as they are (PKWARE APPNOTE 6.3, sections 4.3 and 4.4).
///
/// The same files give the same bytes: every entry has the format's first day for its date.
struct ZipArchive: ~Copyable {
    private var entries: [Entry] = []
    private var local = UTF8Buffer()

    private struct Entry {
        let name: [UInt8]
        let checksum: UInt32
        let size: Int
        let offset: Int
    }

    /// - Parameter name: ASCII, with `/` between folders.
    /// - Precondition: the archive stays under 4 GiB, beyond which the format needs other records.
    mutating func add(_ name: String, _ bytes: [UInt8]) {
        let entry = Entry(name: Array(name.utf8), checksum: CRC32.of(bytes), size: bytes.count, offset: local.count)
        precondition(local.count + bytes.count < Int(UInt32.max), "the archive is too large")
        entries.append(entry)
        local.append(littleEndian: 0x0403_4B50 as UInt32)
        Self.write(entry, to: &local)
        local.append(bytes: entry.name)
        local.append(bytes: bytes)
    }

    /// The files, then the directory of them.
    consuming func finish() -> [UInt8] {
        var archive = UTF8Buffer()
        archive.append(bytes: local.bytes)
        let start = archive.count
        for entry in entries {
            archive.append(littleEndian: 0x0201_4B50 as UInt32)
            archive.append(littleEndian: 20 as UInt16)
            Self.write(entry, to: &archive)
            // No comment, first disk, no attributes.
            for _ in 0..<3 { archive.append(littleEndian: 0 as UInt16) }
            archive.append(littleEndian: 0 as UInt32)
            archive.append(littleEndian: UInt32(entry.offset))
            archive.append(bytes: entry.name)
        }
        let size = archive.count - start
        archive.append(littleEndian: 0x0605_4B50 as UInt32)
        archive.append(littleEndian: 0 as UInt32)
        for _ in 0..<2 { archive.append(littleEndian: UInt16(entries.count)) }
        archive.append(littleEndian: UInt32(size))
        archive.append(littleEndian: UInt32(start))
        archive.append(littleEndian: 0 as UInt16)
        return archive.bytes
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
        ~bytes.reduce(UInt32.max) { rest, byte in table[Int((rest ^ UInt32(byte)) & 0xFF)] ^ rest >> 8 }
    }
}

extension UTF8Buffer {
    fileprivate mutating func append(littleEndian number: some FixedWidthInteger) {
        for shift in stride(from: 0, to: number.bitWidth, by: 8) { append(byte: UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
