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

    /// What the above-ground area of a building may be, in m²: where it is not given, anything up to the most that is possible.
    package func area(ofBuilding index: Int) -> Bounds<ExactDecimal> {
        if let area = submission.buildings[index].aboveGroundArea { return Bounds(area, area) }
        return Bounds(.zero, standards.plausibility?.most(.aboveGroundArea) ?? ExactDecimal(units: ExactDecimal.inputLimit - 1))
    }
}
