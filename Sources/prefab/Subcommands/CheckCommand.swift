import ArgumentParser
import PrefabAssessment
import PrefabReports
import SystemPackage

struct CheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "检查申报文件，列出每处错误的行号、原因与改法。",
            "Checks submissions and reports every mistake with its line, its reason and its cure."),
        discussion: said(
            """
              prefab check project.json                      一个文件
              prefab check submissions/ --exclude archive    一个文件夹及其中的文件夹
              prefab check - < project.json                  标准输入
              prefab check . --format sarif > prefab.sarif   用于代码扫描
              prefab check . --format sarif=out.sarif --format github
                                                             几种格式，一次检查
              prefab check . --verdicts                      存档的结论是否仍然正确
              prefab check . --verdicts --fail-on warning    并且每份都有结论，用于持续集成
              prefab check a.json b.json --among submissions 检查这两份，并与该文件夹中的其他文件核对是否重复申请
              prefab check --changed a.json b.json           提交改动的文件，用于 git 钩子
              prefab check school.json --for rate            只查 prefab rate 需要的内容
              prefab check project.json --fix --diff         --fix 会改动什么
              prefab check project.json --fix                先改正形式上的问题，再检查

            审查的记录（x.json 旁的 x.review.json）与其申报文件一并核对。文件夹中查看每个 *.json；其他格式的文件与毫无申报文件迹象的坏文件略过（--verbose 时提示），符号链接与隐藏文件直接略过。直接写出名称的文件总要检查。几个文件重复申请的项目与单体会报告。

            已看过并决定保留的诊断可以接受：在 prefab.json 的 ignore 中写明代码、文件与理由，或以 --write-baseline 记下现有的全部；其中已改正的，检查到该文件时自行删去。接受的另行计数。使评审无从得出的错误（J、S、B）不能接受。

            --fix 改写含义唯一而写法不同的内容：全角与缺少的标点、注释、引号、日期（2021/9/1）、千位分隔符、数字后的本字段单位、加了引号的数字与 true 或 false、字节顺序标记、GBK 与 UTF-16。数值一律不变，其余逐字节不变；每处改动写到标准错误，注释全文写出。再次运行不再改动。不能确定的留给用户。标准输入与符号链接不改写；写 --diff 时什么都不改写。

            退出状态：0 没有错误；1 有错误（写 --fail-on warning 时含警告；写 --exit-zero 时为 0）；2 用法错误、文件无法读取或没有可检查的文件。写 --fix 时按改正后的文件；写 --fix --diff 时有差异为 1。
            """,
            """
              prefab check project.json                      one file
              prefab check submissions/ --exclude archive    a folder and the folders in it
              prefab check - < project.json                  standard input
              prefab check . --format sarif > prefab.sarif   for code scanning
              prefab check . --format sarif=out.sarif --format github
                                                             several formats of one check
              prefab check . --verdicts                      are kept verdicts up to date?
              prefab check . --verdicts --fail-on warning    is there one for each? For CI
              prefab check a.json b.json --among submissions these, held against the others
              prefab check --changed a.json b.json           a commit's changes, for hooks
              prefab check school.json --for rate            what prefab rate needs alone
              prefab check project.json --fix --diff         what would --fix change?
              prefab check project.json --fix                mend the form first, then check

            The record of a review, x.review.json beside x.json, is checked as what it is, against its submission. \
            In a folder every *.json file is looked at; files of another format, and broken ones without any sign of a submission, \
            are passed over (with a note if --verbose is given), and so are symbolic links and hidden names. A file that is named itself is always checked. Projects and buildings that several files \
            apply for are reported.

            A finding that somebody has looked at may be accepted: by an entry of ignore in prefab.json, with its code, file and reason, \
            or all that there are by --write-baseline; what is mended of those is taken out by the next check of its file. What is \
            accepted is counted apart. Errors with which there is no verdict (J, S, B) cannot be accepted.

            --fix writes anew what has one meaning and is written in another form: full-width and missing punctuation, comments, \
            quotation marks, dates (2021/9/1), thousands separators, the unit of a field behind its number, numbers and true or false in \
            quotation marks, a byte order mark, GBK and UTF-16. No figure changes its value and every other byte stays; each change is \
            told on standard error, comments in full. A second run changes nothing. What is not certain is left to you. Standard input \
            and symbolic links are not written; with --diff nothing is.

            Exit status: 0 no errors; 1 there are errors (or warnings, with --fail-on warning; 0 with --exit-zero); 2 wrong usage, an unreadable file, \
            or nothing to check. With --fix it is that of the mended files; with --fix --diff 1 if there is a difference.
            """))

    @Argument(help: .said("申报文件及其文件夹；- 为标准输入。", "Submissions, and folders of them; - is standard input."))
    var paths: [String]

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
            "报告中的路径从此文件夹起；不写时为上级中最近的有 .git 的文件夹，没有则为 prefab.json 所在的文件夹，再没有则为所检查内容的上级中有 .git 的文件夹，都没有则为当前文件夹。",
            """
            The folder from which reports name files: the nearest one upwards that has a .git, else that of prefab.json, else the nearest one with \
            a .git upwards from what is checked, else the working folder.
            """,
            valueName: "dir")
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
            "所写的是一次提交改动的文件，如 git 钩子所传入的：同在文件夹中一样，exclude 的、不是申报文件的一概略过；改动的是结论时，检查它的申报文件。",
            """
            The files are those that a commit changes, as hooks name them: what is excluded or no submission is passed over, as in a \
            folder, and in the place of a verdict its submission is checked.
            """))
    var changed = false

    @Flag(
        name: .long,
        help: .said(
            "审查每份申报文件，与存于其旁的结论（x.json 旁的 x.verdict.json）比较。没有结论的为警告；文件夹中没有申报文件的结论为错误。",
            """
            Review each submission and compare the verdict kept beside it: x.verdict.json beside x.json. A submission \
            without its verdict is a warning; in a folder a verdict without its submission is an error.
            """))
    var verdicts = false

    @Option(name: .purpose, help: .purpose)
    var purpose = SubmissionPurpose.review

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

    @Flag(
        name: .long,
        help: .said(
            "以今天的结论改写存于申报文件旁且已过时的结论，差异写到标准错误；有其他错误时什么都不改写。含 --verdicts。",
            """
            Write the kept verdicts that are out of date anew, and the difference to standard error; nothing is written where there are \
            other errors. Implies --verdicts.
            """))
    var updateVerdicts = false

    @Option(
        name: .long,
        help: .said(
            "从哪一级起算作不通过；不写时依 prefab.json，否则为 error。",
            "The mildest finding that makes the check fail; as prefab.json says, or error.", valueName: "severity"))
    var failOn: Diagnostic.Severity?

    @Flag(name: .long, help: .said("有诊断也以状态 0 退出。", "Exit with 0 even where there are findings."))
    var exitZero = false

    @Option(
        name: .long,
        help: .said(
            "今天：prefab.json 中写有 until 的各项与之比较；程序不读时钟，不写则不判断。",
            "Today, against which entries of prefab.json with an until are held; no clock is read, and without it they are not judged.",
            valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var today: CalendarDate?

    @Option(
        name: .long,
        help: .said(
            "基线：其中的诊断已接受；不写时为 prefab.json 旁（没有则为 --root 中）的 prefab-baseline.json。",
            "The baseline, whose findings are accepted; prefab-baseline.json beside prefab.json, or in the root, if nothing is given.",
            valueName: "path"))
    var baseline: String?

    @Flag(
        name: .long,
        help: .said(
            "把现有的诊断写入基线，并删去已改正的；不能接受的错误除外。",
            "Write the findings that there are into the baseline, and take out what is mended; errors that cannot be accepted are left out."
        ))
    var writeBaseline = false

    @OptionGroup var map: MapOptions

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    /// Verdicts that are to be written anew are looked at first.
    var checksVerdicts: Bool { verdicts || updateVerdicts }

    func validate() throws {
        if let most = maxDiagnostics, most < 0 {
            throw ValidationError(said("--max-diagnostics 须为不小于 0 的数。", "--max-diagnostics takes a number from 0 up."))
        }
        if format.count(where: { $0.path == nil }) > 1 {
            throw ValidationError(
                said(
                    "至多一种格式写到标准输出：其他的写作 --format 格式=路径。",
                    "At most one format goes to standard output: write --format FORMAT=PATH for the others."))
        }
        if !method.isEmpty, purpose != .rate {
            throw ValidationError(said("--method 只与 --for rate 同用。", "--method is for --for rate."))
        }
        if checksVerdicts, purpose != .review {
            throw ValidationError(
                said(
                    "--verdicts 只用于供审查的申报文件：去掉 --for 或 --verdicts。",
                    "--verdicts is for submissions to be reviewed: leave out --for or --verdicts."))
        }
        if diff, !fix { throw ValidationError(said("--diff 须与 --fix 同用。", "--diff goes with --fix.")) }
        if diff, updateVerdicts || writeBaseline {
            throw ValidationError(
                said(
                    "--diff 什么都不改写：去掉 --update-verdicts 与 --write-baseline。",
                    "--diff writes nothing: leave out --update-verdicts and --write-baseline."))
        }
        if exclude.contains(where: \.isEmpty) {
            throw ValidationError(said("--exclude 后的名称为空。", "--exclude takes a name, and not an empty one."))
        }
        if writeBaseline, paths.contains(InputFile.standardInputName) {
            throw ValidationError(
                said(
                    "标准输入没有文件名，其诊断不能写入基线：写出文件。",
                    "Standard input has no name by which a baseline could know its findings: name the file."))
        }
        if fix, !diff, paths.contains(InputFile.standardInputName) {
            throw ValidationError(said("--fix 改写文件；标准输入须加 --diff。", "--fix writes files; for standard input add --diff."))
        }
    }
}

extension DiagnosticsFormat: ExpressibleByArgument {}

extension Diagnostic.Severity: ExpressibleByArgument {}
