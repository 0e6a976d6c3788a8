import PrefabAssessment

// 二、奖励金额: how the amount comes about.

extension ReviewReport {
    var reward: ReportDocument.Section {
        var blocks: [ReportDocument.Block] = []
        if assessment.verdict == .ineligible {
            blocks.append(paragraph("拟不予奖励，金额为 \(yuan(.zero))。", "No reward is proposed: the amount is \(yuan(.zero))."))
        } else {
            blocks.append(.facts(computations))
        }
        blocks.append(.paragraph(basis))
        blocks.append(.table(areaTable))
        return section(.reward, blocks)
    }

    /// One formula where the amount is decided, else one for each bound.
    private var computations: [ReportDocument.Fact] {
        let (area, amount) = (assessment.reward.payableArea, assessment.reward.amount)
        if area.isExact { return [fact("计算", "Computation", computation(area.lower, amount.lower))] }
        var lower = computation(area.lower, amount.lower)
        if area.lower == .zero, assessment.findings.contains(where: isOpenGate) {
            lower += say("（项目条件未定，下限按 0 计）", " (a condition of the project is open, so that the lower bound is 0)")
        }
        return [fact("下限", "At least", lower), fact("上限", "At most", computation(area.upper, amount.upper))]
    }

    private func isOpenGate(_ finding: Finding) -> Bool {
        finding.outcome == .undetermined && description(finding).effect == .gating
    }

    private func computation(_ area: ExactDecimal, _ amount: Money) -> ReportText {
        let unit = words("元", "yuan")
        let product = Money(area: area, at: law.rewardRate.value)
        let formula =
            ReportText("\(law.rewardRate.value) \(unit)/m²", to: .figure(standards.records[law.rewardRate.record].id))
            + ReportText(" × ") + ReportText(squareMetres(area), to: countedPlace) + ReportText(" = ")
        guard product > amount else { return formula + ReportText(yuan(amount)) }
        let cap = ReportText(yuan(Money(rounding: law.cap.value.rational)), to: .figure(standards.records[law.cap.record].id))
        let granted = Money(rounding: submission.project.alreadyGranted.rational)
        let before = granted == .zero ? ReportText("") : say("（已拨付 \(yuan(granted))）", " (\(yuan(granted)) granted before)")
        return formula + ReportText(yuan(product)) + say("，超过单个项目上限 ", ", over the cap of ", .strong) + cap + before
            + say("，按上限计 \(yuan(amount))", " a project: \(yuan(amount))", .strong)
    }

    /// The first area that is counted; the table below leads to the others.
    private var countedPlace: ReportText.Target? {
        let outlines = assessment.outlines
        let counted = outlines.firstIndex { $0.verdict == .payable } ?? outlines.firstIndex { $0.verdict == .undetermined }
        return counted.flatMap { source(.buildingField($0, .aboveGroundArea)) }
    }

    private var basis: ReportText {
        let rate = standards.records[law.rewardRate.record]
        let cap = standards.records[law.cap.record]
        return say("依据：", "Basis: ") + ReportText("\(law.id) \(rate.clause)", to: .clause("\(law.id) \(rate.clause)"))
            + say("（标准）、", " (rate), ") + ReportText(cap.clause, to: .clause("\(law.id) \(cap.clause)"))
            + say("（上限）。金额只在最后四舍五入到分。", " (cap). The amount is rounded half up to 0.01 yuan once, at the end.")
    }

    private var areaTable: ReportTable {
        let (buildings, total) = (assessment.buildings, areaTotal)
        return ReportTable(
            .areas,
            columns: [
                column("单体", "Building"), column("结论", "Verdict"), column("途径", "Route"), column("装配率", "Assembly", .trailing),
                column("预制率", "Prefabrication", .trailing), column("等级", "Grade"),
                column("地上建筑面积", "Area above ground", .trailing), column("计入面积", "Area counted", .trailing),
            ],
            groups: OnDemand(count: buildings.count + 1, keeping: ReportDocument.mostKept) { place in
                [place < buildings.count ? areaRow(buildings[place]) : total]
            })
    }

    private func areaRow(_ building: BuildingAssessment) -> ReportTable.Row {
        ReportTable.Row([
            name(building), title(building.verdict, of: assessment), ReportText(words(building.route.shortTitle)),
            building.isScored ? ReportText(Numerals.percent(building.sheet.rate), to: .building(building.index)) : dash,
            building.prefabricationRate.map { ReportText(Numerals.percent($0), to: .building(building.index)) } ?? dash,
            building.isScored ? title(grade: building.grade) : dash,
            ReportText(
                squareMetres(submission.buildings[building.index].aboveGroundArea),
                to: source(.buildingField(building.index, .aboveGroundArea))),
            counted(building),
        ])
    }

    private func counted(_ building: BuildingAssessment) -> ReportText {
        let area = assessment.assessed.area(ofBuilding: building.index)
        switch building.verdict {
        case .payable where assessment.verdict != .ineligible:
            return ReportText(
                squareMetres(area), area.isExact ? .plain : .undetermined, to: source(.buildingField(building.index, .aboveGroundArea)))
        case .undetermined where assessment.verdict != .ineligible:
            return ReportText(
                "0 – \(squareMetres(area.upper))", .undetermined, to: source(.buildingField(building.index, .aboveGroundArea)))
        default: return dash
        }
    }

    private var dash: ReportText { ReportText("—", .muted) }

    /// What is counted in the end; a condition of the project that is open takes the lower bound to 0.
    private var areaTotal: ReportTable.Row {
        let sum = ReportText(squareMetres(submission.sumOfBuildingAreas))
        return ReportTable.Row([say("合计", "Total"), "", "", "", "", "", sum, payableArea], .total)
    }
}
