import TestSupport
import Testing

@testable import PrefabAssessment

/// Every figure of a folder of standards, changed by one unit, moves a result or is refused: no figure stands there unread.
///
/// With the figure changes what the checks on loading hold together with it (``FigureMending``).
@Suite("Methods: every figure moves a result")
struct MethodFigureTests {
    @Test("Of the tables in Tests/Fixtures/methods", arguments: MethodFolder.all)
    func fixtures(_ folder: MethodFolder) throws {
        let trees = try folder.standards()
        let figures = try folder.figures(of: trees)
        let unmoved = try Self.unmoved(figures, of: trees, Reviewed(cases: folder.cases(), measures: figures.measures))
        #expect(unmoved == Self.texts[folder.name, default: []])
    }

    /// Figures of the fixtures that are said to people and read by no rule.
    private static let texts: [String: [String]] = [
        "01-bonus-group": [
            "DB11-T-1831-2021.json published.value", "DB11-T-1831-2021.json inForce.value",
            "DB11-T-1831-2021.json assessmentUnit.storeys.value", "DB11-T-1831-2021.json assessmentUnit.area.value",
        ]
    ]

    /// The figures that move nothing, whichever way they are changed.
    static func unmoved(_ figures: [FigurePlace], of trees: StandardsTrees, _ reviewed: Reviewed) throws -> [String] {
        let standards = try trees.read()
        let before = reviewed.submissions.map { $0.decisions(by: standards) }
        return figures.filter { figure in
            figure.changes(of: trees[figure.file]).allSatisfy { changed in
                var others = trees
                others[figure.file] = changed
                guard let standards = try? others.read() else { return false }
                return zip(reviewed.submissions, before).allSatisfy { $0.decisions(by: standards) == $1 }
            }
        }.map { "\($0.file) \($0.name)" }
    }
}

/// The submissions whose reviews show whether a figure moves anything.
struct Reviewed {
    struct Submission {
        let tree: JSONTree
        let readings: Readings

        /// What is decided of the project and in a table of it alone; nothing where the submission is refused.
        func decisions(by standards: Standards) -> String? {
            guard let submission = try? tree.submission(standards: standards) else { return nil }
            let assessor = Assessor(standards: standards, readings: readings)
            let assessment = assessor.assess(submission)
            let entry = Portfolio.Entry(name: "x.json", content: .project(ProjectSummary(assessment, by: assessor)))
            let portfolio = Portfolio([entry], standards: standards, noticeFrom: CalendarDate("2022-09-01"))
            let targets = portfolio.shares.targets.map { "\($0.ofYear) \($0.ofAll)" }
            return assessment.decisions + "\n\(targets) " + (portfolio.notice.map { "\($0.to)" } ?? "")
        }
    }

    var submissions: [Submission]

    /// The cases, and with each measure a submission that says that the building has nothing of it, which may be refused.
    init(cases: [MethodCase], measures: [String]) {
        submissions = cases.map { Submission(tree: $0.submission, readings: $0.readings) }
        guard let first = cases.first?.submission else { return }
        for measure in measures {
            submissions.append(Submission(tree: first.changed { $0.building.measures[measure] = .absent }, readings: .default))
        }
    }
}
