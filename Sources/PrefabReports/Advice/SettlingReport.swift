import PrefabAssessment

/// Which missing fields would settle the verdict, as a part of the advice.
struct SettlingReport {
    private let settling: Settling
    private let submission: Submission
    private let phrases: ReportPhrases

    init(_ settling: Settling, _ submission: Submission, _ phrases: ReportPhrases) {
        self.settling = settling
        self.submission = submission
        self.phrases = phrases
    }

    var part: ReportDocument.Part {
        ReportDocument.Part(
            .missing, phrases.say("补充信息后可定", "What would settle the verdict"), [.paragraph(surely)] + possibilities)
    }

    private var surely: ReportText {
        let list = settling.surelySettle.map(title).joined(ReportText(phrases.semicolon))
        let count = settling.surelySettle.count
        let intro: ReportText
        if settling.isSmallest {
            intro = phrases.say(
                "无论取值如何都能定论，最少需补 \(count) 项：", "Settled whatever the values by no fewer than \(count): ")
        } else if let known = settling.indispensable?.count {
            intro = phrases.say(
                "补齐以下 \(count) 项，无论取值如何都能定论（已证实其中 \(known) 项必不可少）：",
                "Settled whatever the values by these \(count), \(known) of which are known to be indispensable: ")
        } else {
            intro = phrases.say(
                "补齐以下 \(count) 项，无论取值如何都能定论：", "Settled whatever the values by these \(count): ")
        }
        return intro + list + ReportText(phrases.stop)
    }

    private var possibilities: [ReportDocument.Block] {
        if settling.canSettle.isEmpty {
            return [.paragraph(phrases.say("任何一两项都不足以定论。", "No one or two of them can settle it."))]
        }
        let rows = settling.canSettle.map { possibility in
            ReportTable.Row([
                possibility.values.map { title($0.field) }.joined(ReportText(phrases.semicolon)),
                ReportText(possibility.values.map { phrases.words($0.value) }.joined(separator: phrases.semicolon)),
                ReportText(phrases.words(possibility.verdict.title), possibility.verdict.tone),
            ])
        }
        return [
            .table(
                ReportTable(
                    .missing, caption: phrases.say("取某些值即可定论的最少字段", "The fewest fields that can settle it, with such values"),
                    columns: [
                        ReportTable.Column(phrases.say("字段", "Field")), ReportTable.Column(phrases.say("例如", "For example")),
                        ReportTable.Column(phrases.say("结论", "Verdict")),
                    ], rows: rows))
        ]
    }

    private func title(_ field: Settling.Field) -> ReportText {
        switch field {
        case .document(let kind): ReportText(phrases.words(kind.title))
        case .place(let place):
            place.building.map { ReportText(submission.buildings[$0].id + " ") + ReportText(phrases.words(place.title)) }
                ?? ReportText(phrases.words(place.title))
        }
    }
}
