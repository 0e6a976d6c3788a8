import PrefabAssessment

// 三、审查程序 and 四、签署: what follows the first examination (48号 第十二条), and who answers for the paper.

extension ReviewReport {
    var procedure: ReportDocument.Section {
        section(
            .procedure,
            [
                .table(
                    ReportTable(
                        .procedure,
                        columns: [
                            column("程序", "Step"), column("单位或人员", "By"), column("日期", "Day"), column("意见", "Opinion"),
                        ],
                        rows: steps))
            ])
    }

    /// In the order of 第十二条, by the record where it says something.
    private var steps: [ReportTable.Row] {
        let record = record?.0
        let consultations = record?.consultations ?? []
        return (consultations.isEmpty ? [nil] : consultations.map(Optional.some)).map { row(say("协查", "Joint inquiry"), $0) } + [
            row(say("现场核查", "Site inspection"), record?.siteInspection), row(record?.expertReview),
            row(say("工作小组审议", "Working group"), record?.groupDeliberation),
            row(say("管委会审议", "Committee"), record?.committeeDeliberation), row(record?.publicNotice),
        ]
    }

    private func row(_ title: ReportText, _ step: ReviewStep?) -> ReportTable.Row {
        ReportTable.Row([title, given(step?.who), given(step?.date), given(step?.opinion)])
    }

    private func row(_ review: ExpertReview?) -> ReportTable.Row {
        let experts = (review?.experts ?? []).joined(separator: listComma)
        let who =
            say("组长：", "Leader: ") + given(review?.leader) + ReportText(semicolon) + say("专家：", "experts: ") + given(experts)
        return ReportTable.Row([say("专家评审", "Expert review"), who, given(review?.date), given(review?.opinion)])
    }

    private func row(_ notice: PublicNotice?) -> ReportTable.Row {
        let days = given(notice?.from) + say("至", " to ") + given(notice?.to)
        return ReportTable.Row([say("公示", "Public notice"), given(notice?.who), days, given(notice?.opinion)])
    }

    /// A text, or a blank where there is none.
    private func given(_ text: String?) -> ReportText {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return blank }
        return ReportText(text)
    }

    private func given(_ day: CalendarDate?) -> ReportText {
        day.map { ReportText("\($0)") } ?? blankDay
    }

    // MARK: - Signatures

    var signatures: ReportDocument.Section {
        section(
            .signatures,
            [
                paragraph(
                    "申报单位对申报文件的真实性负责；审查人与专家对审查意见负责。",
                    "The applicant answers for the truth of the submission, reviewer and expert for their opinion."),
                .signatures(reviewers + seals),
            ])
    }

    private var reviewers: [ReportDocument.Signature] {
        let names = record?.0.reviewers ?? []
        let role = say("审查人（签字）", "Reviewer (signature)")
        let reviewers = (names.isEmpty ? ["", ""] : names).map { ReportDocument.Signature(role: role, name: ReportText($0)) }
        let leader = ReportText(record?.0.expertReview?.leader ?? "")
        return reviewers + [ReportDocument.Signature(role: say("专家组组长（签字）", "Expert leader (signature)"), name: leader)]
    }

    private var seals: [ReportDocument.Signature] {
        [
            ReportDocument.Signature(
                role: say("申报单位（盖章）", "Applicant (seal)"), name: ReportText(submission.project.applicant ?? ""), isSeal: true),
            ReportDocument.Signature(
                role: say("开发建设局（盖章）", "Authority (seal)"), name: ReportText(words(PaperHead.authority)), isSeal: true),
        ]
    }
}
