// One building that stands in a submission twice.

extension SubmissionCheck {
    func checkBuildingIDs(_ buildings: [Building], _ diagnostics: inout DiagnosticList) {
        let buildings = buildings.span
        var marks = NameMarks()
        if buildings.indices.allSatisfy({ marks.insert(buildings[$0].id) }) { return }
        var names = SeenNames()
        for index in buildings.indices {
            guard let span = buildings[index].spans[.id], !isFaulty(span), !names.insert(buildings[index].id) else { continue }
            diagnostics.append(
                Diagnostic(
                    .duplicateBuilding, at: span,
                    Message("单体编号 “{0}” 重复", "the building id “{0}” appears twice", [.text(buildings[index].id)]),
                    help: Message("每个单体用不同的编号", "give each building an id of its own")))
        }
    }

    /// The same building under two ids: whoever is paid by area would be paid twice.
    func checkBuildingFigures(_ buildings: [Building], _ diagnostics: inout DiagnosticList) {
        guard buildings.count > 1, mayHaveTwins(buildings) else { return }
        var first: [Likeness: String] = [:]
        for building in buildings where building.appliedFor {
            guard let span = building.spans[.id], !isFaulty(building.spans.object), let likeness = likeness(of: building) else { continue }
            guard let other = first[likeness] else {
                first[likeness] = building.id
                continue
            }
            // An id twice has been reported as an error.
            if other == building.id { continue }
            diagnostics.append(
                Diagnostic(
                    .buildingTwice, at: span, likeness.sentence(building.id, other),
                    help: Message(
                        "核对是否同一单体写了两次；若是两栋，写各自的名称",
                        "check whether one building was entered twice; give two buildings a name each")))
        }
    }

    /// Whether two buildings have the same height and area, without which nothing is alike; of many it is not known.
    private func mayHaveTwins(_ buildings: [Building]) -> Bool {
        guard buildings.count <= 8 else { return true }
        for index in buildings.indices {
            let (height, area) = (buildings[index].height, buildings[index].aboveGroundArea)
            for other in 0..<index where buildings[other].height == height && buildings[other].aboveGroundArea == area { return true }
        }
        return false
    }

    private func likeness(of building: borrowing Building) -> Likeness? {
        if let figures = building.figures { return .named(figures) }
        guard building.name?.isEmpty ?? true, let height = building.height, let area = building.aboveGroundArea else { return nil }
        let spans = [building.spans[.measures], building.spans[.components]].compactMap(\.self)
        if spans.isEmpty { return nil }
        return .copied(
            height: height, area: area, quantities: spans.map { bytes.string(Int($0.start)..<Int($0.end)).filter { !$0.isWhitespace } })
    }
}

/// What two entries of one building have in common.
private enum Likeness: Hashable {
    case named(Building.Figures)
    /// Without a name, and with the same quantities as they are written.
    case copied(height: ExactDecimal, area: ExactDecimal, quantities: [String])

    func sentence(_ id: String, _ other: String) -> Message {
        switch self {
        case .named:
            Message(
                "单体 “{0}” 与 “{1}” 的名称、高度、地上建筑面积都相同",
                "building “{0}” has the same name, height and above-ground area as “{1}”", .text(id), .text(other))
        case .copied:
            Message(
                "单体 “{0}” 与 “{1}” 都没有名称，高度、地上建筑面积和各项数量都相同",
                "building “{0}” has no name, and the same height, above-ground area and quantities as “{1}”", .text(id), .text(other))
        }
    }
}
