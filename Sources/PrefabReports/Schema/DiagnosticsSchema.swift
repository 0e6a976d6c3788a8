import PrefabAssessment

/// The schema of diagnostics.
enum DiagnosticsSchema {
    static var value: SchemaValue {
        SchemaValue.header(DiagnosticsJSON.format, "申报文件的错误与警告", "What is wrong with submissions").adding(
            .record(
                [
                    "format": ["const": .string(DiagnosticsJSON.format)],
                    "files": .list(of: .reference("file")),
                    "leftOut": .place.described("未列出的条数", "findings that are not listed"),
                    "accepted": .place.described("已接受的条数", "findings that are accepted"),
                    "statistics": counts.described("各代码有几条（--statistics）", "how many findings there are of each code (--statistics)"),
                ], optional: ["leftOut", "accepted", "statistics"])
        ).adding("$defs", ["file": file, "diagnostic": diagnostic, "place": .place])
    }

    /// A file has its path; a line of a stream has its number.
    private static var file: SchemaValue {
        SchemaValue.record(
            [
                "path": .text.described("文件", "a file"),
                "line": .reference("place").described("prefab batch 的第几行", "a line of prefab batch"),
                "diagnostics": .list(of: .reference("diagnostic")),
                "leftOut": .reference("place").described("该文件未列出的条数", "findings of the file that are not listed"),
                "leftOutCodes": counts.described("未列出的各有几条", "how many there are of each code"),
                "error": .text.described("未能读取的原因；有此项时其余各项不说明文件无误", "why the file could not be read"),
            ], optional: ["path", "line", "leftOut", "leftOutCodes", "error"]
        ).adding(["oneOf": [["required": ["path"]], ["required": ["line"]]]])
    }

    private static var counts: SchemaValue {
        .list(
            of: .record([
                "code": .oneOf(DiagnosticCode.self).described("代码", "the code"),
                "count": .reference("place").described("条数", "how many of it"),
            ]))
    }

    private static var diagnostic: SchemaValue {
        let codes = DiagnosticCode.allCases
        return .record(
            [
                "code": [
                    "enum": .words(codes.map(\.rawValue)), "enumDescriptions": .array(codes.map { .bilingual($0.explanation.title) }),
                ],
                "severity": .oneOf(Diagnostic.Severity.self),
                "message": .text.described("哪里不对", "what is wrong"),
                "help": .text.described("如何改正", "what to do about it"),
                "pointer": .pointer.described("位置（RFC 6901）", "the place (RFC 6901)"),
                "cell": .text.described(
                    "申报文件是工作簿时的工作表与单元格，如 构件!D12", "where the submission is a workbook: the sheet and cell, such as 构件!D12"),
                "line": .reference("place"),
                "column": .reference("place").described("从 1 数起，以字符计", "from 1, in characters"),
                "endLine": .reference("place"), "endColumn": .reference("place"),
                "edit": .record(["text": .text]).described(
                    "明显的改法：以此代替所指之处；没有时省略", "the one evident cure: what takes the place of the marked text; left out where there is none"),
                "accepted": .record([
                    "file": .text.described("写明接受的文件", "the file that says so"),
                    "line": .reference("place").described("在该文件的第几行", "its line there"),
                    "reason": .text.described("理由", "why"),
                ]).described("已接受，不计入结果；没有时省略", "it is accepted and does not count; left out where it is not"),
            ], optional: ["cell", "edit", "accepted"])
    }
}
