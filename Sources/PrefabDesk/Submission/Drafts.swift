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

        init(_ text: String, readings: [String], _ desk: DeskStandards) throws(DeskError) {
            let bytes = Array(text.utf8)
            let readings = try Readings(readings)
            let reading = Submission.read(bytes, standards: desk.standards, readings: readings)
            hasErrors = reading.submission == nil
            letters = LetterCase(
                reading, of: bytes, by: Assessor(standards: desk.standards, readings: readings),
                submissionDigest: StoredText.stamp(of: bytes), desk.provenance(.chinese))
        }
    }

    /// `[{ "kind", "title", "group", "forms", "reason"?, "needs"? }]`
    func list(_ submission: Case?) -> [UInt8] {
        var writer = JSONWriter(pretty: false)
        let fault = Message.Text("申报文件有错误，改正后再拟", "the file has errors; correct them first")
        let entries =
            LetterKind.allCases.map { kind in
                Entry(
                    kind: kind.rawValue, title: kind.title, group: "letter", reason: submission.flatMap { reason(against: kind, $0) },
                    needs: kind == .recovery ? ["trigger"] : [])
            }
            + PaperKind.allCases.map { kind in
                Entry(
                    kind: kind.rawValue, title: kind.title, group: "paper", reason: submission?.hasErrors == true ? fault : nil, needs: [])
            }
        writer.array(of: entries) { writer, entry in write(entry, to: &writer) }
        return writer.bytes
    }

    private struct Entry {
        let kind: String
        let title: Message.Text
        let group: String
        let reason: Message.Text?
        let needs: [String]
    }

    private func write(_ entry: Entry, to writer: inout JSONWriter) {
        let (reason, needs) = (entry.reason, entry.needs)
        writer.object { writer in
            writer.member("kind", word: entry.kind)
            writer.member("title", entry.title.text(in: language))
            writer.member("group", word: entry.group)
            writer.array("forms", of: ["html", "docx", "markdown"]) { writer, form in writer.string { $0.append(form) } }
            if let reason { writer.member("reason", reason.text(in: language)) }
            if !needs.isEmpty { writer.array("needs", of: needs) { writer, need in writer.string { $0.append(need) } } }
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
        do throws(LetterMisfit) {
            _ = try Letter(order, for: submission.letters)
            return nil
        } catch {
            return error.message
        }
    }
}
