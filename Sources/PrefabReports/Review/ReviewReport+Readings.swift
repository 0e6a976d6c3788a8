import PrefabAssessment

// 六、解释口径: where the law leaves a gap, what was taken, and what the other reading would give.

extension ReviewReport {
    var readings: ReportDocument.Section {
        let decisive = assessment.decisiveReadings
        let switched = ReadingID.allCases.filter { id in
            assessment.readings[id] && !decisive.contains { $0.id == id }
        }
        var blocks: [ReportDocument.Block] = [.paragraph(summary(decisive))]
        if assessment.verifiedOnly {
            blocks.append(
                .paragraph(
                    say(
                        "本次只采用原文所载或已核对的数据；以其他数据为依据的一律未定。",
                        "Only figures that are printed in the instruments or proof-read were used; what rests on others is open.", .strong))
            )
        }
        return ReportDocument.Section(
            .readings, heading(.readings), blocks, parts: decisive.map(part) + switched.map { part($0, alternative: nil) })
    }

    private func summary(_ decisive: [DecisiveReading]) -> ReportText {
        let total = ReadingID.allCases.count
        let switched = ReadingID.allCases.filter { assessment.readings[$0] }.map { "\($0.rawValue)=b" }
        let taken =
            switched.isEmpty
            ? say("法规有 \(total) 处可作不同解释，均取口径 a。", "The law can be read in two ways in \(total) places; reading a was taken throughout.")
            : say(
                "法规有 \(total) 处可作不同解释，其中 \(switched.joined(separator: "、")) 取口径 b，其余取 a。",
                "The law can be read in two ways in \(total) places; \(switched.joined(separator: ", ")) was taken, reading a elsewhere.",
                .strong)
        let effect =
            decisive.isEmpty
            ? say("单独改取任何一处的另一口径，结论与金额均不变。", " No other reading, taken alone, changes the verdict or the amount.")
            : say("单独改取下列口径会改变结论或金额：", " These would change the verdict or the amount:")
        return taken + effect
    }

    private func part(_ decisive: DecisiveReading) -> ReportDocument.Part {
        part(decisive.id, alternative: decisive)
    }

    private func part(_ id: ReadingID, alternative: DecisiveReading?) -> ReportDocument.Part {
        let description = law.readings.first { $0.id == id }
        let isSwitched = assessment.readings[id]
        var facts: [(label: ReportText, value: ReportText)] = []
        if let description {
            let taken = say("（采用）", " (taken)", .strong)
            facts.append((say("问题", "Question"), ReportText(words(description.question))))
            facts.append((say("口径 a", "Reading a"), ReportText(words(description.a)) + (isSwitched ? "" : taken)))
            facts.append((say("口径 b", "Reading b"), ReportText(words(description.b)) + (isSwitched ? taken : "")))
        }
        if let alternative {
            let verdict = ReportText(words(alternative.verdict.title), alternative.verdict.tone)
            facts.append(
                (
                    say("改取 \(alternative.alternative)", "With \(alternative.alternative)"),
                    verdict + ReportText(comma + yuan(alternative.amount))
                ))
        } else {
            facts.append((say("改取 a", "With a"), say("结论与金额不变", "same verdict and amount", .muted)))
        }
        let clause = description.map { language == .chinese ? "（\($0.clause)）" : " (\($0.clause))" } ?? ""
        return ReportDocument.Part(.reading(id), ReportText(id.rawValue + clause), [.facts(ReportDocument.FactList(facts))])
    }
}
