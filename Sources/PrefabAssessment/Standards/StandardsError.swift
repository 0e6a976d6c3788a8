/// Everything that is wrong with the files of `Standards/`, found in one run.
public struct StandardsError: Error, Sendable {
    /// In the order of the files and, inside a file, of the text.
    public let problems: [Problem]

    /// One fault in one file.
    public struct Problem: Sendable {
        /// The name of the file; for a file that is not there, the name under which it is expected.
        public let file: String
        /// Where the fault begins, counted from 1.
        public let position: TextPosition
        public let diagnostic: Diagnostic
    }
}

extension StandardsError: CustomStringConvertible {
    public var description: String { text(in: .english) }

    /// Each fault as a compiler reports it, with the way to mend it in the line below: `DB11-T-1831-2021.json:12:18: error[D107]: …`.
    public func text(in language: Language) -> String {
        UTF8Buffer.text { buffer in
            for (index, problem) in problems.enumerated() {
                if index > 0 { buffer.append("\n") }
                let (position, diagnostic) = (problem.position, problem.diagnostic)
                buffer.append("\(problem.file):\(position.line):\(position.column): ")
                buffer.append("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: ")
                diagnostic.message.write(to: &buffer, in: language)
                buffer.append("\n  = ")
                diagnostic.help.write(to: &buffer, in: language)
            }
        }
    }
}
