import PrefabAssessment

extension Language {
    /// English where the system is set to English; every other setting, and none, leaves Chinese: the law and its papers are Chinese.
    ///
    /// Of the three variables the first that is set decides (POSIX.1-2017, 8.2).
    static var ofSurroundings: Language {
        guard let setting = setting?.value else { return .chinese }
        return setting == "en" || setting.hasPrefix("en_") || setting.hasPrefix("en.") ? .english : .chinese
    }

    /// How the system is set, and by which variable.
    static var setting: (variable: String, value: String)? {
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            if let value = SystemCalls.variable(variable), !value.isEmpty { return (variable, value) }
        }
        return nil
    }
}
