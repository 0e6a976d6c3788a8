import PrefabAssessment

// What of a building's rates is open, and what would settle it.

extension PaperCase {
    enum Rate {
        case prefabrication, assembly
    }

    /// That a result is open, between which bounds, and which quantities are to be supplied.
    ///
    /// - Returns: `nil` where the rates are decided.
    func openRates(_ building: BuildingAssessment, _ rates: Set<Rate> = [.prefabrication, .assembly]) -> ReportText? {
        let isPrefabricationOpen = rates.contains(.prefabrication) && building.prefabricationRate == nil
        let isGradeOpen = building.sheet.method.grading != nil && building.grade == nil
        let isAssemblyOpen = rates.contains(.assembly) && (building.sheet.rate.exact == nil || isGradeOpen || !building.methodIsKnown)
        guard isPrefabricationOpen || isAssemblyOpen else { return nil }
        var opening = say("以上结果尚未确定。", "These results are open. ", .undetermined)
        if !openItems(building).isEmpty, isAssemblyOpen, building.sheet.rate.exact == nil {
            opening += say(
                "未填的项按 0 至满分计，装配率为上下限。", "Items that are not given may have any points, so that the assembly rate is between bounds. ",
                .undetermined)
        }
        var titles = isAssemblyOpen ? openItems(building) : []
        if isPrefabricationOpen, let structure = standards.measure(.structuralVolume) {
            titles.append(standards.measures[structure.place].shortTitle)
        }
        if isAssemblyOpen, !building.methodIsKnown { titles.append(Message.Text("规划许可证日期", "day of the planning permit")) }
        var names: [String] = []
        for name in titles.map({ words($0) }) where !names.contains(name) { names.append(name) }
        if names.isEmpty {
            return opening
                + say("所依据的数据有尚未与原文核对的，未予采用。", "Figures that were not proof-read have been left out.", .undetermined)
        }
        let list = names.joined(separator: listComma)
        return opening + say("尚待补充：\(list)。", "To be supplied: \(list).", .undetermined)
    }

    /// The quantities, attributes and declared points that open items wait for.
    private func openItems(_ building: BuildingAssessment) -> [Message.Text] {
        let measured = measured(building)
        return building.sheet.rows.filter { $0.item.basis == .unknown }.flatMap { row -> [Message.Text] in
            switch row.row.subject {
            case .measures(let measures): measures.filter { measured[$0] == .unknown }.map { standards.measures[$0.place].shortTitle }
            case .attribute(let attribute): measured[attribute] == nil ? [standards.attributes[attribute.place].shortTitle] : []
            case .scoreSheet: [row.row.shortTitle]
            }
        }
    }
}
