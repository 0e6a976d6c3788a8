import PrefabAssessment

// 六、解释口径: where the law leaves a gap, what was taken, and what the other reading would give.

extension ReviewReport {
    var readings: ReportDocument.Section {
        let decisive = assessment.decisiveReadings
        let switched = ReadingID.allCases.filter { id in
            assessment.readings[id] != .a && !decisive.contains { $0.id == id }
        }
        var blocks: [ReportDocument.Block] = [.paragraph(summary(decisive))]
        if assessment.verifiedOnly {
            blocks.append(
                paragraph(
                    "本次只采用原文所载或已核对的数据；以其他数据为依据的一律未定。",
                    "Only figures that are printed in the instruments or proof-read were used; what rests on others is open.", .strong))
        }
        return section(.readings, blocks, parts: decisive.map(part) + switched.map { part($0, alternative: nil) })
    }

    private func summary(_ decisive: [DecisiveReading]) -> ReportText {
        let total = ReadingID.allCases.count
        let switched = ReadingID.allCases.filter { assessment.readings[$0] != .a }.map {
            "\($0.rawValue)=\(assessment.readings[$0].rawValue)"
        }
        let taken =
            switched.isEmpty
            ? say("法规有 \(total) 处可作不同解释，均取口径 a。", "The law can be read in two ways in \(total) places; reading a was taken throughout.")
            : say(
                "法规有 \(total) 处可作不同解释，其中取 \(switched.joined(separator: "、"))，其余取 a。",
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
        var facts: [ReportDocument.Fact] = []
        if let description {
            let mark = say("（采用）", " (taken)", .strong)
            facts.append(fact("问题", "Question", ReportText(words(description.question))))
            for (letter, text) in zip(id.letters, description.texts) {
                let isTaken = assessment.readings[id] == letter
                facts.append(
                    fact("口径 \(letter.rawValue)", "Reading \(letter.rawValue)", ReportText(words(text)) + (isTaken ? mark : "")))
            }
        }
        if let alternative {
            let result = title(alternative.verdict) + ReportText(comma + yuan(alternative.amount))
            facts.append(fact("改取 \(alternative.alternative.rawValue)", "With \(alternative.alternative.rawValue)", result))
        } else {
            facts.append(fact("改取 a", "With a", say("结论与金额不变", "same verdict and amount", .muted)))
        }
        let clause = description.map { bracketed($0.clause) } ?? ""
        return ReportDocument.Part(.reading(id), ReportText(id.rawValue + clause), [.facts(facts)])
    }
}
