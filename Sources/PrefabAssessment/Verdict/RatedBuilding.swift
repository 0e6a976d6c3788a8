/// A building with what a method makes of it: what its scores, rates and grade are shown from, whether the method governs it or not.
package protocol RatedBuilding: Sendable {
    /// Its place in ``Submission/buildings``.
    var index: Int { get }
    var sheet: ScoreSheet { get }
    /// The grades that are possible.
    var grades: GradeSet { get }
    /// The prefabrication rate as a fraction, `nil` where it is unknown.
    var prefabricationRate: Rational? { get }
    /// Those of the method's provisions are among them, in its order.
    var findings: [Finding] { get }
    /// Whether what the applicant declares is taken to be by this method.
    var usesDeclared: Bool { get }
}

extension RatedBuilding {
    /// The grade as verdicts name it, `nil` where it is not decided.
    package var grade: String? { grades.decided.map { sheet.method.name(of: $0) } }

    /// The names of the grades that are possible, from the highest down.
    package var gradeNames: [String] { grades.grades.map { sheet.method.name(of: $0) } }
}

/// A building by a method that need not govern it: its provisions are judged whatever the building is used for and applied for.
package struct BuildingRating: RatedBuilding {
    package let index: Int
    package let sheet: ScoreSheet
    package let grades: GradeSet
    package let prefabricationRate: Rational?
    /// The provisions of the method, in its order.
    package let findings: [Finding]
    /// All provisions together.
    package let provisions: Outcome
    package let usesDeclared: Bool

    init(_ facts: BuildingFacts, usesDeclared: Bool, _ ledger: inout FigureLedger) {
        index = facts.index
        sheet = facts.sheet
        findings = facts.method.provisions.enumerated().map { place, provision in
            Finding(provision.rule, ProvisionRule.judge(facts, place, &ledger))
        }
        provisions = findings.reduce(Outcome.pass) { $0.and($1.outcome) }
        grades = facts.grades(&ledger, provisions: provisions)
        prefabricationRate = facts.prefabricationRate
        self.usesDeclared = usesDeclared
    }
}

/// What one method makes of the buildings of a submission.
package struct MethodRating: Sendable {
    package let method: Method
    /// In the order of the submission; of many, each is rated anew when it is looked at.
    package let buildings: OnDemand<BuildingRating>
    /// The figures that were met, used or withheld.
    package let figures: FigureSet

    /// The records of the figures met that are neither primary nor verified, in the order of the standards.
    package func unsettledFigures(in standards: Standards) -> [FigureRecord] {
        standards.unsettled(among: figures)
    }
}
