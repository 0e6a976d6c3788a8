import PrefabAssessment
import PrefabReports

extension Book {
    /// Whether a file begins as workbooks do.
    package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Reads a workbook (`.xlsx`, `.xlsm`; ECMA-376, both editions).
    ///
    /// - Throws: `WorkbookFault` if it cannot be read as a whole, with the part or cell.
    package init(workbook file: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
        guard Self.isWorkbook(file) else { throw Self.noWorkbook(file) }
        let archive = try ZipFile(file, limits)
        let part = try Relations(of: "", in: archive, limits).target(ofKind: "officeDocument") ?? "xl/workbook.xml"
        guard let bytes = try archive.part(part) else { throw Self.otherArchive(archive, missing: part) }
        let contents = try Contents(bytes, part: part, limits)
        let relations = try Relations(of: part, in: archive, limits)
        var texts: [String] = []
        if let name = relations.target(ofKind: "sharedStrings"), let bytes = try archive.part(name) {
            texts = try SharedTexts.read(bytes, part: name, limits)
        }
        var styles = Styles()
        if let name = relations.target(ofKind: "styles"), let bytes = try archive.part(name) {
            styles = try Styles(bytes, part: name, limits)
        }
        var sheets: [Sheet] = []
        var room = limits.cells
        for entry in contents.sheets {
            guard let (kind, name) = relations.target(of: entry.id), let bytes = try archive.part(name) else {
                throw .damaged(Message("缺少工作表“{0}”", "the sheet “{0}” is missing", .text(entry.name)), at: part)
            }
            // A sheet may be a chart, or macros of old.
            guard kind == "worksheet" else { continue }
            var reader = SheetReader(
                sheetName: entry.name, texts: texts, styles: styles, isCalculated: contents.isCalculated, room: room, limits)
            let sheet = try bytes.withXML(of: name, limits) { (xml) throws(WorkbookFault) in
                guard case .start = try xml.next(), xml.isNamed("worksheet") else {
                    throw xml.malformed(Message("不是工作表", "this is no sheet"))
                }
                return try reader.read(&xml, isHidden: entry.isHidden)
            }
            room -= sheet.cells.count
            sheets.append(sheet)
        }
        self.init(sheets: sheets, dateSystem: contents.dateSystem)
    }

    // MARK: - What is none

    private static var saveAsWorkbook: Message {
        Message("用 Excel、WPS 或 LibreOffice 打开并另存为 .xlsx", "open it in Excel, WPS or LibreOffice and save it as .xlsx")
    }

    private static func noWorkbook(_ file: [UInt8]) -> WorkbookFault {
        if file.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return WorkbookFault(
                .notWorkbook,
                Message("这是旧版 Excel 文件（.xls）或加了密码的工作簿", "this is a file of an older Excel (.xls), or a workbook with a password"),
                help: Message("去掉密码，另存为 .xlsx", "remove the password and save it as .xlsx"))
        }
        return WorkbookFault(
            .notWorkbook, Message("这不是工作簿（.xlsx）", "this is no workbook (.xlsx)"), help: saveAsWorkbook)
    }

    private static func otherArchive(_ archive: ZipFile, missing part: String) -> WorkbookFault {
        let message =
            if archive.contains("xl/workbook.bin") {
                Message("这是二进制工作簿（.xlsb）", "this is a binary workbook (.xlsb)")
            } else if archive.contains("content.xml") {
                Message("这是 OpenDocument 文件（.ods）", "this is an OpenDocument file (.ods)")
            } else if archive.contains("word/document.xml") {
                Message("这是 Word 文件（.docx），不是工作簿", "this is a Word file (.docx), not a workbook")
            } else {
                Message("压缩包内没有工作簿", "the archive holds no workbook")
            }
        return WorkbookFault(.notWorkbook, at: part, message, help: saveAsWorkbook)
    }
}

/// What the main part says of the sheets (ECMA-376 part 1, 18.2).
private struct Contents {
    struct Entry {
        let name: String
        let id: String
        let isHidden: Bool
    }

    private(set) var sheets: [Entry] = []
    private(set) var dateSystem = DateSystem.from1900
    /// Programs that compute nothing ask for it on loading (`fullCalcOnLoad`); what they leave in formulas until then, such as 0, is no value.
    private(set) var isCalculated = true

    init(_ bytes: [UInt8], part: String, _ limits: WorkbookLimits) throws(WorkbookFault) {
        self = try bytes.withXML(of: part, limits) { (xml) throws(WorkbookFault) in
            var contents = Contents()
            while true {
                switch try xml.next() {
                case .finish: return contents
                case .start where xml.isNamed("workbookPr"):
                    if xml.isTrue("date1904") { contents.dateSystem = .from1904 }
                case .start where xml.isNamed("calcPr"):
                    if xml.isTrue("fullCalcOnLoad") { contents.isCalculated = false }
                case .start where xml.isNamed("sheet"):
                    try contents.append(xml, part, limits)
                default: continue
                }
            }
        }
    }

    private init() {}

    private mutating func append(_ xml: XMLReader, _ part: String, _ limits: WorkbookLimits) throws(WorkbookFault) {
        guard let name = try xml.value(of: "name"), let id = try xml.value(of: "id") else {
            throw xml.malformed(Message("工作表缺少名称或编号", "a sheet lacks its name or id"))
        }
        guard sheets.count < limits.sheets else {
            throw .tooLarge(Message.Text("张工作表", "sheets"), limit: limits.sheets, at: part)
        }
        let state = try xml.value(of: "state") ?? "visible"
        sheets.append(Entry(name: name, id: id, isHidden: state != "visible"))
    }
}
