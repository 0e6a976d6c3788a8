import PrefabAssessment

// 数据来源: what the report was made from.

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
        provenance(
            of: nil, submissionDigest, recordDigest: record?.digest, standardsDigest: standardsDigest, toolVersion: toolVersion)
    }
}
