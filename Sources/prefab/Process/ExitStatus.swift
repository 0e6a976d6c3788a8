import PrefabAssessment
import PrefabReports
import SystemPackage

/// The exit statuses of the contract (section 7).
enum ExitStatus: Int32 {
    case done = 0
    case submissionHasErrors = 1
    /// Wrong usage or an unreadable file.
    case wrongUsage = 2
    /// `review --exit-status`.
    case ineligible = 3
    /// `review --exit-status`.
    case undetermined = 4
}

/// Why a command stops: a status, with a sentence for people where there is anything to say.
struct CommandFailure: Error {
    /// A file or folder that could not be read, and why.
    struct Unread {
        /// As the user named it.
        let path: String
        let reason: Message.Text
    }

    let status: ExitStatus
    let message: Message.Text?
    /// Where the failure is of a file or folder that could not be read.
    let unread: Unread?

    init(_ status: ExitStatus, _ message: Message.Text? = nil, unread: Unread? = nil) {
        self.status = status
        self.message = message
        self.unread = unread
    }

    init(_ status: ExitStatus, _ chinese: String, _ english: String) {
        self.init(status, Message.Text(chinese, english))
    }

    /// The same with the place that led to it before it.
    func told(of place: String?) -> CommandFailure {
        guard let place, let message else { return self }
        return CommandFailure(
            status, Message.Text("\(place)：\(message.chinese)", "\(place): \(message.english)"), unread: unread)
    }

    /// A name that is not known, with the one that may have been meant, and behind it what else helps.
    static func unknownName(_ what: Message.Text, nearest: String?, _ rest: Message.Text = Message.Text("")) -> CommandFailure {
        let meant = nearest.map { Message.Text("；是否指 \($0)？", "; did you mean \($0)?") } ?? Message.Text("")
        return CommandFailure(
            .wrongUsage, what.chinese + meant.chinese + rest.chinese, what.english + meant.english + rest.english)
    }

    /// A file or folder that the system does not let the program read; `reason` is the system's.
    static func cannotRead(_ path: String, _ reason: any Error) -> CommandFailure {
        let reason = SystemWords.text(of: reason)
        return CommandFailure(
            .wrongUsage, Message.Text("无法读取 \(path.visible)：\(reason.chinese)", "cannot read \(path.visible): \(reason.english)"),
            unread: Unread(path: path, reason: reason))
    }

    /// A text that is not read because it is longer than any submission.
    static func tooLong(_ path: String) -> CommandFailure {
        let (code, message, help) = (Submission.textTooLong.code.rawValue, Submission.textTooLong.message, Submission.textTooLong.help)
        return CommandFailure(
            .submissionHasErrors,
            Message.Text(
                "\(path)：\(message.text(in: .chinese))（\(code)）；\(help.text(in: .chinese))",
                "\(path): \(message.text(in: .english)) (\(code)); \(help.text(in: .english))"))
    }

    /// A report that a document of Word cannot hold.
    static var reportTooLarge: CommandFailure {
        CommandFailure(
            .wrongUsage, "报告超过 4 GB，docx 容纳不下；请改用 --format html 或 text",
            "the report is over 4 GB, more than docx holds: use --format html or text")
    }

    static var workbookTooLarge: CommandFailure {
        CommandFailure(
            .wrongUsage, "工作簿超过 4 GB；请分批审查，或改用 --summary csv", "the workbook is over 4 GB: give fewer lines at a time, or use --summary csv"
        )
    }

    /// What is no text would go to a terminal.
    static var needsFile: CommandFailure {
        CommandFailure(.wrongUsage, "此格式不是文本，请用 --output 写入文件", "this form is no text: name a file for it with --output")
    }

    /// A file that the system does not let the program write; standard output if there is no path.
    static func cannotWrite(_ path: String?, _ reason: any Error) -> CommandFailure {
        let reason = SystemWords.text(of: reason)
        let name = SystemWords.output(path)
        return CommandFailure(
            .wrongUsage, "无法写入\(name.chinese)：\(reason.chinese)", "cannot write \(name.english): \(reason.english)")
    }

    /// A path may have characters that would mislead; they are spelt out.
    func report(_ language: Language) {
        guard let message else { return }
        StandardStreams.write("prefab: \(message.text(in: language).visibleLog)\n", to: .standardError)
    }
}
