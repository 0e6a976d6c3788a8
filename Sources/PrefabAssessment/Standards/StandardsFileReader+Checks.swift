// What must hold between the figures of one score table.
extension StandardsFileReader {
    /// Each name stands once.
    func checkUnique(_ names: [String], at node: Int?) {
        guard let node, Set(names).count < names.count else { return }
        var seen: Set<String> = []
        for (name, element) in zip(names, tree.children(of: node)) where !seen.insert(name).inserted {
            reportDuplicate(name, at: tree.nodes[element].kind == .object ? tree.opening(of: element) : span(element))
        }
    }

    /// Each word of the enumeration stands, and stands once.
    func checkComplete<Word>(_ words: [Word], at node: Int)
    where Word: RawRepresentable & CaseIterable & Hashable, Word.RawValue == String {
        checkUnique(words.map(\.rawValue), at: node)
        reportMissing(Word.allCases.filter { !words.contains($0) }.map(\.rawValue), at: tree.opening(of: node))
    }

    // MARK: - Scoring

    /// The bands of an item follow each other and rise to its maximum.
    ///
    /// - Parameters:
    ///   - bands: each with its place.
    ///   - mayEndInAPoint: whether the last band may be a single step.
    func checkBands(_ bands: [(Scoring.Band, Int)], maximum: Rational?, mayEndInAPoint: Bool) {
        var previous: Scoring.Band?
        for (index, (band, node)) in bands.enumerated() {
            let place = tree.opening(of: node)
            if band.from == band.to, !(mayEndInAPoint && index == bands.count - 1) {
                // Its points are nothing to speak of as long as its ends are wrong.
                reportBand(
                    .singlePointBand, at: place,
                    Message("只有最后一档的起终点可以相同", "only a last band may end where it begins"))
            } else if band.from > band.to {
                reportBand(.bandOverlap, at: place, Message("本档终点低于起点", "the band ends before it begins"))
            } else if band.from == band.to, band.lowerPoints != band.upperPoints {
                reportBand(
                    .pointsInconsistent, at: place,
                    Message("起终点相同的一档只能有一个分值", "a band that ends where it begins has one number of points"))
            } else if band.lowerPoints > band.upperPoints {
                reportBand(.pointsInconsistent, at: place, Message("分值随比例下降", "the points fall as the ratio grows"))
            }
            if let previous {
                let isSamePlace = previous.from == previous.to && band.from == previous.to && band.to == previous.to
                if band.from > previous.to {
                    reportBand(
                        .bandGap, at: place,
                        Message(
                            "{0} 与 {1} 之间没有规定", "nothing is said between {0} and {1}",
                            [.percent(previous.to), .percent(band.from)]))
                } else if band.from < previous.to || isSamePlace {
                    reportBand(
                        .bandOverlap, at: place,
                        Message("本档从 {0} 起，与上一档重叠", "the band from {0} overlaps the one before", [.percent(band.from)]))
                } else if band.lowerPoints < previous.upperPoints {
                    reportBand(
                        .pointsInconsistent, at: place,
                        Message("本档起点分值低于上一档终点", "the band begins with fewer points than the one before ends with"))
                }
            }
            previous = band
        }
        guard let maximum, let last = bands.last,
            let most = bands.map(\.0.upperPoints).max(), most != maximum
        else { return }
        reportBand(
            .pointsInconsistent, at: tree.opening(of: last.1),
            Message(
                "各档最高为 {0} 分，不等于本项最高分 {1}", "the bands rise to {0} {0|point|points}, not to the item's {1}",
                [.number(most), .number(maximum)]))
    }

    /// Steps rise, in what they ask for and in points, to the item's maximum.
    func checkRise(_ steps: [(from: Rational, points: Rational, node: Int)], maximum: Rational?) {
        for (lower, higher) in zip(steps, steps.dropFirst()) {
            if higher.from <= lower.from {
                reportBand(
                    .bandOverlap, at: tree.opening(of: higher.node), Message("本档起点不高于上一档", "the step begins no higher than the one before"))
            } else if higher.points < lower.points {
                reportBand(
                    .pointsInconsistent, at: tree.opening(of: higher.node),
                    Message("分值低于上一档", "the step has fewer points than the one before"))
            }
        }
        guard let maximum, let last = steps.last, let most = steps.map(\.points).max(), most != maximum else { return }
        reportBand(
            .pointsInconsistent, at: tree.opening(of: last.node),
            Message(
                "各档最高为 {0} 分，不等于本项最高分 {1}", "the steps rise to {0} {0|point|points}, not to the item's {1}",
                [.number(most), .number(maximum)]))
    }

    func reportBand(_ code: DiagnosticCode, at span: SourceSpan, _ message: Message) {
        report(code, at: span, message, help: Message("各档首尾相接，分值递增", "let each band begin where the one before ends, with rising points"))
    }

    /// A row whose figure is unknown has no scoring either.
    func checkUnknown(_ row: Row, _ scoring: Scoring) {
        guard let status = row[.status], tree.nodes[status].kind == .string,
            tree.string(status) == FigureStatus.unknown.rawValue
        else { return }
        if case .declared = scoring { return }
        report(
            .statusInconsistent, at: span(status),
            Message("状态为 unknown 的一行却有评分方法", "the row is “unknown”, yet it has a scoring"),
            help: Message(
                "评分方法写 declared，或改正状态", "write the scoring “declared”, or mend the status"))
    }

    /// The percentages of the requirement in words are those of the scoring.
    func checkRequirement(_ requirement: Message.Text, _ scoring: Scoring, at node: Int?) {
        let thresholds = scoring.thresholds
        guard let node, !thresholds.isEmpty else { return }
        for text in [requirement.chinese, requirement.english] {
            let written = percentages(in: text)
            guard !written.isEmpty, !(written.allSatisfy(thresholds.contains) && thresholds.allSatisfy(written.contains)) else { continue }
            report(
                .requirementDiffers, at: span(node),
                Message("要求 “{0}” 与评分的比例不一致", "the requirement “{0}” and the ratios of the scoring differ", [.text(text)]),
                help: Message("按印本同时改正 requirement 和 scoring", "mend “requirement” and “scoring” together after the printed text"))
            return
        }
    }

    /// The numbers that stand before a percent sign, as fractions.
    private func percentages(in text: String) -> [Rational] {
        var result: [Rational] = []
        let bytes = text.utf8
        var start = bytes.startIndex
        for place in bytes.indices {
            let byte = bytes[place]
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".") { continue }
            if byte == UInt8(ascii: "%"), let number = ExactDecimal(String(text[start..<place])) {
                result.append(Rational(number.units, 100 * ExactDecimal.one))
            }
            start = bytes.index(after: place)
        }
        return result
    }
}
