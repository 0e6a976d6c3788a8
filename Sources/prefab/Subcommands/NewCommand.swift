import ArgumentParser
package import PrefabAssessment
import PrefabReports
import PrefabWorkbook
import SystemPackage

struct NewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "新建一份申报文件，并写明此类项目需要的字段。",
            "Writes a submission to start from, and a guide to the fields that the case needs."),
        discussion: said(
            """
            申报文件只含已知的内容；未写的，审查按未知处理。必须有而未给出的值写作占位值（待填、9.99999），说明中逐一列出。说明没有指定文件时写到标准错误。

              prefab new --use industrial --structure concrete --permit-date 2022-01-20 --output project.json --guide project.md
              prefab new --use public --structure steel --stage final > project.json
              prefab new --use public --structure steel --schema ./submission.draft-07.schema.json > project.json
              prefab new --use industrial --structure concrete --format xlsx --output project.xlsx

            工作簿（xlsx）有申报文件的全部字段：下拉列表、单位、填写说明；填好后 prefab check、review、advise 可直接读取，prefab import 写成 JSON。
            """,
            """
            The submission holds what is known and nothing else; what is left out is unknown to a review. Values that must be there and were \
            not given are placeholders (待填, 9.99999), which the guide lists. The guide goes to standard error if it has no file of its own.

              prefab new --use industrial --structure concrete --permit-date 2022-01-20 --output project.json --guide project.md
              prefab new --use public --structure steel --stage final > project.json
              prefab new --use public --structure steel --schema ./submission.draft-07.schema.json > project.json
              prefab new --use industrial --structure concrete --format xlsx --output project.xlsx

            A workbook (xlsx) has all fields of a submission, with drop-down lists, units and a guide; once it is filled in, prefab check, review and \
            advise read it directly, and prefab import writes the JSON.
            """))

    @Option(name: .long, help: .said("建筑用途。", "What the building is used for."))
    var use: Use

    @Option(name: .long, help: .said("结构类型。", "What the building is made of."))
    var structure: Structure

    @Option(
        name: .long,
        help: .said(
            "规划许可证日期，决定评价方法。",
            "The day of the planning permit, which decides the method.", valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var permitDate: CalendarDate?

    @Option(name: .long, help: .said("项目编号。", "The number of the project."))
    var id: String?

    @Option(name: .long, help: .said("项目名称。", "The name of the project."))
    var name: String?

    @Option(
        name: .long,
        help: .said(
            "单体数，编号 1#、2# 等，1 至 \(SubmissionSheets.mostTakeOffs)；工作簿中每个单体一张构件表。",
            "How many buildings, named 1#, 2# and so on, 1 to \(SubmissionSheets.mostTakeOffs); a workbook has a sheet for the take-off of each.",
            valueName: "count"))
    var buildings = 1

    @Option(
        name: .long,
        help: .said(
            "建筑高度。",
            "The height of the building.", valueName: "m"), transform: ExactDecimal.argument)
    var height: ExactDecimal?

    @Option(
        name: .long,
        help: .said(
            "地上建筑面积。",
            "The above-ground area of the building.", valueName: "m²"), transform: ExactDecimal.argument)
    var area: ExactDecimal?

    @Option(
        name: .long,
        help: .said(
            "递交哪一种：在施项目的申报意向书，或竣工后的申报书。",
            "Which filing is to be made: the declaration of intent of a project under construction, or the application form after completion."
        ))
    var stage = Submission.Stage.intent

    @Flag(name: .long, help: .said("结构写成构件清单，不写汇总数量。", "Give the structure as a list of components in place of sums."))
    var takeOff = false

    @Option(
        name: .long,
        help: .said(
            "以 \"$schema\" 引用此文件，供编辑器补全与提示；由 prefab schema submission --draft 07 写出。",
            "Name this file as \"$schema\", so that an editor completes and explains; prefab schema submission --draft 07 writes it.",
            valueName: "path"))
    var schema: String?

    @Option(name: .long, help: .said("写成 JSON 或供填写的工作簿。", "As JSON, or as a workbook to fill in."))
    var format = StartFormat.json

    @Option(
        name: .long,
        help: .said(
            "把申报文件写入此文件。",
            "Write the submission to this file.", valueName: "path"))
    var output: String?

    @Option(
        name: .long,
        help: .said(
            "把说明写入此文件。",
            "Write the guide to this file.", valueName: "path"))
    var guide: String?

    @Flag(name: .long, help: .said("替换已有的文件。", "Replace files that are there already."))
    var force = false

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func run() throws {
        let folder = standards.folder
        let standards = try standards.load().standards
        guard 1...SubmissionSheets.mostTakeOffs ~= buildings else {
            throw CommandFailure(
                .wrongUsage, "--buildings 为 1 至 \(SubmissionSheets.mostTakeOffs)", "--buildings is 1 to \(SubmissionSheets.mostTakeOffs)")
        }
        if buildings > 1, height != nil || area != nil {
            throw CommandFailure(
                .wrongUsage, "--height 与 --area 只用于一个单体；有几个单体时逐个填写",
                "--height and --area are for one building; of several each has its own to fill in")
        }
        if schema != nil, format != .json {
            throw CommandFailure(.wrongUsage, "--schema 只用于 JSON", "--schema is for JSON")
        }
        let start = start
        let reading = Submission.read(start.text, standards: standards)
        guard reading.submission != nil else {
            // A height, area or name from the command line that no submission may have.
            let problems = reading.diagnostics.map { "\($0.message.text(in: language)) (\($0.code.rawValue))" }
            throw CommandFailure(.wrongUsage, Message.Text(problems.joined(separator: "; ")))
        }
        let text = SubmissionGuide(start, standards: standards, language: language)
            .text(for: output ?? "submission.json", standards: folder)
        try refuseOneFileForBoth()
        if !force { try refuseToReplace([output, guide].compactMap(\.self)) }
        try OutputFile(output).write(format == .json ? start.text : try workbook(of: start.text, by: standards))
        if let guide {
            // A link to the file that is written only now has led nowhere before.
            try refuseOneFileForBoth()
            try OutputFile(guide).write(Array(text.utf8))
        } else {
            StandardStreams.write(text, to: .standardError)
        }
    }

    private func workbook(of text: [UInt8], by standards: Standards) throws -> [UInt8] {
        let sheets = SubmissionSheets(SubmissionLayout(standards), language: language)
        return Workbook(try sheets.sheets(of: text, asksForAll: true) + [sheets.guide]).bytes
    }

    private var start: SubmissionStart {
        var start = SubmissionStart(use: use, structure: structure)
        start.schema = schema
        start.permit = permitDate
        start.buildingCount = buildings
        start.id = id
        start.name = name
        start.height = height
        start.aboveGroundArea = area
        start.stage = stage
        start.hasTakeOff = takeOff
        return start
    }

    private func refuseOneFileForBoth() throws(CommandFailure) {
        guard let output, let guide, ExactText(output) == ExactText(guide) || FilePlace(output).map({ $0 == FilePlace(guide) }) == true
        else { return }
        throw CommandFailure(
            .wrongUsage, "--output 与 --guide 是同一个文件：\(guide)", "--output and --guide are the same file: \(guide)")
    }

    /// Nothing is written if one of the files is there.
    private func refuseToReplace(_ paths: [String]) throws(CommandFailure) {
        for path in paths {
            let file: FileDescriptor
            do {
                file = try FileDescriptor.open(FilePath(named: path), .readOnly)
            } catch Errno.noSuchFileOrDirectory {
                continue
            } catch {
                throw CommandFailure.cannotWrite(path, error)
            }
            try? file.close()
            throw CommandFailure(
                .wrongUsage, "\(path) 已存在；换一个文件名，或用 --force 覆盖",
                "\(path) is there already; name another file, or replace it with --force")
        }
    }
}

extension Use: ExpressibleByArgument {}

extension Structure: ExpressibleByArgument {}

extension Submission.Stage: ExpressibleByArgument {}

/// How a new submission is written.
enum StartFormat: String, CaseIterable, ExpressibleByArgument {
    case json, xlsx
}
