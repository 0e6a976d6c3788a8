import PrefabAssessment

/// The reward of a project against the cap, and how much of its area is paid for.
struct RewardPicture: Wording, Sendable {
    let report: ReviewReport

    var language: Language { report.language }
    private var reward: Reward { report.assessment.reward }

    var picture: Picture {
        var drawing = Drawing()
        var y: Rational = 6
        row(amountTitle, amountShare, from: "0", to: capTitle, at: &y, in: &drawing)
        y += 12
        row(areaTitle, areaShare, from: "0", to: squareMetres(total), at: &y, in: &drawing)
        if amountShare.exact == nil || areaShare.exact == nil {
            drawing.area(x: 0, y: y + 6, width: 14, height: 9, .open)
            drawing.text(words("未定范围", "not decided"), x: 20, y: y + 15, .start, "small quiet")
            y += 20
        }
        return Picture(
            id: "reward", title: words("奖励金额与计入面积", "Reward and area counted"), description: description, height: y,
            drawing: drawing)
    }

    // MARK: - What is shown

    private var total: ExactDecimal? { report.submission.sumOfBuildingAreas }

    private var amountShare: Interval {
        let cap = report.law.cap.value.rational
        guard cap > 0 else { return Interval(0) }
        return Interval(share(reward.amount.lower, cap), share(reward.amount.upper, cap))
    }

    private func share(_ amount: Money, _ cap: Rational) -> Rational {
        min(Rational(amount.fen, 100) / cap, 1)
    }

    private var areaShare: Interval {
        let area = reward.payableArea
        // Of buildings whose area is not given the share may be anything.
        guard let total else { return area.upper == .zero ? Interval(0) : Interval(0, 1) }
        guard let lower = Rational.ratio(area.lower, of: total), let upper = Rational.ratio(area.upper, of: total) else {
            return Interval(0)
        }
        return Interval(min(lower, 1), min(upper, 1))
    }

    private var amountTitle: String {
        words("奖励金额 ", "Reward ") + yuan(reward.amount)
            + (reward.isCapped ? words("（已达上限）", " (capped)") : "")
    }

    private var capTitle: String {
        words("上限 ", "cap ") + report.yuan(Money(rounding: report.law.cap.value.rational))
    }

    private var areaTitle: String {
        let area = reward.payableArea
        let text = area.isExact ? squareMetres(area.lower) : "\(area.lower) – \(squareMetres(area.upper))"
        return words("计入面积 ", "Area counted ") + text + words("（\(Numerals.percent(areaShare))）", " (\(Numerals.percent(areaShare)))")
    }

    // MARK: - Drawing

    private func row(
        _ title: String, _ share: Interval, from start: String, to end: String, at y: inout Rational, in drawing: inout Drawing
    ) {
        drawing.text(title, x: 0, y: y + 11, .start, "heavy")
        let width = Picture.width - 2
        drawing.box(x: 1, y: y + 18, width: width, height: 16, "track")
        drawing.bar(share, x: 1, y: y + 18, unit: width, height: 16)
        drawing.line(x: Picture.width - 1, from: y + 14, to: y + 38, "limit")
        drawing.text(start, x: 0, y: y + 48, .start, "small quiet")
        drawing.text(end, x: Picture.width, y: y + 48, .end, "small quiet")
        y += 52
    }

    private var description: String {
        let ofCap = words("，为上限的 ", ", of the cap ") + Numerals.percent(amountShare)
        return "\(amountTitle)\(comma)\(capTitle)\(ofCap)\(semicolon)\(areaTitle)"
            + words("，各单体地上建筑面积合计 ", ", of ") + squareMetres(total) + words("。", " in all buildings.")
    }
}
