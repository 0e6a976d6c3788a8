import PrefabAssessment

/// The parts of a document of Word (ECMA-376 part 1, 11; part 2, 6), and what of them is filled.
enum DocxPackage {
    /// A template is a form of some pages.
    static var limits: WorkbookLimits {
        var limits = WorkbookLimits()
        limits.part = 16 << 20
        limits.parts = 2000
        limits.depth = 256
        return limits
    }

    /// All parts together, unpacked.
    private static let mostBytes = 64 << 20

    /// - Returns: the parts in their order, and of those that are filled what their author calls them.
    static func read(_ file: [UInt8]) throws(WorkbookFault) -> (files: [(name: String, bytes: [UInt8])], kinds: [String: Message.Text]) {
        guard file.starts(with: [0x50, 0x4B]) else { throw noDocument(file) }
        let archive = try ZipFile(file, limits)
        guard archive.parts.reduce(0, { $0 + $1.size }) <= mostBytes else {
            throw .tooLarge(Message.Text("各部件解压后的总字节数", "bytes of all parts together when unpacked"), limit: mostBytes)
        }
        guard let types = try archive.part("[Content_Types].xml") else {
            throw refused(Message("压缩包内没有 Word 文档", "the archive holds no document of Word"))
        }
        let kinds = try kinds(types)
        var files: [(name: String, bytes: [UInt8])] = []
        for part in archive.parts where !part.name.hasSuffix("/") {
            guard let bytes = try archive.part(part.name) else { continue }
            files.append((part.name, bytes))
        }
        return (files, kinds)
    }

    /// By the types of the parts (ECMA-376 part 2, 6.2.3).
    private static func kinds(_ types: [UInt8]) throws(WorkbookFault) -> [String: Message.Text] {
        let (found, all) = try types.withXML(of: "[Content_Types].xml", limits) {
            (xml) throws(WorkbookFault) -> ([(name: String, type: String)], [String]) in
            var found: [(name: String, type: String)] = []
            var all: [String] = []
            while true {
                switch try xml.next() {
                case .finish: return (found, all)
                case .start where xml.isNamed("Override") || xml.isNamed("Default"):
                    guard let type = try xml.value(of: "ContentType") else { continue }
                    all.append(type)
                    guard let name = try xml.value(of: "PartName") else { continue }
                    found.append((String(name.drop { $0 == "/" }), type))
                default: continue
                }
            }
        }
        if all.contains(where: { $0.contains("macroEnabled") || $0.contains("vbaProject") }) {
            throw refused(Message("文档含宏（.docm）", "the document has macros (.docm)"))
        }
        if all.contains(where: { $0.contains("digital-signature") }) {
            throw refused(Message("文档已签名，填写后签名失效", "the document is signed, and what is filled in would break the signature"))
        }
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        if all.contains("\(word)template.main+xml") {
            throw refused(Message("这是 Word 模板文件（.dotx）", "this is a template of Word’s own (.dotx)"))
        }
        var kinds: [String: Message.Text] = [:]
        for (name, type) in found where type.hasPrefix(word) {
            let file = name.split(separator: "/").last.map(String.init) ?? name
            switch type.dropFirst(word.count) {
            case "document.main+xml": kinds[name] = Message.Text("正文", "body")
            case "header+xml": kinds[name] = Message.Text("页眉（\(file)）", "header (\(file))")
            case "footer+xml": kinds[name] = Message.Text("页脚（\(file)）", "footer (\(file))")
            case "footnotes+xml": kinds[name] = Message.Text("脚注", "footnotes")
            case "endnotes+xml": kinds[name] = Message.Text("尾注", "endnotes")
            default: continue
            }
        }
        guard kinds.values.contains(where: { $0.english == "body" }) else {
            throw refused(Message("压缩包内没有 Word 文档", "the archive holds no document of Word"))
        }
        return kinds
    }

    // MARK: - Faults

    private static func noDocument(_ file: [UInt8]) -> WorkbookFault {
        if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return refused(Message("这是旧版 Word 文件（.doc）或加了密码的文档", "this is a file of an older Word (.doc), or a document with a password"))
        }
        return refused(Message("这不是 Word 文档（.docx）", "this is no document of Word (.docx)"))
    }

    private static func refused(_ message: Message) -> WorkbookFault {
        WorkbookFault(.notWorkbook, message, help: saveAnew)
    }

    private static var saveAnew: Message {
        Message(
            "用 Word 或 WPS 打开，去掉密码、宏与签名，另存为 .docx", "open it in Word or WPS and save it as .docx, without password, macros and signature")
    }

    /// What keeps an archive from being read, as it is to be said of a document.
    static func fault(_ fault: WorkbookFault) -> TemplateFault {
        let help =
            switch fault.kind {
            case .damagedArchive, .malformedPart:
                Message("重新复制或下载文件；能用 Word 或 WPS 打开时，另存一份", "copy or download the file again; if Word or WPS opens it, save a copy")
            case .tooLarge:
                Message(
                    "像是压缩炸弹；确是模板时，去掉大图片，用 Word 或 WPS 另存一份",
                    "this looks like a zip bomb; if it is a template, take large pictures out and save a copy with Word or WPS")
            case .notWorkbook, .refusedArchive, .malformedCell, .malformedTable: saveAnew
            }
        return TemplateFault(at: Message.Text(fault.place), fault.message, help: help)
    }
}
