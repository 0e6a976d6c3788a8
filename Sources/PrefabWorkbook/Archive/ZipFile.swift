import PrefabAssessment

/// An archive and its parts, unpacked when they are asked for.
struct ZipFile {
    private let file: [UInt8]
    private let limits: WorkbookLimits
    /// The names and unpacked sizes of all parts, in the order of the directory.
    let parts: [(name: String, size: Int)]
    /// By the name in lower case.
    private let entries: [String: ZipDirectory.Entry]

    /// - Throws: `WorkbookFault` if it is no archive, or one that is refused.
    init(_ file: [UInt8], _ limits: WorkbookLimits) throws(WorkbookFault) {
        guard file.count <= limits.file else {
            throw .tooLarge(Message.Text("文件的字节数", "bytes in the file"), limit: limits.file)
        }
        self.file = file
        self.limits = limits
        let directory = try ZipDirectory(file, limits)
        parts = directory.entries.map { ($0.name, $0.size) }
        entries = Dictionary(directory.entries.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    }

    func contains(_ name: String) -> Bool {
        entries[name.lowercased()] != nil
    }

    /// The bytes of a part; `nil` where there is none of that name.
    ///
    /// - Throws: `WorkbookFault` if it is too large, or its bytes are not those that were packed.
    func part(_ name: String) throws(WorkbookFault) -> [UInt8]? {
        guard let entry = entries[name.lowercased()] else { return nil }
        guard entry.size <= limits.part else {
            throw .tooLarge(Message.Text("解压后的字节数", "bytes when unpacked"), limit: limits.part, at: entry.name)
        }
        if entry.size >= limits.ratioFrom, entry.size / max(1, entry.packed.count) > limits.ratio {
            throw .tooLarge(
                Message.Text("解压后与压缩后大小之比", "times its packed size when unpacked"), limit: limits.ratio, at: entry.name,
                help: Message(
                    "像是压缩炸弹；确是工作簿时，用 Excel 或 WPS 另存一份", "this looks like a zip bomb; if it is a workbook, save a copy with Excel or WPS"))
        }
        let packed = file[entry.packed]
        guard let bytes = entry.isDeflated ? Inflation.inflated(packed, size: entry.size) : Array(packed) else {
            throw .damaged(Message("压缩数据有误", "the packed bytes are at fault"), at: entry.name)
        }
        guard Inflation.checksum(of: bytes) == entry.checksum else {
            throw .damaged(Message("校验和（CRC-32）不符", "the checksum (CRC-32) does not fit"), at: entry.name)
        }
        return bytes
    }
}
