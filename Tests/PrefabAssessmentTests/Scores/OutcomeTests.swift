import Testing

@testable import PrefabAssessment

@Suite struct OutcomeTests {
    /// Any fail → fail; else any undetermined → undetermined; else pass (what does not apply is left out).
    static let together: [(Outcome, Outcome, Outcome)] = [
        (.pass, .pass, .pass), (.pass, .fail, .fail), (.pass, .undetermined, .undetermined), (.pass, .notApplicable, .pass),
        (.fail, .pass, .fail), (.fail, .fail, .fail), (.fail, .undetermined, .fail), (.fail, .notApplicable, .fail),
        (.undetermined, .pass, .undetermined), (.undetermined, .fail, .fail), (.undetermined, .undetermined, .undetermined),
        (.undetermined, .notApplicable, .undetermined),
        (.notApplicable, .pass, .pass), (.notApplicable, .fail, .fail), (.notApplicable, .undetermined, .undetermined),
        (.notApplicable, .notApplicable, .pass),
    ]

    @Test(arguments: together)
    func and(_ left: Outcome, _ right: Outcome, _ both: Outcome) {
        #expect(left.and(right) == both)
    }

    @Test func theTableIsComplete() {
        #expect(Set(Self.together.map { [$0.0, $0.1] }).count == Outcome.allCases.count * Outcome.allCases.count)
    }

    @Test(
        arguments: [
            ([.pass], .pass), ([.fail, .fail, .fail], .fail), ([.notApplicable, .notApplicable], .notApplicable),
            ([.undetermined, .undetermined], .undetermined), ([.pass, .fail], .undetermined),
            ([.pass, .pass, .undetermined], .undetermined),
            ([.pass, .notApplicable], .undetermined), ([.fail, .pass, .fail], .undetermined), ([], .undetermined),
        ] as [([Outcome], Outcome)])
    func common(_ possibilities: [Outcome], _ outcome: Outcome) {
        #expect(Outcome.common(possibilities) == outcome)
    }

    @Test func fromFacts() {
        #expect(Outcome(true) == .pass && Outcome(false) == .fail)
        #expect(Truth(true) == .yes && Truth(false) == .no)
        #expect(Truth(nil) == .unknown && Truth(Bool?.some(false)) == .no && Truth(Bool?.some(true)) == .yes)
    }

    /// Left, right, both, either: unknown only where the other side does not settle it.
    static let truths: [(Truth, Truth, Truth, Truth)] = [
        (.yes, .yes, .yes, .yes), (.yes, .no, .no, .yes), (.yes, .unknown, .unknown, .yes),
        (.no, .yes, .no, .yes), (.no, .no, .no, .no), (.no, .unknown, .no, .unknown),
        (.unknown, .yes, .unknown, .yes), (.unknown, .no, .no, .unknown), (.unknown, .unknown, .unknown, .unknown),
    ]

    @Test(arguments: truths)
    func truth(_ left: Truth, _ right: Truth, _ both: Truth, _ either: Truth) {
        #expect((left && right) == both)
        #expect((left || right) == either)
    }

    @Test func negation() {
        #expect(!Truth.yes == .no)
        #expect(!Truth.no == .yes)
        #expect(!Truth.unknown == .unknown)
    }

    /// What the left side settles leaves the right side unread.
    @Test func rightSideIsReadOnlyWhereItMatters() {
        func never() -> Truth {
            Issue.record("the right side was read")
            return .unknown
        }
        #expect((Truth.no && never()) == .no)
        #expect((Truth.yes || never()) == .yes)
    }
}
