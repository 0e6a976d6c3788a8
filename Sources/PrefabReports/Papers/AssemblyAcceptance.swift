import PrefabAssessment

/// What the acceptance of the assembly rate looks at: every item of the method with its share and points, the rate and the grade.
struct AssemblyAcceptance {
    let paper: PaperCase
    let building: BuildingAssessment

    var blocks: [ReportDocument.Block] { paper.bracketNote(on: [building.sheet.method]) + [.table(items), .table(results)] }

    private var items: ReportTable {
        let p = paper
        let sheet = building.sheet
        let found = p.measuredBlank
        let rows = sheet.method.groups.indices.flatMap { place -> [ReportTable.Row] in
            let group = sheet.method.groups[place]
            let sum = ReportTable.Row(
                [
                    p.say("小计 \(group.title.chinese)", "Subtotal \(group.title.english)"), "",
                    p.points(sheet.groups[place].score, of: group.points.value), "", found,
                ],
                .subtotal)
            return sheet.rows(of: GroupIndex(place)).map { row($0.row, $0.item) } + [sum]
        }
        return ReportTable(
            .letter, caption: p.say("评价项（\(sheet.method.name.chinese)）", "Items of \(sheet.method.name.english)"),
            columns: [
                p.column("评价项", "Item"), p.column("应用比例 计算值", "Ratio, computed", .trailing),
                p.column("得分 / 满分 计算值", "Points / of, computed", .trailing), p.column("应用比例 验收值", "Ratio, found", .trailing),
                p.column("得分 验收值", "Points, found", .trailing),
            ], rows: rows)
    }

    private func row(_ row: MethodItem, _ item: ScoreSheet.Item) -> ReportTable.Row {
        let p = paper
        let ratio = item.basis == .absent ? p.say("无此项", "absent") : p.share(row, item, building)
        let found = p.measuredBlank
        return ReportTable.Row([
            ReportText(p.words(row.shortTitle)), ratio, p.points(item.score, of: item.maximum), row.measures.isEmpty ? "—" : found, found,
        ])
    }

    private var results: ReportTable {
        let p = paper
        let method = building.sheet.method
        let least = method.leastRate.map { ReportText("≥ \(Numerals.threshold($0))") } ?? p.say("本方法不要求", "not asked", .muted)
        var rows = [
            ReportTable.Row([p.say("装配率", "Assembly rate"), p.assemblyRate(building), least, p.measuredBlank])
        ]
        if method.grading != nil {
            rows.append(ReportTable.Row([p.say("等级", "Grade"), p.grade(building), "—", p.blank("等级", "grade")]))
        }
        return ReportTable(
            .letter, caption: p.say("装配率与等级", "Assembly rate and grade"),
            columns: [
                p.column("指标", "Figure"), p.column("计算值", "Computed", .trailing), p.column("要求", "Requirement"),
                p.column("验收值", "Found", .trailing),
            ], rows: rows)
    }
}
