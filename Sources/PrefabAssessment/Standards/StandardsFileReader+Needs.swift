// What the rules read in the score tables that they name: what is not in the data cannot be assessed.
extension StandardsFileReader {
    private static let nationalItems: [ItemID] = [
        .verticalMembers, .horizontalMembers, .exteriorWallNonMasonry, .exteriorWallIntegrated, .partitionNonMasonry,
        .partitionIntegrated, .fullDecoration, .dryFloor, .integratedKitchen, .integratedBathroom, .pipeSeparation,
    ]
    private static let annexItems: [ItemID] = [
        .exteriorWallNonMasonry, .exteriorWallIntegrated, .partitionNonMasonry, .partitionIntegrated,
        .integratedKitchen, .heatingPipes, .otherInterior,
    ]

    /// Reports what a table lacks that a rule reads.
    func checkNeeds(of table: ScoreTable) {
        switch table.id {
        case TableID.beijing:
            checkItems(of: table, Self.nationalItems)
            checkKeys(["minimumRate", "requiresDecoration", "steelTimberRatio", "joints", "gradeRatio", "grades"])
            checkMinimum(of: .mainStructure, in: table)
            checkMinimum(of: .walls, in: table)
            if let node = tree.child(of: 0, named: "grades"), !table.grades.isEmpty {
                let given = Set(table.grades.map(\.grade))
                let missing = Grade.awarded.filter { !given.contains($0) }
                reportMissing(missing.map(\.rawValue), at: tree.opening(of: node))
            }
        case TableID.national:
            checkItems(of: table, Self.nationalItems)
            checkKeys(["steelTimberRatio"])
        case TableID.annex:
            checkItems(of: table, Self.annexItems)
            checkKeys(["minimumHorizontalRatio"])
        default: break
        }
    }

    private func checkItems(of table: ScoreTable, _ needed: [ItemID]) {
        guard let node = tree.child(of: 0, named: "items") else { return }
        let given = Set(table.items.map(\.id))
        reportMissing(needed.filter { !given.contains($0) }.map(\.rawValue), at: tree.opening(of: node))
    }

    private func checkKeys(_ needed: [StaticString]) {
        let missing = needed.filter { tree.child(of: 0, named: $0) == nil }
        reportMissing(missing.map { String(describing: $0) }, at: tree.opening(of: 0))
    }

    private func checkMinimum(of id: GroupID, in table: ScoreTable) {
        guard let index = table.groups.firstIndex(where: { $0.id == id }) else {
            if let node = tree.child(of: 0, named: "groups") { reportMissing([id.rawValue], at: tree.opening(of: node)) }
            return
        }
        guard table.groups[index].minimum == nil, let node = tree.child(of: 0, named: "groups") else { return }
        let group = tree.children(of: node)[index]
        if tree.child(of: group, named: "minimum") == nil { reportMissing(["minimum"], at: tree.opening(of: group)) }
    }
}
