/// Everything that a review finds: the one model that all reports are written from.
public struct Assessment: Sendable {
    /// What was assessed, and by what.
    public let assessed: AssessedProject
    /// The readings that were taken.
    public let readings: Readings
    /// Whether figures that are neither primary nor verified were left out.
    public let verifiedOnly: Bool
    /// The findings about the project, in the order of the contract.
    public let findings: [Finding]
    /// In the order of the submission.
    public let buildings: [BuildingAssessment]
    public let verdict: Verdict
    public let reward: Reward
    /// The readings whose alternative would change the verdict or the amount.
    public let decisiveReadings: [DecisiveReading]
    /// The figures that the assessment met, used or withheld.
    public let figures: FigureSet

    @inlinable
    public var submission: Submission { _read { yield assessed.submission } }

    @inlinable
    public var standards: Standards { assessed.standards }

    /// The records of the figures met that are neither primary nor verified, in the order of the standards: the verdict rests on them, or
    /// with `verifiedOnly` does without them.
    public var unsettledFigures: [FigureRecord] {
        figures.intersection(standards.unsettled).map { standards.records[$0] }
    }

    /// The records of the figures that the verdict rests on and that are neither primary nor verified.
    public var provisionalFigures: [FigureRecord] {
        verifiedOnly ? [] : unsettledFigures
    }
}

/// What becomes of an application.
public enum Verdict: String, CaseIterable, Sendable {
    case eligible
    case ineligible
    case undetermined
}

/// What the reward comes to; both bounds are the same where nothing is open.
public struct Reward: Hashable, Sendable {
    /// In m².
    public let payableArea: Bounds<ExactDecimal>
    public let amount: Bounds<Money>
    /// Whether the cap of the project cuts the upper amount.
    public let isCapped: Bool
}

/// A reading whose alternative would change the verdict or the amount.
public struct DecisiveReading: Sendable {
    public let id: ReadingID
    /// `a` or `b`: the reading taken, and the other.
    public let taken: String
    public let alternative: String
    public let verdict: Verdict
    public let amount: Bounds<Money>
}

/// What becomes of a building.
public enum BuildingVerdict: String, CaseIterable, Sendable {
    case payable
    case notPayable
    case undetermined
    case notApplied
}

/// Everything that a review finds about one building.
public struct BuildingAssessment: Sendable {
    /// Its place in ``Submission/buildings``.
    public let index: Int
    public let verdict: BuildingVerdict
    public let route: Route
    /// Whether 47号 obliges it to be prefabricated.
    public let mandated: Truth
    public let sheet: ScoreSheet
    /// Whether the planning permit says which method governs.
    public let methodIsKnown: Bool
    /// The grades that are possible.
    public let grades: GradeSet
    /// The prefabrication rate as a fraction, `nil` where it is unknown.
    public let prefabricationRate: Rational?
    /// In the order of the contract: gating first, then advisory.
    public let findings: [Finding]

    /// The grade, `nil` where it is not decided.
    public var grade: Grade? { grades.decided }
}
