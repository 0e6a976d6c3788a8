/// A submission or a set of standards that has errors, with everything that is wrong or odd in it, found in one run.
public struct InvalidInput: Error, Sendable {
    let faults: Faults

    /// Errors and warnings in the order of the text, of several files in the order of their names; at least one is an error. Of a text with more than
    /// a thousand the first are listed, errors before warnings; ``text(in:)`` says how many more there are.
    ///
    /// - Complexity: linear in their number; the list is made anew each time.
    public var diagnostics: [Diagnostic] { faults.diagnostics }

    /// The diagnostics as a compiler shows them, each with its place and its cure.
    ///
    /// ```text
    /// project.json:31:17: error[S104]: a height of 23900 m is not between 0 (excluded) and 700 m
    ///    |
    /// 31 |       "height": 23900,
    ///    |                 ^^^^^
    ///    = help: heights stand in metres; is 23900 in millimetres? Then write 23.9
    /// ```
    public func text(in language: Language) -> String { faults.text(in: language) }
}

extension InvalidInput: CustomStringConvertible {
    /// The diagnostics in English, as ``text(in:)`` gives them.
    public var description: String { text(in: .english) }
}
