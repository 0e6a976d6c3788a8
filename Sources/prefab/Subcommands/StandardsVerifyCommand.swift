import ArgumentParser
import PrefabAssessment
import PrefabReports

struct StandardsVerifyCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: said(
            "在标准文件中记明某人已把一行与印本核对。",
            "Writes into a file of standards that somebody has proof-read a row against the print."),
        discussion: said(
            """
              prefab standards verify DB11-T-1831-2021 verticalMembers --name 王工 --date 2026-03-01 --standards my-standards

            该行及其各部分记为 "verified"，并写上姓名与日期；文件的其余内容逐字节不变。一行只核对一次：已核对过的、有错误的文件夹与数值不详的行均被拒绝。
            """,
            """
              prefab standards verify DB11-T-1831-2021 verticalMembers --name 王工 --date 2026-03-01 --standards my-standards

            The row, and its parts if it has any, get the status "verified" with the name and the day; every other byte of the file stays. A row \
            is verified once: one that has been proof-read already is refused, and so are a folder with faults and a row whose figure is unknown.
            """))

    @Argument(
        help: .said(
            "文件的编号或文件名，以及 `standards show` 的校对单所写的行。",
            "The id of an instrument or the name of its file, and the row as the sheet of `standards show` names it."))
    var ids: [String]

    @Option(name: .long, help: .said("核对人。", "Who has held the row against the print."))
    var name: String

    @Option(
        name: .long,
        help: .said(
            "核对日期。",
            "The day on which it was done.", valueName: "YYYY-MM-DD"), transform: CalendarDate.argument)
    var date: CalendarDate

    @Option(
        name: .long,
        help: .said("此后该行的出处：文件 “sources” 中印本的名称。", "The name under the file's “sources” that the row has from now on: that of the print."))
    var source: String?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var standards: StandardsOptions

    func validate() throws {
        if ids.count < 2, ids.first?.contains("#") != true {
            throw ValidationError(said("须写一个文件及其中的一行。", "Name an instrument and one of its rows."))
        }
        if !name.contains(where: { !$0.isWhitespace }) {
            throw ValidationError(said("--name 须写核对人的姓名。", "--name takes the name of who proof-read the row."))
        }
    }

    func run() throws {
        guard let path = standards.folder else {
            throw CommandFailure(
                .wrongUsage, "内置的数据不能改写；用 --standards 指明文件夹", "the data built in cannot be written: name your folder with --standards")
        }
        let folder = try StandardsFolder(reading: path)
        try refuseFaults(of: folder, in: path)
        let loaded = try standards.load().standards
        let record = try row(of: loaded)
        try refuse(loaded.records[record])
        let verification = FigureRecord.Verification(name: name, date: date)
        guard let (changed, file) = folder.verifying(record, of: loaded, by: verification, source: source) else {
            throw CommandFailure(.wrongUsage, "没有找到该行", "the row was not found in its file")
        }
        // What it would be is read before anything is written.
        try refuseFaults(of: changed, in: path)
        try OutputFile("\(path)/\(file.name)").write(file.bytes)
        let id = loaded.records[record].id
        let done = Message.Text("\(id)：已由 \(name) 于 \(date) 核对", "\(id): proof-read by \(name) on \(date)")
        try OutputFile(nil).write(Array((done.text(in: language).visible + "\n").utf8))
    }

    /// A folder at fault is shown with its faults; nothing is written over them.
    private func refuseFaults(of folder: StandardsFolder, in path: String) throws(CommandFailure) {
        guard let error = folder.fault else { return }
        throw CommandFailure(
            .submissionHasErrors, "\(path) 中的标准数据有错，未写入：\n" + error.text(in: .chinese, folder: path),
            "the standards in \(path) are at fault, nothing was written:\n" + error.text(in: .english, folder: path))
    }

    private func row(of standards: Standards) throws(CommandFailure) -> Int {
        let whole = ids.joined(separator: " ")
        if let place = standards.records.firstIndex(where: { $0.id == whole }) { return place }
        let name = ids.dropLast().joined(separator: " ")
        guard let row = ids.last, let file = standards.file(named: name) else { throw standards.unknown(ids.count > 1 ? name : whole) }
        if let place = file.records.first(where: { standards.records[$0].row == row || standards.records[$0].id == row }) { return place }
        let rows = file.records.map { standards.records[$0].row }
        throw .unknownName(
            Message.Text("\(file.instrument) 没有 \(row) 这一行", "\(file.instrument) has no row \(row)"),
            nearest: nearestName(to: row, among: rows))
    }

    private func refuse(_ record: FigureRecord) throws(CommandFailure) {
        if let verification = record.verification {
            throw CommandFailure(
                .wrongUsage, "\(record.id) 已由 \(verification.name) 于 \(verification.date) 核对，未再写入",
                "\(record.id) was proof-read by \(verification.name) on \(verification.date); nothing was written")
        }
        if record.status == .unknown {
            throw CommandFailure(
                .wrongUsage, "\(record.id) 的数值不详；先按印本填写，再核对", "the figure of \(record.id) is unknown; enter it from the print first")
        }
    }
}
