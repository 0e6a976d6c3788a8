/// Findings that are accepted: those of a code, in some files, at a place.
package struct IgnoreEntry: Sendable, SubmissionObject {
    package internal(set) var code: DiagnosticCode?
    /// A pattern of names, or of paths from the folder of the configuration; all files without one.
    package internal(set) var path: String?
    /// A JSON Pointer in which `*` stands for any one step; all places without one.
    package internal(set) var pointer: String?
    package internal(set) var reason = ""
    /// The last day on which it holds.
    package internal(set) var until: CalendarDate?
    package internal(set) var spans = FieldSpans<IgnoreKey>()

    static let fields = FieldTable<IgnoreKey>()

    mutating func read(_ key: IgnoreKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .code: code = try reader.acceptableCode()
        case .path: path = try reader.filledText()
        case .pointer: pointer = try reader.pointer()
        case .reason: reason = try reader.reason() ?? ""
        case .until: until = try reader.date()
        }
    }

    mutating func keep(_ spans: FieldSpans<IgnoreKey>) { self.spans = spans }

    /// Whether the place of a finding is one of the entry's.
    package func holds(at pointer: String) -> Bool {
        guard let wanted = self.pointer else { return true }
        let wantedSteps = wanted.split(separator: "/", omittingEmptySubsequences: false)
        let steps = pointer.split(separator: "/", omittingEmptySubsequences: false)
        return wantedSteps.count == steps.count && zip(wantedSteps, steps).allSatisfy { $0 == "*" || $0 == $1 }
    }
}

package enum IgnoreKey: String, FieldKey {
    case code, path, pointer, reason, until

    package var row: Field<IgnoreEntry> {
        switch self {
        case .code:
            Field(
                ("代码", "Code"),
                ("诊断的代码；使评审无从得出的错误（J、S、B）不能接受。", "Of the finding; errors that leave no verdict (J, S, B) cannot be accepted."),
                .structure, isRequired: true, example: #""W402""#)
        case .path:
            Field(
                ("文件", "Files"),
                (
                    "哪些文件：名称，或从本文件所在的文件夹起的路径；* 任意字符，? 一个字符，** 任意层文件夹；不写为全部。",
                    "Which files: a name, or a path from the folder of this file; * any letters, ? one, ** any folders; all without it."
                ),
                .filledText(\.path), example: #""2021/*.json""#)
        case .pointer:
            Field(
                ("位置", "Place"),
                ("文件中的位置（RFC 6901），* 代表任一步；不写为全部。", "The place in the file (RFC 6901), * for any one step; all without it."),
                .structure, example: #""/buildings/*/height""#)
        case .reason:
            Field(
                ("理由", "Reason"), ("为何接受；不能为空，也不能是占位文字。", "Why it is accepted; neither blank nor a placeholder."),
                .filledText(\.reason), isRequired: true, example: #""面积由测绘单位复核，见 2024-03-01 函""#)
        case .until:
            Field(
                ("截止", "Until"), ("最后一天；与 --today 比较，程序不读时钟。", "The last day; it is compared with --today, because no clock is read."),
                .date(\.until), example: #""2026-12-31""#)
        }
    }
}
