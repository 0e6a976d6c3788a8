import PrefabAssessment

extension Language {
    /// English where the system is set to English; every other setting, and none, leaves Chinese: the law and its papers are Chinese.
    static var ofSurroundings: Language { setting?.language ?? .chinese }

    /// The variable by which the system is set to one of the languages; nothing where it is set to another, or not at all.
    ///
    /// Of the three the first that is set decides (POSIX.1-2017, 8.2).
    static var setting: (variable: String, language: Language)? {
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = SystemCalls.variable(variable), !value.isEmpty else { continue }
            let name = value.prefix { $0 != "_" && $0 != "." }
            return Language(rawValue: String(name)).map { (variable, $0) }
        }
        return nil
    }
}
