import ArgumentParser
import PrefabAssessment
import PrefabReports

struct ConfigCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", _superCommandName: CommandConfiguration.program,
        abstract: said(
            "列出当前有效的配置，每项来自何处。",
            "Prints what holds here, and where each setting comes from."),
        discussion: said(
            """
            配置写在 prefab.json（"format": "prefab-config/1"）中，从当前文件夹逐级向上查找；选项优先于配置，配置优先于默认。其中的路径从 prefab.json 所在的文件夹起。

              prefab config
              prefab config --format json
              prefab schema config --draft 07   供编辑器补全与提示
            """,
            """
            The configuration is prefab.json ("format": "prefab-config/1"), looked for from the working folder upwards. Options come before \
            it, and it comes before what the program does by itself. Paths in it count from its own folder.

              prefab config
              prefab config --format json
              prefab schema config --draft 07   for completion and hints in an editor
            """))

    enum Form: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Option(name: .long, help: .said("text 供人阅读，json 供程序读取。", "text for people, json for programs."))
    var format = Form.text

    @Option(name: .long, help: .said("同 prefab check。", "As of prefab check.", valueName: "glob"))
    var exclude: [String] = []

    @Option(name: .long, help: .said("同 prefab check。", "As of prefab check.", valueName: "severity"))
    var failOn: Diagnostic.Severity?

    @OptionGroup var spoken: LanguageOptions

    @OptionGroup var options: AssessmentOptions

    func run() throws {
        let settings = try Settings.current()
        let listing = SettingsListing(
            settings,
            given: SettingsListing.Given(
                language: spoken.named, standards: options.standards.folder, readings: options.reading, exclude: exclude, failOn: failOn))
        switch format {
        case .text: try OutputFile(nil).write(Array(listing.text(in: language).utf8))
        case .json: try OutputFile(nil).write(listing.json)
        }
        // What is settled and cannot be used is told here too, and not first by a check.
        _ = try options.standards.load()
    }
}
