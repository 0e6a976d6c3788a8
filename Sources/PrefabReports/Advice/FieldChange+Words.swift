import PrefabAssessment

extension FieldChange {
    /// The key of the field that changes.
    func name(in standards: Standards) -> String {
        switch change {
        case .qualifying(_, let measure, _): standards.measures[measure.place].id
        case .attribute(_, let attribute, _): standards.attributes[attribute.place].id
        case .declaredScore: BuildingKey.declaredScores.rawValue
        case .aboveGroundArea: ProjectKey.aboveGroundArea.rawValue
        case .fiscalFundingPercent: ProjectKey.fiscalFundingPercent.rawValue
        }
    }

    func unit(in standards: Standards) -> Message.Text {
        switch change {
        case .qualifying(_, let measure, _): Message.Text(standards.measures[measure.place].unit)
        case .declaredScore: Message.Text("分", "points")
        case .aboveGroundArea: Message.Text("m²")
        case .fiscalFundingPercent: Message.Text("%")
        case .attribute: Message.Text("")
        }
    }

    /// How much is added; nothing for attributes.
    var more: ExactDecimal? {
        guard let from, let to else { return nil }
        return to - from
    }
}
