/// 48号 第五条: the least above-ground area.
///
/// Reading `area-floor`: a measures it on the project, b on the area that would be paid, c on the project's public and industrial buildings.
struct AreaRule: ProjectRule {
    static let description = RuleDescription(
        "48-5-area",
        title: Message.Text("地上建筑面积下限", "Minimum above-ground area"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "申请奖励资金的项目按照地上建筑面积实施奖励,且地上建筑面积不应小于5000平方米。")

    static let help = RuleHelp(
        meaning: ("项目地上建筑面积不小于下限。", "The above-ground area of the project is no less than the minimum."),
        reason: (
            "面积取 project.aboveGroundArea，未填写时取各单体之和；按哪个面积衡量见口径 area-floor。",
            "The area is project.aboveGroundArea, else the sum over the buildings; on which area it is measured see the "
                + "reading area-floor."
        ),
        remedy: ("核对面积，补上未列的单体。", "Check the areas and add buildings that were left out."),
        example: RuleHelp.Example(
            sample: "timber-pavilion.json",
            passing: #"""
                "landClause": false,
                    "aboveGroundArea": 6172.4
                """#,
            other: #"""
                "landClause": false,
                    "aboveGroundArea": 3200
                """#,
            outcome: .fail))

    static func judge(_ project: ProjectFacts, _ ledger: inout FigureLedger) -> Ruling {
        let place = Place.project(.aboveGroundArea)
        guard let least = ledger.read(project.law.minimumArea) else {
            return .withheld(project.law.minimumArea.record, in: project.standards, at: place)
        }
        let ruling = compare(project, least, at: place)
        // Paid by area: where the area of a building that is applied for is not given, nothing can be paid yet.
        let missing = project.unknownAreas(of: \.appliedFor)
        guard ruling.outcome == .pass, let first = missing.first else { return ruling }
        return unknown(first, missing, project)
    }

    private static func compare(_ project: ProjectFacts, _ least: ExactDecimal, at place: Place) -> Ruling {
        switch project.readings[.areaFloor] {
        case .a: break
        case .b: return judgePayable(project, least, place)
        case .c: return judgeRewardedUses(project, least, place)
        }
        if let area = project.submission.project.aboveGroundArea {
            return .comparison(
                area >= least, at: place,
                holds: ("地上建筑面积 {0} m² ≥ {1} m²", "above-ground area {0} m² ≥ {1} m²"),
                fails: ("地上建筑面积 {0} m² < {1} m²", "above-ground area {0} m² < {1} m²"), .decimal(area), .decimal(least))
        }
        guard let area = project.submission.sumOfBuildingAreas else {
            let missing = project.unknownAreas { _ in true }
            return unknown(missing.first ?? place, missing, project)
        }
        return .comparison(
            area >= least, at: place,
            holds: ("各单体地上建筑面积之和 {0} m² ≥ {1} m²", "above-ground areas of the buildings together {0} m² ≥ {1} m²"),
            fails: ("各单体地上建筑面积之和 {0} m² < {1} m²", "above-ground areas of the buildings together {0} m² < {1} m²"), .decimal(area),
            .decimal(least))
    }

    private static func unknown(_ place: Place, _ missing: [Place], _ project: ProjectFacts) -> Ruling {
        let title = place.title(in: project.standards)
        return Ruling(
            .undetermined, at: place, missing: Places(missing),
            Message("未填写“{0}”", "{1} is not given", .text(title.chinese), .text(title.english)))
    }

    /// Whether or not the buildings are applied for.
    private static func judgeRewardedUses(_ project: ProjectFacts, _ least: ExactDecimal, _ place: Place) -> Ruling {
        let missing = project.unknownAreas { UseRule.isRewarded($0.use, project.readings) }
        if let first = missing.first { return unknown(first, missing, project) }
        var area = ExactDecimal.zero
        for building in project.submission.buildings where UseRule.isRewarded(building.use, project.readings) {
            area += building.aboveGroundArea ?? .zero
        }
        return .comparison(
            area >= least, at: place,
            holds: ("公共建筑与工业建筑地上建筑面积 {0} m² ≥ {1} m²", "above-ground area of public and industrial buildings {0} m² ≥ {1} m²"),
            fails: ("公共建筑与工业建筑地上建筑面积 {0} m² < {1} m²", "above-ground area of public and industrial buildings {0} m² < {1} m²"),
            .decimal(area), .decimal(least))
    }

    private static func judgePayable(_ project: ProjectFacts, _ least: ExactDecimal, _ place: Place) -> Ruling {
        let area = project.payableArea
        if area.lower >= least {
            return Ruling(
                .pass, at: place,
                Message(
                    "可予奖励面积 {0} m² ≥ {1} m²", "payable area {0} m² ≥ {1} m²", .decimal(area.lower), .decimal(least)))
        }
        if area.upper < least {
            return Ruling(
                .fail, at: place,
                Message(
                    "可予奖励面积 {0} m² < {1} m²", "payable area {0} m² < {1} m²", .decimal(area.upper), .decimal(least)))
        }
        return Ruling(
            .undetermined, at: place, missing: Places(project.unknownAreas(of: \.appliedFor)),
            Message(
                "可予奖励面积在 {0} 到 {1} m² 之间，下限 {2} m²", "payable area between {0} and {1} m², at least {2} m² needed",
                .decimal(area.lower), .decimal(area.upper), .decimal(least)))
    }
}

extension RuleID {
    /// Advice says how much is missing.
    package static let area = AreaRule.id
}
