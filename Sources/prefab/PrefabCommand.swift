import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

@main
struct PrefabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandConfiguration.program,
        abstract: said(
            "按北京市的规定评定装配式建筑。",
            "Assesses prefabricated buildings (装配式建筑) under Beijing's rules."),
        discussion: said(
            """
            申报文件是描述一个项目的 JSON 文件（"format": "prefab-submission/1"）。从这里开始：

              prefab new --use industrial --structure steel  新建申报文件，并附字段说明
              prefab check samples/eligible-factory.json     是否有效：每处错误及其行号与改法
              prefab review samples/eligible-factory.json    初审结论与供签署的审查报告
              prefab draft refusal samples/rate-49.6-percent.json
                                                             供主管部门补齐的文书草稿
              prefab rate samples/rate/school.json --method GB-T-51129-2017
                                                             只算装配率与等级，不涉及奖励
              prefab explain S104                            代码、规则、字段、取值、评价项的含义与处理
              prefab standards                               法规与标准的数据及其可靠程度
              prefab standards check my-standards            自录的标准：缺什么、哪里矛盾

            退出状态：0 完成；1 申报文件有错误；2 用法错误或文件无法读取。

            --version 列出程序由哪个提交构建和标准数据的 SHA-256；--version --json 以 JSON 列出。
            """,
            """
            A submission is a JSON file that describes a project ("format": "prefab-submission/1"). Start with:

              prefab new --use industrial --structure steel  a new submission, with a guide
              prefab check samples/eligible-factory.json     every mistake, with its cure
              prefab review samples/eligible-factory.json    the verdict, in a report to sign
              prefab draft refusal samples/rate-49.6-percent.json
                                                             a letter to complete (文书草稿)
              prefab rate samples/rate/school.json --method GB-T-51129-2017
                                                             rates and grades, no reward
              prefab explain S104                            what a code, rule or item means
              prefab standards                               figures and how sure they are
              prefab standards check my-standards            faults of a table of your own

            Exit status: 0 done; 1 a submission has errors; 2 wrong usage or an unreadable file.

            --version names the commit that the program was built from and the SHA-256 of its standards; --version --json as JSON.
            """),
        version: ToolVersion.current,
        subcommands: [
            ReviewCommand.self, RateCommand.self, CheckCommand.self, BatchCommand.self, StandardsCommand.self, ExplainCommand.self,
            AdviseCommand.self, SchemaCommand.self, DiffCommand.self, PortfolioCommand.self,
            NewCommand.self, ImportCommand.self, DraftCommand.self, ConfigCommand.self, ServeCommand.self,
        ])

    static func main() {
        // A reader that goes away gives an error to report, in place of a silent end.
        SystemCalls.ignoreBrokenPipes()
        readStandardsMeanwhile()
        var language = HelpLanguage.named ?? .ofSurroundings
        do {
            // Swift reads them from /proc: without it a check would end well and have checked nothing.
            if Arguments.all.isEmpty {
                throw CommandFailure(
                    .wrongUsage, "读不到命令行参数：/proc 没有挂载", "the arguments cannot be read: /proc is not mounted")
            }
            if try ProgramVersion.answer(Arguments.all.dropFirst()) { SystemCalls.endProcess(.done) }
            try checkSubcommand()
            try checkDashes()
            var command = try command(for: HelpLanguage.arguments(Array(Arguments.all.dropFirst())))
            if let command = command as? any SpeakingCommand {
                language = command.language
                if type(of: command).needsSettings { _ = try Settings.current() }
            }
            try command.run()
            SystemCalls.endProcess(.done)
        } catch let error as CommandFailure {
            error.report(language)
            SystemCalls.endProcess(error.status)
        } catch {
            let status = exitCode(for: error)
            let text = ParserWords.text(fullMessage(for: error), in: HelpLanguage.chosen)
            if status.isSuccess {
                do throws(CommandFailure) {
                    try OutputFile(nil).write(Array((text + "\n").utf8))
                } catch {
                    error.report(language)
                    SystemCalls.endProcess(error.status)
                }
                SystemCalls.endProcess(.done)
            }
            if !text.isEmpty { StandardStreams.write(text.visibleLog + "\n", to: .standardError) }
            // ArgumentParser has a status of its own for wrong usage; the contract has 2.
            SystemCalls.endProcess(.wrongUsage)
        }
    }

    /// The command that the arguments ask for.
    private static func command(for arguments: [String]) throws -> any ParsableCommand {
        // To go through all commands takes longer than many a check. What the named one does not take is told by the parser of all, requests of
        // completions among it.
        if let asked = helpedCommand(arguments) { throw CleanExit.helpRequest(asked) }
        if let name = arguments.first, let named = configuration.subcommands.first(where: { $0._commandName == name }),
            named.configuration.subcommands.isEmpty, let command = try? named.parse(Array(arguments.dropFirst()))
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    /// The built-in standards are read while the arguments are taken to pieces, which takes as long; whoever needs them waits for them.
    private static func readStandardsMeanwhile() {
        guard let name = Arguments.all.dropFirst().first, !name.hasPrefix("-"), !["help", "schema", "serve", "config"].contains(name),
            !SystemCalls.isAddressSpaceLimited
        else { return }
        _ = Thread.start(1) { _ = Standards.builtIn }
    }

    /// The command whose help is asked for by its names and nothing else: behind an option the word may be a missing value.
    private static func helpedCommand(_ arguments: [String]) -> (any ParsableCommand.Type)? {
        guard arguments.last == "--help" || arguments.last == "-h" else { return nil }
        var command: any ParsableCommand.Type = Self.self
        for word in arguments.dropLast() {
            guard let inner = command.configuration.subcommands.first(where: { $0._commandName == word }) else { return nil }
            command = inner
        }
        return command
    }

    /// A mistyped subcommand gets the one that is nearest to it, at whatever depth, and so does one that help is asked for.
    ///
    /// - Throws: `CommandFailure` with status 2 if a word in the place of a subcommand names none.
    private static func checkSubcommand() throws(CommandFailure) {
        let words = HelpLanguage.withoutLanguage(Array(Arguments.all.dropFirst()))
        guard let word = words.first, !word.hasPrefix("-") else { return }
        let commands = configuration.subcommands
        // A command that is asked for its name makes its whole help first.
        let named = commands.first { $0._commandName == word }
        if named == nil { try check(word, isAmong: commands.map { $0._commandName } + ["help"]) }
        guard let next = words.dropFirst().first, !next.hasPrefix("-") else { return }
        if word == "help" { return try check(next, isAmong: commands.map { $0._commandName }) }
        guard let inner = named?.configuration.subcommands, !inner.isEmpty else { return }
        try check(next, isAmong: inner.map { $0._commandName })
    }

    /// The parser takes a word behind one dash for letters that are options each, and answers an `h` among them with the help: a pipeline that
    /// asks for `-changed` would pass.
    ///
    /// - Throws: `CommandFailure` with status 2 if there is such a word.
    private static func checkDashes() throws(CommandFailure) {
        let words = Arguments.all.dropFirst().prefix { $0 != "--" }
        if words.contains("-h") || words.contains("--help") { return }
        let isLetters = { (word: String) in
            word.hasPrefix("-") && !word.hasPrefix("--") && word.utf8.count > 2 && word.utf8.contains(UInt8(ascii: "h"))
        }
        guard let word = words.first(where: isLetters) else { return }
        throw CommandFailure(
            .wrongUsage, "没有选项 “\(word)”；选项以两个短横开头：-\(word)；文件写作 ./\(word)",
            "there is no option “\(word)”; options begin with two dashes: -\(word); a file of that name is ./\(word)")
    }

    private static func check(_ word: String, isAmong known: [String]) throws(CommandFailure) {
        if known.contains(word) { return }
        let nearest = nearestName(to: word, among: known)
        let list = known.joined(separator: ", ")
        throw CommandFailure(
            .wrongUsage, "没有子命令 “\(word)”" + (nearest.map { "；是否指 \($0)？" } ?? "") + "（可用：\(list)）",
            "there is no subcommand “\(word)”" + (nearest.map { "; did you mean \($0)?" } ?? "") + " (known: \(list))")
    }
}
