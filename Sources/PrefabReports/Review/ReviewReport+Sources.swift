import PrefabAssessment

// 七、数据来源 and 八、签署: what the report was made from, and who answers for it.

extension ReviewReport {
    var sources: ReportDocument.Section {
        section(.sources, parts: [figures, provenance])
    }

    // MARK: - Figures

    private var figures: ReportDocument.Part {
        let records = assessment.unsettledFigures
        let heading = say("未与原文核对的数据", "Figures that have not been proof-read")
        guard !records.isEmpty else {
            return ReportDocument.Part(
                .figures, heading,
                [paragraph("所用数据均载于原文或已核对。", "Every figure used is printed in the instruments or proof-read.")])
        }
        let note =
            assessment.verifiedOnly
            ? say("下列 \(records.count) 项未予采用：", "These \(records.count) were left out:")
            : say(
                "结论依据的数据中，下列 \(records.count) 项尚未与印本核对，核对前应视为暂定：",
                "Of the figures that the verdict rests on, these \(records.count) have not been proof-read against the print:")
        return ReportDocument.Part(.figures, heading, [.paragraph(note)] + figureTables(records).map { .table($0) })
    }

    /// The figures that the verdict rests on and that are printed in the instruments or proof-read.
    var settledFigureTables: [ReportTable] {
        figureTables(assessment.figures.records.map { standards.records[$0] }.filter(\.status.isSettled))
    }

    private var provenance: ReportDocument.Part {
        provenance(of: submissionName, submissionDigest, standardsDigest: standardsDigest, toolVersion: toolVersion)
    }

    // MARK: - Signatures

    var signatures: ReportDocument.Section {
        section(
            .signatures,
            [
                paragraph(
                    "申报单位对申报文件的真实性负责；审查人与专家对审查意见负责。",
                    "The applicant answers for the truth of the submission, reviewer and expert for their opinion."),
                .signatures([
                    ReportDocument.Signature(
                        role: say("申报单位（盖章）", "Applicant (seal)"), name: ReportText(submission.project.applicant ?? "")),
                    ReportDocument.Signature(role: say("审查人（签字）", "Reviewer"), name: ""),
                    ReportDocument.Signature(role: say("专家（签字）", "Expert"), name: ""),
                ]),
            ])
    }
}
