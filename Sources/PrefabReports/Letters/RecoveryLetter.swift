import PrefabAssessment

/// 追缴扣回决定书 (48号 第十五条): what was paid, less what was given back and what the project may keep by the recomputation.
struct RecoveryLetter {
    private let letter: LetterCase
    private let assessment: Assessment
    private let order: RecoveryOrder
    private let amounts: RecoveryAmounts

    /// - Throws: `LetterMisfit` where nothing was paid, or where what may be kept is not settled.
    init(_ letter: LetterCase, _ order: RecoveryOrder) throws(LetterMisfit) {
        self.letter = letter
        self.order = order
        let assessment = try letter.assessed(for: .recovery)
        self.assessment = assessment
        amounts = RecoveryAmounts(assessment, order)
        if amounts.granted <= .zero {
            throw LetterMisfit(
                .recovery, "没有已拨付的奖励资金；用 --granted 写明金额", "nothing was granted; say with --granted what was",
                fitting: assessment.fittingLetter)
        }
        if amounts.returned > amounts.granted {
            throw LetterMisfit(.recovery, "已退返的多于已拨付的，核对金额", "more was given back than was granted: check the amounts", fitting: nil)
        }
        guard assessment.verdict != .undetermined, assessment.reward.amount.isExact else {
            throw LetterMisfit(
                .recovery, "尚不能认定，依法可保留的金额未定", "the verdict is open, and with it what may be kept", fitting: assessment.fittingLetter)
        }
        if assessment.verdict == .eligible, assessment.submission.stage == .intent {
            throw LetterMisfit(
                .recovery, "申报意向书只作预判，依法可保留的金额须以竣工后的申报书重新计算",
                "a declaration of intent is a forecast; what may be kept is recomputed from the application form after completion",
                fitting: nil)
        }
    }

    var document: ReportDocument {
        let l = letter
        return l.document(
            .recovery,
            l.numbered([
                (l.say("触发情形", "Case"), trigger),
                (l.say("查明事实", "Facts"), [.facts(elements)] + otherAwards),
                (l.say("告知与陈述申辩", "Hearing"), [.paragraph(hearing)]),
                (l.say("金额", "Amount"), amountBlocks),
                (l.say("决定", "Decision"), decision),
                (l.say("缴款与强制执行", "Payment and enforcement"), [.facts(payment)]),
                (l.say("救济途径", "Remedies"), [l.remedies, .facts([l.delivery])]),
            ]),
            seal: l.blank("作出决定的机关", "the authority that decides"))
    }

    // MARK: - Case and facts

    /// `（二）`.
    private var item: String { "（\(LetterCase.numeral(order.trigger.rawValue))）" }

    private var trigger: [ReportDocument.Block] {
        let l = letter
        let article = l.law.articles.first { $0.clause == "第十五条" }?.paragraphs ?? []
        let items = article.filter { $0.hasPrefix("(") || $0.hasPrefix("（") }
        let place = order.trigger.rawValue - 1
        let head = l.paragraph("\(l.measure)第十五条\(item)：", "Article 第十五条\(item) of the \(l.measure):")
        guard let first = article.first, items.indices.contains(place) else {
            return [head, .paragraph(l.blank("第十五条原文", "the words of 第十五条"))]
        }
        return [head] + l.quote([first, items[place]])
    }

    /// What has to be shown for the case, each by itself.
    private var elements: [ReportDocument.Fact] {
        let l = letter
        let names: [Message.Text] =
            switch order.trigger {
            case .falsehood: [Message.Text("虚假材料", "false papers"), Message.Text("故意套取", "intent to obtain money")]
            case .duplicate:
                [
                    Message.Text("多头或者重复申请", "several or repeated applications"),
                    Message.Text("未及时告知或者退返", "neither told of nor given back in time"),
                ]
            case .obstruction:
                [
                    Message.Text("拒绝接受监督检查", "refusal of inspection"), Message.Text("被举报问题经查实", "a report that proved true"),
                    Message.Text("涉及行政处罚等", "an administrative penalty and the like"),
                ]
            case .diversion: [Message.Text("侵占或者挪用", "embezzlement or diversion"), Message.Text("造成严重影响", "grave effects")]
            case .otherBreach: [Message.Text("不符合的规定", "the rule that was broken"), Message.Text("行为", "the act")]
            }
        return names.map { name in
            ReportDocument.Fact(label: ReportText(l.words(name)), value: l.blank("事实、证据（文号、页）", "facts, evidence (number, page)"))
        }
    }

    /// For (二): the other awards that the submission states.
    private var otherAwards: [ReportDocument.Block] {
        let l = letter
        let awards = assessment.submission.otherAwards
        guard order.trigger == .duplicate, !awards.isEmpty else { return [] }
        func state(_ flag: Bool?) -> ReportText { flag.map { ReportText(l.title($0)) } ?? l.blank("未填写", "not given") }
        return [
            .table(
                ReportTable(
                    .letter, caption: l.say("申报文件所列的其他奖励", "Other awards as the submission states them"),
                    columns: [
                        l.column("序号", "No.", .trailing), l.column("来源", "Source"), l.column("已告知", "Reported"),
                        l.column("已退返", "Returned"),
                    ],
                    rows: awards.enumerated().map { index, award in
                        ReportTable.Row([
                            ReportText("\(index + 1)"), l.text(award.source, "来源", "source"), state(award.reported), state(award.returned),
                        ])
                    }))
        ]
    }

    private var hearing: ReportText {
        letter.prose(
            "〔机关〕于〔日期〕发出拟追缴告知书〔文号〕，你单位于〔日期〕〔陈述申辩情况及采纳与否〕。",
            "〔authority〕 announced the recovery on 〔day〕 〔number〕; on 〔day〕 you 〔statement, and what was made of it〕.")
    }

    // MARK: - Amounts

    private var amountBlocks: [ReportDocument.Block] {
        let l = letter
        func row(_ chinese: String, _ english: String, _ note: ReportText, _ amount: Money, _ kind: ReportTable.Row.Kind = .plain)
            -> ReportTable.Row
        {
            ReportTable.Row([l.say(chinese, english), note, ReportText(Numerals.money(amount))], kind)
        }
        let table = ReportTable(
            .letter,
            columns: [l.column("项目", "Item"), l.column("说明", "How it comes about"), l.column("金额 (元)", "Amount (yuan)", .trailing)],
            rows: [
                row("已拨付", "Granted", l.blank("批次、日期、凭证", "batch, day, voucher"), amounts.granted),
                row("减：已退返", "Less: given back", l.blank("日期、凭证", "day, voucher"), amounts.returned),
                row("减：依法保留", "Less: may be kept", kept, amounts.kept),
                row("应追缴", "To be recovered", "", amounts.due, .total),
            ])
        var blocks: [ReportDocument.Block] = [.table(table)]
        if amounts.due == .zero {
            blocks.append(
                .paragraph(
                    l.prose(
                        "已退返与依法保留之和不少于已拨付，没有应追缴的金额〔是否仍作决定由机关核定〕。",
                        "What was given back and may be kept is not less than what was granted: nothing is to be recovered 〔whether a decision is needed is for the authority〕."
                    )))
        }
        return blocks + [
            .paragraph(
                l.prose(
                    "依法保留按重新计算的金额列示〔全额追缴的，由机关依第十五条核定〕。未拨付部分停止拨付。利息、罚款另须有法律依据〔财政违法行为处罚处分条例等，具体条款〕，\(l.law.id)未作规定。",
                    "What may be kept is the recomputed amount 〔if all is to be recovered, the authority settles that under 第十五条〕. What was not paid out yet is stopped. Interest and fines need a basis of their own 〔articles〕; \(l.law.id) has none."
                ))
        ]
    }

    /// How what may be kept comes about.
    private var kept: ReportText {
        let l = letter
        let unit = l.words("元", "yuan")
        var text = l.prose(
            "重新计算：{0} × {1} = {2}", "recomputed: {0} × {1} = {2}", ReportText("\(l.law.rewardRate.value) \(unit)/m²"),
            ReportText(l.squareMetres(amounts.area)), ReportText(l.yuan(amounts.product)))
        if amounts.kept < amounts.product {
            text += l.prose("；上限 {0}", "; the cap of {0}", ReportText(l.yuan(amounts.cap)))
            if amounts.elsewhere > .zero {
                text += l.prose("，减其他期 {0}", " less other instalments, {0}", ReportText(l.yuan(amounts.elsewhere)))
            }
        }
        return text
    }

    // MARK: - Decision

    private var decision: [ReportDocument.Block] {
        let l = letter
        return [
            .paragraph(
                l.prose(
                    "依据\(l.measure)第十五条\(item)，决定追缴{0}就{1}（项目编号：{2}）领取的奖励资金{3}，并取消〔资格、范围、期限〕。",
                    "Under article 第十五条\(item) of the \(l.measure), {3} that {0} received for {1} (project {2}) are recovered, and 〔which standing, how far, how long〕 is withdrawn.",
                    l.applicant, l.projectName, l.projectID,
                    ReportText(l.words("\(l.yuan(amounts.due))（\(CapitalAmount.text(amounts.due))）", l.yuan(amounts.due)), .strong)))
        ] + l.decisiveReadings
    }

    private var payment: [ReportDocument.Fact] {
        let l = letter
        return [
            l.fact("缴款账户", "Account", l.blank("户名、账号、开户行", "name, number, bank")), l.fact("缴款期限", "To be paid by", l.blank("日期", "day")),
            l.fact("逾期不缴", "Otherwise", l.blank("申请人民法院强制执行的依据与机关", "basis and authority of enforcement by the court")),
        ]
    }
}

/// The amounts of a recovery, exact, each rounded once.
struct RecoveryAmounts {
    /// What was paid and is looked at here.
    let granted: Money
    let returned: Money
    /// The area that is payable by the recomputation, in m².
    let area: ExactDecimal
    /// The rate times the area, before the cap.
    let product: Money
    let cap: Money
    /// What other instalments of the project have had of the cap.
    let elsewhere: Money
    /// What may be kept: the recomputed amount under what is left of the cap.
    let kept: Money
    /// What is to be recovered, never below 0.
    let due: Money

    init(_ assessment: Assessment, _ order: RecoveryOrder) {
        let law = assessment.standards.instrument48
        let before = assessment.submission.project.alreadyGranted.rational
        // Where an amount is given, what was granted before is that of other instalments; else it is the one that is looked at.
        let others = order.granted == nil ? Rational(0) : before
        let paid = order.granted?.rational ?? before
        area = assessment.reward.payableArea.lower
        let room = law.cap.value.rational - others
        granted = Money(rounding: paid)
        returned = Money(rounding: order.returned.rational)
        product = Money(area: area, at: law.rewardRate.value)
        cap = Money(rounding: law.cap.value.rational)
        elsewhere = Money(rounding: others)
        kept = min(product, Money(rounding: max(room, 0)))
        due = Money(fen: max(granted.fen - returned.fen - kept.fen, 0))
    }
}
