import ArgumentParser
import PrefabAssessment

/// The language of the help and of what is said about wrong usage, chosen once at the start: ``LanguageOptions`` is read only by a command
/// that runs.
enum HelpLanguage {
    /// `--lang`, wherever it stands; else Chinese on a system that is set to it, and English on every other.
    static let chosen: Language = {
        if let named { return named }
        return Language.setting?.language ?? .english
    }()

    /// What `--lang` names, wherever it stands.
    static let named: Language? = {
        let arguments = Arguments.all
        for (place, argument) in arguments.enumerated() {
            var value: String?
            if argument == option { value = arguments.dropFirst(place + 1).first }
            if argument.hasPrefix("\(option)=") { value = String(argument.dropFirst(option.count + 1)) }
            if let language = value.flatMap({ Language(rawValue: $0) }) { return language }
        }
        return nil
    }()

    private static let option = "--lang"

    /// The arguments as the parser takes them: where help is asked for, or no subcommand is named, the choice of the language has been heeded
    /// already, and some commands that have help have no such option.
    static func arguments(_ arguments: [String]) -> [String] {
        let asksForHelp = arguments.contains { $0 == "--help" || $0 == "-h" }
        guard let first = arguments.first, asksForHelp || first.hasPrefix("-") || first == "help" else { return arguments }
        return withoutLanguage(arguments)
    }

    /// The arguments without the choice of the language.
    static func withoutLanguage(_ arguments: [String]) -> [String] {
        var rest: [String] = []
        var isValue = false
        for argument in arguments {
            defer { isValue = argument == option }
            if isValue || argument == option || argument.hasPrefix("\(option)=") { continue }
            rest.append(argument)
        }
        return rest
    }
}

/// A text of the help in the language of the run.
func said(_ chinese: String, _ english: String) -> String {
    Message.Text(chinese, english).text(in: HelpLanguage.chosen)
}

extension CommandConfiguration {
    /// What the program is called. A command that says so of itself is parsed without a look for requests of completions, which takes a fifth
    /// of a start; ``PrefabCommand`` answers those.
    static let program = "prefab"
}

extension ArgumentHelp {
    /// What is said of an option in the language of the run.
    static func said(_ chinese: String, _ english: String, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(Message.Text(chinese, english).text(in: HelpLanguage.chosen), valueName: valueName)
    }
}
