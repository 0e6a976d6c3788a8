import ArgumentParser
import PrefabAssessment
import PrefabReports

struct StandardsCheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said(
            "检查一个标准文件夹，列出全部缺漏与矛盾及其行号与改法。",
            "Checks a folder of standards and reports everything that is missing or contradictory, with its line and its cure."),
        discussion: said(
            """
              prefab standards check my-standards
              prefab standards check my-standards --format sarif --output standards.sarif

            读取该文件夹中的全部 *.json，不含其中的文件夹。所有错误一次列出；没有错误的文件夹可作为 --standards 交给任何命令。

            退出状态：0 没有错误；1 有错误；2 用法错误或文件夹无法读取。
            """,
            """
              prefab standards check my-standards
              prefab standards check my-standards --format sarif --output standards.sarif

            All *.json files of the folder are read, those of folders in it are not. All faults come in one run; a folder without faults can be \
            given to any command as --standards.

            Exit status: 0 no faults; 1 there are faults; 2 wrong usage or an unreadable folder.
            """))

    @Argument(help: .said("文件夹。", "The folder."))
    var folder: String

    @Option(
        name: .long,
        help: .said(
            "诊断的格式：text 供人阅读，json、sarif 供程序读取，junit、github、gitlab 用于持续集成。",
            "The form of the diagnostics: text for people, json and sarif for programs, junit, github and gitlab for CI."))
    var format = DiagnosticsFormat.text

    @Option(
        name: .long,
        help: .said(
            "把诊断写入此文件。",
            "Write the diagnostics to this file.", valueName: "path"))
    var output: String?

    @Option(
        name: .long,
        help: .said(
            "最多写出这么多条诊断；计数仍为全部。",
            "Write no more than so many diagnostics; all are counted.", valueName: "n"))
    var maxDiagnostics: Int?

    @Flag(name: .shortAndLong, help: .said("只写诊断，不写合计。", "Write the diagnostics and nothing else: no sum."))
    var quiet = false

    @OptionGroup var spoken: LanguageOptions

    func validate() throws {
        if let maxDiagnostics, maxDiagnostics < 0 {
            throw ValidationError(said("--max-diagnostics 须为不小于 0 的数。", "--max-diagnostics takes a number from 0 up."))
        }
    }

    func run() throws {
        let files = try StandardsFolder(reading: folder)
        let output = try OutputFile(output, sparing: files.files.map { path($0.name) })
        let result = CheckResult(texts(of: files), limit: maxDiagnostics ?? .max)
        try output.write(
            format.render(result, DiagnosticsFormat.Options(language: language, color: output.showsColor, summary: !quiet)))
        if result.fails(on: .error) { throw CommandFailure(.submissionHasErrors) }
    }

    /// Each file with its faults, and those that are missing, by name.
    private func texts(of files: StandardsFolder) -> [CheckedText] {
        var faults: [String: [Diagnostic]] = [:]
        for problem in files.fault?.problems ?? [] { faults[problem.file, default: []].append(problem.diagnostic) }
        let missing = faults.keys.filter { name in !files.files.contains { $0.name == name } }
        let named = files.files.map { ($0.name, $0.bytes) } + missing.map { ($0, []) }
        return named.sorted { $0.0 < $1.0 }.map { name, bytes in
            CheckedText(origin: .path(path(name)), bytes: bytes, diagnostics: faults[name] ?? [])
        }
    }

    private func path(_ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}

extension StandardsFolder {
    /// Everything that is wrong with the files; nothing if they are in order.
    var fault: StandardsError? {
        do throws(StandardsError) {
            _ = try Standards(reading: self)
            return nil
        } catch {
            return error
        }
    }
}
