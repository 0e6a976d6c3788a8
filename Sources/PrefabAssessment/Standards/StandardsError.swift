/// Everything that is wrong with the files of `Standards/`, found in one run.
package struct StandardsError: Error, Sendable {
    /// In the order of the files and, inside a file, of the text.
    package let problems: [Problem]

    /// One fault in one file.
    package struct Problem: Sendable {
        /// The name of the file; for a file that is not there, the name under which it is expected.
        package let file: String
        /// Where the fault begins, counted from 1; `nil` for a file that is not there.
        package let position: TextPosition?
        package let diagnostic: Diagnostic

        /// By which the faults of a file are put in order.
        var start: TextPosition { position ?? TextPosition(line: 1, column: 1) }
    }
}

extension StandardsError: CustomStringConvertible {
    package var description: String { text(in: .english) }

    /// Each fault as a compiler reports it, with the way to mend it in the line below: `DB11-T-1831-2021.json:12:18: error[D107]: …`.
    ///
    /// - Parameter folder: where the files lie; it stands before their names, so that a terminal or an editor can open them.
    package func text(in language: Language, folder: String? = nil) -> String {
        let prefix = folder.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        return UTF8Buffer.text { buffer in
            for (index, problem) in problems.enumerated() {
                if index > 0 { buffer.append("\n") }
                let diagnostic = problem.diagnostic
                buffer.append(prefix + problem.file)
                if let position = problem.position { buffer.append(":\(position.line):\(position.column)") }
                buffer.append(": ")
                buffer.append("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: ")
                diagnostic.message.write(to: &buffer, in: language)
                buffer.append("\n  = ")
                diagnostic.help.write(to: &buffer, in: language)
            }
        }
    }
}
