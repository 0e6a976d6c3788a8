/// A quantity of a building that an item or a rate is computed from.
package enum MeasureKey: String, CaseIterable, Sendable {
    case verticalMembers, structuralConcrete, horizontalMembers
    case exteriorWallNonMasonry, exteriorWallIntegrated, partitionNonMasonry, partitionIntegrated
    case dryFloor, integratedKitchen, integratedBathroom
    case electricalPipes, waterPipes, heatingPipes

    /// Whether a building may have nothing of the kind.
    package var mayBeAbsent: Bool {
        switch self {
        case .partitionNonMasonry, .partitionIntegrated, .integratedKitchen, .integratedBathroom, .electricalPipes,
            .waterPipes, .heatingPipes:
            true
        default: false
        }
    }

    /// Whether a component take-off gives the quantity.
    package var isDerivedFromComponents: Bool {
        self == .verticalMembers || self == .structuralConcrete || self == .horizontalMembers
    }

    /// The unit in which both quantities stand.
    package var unit: String {
        switch self {
        case .verticalMembers, .structuralConcrete: "m³"
        case .electricalPipes, .waterPipes, .heatingPipes: "m"
        default: "m²"
        }
    }
}
