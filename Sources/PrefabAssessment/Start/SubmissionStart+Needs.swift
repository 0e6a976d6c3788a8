// Which fields a case needs for a decided verdict, and no others.
extension SubmissionStart {
    /// The score table that governs, as far as the permit tells.
    package func table(in standards: Standards) -> ScoreTable? {
        standards.scoreTable(forPermit: permit, .default).table
    }

    /// The fields about the project that are still to be given.
    package func projectEntries(in standards: Standards) -> [Entry] {
        var keys: [ProjectKey] = [.applicant, .applicantRole, .site, .constructionType, .fiscalFundingPercent]
        // 47号 (三)4, 5 look at the land of these uses alone.
        if use == .industrial || use == .commercialHousing { keys.append(.land) }
        var entries = keys.map { Entry(["project", $0.rawValue], $0.field) }
        var dates: [DateKey] = [.projectApproval]
        if permit == nil { dates.append(.planningPermit) }
        dates += [.constructionStart, .firstFloorSlabStart]
        if isCompleted { dates += [.prefabricationAcceptance, .mainStructureAcceptance, .completion] }
        dates.append(.application)
        entries += dates.map { Entry(["dates", $0.rawValue], $0.field) }
        // 48号 第六条 rewards public buildings alone.
        let basis: [RewardBasisKey] = use == .public ? [.municipalAward, .voluntary] : [.voluntary]
        entries += basis.map { Entry(["rewardBasis", $0.rawValue], $0.field) }
        let law = standards.instrument48
        let documents = isCompleted ? law.documentsCompleted.value : law.documentsUnderConstruction.value
        let list = documents.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        entries.append(Entry(["documents"], RootKey.documents.field, example: "[\(list)]"))
        return entries
    }

    /// The fields of the building that are still to be given.
    package func buildingEntries(in standards: Standards) -> [Entry] {
        guard let table = table(in: standards) else { return [] }
        var keys: [BuildingKey] = [.name, .storeys]
        // 47号 (三)6 looks at the whole area of public buildings.
        if use == .public { keys.append(.undergroundArea) }
        if table.item(.fullDecoration) != nil || table.requiresDecoration != nil { keys.append(.fullDecoration) }
        var entries = keys.map { Entry(["buildings", "0", $0.rawValue], $0.field) }
        let measures = measures(of: table)
        if hasTakeOff, measures.contains(where: \.isDerivedFromComponents) {
            let takeOff: [BuildingKey] = [.floorPlanArea, .components]
            entries += takeOff.map { Entry(["buildings", "0", $0.rawValue], $0.field) }
        }
        entries += measures.filter { !hasTakeOff || !$0.isDerivedFromComponents }.map { key in
            Entry(["buildings", "0", "measures", key.rawValue], key.field, purpose: purpose(of: key, in: table, standards))
        }
        entries += table.items.filter(\.scoring.isDeclared).map { row in
            // Half of the points: an example that no reader takes for the right number.
            let example = UTF8Buffer.text { $0.appendNumber(row.maximum.value / 2) }
            return Entry(["buildings", "0", "declaredScores", row.id.rawValue], row.id.field, example: example, purpose: Self.declaredItem(row))
        }
        return entries
    }

    /// The quantities that the governing method computes something from.
    func measures(of table: ScoreTable) -> [MeasureKey] {
        var result: [MeasureKey] = []
        if table.id == TableID.annex, !structure.isSteelOrTimber {
            // 48号 第七条 and annex 1: the prefabrication rate and the horizontal ratio stand beside the table.
            result += [.structuralConcrete, .horizontalMembers]
        }
        for row in table.items {
            if row.scoring.isDeclared { continue }
            switch row.id {
            case .fullDecoration, .otherInterior: continue
            case .verticalMembers where structure.isSteelOrTimber && table.steelTimberRatio != nil: continue
            case .pipeSeparation: result += [.electricalPipes, .waterPipes, .heatingPipes]
            default: if let key = MeasureKey(rawValue: row.id.rawValue) { result.append(key) }
            }
        }
        return result
    }

    private func purpose(of key: MeasureKey, in table: ScoreTable, _ standards: Standards) -> Message.Text? {
        let item: ItemID? =
            switch key {
            case .electricalPipes, .waterPipes, .heatingPipes: .pipeSeparation
            default: ItemID(rawValue: key.rawValue)
            }
        if let row = item.flatMap(table.item) { return Self.item(row) }
        switch key {
        case .structuralConcrete: return Self.rule(standards.rule(.annexPrefabricationRate))
        case .horizontalMembers: return Self.rule(standards.rule(.annexHorizontal))
        default: return nil
        }
    }

    private static func item(_ row: ScoreTable.Item) -> Message.Text {
        Message.Text(
            "评分项“\(row.title.chinese)”，要求：\(row.requirement.chinese)。",
            "Item “\(row.title.english)”; requirement: \(row.requirement.english).")
    }

    /// An item known by its maximum alone: a measure can say of it only that there is none.
    private static func declaredItem(_ row: ScoreTable.Item) -> Message.Text {
        let text = item(row)
        guard let key = MeasureKey(rawValue: row.id.rawValue), key.mayBeAbsent else { return text }
        return Message.Text(
            "\(text.chinese)建筑中没有该项时，改在 measures 中写 \"\(key.rawValue)\": { \"absent\": \"原因\" }。",
            "\(text.english) Where the building has none, write \"\(key.rawValue)\": { \"absent\": \"why\" } in measures instead.")
    }

    private static func rule(_ rule: RuleDescription) -> Message.Text {
        Message.Text("用于 \(rule.id)（\(rule.title.chinese)）。", "For \(rule.id) (\(rule.title.english)).")
    }
}

extension Scoring {
    fileprivate var isDeclared: Bool {
        if case .declared = self { true } else { false }
    }
}
