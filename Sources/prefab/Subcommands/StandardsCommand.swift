import ArgumentParser
import PrefabAssessment
import PrefabReports

struct StandardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standards",
        abstract: said(
            "查看、检查、校对法规与标准的数据。",
            "Shows, checks and proof-reads the figures of the law and the standards."),
        discussion: said(
            """
              prefab standards                            各文件及其数据的可靠程度
              prefab standards check my-standards         自录的文件夹的全部错误及其行号与改法
              prefab standards show DB11/T 1831-2021      按印本表格排列的校对单
              prefab standards show DB11-T-1831-2021 --format xlsx --output sheet.xlsx    同上，工作簿
              prefab standards show 'DB11/T 1831-2021#verticalMembers'    一行，按结论中的编号
              prefab standards verify DB11-T-1831-2021 verticalMembers --name 王工 --date 2026-03-01 --standards my-standards
            """,
            """
              prefab standards                            the instruments, and how sure their figures are
              prefab standards check my-standards         every fault of a folder of your own, with its line and its cure
              prefab standards show DB11/T 1831-2021      a sheet to proof-read one of them, laid out like the printed table
              prefab standards show DB11-T-1831-2021 --format xlsx --output sheet.xlsx    the same as a workbook
              prefab standards show 'DB11/T 1831-2021#verticalMembers'    one row, by the id that verdicts give
              prefab standards verify DB11-T-1831-2021 verticalMembers --name 王工 --date 2026-03-01 --standards my-standards
            """),
        subcommands: [StandardsListCommand.self, StandardsCheckCommand.self, StandardsShowCommand.self, StandardsVerifyCommand.self],
        defaultSubcommand: StandardsListCommand.self)
}

struct StandardsListCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: said("列出各文件及其数据的可靠程度。", "Lists the instruments with the status of their figures."))

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func run() throws {
        let listing = StandardsListing(try standards.load().standards, language: language)
        try OutputFile(nil).write(Array(listing.overview.visibleLog.utf8))
    }
}

extension Standards {
    /// What is said where no instrument or row has the id.
    func unknown(_ id: String) -> CommandFailure {
        let ids = files.map(\.instrument)
        let known = ids + files.map(\.name) + records.map(\.id)
        return .unknownName(
            Message.Text("没有文件或标准 \(id)", "there is no instrument \(id)"), nearest: nearestName(to: id, among: known),
            Message.Text("；编号有：" + ids.joined(separator: "、"), "; the ids are: " + ids.joined(separator: ", ")))
    }
}
