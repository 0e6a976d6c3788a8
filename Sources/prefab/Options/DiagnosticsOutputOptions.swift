import ArgumentParser
import PrefabReports

/// How and where the diagnostics of a check are written.
struct DiagnosticsOutputOptions: ParsableArguments {
    @Option(
        name: .long,
        help: .said(
            "诊断的格式：text 供人阅读，json、sarif 供程序读取，junit、github、gitlab 用于持续集成；写作 sarif=路径 时写入该文件。可写多次，至多一种写到标准输出。不写时依 prefab.json，否则为 text。",
            """
            The form of the diagnostics: text for people, json and sarif for programs, junit, github and gitlab for CI; sarif=PATH writes it to \
            that file. May be given several times, at most one of them to standard output. As prefab.json says, or text.
            """,
            valueName: "format[=path]"))
    var format: [FormatTarget] = []

    @Option(
        name: .long,
        help: .said("把诊断写入此文件。", "Write the diagnostics to this file.", valueName: "path"))
    var output: String?

    @Option(
        name: .long,
        help: .said(
            "报告中的路径从此文件夹起；不写时为最近的有 .git 的上级文件夹，没有则为当前文件夹。",
            "The folder from which reports name files: the nearest one upwards that has a .git, else the working folder.", valueName: "dir")
    )
    var root: String?

    @Option(
        name: .long,
        help: .said(
            "最多写出这么多条诊断，并写明略去多少；计数仍为全部。",
            "Write no more than so many diagnostics, and how many were left out; all are counted.", valueName: "n"))
    var maxDiagnostics: Int?

    @Flag(name: .long, help: .said("另列各代码有几条。", "A count for each code besides."))
    var statistics = false

    @Flag(
        name: .long,
        help: .said("另写略过的文件与接受的诊断。", "Tell of files that are passed over, and of what is accepted."))
    var verbose = false

    @Flag(
        name: .shortAndLong,
        help: .said(
            "只写诊断与 --max-diagnostics 略去的条数：不写合计与提示。",
            "Write the diagnostics, and how many --max-diagnostics left out, and nothing else: no sum, no notes."))
    var quiet = false

    /// What is asked for, else what the configuration says, else text.
    var outputs: DiagnosticsOutputs {
        let settled = format.isEmpty ? Settings.ifValid?.formats ?? [] : format
        return DiagnosticsOutputs(settled.isEmpty ? [FormatTarget(.text)] : settled, output)
    }
}
