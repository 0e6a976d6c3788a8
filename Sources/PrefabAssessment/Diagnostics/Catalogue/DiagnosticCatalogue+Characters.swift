extension DiagnosticCatalogue {
    /// `J101`–`J110`: the characters of the text.
    static let characters: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .emptyText,
            title: ("文件是空的", "The text is empty"),
            meaning: ("文件中没有任何内容，或只有空白。", "There is nothing in the file, or only white space."),
            reason: ("JSON 文本必须恰好是一个值。", "A JSON text is exactly one value."),
            remedy: ("写入一个申报文件；可用 prefab new 生成。", "Write a submission; prefab new makes one to start from."),
            example: .described(("一个空文件，或只有空白", "an empty file, or one of white space alone")),
            reference: "RFC 8259 §2"),
        DiagnosticExplanation(
            .endOfText,
            title: ("文本提前结束", "The text ends too early"),
            meaning: (
                "到文件末尾，仍有引号、括号没有关闭，或缺少值。",
                "At the end of the file a quotation mark or bracket is still open, or a value is missing."),
            reason: ("常见于复制不完整或传输中断。缺少的部分不能猜测。", "Usually the text was copied or sent in part. What is missing is not guessed."),
            remedy: ("补全文件，或重新取得完整的文件。", "Complete the file, or get it again as a whole."),
            example: .submission(
                wrong: #""aboveGroundArea": 6200 }]"#,
                right: #"""
                "aboveGroundArea": 6200 }]
                }
                """#),
            reference: "RFC 8259 §2"),
        DiagnosticExplanation(
            .strayCharacter,
            title: ("不应出现的字符", "A character that does not belong there"),
            meaning: (
                "此处有一个 JSON 不认识的字符，多半是全角的逗号、冒号或括号。",
                "There is a character that JSON does not know, most often a full-width comma, colon or bracket."),
            reason: ("全角标点看起来相似，却是另外的字符。", "Full-width punctuation looks alike but is made of other characters."),
            remedy: ("删去该字符；标点一律用半角。", "Remove the character; write all punctuation in ASCII."),
            example: .submission(wrong: #""height"：23.9"#, right: #""height": 23.9"#),
            reference: "RFC 8259 §2"),
        DiagnosticExplanation(
            .unknownLiteral,
            title: ("没有这个值", "No such value"),
            meaning: (
                "不加引号的词只能是 true、false 和 null，且为小写。",
                "Only true, false and null stand without quotation marks, in lower case."),
            reason: ("其他程序的写法（True、是、NaN）没有确定的含义。", "What other programs write (True, yes, NaN) has no settled meaning."),
            remedy: ("改为 true 或 false；文字加引号。", "Write true or false; put words in quotation marks."),
            example: .submission(wrong: #""appliedFor": True"#, right: #""appliedFor": true"#),
            reference: "RFC 8259 §3"),
        DiagnosticExplanation(
            .malformedNumber,
            title: ("不是数字的写法", "Not the form of a number"),
            meaning: (
                "数字不以 0、+ 或小数点开头（0.5 除外），小数点后有数字，不写千位分隔符与单位。",
                "A number has no leading zero, plus or point, has digits after its point, and no separators or units."),
            reason: ("023 在一些程序中是八进制数，1.2.3 可以有多种读法。", "023 is octal in some programs, and 1.2.3 can be read in several ways."),
            remedy: ("写作 0.5、12、-3 或 1.5e3。", "Write 0.5, 12, -3 or 1.5e3."),
            example: .submission(wrong: #""height": 023.9"#, right: #""height": 23.9"#),
            reference: "RFC 8259 §6"),
        DiagnosticExplanation(
            .controlCharacter,
            title: ("字符串中有控制字符", "A control character in a string"),
            meaning: ("字符串中直接出现换行、制表符或其他控制字符。", "A line break, tab or other control character stands in a string as it is."),
            reason: (
                "多半是少了一个引号，字符串一直延伸到下一行。",
                "Most often a quotation mark is missing, so that the string goes on into the next line."),
            remedy: (#"补上引号；确需换行时写 \n。"#, #"Add the quotation mark; where a line break is meant write \n."#),
            example: .submission(
                wrong: #"""
                "name": "示例
                厂房项目"
                """#,
                right: #""name": "示例厂房项目""#),
            reference: "RFC 8259 §7"),
        DiagnosticExplanation(
            .invalidEscape,
            title: ("不是转义写法", "No such escape"),
            meaning: (
                #"反斜杠后面只能是 " \ / b f n r t，或 u 加四位十六进制数。"#,
                #"A backslash is followed by one of " \ / b f n r t, or by u and four hexadecimal digits."#),
            reason: ("多见于直接写入的 Windows 路径。", "Often a Windows path that was written as it is."),
            remedy: (#"反斜杠本身写作 \\。"#, #"Write \\ for a backslash itself."#),
            example: .submission(wrong: ##""id": "1\#""##, right: #""id": "1#""#),
            reference: "RFC 8259 §7"),
        DiagnosticExplanation(
            .loneSurrogate,
            title: ("半个字符", "Half a character"),
            meaning: (#"\u 转义只写了代理对的一半。"#, #"A \u escape gives one half of a surrogate pair."#),
            reason: (
                "半个字符不能写成 UTF-8，传给别的程序会丢失或出错。",
                "Half a character cannot be written in UTF-8 and is lost or rejected by other programs."),
            remedy: ("直接写出该字符，或写全两个转义。", "Write the character itself, or both escapes."),
            example: .submission(wrong: #""name": "\ud83c厂房项目""#, right: #""name": "\ud83c\udfed厂房项目""#),
            reference: "RFC 8259 §7, §8.2"),
        DiagnosticExplanation(
            .notUTF8,
            title: ("不是 UTF-8", "Not UTF-8"),
            meaning: ("此处的字节不是 UTF-8 编码的字符；<XX> 表示一个字节。", "The bytes here are no character of UTF-8; <XX> stands for one byte."),
            reason: (
                "文件多半存为 GBK 或 UTF-16，中文会成为乱码。",
                "The file was most likely saved as GBK or UTF-16, in which Chinese text turns to noise."),
            remedy: ("在编辑器中另存为 UTF-8。", "Save it as UTF-8 in the editor."),
            example: .submission(wrong: #""name": "<CA><BE><C0><FD>厂房项目""#, right: #""name": "示例厂房项目""#),
            reference: "RFC 8259 §8.1; RFC 3629"),
        DiagnosticExplanation(
            .byteOrderMark,
            title: ("以字节顺序标记开头", "Begins with a byte order mark"),
            meaning: ("文件以看不见的 EF BB BF 三个字节开头。", "The file begins with the three invisible bytes EF BB BF."),
            reason: (
                "RFC 8259 不允许在 JSON 前加 BOM；许多程序会因此拒收。",
                "RFC 8259 forbids a byte order mark before JSON, and many programs reject it."),
            remedy: ("另存为“UTF-8（无 BOM）”。", "Save it as “UTF-8 without BOM”."),
            example: .submission(wrong: #"<EF><BB><BF>{ "format""#, right: #"{ "format""#),
            reference: "RFC 8259 §8.1"),
    ]
}
