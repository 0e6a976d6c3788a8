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
    /// Whether each field was tried by itself; not where so much is missing that the budget of trials ended before. Then values of those that
    /// were not tried might settle the verdict, or let rules ask for more fields than are known.
    package let triedAll: Bool
    /// The smallest set that surely settles the verdict where ``isSmallest``; else all missing fields that a rule waits for, or may come
    /// to wait for.
    package let surelySettle: [Field]
    /// Those of them that are in every set that is sure: values of all others were found, and reviewed, with which the verdict stays open.
    /// `nil` where so much is missing that nobody looked.
    package let indispensable: [Field]?
    /// Whether no set of fewer fields than ``surelySettle`` is sure.
    package let isSmallest: Bool

    /// With more missing fields than this their combinations are left alone: the work grows with the square.
    package static let mostCombined = 60
}

/// Tries the values of missing fields by the same road as a review.
///
/// Rules compare quantities and dates with thresholds and only ask on which side they are; so a quantity is tried at nothing and at all of
/// its total, a date at each day from which a rule or another date of the submission decides otherwise and on either side of it.
///
/// - Complexity: each field is tried by itself, which judges one building for each value of a building's own field and all of them for one of
///   the project's. That and all that is looked for beyond it ends after so many buildings judged, whatever the machine: ``TrialBudget``.
struct SettlingSearch {
    private let assessor: Assessor
    private let submission: Submission

    init(_ assessor: Assessor, _ submission: Submission) {
        self.assessor = assessor
        self.submission = submission
    }

    func settling() -> Settling {
        let alone = tryEachAlone()
        let fields = Array(alone.fields)
        guard fields.count <= Settling.mostCombined else {
            return Settling(
                canSettle: alone.found, triedBelow: alone.found.isEmpty ? 2 : 1, triedAll: alone.triedAll, surelySettle: fields,
                indispensable: nil, isSmallest: false)
        }
        let start = TrialReview(assessor, submission, watching: Set(fields.compactMap(\.building)))
        let can = possibilities(fields, alone, start)
        var budget = TrialBudget.ofWitnesses
        let indispensable = fields.filter { field in
            [false, true].contains { isIndispensable(field, among: fields, alone.openings[field], lowFirst: $0, start, &budget) }
        }
        var proof = SettlingProof(assessor, start)
        let smallest = alone.triedAll ? proof.smallest(of: fields, containing: indispensable) : nil
        return Settling(
            canSettle: can.found, triedBelow: can.triedBelow, triedAll: alone.triedAll, surelySettle: smallest ?? fields,
            indispensable: smallest == nil ? indispensable : proof.indispensable, isSmallest: smallest != nil)
    }

    /// A value that a field may take.
    struct Trial: Sendable {
        let label: Message.Text
        /// It says that the building has nothing of the kind.
        var isAbsence = false
        let apply: @Sendable (inout Submission) -> Void
    }

    // MARK: - Each field alone

    /// A value of another field with which a field is asked for.
    private struct Opening {
        let field: Settling.Field
        let trial: Trial
    }

    /// What came out with a value of one field and no other.
    private struct EachAlone {
        /// The fields that rules wait for, and those that they wait for once others are given.
        var fields = MissingFields()
        /// What each of the latter waits for; of no use where the fields are too many for combinations of them.
        var openings: [Settling.Field: Opening] = [:]
        var found: [Settling.Possibility] = []
        var trials = 0
        /// Whether the budget was enough for all of them.
        var triedAll = true
    }

    private func tryEachAlone() -> EachAlone {
        var result = EachAlone()
        var budget = TrialBudget.ofSingleFields
        let start = TrialReview(assessor, submission, besides: result.fields)
        for field in start.newlyMissing { _ = result.fields.insert(field) }
        var tried = 0
        while tried < result.fields.count {
            let field = result.fields[tried]
            tried += 1
            let trials = start.trials(field)
            guard budget.spend(reviews: trials.count, buildings: trials.count * start.cost(of: field)) else {
                // Others may cost less.
                result.triedAll = false
                continue
            }
            result.trials += trials.count
            var settled: Set<Verdict> = []
            for trial in trials {
                let review = start.trying(trial, of: field, besides: result.fields)
                for next in review.newlyMissing {
                    guard result.fields.insert(next), result.fields.count <= Settling.mostCombined else { continue }
                    result.openings[next] = Opening(field: field, trial: trial)
                }
                guard review.verdict != .undetermined, settled.insert(review.verdict).inserted else { continue }
                result.found.append(
                    Settling.Possibility(values: [.init(field: field, value: trial.label)], verdict: review.verdict))
            }
        }
        return result
    }

    // MARK: - Sets

    /// All sets of so few fields that fewer cannot settle the verdict.
    private func possibilities(
        _ fields: [Settling.Field], _ alone: EachAlone, _ start: TrialReview
    ) -> (found: [Settling.Possibility], triedBelow: Int) {
        if !alone.found.isEmpty || fields.isEmpty { return (alone.found, 1) }
        var budget = TrialBudget.ofSets
        guard budget.spend(reviews: alone.trials, buildings: 0) else { return ([], 2) }
        for size in 2..<max(fields.count + 1, 2) {
            var found = Possibilities()
            let isComplete = extend([], start, fields[...], size, &found, &budget)
            if !found.list.isEmpty { return (found.list, size) }
            if !isComplete { return ([], size) }
        }
        return ([], fields.count + 1)
    }

    /// Sets that settle the verdict, each once for each verdict.
    private struct Possibilities {
        private struct Key: Hashable {
            let fields: [Settling.Field]
            let verdict: Verdict
        }

        private(set) var list: [Settling.Possibility] = []
        private var keys: Set<Key> = []

        mutating func note(_ values: [Settling.Possibility.Value], _ verdict: Verdict) {
            guard keys.insert(Key(fields: values.map(\.field), verdict: verdict)).inserted else { return }
            list.append(Settling.Possibility(values: values, verdict: verdict))
        }
    }

    /// Gives values to `size` more of the fields, and notes which of them settle the verdict.
    ///
    /// - Returns: whether all were tried.
    private func extend(
        _ values: [Settling.Possibility.Value], _ review: TrialReview, _ fields: ArraySlice<Settling.Field>, _ size: Int,
        _ found: inout Possibilities, _ budget: inout TrialBudget
    ) -> Bool {
        guard size > 0 else { return true }
        for place in fields.indices where fields.endIndex - place >= size {
            for trial in review.trials(fields[place]) {
                guard budget.spend(reviews: 1, buildings: review.cost(of: fields[place])) else { return false }
                let next = review.trying(trial, of: fields[place])
                let all = values + [.init(field: fields[place], value: trial.label)]
                if size > 1 {
                    guard extend(all, next, fields[(place + 1)...], size - 1, &found, &budget) else { return false }
                    continue
                }
                if next.verdict != .undetermined { found.note(all, next.verdict) }
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
        _ field: Settling.Field, among fields: [Settling.Field], _ opening: Opening?, lowFirst: Bool, _ start: TrialReview,
        _ budget: inout TrialBudget
    ) -> Bool {
        var review = start
        if let opening {
            guard budget.spend(reviews: 1, buildings: review.cost(of: opening.field)) else { return false }
            review = review.trying(opening.trial, of: opening.field)
        }
        guard review.asks(for: field) else { return false }
        // The others get values one by one, each such that the field is still asked for; what has many values comes last, for it can yield.
        for other in fields.sorted(by: { $0.freedom < $1.freedom }) where other != field && other != opening?.field {
            var values = review.decisive(other)
            // Nothing of the kind can be stated under the values given so far: a score of another table.
            if values.isEmpty { continue }
            if lowFirst && other.isQuantity { values.reverse() }
            // The last of some measures that are added up can give the sum any ratio only if there is nothing of the others.
            if other.isAddedUp(in: assessor.standards) { values = values.filter(\.isAbsence) + values.filter { !$0.isAbsence } }
            var next: TrialReview?
            for trial in values where next == nil {
                guard budget.spend(reviews: 1, buildings: review.cost(of: other)) else { return false }
                let tried = review.trying(trial, of: other)
                if tried.asks(for: field) { next = tried }
            }
            guard let next else { return false }
            review = next
        }
        return review.verdict == .undetermined
    }
}

/// How much may be tried: so many reviews, in which so many buildings are judged together. It is counted and not timed, so that every
/// machine says the same.
struct TrialBudget {
    private var reviews: Int
    private var buildings: Int

    /// Each field by itself.
    static let ofSingleFields = TrialBudget(reviews: .max, buildings: 1_000_000)
    /// Sets of several fields that can settle a verdict: of many fields there are more combinations of values than anyone waits for.
    static let ofSets = TrialBudget(reviews: 4_000, buildings: 200_000)
    /// Values that show of a field that it is indispensable.
    static let ofWitnesses = TrialBudget(reviews: .max, buildings: 200_000)
    /// The proof that no smaller set is sure.
    static let ofProof = TrialBudget(reviews: 3_000, buildings: 200_000)

    /// - Returns: whether there was as much left; if not, nothing is taken.
    mutating func spend(reviews: Int, buildings: Int) -> Bool {
        guard reviews <= self.reviews, buildings <= self.buildings else { return false }
        self.reviews -= reviews
        self.buildings -= buildings
        return true
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
