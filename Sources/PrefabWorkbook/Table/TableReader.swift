import PrefabAssessment
import PrefabReports

/// Reads a table of comma-separated values (RFC 4180), also with semicolons or tabs.
struct TableReader {
    private let bytes: TextBytes
    private let separator: UInt8
    private let limits: WorkbookLimits
    private let sheetName: String
    private var position: Int
    /// Lines of the text, from 1; a field in quotation marks may have several.
    private var line = 1
    private var lineStart: Int
    private var cells: [Cell] = []

    /// - Parameter bytes: UTF-8 without a byte order mark.
    init(_ bytes: TextBytes, sheetName: String, _ limits: WorkbookLimits) {
        self.bytes = bytes
        self.limits = limits
        self.sheetName = sheetName
        position = 0
        lineStart = 0
        // A first line that names the separator is for Excel and no row.
        if bytes.count >= 5, bytes.part(0..<4).isEqual(to: "sep="), bytes.count == 5 || bytes[5] == 0x0A || bytes[5] == 0x0D {
            separator = bytes[4]
            position = 5
            passEndOfLine()
        } else {
            separator = Self.separator(of: bytes)
        }
    }

    mutating func read() throws(WorkbookFault) -> [Cell] {
        var row = 1
        while position < bytes.count {
            guard row <= limits.rows else {
                throw .tooLarge(Message.Text("行", "rows"), limit: limits.rows, at: place)
            }
            var column = 1
            while true {
                let text = bytes.byte(at: position) == UInt8(ascii: "\"") ? try readQuoted() : try readPlain()
                guard column <= limits.columns else {
                    throw .tooLarge(Message.Text("列", "columns"), limit: limits.columns, at: place)
                }
                try append(text, CellPlace(row: row, column: column))
                column += 1
                guard bytes.byte(at: position) == separator else { break }
                position += 1
            }
            passEndOfLine()
            row += 1
        }
        return cells
    }

    private mutating func append(_ text: String, _ place: CellPlace) throws(WorkbookFault) {
        guard !text.isEmpty else { return }
        guard cells.count < limits.cells else {
            throw .tooLarge(Message.Text("个有内容的单元格", "cells with something in them"), limit: limits.cells, at: self.place)
        }
        cells.append(Cell(place: place, content: .text(text), format: .general, isFormula: false))
    }

    // MARK: - Fields

    private mutating func readPlain() throws(WorkbookFault) -> String {
        let start = position
        while let byte = bytes.byte(at: position), byte != separator, byte != 0x0A, byte != 0x0D {
            guard byte != 0 else {
                throw malformed(Message("有空字符（NUL）", "there is a null character"), help: Self.saveAnew)
            }
            position += 1
        }
        return bytes.string(start..<position)
    }

    /// Two quotation marks stand for one.
    private mutating func readQuoted() throws(WorkbookFault) -> String {
        let opening = place
        position += 1
        var result: [UInt8] = []
        while let byte = bytes.byte(at: position) {
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard bytes.byte(at: position) == UInt8(ascii: "\"") else {
                    guard let next = bytes.byte(at: position), next != separator, next != 0x0A, next != 0x0D else {
                        return String(decoding: result, as: UTF8.self)
                    }
                    throw malformed(
                        Message("结束引号之后还有文字", "there is text behind the closing quotation mark"),
                        help: Message("引号内的引号写两次：\"\"", "write a quotation mark inside of a field twice: \"\""))
                }
                position += 1
            } else if byte == 0x0A {
                line += 1
                lineStart = position
            }
            result.append(byte)
        }
        throw WorkbookFault(
            .malformedTable, at: opening, Message("引号没有结束", "the quotation mark is never closed"),
            help: Message("补上结束引号；文字里的引号写两次：\"\"", "close it; write a quotation mark of the text itself twice: \"\""))
    }

    private mutating func passEndOfLine() {
        if bytes.byte(at: position) == 0x0D { position += 1 }
        if bytes.byte(at: position) == 0x0A { position += 1 }
        line += 1
        lineStart = position
    }

    // MARK: - The separator

    /// The mark that stands outside of quotation marks most evenly in the first lines: as often in each as in the first.
    private static func separator(of bytes: TextBytes) -> UInt8 {
        let marks: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts: [[Int]] = []
        var line = [0, 0, 0]
        var isQuoted = false
        for byte in bytes.prefix(1 << 16) {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, byte == 0x0A || byte == 0x0D {
                if line != [0, 0, 0] { counts.append(line) }
                line = [0, 0, 0]
                if counts.count == 20 { break }
            } else if !isQuoted, let mark = marks.firstIndex(of: byte) {
                line[mark] += 1
            }
        }
        if line != [0, 0, 0] { counts.append(line) }
        guard let first = counts.first else { return marks[0] }
        let likely = marks.indices.filter { first[$0] > 0 }
            .max { one, other in
                let evenness = [one, other].map { mark in counts.count { $0[mark] == first[mark] } }
                return (evenness[0], first[one]) < (evenness[1], first[other])
            }
        return marks[likely ?? 0]
    }

    // MARK: - Faults

    private var place: String { "\(sheetName):\(line):\(bytes.string(lineStart..<min(position, bytes.count)).count + 1)" }

    private static var saveAnew: Message {
        Message("用 Excel 或 WPS 打开，另存为“CSV UTF-8”", "open it in Excel or WPS and save it as “CSV UTF-8”")
    }

    private func malformed(_ message: Message, help: Message) -> WorkbookFault {
        WorkbookFault(.malformedTable, at: place, message, help: help)
    }
}

extension Book {
    /// Reads a table of comma-separated values: UTF-8, GBK or UTF-16, with or without a byte order mark; commas, semicolons or tabs.
    ///
    /// All cells are texts; ``Cell/number`` reads those that are numbers.
    ///
    /// - Parameter name: what the sheet is called, such as the name of the file.
    /// - Throws: `WorkbookFault` with line and column.
    package init(table file: [UInt8], name: String, _ limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
        guard file.count <= limits.file else {
            throw .tooLarge(Message.Text("文件的字节数", "bytes in the file"), limit: limits.file, at: name)
        }
        guard let encoding = file.withTextBytes({ TextEncoding(of: $0) }), var text = encoding.decoded(file) else {
            throw WorkbookFault(
                .malformedTable, at: name, Message("文字既不是 UTF-8，也不是 GBK", "the text is neither UTF-8 nor GBK"),
                help: Message("用 Excel 或 WPS 打开，另存为“CSV UTF-8”", "open it in Excel or WPS and save it as “CSV UTF-8”"))
        }
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        let cells = try text.withTextBytes { (bytes) throws(WorkbookFault) in
            var reader = TableReader(bytes, sheetName: name, limits)
            return try reader.read()
        }
        let sheet = Sheet(name: name, isHidden: false, cells: cells, merges: [], covered: [], hiddenRows: [], hiddenColumns: [])
        self.init(sheets: [sheet], dateSystem: .from1900)
    }
}
