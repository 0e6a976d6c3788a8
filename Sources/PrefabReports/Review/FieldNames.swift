import PrefabAssessment

// What a place of the submission is: a value by itself, and of which building.

extension Place {
    /// Whether the place is a single value, not a list whose entries a finding names by themselves.
    var isField: Bool {
        switch self {
        case .document, .root, .otherAward, .building: false
        case .project, .date, .rewardBasis, .award, .buildingField, .buildingRewardBasis, .buildingAward, .measure, .attribute, .declared:
            true
        }
    }

    /// The building that the place belongs to, by its place in the submission.
    var building: Int? {
        switch self {
        case .building(let index), .buildingField(let index, _), .buildingRewardBasis(let index, _), .buildingAward(let index, _),
            .measure(let index, _), .attribute(let index, _), .declared(let index, _):
            index
        case .document, .root, .project, .date, .rewardBasis, .award, .otherAward: nil
        }
    }
}
