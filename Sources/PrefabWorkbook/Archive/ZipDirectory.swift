import PrefabAssessment

/// What an archive holds, by its central directory (ZIP, APPNOTE.TXT 6.3.10, 4.3).
///
/// What the directory says is held against the file before anything is unpacked: each part lies inside of it, and no two share bytes.
struct ZipDirectory {
    struct Entry {
        let name: String
        let isDeflated: Bool
        /// CRC-32 of the unpacked bytes.
        let checksum: UInt32
        /// Where the packed bytes stand in the file.
        let packed: Range<Int>
        /// How many bytes there are, unpacked.
        let size: Int
    }

    let entries: [Entry]

    /// - Throws: `WorkbookFault` if the file is cut off, contradicts itself, or asks for what is refused.
    init(_ file: [UInt8], _ limits: WorkbookLimits) throws(WorkbookFault) {
        let end = try EndRecord(file)
        guard end.count <= limits.parts else {
            throw .tooLarge(Message.Text("压缩包内的部件", "parts in the archive"), limit: limits.parts)
        }
        var entries: [Entry] = []
        var names: Set<String> = []
        var offset = end.directory.lowerBound
        for _ in 0..<end.count {
            let record = try CentralRecord(file, at: offset, before: end.directory.upperBound)
            offset = record.next
            try Self.check(record, limits)
            // Parts are told apart without regard to case (ECMA-376 part 2, 6.2.2.3).
            guard names.insert(record.name.lowercased()).inserted else {
                throw WorkbookFault(
                    .refusedArchive, at: record.name, Message("压缩包内有两个同名部件", "the archive has two parts of this name"),
                    help: Self.saveAnew)
            }
            entries.append(try Self.entry(record, of: file, before: end.directory.lowerBound))
        }
        try Self.checkApart(entries)
        self.entries = entries
    }

    private static var saveAnew: Message {
        Message("用 Excel、WPS 或 LibreOffice 打开并另存为 .xlsx", "open it in Excel, WPS or LibreOffice and save it as .xlsx")
    }

    // MARK: - What is refused

    private static func check(_ record: CentralRecord, _ limits: WorkbookLimits) throws(WorkbookFault) {
        // Bit 0: encrypted; 6: strongly; 13: its directory too.
        guard record.flags & 0x2041 == 0 else {
            throw WorkbookFault(
                .refusedArchive, at: record.name, Message("压缩包已加密", "the archive is encrypted"),
                help: Message("去掉密码后另存", "save it without a password"))
        }
        guard !isTrick(record.name) else {
            throw WorkbookFault(
                .refusedArchive, at: record.name,
                Message("部件名指向压缩包以外", "the name of the part leads out of the archive"), help: saveAnew)
        }
        guard record.method == 0 || record.method == 8 else {
            throw WorkbookFault(
                .refusedArchive, at: record.name,
                Message("Office 文件不用压缩方法 {0}", "files of Office do not use compression method {0}", .whole(record.method)), help: saveAnew)
        }
    }

    /// Whether a name is one by which programs have been led to write elsewhere.
    private static func isTrick(_ name: String) -> Bool {
        name.isEmpty || name.hasPrefix("/") || name.contains { $0 == "\\" || $0 == "\0" || $0 == ":" }
            || name.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0 == "." }
    }

    // MARK: - Where the bytes stand

    private static func entry(_ record: CentralRecord, of file: [UInt8], before end: Int) throws(WorkbookFault) -> Entry {
        // The local header repeats the name; its sizes may follow the bytes in a data descriptor and are not needed.
        guard record.offset <= end - 30, file.little(4, at: record.offset) == 0x0403_4B50,
            let nameLength = file.little(2, at: record.offset + 26), let extraLength = file.little(2, at: record.offset + 28)
        else { throw .damaged(Message("部件不在目录所说的位置", "the part is not where the directory says"), at: record.name) }
        let name = record.offset + 30
        let start = name + nameLength + extraLength
        guard start <= end, record.packedSize <= end - start else {
            throw .damaged(Message("部件超出文件末尾", "the part goes beyond the end of the file"), at: record.name)
        }
        guard file[name..<name + nameLength].elementsEqual(record.nameBytes) else {
            throw .damaged(Message("部件的两处名称不同", "the part has two different names"), at: record.name)
        }
        guard record.method == 8 || record.size == record.packedSize else {
            throw .damaged(Message("未压缩部件的两处大小不同", "the part is not packed and has two different sizes"), at: record.name)
        }
        return Entry(
            name: record.name, isDeflated: record.method == 8, checksum: record.checksum, packed: start..<start + record.packedSize,
            size: record.size)
    }

    /// Bytes that several parts share make a small file unpack to a huge one.
    private static func checkApart(_ entries: [Entry]) throws(WorkbookFault) {
        var end = 0
        for entry in entries.sorted(by: { $0.packed.lowerBound < $1.packed.lowerBound }) {
            guard entry.packed.lowerBound >= end else {
                throw .damaged(Message("部件与另一部件共用字节", "the part shares bytes with another one"), at: entry.name)
            }
            end = entry.packed.upperBound
        }
    }
}

/// The end of the central directory: where the directory stands (4.3.16), in large archives by its longer form (4.3.14).
private struct EndRecord {
    let directory: Range<Int>
    let count: Int

    init(_ file: [UInt8]) throws(WorkbookFault) {
        let cutOff = WorkbookFault.damaged(
            Message("文件不完整：缺少压缩包末尾的目录", "the file is cut off: the directory at the end of the archive is missing"))
        // A comment of up to 65,535 bytes may follow; the record says how long it is.
        let last = file.count - 22
        guard
            let start = stride(from: last, through: max(0, last - 0xFFFF), by: -1).first(where: { start in
                file.little(4, at: start) == 0x0605_4B50 && file.little(2, at: start + 20) == last - start
            })
        else { throw cutOff }
        guard let disk = file.little(2, at: start + 4), let startDisk = file.little(2, at: start + 6),
            let count = file.little(2, at: start + 10), let size = file.little(4, at: start + 12),
            let offset = file.little(4, at: start + 16)
        else { throw cutOff }
        if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || disk == 0xFFFF || startDisk == 0xFFFF {
            self = try EndRecord(long: file, before: start)
            return
        }
        guard disk == 0, startDisk == 0 else { throw Self.severalDisks }
        guard offset <= start, size <= start - offset else { throw cutOff }
        directory = offset..<offset + size
        self.count = count
    }

    /// By the locator that stands before the short record.
    private init(long file: [UInt8], before end: Int) throws(WorkbookFault) {
        guard end >= 76, file.little(4, at: end - 20) == 0x0706_4B50, let start = file.little(8, at: end - 12), start <= end - 76,
            file.little(4, at: start) == 0x0606_4B50, let disk = file.little(4, at: start + 16),
            let count = file.little(8, at: start + 32), let size = file.little(8, at: start + 40),
            let offset = file.little(8, at: start + 48), offset <= start, size <= start - offset
        else { throw .damaged(Message("压缩包的 ZIP64 目录有误", "the ZIP64 directory of the archive is at fault")) }
        guard disk == 0 else { throw Self.severalDisks }
        directory = offset..<offset + size
        self.count = count
    }

    private static var severalDisks: WorkbookFault {
        WorkbookFault(
            .refusedArchive, Message("压缩包分为数卷", "the archive is split into several volumes"),
            help: Message("先合并各卷", "join the volumes first"))
    }
}

/// The entry of one part in the central directory (4.3.12).
private struct CentralRecord {
    let flags: Int
    let method: Int
    let checksum: UInt32
    let nameBytes: ArraySlice<UInt8>
    let name: String
    private(set) var packedSize: Int
    private(set) var size: Int
    /// Where the local header stands.
    private(set) var offset: Int
    /// Where the next entry begins.
    let next: Int

    init(_ file: [UInt8], at start: Int, before end: Int) throws(WorkbookFault) {
        let fault = WorkbookFault.damaged(Message("压缩包的目录有误", "the directory of the archive is at fault"))
        guard start <= end - 46, file.little(4, at: start) == 0x0201_4B50, let flags = file.little(2, at: start + 8),
            let method = file.little(2, at: start + 10), let checksum = file.little(4, at: start + 16),
            let packedSize = file.little(4, at: start + 20), let size = file.little(4, at: start + 24),
            let nameLength = file.little(2, at: start + 28), let extraLength = file.little(2, at: start + 30),
            let commentLength = file.little(2, at: start + 32), let offset = file.little(4, at: start + 42),
            nameLength + extraLength + commentLength <= end - start - 46
        else { throw fault }
        self.flags = flags
        self.method = method
        self.checksum = UInt32(checksum)
        self.packedSize = packedSize
        self.size = size
        self.offset = offset
        let extra = start + 46 + nameLength
        nameBytes = file[start + 46..<extra]
        name = String(decoding: nameBytes, as: UTF8.self)
        next = extra + extraLength + commentLength
        guard takeLongSizes(file, extra..<extra + extraLength) else { throw fault }
    }

    /// Sizes beyond 32 bits stand in an extra field, each only where its short form is all ones (4.5.3).
    private mutating func takeLongSizes(_ file: [UInt8], _ extra: Range<Int>) -> Bool {
        let short = 0xFFFF_FFFF
        guard size == short || packedSize == short || offset == short else { return true }
        var place = extra.lowerBound
        while place + 4 <= extra.upperBound, let id = file.little(2, at: place), let length = file.little(2, at: place + 2) {
            guard id == 1 else {
                place += 4 + length
                continue
            }
            place += 4
            let end = min(extra.upperBound, place + length)
            for field in [\CentralRecord.size, \.packedSize, \.offset] where self[keyPath: field] == short {
                guard place + 8 <= end, let long = file.little(8, at: place) else { return false }
                self[keyPath: field] = long
                place += 8
            }
            return true
        }
        return false
    }
}

extension [UInt8] {
    /// A number of so many bytes, the lowest first.
    ///
    /// - Returns: `nil` where the array ends before, or the number is beyond those of `Int`.
    fileprivate func little(_ count: Int, at offset: Int) -> Int? {
        guard offset >= 0, offset <= self.count - count else { return nil }
        var number: UInt64 = 0
        for place in (0..<count).reversed() { number = number << 8 | UInt64(self[offset + place]) }
        return Int(exactly: number)
    }
}
