/// What the rules about a project may look at.
struct ProjectFacts: Sendable {
    let assessed: AssessedProject
    let readings: Readings
    /// The areas that would be paid, in m²: of the payable buildings, and with those that are undetermined.
    let payableArea: Bounds<ExactDecimal>

    // Lent, not copied: both refer to many other things.
    var submission: Submission { _read { yield assessed.submission } }
    var stage: Submission.Stage { assessed.submission.stage }
    var law: Instrument48 { _read { yield assessed.standards.instrument48 } }
    var standards: Standards { assessed.standards }

    /// Where the above-ground areas belong that are not given.
    func unknownAreas(of isMeant: (Building) -> Bool) -> [Place] {
        submission.buildings.indices.filter { index in
            submission.buildings[index].aboveGroundArea == nil && isMeant(submission.buildings[index])
        }.map { .buildingField($0, .aboveGroundArea) }
    }
}
