package import PrefabAssessment

/// What keeps a workbook from being read: where, what, and how to mend it.
package struct WorkbookFault: Error {
    package enum Kind: CaseIterable, Sendable {
        /// It is a file of another kind.
        case notWorkbook
        /// The archive is cut off, or its bytes are not those that were written.
        case damagedArchive
        /// The archive asks for what no workbook needs: encryption, names that lead out of it, two parts of one name.
        case refusedArchive
        /// It is larger than any workbook of a project (``WorkbookLimits``).
        case tooLarge
        /// A part is no well-formed XML, or has what is refused in it.
        case malformedPart
        /// What stands in a cell is nothing that a cell can hold.
        case malformedCell
        /// The text is no table of comma-separated values.
        case malformedTable
    }

    package let kind: Kind
    /// The part of the archive, the sheet and cell, or the line; empty where it is the file as a whole.
    package let place: String
    package let message: Message
    package let help: Message

    init(_ kind: Kind, at place: String = "", _ message: Message, help: Message) {
        self.kind = kind
        self.place = place
        self.message = message
        self.help = help
    }
}

extension WorkbookFault {
    /// More of something than a workbook may have.
    ///
    /// - Parameters:
    ///   - what: what there is too much of.
    ///   - limit: how much there may be.
    static func tooLarge(_ what: Message.Text, limit: Int, at place: String = "", help: Message? = nil) -> WorkbookFault {
        WorkbookFault(
            .tooLarge, at: place,
            Message("{0}超过 {1}", "more than {1} {0}", .words(what), .whole(limit)),
            help: help ?? Message("删去不用的行、列与工作表，或拆成几个文件", "remove rows, columns and sheets that are not used, or split the file"))
    }

    /// The file ends before what its beginning promises, or is not what was written.
    static func damaged(_ message: Message, at place: String = "") -> WorkbookFault {
        WorkbookFault(
            .damagedArchive, at: place, message,
            help: Message("重新复制或下载文件；能用 Excel 或 WPS 打开时，另存一份", "copy or download the file again; if Excel or WPS opens it, save a copy"))
    }
}
