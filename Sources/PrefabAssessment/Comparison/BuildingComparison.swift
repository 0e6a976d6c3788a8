/// Compares one building of two assessments.
struct BuildingComparison {
    private let old: Assessment
    private let new: Assessment
    private let before: BuildingAssessment?
    private let after: BuildingAssessment?

    init(_ old: Assessment, _ oldIndex: Int?, _ new: Assessment, _ newIndex: Int?) {
        self.old = old
        self.new = new
        before = oldIndex.map { old.buildings[$0] }
        after = newIndex.map { new.buildings[$0] }
    }

    private var oldBuilding: Building? { before.map { old.submission.buildings[$0.index] } }
    private var newBuilding: Building? { after.map { new.submission.buildings[$0.index] } }

    var difference: BuildingDifference {
        BuildingDifference(
            id: (newBuilding ?? oldBuilding)?.id ?? "", old: before, new: after,
            fields: FieldListing.differences(
                FieldListing(building: oldBuilding, at: before?.index ?? 0),
                FieldListing(building: newBuilding, at: after?.index ?? 0)),
            items: items, findings: Comparison.differences(old.standards, before?.findings ?? [], new.standards, after?.findings ?? []))
    }

    /// In the order of the new table, then what only the old one has.
    private var items: [ItemDifference] {
        let (oldItems, newItems) = (before?.sheet.items ?? [], after?.sheet.items ?? [])
        var differences: [ItemDifference] = []
        for item in newItems {
            let earlier = oldItems.first { $0.item == item.item }
            if let earlier, earlier.score == item.score, earlier.basis == item.basis, earlier.maximum == item.maximum { continue }
            differences.append(ItemDifference(item: item.item, old: earlier, new: item, causes: causes(item.item)))
        }
        for item in oldItems where !newItems.contains(where: { $0.item == item.item }) {
            differences.append(ItemDifference(item: item.item, old: item, new: nil, causes: causes(item.item)))
        }
        return differences
    }

    private func causes(_ item: ItemID) -> [ItemDifference.Cause] {
        guard let before, let after, let oldBuilding, let newBuilding else { return [] }
        var causes: [ItemDifference.Cause] = []
        for key in item.measures where oldBuilding.measure(key) != newBuilding.measure(key) {
            causes.append(.quantity(key))
        }
        if item == .fullDecoration, oldBuilding.fullDecoration != newBuilding.fullDecoration {
            causes.append(.field(.fullDecoration))
        }
        if item == .verticalMembers, oldBuilding.structure.isSteelOrTimber != newBuilding.structure.isSteelOrTimber {
            causes.append(.field(.structure))
        }
        if oldBuilding.declaredScore(item) != newBuilding.declaredScore(item) { causes.append(.field(.declaredScores)) }
        if before.sheet.table != after.sheet.table { causes.append(.table) }
        // Nothing of the building moved it, so it is what the building is measured by.
        if causes.isEmpty { causes.append(.standards) }
        return causes
    }
}

extension ItemID {
    /// The measures that an item is computed from.
    package var measures: [MeasureKey] {
        if self == .pipeSeparation { return [.electricalPipes, .waterPipes, .heatingPipes] }
        return MeasureKey(rawValue: rawValue).map { [$0] } ?? []
    }
}

extension BuildingDifference {
    /// Whether anything differs.
    var isDifferent: Bool {
        !fields.isEmpty || !items.isEmpty || !findings.isEmpty || old?.verdict != new?.verdict || old?.route != new?.route
            || old?.mandated != new?.mandated || old?.sheet.rate != new?.sheet.rate || old?.grades != new?.grades
            || old?.prefabricationRate != new?.prefabricationRate || (old == nil) != (new == nil)
    }
}
