import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// Every report comes in every form that is offered for it, and no form is another one under its name.
@Suite("Forms of reports")
struct ReportFormatTests {
    private static let provenance = Provenance(toolVersion: "0.0.0", standardsDigest: "bb", language: .chinese)

    private static func reports() throws -> [any Report] {
        let review = try Sample.report(Sample.open)
        let assessor = Assessor(standards: .builtIn)
        let summary = ProjectSummary(review.assessment, by: assessor)
        return [
            review, AdviceReport(Advisor(assessor).advise(review.assessment), submissionDigest: "a", provenance),
            DiffReport(Comparison(old: review.assessment, new: review.assessment)),
            PortfolioReport(
                Portfolio([Portfolio.Entry(name: "a.json", content: .project(summary))], standards: .builtIn), folder: "projects"),
            try RateReportTests.report(Repository.text(of: RateReportTests.school), "all"),
        ]
    }

    @Test("A table comes as CSV, and what is computed as a workbook, too; a document alone does not")
    func offered() {
        #expect(ReportFormat.all(for: PortfolioReport.self) == ReportFormat.allCases)
        for kind in [ReviewReport.self, RateReport.self] as [any Report.Type] {
            #expect(ReportFormat.all(for: kind) == [.text, .markdown, .html, .docx, .xlsx, .json])
        }
        for kind in [AdviceReport.self, DiffReport.self] as [any Report.Type] {
            #expect(ReportFormat.all(for: kind) == [.text, .markdown, .html, .docx, .json])
        }
        #expect(ReportFormat.all(for: ProofSheet.self) == [.text, .markdown, .html, .docx, .xlsx])
    }

    @Test("Each form begins as its readers expect it")
    func beginnings() throws {
        for report in try Self.reports() {
            let title = report.document.title.plain
            for format in ReportFormat.all(for: type(of: report)) {
                let text = String(decoding: format.render(report), as: UTF8.self)
                let start =
                    switch format {
                    case .text: title + "\n"
                    case .markdown: "# " + title + "\n"
                    case .html: "<!DOCTYPE html>\n"
                    case .docx, .xlsx: "PK\u{3}\u{4}"
                    case .csv: "\u{FEFF}\"文件\",\"状态\","
                    case .json: "{\n  \"format\": \"prefab-"
                    }
                #expect(text.hasPrefix(start), "\(type(of: report)) as \(format)")
                #expect(!format.isText || text.utf8.last == 0x0A)
            }
        }
    }

    @Test("Colour goes into text alone")
    func colour() throws {
        let report = try Sample.report(Sample.open)
        #expect(ReportFormat.text.render(report, color: true).contains(0x1B))
        for format in ReportFormat.all(for: ReviewReport.self) where format != .text {
            #expect(format.render(report, color: true) == format.render(report))
        }
    }
}
