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
                FieldListing(building: oldBuilding, at: before?.index ?? 0, before?.sheet, in: old.standards),
                FieldListing(building: newBuilding, at: after?.index ?? 0, after?.sheet, in: new.standards)),
            items: items,
            findings: Comparison.differences(before?.findings ?? [], of: old, after?.findings ?? [], of: new))
    }

    /// In the order of the new method, then what only the old one has.
    private var items: [ItemDifference] {
        let (oldRows, newRows) = (before?.sheet.method.items ?? [], after?.sheet.method.items ?? [])
        var differences: [ItemDifference] = []
        for (place, row) in newRows.enumerated() {
            let now = after?.sheet.items[place]
            let earlier = oldRows.firstIndex { $0.id == row.id }
            let was = earlier.flatMap { before?.sheet.items[$0] }
            if let was, was.score == now?.score, was.basis == now?.basis, was.maximum == now?.maximum, was.counts == now?.counts {
                continue
            }
            differences.append(ItemDifference(item: row, old: was, new: now, causes: causes(row)))
        }
        for (place, row) in oldRows.enumerated() where !newRows.contains(where: { $0.id == row.id }) {
            differences.append(ItemDifference(item: row, old: before?.sheet.items[place], new: nil, causes: causes(row)))
        }
        return differences
    }

    private func causes(_ item: MethodItem) -> [ItemDifference.Cause] {
        guard let before, let after else { return [] }
        var causes = ownCauses(item)
        let oldMethod = before.sheet.method
        let newMethod = after.sheet.method
        if let set = item.alternative {
            let method = newMethod.item(item.id) === item ? newMethod : oldMethod
            causes += method.items.filter { $0.alternative == set && $0 !== item && causes.isEmpty && !ownCauses($0).isEmpty }
                .map { .alternative($0) }
        }
        if oldMethod.id != newMethod.id { causes.append(.method) }
        // Nothing of the building moved it, so it is what the building is measured by.
        if causes.isEmpty { causes.append(.standards) }
        return causes
    }

    /// What differs of all that the item is made of.
    private func ownCauses(_ item: MethodItem) -> [ItemDifference.Cause] {
        guard let before, let after, let oldBuilding, let newBuilding else { return [] }
        var causes: [ItemDifference.Cause] = []
        let measured = (
            old: MeasuredBuilding(oldBuilding, by: before.sheet.method, in: old.standards),
            new: MeasuredBuilding(newBuilding, by: after.sheet.method, in: new.standards)
        )
        for measure in item.measures {
            // The item is of one of the two methods, whose folders may number measures in their own ways.
            let id = (after.sheet.method.item(item.id) === item ? new : old).standards.measures[measure.place].id
            guard let was = old.standards.measure(id), let now = new.standards.measure(id) else { continue }
            if measured.old[was] != measured.new[now] { causes.append(.quantity(new.standards.measures[now.place])) }
        }
        if case .attribute(let attribute) = item.subject {
            let id = (after.sheet.method.item(item.id) === item ? new : old).standards.attributes[attribute.place].id
            if let was = old.standards.attribute(id), let now = new.standards.attribute(id), measured.old[was] != measured.new[now] {
                causes.append(.attribute(new.standards.attributes[now.place]))
            }
        }
        if let fixed = item.fixed, fixed.structures.contains(oldBuilding.structure) != fixed.structures.contains(newBuilding.structure) {
            causes.append(.field(.structure))
        }
        if declared(item.id, oldBuilding, old) != declared(item.id, newBuilding, new) { causes.append(.field(.declaredScores)) }
        return causes
    }

    private func declared(_ item: String, _ building: Building, _ side: Assessment) -> ExactDecimal? {
        side.standards.itemNames.firstIndex(of: item).flatMap { building.declaredScore(ItemName($0)) }
    }
}

extension BuildingDifference {
    /// Whether anything differs.
    var isDifferent: Bool {
        !fields.isEmpty || !items.isEmpty || !findings.isEmpty || old?.verdict != new?.verdict || old?.route != new?.route
            || old?.mandated != new?.mandated || old?.sheet.rate != new?.sheet.rate || old?.gradeNames != new?.gradeNames
            || old?.prefabricationRate != new?.prefabricationRate || (old == nil) != (new == nil)
    }
}
