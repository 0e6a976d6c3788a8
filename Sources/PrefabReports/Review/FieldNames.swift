import PrefabAssessment

// Whether a place of the submission is a value by itself.

extension Place {
    /// Whether the place is a single value, not a list whose entries a finding names by themselves.
    var isField: Bool {
        switch self {
        case .document, .root, .otherAward, .building: false
        case .project, .date, .rewardBasis, .award, .buildingField, .buildingRewardBasis, .buildingAward, .measure, .attribute, .declared:
            true
        }
    }
}
