import PrefabAssessment

// 六、口径: where the law leaves a gap, what was taken, and what the other reading would give.

extension ReviewReport {
    var readings: ReportDocument.Section {
        let decisive = assessment.decisiveReadings
        let switched = ReadingID.allCases.filter { id in
            assessment.readings[id] != .a && !decisive.contains { $0.id == id }
        }
        // Of a gap with three readings both others may decide; they stand together.
        let decided = ReadingID.allCases.filter { id in decisive.contains { $0.id == id } }
        var blocks: [ReportDocument.Block] = [.paragraph(summary(decisive))]
        if assessment.verifiedOnly {
            blocks.append(
                paragraph(
                    "本次只采用原文所载或已核对的数据；以其他数据为依据的一律未定。",
                    "Only figures that are printed in the instruments or proof-read were used; what rests on others is open.", .strong))
        }
        let parts = decided.map { id in part(id, decisive.filter { $0.id == id }) } + switched.map { part($0, []) }
        return section(.readings, blocks, parts: OnDemand(parts))
    }

    private func summary(_ decisive: [DecisiveReading]) -> ReportText {
        let total = ReadingID.allCases.count
        let switched = ReadingID.allCases.count { assessment.readings[$0] != .a }
        let taken =
            switched == 0
            ? say("本程序列有 \(total) 处口径，均取 a。", "The program lists \(total) places that the law leaves open; reading a was taken throughout.")
            : say(
                "本程序列有 \(total) 处口径，其中 \(switched) 处另取（见下），其余取 a。",
                "The program lists \(total) places that the law leaves open; another reading was taken of \(switched) (see below), reading a elsewhere.",
                .strong)
        let effect =
            decisive.isEmpty
            ? say("单独改用其中任何一种，结论与金额均不变。", " No other reading, taken alone, changes the verdict or the amount.")
            : say("单独改用下列口径会改变结论或金额：", " These would change the verdict or the amount:")
        return taken + effect
    }

    private func part(_ id: ReadingID, _ alternatives: [DecisiveReading]) -> ReportDocument.Part {
        let description = law.readings.first { $0.id == id }
        var facts: [ReportDocument.Fact] = []
        if let description {
            let mark = say("（采用）", " (taken)", .strong)
            facts.append(fact("编号", "Id", ReportText(id.rawValue, .muted)))
            for (letter, text) in zip(id.letters, description.texts) {
                let isTaken = assessment.readings[id] == letter
                facts.append(
                    fact("口径 \(letter.rawValue)", "Reading \(letter.rawValue)", ReportText(words(text)) + (isTaken ? mark : "")))
            }
        }
        for alternative in alternatives {
            let result = title(alternative.verdict, submission.stage) + ReportText(comma + yuan(alternative.amount))
            facts.append(fact("改用 \(alternative.alternative.rawValue)", "With \(alternative.alternative.rawValue)", result))
        }
        if alternatives.isEmpty { facts.append(fact("改用 a", "With a", say("结论与金额不变", "same verdict and amount", .muted))) }
        let clause = description.map { bracketed($0.clause) } ?? ""
        return ReportDocument.Part(
            .reading(id), ReportText((description.map { words($0.question) } ?? id.rawValue) + clause), [.facts(facts)])
    }
}
