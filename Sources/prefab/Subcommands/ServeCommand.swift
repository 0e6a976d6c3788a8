import ArgumentParser
import PrefabAssessment
import SystemPackage

/// `prefab serve`: hands over to the desk, a program beside this one.
struct ServeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "在浏览器中打开一个文件夹：填写、校验、审查、比较、拟稿。",
            "Opens a folder in the browser: to fill in, check, review, compare and draft."),
        discussion: said(
            """
            只在本机监听，任何请求都不离开本机。打印（有桌面时并打开）一个带一次性口令的地址，运行到用 Ctrl+C 停止为止。\
            页面上的一切与命令的结果相同。

              prefab serve 申报项目
              prefab serve --port 8080 --no-open
            """,
            """
            It listens on this machine alone, and no request leaves it. It prints, and on a desktop opens, an address with a token that is good \
            once, and runs until Ctrl+C stops it. What the pages show is what the commands write.

              prefab serve projects
              prefab serve --port 8080 --no-open
            """))

    @Argument(help: .said("文件夹；不写为当前文件夹。", "The folder; the working folder if none is named."))
    var folder = "."

    @Option(
        name: .long,
        help: .said(
            "端口；不写时取一个空闲的端口，同一文件夹尽量相同。", "The port; without it one that is free, for the same folder the same if it can be.",
            valueName: "port"))
    var port: UInt16?

    @Flag(name: .long, help: .said("不打开浏览器。", "Do not open the browser."))
    var noOpen = false

    @Option(
        name: .long,
        help: .said("从此文件夹读取页面，供修改页面的人用。", "Read the pages from this folder, for those who change them.", valueName: "dir"))
    var page: String?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let standards = try options.standards.load()
        guard options.verifiedOnly == false else {
            throw CommandFailure(.wrongUsage, "--verified-only 用于命令，不用于 serve", "--verified-only is for commands and not for serve")
        }
        guard let own = SystemCalls.program else {
            throw CommandFailure(.wrongUsage, "找不到正在运行的程序文件", "the file of the running program cannot be found")
        }
        let desk = own.removingLastComponent().appending("prefab-desk")
        let readings = ReadingID.allCases.filter { options.readings[$0] != .a }.map { "\($0.rawValue)=\(options.readings[$0].rawValue)" }
        let arguments = [
            own.string, folder, String(port ?? 0), language.rawValue, noOpen ? "quiet" : "open", standards.path ?? "", page ?? "",
        ]
        let error = SystemCalls.become(desk, arguments + readings)
        throw CommandFailure(
            .wrongUsage,
            "无法启动 \(desk.string)（\(error)）；它与 prefab 放在同一文件夹。由源代码构建：swift build --product prefab-desk",
            "\(desk.string) cannot be started (\(error)); it stands beside prefab. To build it: swift build --product prefab-desk")
    }
}
