import PrefabAssessment

/// What the acceptance of the prefabrication rate looks at: the concrete of each kind of member, and the rate.
struct PrefabricationAcceptance {
    let paper: PaperCase
    let building: BuildingAssessment

    var blocks: [ReportDocument.Block] { [.table(volumes), .table(rate)] }

    // MARK: - Volumes

    /// By kinds of members where there is a take-off, else the sums alone.
    private var volumes: ReportTable {
        let p = paper
        let given = p.submission.buildings[building.index]
        var rows: [ReportTable.Row] = []
        if given.components != nil {
            rows = given.takeOffByKind(by: building.sheet.method).map { kind in
                row(ReportText(p.words(kind.kind.title)), p.quantity(kind.precastVolume), p.quantity(kind.castInPlaceVolume))
            }
        }
        return ReportTable(
            .letter, caption: p.say("混凝土体积（±0.000 以上）", "Concrete above ±0.000"),
            columns: [
                p.column("构件", "Members"), p.column("预制 m³ 计算值", "Precast m³, computed", .trailing),
                p.column("预制 m³ 验收值", "Precast m³, found", .trailing), p.column("现浇 m³ 计算值", "Cast in place m³, computed", .trailing),
                p.column("现浇 m³ 验收值", "Cast in place m³, found", .trailing),
            ], rows: rows + [total(rows.isEmpty ? .plain : .total)])
    }

    private func row(_ title: ReportText, _ precast: String?, _ cast: String?, _ kind: ReportTable.Row.Kind = .plain) -> ReportTable.Row {
        let unknown = paper.blank("体积", "volume")
        let found = paper.measuredBlank
        return ReportTable.Row(
            [title, precast.map { ReportText($0) } ?? unknown, found, cast.map { ReportText($0) } ?? unknown, found], kind)
    }

    /// All together; the one row where nothing stands by kinds.
    private func total(_ kind: ReportTable.Row.Kind) -> ReportTable.Row {
        let title = kind == .total ? paper.say("合计", "Total") : paper.say("结构混凝土", "Structural concrete")
        guard let index = paper.standards.measure(.structuralVolume),
            case .quantities(let precast, let all) = paper.measured(building)[index]
        else { return row(title, nil, nil, kind) }
        return row(title, paper.quantity(precast), paper.quantity(all - precast), kind)
    }

    // MARK: - Rate

    private var rate: ReportTable {
        let p = paper
        let index = p.standards.measure(.structuralVolume)
        let provision = building.sheet.method.provisions.first { provision in
            if case .ratio(let measure, _) = provision.requirement { measure == index } else { false }
        }
        var computation = p.blank("预制混凝土体积与混凝土总体积", "precast and all concrete")
        if let index, case .quantities(let precast, let all) = p.measured(building)[index], let rate = building.prefabricationRate {
            computation = ReportText(p.division(precast, by: all, rate))
        }
        return ReportTable(
            .letter, caption: p.say("预制率", "Prefabrication rate"),
            columns: [
                p.column("指标", "Figure"), p.column("计算值", "Computed", .trailing), p.column("要求", "Requirement"),
                p.column("验收值", "Found", .trailing), p.column("计算", "Computation", .leading, .below),
            ],
            rows: [
                ReportTable.Row([
                    p.say("预制率", "Prefabrication rate"), p.prefabricationRate(building),
                    provision.map { p.requirement($0, building) } ?? p.say("本方法不要求", "not asked", .muted), p.measuredBlank, computation,
                ])
            ])
    }
}
