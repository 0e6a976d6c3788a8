/// The language of titles, messages and reports; the raw value is that of `--lang`.
public enum Language: String, CaseIterable, Sendable {
    /// 简体中文, the language of the instruments.
    case chinese = "zh"
    /// English.
    case english = "en"
}
