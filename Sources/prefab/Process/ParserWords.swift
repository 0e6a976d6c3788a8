import PrefabAssessment

/// What the parser of the command line says by itself, in English alone, and how it is said in Chinese.
enum ParserWords {
    static func text(_ english: String, in language: Language) -> String {
        if language == .english { return english }
        var text = english
        for (pattern, chinese) in sentences { text = text.replacing(pattern) { match in filled(chinese, match.output) } }
        for (english, chinese) in words { text = text.replacing(english, with: chinese) }
        return text
    }

    /// `{1}` is what the first group of the pattern has found.
    private static func filled(_ chinese: String, _ found: AnyRegexOutput) -> String {
        var result = chinese
        for place in 1..<max(1, found.count) {
            result = result.replacing("{\(place)}", with: found[place].substring.map(String.init) ?? "")
        }
        return result
    }

    /// Sentences with values, the longer ones first.
    private static var sentences: [(Regex<AnyRegexOutput>, String)] {
        [
            (Regex(#/Unknown option '([^']*)'\. Did you mean '([^']*)'\?/#), "没有选项 '{1}'；是否指 '{2}'？"),
            (Regex(#/Unknown option '([^']*)'/#), "没有选项 '{1}'"),
            (Regex(#/Missing expected argument '([^']*)'/#), "缺少参数 '{1}'"),
            (Regex(#/Missing one of: /#), "须写其中之一："),
            (Regex(#/Missing value for '([^']*)'/#), "'{1}' 缺少值"),
            (Regex(#/Missing required subcommand\./#), "缺少子命令。"),
            (Regex(#/The option '([^']*)' does not take any value, but '([^']*)' was specified\./#), "选项 '{1}' 不带值，却写了 '{2}'。"),
            (Regex(#/Unexpected argument '([^']*)'/#), "多余的参数 '{1}'"),
            (Regex(#/([0-9]+) unexpected arguments: /#), "{1} 个多余的参数："),
            (Regex(#/The value '([^']*)' is invalid for '([^']*)'/#), "'{2}' 的值 '{1}' 无效"),
            (Regex(#/The value '([^']*)' is invalid\./#), "值 '{1}' 无效。"),
            (Regex(#/\. Please provide one of the following:/#), "；可用："),
            (Regex(#/\. Please provide one of ([^\n]*)\./#), "；可用：{1}"),
            (Regex(#/Can't generate completion scripts for '([^']*)'/#), "没有 '{1}' 的补全脚本"),
            (Regex(#/Value to be set with (.*) had already been set with (.*)/#), "{1} 与 {2} 不能同时写"),
            (Regex(#/See '([^']*) <subcommand>' for detailed help\./#), "详见 {1} <子命令>"),
            (Regex(#/See '([^']*)' for more information\./#), "详见 {1}"),
        ]
    }

    private static let words: [(String, String)] = [
        ("OVERVIEW: ", "概述："),
        ("Please use --generate-completion-script=<shell> with one of:", "写作 --generate-completion-script=<shell>，可用："),
        ("' and '", "'、'"), ("' or '", "'、'"), ("', or '", "'、'"), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
        ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
        ("Error: ", "错误："), ("Help:  ", "说明："), ("Show subcommand help information.", "显示子命令的帮助。"),
        ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"), ("(values: ", "(取值："), ("; default: ", "；默认："),
        ("(default: ", "(默认："), ("<subcommand>", "<子命令>"), ("<options>", "<选项>"),
    ]
}
