import ArgumentParser
package import PrefabAssessment
package import PrefabReports
import SystemPackage

struct CheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said(
            "检查申报文件，列出每处错误的行号、原因与改法。",
            "Checks submissions and reports every mistake with its line, its reason and its cure."),
        discussion: said(
            """
              prefab check project.json                      一个文件
              prefab check submissions/ --exclude archive    一个文件夹及其中的文件夹
              prefab check - < project.json                  标准输入
              prefab check . --format sarif > prefab.sarif   用于代码扫描
              prefab check . --verdicts                      存档的结论是否仍然正确
              prefab check . --verdicts --fail-on warning    并且每份都有结论，用于持续集成
              prefab check a.json b.json --among submissions 检查这两份，并与该文件夹中的其他文件核对是否重复申请
              prefab check school.json --for rate            只查 prefab rate 需要的内容
              prefab check project.json --fix --diff         --fix 会改动什么
              prefab check project.json --fix                先改正形式上的问题，再检查

            审查的记录（x.json 旁的 x.review.json）与其申报文件一并核对。文件夹中查看每个 *.json；其他格式的文件与毫无申报文件迹象的坏文件略过并提示，符号链接与隐藏文件直接略过。直接写出名称的文件总要检查。几个文件重复申请的项目与单体会报告。

            --fix 改写含义唯一而写法不同的内容：全角与缺少的标点、注释、引号、日期（2021/9/1）、千位分隔符、数字后的本字段单位、加了引号的数字与 true 或 false、字节顺序标记、GBK 与 UTF-16。数值一律不变，其余逐字节不变；每处改动写到标准错误，注释全文写出。再次运行不再改动。不能确定的留给用户。标准输入与符号链接不改写；写 --diff 时什么都不改写。

            退出状态：0 没有错误；1 有错误（写 --fail-on warning 时含警告）；2 用法错误、文件无法读取或没有可检查的文件。写 --fix 时按改正后的文件；写 --fix --diff 时有差异为 1。
            """,
            """
              prefab check project.json                      one file
              prefab check submissions/ --exclude archive    a folder and the folders in it
              prefab check - < project.json                  standard input
              prefab check . --format sarif > prefab.sarif   for code scanning
              prefab check . --verdicts                      are the kept verdicts up to date?
              prefab check . --verdicts --fail-on warning    and has each submission one? For CI
              prefab check a.json b.json --among submissions these two, held against the others there. For hooks
              prefab check school.json --for rate            what prefab rate needs, and no more
              prefab check project.json --fix --diff         what would --fix change?
              prefab check project.json --fix                mend what is a matter of form, then check

            The record of a review, x.review.json beside x.json, is checked as what it is, against its submission. \
            In a folder every *.json file is looked at; files of another format, and broken ones without any sign of a submission, \
            are passed over with a note, symbolic links and hidden names without one. A file that is named itself is always checked. Projects and buildings that several files \
            apply for are reported.

            --fix writes anew what has one meaning and is written in another form: full-width and missing punctuation, comments, \
            quotation marks, dates (2021/9/1), thousands separators, the unit of a field behind its number, numbers and true or false in \
            quotation marks, a byte order mark, GBK and UTF-16. No figure changes its value and every other byte stays; each change is \
            told on standard error, comments in full. A second run changes nothing. What is not certain is left to you. Standard input \
            and symbolic links are not written; with --diff nothing is.

            Exit status: 0 no errors; 1 there are errors (or warnings, with --fail-on warning); 2 wrong usage, an unreadable file, \
            or nothing to check. With --fix it is that of the mended files; with --fix --diff 1 if there is a difference.
            """))

    @Argument(help: .said("申报文件及其文件夹；- 为标准输入。", "Submissions, and folders of them; - is standard input."))
    var paths: [String]

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
            "略去此名称（drafts、*.old.json）或路径的文件与文件夹；路径从所写的文件夹起（2021/**/x.json），或如报告所示（submissions/2021/x.json）；可写多次。",
            """
            Leave out files and folders of this name (drafts, *.old.json) or path, from the folder that is named (2021/**/x.json) or as \
            the report shows it (submissions/2021/x.json); may be given several times.
            """,
            valueName: "glob"))
    var exclude: [String] = []

    @Option(
        name: .long,
        help: .said(
            "文件所属的文件夹：其中其他文件也申请的项目或单体，在写出的文件中报告；那些文件的其余内容不报告；可写多次。",
            """
            The folder that the files belong to: what another file in it applies for too is reported of those that are named, and nothing \
            else of the others; may be given several times.
            """,
            valueName: "dir"))
    var among: [String] = []

    @Flag(
        name: .long,
        help: .said(
            "审查每份申报文件，与存于其旁的结论（x.json 旁的 x.verdict.json）比较。没有结论的为警告；文件夹中没有申报文件的结论为错误。",
            """
            Review each submission and compare the verdict kept beside it: x.verdict.json beside x.json. A submission \
            without its verdict is a warning; in a folder a verdict without its submission is an error.
            """))
    var verdicts = false

    @OptionGroup var purpose: PurposeOptions

    @Option(
        name: .long,
        help: .said(
            "与 --for rate 同用：按哪些评价方法，写法同 prefab rate；不写则为全部；可写多次。",
            "With --for rate: by which methods, as prefab rate takes them; by all if none is named; may be given several times.",
            valueName: "method"))
    var method: [String] = []

    @Flag(name: .long, help: .said("先改正形式上的问题，直接改写文件。", "Mend first what is a matter of form, in the files themselves."))
    var fix = false

    @Flag(
        name: .long,
        help: .said("与 --fix 同用：把差异写到标准输出，不改写任何文件。", "With --fix: write the difference to standard output, and nothing else anywhere."))
    var diff = false

    @Option(
        name: .long,
        help: .said(
            "从哪一级起算作不通过。",
            "The mildest finding that makes the check fail.", valueName: "severity"))
    var failOn = Diagnostic.Severity.error

    @Option(
        name: .long,
        help: .said(
            "最多写出这么多条诊断，并写明略去多少；计数仍为全部。",
            "Write no more than so many diagnostics, and how many were left out; all are counted.", valueName: "n"))
    var maxDiagnostics: Int?

    @Flag(
        name: .shortAndLong,
        help: .said(
            "只写诊断与 --max-diagnostics 略去的条数：不写合计，不提示略过的文件。",
            """
            Write the diagnostics, and how many --max-diagnostics left out, and nothing else: no sum, no notes about skipped files.
            """))
    var quiet = false

    @OptionGroup var language: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func validate() throws {
        if let maxDiagnostics, maxDiagnostics < 0 {
            throw ValidationError(said("--max-diagnostics 须为不小于 0 的数。", "--max-diagnostics takes a number from 0 up."))
        }
        if !method.isEmpty, purpose.use != .rate {
            throw ValidationError(said("--method 只与 --for rate 同用。", "--method is for --for rate."))
        }
        if verdicts, purpose.use != .review {
            throw ValidationError(
                said(
                    "--verdicts 只用于供审查的申报文件：去掉 --for 或 --verdicts。",
                    "--verdicts is for submissions to be reviewed: leave out --for or --verdicts."))
        }
        if diff, !fix { throw ValidationError(said("--diff 须与 --fix 同用。", "--diff goes with --fix.")) }
        if fix, !diff, paths.contains(InputFile.standardInputName) {
            throw ValidationError(said("--fix 改写文件；标准输入须加 --diff。", "--fix writes files; for standard input add --diff."))
        }
    }

    func run() throws {
        let standards = try options.standards.load()
        // People find files by the names that they gave; programs follow findings by the names that files have in the repository.
        let paths = format == .text ? paths : paths.map(FilePlace.fromCurrentFolder)
        let targets = CheckTargets(paths, excluding: exclude.map(Glob.init))
        let others = CheckTargets(
            format == .text ? among : among.map(FilePlace.fromCurrentFolder), excluding: exclude.map(Glob.init), without: targets)
        try InputPlaces((targets.targets + others.targets).filter(\.isNamed).map(\.path) + standards.paths).check(OutputFile.path(output))
        let check = FileCheck(
            standards: standards.standards, methods: try methods(in: standards.standards), readings: options.readings,
            verdicts: verdicts
                ? FileCheck.Verdicts(assessor: options.assessor(standards.standards), standardsDigest: standards.digest) : nil,
            limit: min(maxDiagnostics ?? .max, Diagnostic.limit),
            fixing: fix ? (diff ? .show : .write) : .none)
        let limit = min(maxDiagnostics ?? .max, CheckResult.limit)
        var files: [CheckedFile] = []
        var held = 0
        targets.targets.parallelForEach(check.check) { file in
            files.append(file)
            held += file.texts.reduce(0) { $0 + $1.diagnostics.count }
            // Not for each file: all are looked at for that.
            if held > 2 * limit { held = cut(&files, to: limit) }
        }
        if fix, !diff { reportFixes(targets.targets, files) }
        if diff { return try writeDifferences(targets, files) }
        let neighbours = others.targets.parallelMap(check.readingOnly.check)
        findRepetitions(&files, beside: neighbours)
        // A report of an earlier run that lies in a folder may be replaced, since it was passed over; submissions and verdicts may not.
        let output = try OutputFile(output, sparing: inputs(files + neighbours), read: (files + neighbours).flatMap(\.read))

        let unread = targets.failures.compactMap(\.unread).map { CheckedText(origin: .path($0.path), unreadable: $0.reason) }
        let result = CheckResult(unread + files.flatMap(\.texts), limit: limit)
        let form = DiagnosticsFormat.Options(
            language: language.lang, failOn: failOn, color: output.showsColor,
            summary: !quiet && result.texts.count > result.unreadable)
        try output.write(format.render(result, form))

        if !quiet { reportAside(targets.targets, files, result) }
        let failures = targets.failures + others.failures + (files + neighbours).flatMap(\.failures)
        for failure in failures { failure.report(language.lang) }
        if !failures.isEmpty { throw CommandFailure(.wrongUsage) }
        if result.texts.isEmpty {
            throw CommandFailure(
                .wrongUsage, "\(paths.joined(separator: "、")) 中没有申报文件", "there is no submission in \(paths.joined(separator: ", "))")
        }
        if result.fails(on: failOn) { throw CommandFailure(.submissionHasErrors) }
    }

    /// Lets go of the diagnostics that there is no room for.
    ///
    /// - Returns: how many are kept.
    private func cut(_ files: inout [CheckedFile], to limit: Int) -> Int {
        var texts = files.flatMap(\.texts)
        CheckResult.cut(&texts, to: limit)
        var rest = texts[...]
        for index in files.indices {
            let count = files[index].texts.count
            files[index].texts = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return texts.reduce(0) { $0 + $1.diagnostics.count }
    }

    /// By which methods the submissions are to be rated; `nil` where they are to be reviewed.
    private func methods(in standards: Standards) throws(CommandFailure) -> MethodChoice? {
        switch purpose.use {
        case .review: nil
        case .rate: method.isEmpty ? .all : try MethodChoice(arguments: method, in: standards)
        }
    }

    /// - Throws: `CommandFailure` with status 1 if there is a difference, with 2 if a file could not be read.
    private func writeDifferences(_ targets: CheckTargets, _ files: [CheckedFile]) throws {
        var output: [UInt8] = []
        for (target, file) in zip(targets.targets, files) {
            guard let fix = file.fix else { continue }
            LineDifference(fix.before, fix.bytes).write(target.path, to: &output)
        }
        try OutputFile(self.output, sparing: inputs(files), read: files.flatMap(\.read)).write(output)
        let failures = targets.failures + files.flatMap(\.failures)
        for failure in failures { failure.report(language.lang) }
        if !failures.isEmpty { throw CommandFailure(.wrongUsage) }
        if files.contains(where: { $0.fix != nil }) { throw CommandFailure(.submissionHasErrors) }
    }

    /// The submissions that were found, and the verdicts beside them where those are asked for.
    private func inputs(_ files: [CheckedFile]) -> [String] {
        let paths = files.flatMap(\.texts).map(\.path)
        return verdicts ? paths + paths.map(VerdictComparison.path(ofVerdictFor:)) : paths
    }

    /// - Parameter neighbours: come first, so that what they share with a file is said of the file.
    private func findRepetitions(_ files: inout [CheckedFile], beside neighbours: [CheckedFile]) {
        var repeated = RepeatedSubmissions()
        for neighbour in neighbours {
            guard let identity = neighbour.identity, var text = neighbour.texts.first else { continue }
            repeated.check(identity, of: &text)
        }
        for index in files.indices {
            guard let identity = files[index].identity, !files[index].texts.isEmpty else { continue }
            repeated.check(identity, of: &files[index].texts[0])
        }
    }
}

extension DiagnosticsFormat: ExpressibleByArgument {}

extension Diagnostic.Severity: ExpressibleByArgument {}
