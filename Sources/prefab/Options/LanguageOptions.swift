import ArgumentParser
import PrefabAssessment

extension Language: ExpressibleByArgument {}

extension ExpressibleByArgument where Self: CaseIterable & RawRepresentable, RawValue == String {
    static var allValueStrings: [String] { allCases.map(\.rawValue) }

    /// The values say what they mean. To look for what else they may say, the parser takes a tenth of the start.
    static var allValueDescriptions: [String: String] { [:] }
}

/// A command that speaks to people.
protocol SpeakingCommand: ParsableCommand {
    var spoken: LanguageOptions { get }
    /// Whether it does nothing where the configuration is at fault.
    static var needsSettings: Bool { get }
}

extension SpeakingCommand {
    static var needsSettings: Bool { true }

    /// In which language people are spoken to: what is named, else what the configuration says, else what the system is set to.
    var language: Language { spoken.named ?? Settings.ifValid?.configuration.language ?? .ofSurroundings }
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
}
