/// Which missing fields would settle an undetermined verdict.
///
/// A verdict is settled when it is eligible or ineligible. A set of missing fields *can* settle it if some values of them do while all
/// other fields stay missing; it *surely* settles it if every value does. Values are those that a submission may state: for a quantity
/// anything from nothing to all of its total, for a date any day; a document can only be enclosed. A part that is missing may also turn
/// out to be absent (`"absent"`), which is another statement and not tried here.
public struct Settling: Sendable {
    /// A field that is missing.
    public enum Field: Hashable, Sendable {
        case place(Place)
        /// One of the documents that the stage asks for.
        case document(DocumentKind)
    }

    /// A smallest set that can settle the verdict, with values that do.
    public struct Possibility: Sendable {
        public struct Value: Sendable {
            public let field: Field
            public let value: Message.Text
        }

        public let values: [Value]
        public let verdict: Verdict
    }

    /// The smallest sets that can settle the verdict, up to two fields; empty where no two fields can.
    ///
    /// Pairs are not tried where more than ``SettlingSearch/limit`` fields are missing.
    public let canSettle: [Possibility]
    /// All missing fields that a rule waits for, or may come to wait for: together they surely settle the verdict.
    public let surelySettle: [Field]
    /// Those of them that are known to be in every set that is sure: values of all others were found, and reviewed, with which the verdict
    /// stays open. `nil` where so much is missing that nobody looked.
    public let indispensable: [Field]?

    /// Whether ``surelySettle`` is the one smallest set that is sure.
    public var isSmallest: Bool { surelySettle.count == indispensable?.count }
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
        let fields = allMissing()
        return Settling(
            canSettle: possibilities(fields), surelySettle: fields,
            indispensable: fields.count > Self.limit
                ? nil
                : fields.filter { field in
                    isIndispensable(field, among: fields, lowFirst: false) || isIndispensable(field, among: fields, lowFirst: true)
                })
    }

    /// With more missing fields than this their combinations are left alone: the work grows with the square.
    static let limit = 60

    /// A value that a field may take.
    struct Trial: Sendable {
        let label: Message.Text
        let apply: @Sendable (inout Submission) -> Void
    }

    private func assess(_ submission: Submission) -> Verdict { assessor.assess(submission).verdict }

    private func trials(_ field: Settling.Field, _ submission: Submission) -> [Trial] {
        TrialValues(assessor: assessor, submission: submission).trials(field)
    }

    // MARK: - What is missing

    /// The fields that rules wait for, and those that they wait for once others are given.
    private func allMissing() -> [Settling.Field] {
        var fields = missing(in: submission)
        var tried = 0
        while tried < fields.count {
            let field = fields[tried]
            tried += 1
            for trial in trials(field, submission) {
                var changed = submission
                trial.apply(&changed)
                for next in missing(in: changed) where !fields.contains(next) { fields.append(next) }
            }
        }
        return fields
    }

    private func missing(in submission: Submission) -> [Settling.Field] {
        let assessment = assessor.assess(submission)
        guard assessment.verdict == .undetermined else { return [] }
        let project = assessment.findings.filter { $0.description.effect == .gating }
        let buildings = assessment.buildings.filter { $0.verdict == .undetermined }.flatMap(\.findings)
            .filter { $0.description.effect == .gating }
        var fields: [Settling.Field] = []
        for place in (project + buildings).filter({ $0.outcome == .undetermined }).flatMap(\.ruling.missing) {
            let found: [Settling.Field] =
                place == .root(.documents) ? missingDocuments(submission).map { .document($0) } : [.place(place)]
            for field in found where !fields.contains(field) { fields.append(field) }
        }
        return fields
    }

    private func missingDocuments(_ submission: Submission) -> [DocumentKind] {
        let law = assessor.standards.instrument48
        let required = submission.dates.completion == nil ? law.documentsUnderConstruction : law.documentsCompleted
        return required.value.filter { submission.documents?.contains($0) != true }
    }

    // MARK: - Sets

    /// All sets of one field that can settle the verdict; if there is none, all of two.
    private func possibilities(_ fields: [Settling.Field]) -> [Settling.Possibility] {
        var found: [Settling.Possibility] = []
        for field in fields {
            var verdicts: Set<Verdict> = []
            for trial in trials(field, submission) {
                var changed = submission
                trial.apply(&changed)
                let verdict = assess(changed)
                guard verdict != .undetermined, verdicts.insert(verdict).inserted else { continue }
                found.append(Settling.Possibility(values: [.init(field: field, value: trial.label)], verdict: verdict))
            }
        }
        if !found.isEmpty || fields.count > Self.limit { return found }
        for (place, first) in fields.enumerated() {
            for second in fields[(place + 1)...] {
                found += pair(first, second)
            }
        }
        return found
    }

    private func pair(_ first: Settling.Field, _ second: Settling.Field) -> [Settling.Possibility] {
        var verdicts: Set<Verdict> = []
        var found: [Settling.Possibility] = []
        for one in trials(first, submission) {
            var half = submission
            one.apply(&half)
            for other in trials(second, half) {
                var changed = half
                other.apply(&changed)
                let verdict = assess(changed)
                guard verdict != .undetermined, verdicts.insert(verdict).inserted else { continue }
                found.append(
                    Settling.Possibility(
                        values: [.init(field: first, value: one.label), .init(field: second, value: other.label)],
                        verdict: verdict))
            }
        }
        return found
    }

    /// Whether some values of all other fields leave the verdict open; a witness is looked for, and found by a review.
    ///
    /// - Parameter lowFirst: try quantities from the low end, which finds the fields that others could make up for.
    private func isIndispensable(_ field: Settling.Field, among fields: [Settling.Field], lowFirst: Bool) -> Bool {
        var changed = submission
        // The others get values one by one, each such that the verdict is not decided before the field is asked for.
        for other in fields where other != field {
            let values = lowFirst && other.isQuantity ? trials(other, changed).reversed() : trials(other, changed)
            var isOpen = false
            for trial in values {
                var next = changed
                trial.apply(&next)
                if assess(next) == .undetermined, missing(in: next).contains(field) || !missing(in: changed).contains(field) {
                    changed = next
                    isOpen = true
                    break
                }
            }
            if !isOpen { return false }
        }
        return assess(changed) == .undetermined
    }
}

extension Settling.Field {
    /// Whether the field's values run from nothing to all.
    fileprivate var isQuantity: Bool {
        switch self {
        case .place(.measure), .place(.buildingField(_, .declaredScores)): true
        case .place, .document: false
        }
    }
}
