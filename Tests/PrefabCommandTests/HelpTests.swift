import ArgumentParser
import TestSupport
import Testing

@testable import prefab

/// The help and what is said of wrong usage, in the language of the system or of `--lang`.
@Suite struct HelpTests {
    static let commands: [[String]] = [
        [], ["review"], ["rate"], ["check"], ["batch"], ["standards"], ["standards", "list"], ["standards", "check"],
        ["standards", "show"],
        ["standards", "verify"], ["explain"], ["advise"], ["schema"], ["diff"], ["portfolio"], ["new"], ["import"], ["draft"], ["config"],
        ["serve"],
    ]
    private static let chinese = ["LC_ALL": "zh_CN.UTF-8"]
    private static let english = ["LC_ALL": "en_US.UTF-8"]

    @Test(
        "In Chinese no English sentence is left, every option is there in both languages, and --lang chooses",
        arguments: Volume.some(of: commands, oneIn: 2))
    func help(_ command: [String]) throws {
        let chinese = try CommandRun(command + ["--help"], variables: Self.chinese)
        let english = try CommandRun(command + ["--help"], variables: Self.english)
        #expect(chinese.status == 0 && english.status == 0)
        #expect(chinese.text.contains("用法：prefab") && chinese.text.contains("显示帮助。") && english.text.contains("USAGE: prefab"))
        // Four words in a row are a sentence; commands, fields and formats are not.
        for line in chinese.text.split(separator: "\n") where line.firstMatch(of: /[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+/) != nil {
            #expect(line.firstMatch(of: /^ *prefab\b/) != nil, "\(line)")
        }
        let options = { (text: String) in Set(text.matches(of: /--[a-z][a-z-]*/).map { String($0.output) }) }
        #expect(options(chinese.text) == options(english.text))
        #expect(english.text.split(separator: "\n").allSatisfy { !$0.hasPrefix("用法") })
        // What holds without --lang is that of the system.
        let chosen = try CommandRun(command + ["--help", "--lang", "zh"], variables: Self.english).text
        #expect(chosen.replacing("默认：en", with: "默认：zh") == chinese.text)
        if command.isEmpty { #expect(try CommandRun(["help", "--lang=zh"], variables: Self.english).text == chinese.text) }
    }

    /// A command that does not name the program would be slower by a fifth of a start, and nothing else would tell.
    @Test("Every command without commands of its own names the program, and completions can be asked for behind it all the same")
    func program() throws {
        let leaves = PrefabCommand.configuration.subcommands.filter { $0.configuration.subcommands.isEmpty }
        #expect(leaves.count == 14)
        for command in leaves { #expect(command.configuration._superCommandName == "prefab", "\(command._commandName)") }
        let script = try CommandRun(["--generate-completion-script", "bash"])
        let behind = try CommandRun(["check", "a.json", "--generate-completion-script", "bash"])
        #expect(script.status == 0 && script.text.contains("_prefab()"))
        #expect(behind.status == 0 && behind.output == script.output)
    }

    private static let mistakes: [([String], String)] = [
        (["review"], "错误：缺少参数 '<file>'"), (["review", "a.json", "--formt", "html"], "没有选项 '--formt'；是否指 '--format'？"),
        (["review", "a.json", "--format"], "'--format <format>' 缺少值"), (["review", "--output", "-h"], "'--output <output>' 缺少值"),
        (["batch", "--jobs", "--help"], "'--jobs <n>' 缺少值"),
        (["check", "a.json", "b.json", "--quiet=1"], "选项 '--quiet' 不带值"),
        (["review", "a.json", "--format", "pdf"], "的值 'pdf' 无效；可用："), (["batch", "--jobs", "0"], "--jobs 须为 1 至 256 的数。"),
        (["review", "a.json", "b.json"], "多余的参数 'b.json'"), (["explain"], "写出要解释的名称"),
        (["portfolio", ".", "--notice-from", "2022-13-01"], "日历上没有这一天"),
        (["reviw"], "是否指 review？"), (["check", "-changed", "a.json"], "没有选项 “-changed”；选项以两个短横开头：--changed；文件写作 ./-changed"),
        (["review", "a.json", "--output", "-house.html"], "文件写作 ./-house.html"),
    ]

    @Test("Wrong usage", arguments: Volume.some(of: mistakes, oneIn: 2))
    func usage(_ arguments: [String], _ sentence: String) throws {
        for (more, variables) in Volume.some(of: [([], Self.chinese), (["--lang", "zh"], Self.english)], oneIn: 2) {
            let run = try CommandRun(arguments + more, variables: variables)
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.contains(sentence), "\(run.errors)")
            #expect(run.errors.firstMatch(of: /[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+/) == nil, "\(run.errors)")
        }
        #expect(try CommandRun(arguments, variables: Self.english).errors.firstMatch(of: /\p{Han}/) == nil)
    }

    @Test(
        "A mistyped subcommand gets the nearest one, wherever it stands",
        arguments: [
            (["chek", "a.json"], "是否指 check？"), (["--lang", "zh", "chek"], "是否指 check？"), (["help", "chek"], "是否指 check？"),
            (["standards", "shw", "DB11"], "是否指 show？"), (["standards", "qqqqqq"], "可用：list, check, show, verify"),
        ])
    func subcommands(_ arguments: [String], _ expected: String) throws {
        let run = try CommandRun(arguments.contains("--lang") ? arguments : arguments + ["--lang", "zh"])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("没有子命令") && run.errors.contains(expected))
    }
}
