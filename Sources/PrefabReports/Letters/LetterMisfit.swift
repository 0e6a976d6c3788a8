package import PrefabAssessment

/// Why a letter cannot be drafted for a project.
package struct LetterMisfit: Error {
    let kind: LetterKind
    let reason: Message.Text
    /// The kind that fits what the project came to; `nil` where there is none.
    package let fitting: LetterKind?

    init(_ kind: LetterKind, _ chinese: String, _ english: String, fitting: LetterKind?) {
        self.kind = kind
        reason = Message.Text(chinese, english)
        self.fitting = fitting == kind ? nil : fitting
    }

    /// One sentence, with the kind to draft in its place.
    package var message: Message.Text {
        let title = kind.title
        let advice =
            fitting.map {
                Message.Text("；可拟《\($0.title.chinese)》：prefab draft \($0.rawValue)", "; what fits is: prefab draft \($0.rawValue)")
            } ?? Message.Text("")
        return Message.Text(
            "不能拟《\(title.chinese)》：\(reason.chinese)\(advice.chinese)",
            "\(kind.rawValue) does not fit: \(reason.english)\(advice.english)")
    }
}
