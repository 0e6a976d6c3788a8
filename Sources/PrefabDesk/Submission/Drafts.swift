import PrefabAssessment
import PrefabReports

/// The letters and papers that can be drafted, and why one cannot.
struct Drafts {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// A submission as letters look at it.
    struct Case {
        fileprivate let letters: LetterCase
        fileprivate let hasErrors: Bool
        /// The buildings that are applied for.
        fileprivate let buildings: [String]

        init(_ text: String, readings: [String], _ desk: DeskStandards) throws(DeskError) {
            let bytes = Array(text.utf8)
            let readings = try Readings(readings)
            let reading = Submission.read(bytes, standards: desk.standards, readings: readings)
            hasErrors = reading.submission == nil
            buildings = reading.submission?.buildings.filter(\.appliedFor).map(\.id) ?? []
            letters = LetterCase(
                reading, of: bytes, by: Assessor(standards: desk.standards, readings: readings),
                submissionDigest: StoredText.stamp(of: bytes), desk.provenance(.chinese))
        }
    }

    /// `[{ "kind", "title", "group", "forms", "reason"?, "needs"? }]`; what a kind needs besides the submission is
    /// `{ "name", "title", "type", "required", "words"? }` with `word`, `number` or `date` for its type.
    func list(_ submission: Case?) -> [UInt8] {
        var writer = JSONWriter(pretty: false)
        let entries = LetterKind.allCases.map { letter($0, submission) } + PaperKind.allCases.map { paper($0, submission) }
        writer.array(of: entries) { writer, entry in write(entry, to: &writer) }
        return writer.bytes
    }

    private struct Entry {
        let kind: String
        let title: Message.Text
        let group: String
        let reason: Message.Text?
        let needs: [Need]
    }

    /// What a person has to say for a draft; its name is that of the option of `prefab draft`.
    private struct Need {
        enum Kind: String { case word, number, date }

        let name: String
        let title: Message.Text
        let kind: Kind
        var isRequired = false
        var words: [(word: String, title: Message.Text)] = []
    }

    private func letter(_ kind: LetterKind, _ submission: Case?) -> Entry {
        var needs: [Need] = []
        var reason = submission.flatMap { self.reason(against: kind, $0) }
        switch kind {
        case .publication: needs = [Need(name: "notice-from", title: Message.Text("公示第一日", "First day of the notice"), kind: .date)]
        case .recovery:
            // What was granted can be said with the letter; any amount shows whether something else stands in its way.
            let isAsked = reason != nil
            if let submission, isAsked {
                reason = misfit(.recovery(RecoveryOrder(.falsehood, granted: ExactDecimal(1), returned: .zero)), submission)
            }
            let triggers = RecoveryOrder.Trigger.allCases.map { (word: String($0.rawValue), title: $0.title) }
            needs = [
                Need(name: "trigger", title: Message.Text("第十五条的情形", "Case of article 15"), kind: .word, isRequired: true, words: triggers),
                Need(name: "granted", title: Message.Text("已拨付（元）", "Granted (yuan)"), kind: .number, isRequired: isAsked),
                Need(name: "returned", title: Message.Text("已退返（元）", "Given back (yuan)"), kind: .number),
            ]
        case .correction, .inadmissible, .refusal: break
        }
        return Entry(kind: kind.rawValue, title: kind.title, group: "letter", reason: reason, needs: needs)
    }

    private func paper(_ kind: PaperKind, _ submission: Case?) -> Entry {
        let ids = submission?.buildings ?? []
        var reason: Message.Text?
        if submission?.hasErrors == true {
            reason = Message.Text("申报文件有错误，改正后再拟", "the file has errors; correct them first")
        } else if submission != nil, kind.isOfBuilding, ids.isEmpty {
            reason = Message.Text("申报文件中没有申请奖励的单体", "the submission applies for no building")
        }
        let building = Need(
            name: "building", title: Message.Text("单体", "Building"), kind: .word, isRequired: true,
            words: ids.map { ($0, Message.Text($0)) })
        return Entry(
            kind: kind.rawValue, title: kind.title, group: "paper", reason: reason,
            needs: kind.isOfBuilding && ids.count > 1 ? [building] : [])
    }

    private func write(_ entry: Entry, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("kind", word: entry.kind)
            writer.member("title", entry.title.text(in: language))
            writer.member("group", word: entry.group)
            writer.array("forms", of: ["html", "docx", "markdown"]) { writer, form in writer.string { $0.append(form) } }
            if let reason = entry.reason { writer.member("reason", reason.text(in: language)) }
            if !entry.needs.isEmpty { writer.array("needs", of: entry.needs) { writer, need in write(need, to: &writer) } }
        }
    }

    private func write(_ need: Need, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", word: need.name)
            writer.member("title", need.title.text(in: language))
            writer.member("type", word: need.kind.rawValue)
            writer.member("required", need.isRequired)
            guard !need.words.isEmpty else { return }
            writer.array("words", of: need.words) { writer, word in
                writer.object { writer in
                    writer.member("word", word.word)
                    writer.member("title", word.title.text(in: language))
                }
            }
        }
    }

    private func reason(against kind: LetterKind, _ submission: Case) -> Message.Text? {
        if submission.hasErrors, kind != .correction {
            return Message.Text("申报文件有错误，只能拟一次性补正告知书", "the file has errors; a notice of what has to be supplied fits")
        }
        let order: LetterOrder =
            switch kind {
            case .correction: .correction
            case .inadmissible: .inadmissible
            case .refusal: .refusal
            case .publication: .publication(nil)
            case .recovery: .recovery(RecoveryOrder(.falsehood, granted: nil, returned: .zero))
            }
        return misfit(order, submission)
    }

    private func misfit(_ order: LetterOrder, _ submission: Case) -> Message.Text? {
        do throws(LetterMisfit) {
            _ = try Letter(order, for: submission.letters)
            return nil
        } catch {
            return error.message
        }
    }
}
