/// Which missing fields would settle an undetermined verdict.
///
/// A verdict is settled when it is eligible or ineligible. A set of missing fields *can* settle it if some values of them do while all
/// other fields stay missing; it *surely* settles it if every value does. Values are those that a submission may state: for a quantity
/// anything from nothing to all of its total, or `"absent"` where the building may have nothing of the kind; for a date any day; a
/// document can only be enclosed.
package struct Settling: Sendable {
    /// A field that is missing.
    package enum Field: Hashable, Sendable {
        case place(Place)
        /// One of the documents that the stage asks for.
        case document(DocumentKind)
    }

    /// A smallest set that can settle the verdict, with values that do.
    package struct Possibility: Sendable {
        package struct Value: Sendable {
            package let field: Field
            package let value: Message.Text
        }

        package let values: [Value]
        package let verdict: Verdict
    }

    /// The smallest sets that can settle the verdict, for each verdict that so few fields can bring about; empty where none was found.
    package let canSettle: [Possibility]
    /// All sets of fewer fields were tried, and none of them can settle the verdict. More than the fields that are missing where every set
    /// was tried.
    package let triedBelow: Int
    /// The smallest set that surely settles the verdict where ``isSmallest``; else all missing fields that a rule waits for, or may come
    /// to wait for.
    package let surelySettle: [Field]
    /// Those of them that are in every set that is sure: values of all others were found, and reviewed, with which the verdict stays open.
    /// `nil` where so much is missing that nobody looked.
    package let indispensable: [Field]?
    /// Whether no set of fewer fields than ``surelySettle`` is sure.
    package let isSmallest: Bool
}

/// Tries the values of missing fields by the same road as a review.
///
/// Rules compare quantities and dates with thresholds and only ask on which side they are; so a quantity is tried at nothing and at all of
/// its total, a date at each day from which a rule or another date of the submission decides otherwise and on either side of it.
struct SettlingSearch {
    private let assessor: Assessor
    private let submission: Submission

    init(_ assessor: Assessor, _ submission: Submission) {
        self.assessor = assessor
        self.submission = submission
    }

    func settling() -> Settling {
        let (fields, openings) = allMissing()
        let can = possibilities(fields)
        guard fields.count <= Self.limit else {
            return Settling(
                canSettle: can.found, triedBelow: can.triedBelow, surelySettle: fields, indispensable: nil, isSmallest: false)
        }
        let indispensable = fields.filter { field in
            [false, true].contains { isIndispensable(field, among: fields, openings[field], lowFirst: $0) }
        }
        var proof = SettlingProof(assessor, submission)
        let smallest = proof.smallest(of: fields, containing: indispensable)
        return Settling(
            canSettle: can.found, triedBelow: can.triedBelow, surelySettle: smallest ?? fields,
            indispensable: smallest == nil ? indispensable : proof.indispensable, isSmallest: smallest != nil)
    }

    /// With more missing fields than this their combinations are left alone: the work grows with the square.
    static let limit = 60

    /// A value that a field may take.
    struct Trial: Sendable {
        let label: Message.Text
        /// It says that the building has nothing of the kind.
        var isAbsence = false
        let apply: @Sendable (inout Submission) -> Void
    }

    private func assess(_ submission: Submission) -> Verdict { assessor.assess(submission).verdict }

    private func trials(_ field: Settling.Field, _ submission: Submission) -> [Trial] {
        let trials = TrialValues(assessor: assessor, submission: submission).trials(field)
        // A field without values would pass for one that settles nothing.
        assert(!trials.isEmpty, "no rule that decides waits for \(field)")
        return trials
    }

    // MARK: - What is missing

    /// A value of another field with which a field is asked for.
    private struct Opening {
        let field: Settling.Field
        let trial: Trial
    }

    /// The fields that rules wait for, and those that they wait for once others are given.
    private func allMissing() -> (fields: [Settling.Field], openings: [Settling.Field: Opening]) {
        var fields = missing(in: submission)
        var openings: [Settling.Field: Opening] = [:]
        var tried = 0
        while tried < fields.count {
            let field = fields[tried]
            tried += 1
            for trial in trials(field, submission) {
                var changed = submission
                trial.apply(&changed)
                for next in missing(in: changed) where !fields.contains(next) {
                    fields.append(next)
                    openings[next] = Opening(field: field, trial: trial)
                }
            }
        }
        return (fields, openings)
    }

    func missing(in submission: Submission) -> [Settling.Field] {
        let assessment = assessor.assess(submission)
        guard assessment.verdict == .undetermined else { return [] }
        let project = assessment.findings.filter { $0.description(in: assessor.standards).effect == .gating }
        let buildings = assessment.buildings.filter { $0.verdict == .undetermined }.flatMap(\.findings)
            .filter { $0.description(in: assessor.standards).effect == .gating }
        var fields: [Settling.Field] = []
        for place in (project + buildings).filter({ $0.outcome == .undetermined }).flatMap(\.ruling.missing) {
            let found: [Settling.Field] =
                place == .root(.documents) ? missingDocuments(submission).map { .document($0) } : [.place(place)]
            for field in found where !fields.contains(field) { fields.append(field) }
        }
        return fields
    }

    private func missingDocuments(_ submission: Submission) -> [DocumentKind] {
        let required = assessor.standards.instrument48.documents(submission.stage, assessor.readings)
        return required.value.filter { submission.documents?.contains($0) != true }
    }

    // MARK: - Sets

    /// How many reviews the search for sets that can settle may take; a set of many fields has more combinations of values than anyone waits for.
    private static let budget = 4_000

    /// All sets of so few fields that fewer cannot settle the verdict.
    private func possibilities(_ fields: [Settling.Field]) -> (found: [Settling.Possibility], triedBelow: Int) {
        var budget = fields.count > Self.limit ? 0 : Self.budget
        for size in 1...max(fields.count, 1) {
            var found: [Settling.Possibility] = []
            // Each field alone is always tried.
            let isComplete = extend([], submission, fields[...], size, &found, &budget, isFree: size == 1)
            if !found.isEmpty { return (found, size) }
            if !isComplete { return ([], size) }
        }
        return ([], fields.count + 1)
    }

    /// Gives values to `size` more of the fields, and notes which of them settle the verdict.
    ///
    /// - Returns: whether all were tried.
    private func extend(
        _ values: [Settling.Possibility.Value], _ submission: Submission, _ fields: ArraySlice<Settling.Field>, _ size: Int,
        _ found: inout [Settling.Possibility], _ budget: inout Int, isFree: Bool
    ) -> Bool {
        guard size > 0 else { return true }
        for place in fields.indices where fields.endIndex - place >= size {
            for trial in trials(fields[place], submission) {
                budget -= 1
                if budget < 0, !isFree { return false }
                var changed = submission
                trial.apply(&changed)
                let all = values + [.init(field: fields[place], value: trial.label)]
                if size > 1 {
                    guard extend(all, changed, fields[(place + 1)...], size - 1, &found, &budget, isFree: false) else { return false }
                    continue
                }
                let verdict = assess(changed)
                let names = all.map(\.field)
                guard verdict != .undetermined, !found.contains(where: { $0.verdict == verdict && $0.values.map(\.field) == names })
                else { continue }
                found.append(Settling.Possibility(values: all, verdict: verdict))
            }
        }
        return true
    }

    /// Whether some values of all other fields leave the verdict open; a witness is looked for, and found by a review.
    ///
    /// - Parameters:
    ///   - opening: what has to be given before the field is asked for.
    ///   - lowFirst: try quantities from the low end, which finds the fields that others could make up for.
    private func isIndispensable(
        _ field: Settling.Field, among fields: [Settling.Field], _ opening: Opening?, lowFirst: Bool
    ) -> Bool {
        var changed = submission
        opening?.trial.apply(&changed)
        guard missing(in: changed).contains(field) else { return false }
        // The others get values one by one, each such that the field is still asked for; what has many values comes last, for it can yield.
        for other in fields.sorted(by: { $0.freedom < $1.freedom }) where other != field && other != opening?.field {
            var values = TrialValues(assessor: assessor, submission: changed).decisive(other)
            // Nothing of the kind can be stated under the values given so far: a score of another table.
            if values.isEmpty { continue }
            if lowFirst && other.isQuantity { values.reverse() }
            // The last of some measures that are added up can give the sum any ratio only if there is nothing of the others.
            if other.isAddedUp(in: assessor.standards) { values = values.filter(\.isAbsence) + values.filter { !$0.isAbsence } }
            let next = values.lazy.map { trial in
                var next = changed
                trial.apply(&next)
                return next
            }.first { missing(in: $0).contains(field) }
            guard let next else { return false }
            changed = next
        }
        return assess(changed) == .undetermined
    }
}

extension Settling.Field {
    /// Whether the field's values run from nothing to all.
    var isQuantity: Bool {
        switch self {
        case .place(.measure), .place(.buildingField(_, .declaredScores)), .place(.buildingField(_, .floorPlanArea)): true
        case .place, .document: false
        }
    }

    /// Whether it is a quantity that an item adds to others.
    func isAddedUp(in standards: Standards) -> Bool {
        switch self {
        case .place(.measure(_, let measure)): standards.isAddedUp(measure)
        case .place, .document: false
        }
    }

    var isDate: Bool {
        guard case .place(let place) = self else { return false }
        return switch place.key?.field.type {
        case .date, .dateOr: true
        default: false
        }
    }

    /// Words have the fewest values, quantities the most.
    fileprivate var freedom: Int { isQuantity ? 2 : isDate ? 1 : 0 }
}
