/// Finds the smallest set of missing fields that settles a verdict whatever their values, and proves that no smaller one does.
///
/// A set is not sure if some values of its fields leave the verdict open; such values are looked for among all that differ for any rule
/// (``TrialValues/decisive(_:)``), and each candidate is reviewed. Knowing more never opens a decided verdict, so that whatever contains a
/// sure set is sure, a field is indispensable exactly if all others together are not, and every sure set contains all of those.
struct SettlingProof {
    private let assessor: Assessor
    private let start: TrialReview
    /// What is left; a proof that would take more is given up.
    private var budget = TrialBudget.ofProof
    /// The fields that every sure set contains, once ``smallest(of:containing:)`` has found one.
    private(set) var indispensable: [Settling.Field] = []

    /// - Parameter start: of the submission as it is, watching the buildings whose fields are missing.
    init(_ assessor: Assessor, _ start: TrialReview) {
        self.assessor = assessor
        self.start = start
    }

    /// - Parameters:
    ///   - fields: all that a rule waits for or may come to wait for; together they are sure.
    ///   - known: those of which it is known already that every sure set contains them.
    /// - Returns: the first of the smallest sets in the order of the fields; `nil` where the proof would take too long.
    mutating func smallest(of fields: [Settling.Field], containing known: [Settling.Field]) -> [Settling.Field]? {
        indispensable = known
        guard known.count < fields.count else { return fields }
        for field in fields where !known.contains(field) {
            guard let isOpen = mayStayOpen(given: fields.filter { $0 != field }) else { return nil }
            if isOpen { indispensable.append(field) }
        }
        indispensable = fields.filter(indispensable.contains)
        let others = fields.filter { !indispensable.contains($0) }
        for count in 0...others.count {
            for more in Self.combinations(others[...], count) {
                let set = fields.filter { indispensable.contains($0) || more.contains($0) }
                guard set.count < fields.count else { return fields }
                guard let isOpen = mayStayOpen(given: set) else { return nil }
                if !isOpen { return set }
            }
        }
        return fields
    }

    /// Whether some values of the fields leave the verdict open; `nil` if that could not be found out.
    private mutating func mayStayOpen(given fields: [Settling.Field]) -> Bool? {
        guard fields.allSatisfy({ TrialValues.areDecisive($0, for: assessor) }), budget.spend(reviews: 1, buildings: 1) else { return nil }
        var visited: Set<State> = []
        return mayStayOpen(start, fields, [], &visited)
    }

    /// A value given to a date or a word, by its place among those that were tried.
    private struct Choice: Hashable {
        let field: Settling.Field
        let number: Int
    }

    /// What the rest of the search can depend on: the values given to dates and words, and the scores and outcomes that quantities led to.
    private struct State: Hashable {
        let fields: [Settling.Field]
        let choices: Set<Choice>
        let outlook: TrialReview.Outlook
    }

    private mutating func mayStayOpen(
        _ review: TrialReview, _ fields: [Settling.Field], _ choices: Set<Choice>, _ visited: inout Set<State>
    ) -> Bool? {
        guard review.verdict == .undetermined else { return false }
        guard visited.insert(State(fields: fields, choices: choices, outlook: review.outlook)).inserted else { return false }
        // What a rule asks for comes first: it is likeliest to decide, which ends the branch.
        guard let field = fields.first(where: review.asks) ?? fields.first else { return true }
        let rest = fields.filter { $0 != field }
        // Lines are told apart only once all kinds of them are known, and a permit still to come may bring another table.
        let isInScores = field.isQuantity && !field.isAddedUp(in: assessor.standards) && !rest.contains(where: \.isDate)
        let trials = review.decisive(field)
        // Nothing of the kind can be stated under the values given so far: a score of another table.
        if trials.isEmpty { return mayStayOpen(review, rest, choices, &visited) }
        for (number, trial) in trials.enumerated() {
            guard budget.spend(reviews: 1, buildings: review.cost(of: field)) else { return nil }
            let choice = isInScores ? choices : choices.union([Choice(field: field, number: number)])
            guard let isOpen = mayStayOpen(review.trying(trial, of: field), rest, choice, &visited) else { return nil }
            if isOpen { return true }
        }
        return false
    }

    /// All choices of so many fields, in their order.
    static func combinations(_ fields: ArraySlice<Settling.Field>, _ count: Int) -> [[Settling.Field]] {
        if count == 0 { return [[]] }
        return fields.indices.flatMap { place in
            combinations(fields[(place + 1)...], count - 1).map { [fields[place]] + $0 }
        }
    }
}
