extension DiagnosticCatalogue {
    /// `J111`–`J119`: how the text is put together.
    static let structure: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .nestedTooDeep,
            title: ("嵌套过深", "Nested too deep"),
            meaning: ("对象和数组的嵌套超过 128 层。", "Objects and arrays are nested more than 128 levels deep."),
            reason: ("申报文件只用到六层；更深的多半是括号错误或恶意文件。", "A submission needs six levels; more is a slip of the brackets or an attack."),
            remedy: ("核对括号。", "Check the brackets."),
            example: .submission(
                wrong: #""documents": "# + String(repeating: "[", count: 128) + String(repeating: "]", count: 128),
                right: #""documents": []"#),
            reference: "RFC 8259 §9"),
        DiagnosticExplanation(
            .textAfterEnd,
            title: ("结束后还有内容", "Text after the end"),
            meaning: ("第一个值结束之后还有别的内容。", "Something follows after the first value has ended."),
            reason: ("一个文件只写一个项目；多出的内容不会被忽略。", "A file holds one project; what follows is not ignored."),
            remedy: (
                "删去多余的括号或内容；多个项目用 prefab batch，每行一个。",
                "Remove what is too much; for several projects use prefab batch, one a line."),
            example: .submission(
                wrong: #"""
                "aboveGroundArea": 6200 }]
                }}
                """#,
                right: #"""
                "aboveGroundArea": 6200 }]
                }
                """#),
            reference: "RFC 8259 §2"),
        DiagnosticExplanation(
            .trailingComma,
            title: ("多余的逗号", "A comma too many"),
            meaning: ("最后一项后面有逗号。", "A comma stands after the last member."),
            reason: ("JSON 的逗号只在两项之间；也可能是少写了一项。", "In JSON a comma stands between two members; perhaps one was left out."),
            remedy: ("删去逗号，或补上缺少的一项。", "Remove the comma, or add the member that is missing."),
            example: .submission(wrong: #""aboveGroundArea": 6200, }"#, right: #""aboveGroundArea": 6200 }"#),
            reference: "RFC 8259 §4, §5"),
        DiagnosticExplanation(
            .missingComma,
            title: ("缺少逗号", "A comma is missing"),
            meaning: ("两项之间没有逗号。", "There is no comma between two members."),
            reason: ("没有逗号就不知道前一项在哪里结束。", "Without it nobody knows where the first member ends."),
            remedy: ("在前一项后面补上半角逗号。", "Add an ASCII comma after the member before."),
            example: .submission(wrong: #""height": 23.9 "aboveGroundArea""#, right: #""height": 23.9, "aboveGroundArea""#),
            reference: "RFC 8259 §4, §5"),
        DiagnosticExplanation(
            .missingColon,
            title: ("缺少冒号", "A colon is missing"),
            meaning: ("键与值之间没有冒号。", "There is no colon between a key and its value."),
            reason: (
                "没有冒号就分不清键与值；等号不是 JSON 的分隔符。",
                "Without it key and value cannot be told apart; an equals sign is no separator of JSON."),
            remedy: (#"写作 "键": 值。"#, #"Write "key": value."#),
            example: .submission(wrong: #""height" 23.9"#, right: #""height": 23.9"#),
            reference: "RFC 8259 §4"),
        DiagnosticExplanation(
            .unquotedKey,
            title: ("键没有引号", "A key without quotation marks"),
            meaning: ("对象的键没有写在引号中。", "The key of an object stands without quotation marks."),
            reason: ("JavaScript 允许，JSON 不允许。", "JavaScript allows it, JSON does not."),
            remedy: ("给键加上双引号。", "Put the key in quotation marks."),
            example: .submission(wrong: " height: 23.9", right: #" "height": 23.9"#),
            reference: "RFC 8259 §4"),
        DiagnosticExplanation(
            .wrongQuotes,
            title: ("引号不对", "The wrong quotation marks"),
            meaning: ("字符串或键用了单引号或弯引号。", "A string or key stands in single or curly quotation marks."),
            reason: ("文字处理软件会自动把直引号换成弯引号。", "Word processors turn straight quotation marks into curly ones by themselves."),
            remedy: (#"用编辑器（而非文字处理软件）改为直双引号 "。"#, #"Use a text editor and write the straight double quotation mark "."#),
            example: .submission(wrong: #""use": 'industrial'"#, right: #""use": "industrial""#),
            reference: "RFC 8259 §7"),
        DiagnosticExplanation(
            .comment,
            title: ("JSON 中不能写注释", "JSON has no comments"),
            meaning: ("文件中有 //、/* */ 或 # 开头的注释。", "The file has a comment that begins with //, /* or #."),
            reason: (
                "不同程序对注释的处理不同，注释中的内容可能被当作数据。",
                "Programs treat comments differently, and what stands in one may be taken for data."),
            remedy: ("删去注释；说明写在项目的其他文件中。", "Remove it; keep remarks in another file of the project."),
            example: .submission(wrong: #""height": 23.9, // 檐口"#, right: #""height": 23.9,"#),
            reference: "RFC 8259 §2"),
        DiagnosticExplanation(
            .textTooLong,
            title: ("文本过长", "The text is too long"),
            meaning: (
                "文件超过 2 GiB，或 prefab batch 的一行超过 64 MB。",
                "A file is longer than 2 GiB, or a line of prefab batch longer than 64 MB."
            ),
            reason: (
                "文件中的位置用 32 位数记录，再长的文本无法指出错误的位置；prefab batch 把各行留在内存中，故一行的长度有限。",
                "Places in a file are kept in 32 bits, so that in a longer text no mistake could be pointed at; prefab batch holds lines in memory, so that the length of one is bounded."
            ),
            remedy: (
                "每个文件、每一行只写一个项目；多个项目用 prefab batch，每行一个。",
                "Put one project into a file, and one into a line; prefab batch takes many projects, one a line."
            ),
            example: .described((
                "长于 2147483647 个字节的文件，或长于 64 MB 的一行",
                "a file of more than 2147483647 bytes, or a line of more than 64 MB")),
            reference: "prefab-submission/1"),
    ]
}
