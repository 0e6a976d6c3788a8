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
        let said = Self.texts[folder.name, default: []]
        let reviewed = try Reviewed(cases: folder.cases(), measures: figures.measures)
        #expect(try Self.unmoved(figures, of: trees, reviewed.judged(by: trees.read()), said: said) == Self.tried(said, of: figures))
    }

    /// Figures of the fixtures that are said to people and read by no rule.
    private static let texts: [String: [String]] = [
        "01-bonus-group": [
            "DB11-T-1831-2021.json published.value", "DB11-T-1831-2021.json inForce.value",
            "DB11-T-1831-2021.json assessmentUnit.storeys.value", "DB11-T-1831-2021.json assessmentUnit.area.value",
        ]
    ]

    /// The figures that move nothing, whichever way they are changed.
    ///
    /// - Parameters:
    ///   - reviewed: with what is decided of each as long as nothing is changed.
    ///   - said: figures that no rule should read. All submissions are tried with them in the full run alone: they are what takes longest.
    /// - Returns: of some of the figures; in the full run of all.
    static func unmoved(
        _ figures: [FigurePlace], of trees: StandardsTrees, _ reviewed: [Reviewed.Judged], said: [String]
    ) throws -> [String] {
        var reviewed = reviewed
        return tried(figures).map { (figure: $0, name: "\($0.file) \($0.name)") }.filter { figure, name in
            let few = said.contains(name) ? Volume.cases(3, full: .max) : .max
            return figure.changes(of: trees[figure.file]).allSatisfy { changed in
                var others = trees
                others[figure.file] = changed
                guard let standards = try? others.read() else { return false }
                let place = reviewed.prefix(few).firstIndex { $0.submission.decisions(by: standards) != $0.decisions }
                guard let place else { return true }
                // What showed this figure most likely shows the next one, too.
                reviewed.insert(reviewed.remove(at: place), at: 0)
                return false
            }
        }.map(\.name)
    }

    /// Each costs the reading of all files, and some hundred reviews where it moves nothing.
    private static func tried(_ figures: [FigurePlace]) -> [FigurePlace] { Volume.some(of: figures, oneIn: 10) }

    /// Those of `said` that are tried.
    static func tried(_ said: [String], of figures: [FigurePlace]) -> [String] {
        let names = tried(figures).map { "\($0.file) \($0.name)" }
        return said.filter(names.contains)
    }
}

/// The submissions whose reviews show whether a figure moves anything.
struct Reviewed {
    struct Submission: Sendable {
        private let bytes: [UInt8]
        private let readings: Readings

        init(_ tree: JSONTree, _ readings: Readings = .default) {
            bytes = tree.bytes
            self.readings = readings
        }

        /// What is decided of the project and in a table of it alone; nothing where the submission is refused.
        func decisions(by standards: Standards) -> String? {
            guard let submission = PrefabAssessment.Submission.read(bytes, standards: standards).submission else { return nil }
            let assessor = Assessor(standards: standards, readings: readings)
            let assessment = assessor.assess(submission)
            let entry = Portfolio.Entry(name: "x.json", content: .project(ProjectSummary(assessment, by: assessor)))
            let portfolio = Portfolio([entry], standards: standards, noticeFrom: CalendarDate("2022-09-01"))
            let targets = portfolio.shares.targets.map { "\($0.ofYear) \($0.ofAll)" }
            return assessment.decisions + "\n\(targets) " + (portfolio.notice.map { "\($0.to)" } ?? "")
        }
    }

    /// With what is decided of it.
    typealias Judged = (submission: Submission, decisions: String?)

    var submissions: [Submission]

    func judged(by standards: Standards) -> [Judged] {
        submissions.map { ($0, $0.decisions(by: standards)) }
    }

    /// The cases, and with each measure a submission that says that the building has nothing of it, which may be refused.
    init(cases: [MethodCase], measures: [String]) {
        submissions = cases.map { Submission($0.submission, $0.readings) }
        guard let first = cases.first?.submission else { return }
        for measure in measures {
            submissions.append(Submission(first.changed { $0.building.measures[measure] = .absent }))
        }
    }
}
