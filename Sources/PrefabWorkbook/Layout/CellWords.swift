import PrefabAssessment
import PrefabReports

/// What is said of a cell in place of what is said of JSON, in which the user wrote nothing: a cell has no quotation marks, braces or keys.
struct CellWords {
    private let diagnostic: Diagnostic
    /// The field of the cell, where the finding is about one.
    private let field: FieldDescription?
    private let cell: Cell?
    /// Whether the cell is a part of a merged one.
    private let isMerged: Bool

    init(_ diagnostic: Diagnostic, _ field: FieldDescription?, _ cell: Cell?, isMerged: Bool) {
        self.diagnostic = diagnostic
        self.field = field
        self.cell = cell
        self.isMerged = isMerged
    }

    var words: (message: Message, help: Message) {
        otherUnit ?? (message, help.shownInCells)
    }

    /// Of a number with a unit that is not that of its field.
    private var otherUnit: (message: Message, help: Message)? {
        guard diagnostic.code == .wrongType, let field, case .number(_, let unit) = field.type, case .text(let text)? = cell?.content else {
            return nil
        }
        return WrittenNumber(text)?.otherUnit(than: unit, of: field.title)
    }

    // MARK: - What is wrong

    private var message: Message {
        switch (diagnostic.code, field) {
        case (.wrongType, let field?): Self.mismatch(field)
        case (.duplicateKey, let field?): Message("“{0}”写了两次", "“{0}” is given twice", .words(field.title))
        case (.unknownKey, let field?): Message("“{0}”没有填写，或者不在列表中", "“{0}” is empty, or none of its list", .words(field.title))
        case (.binaryNumber, _):
            shown.map { Message("单元格显示 {0}；{1}", "the cell shows {0}; {1}", .text($0), .sentences([diagnostic.message])) }
                ?? diagnostic.message
        default: diagnostic.message.shownInCells
        }
    }

    /// What the cell shows, where more is stored.
    private var shown: String? {
        guard case .text(let stored)? = diagnostic.message.values.first, let number = CellNumber(stored: stored.utf8), number.isNoisy else {
            return nil
        }
        return number.shown.exact
    }

    private static func mismatch(_ field: FieldDescription) -> Message {
        let title = Message.Value.words(field.title)
        return switch field.type {
        case .number: Message("“{0}”写的不是数字", "“{0}” is no number", title)
        case .date, .dateOr: Message("“{0}”写的不是日期", "“{0}” is no day", title)
        case .flag: Message("“{0}”写的不是是或否", "“{0}” says neither yes nor no", title)
        default: Message("“{0}”的单元格不能这样填写", "“{0}” cannot be written so", title)
        }
    }

    // MARK: - What to do

    private var help: Message {
        if diagnostic.code == .lineWithoutQuantity {
            return Message("在该行补写每件的体积；水平构件另写每件的投影面积", "write the volume of a piece in the row, and of floors its projected area")
        }
        if diagnostic.code == .precastJoint {
            return Message(
                "后浇部分的体积写在“{0}”一列；预制构件换用其种类", "write the volume of a joint under “{0}”; a precast piece is of another kind",
                .words(ComponentKey.castInPlaceVolume.field.title))
        }
        guard let field else { return diagnostic.help }
        switch diagnostic.code {
        case .absentNotAllowed:
            return Message("填写数量；尚不知道的，清空该行", "give its quantities, or empty the row if they are not known yet")
        case .unknownKey: return Message("从“{0}”一列的下拉列表中选", "choose from the list of “{0}”", .words(field.title))
        case .duplicateKey: return Message("只留一处", "keep one of them")
        case .storeysUnread, .storeysAboveBuilding: return Self.entry(of: field)
        case .unknownWord where field.words.isEmpty: return diagnostic.help
        case .missingField where isMerged:
            return Message(
                "单元格是合并的，内容只属于首行；取消合并，每行各写",
                "the cell is merged, and what it says is that of the first row; unmerge it, and fill in each row")
        case .missingField: return Message("在此单元格{0}", "{0} in this cell", .sentences([Self.entry(of: field)]))
        case .wrongType, .unknownWord, .impossibleDate, .negativeQuantity, .blankText:
            let entry = Self.entry(of: field)
            if field.isRequired { return entry }
            return Message("{0}", "{0}", .sentences([entry, Self.leavingEmpty(field)]))
        default: return diagnostic.help
        }
    }

    /// What an empty cell says.
    private static func leavingEmpty(_ field: FieldDescription) -> Message {
        guard let value = field.whenEmpty(in: .chinese), let other = field.whenEmpty(in: .english) else {
            return Message("尚不知道的留空", "leave it empty if it is not known")
        }
        return Message("留空即按“{0}”计，不是未知", "an empty cell counts as “{1}” and not as unknown", .text(value), .text(other))
    }

    /// What belongs in the cell.
    private static func entry(of field: FieldDescription) -> Message {
        switch field.type {
        case .number(_, let unit):
            unit.isEmpty
                ? Message("填写数字", "write a number")
                : Message("填写以 {0} 计的数字", "write a number in {1}", .text(field.unit(in: .chinese)), .text(unit))
        case .word(let words): Message("从列表中选：{0}", "choose from the list: {0}", .list(words.map(\.title)))
        case .level(let levels): Message("从列表中选：{0}", "choose from the list: {0}", .list(levels.map { Message.Text("\($0)") }))
        case .flag: Message("填写“是”或“否”", "write yes or no")
        case .date: Message("填写日期，如 2022-06-20", "write a day, as in 2022-06-20")
        case .dateOr(let word): Message("填写日期，如 2022-06-20，或者“{0}”", "write a day, as in 2022-06-20, or “{0}”", .words(word.title))
        case .storeys: Message("填写楼层，如 1-4 或 2,5-8", "write storeys, as in 1-4 or 2,5-8")
        default: Message("填写文字", "write a text")
        }
    }
}
