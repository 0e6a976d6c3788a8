import PrefabAssessment

extension Language {
    /// English where the system is set to English; every other setting, and none, leaves Chinese: the law and its papers are Chinese.
    ///
    /// Of the three variables the first that is set decides (POSIX.1-2017, 8.2).
    static var ofSurroundings: Language {
        setting.map { $0 == "en" || $0.hasPrefix("en_") || $0.hasPrefix("en.") } == true ? .english : .chinese
    }

    /// How the system is set.
    static var setting: String? {
        ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(SystemCalls.variable).first { !$0.isEmpty }
    }
}
