extension Diagnostic {
    /// A syntax error in words.
    package init(_ error: JSONSyntaxError, in bytes: TextBytes) {
        let span = error.span
        let found = bytes.string(Int(span.start)..<min(Int(span.end), bytes.count))
        let (message, help) = Self.explanation(error.code, found)
        self.init(error.code, at: span, message, help: help)
    }

    private static func explanation(_ code: DiagnosticCode, _ found: String) -> (Message, Message) {
        let found: [Message.Value] = [.text(found)]
        switch code {
        case .emptyText:
            return (
                Message("文件是空的", "the text is empty"), Message("写入一个 JSON 对象", "write a JSON object")
            )
        case .endOfText:
            return (
                Message("JSON 到文件末尾仍未结束", "the text ends before the JSON is complete"),
                Message("补上缺少的引号或括号", "add the missing quotation mark or bracket")
            )
        case .unknownLiteral:
            return (
                Message("JSON 中没有 “{0}” 这个值", "“{0}” is no value of JSON", found),
                Message(
                    "只有 true、false 和 null 不加引号，且为小写", "only true, false and null stand without quotation marks, in lower case")
            )
        case .malformedNumber:
            return (
                Message("“{0}” 不是 JSON 的数字写法", "“{0}” is no number of JSON", found),
                Message(
                    "写作 0.5、12、-3、1.5e3：不以 0、+ 或小数点开头，小数点后有数字",
                    "write 0.5, 12, -3 or 1.5e3: no leading zero, plus or point, and digits after the point")
            )
        case .controlCharacter:
            return (
                Message("字符串中有控制字符或换行", "there is a control character or line break inside a string"),
                Message("改写为 \\n、\\t 或 \\u00XX，或补上缺少的引号", "write \\n, \\t or \\u00XX, or add the missing quotation mark")
            )
        case .invalidEscape:
            return (
                Message("“{0}” 不是 JSON 的转义写法", "“{0}” is no escape of JSON", found),
                Message("反斜杠本身写作 \\\\", "write \\\\ for a backslash")
            )
        case .loneSurrogate:
            return (
                Message("“{0}” 只是半个字符", "“{0}” is half a character", found),
                Message("直接写出该字符，或写全两个 \\u 转义", "write the character itself, or both of its \\u escapes")
            )
        case .notUTF8:
            return (
                Message("此处的字节不是 UTF-8", "these bytes are not UTF-8"),
                Message("将文件另存为 UTF-8（不是 GBK 或 UTF-16）", "save the file as UTF-8 (not GBK or UTF-16)")
            )
        case .nestedTooDeep:
            return (
                Message("嵌套超过 {0} 层", "nested more than {0} levels deep", [.whole(JSONReader.nestingLimit)]),
                Message("核对括号", "check the brackets")
            )
        case .textAfterEnd:
            return (
                Message("JSON 结束后还有内容", "there is text after the end of the JSON"),
                Message("一个文件只写一个对象；核对是否多了一个右括号", "one file holds one object; check for a bracket too many")
            )
        case .trailingComma:
            return (
                Message("最后一项后面多了逗号", "there is a comma after the last member"), Message("删去逗号", "remove the comma")
            )
        case .missingComma:
            return (
                Message("此处缺少逗号", "a comma is missing here"), Message("在此处补上逗号", "add a comma here")
            )
        case .missingColon:
            return (
                Message("键后面缺少冒号", "the colon after the key is missing"), Message("写作 \"键\": 值", "write \"key\": value")
            )
        case .unquotedKey:
            return (
                Message("键 “{0}” 没有引号", "the key “{0}” has no quotation marks", found),
                Message("写作 \"{0}\"", "write \"{0}\"", found)
            )
        case .wrongQuotes:
            return (
                Message("JSON 只用直双引号 \"", "JSON knows only the straight double quotation mark \""),
                Message("将 {0} 改为 \"", "write \" instead of {0}", found)
            )
        case .comment:
            return (
                Message("JSON 中不能写注释：{0}", "JSON has no comments: {0}", found), Message("删去注释", "remove the comment")
            )
        case .missingQuote:
            return (
                Message("字符串缺少右引号", "the closing quotation mark of the string is missing"), Message("补上 \"", "add a \"")
            )
        case .unclosedBracket:
            return (
                Message("此处缺少右括号", "a closing bracket is missing here"), Message("核对括号", "check the brackets")
            )
        case .textTooLong:
            return (
                Message("文本超过 2 GiB", "the text is longer than 2 GiB"),
                Message("每个文件只写一个项目", "put one project into a file")
            )
        default:
            return (
                Message("此处不应有 “{0}”", "“{0}” is not expected here", found),
                Message("核对前后的引号、逗号与括号是否为半角", "check the quotation marks, commas and brackets around it; they are ASCII characters")
            )
        }
    }
}
