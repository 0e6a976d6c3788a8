import PrefabAssessment

/// 单体建筑的预制率和装配率计算书 (48号 第九条): the quantities of a building, the formulas with them put in, the scores, and what they come to.
struct CalculationPaper {
    private let paper: PaperCase
    private let building: BuildingAssessment

    /// - Parameter index: of the building in ``Submission/buildings``.
    init(_ paper: PaperCase, _ index: Int) {
        self.paper = paper
        building = paper.assessment.buildings[index]
    }

    private var method: Method { building.sheet.method }
    private var given: Building { paper.submission.buildings[building.index] }

    func document(copy: Int?) -> ReportDocument {
        let p = paper
        return p.document(
            PaperKind.calculation.title, about: building.index, copy: copy,
            p.numbered([
                (p.say("工程概况与计算依据", "Building and method"), basis),
                (p.say("工程量", "Quantities"), quantities),
                (p.say("评价项得分", "Scores"), p.bracketNote(on: [method]) + [.table(p.scores(building))]),
                (p.say("预制率、装配率与等级", "Rates and grade"), [.table(p.rates(building, withGroups: true)), rounding]),
                (p.say("计算结果", "Results"), results),
            ]), boxes: boxes)
    }

    // MARK: - 一、工程概况与计算依据

    private var basis: [ReportDocument.Block] {
        let p = paper
        let index = building.index
        let permit: Place = given.planningPermit == nil ? .date(.planningPermit) : .buildingField(index, .planningPermit)
        let governing = building.methodIsKnown ? ReportText(p.words(method.title)) : p.method(building)
        return [
            .table(
                p.form([
                    p.field("项目名称", "Project", .project(.name)), p.field("申报单位", "Applicant", .project(.applicant)),
                    p.field("单体", "Building", said: ReportText(p.name(index)), at: .buildingField(index, .id)),
                    p.field("用途", "Use", .buildingField(index, .use)), p.field("结构类型", "Structure", .buildingField(index, .structure)),
                    p.field("建筑高度", "Height", .buildingField(index, .height)),
                    p.field("地上层数", "Storeys above ground", .buildingField(index, .storeys)),
                    p.field("地上建筑面积", "Area above ground", .buildingField(index, .aboveGroundArea)),
                    p.field("各层楼面面积之和", "Floor area of all storeys", .buildingField(index, .floorPlanArea)),
                    p.field("规划许可证日期", "Day of the planning permit", permit),
                    p.field("计算方法", "Method", computed: governing, by: "第七条"),
                ]))
        ]
    }

    // MARK: - 二、工程量

    private var quantities: [ReportDocument.Block] {
        let tables = [paper.takeOffByStoreys(building), paper.takeOff(building), measures]
        return tables.compactMap { $0 }.map { .table($0) }
    }

    /// Every quantity that the method looks at, in the order of the standards.
    private var measures: ReportTable {
        let p = paper
        let measured = p.measured(building)
        let rows = p.quantities(of: method).map { row($0, measured[$0]) }
        return ReportTable(
            .letter, caption: p.say("各项工程量", "Quantities of the items"),
            columns: [
                p.column("工程量", "Quantity"), p.column("单位", "Unit"), p.column("符合要求的量", "Counts", .trailing),
                p.column("总量", "Total", .trailing), p.column("依据", "Basis"),
            ], rows: rows)
    }

    private func row(_ index: MeasureIndex, _ measure: Measure) -> ReportTable.Row {
        let p = paper
        let definition = p.standards.measures[index.place]
        let title = ReportText(p.words(definition.shortTitle))
        let place = Place.measure(building: building.index, index)
        let isDerived = definition.takeOff != nil && given.components != nil
        switch measure {
        case .quantities(let part, let whole):
            let basis = isDerived ? p.say("构件清单汇总", "sums of the take-off") : p.source(of: place)
            return ReportTable.Row([title, ReportText(definition.unit), ReportText(p.quantity(part)), ReportText(p.quantity(whole)), basis])
        case .absent(let why):
            let reason = why.isEmpty ? p.say("无此项", "absent") : p.say("无此项：", "absent: ") + ReportText(why)
            return ReportTable.Row([title, ReportText(definition.unit), ReportText("—", .muted), ReportText("—", .muted), reason])
        case .unknown:
            let basis =
                isDerived
                ? p.say("构件清单或单体缺所需的数据，不能汇总", "the take-off or the building lacks what the sums need", .undetermined)
                : p.say("申报文件未填", "not given in the submission", .undetermined)
            return ReportTable.Row([
                title, ReportText(definition.unit), p.blank("符合要求的量", "counts"), p.blank("总量", "total"), basis,
            ])
        }
    }

    private var rounding: ReportDocument.Block {
        paper.paragraph(
            "比例与率以分数计算和比较；百分数截至两位小数，不进位。", "Ratios and rates are computed and compared as fractions; percentages are cut to two decimals.",
            .muted)
    }

    // MARK: - 五、计算结果

    private var results: [ReportDocument.Block] {
        let p = paper
        var blocks: [ReportDocument.Block] = [
            .facts([
                p.fact("预制率", "Prefabrication rate", p.prefabricationRate(building)),
                p.fact("装配率", "Assembly rate", p.assemblyRate(building)),
                p.fact("等级", "Grade", p.grade(building)),
            ])
        ]
        if let open = p.openRates(building) { blocks.append(.paragraph(open)) }
        if p.submission.stage == .final {
            blocks.append(
                p.paragraph(
                    "已完成竣工备案或者联合验收的项目，计算书由第三方机构出具（第九条）；本稿供其核算。",
                    "After completion the calculation is issued by a third party (第九条); this draft is for it to check."))
        }
        return blocks
    }

    private var boxes: [ReportDocument.Signature] {
        let p = paper
        let issuer = p.submission.stage == .final ? ("第三方机构（盖章）", "Third party (seal)") : ("计算单位（盖章）", "Issued by (seal)")
        return p.boxes(
            [("计算（签字）", "Computed by (signature)"), ("校核（签字）", "Checked by (signature)"), ("审核（签字）", "Approved by (signature)")],
            isSeal: false) + p.boxes([issuer]) + p.applicantBoxes.prefix(1)
    }
}

extension PaperCase {
    /// Every quantity that a method looks at, in the order of the standards.
    func quantities(of method: Method) -> [MeasureIndex] {
        var wanted = Set(method.items.flatMap(\.measures))
        for provision in method.provisions {
            if case .ratio(let measure, _) = provision.requirement { wanted.insert(measure) }
        }
        if let structure = standards.measure(.structuralVolume) { wanted.insert(structure) }
        return standards.measures.typedIndices.filter { wanted.contains($0) }
    }
}
