import PrefabAssessment
import TestSupport
import Testing

/// A folder of seven files that brings up whatever a portfolio has to say. Amounts are at 180 yuan a m².
///
/// | file | project | verdict | m² | application | start | |
/// |---|---|---|---|---|---|---|
/// | a.json | A-1 甲项目 | eligible | 18,000 | 2022-05-16 | 2021-10-08 | completed, 申报书 2022-12-20 |
/// | a2.json | A-1 甲项目二期 | eligible | 200,000 | 2023-02-01 | 2022-05-05 | beyond what the cap leaves; no applicant |
/// | b.json | B-1 乙项目 | undetermined | 6,000 | 2022-06-20 | 2022-02-14 | decoration not given |
/// | broken.json | | | | | | a warning and two errors |
/// | c.json | C-1 丙项目 | ineligible | 6,000 | — | — | elsewhere, not decorated, perhaps new, its building the same as that of b.json |
/// | list.xlsx | | | | | | no submission |
/// | secret.json | | | | | | cannot be read |
enum PortfolioSample {
    static let a = project("A-1", "甲项目") {
        $0.dates = [
            "projectApproval": "2021-07-20", "planningPermit": "2021-08-02", "constructionStart": "2021-10-08",
            "firstFloorSlabStart": "2022-01-05", "application": "2022-05-16", "completion": "2022-11-01", "applicationForm": "2022-12-20",
        ]
        $0.documents = .documentsCompleted
        $0.building.name = "一号厂房"
    }

    static let a2 = project("A-1", "甲项目二期") {
        $0.project.applicant = nil
        $0.dates.constructionStart = "2022-05-05"
        $0.dates.firstFloorSlabStart = "notStarted"
        $0.dates.application = "2023-02-01"
        $0.building.id = "2#"
        $0.building.name = "二号厂房"
        $0.building.aboveGroundArea = 200000
    }

    static let b = project("B-1", "乙项目") {
        $0.dates.application = "2022-06-20"
        $0.building.name = "仓库"
        $0.building.aboveGroundArea = 6000
        $0.building.fullDecoration = nil
    }

    static let c = project("C-1", "丙项目") {
        $0.project.site = "elsewhere"
        $0.project.constructionType = nil
        $0.dates.constructionStart = nil
        $0.dates.application = nil
        $0.building.name = "仓库"
        $0.building.aboveGroundArea = 6000
        $0.building.fullDecoration = false
    }

    private static func project(_ id: String, _ name: String, _ change: (inout JSONTree) -> Void) -> JSONTree {
        JSONTree.eligible.changed {
            $0.project.id = .string(id)
            $0.project.name = .string(name)
            change(&$0)
        }
    }

    static func entry(_ name: String, _ tree: JSONTree) throws -> Portfolio.Entry {
        let reading = Submission.read(tree.bytes, standards: .builtIn)
        let submission = try #require(reading.submission, "\(reading.diagnostics.map { $0.message.text(in: .english) })")
        let assessor = Assessor(standards: .builtIn)
        return Portfolio.Entry(name: name, content: .project(ProjectSummary(assessor.assess(submission), by: assessor)))
    }

    /// A warning first, which is no error, then a text that is no date and a site that is none.
    private static var broken: Portfolio.Entry {
        let tree = project("D-1", "丁项目") {
            $0.project.fiscalFundingPercent = .number("0.3")
            $0.dates.application = "2022-02-30"
            $0.building.height = "x"
        }
        let errors = Submission.read(tree.bytes, standards: .builtIn).diagnostics.filter { $0.severity == .error }
        return Portfolio.Entry(name: "broken.json", content: .broken(errors: errors.count, first: errors.first))
    }

    static func portfolio() throws -> Portfolio {
        Portfolio(
            [
                try entry("a.json", a), try entry("a2.json", a2), try entry("b.json", b), broken, try entry("c.json", c),
                Portfolio.Entry(name: "list.xlsx", content: .foreign),
                Portfolio.Entry(name: "secret.json", content: .unreadable("Permission denied")),
            ], standards: .builtIn, noticeFrom: CalendarDate("2022-08-29"))
    }
}
