/// What the rules about a project may look at.
///
/// Every rule gets the same one: a copy for each would cost more than most rules do.
final class ProjectFacts: Sendable {
    let submission: Submission
    let standards: Standards
    let readings: Readings
    /// The areas that would be paid, in m²: of the payable buildings, and with those that are undetermined.
    let payableArea: Bounds<ExactDecimal>

    init(submission: Submission, standards: Standards, readings: Readings, payableArea: Bounds<ExactDecimal>) {
        self.submission = submission
        self.standards = standards
        self.readings = readings
        self.payableArea = payableArea
    }

    var law: Instrument48 { standards.instrument48 }
}

/// The least and the most that a quantity can be.
public struct Bounds<Value: Hashable & Sendable>: Hashable, Sendable {
    public let lower: Value
    public let upper: Value

    public init(_ lower: Value, _ upper: Value) {
        self.lower = lower
        self.upper = upper
    }

    public var isExact: Bool { lower == upper }
}
