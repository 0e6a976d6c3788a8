/// Many projects at once: the table that the district reports from.
package struct Portfolio: Sendable {
    /// In the order in which they were given.
    package let entries: [Entry]
    /// By the year of 申报书, else of 申报意向书 (48号 第十三条), rising; those without a date last.
    package let years: [Year]
    /// All years together.
    package let total: Year
    /// The public notice (48号 第十二条); `nil` if no first day was given.
    package let notice: Notice?
    /// The share of prefabricated area in new buildings (47号 (二)).
    package let shares: AreaShares
    /// Projects and buildings that appear more than once (48号 第十五条).
    package let repeats: [Repeat]

    /// A file of the folder.
    package struct Entry: Sendable {
        package enum Content: Sendable {
            case project(ProjectSummary)
            /// It is meant as a submission and has errors.
            case broken(errors: Int, first: Diagnostic?)
            /// It is something else.
            case foreign
            /// It cannot be read.
            case unreadable(String)
        }

        /// The file's name inside the folder.
        package let name: String
        package let content: Content

        package init(name: String, content: Content) {
            self.name = name
            self.content = content
        }

        package var project: ProjectSummary? {
            if case .project(let project) = content { project } else { nil }
        }
    }

    /// The projects of a year together.
    package struct Year: Sendable {
        /// `nil` where the application has no date, and for the total.
        package let year: Int?
        package let counts: [Verdict: Int]
        /// In m².
        package let payableArea: Bounds<ExactDecimal>
        package let amount: Bounds<Money>

        package var projects: Int { counts.values.reduce(0, +) }
    }

    /// The approved projects whose amounts are made public.
    package struct Notice: Sendable {
        package let from: CalendarDate
        /// The last day: so many days after the first one, moved to the next working day.
        package let to: CalendarDate
        package let days: Int
        /// Whether the calendar says which day is a working day; without that the last day is not moved.
        package let isSettled: Bool
        /// The eligible 申报书, by their place in ``Portfolio/entries``.
        package let entries: [Int]
        package let amount: Money
    }

    /// A project, or a building, that several files apply for.
    package struct Repeat: Sendable {
        package enum Subject: Hashable, Sendable {
            /// The same project id, and with it whatever buildings the files have in common.
            case project(String)
            /// A building applied for with the same name, height and above-ground area under different project ids.
            case building(String)
        }

        package let subject: Subject
        /// By their place in ``Portfolio/entries``, rising.
        package let entries: [Int]
    }
}

/// What a portfolio keeps of a project.
package struct ProjectSummary: Sendable {
    package let id: String
    package let name: String
    package let applicant: String?
    package let verdict: Verdict
    package let stage: Submission.Stage
    /// What the file comes to; in a portfolio as an instalment of its project, without buildings that another file has.
    package internal(set) var reward: Reward
    /// The buildings that another file of the portfolio applies for already, by their ids.
    package internal(set) var repeatedBuildings: [String] = []
    /// Whether the verdict or the amount rests on a reading of the law.
    package let restsOnReading: Bool
    package let application: CalendarDate?
    package let applicationForm: CalendarDate?
    /// Yuan that the file states as granted before.
    let alreadyGranted: ExactDecimal
    /// The year in which construction started.
    package let startYear: Int?
    package let buildings: [BuildingSummary]
    /// What tells those that are applied for from those of other files.
    let appliedBuildings: [AppliedBuilding]

    package struct BuildingSummary: Sendable {
        package let id: String
        package let name: String?
        /// In m².
        package let aboveGroundArea: ExactDecimal?
        /// What it may be, in m².
        let area: Bounds<ExactDecimal>
        package let verdict: BuildingVerdict
        /// Whether it is new construction; `unknown` where the submission does not say.
        package let isNew: Truth
        package let isPrefabricated: Outcome
    }

    package init(_ assessment: Assessment, by assessor: Assessor) {
        let submission = assessment.submission
        id = submission.project.id
        name = submission.project.name
        applicant = submission.project.applicant
        verdict = assessment.verdict
        stage = submission.stage
        reward = assessment.reward
        restsOnReading = !assessment.decisiveReadings.isEmpty
        application = submission.dates.application
        applicationForm = submission.dates.applicationForm
        alreadyGranted = submission.project.alreadyGranted
        startYear = submission.dates.constructionStart?.year
        appliedBuildings = submission.buildings.compactMap { AppliedBuilding($0, ofProject: submission.project.id) }
        buildings = submission.buildings.enumerated().map { index, building in
            BuildingSummary(
                id: building.id, name: building.name, aboveGroundArea: building.aboveGroundArea,
                area: assessment.assessed.area(ofBuilding: index),
                verdict: assessment.outlines[index].verdict,
                isNew: Truth(submission.constructionType(of: building).map { $0 == .new }),
                isPrefabricated: assessor.isPrefabricated(submission, building: index))
        }
    }
}

extension Portfolio {
    /// Sums up a folder.
    ///
    /// - Parameters:
    ///   - noticeFrom: the day on which the notice is posted; it is given, never taken from a clock. There is no notice where its last
    ///     day cannot be given (``NoticePeriod``).
    package init(_ given: [Entry], standards: Standards, readings: Readings = .default, noticeFrom: CalendarDate? = nil) {
        let entries = Self.instalments(given, standards.instrument48)
        self.entries = entries
        let projects = entries.compactMap(\.project)
        let byYear = Dictionary(grouping: projects) { ($0.applicationForm ?? $0.application)?.year }
        years = byYear.keys.sorted { ($0 ?? Int.max) < ($1 ?? Int.max) }.map { Year($0, byYear[$0] ?? []) }
        total = Year(nil, projects)
        notice = noticeFrom.flatMap { Notice(from: $0, standards, readings, entries) }
        shares = AreaShares(projects, targets: standards.instrument47.areaTargets)
        repeats = Self.repeats(entries)
    }

    private static func repeats(_ entries: [Entry]) -> [Repeat] {
        var projects: [String: [Int]] = [:]
        var order: [String] = []
        var buildings = AppliedBuildings()
        for (place, entry) in entries.enumerated() {
            guard let project = entry.project else { continue }
            if projects[project.id] == nil { order.append(project.id) }
            projects[project.id, default: []].append(place)
            for building in project.appliedBuildings { _ = buildings.add(building, at: place) }
        }
        let sameProject = order.compactMap { id -> Repeat? in
            guard let places = projects[id], places.count > 1 else { return nil }
            return Repeat(subject: .project(id), entries: places)
        }
        let sameBuilding = buildings.acrossProjects.map { group in
            Repeat(subject: .building(group.figures.name), entries: Array(Set(group.places)).sorted())
        }
        return sameProject + sameBuilding
    }
}

extension Portfolio.Year {
    init(_ year: Int?, _ projects: [ProjectSummary]) {
        self.year = year
        counts = projects.reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 }
        var area = (lower: ExactDecimal.zero, upper: ExactDecimal.zero)
        var fen = (lower: Int128(0), upper: Int128(0))
        for project in projects {
            area.lower += project.reward.payableArea.lower
            area.upper += project.reward.payableArea.upper
            fen.lower += project.reward.amount.lower.fen
            fen.upper += project.reward.amount.upper.fen
        }
        payableArea = Bounds(area.lower, area.upper)
        amount = Bounds(Money(fen: fen.lower), Money(fen: fen.upper))
    }
}

extension Portfolio.Notice {
    /// 在经开区网站公示7天 (48号 第十二条).
    fileprivate init?(from: CalendarDate, _ standards: Standards, _ readings: Readings, _ entries: [Portfolio.Entry]) {
        guard let period = NoticePeriod(postedOn: from, standards, readings) else { return nil }
        self.from = from
        to = period.lastDay
        isSettled = period.isSettled
        days = period.days
        self.entries = entries.indices.filter { place in
            entries[place].project.map { $0.verdict == .eligible && $0.stage == .final } ?? false
        }
        amount = self.entries.reduce(Money.zero) { sum, place in
            Money(fen: sum.fen + (entries[place].project?.reward.amount.lower.fen ?? 0))
        }
    }
}
