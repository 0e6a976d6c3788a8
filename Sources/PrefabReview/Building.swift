/// What a review finds about one building (单体建筑).
public struct Building: Hashable, Sendable {
    /// `id` of the building in the submission: `1#`.
    public let id: String
    /// `name` of the building in the submission; `nil` where it has none.
    public let name: String?
    /// What becomes of the building.
    public let verdict: Verdict
    /// Under which article it would be rewarded.
    public let route: Route
    /// Whether 47号 obliges it to be prefabricated; `nil` where that is not known.
    public let isMandated: Bool?
    /// The id of the method of evaluation that its scores are by: `DB11/T 1831-2021`.
    public let method: String
    /// Whether the planning permit says that this method governs. Where the permit's day is unknown it does not, and the scores
    /// by this method are shown for orientation.
    public let isMethodKnown: Bool
    /// The grade by the method, such as `A(BJ)`; `ungraded` below all of them, `notPrefabricated` where a provision is not met, `notGraded`
    /// where the method has no grades. `nil` where it is open, or nobody applies for the building.
    public let grade: String?
    /// The prefabrication rate (预制率), a fraction of 0...1. `nil` where it is unknown, or nobody applies for the building.
    public let prefabricationRate: Fraction?
    /// The assembly rate (装配率), a fraction of 0 and up; the bounds differ where items are unknown. `nil` where nobody applies for the
    /// building.
    public let assemblyRate: Bounds<Fraction>?
    /// The scores, in the order of the method's table. Empty where nobody applies for the building.
    public let items: [Item]
    /// The findings about the building, in the order of the contract: first what the verdict rests on, then what is advisory.
    public let findings: [Finding]
}

extension Building {
    /// What becomes of a building. The contract fixes these four (`prefab-verdict/1`, `buildings`, `verdict`).
    public enum Verdict: String, CaseIterable, Sendable {
        /// Its area is rewarded, if the project is eligible.
        case payable
        /// Its area is not rewarded.
        case notPayable
        /// What is unknown allows both.
        case undetermined
        /// Nobody applies for it.
        case notApplied
    }

    /// Under which article of 48号 a building is rewarded. The contract fixes these five (`prefab-verdict/1`, `buildings`, `route`).
    public enum Route: String, CaseIterable, Sendable {
        /// Article 6: the district adds to a municipal award (区级配套).
        case matching
        /// Article 7: built prefabricated without being obliged to (自愿实施).
        case voluntary
        /// Under neither.
        case none
        /// What is unknown allows more than one.
        case undetermined
        /// The building's use is not rewarded, or nobody applies for it.
        case notApplicable
    }
}
