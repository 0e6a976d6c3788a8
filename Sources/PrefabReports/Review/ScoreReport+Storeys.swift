import PrefabAssessment

// The take-off of a building by storeys, as its lines name them.

extension ScoreReport {
    /// The pieces by storeys and kind.
    ///
    /// - Returns: `nil` where no line of a take-off names its storeys, or there is none.
    func takeOffByStoreys(_ rated: some RatedBuilding) -> ReportTable? {
        let groups = submission.buildings[rated.index].takeOffByStoreys(by: rated.sheet.method)
        guard groups.contains(where: { $0.storeys != nil }) else { return nil }
        let joints = rated.sheet.method.joints
        let rows = groups.flatMap { group in
            group.kinds.enumerated().map { place, kind in
                let cells = row(kind, joints).cells
                return ReportTable.Row([place == 0 ? ReportText(words(title(of: group.storeys))) : ""] + cells.dropLast())
            }
        }
        return ReportTable(
            .takeOff(building: rated.index), caption: say("结构构件工程量（按楼层，±0.000 以上）", "Take-off by storeys, above ±0.000"),
            columns: [
                column("楼层", "Storeys"), column("构件", "Kind"), column("件数", "Pieces", .trailing), column("预制 m³", "Precast m³", .trailing),
                column("现浇 m³", "Cast in place m³", .trailing), column("计入竖向 m³", "Counts, vertical m³", .trailing),
                column("计入水平 m²", "Counts, horizontal m²", .trailing),
            ], rows: rows)
    }

    /// `1–4层`, `2层、5–8层`, `屋面`.
    func title(of storeys: Storeys?) -> Message.Text {
        guard let storeys else { return Message.Text("未注明", "not stated") }
        guard storeys.isRead else { return Message.Text("楼层未能辨认", "not readable") }
        var titles = storeys.ranges.map { range in
            let (lower, upper) = (Int(range.lowerBound), Int(range.upperBound))
            if lower == upper { return Message.Text(title(of: lower).chinese, title(of: lower).english) }
            if lower > 0 { return Message.Text("\(lower)–\(upper)层", "storeys \(lower)–\(upper)") }
            return Message.Text(
                "\(title(of: lower).chinese)至\(title(of: upper).chinese)", "\(title(of: lower).english) to \(title(of: upper).english)")
        }
        if storeys.includesRoof { titles.append(Message.Text("屋面", "roof")) }
        return Message.Text(titles.map(\.chinese).joined(separator: "、"), titles.map(\.english).joined(separator: ", "))
    }

    private func title(of storey: Int) -> Message.Text {
        storey > 0 ? Message.Text("\(storey)层", "storey \(storey)") : Message.Text("地下\(-storey)层", "basement \(-storey)")
    }
}
