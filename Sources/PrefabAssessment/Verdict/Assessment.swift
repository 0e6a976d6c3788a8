/// Everything that a review finds: the one model that all reports are written from.
package struct Assessment: Sendable {
    /// What was assessed, and by what.
    package let assessed: AssessedProject
    /// The readings that were taken.
    package let readings: Readings
    /// Whether figures that are neither primary nor verified were left out.
    package let verifiedOnly: Bool
    /// The findings about the project, in the order of the contract.
    package let findings: [Finding]
    /// In the order of the submission; of many, each is judged anew when it is looked at.
    package let buildings: OnDemand<BuildingAssessment>
    /// What became of each building in short, in the same order.
    package let outlines: [BuildingOutline]
    package let verdict: Verdict
    package let reward: Reward
    /// The readings whose alternative would change the verdict or the amount.
    package let decisiveReadings: [DecisiveReading]
    /// The figures that the assessment met, used or withheld.
    package let figures: FigureSet
    /// What other methods make of the buildings; `nil` where that was not asked. The verdict does not rest on it.
    package let beside: [MethodRating]?

    package var submission: Submission { _read { yield assessed.submission } }

    package var standards: Standards { assessed.standards }

    /// What is to be said of the rule of a finding.
    package func description(of finding: Finding) -> RuleDescription { finding.description(in: standards) }

    /// A building as the method measures it that governs it, or shows it.
    package func measured(_ building: BuildingAssessment) -> MeasuredBuilding {
        MeasuredBuilding(submission.buildings[building.index], by: building.sheet.method, in: standards)
    }

    /// The records of the figures met that are neither primary nor verified, in the order of the standards: the verdict rests on them, or
    /// with `verifiedOnly` does without them.
    package var unsettledFigures: [FigureRecord] {
        standards.unsettled(among: figures)
    }

    /// The records of the figures that the verdict rests on and that are neither primary nor verified.
    package var provisionalFigures: [FigureRecord] {
        verifiedOnly ? [] : unsettledFigures
    }
}

/// What becomes of an application.
package enum Verdict: String, CaseIterable, Sendable {
    case eligible
    case ineligible
    case undetermined
}

/// What the reward comes to; both bounds are the same where nothing is open.
package struct Reward: Hashable, Sendable {
    /// In m².
    package let payableArea: Bounds<ExactDecimal>
    package let amount: Bounds<Money>
    /// Whether the cap of the project cuts the upper amount.
    package let isCapped: Bool
}

/// A reading whose alternative would change the verdict or the amount.
package struct DecisiveReading: Sendable {
    package let id: ReadingID
    /// The reading taken, and the other.
    package let taken: ReadingLetter
    package let alternative: ReadingLetter
    package let verdict: Verdict
    package let amount: Bounds<Money>
}

/// What becomes of a building.
package enum BuildingVerdict: String, CaseIterable, Sendable {
    case payable
    case notPayable
    case undetermined
    case notApplied
}

/// What became of a building in short: of a hundred thousand this is kept, and the rest made anew.
package struct BuildingOutline: Sendable {
    package let verdict: BuildingVerdict
    package let route: Route
    package let mandated: Truth
    /// By which the building is scored.
    package let method: Method

    init(_ building: borrowing BuildingAssessment) {
        verdict = building.verdict
        route = building.route
        mandated = building.mandated
        method = building.sheet.method
    }
}

/// Everything that a review finds about one building.
package struct BuildingAssessment: RatedBuilding {
    package let index: Int
    package let verdict: BuildingVerdict
    package let route: Route
    /// Whether 47号 obliges it to be prefabricated.
    package let mandated: Truth
    package let sheet: ScoreSheet
    /// Whether the planning permit says which method governs.
    package let methodIsKnown: Bool
    package let grades: GradeSet
    package let prefabricationRate: Rational?
    /// In the order of the contract: gating first, then advisory.
    package let findings: [Finding]

    package var usesDeclared: Bool { true }
}
