import PrefabAssessment

/// The words of advice.
enum AdviceWords {
    /// The field of the submission that changes, by its key.
    static func field(_ change: FieldChange) -> String {
        switch change.change {
        case .qualifying(_, let key, _): key.rawValue
        case .fullDecoration: BuildingKey.fullDecoration.rawValue
        case .declaredScore: BuildingKey.declaredScores.rawValue
        case .aboveGroundArea: ProjectKey.aboveGroundArea.rawValue
        case .fiscalFundingPercent: ProjectKey.fiscalFundingPercent.rawValue
        }
    }

    static func unit(_ change: FieldChange) -> Message.Text {
        switch change.change {
        case .qualifying(_, let key, _): Message.Text(key.unit)
        case .declaredScore: Message.Text("分", "points")
        case .aboveGroundArea: Message.Text("m²")
        case .fiscalFundingPercent: Message.Text("%")
        case .fullDecoration: Message.Text("")
        }
    }
}
