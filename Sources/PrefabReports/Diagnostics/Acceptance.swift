package import PrefabAssessment

/// That somebody has looked at a finding and lets it stand, and why.
package struct Acceptance: Sendable {
    /// Which of all entries says so.
    package let entry: Int
    /// What reports call the file in which it stands.
    package let file: String
    /// From 1, in that file.
    package let line: Int
    package let reason: Message.Text

    package init(entry: Int, file: String, line: Int, reason: Message.Text) {
        self.entry = entry
        self.file = file
        self.line = line
        self.reason = reason
    }

    /// `prefab.json:12: 面积由测绘单位复核`; what could mislead a reader is spelt out.
    func text(in language: Language) -> String {
        VisibleText.make("\(file):\(line): \(reason.text(in: language))")
    }
}

extension CheckedText {
    /// Sets findings apart that somebody lets stand; they are none of the counts then.
    ///
    /// - Parameter acceptance: why a finding is accepted; `nil` if it is not.
    package mutating func accept(_ acceptance: (PlacedDiagnostic) -> Acceptance?) {
        let acceptances = diagnostics.map(acceptance)
        // Nothing is copied where all stays as it is.
        guard acceptances.contains(where: { $0 != nil }) else { return }
        var rest: [PlacedDiagnostic] = []
        var found: [PlacedDiagnostic] = []
        for (var diagnostic, acceptance) in zip(diagnostics, acceptances) {
            diagnostic.acceptance = acceptance
            if acceptance == nil { rest.append(diagnostic) } else { found.append(diagnostic) }
        }
        setApart(found, leaving: rest)
    }
}
