package import PrefabAssessment
import PrefabReports

extension WorkbookFault {
    /// As `prefab check` reports it: the file cannot be read as a whole.
    package var diagnostic: Diagnostic {
        let isOfCell = kind == .malformedCell
        let message =
            if kind == .notWorkbook || kind == .malformedTable {
                place.isEmpty ? self.message : Message("{0}：{1}", "{0}: {1}", .text(place), .sentences([self.message]))
            } else if place.isEmpty || isOfCell {
                Message("Excel 工作簿无法读取：{0}", "the Excel workbook cannot be read: {0}", .sentences([self.message]))
            } else {
                Message(
                    "Excel 工作簿无法读取：{0}：{1}", "the Excel workbook cannot be read: {0}: {1}", .text(place), .sentences([self.message]))
            }
        let diagnostic = Diagnostic(.workbookUnreadable, at: .beginning, message, help: help)
        return isOfCell ? diagnostic.inCell(place) : diagnostic
    }
}

extension Book {
    /// Reads a workbook, or a table where the name says that it is one.
    ///
    /// - Parameter name: of the file, without its folders.
    package init(_ file: [UInt8], named name: String) throws(WorkbookFault) {
        let isTable = [".csv", ".tsv", ".txt"].contains { name.lowercased().hasSuffix($0) }
        if isTable, !Self.isWorkbook(file) {
            try self.init(table: file, name: name)
        } else {
            try self.init(workbook: file)
        }
    }
}
