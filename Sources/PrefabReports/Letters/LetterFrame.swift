import PrefabAssessment

// What every letter has: the note that it is a draft, its number, whom it is for, remedies, the seal, and notes for whoever completes it.

extension LetterCase {
    /// The head of every draft.
    private var draftNote: ReportDocument.Block {
        .paragraph(
            prose(
                "本件为草稿，不是机关的决定；须经法制审核。〔〕内由机关填写或核定。",
                "This is a draft and not the authority’s decision; its legal department has to check it. What stands in 〔〕 is for the authority to fill in. "
                    + "The English text is a courtesy translation: the Chinese one is the letter."
            ).emphasised(.strong))
    }

    /// The letter with its head and foot around the body.
    ///
    /// - Parameters:
    ///   - addressee: whether it is sent to the applicant.
    ///   - seal: which authority signs.
    func document(
        _ kind: LetterKind, title: ReportText? = nil, toApplicant addressee: Bool = true, _ body: [ReportDocument.Section], seal: ReportText
    ) -> ReportDocument {
        var head: [ReportDocument.Block] = [draftNote]
        if addressee {
            head.append(.facts([fact("编号", "Number", blank("文号", "number of the letter"))]))
            head.append(.paragraph(applicant + say("：", ":")))
        }
        let signature = ReportDocument.Signature(role: seal + say("（章）", " (seal)"), name: "")
        return ReportDocument(
            language: language, title: title ?? ReportText(words(kind.title)),
            subtitle: projectID + ReportText("  ") + projectName,
            sections: [section("", head)] + body + [section("", [.signatures([signature])]), notes(kind)])
    }

    /// 救济途径, to be completed by the authority; the times come from the data and are to be checked as well.
    var remedies: ReportDocument.Block {
        let days = standards.record("中华人民共和国行政复议法#applicationDays")?.value
        let months = standards.record("中华人民共和国行政诉讼法#actionMonths")?.value
        return .paragraph(
            prose(
                "如不服本决定，可自知道本决定之日起{0}日内向〔行政复议机关〕申请行政复议，或者自知道本决定之日起{1}个月内向〔有管辖权的人民法院〕提起行政诉讼。〔复议机关、法院与期限由法制部门核定〕",
                "Whoever does not accept this decision may within {0} days of knowing of it apply to 〔authority of reconsideration〕, or within {1} months go to 〔court that has jurisdiction〕. 〔authority, court and times to be settled by the legal department〕",
                text(days, "期限", "time"), text(months, "期限", "time")))
    }

    /// How it is delivered.
    var delivery: ReportDocument.Fact { fact("送达方式", "Delivery", blank("送达方式、日期", "how and when")) }

    // MARK: - Readings

    /// What the outcome hangs on where the text leaves a gap, each with what the other reading would give, and who decides.
    var decisiveReadings: [ReportDocument.Block] {
        guard let assessment else { return [] }
        let decisive = assessment.decisiveReadings
        let ids = ReadingID.allCases.filter { id in decisive.contains { $0.id == id } || readings[id] != .a }
        guard !ids.isEmpty else { return [] }
        let lines = ids.compactMap { id -> ReportDocument.Block? in
            guard let description = law.readings.first(where: { $0.id == id }) else { return nil }
            var line = prose(
                "{0}（{1}）本稿取：{2}。", "{0} ({1}) Taken here: {2}.", ReportText(words(description.question)),
                ReportText(description.clause), ReportText(text(of: readings[id], description)))
            for other in decisive where other.id == id {
                line += prose(
                    "如改取“{0}”，初审意见为{1}，金额{2}。", " With “{0}” the opinion would be: {1}, {2}.",
                    ReportText(text(of: other.alternative, description)), title(other.verdict, assessment.submission.stage),
                    ReportText(yuan(other.amount)))
            }
            return .paragraph(line)
        }
        let clause = name(ofArticle: "第十八条")
        return [
            paragraph(
                "条文未明确之处，本稿取下列口径；口径由管委会依\(clause)确定：",
                "Where the text leaves a gap, these readings were taken; which one holds is for the committee to settle under \(clause):")
        ]
            + lines + quote("第十八条")
    }

    private func text(of letter: ReadingLetter, _ description: ReadingDescription) -> String {
        zip(description.id.letters, description.texts).first { $0.0 == letter }.map { words($0.1) } ?? ""
    }

    // MARK: - Notes

    /// A correction lists the warnings itself, and rests on no figure.
    private func notes(_ kind: LetterKind) -> ReportDocument.Section {
        let isCorrection = kind == .correction
        return notes(
            unsettled: isCorrection ? 0 : assessment?.provisionalFigures.count ?? 0,
            warnings: isCorrection || warnings.isEmpty ? 0 : warnings.count + leftOut.count(.warning),
            before: Message.Text("发文前", "before this is sent"), origin(submissionDigest, book, provenance))
    }
}
