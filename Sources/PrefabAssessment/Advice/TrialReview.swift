/// A submission with values tried in it, judged again only where a value can make a difference.
///
/// A value of a building's own field changes what is found of that building, and of the project only what follows from the areas that would
/// be paid; the other buildings stay as they are judged. A value of one of the project's fields is a review of all buildings. Which readings
/// would decide is not asked. The road is that of a review: ``BuildingJudge`` and ``Assessor/judgeProject(_:_:_:)``.
struct TrialReview {
    private let assessor: Assessor
    /// What was tried when last all buildings were judged.
    private let whole: AssessedProject
    /// The same without the buildings.
    private let frame: Submission
    private let verdicts: [BuildingVerdict]
    /// The buildings that are watched, and those that were changed since.
    private var parts: [Int: Part] = [:]
    private var tally: BuildingTally
    private var project: GatingOutcomes
    /// What the project's rules wait for, in their order.
    private var missingOfProject: [(rule: RuleID, places: Places)]
    /// How many buildings wait for a field of the project.
    private var waiting: [Place: Int] = [:]
    /// How many buildings were judged for it.
    private(set) var judged: Int
    /// The fields that rules wait for and that were not known, the project's first; without those of what was not judged again.
    private(set) var newlyMissing = MissingFields()

    /// One building and what is found of it.
    private struct Part {
        let building: Building
        let verdict: BuildingVerdict
        /// What rules that decide wait for; nothing where the building is decided.
        let missing: [Place]
        let scores: [Interval]
        let outcomes: [Outcome]
    }

    /// Judges all of a submission.
    ///
    /// - Parameters:
    ///   - watched: buildings that will be asked for again and again.
    ///   - known: fields that are no news in ``newlyMissing``; without it that stays empty.
    init(_ assessor: Assessor, _ submission: Submission, watching watched: Set<Int> = [], besides known: MissingFields? = nil) {
        self.assessor = assessor
        whole = AssessedProject(submission, by: assessor.standards)
        var frame = submission
        frame.buildings = []
        self.frame = frame
        var ledger = FigureLedger(assessor.standards, verifiedOnly: assessor.verifiedOnly)
        var verdicts: [BuildingVerdict] = []
        verdicts.reserveCapacity(submission.buildings.count)
        var tally = BuildingTally()
        var news = MissingFields()
        for (index, building) in submission.buildings.enumerated() {
            let part = Self.judge(building, at: index, in: frame, assessor, &ledger)
            verdicts.append(part.verdict)
            tally.add(part.verdict, area: whole.area(ofBuilding: index))
            for place in part.missing where place.building == nil { waiting[place, default: 0] += 1 }
            if let known { news.insert(Self.fields(part.missing, submission, assessor), besides: known) }
            if watched.contains(index) { parts[index] = part }
        }
        let (findings, project) = assessor.judgeProject(whole, tally, &ledger)
        self.verdicts = verdicts
        self.tally = tally
        self.project = project
        judged = verdicts.count
        missingOfProject = Self.open(findings, assessor.standards).map { ($0.rule, $0.ruling.missing) }
        guard let known, verdict == .undetermined else { return }
        newlyMissing.insert(Self.fields(missingOfProject.flatMap(\.places), submission, assessor), besides: known)
        newlyMissing.insert(news, besides: known)
    }

    var verdict: Verdict {
        Ground(
            project: project, buildings: tally, readings: assessor.readings, alreadyGranted: frame.project.alreadyGranted
        ).verdict
    }

    /// What the rest of a search can depend on besides the values that were given: the outcomes, and the scores of the watched buildings.
    var outlook: Outlook {
        Outlook(
            project: project, areas: tally.payableArea,
            buildings: parts.sorted { $0.key < $1.key }.map { number, part in
                Outlook.Watched(number: number, scores: part.scores, outcomes: part.outcomes)
            })
    }

    struct Outlook: Hashable {
        struct Watched: Hashable {
            let number: Int
            let scores: [Interval]
            let outcomes: [Outcome]
        }

        let project: GatingOutcomes
        let areas: Bounds<ExactDecimal>
        let buildings: [Watched]
    }

    // MARK: - What is missing

    /// Whether a rule that decides waits for the field, and the verdict is open.
    func asks(for field: Settling.Field) -> Bool {
        guard verdict == .undetermined else { return false }
        switch field {
        case .document(let kind):
            return projectAsks(for: .root(.documents)) && Self.missingDocuments(frame, assessor).contains(kind)
        case .place(let place):
            if projectAsks(for: place) || waiting[place, default: 0] > 0 { return true }
            return place.building.map { part($0).missing.contains(place) } ?? false
        }
    }

    private func projectAsks(for place: Place) -> Bool {
        missingOfProject.contains { $0.places.contains(place) }
    }

    private static func open(_ findings: [Finding], _ standards: Standards) -> [Finding] {
        findings.filter { $0.outcome == .undetermined && $0.description(in: standards).effect == .gating }
    }

    private static func fields(_ places: [Place], _ submission: Submission, _ assessor: Assessor) -> [Settling.Field] {
        places.flatMap { place -> [Settling.Field] in
            place == .root(.documents) ? missingDocuments(submission, assessor).map { .document($0) } : [.place(place)]
        }
    }

    private static func missingDocuments(_ submission: Submission, _ assessor: Assessor) -> [DocumentKind] {
        let required = assessor.standards.instrument48.documents(submission.stage, assessor.readings)
        return required.value.filter { submission.documents?.contains($0) != true }
    }

    // MARK: - Trying

    /// The values to be tried of a field.
    func trials(_ field: Settling.Field) -> [SettlingSearch.Trial] {
        let trials = values(of: field) { $0.trials($1) }
        // A field without values would pass for one that settles nothing.
        assert(!trials.isEmpty, "no rule that decides waits for \(field)")
        return trials
    }

    /// The values that stand for all values of a field.
    func decisive(_ field: Settling.Field) -> [SettlingSearch.Trial] {
        values(of: field) { $0.decisive($1) }
    }

    private func values(
        of field: Settling.Field, _ values: (TrialValues, Settling.Field) -> [SettlingSearch.Trial]
    ) -> [SettlingSearch.Trial] {
        guard let (index, alone) = Self.ownField(field) else {
            return values(TrialValues(assessor: assessor, submission: submission), field)
        }
        return values(TrialValues(assessor: assessor, submission: Self.alone(building(index), frame)), alone)
    }

    /// How many buildings are judged when a value of the field is tried.
    func cost(of field: Settling.Field) -> Int {
        Self.ownField(field) == nil ? verdicts.count : 1
    }

    /// The review with a value of the field, one of those that it gave.
    func trying(_ trial: SettlingSearch.Trial, of field: Settling.Field, besides known: MissingFields? = nil) -> TrialReview {
        guard let (index, _) = Self.ownField(field) else {
            var changed = submission
            trial.apply(&changed)
            return TrialReview(assessor, changed, watching: Set(parts.keys), besides: known)
        }
        var alone = Self.alone(building(index), frame)
        trial.apply(&alone)
        var next = self
        next.exchange(index, for: alone.buildings[0], besides: known)
        return next
    }

    private mutating func exchange(_ index: Int, for building: Building, besides known: MissingFields?) {
        var ledger = FigureLedger(assessor.standards, verifiedOnly: assessor.verifiedOnly)
        let before = part(index)
        let after = Self.judge(building, at: index, in: frame, assessor, &ledger)
        parts[index] = after
        for place in before.missing where place.building == nil { waiting[place, default: 0] -= 1 }
        for place in after.missing where place.building == nil { waiting[place, default: 0] += 1 }
        // A value of another field than the area itself, so that this is what it was.
        let (area, payable) = (whole.area(ofBuilding: index), tally.payableArea)
        tally.remove(before.verdict, area: area)
        tally.add(after.verdict, area: area)
        // Of the project's rules only this one asks what buildings come to.
        if assessor.readings[.areaFloor] == .b, tally.payableArea != payable {
            let facts = ProjectFacts(assessed: whole, readings: assessor.readings, payableArea: tally.payableArea)
            let finding = Finding(.area, AreaRule.judge(facts, &ledger))
            project.note(finding.outcome, of: .area)
            missingOfProject.removeAll { $0.rule == .area }
            missingOfProject += Self.open([finding], assessor.standards).map { ($0.rule, $0.ruling.missing) }
        }
        judged = 1
        newlyMissing = MissingFields()
        guard let known, verdict == .undetermined else { return }
        newlyMissing.insert(Self.fields(after.missing, frame, assessor), besides: known)
    }

    /// The submission with all values that are tried.
    private var submission: Submission {
        var submission = whole.submission
        for (index, part) in parts { submission.buildings[index] = part.building }
        return submission
    }

    private func building(_ index: Int) -> Building {
        parts[index]?.building ?? whole.submission.buildings[index]
    }

    private func part(_ index: Int) -> Part {
        if let part = parts[index] { return part }
        var ledger = FigureLedger(assessor.standards, verifiedOnly: assessor.verifiedOnly)
        return Self.judge(whole.submission.buildings[index], at: index, in: frame, assessor, &ledger)
    }

    // MARK: - One building

    /// No rule about a building looks at another one: it is judged as the only one of its project.
    private static func judge(
        _ building: Building, at index: Int, in frame: Submission, _ assessor: Assessor, _ ledger: inout FigureLedger
    ) -> Part {
        let judge = BuildingJudge(
            assessed: AssessedProject(alone(building, frame), by: assessor.standards), readings: assessor.readings)
        let found = judge.assess(0, &ledger)
        let missing = found.verdict == .undetermined ? open(found.findings, assessor.standards).flatMap(\.ruling.missing) : []
        return Part(
            building: building, verdict: found.verdict, missing: missing.map { $0.moved(toBuilding: index) },
            scores: found.sheet.groups.map(\.score) + [found.sheet.rate],
            outcomes: found.findings.map(\.outcome))
    }

    private static func alone(_ building: Building, _ frame: Submission) -> Submission {
        var alone = frame
        alone.buildings = [building]
        return alone
    }

    /// The building that a field belongs to, and the field as one of the only building; `nil` where rules about the project ask for it too.
    private static func ownField(_ field: Settling.Field) -> (building: Int, alone: Settling.Field)? {
        guard case .place(let place) = field, let index = place.building else { return nil }
        switch place {
        case .building, .buildingField(_, .planningPermit), .buildingField(_, .appliedFor), .buildingField(_, .use),
            .buildingField(_, .aboveGroundArea):
            return nil
        default: return (index, .place(place.moved(toBuilding: 0)))
        }
    }
}
