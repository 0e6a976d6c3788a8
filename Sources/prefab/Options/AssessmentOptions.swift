import ArgumentParser
package import PrefabAssessment

/// What every command that assesses takes.
struct AssessmentOptions: ParsableArguments {
    // No group within the group: where it checks itself, the parser goes four times through what is in one, and sixteen through what is in two.
    @Option(name: .customLong("standards"), help: StandardsOptions.help)
    var standardsFolder: String?

    @Option(
        name: .long,
        help: .said(
            "对法规的空白改用另一口径，如 rate-rounding=b；可写多次。",
            "Take the other reading of a gap in the law, as in rate-rounding=b; may be given several times.", valueName: "id=a|b"))
    var reading: [ReadingChoice] = []

    @Flag(
        name: .long,
        help: .said(
            "不用未见原文、也未核对的数据；依据它们的为未定。", "Leave out every figure that is neither primary nor verified; what rests on one is undetermined."))
    var verifiedOnly = false

    var standards: StandardsOptions {
        var standards = StandardsOptions()
        standards.folder = standardsFolder
        return standards
    }

    /// Those of the options over those of the configuration.
    var readings: Readings { (Settings.ifValid ?? .unsettled).readings(reading) }

    /// - Parameter beside: other methods to rate the buildings by.
    func assessor(_ standards: Standards, beside: MethodChoice? = nil) -> Assessor {
        Assessor(standards: standards, readings: readings, verifiedOnly: verifiedOnly, beside: beside)
    }
}

extension Language: ExpressibleByArgument {}

/// A command that speaks to people.
protocol SpeakingCommand: ParsableCommand {
    var language: LanguageOptions { get }
    /// Whether it does nothing where the configuration is at fault.
    static var needsSettings: Bool { get }
}

extension SpeakingCommand {
    static var needsSettings: Bool { true }
}

/// In which language people are spoken to.
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: .said(
            "报告、消息与帮助的语言：zh 或 en。不写时依 prefab.json；其中没有时，系统设为英文（LC_ALL、LC_MESSAGES、LANG）的用 en，其他用 zh；帮助只在系统设为中文时用 zh。",
            "The language of reports, messages and help: zh or en. Where neither it nor prefab.json says so, en on a system set to English (LC_ALL, LC_MESSAGES, LANG), else zh; help is in Chinese only on a system set to it."
        ))
    var named: Language?

    /// What is named, else what the configuration says, else what the system is set to.
    var lang: Language { named ?? Settings.ifValid?.configuration.language ?? .ofSurroundings }
}
