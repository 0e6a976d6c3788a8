import PrefabAssessment

/// 装配式建筑技术配置表 (48号 第九条): which of the techniques that the method of evaluation asks about each building applied for uses, to
/// what share, and with what points.
struct TechnologyTable {
    let paper: PaperCase

    func document(copy: Int?) -> ReportDocument {
        let p = paper
        let sections =
            p.applied.isEmpty
            ? [p.section("", [p.nobody])]
            : p.numbered(p.applied.map { index in (ReportText(p.name(index)), blocks(p.assessment.buildings[index])) })
        return p.document(
            PaperKind.technologyTable.title, copy: copy, sections,
            boxes: p.boxes([("设计单位（盖章）", "Designer (seal)")]) + p.applicantBoxes)
    }

    private func blocks(_ building: BuildingAssessment) -> [ReportDocument.Block] {
        let p = paper
        let index = building.index
        var fields = [
            p.field("结构类型", "Structure", .buildingField(index, .structure)),
            p.field("建筑高度", "Height", .buildingField(index, .height)),
            p.field("地上层数", "Storeys above ground", .buildingField(index, .storeys)),
            p.field("地上建筑面积", "Area above ground", .buildingField(index, .aboveGroundArea)),
            p.field("评价方法", "Method", computed: p.method(building), by: "第七条"),
            precastKinds(building),
        ].compactMap(\.self)
        let method = ReportText(p.words(building.sheet.method.name))
        fields.append(
            building.sheet.method.grading == nil
                ? p.field("装配率", "Assembly rate", computed: p.assemblyRate(building), by: method)
                : p.field(
                    "装配率、等级", "Assembly rate, grade", computed: p.assemblyRate(building) + ReportText(p.comma) + p.grade(building),
                    by: method))
        return [.table(p.form(fields)), .table(table(building))] + p.bracketNote(on: [building.sheet.method])
            + (p.openRates(building, [.assembly]).map { [.paragraph($0)] } ?? [])
    }

    /// Which kinds of members are precast, by the take-off; nothing where the building states sums alone.
    private func precastKinds(_ building: BuildingAssessment) -> PaperField? {
        let p = paper
        let given = p.submission.buildings[building.index]
        guard given.components != nil else { return nil }
        let kinds = given.takeOffByKind(by: building.sheet.method).filter { $0.precastVolume > .zero }.map { p.words($0.kind.title) }
        return p.field(
            "预制构件种类", "Precast members", said: kinds.isEmpty ? p.say("无", "none") : ReportText(kinds.joined(separator: p.listComma)),
            at: .buildingField(building.index, .components))
    }

    // MARK: - Items

    private func table(_ building: BuildingAssessment) -> ReportTable {
        let p = paper
        let sheet = building.sheet
        let rows = sheet.method.groups.indices.flatMap { place -> [ReportTable.Row] in
            let group = sheet.method.groups[place]
            let score = p.points(sheet.groups[place].score, of: group.points.value)
            let title = ReportText(p.words(group.title))
            let items = sheet.rows(of: GroupIndex(place))
            return [ReportTable.Row([title, "", "", "", score, ""], .subtotal)] + items.map { row($0.row, $0.item, building) }
        }
        return ReportTable(
            .letter, caption: p.say("技术配置", "Techniques"),
            columns: [
                p.column("评价项", "Item"), p.column("技术要求", "Requirement"), p.column("采用情况", "Use"),
                p.column("应用比例", "Ratio", .trailing), p.column("得分 / 满分", "Points / of", .trailing),
                p.column("技术做法、部品部件", "Technique, products"),
            ], rows: rows)
    }

    private func row(_ row: MethodItem, _ item: ScoreSheet.Item, _ building: BuildingAssessment) -> ReportTable.Row {
        let p = paper
        let use = use(row, item, building)
        return ReportTable.Row([
            ReportText(p.words(row.shortTitle)), p.requirement(of: row), use.text,
            p.share(row, item, building), p.points(item.score, of: item.maximum),
            use.none ?? p.blank("做法、部品", "technique, products"),
        ])
    }

    /// Whether a technique is used.
    private struct Use {
        let text: ReportText
        /// In place of a technique where there is none to name.
        var none: ReportText?
        /// Whether nobody has said it.
        var isOpen = false
    }

    /// What the submission does not say is a blank.
    private func use(_ row: MethodItem, _ item: ScoreSheet.Item, _ building: BuildingAssessment) -> Use {
        let p = paper
        let dash = ReportText("—", .muted)
        func used(_ isUsed: Bool, _ source: ReportText = "") -> Use {
            isUsed ? Use(text: p.say("采用", "used") + source) : Use(text: p.say("未采用", "not used") + source, none: dash)
        }
        switch row.subject {
        case .measures(let measures):
            let sum = p.measured(building).sum(of: measures)
            if case .absent(let why) = sum { return Use(text: p.say("无此项", "absent"), none: why.isEmpty ? dash : ReportText(why)) }
            if let ratio = item.ratio ?? sum.ratio { return used(ratio > .zero) }
        case .attribute(let attribute):
            switch p.measured(building)[attribute] {
            case .flag(let isUsed)?: return used(isUsed)
            case .level(let level)?: return Use(text: ReportText("\(level)"))
            case nil: break
            }
        case .scoreSheet: break
        }
        if item.basis == .declared, let score = item.score?.exact {
            return used(score > .zero, p.bracketed(p.say("评分表", "score sheet")))
        }
        return Use(text: p.blank("采用情况", "whether used"), isOpen: true)
    }

    // MARK: - Lists

    /// The items that a building uses, and those of which nobody has said it.
    func items(_ building: BuildingAssessment) -> (used: [String], open: [String]) {
        var items = (used: [String](), open: [String]())
        for (row, item) in building.sheet.rows {
            let use = use(row, item, building)
            guard use.none == nil else { continue }
            let name = paper.words(row.shortTitle)
            if use.isOpen { items.open.append(name) } else { items.used.append(name) }
        }
        return items
    }
}

extension PaperCase {
    /// 应用比例 of an item: a blank where nobody has given its quantities, and a dash where it has none.
    func share(_ row: MethodItem, _ item: ScoreSheet.Item, _ building: BuildingAssessment) -> ReportText {
        guard !row.measures.isEmpty else { return ReportText("—", .muted) }
        let sum = measured(building).sum(of: row.measures)
        if let ratio = item.ratio ?? sum.ratio { return ReportText(Numerals.percent(ratio)) }
        return sum == .unknown ? blank("应用比例", "ratio") : ReportText("—", .muted)
    }
}
