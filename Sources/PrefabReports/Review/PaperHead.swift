package import PrefabAssessment

/// What stands at the head of every paper about a project: its number, who decides, at which stage, who applies, by which numbers and days.
///
/// All papers have the same entries in the same order. What nobody has said is a blank to be filled in by hand, never left out.
package struct PaperHead: Wording, Sendable {
    package struct Entry: Sendable {
        package let label: Message.Text
        /// `nil` where nobody has said it.
        package let value: Message.Text?
        /// The field of the submission that it is taken from.
        package let place: Place?

        init(_ label: Message.Text, _ value: Message.Text?, from place: Place? = nil) {
            self.label = label
            self.value = value
            self.place = place
        }
    }

    /// Who receives applications, examines them first and has the further steps taken (48号 第四条、第十二条).
    package static let authority = Message.Text(
        "北京经济技术开发区开发建设局", "Development and Construction Bureau of Beijing Economic-Technological Development Area")

    package let entries: [Entry]
    package let language: Language

    /// - Parameters:
    ///   - number: of the paper, which the authority gives it.
    ///   - language: of the paper.
    package init(of submission: Submission, number: String?, language: Language) {
        self.language = language
        func own(_ key: ProjectKey) -> Entry {
            Entry(key.field.title, submission[.project(key)].flatMap(Self.said), from: .project(key))
        }
        func day(_ key: DateKey) -> Entry {
            let isBegun = key != .firstFloorSlabStart || submission.dates.firstFloorSlabStart != .notStarted
            let value = isBegun ? submission[.date(key)].flatMap(Self.said) : Message.Text("未开始", "not started")
            return Entry(key.field.title, value, from: .date(key))
        }
        var form = day(.applicationForm)
        if form.value == nil, submission.stage == .intent {
            form = Entry(form.label, Message.Text("竣工后递交", "to be handed in after completion"))
        }
        entries = [
            Entry(Message.Text("编号", "Number"), number.flatMap(Self.said)), Entry(Message.Text("审查机关", "Authority"), Self.authority),
            Entry(Message.Text("阶段", "Stage"), submission.stage.title), own(.applicant), own(.applicantCode), own(.parcel),
            own(.approvalNumber), day(.projectApproval), own(.planningPermitNumber), day(.planningPermit),
            own(.constructionPermitNumber), day(.constructionStart), day(.firstFloorSlabStart), day(.completion),
            day(.application), form,
        ]
    }

    /// The entries as a list, in which blanks are marked.
    ///
    /// - Parameter target: where the value of a field leads to.
    package func facts(linking target: (Place) -> ReportText.Target?) -> [ReportDocument.Fact] {
        entries.map { entry in
            let value = entry.value.map { ReportText(words($0), to: entry.place.flatMap(target)) }
            return ReportDocument.Fact(label: ReportText(words(entry.label)), value: value ?? blank)
        }
    }

    /// A text of white space says nothing.
    private static func said(_ text: String) -> Message.Text? {
        text.allSatisfy(\.isWhitespace) ? nil : Message.Text(text)
    }
}

extension Wording {
    /// A place to be filled in by hand.
    var blank: ReportText { ReportText("____________") }

    /// A day to be filled in by hand.
    var blankDay: ReportText { say("______年____月____日", "____________") }
}
