/// Files of other kinds that are taken for JSON: recognised by their first bytes, and said to be what they are.
package enum OtherFile: CaseIterable {
    case zip, oldExcel, gzip, pdf, image, otherArchive, html, lfsPointer, yaml, csv

    /// What to say of a text that is no JSON because it is something else altogether; `nil` where it may be meant for JSON.
    static func slip(in bytes: TextBytes) -> JSONSlip? {
        if let kind = allCases.first(where: { $0.isKind(of: bytes) }) {
            return JSONSlip(.otherFile, 0, 0, message: kind.message, help: kind.help)
        }
        if let marker = conflictMarker(in: bytes) {
            return JSONSlip(
                .otherFile, Int(marker.start), Int(marker.end),
                message: Message("此处是版本合并冲突的标记，冲突尚未解决", "this is the marker of a merge conflict that is not resolved"),
                help: Message(
                    "选定一方的内容，并删去 <<<<<<<、======= 和 >>>>>>> 各行", "keep one side, and remove the lines <<<<<<<, ======= and >>>>>>>"))
        }
        if let encoding = TextEncoding(of: bytes), encoding != .unicode {
            if isTable(bytes, in: encoding) { return JSONSlip(.otherFile, 0, 0, message: OtherFile.csv.message, help: OtherFile.csv.help) }
            return JSONSlip(
                .notUTF8, 0, 0, message: Message("文件的编码是 {0}，不是 UTF-8", "the file is in {0}, not in UTF-8", .text(encoding.name)),
                help: Message("另存为 UTF-8，或运行 prefab check --fix", "save it as UTF-8, or run prefab check --fix"))
        }
        return nil
    }

    /// What to say of a stream that is no lines of JSON at all, by its first bytes; `nil` where its lines are to be read one by one.
    package static func wholeStream(_ beginning: TextBytes) -> Diagnostic? {
        let kinds: [OtherFile] = [.zip, .oldExcel, .gzip, .pdf, .image, .otherArchive, .html, .lfsPointer]
        return kinds.first { $0.isKind(of: beginning) }.map {
            Diagnostic(.otherFile, at: .beginning, $0.message, help: $0.help)
        }
    }

    /// Whether it is a file of bytes, which no text of another format begins like.
    static func isPacked(_ bytes: TextBytes) -> Bool {
        [OtherFile.zip, .oldExcel, .gzip, .pdf, .image, .otherArchive].contains { $0.isKind(of: bytes) }
    }

    private func isKind(of bytes: TextBytes) -> Bool {
        switch self {
        case .zip: bytes.begins(with: [0x50, 0x4B, 0x03, 0x04])
        case .oldExcel: bytes.begins(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        case .gzip: bytes.begins(with: [0x1F, 0x8B])
        case .pdf: bytes.begins(with: Array("%PDF-".utf8))
        case .image: Self.imageBeginnings.contains { bytes.begins(with: $0) }
        case .otherArchive: Self.archiveBeginnings.contains { bytes.begins(with: $0) }
        case .html: Self.firstLine(of: bytes).first == "<" && !Self.firstLine(of: bytes).hasPrefix("<<<<<<<")
        case .lfsPointer: Self.isLFSPointer(bytes)
        case .yaml: Self.isYAML(Self.firstLine(of: bytes))
        case .csv: Self.isTable(Self.firstLine(of: bytes))
        }
    }

    /// PNG, JPEG, GIF and TIFF in both orders.
    private static let imageBeginnings: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
    ]
    /// 7z, RAR, bzip2, xz and Zstandard.
    private static let archiveBeginnings: [[UInt8]] = [
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!".utf8), Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
        [0x28, 0xB5, 0x2F, 0xFD],
    ]

    /// Whether a text is what Git keeps in place of a file that Git LFS has not fetched.
    static func isLFSPointer(_ bytes: TextBytes) -> Bool {
        bytes.begins(with: Array("version https://git-lfs.github.com/spec/v1".utf8))
    }

    /// The first line that is not blank, or its beginning.
    private static func firstLine(of bytes: TextBytes) -> String {
        let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
        let end = bytes[start...].prefix(400).firstIndex { $0 == 0x0A || $0 == 0x0D } ?? min(bytes.count, start + 400)
        return bytes.string(start..<end)
    }

    /// `key: value`, `key:`, `- value` or `---`.
    private static func isYAML(_ line: String) -> Bool {
        if line.hasPrefix("---") || line.hasPrefix("- ") { return true }
        let key = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        guard let first = key.first, first.isLetter else { return false }
        let rest = line.dropFirst(key.count)
        return rest == ":" || rest.hasPrefix(": ")
    }

    /// Fields with a mark between them and no bracket.
    private static func isTable(_ line: String) -> Bool {
        guard let first = line.first, first.isLetter || first.isNumber || first == "\"" || first == "\u{FEFF}",
            !line.contains(where: { "{}[]:：".contains($0) })
        else { return false }
        let marks = line.count { $0 == "," || $0 == ";" }
        return line.contains("\t") || marks >= 2 || marks == 1 && (line.contains("\",\"") || line.contains("\";\""))
    }

    /// Whether the first line of a text in another encoding is one of a table: marks and brackets are those of ASCII in all of them, once what
    /// stands for another character is left out.
    private static func isTable(_ bytes: TextBytes, in encoding: TextEncoding) -> Bool {
        var line = ""
        var place = 0
        while place < min(bytes.count, 800) {
            let byte = bytes[place]
            // Of two bytes the second may look like a letter.
            place += encoding == .gbk && byte >= 0x81 ? 2 : 1
            if byte == 0x0A || byte == 0x0D { break }
            if byte >= 0x80 { line += "字" } else if byte != 0 { line.unicodeScalars.append(Unicode.Scalar(byte)) }
        }
        return isTable(line)
    }

    /// The line with which one side of a conflict begins.
    private static func conflictMarker(in bytes: TextBytes) -> SourceSpan? {
        let marker = Array("<<<<<<< ".utf8)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes[start] == marker[0], bytes[start..<end].starts(with: marker) { return SourceSpan(start, end) }
            start = end + 1
        }
        return nil
    }

    private var message: Message {
        switch self {
        case .zip: Message("这是 Excel 工作簿（.xlsx）或其他 ZIP 压缩文件，不是 JSON", "this is an Excel workbook (.xlsx) or another ZIP file, not JSON")
        case .oldExcel:
            Message(
                "这是旧版（.xls、.doc）或加了密码的 Office 文件，不是 JSON",
                "this is a file of Office that is of an older form (.xls, .doc) or has a password, not JSON")
        case .gzip: Message("这是 gzip 压缩文件，不是 JSON", "this is a gzip file, not JSON")
        case .image: Message("这是图片，不是 JSON", "this is a picture, not JSON")
        case .otherArchive: Message("这是压缩文件，不是 JSON", "this is an archive, not JSON")
        case .pdf: Message("这是 PDF 文件，不是 JSON", "this is a PDF file, not JSON")
        case .html: Message("这是网页（HTML）或 XML，不是 JSON", "this is a web page (HTML) or XML, not JSON")
        case .lfsPointer:
            Message("这是 Git LFS 的指针，文件内容尚未取回", "this is a pointer of Git LFS; the text of the file was not fetched")
        case .yaml: Message("这是 YAML 或纯文本，不是 JSON", "this is YAML or plain text, not JSON")
        case .csv: Message("这是 CSV 表格，不是 JSON", "this is a table (CSV), not JSON")
        }
    }

    private var help: Message {
        switch self {
        case .zip:
            Message("工作簿先用 prefab import 读成申报文件", "if it is a workbook, read it with prefab import first")
        case .oldExcel:
            Message(
                "在 Excel 中去掉密码，另存为 .xlsx，再用 prefab import 读成申报文件",
                "take its password off in Excel, save it as .xlsx, and read it with prefab import")
        case .csv:
            Message(
                "用 prefab import 读成申报文件；表头自拟的清单先用 --write-map 拟出列的对照表",
                "read it with prefab import; of a list with heads of its own draft a map with --write-map first")
        case .image:
            Message("按申报文件的格式另写 JSON；prefab new 给出样式", "write a submission in JSON; prefab new gives one to begin with")
        case .gzip: Message("先解压：gunzip", "unpack it first: gunzip")
        case .otherArchive: Message("先解压", "unpack it first")
        case .pdf: Message("提交申报文件的 JSON，不是打印件", "hand in the JSON of the submission, not its print")
        case .html:
            Message("多半是下载到了登录页或错误页；重新下载文件", "most likely the page of a login or an error was downloaded; download the file again")
        case .lfsPointer: Message("运行 git lfs pull", "run git lfs pull")
        case .yaml: Message("转换为 JSON", "convert it to JSON")
        }
    }
}

extension TextBytes {
    fileprivate func begins(with start: [UInt8]) -> Bool {
        count >= start.count && start.indices.allSatisfy { self[$0] == start[$0] }
    }
}
