/// A submission and the standards that it is assessed by: what every rule, reading and building of one assessment shares.
///
/// A reference, because the rules of all readings look at the same submission; a copy for each would cost more than most rules do.
package final class AssessedProject: Sendable {
    package let submission: Submission
    package let standards: Standards

    init(_ submission: Submission, by standards: Standards) {
        self.submission = submission
        self.standards = standards
    }
}

/// What the rules about a project may look at.
struct ProjectFacts: Sendable {
    let assessed: AssessedProject
    let readings: Readings
    /// The areas that would be paid, in m²: of the payable buildings, and with those that are undetermined.
    let payableArea: Bounds<ExactDecimal>

    // Lent, not copied: both refer to many other things.
    var submission: Submission { _read { yield assessed.submission } }
    var law: Instrument48 { _read { yield assessed.standards.instrument48 } }
    var standards: Standards { assessed.standards }
}

/// The least and the most that a quantity can be.
package struct Bounds<Value: Sendable>: Sendable {
    package let lower: Value
    package let upper: Value

    package init(_ lower: Value, _ upper: Value) {
        self.lower = lower
        self.upper = upper
    }
}

extension Bounds: Equatable where Value: Equatable {
    package var isExact: Bool { lower == upper }
}

extension Bounds: Hashable where Value: Hashable {}
