import ArgumentParser
import PrefabAssessment
import PrefabReports
import PrefabWorkbook
import SystemPackage

struct ImportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "把工作簿（.xlsx）读成申报文件。",
            "Reads a submission from workbooks (.xlsx)."),
        discussion: said(
            """
            读取 prefab new --format xlsx 写出的工作簿，或另有同样字段代号的工作簿与 CSV；可写多个文件，合为一份。不能确定的不猜：逐一列出工作表与单元格，并以状态 1 退出。check、review、advise 可直接读取工作簿，结论与先 import 相同。

            其他软件或手工编制的构件清单（PKPM-PC、YJK、Revit 等）按列的对照表读取：--write-map 拟出对照表，经人核对、写明其中的 ? 之后，以 --map 导入；--into 把构件并入已有的申报文件。

              prefab import project.xlsx --output project.json
              prefab import project.xlsx 构件.csv --output project.json
              prefab import 清单.xlsx --write-map map.json
              prefab import 清单.xlsx --map map.json --into project.json --output project-2.json
            """,
            """
            Reads workbooks that prefab new --format xlsx wrote, or others with the same keys of fields, and CSV; several files make one submission. \
            Nothing is guessed: what cannot be placed is listed with its sheet and cell, and the exit status is 1. check, review and advise read a \
            workbook directly and come to the same as after import.

            Take-offs of other programs and hands (PKPM-PC, YJK, Revit and others) are read by a map of their columns: --write-map drafts one, a \
            person looks through it and settles each ? in it, and --map reads by it; --into puts the pieces into a submission that is there.

              prefab import project.xlsx --output project.json
              prefab import project.xlsx take-off.csv --output project.json
              prefab import list.xlsx --write-map map.json
              prefab import list.xlsx --map map.json --into project.json --output project-2.json
            """))

    @Argument(help: .said("工作簿（.xlsx）与 CSV。", "Workbooks (.xlsx) and CSV.", valueName: "book"))
    var books: [String]

    @OptionGroup var map: MapOptions

    @Option(
        name: .long,
        help: .said(
            "构件并入此申报文件（JSON）的单体。",
            "Put the pieces into the buildings of this submission (JSON).", valueName: "file"))
    var into: String?

    @Option(
        name: .long,
        help: .said(
            "按表头拟出列的对照表，写入此文件并列出；不导入。",
            "Draft a map of the columns from their heads, write it to this file and list it; nothing is imported.", valueName: "path"))
    var writeMap: String?

    @Flag(
        name: .long,
        help: .said(
            "--write-map 替换已有的对照表。",
            "Let --write-map replace a map that is there already."))
    var force = false

    @Option(
        name: .long,
        help: .said(
            "把申报文件写入此文件。",
            "Write the submission to this file.", valueName: "path"))
    var output: String?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func validate() throws {
        if force, writeMap == nil {
            throw ValidationError(said("--force 只与 --write-map 同用。", "--force goes with --write-map alone."))
        }
        if writeMap != nil, map.path != nil || into != nil || output != nil {
            throw ValidationError(
                said(
                    "--write-map 只拟对照表，不与 --map、--into、--output 同用。",
                    "--write-map only drafts a map; it goes without --map, --into and --output."))
        }
    }

    func run() throws {
        let standards = try standards.load()
        let files = try books.map { name throws(CommandFailure) in try InputFile(reading: name) }
        if let writeMap { return try draftMap(writeMap, of: files, standards) }
        let columnMap = try map.load()
        let project = try into.map { name throws(CommandFailure) in try InputFile(reading: name) }
        let target = try OutputFile(output, sparing: books + [into, map.path].compactMap(\.self) + standards.paths)
        let source = try source(of: files, columnMap, into: project, standards.standards)
        let reading = Submission.read(source.bytes, standards: standards.standards)
        let diagnostics = source.placed(reading.diagnostics)
        report(diagnostics, leftOut: reading.leftOut, of: source)
        for takeOff in source.takeOffs { StandardStreams.write("\(takeOff.told(in: language).visibleLog)\n", to: .standardError) }
        // What is the whole of the workbooks is written, be it right or not: people may mend it in either.
        guard !source.hasErrors else { throw CommandFailure(.submissionHasErrors) }
        try target.write(source.bytes)
        if reading.submission == nil { throw CommandFailure(.submissionHasErrors) }
    }

    /// What stands in a cell is told of the workbooks, and what stands in none of the submission that is written.
    private func report(_ diagnostics: [Diagnostic], leftOut: DiagnosticCounts, of source: SubmissionSource) {
        let isOfBooks = { (diagnostic: Diagnostic) in diagnostic.cell != nil || source.bytes.isEmpty }
        let bookNames = source.faulty ?? books.joined(separator: " + ")
        let written = OutputFile.path(output) ?? (language == .chinese ? "标准输出" : "standard output")
        InputFile(name: bookNames, bytes: source.bytes).report(diagnostics.filter(isOfBooks), leftOut: DiagnosticCounts(), language)
        InputFile(name: written, bytes: source.bytes).report(diagnostics.filter { !isOfBooks($0) }, leftOut: leftOut, language)
    }

    /// - Throws: `CommandFailure` with status 1 where the submission that is read into is not JSON; that has been reported.
    private func source(
        of files: [InputFile], _ map: ColumnMap?, into project: InputFile?, _ standards: Standards
    ) throws(CommandFailure) -> SubmissionSource {
        let named = files.map { ($0.name, $0.bytes) }
        guard let project else { return SubmissionSource(named, by: standards, map: map) }
        do throws(JSONSyntaxError) {
            return try project.bytes.withTextBytes { (bytes) throws(JSONSyntaxError) in
                SubmissionSource(named, by: standards, map: map, into: try ParsedJSON(bytes))
            }
        } catch {
            let reading = Submission.read(project.bytes, standards: standards)
            project.report(reading.diagnostics, leftOut: reading.leftOut, language)
            throw CommandFailure(.submissionHasErrors)
        }
    }

    /// Writes a map for a person to look through, and shows it.
    private func draftMap(_ path: String, of files: [InputFile], _ standards: LoadedStandards) throws {
        let target = try OutputFile(path, sparing: books + standards.paths)
        var read: [Book] = []
        for file in files {
            do throws(WorkbookFault) {
                read.append(try Book(file.bytes, named: SubmissionSource.fileName(file.name)))
            } catch {
                file.report([error.diagnostic], leftOut: DiagnosticCounts(), language)
                throw CommandFailure(.submissionHasErrors)
            }
        }
        let guess = MapGuess(read, SubmissionLayout(standards.standards))
        guard !guess.sheets.isEmpty else {
            throw CommandFailure(
                .submissionHasErrors, "没有一张工作表像构件清单：前 30 行内未见两个以上认识的表头；可手写对照表（prefab schema map）",
                "no sheet looks like a take-off: there are no two known heads in its first 30 rows; a map may be written by hand (prefab schema map)"
            )
        }
        let text = guess.text(in: language)
        if !force, OutputFile.path(path) != nil { try refuseToReplace(path, by: text) }
        try target.write(text)
        // Where the map itself goes to standard output, it is all that goes there.
        StandardStreams.write(guess.shown(in: language), to: OutputFile.path(path) == nil ? .standardError : .standardOutput)
        StandardStreams.write(summary(guess.openCount), to: .standardError)
    }

    /// A map that is there may be one that a person has settled.
    private func refuseToReplace(_ path: String, by text: [UInt8]) throws(CommandFailure) {
        // What is no file, such as a pipe, keeps nothing.
        guard FileStatus(path, followingLinks: true)?.kind == .file, try InputFile.ifPresent(path)?.bytes != text else { return }
        throw CommandFailure(
            .wrongUsage, "\(path) 已存在，且与拟出的对照表不同；换一个文件名，或用 --force 覆盖",
            "\(path) is there already and is not the map that is drafted; name another file, or replace it with --force")
    }

    private func summary(_ open: Int) -> String {
        switch (open, language) {
        case (0, .chinese): "对照表已拟出，核对后以 --map 导入。\n"
        case (0, .english): "The map is drafted; look through it and import with --map.\n"
        case (_, .chinese): "对照表已拟出，其中 \(open) 处写作 ?，须先写明，再以 --map 导入。\n"
        case (_, .english): "The map is drafted; settle each of the \(open) places that say ? in it, then import with --map.\n"
        }
    }
}

extension SubmissionImport.ReadTakeOff {
    /// How many rows were read, and how many passed over.
    fileprivate func told(in language: Language) -> String {
        let reasons = [
            (passed.subtotals, "小计", "subtotals"), (passed.heads, "重复表头", "repeated heads"), (passed.blank, "空行", "blank rows"),
            (passed.ignored, "对照表所列", "named in the map"),
        ].filter { $0.0 > 0 }
        switch language {
        case .chinese:
            let over = reasons.map { "\($0.1) \($0.0) 行" }.joined(separator: "、")
            return "\(sheet.visible)：读取 \(lines) 行" + (over.isEmpty ? "" : "；略过\(over)")
        case .english:
            let over = reasons.map { "\($0.0) \($0.2)" }.joined(separator: ", ")
            return "\(sheet.visible): \(lines) rows are read" + (over.isEmpty ? "" : "; passed over: \(over)")
        }
    }
}
