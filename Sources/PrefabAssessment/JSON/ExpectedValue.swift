/// What is to stand somewhere in a text, as far as it decides how a value is meant that is not written as JSON asks.
enum ExpectedValue: Equatable {
    /// Without a unit the text is empty.
    case number(unit: String)
    /// Then what is written is that text, whatever it looks like.
    case text
    case flag
    /// An object of two quantities.
    case measure(unit: String)
    /// A word, a date, or nothing that is known.
    case other
}
