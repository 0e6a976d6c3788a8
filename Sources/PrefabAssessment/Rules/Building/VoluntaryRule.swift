/// 48号 第七条: one of the two conditions of a voluntarily prefabricated project is met.
///
/// Readings: `land-clause` and `district-mandate` (what makes a project mandated besides the documents of the city).
struct VoluntaryRule: BuildingRule {
    static let description = RuleDescription(
        "48-7-voluntary",
        title: Message.Text("属于自愿实施", "Voluntary"),
        citation: "京技管〔2022〕48号 第七条",
        sentence:
            "属于自愿实施装配式建筑的项目应满足以下条件之一:1.对《北京市人民政府办公厅关于加快发展装配式建筑的实施意见》(京政办发〔2017〕8号)、《北京市发展装配式建筑各年工作要点》及其他市级文件未要求强制实施装配式建筑的项目;2.对于技术条件特殊,有政策文件同意不采取装配式技术的项目中,为增补经开区装配式建筑面积指标,实施装配式技术的建筑单体。"
    )

    static let help = RuleHelp(
        meaning: (
            "单体满足第七条两个条件之一：市级文件未要求强制实施；或在经同意不采取装配式技术的项目中增补实施。",
            "The building meets one of the two conditions of article 7: no city document mandates it, or it was added in a project that is exempt."
        ),
        reason: (
            "只对可能走第七条的单体检查。条件1以所填为准；是否因土地供应文件或47号文而不属自愿，见口径 land-clause 与 district-mandate。条件2须 technicalExemption 为 approved 且 prefabricable 为 true；填写为 none 或 false 的不通过，其余未定。",
            "Looked at for buildings that may take article 7. Condition 1 rests on what is stated; whether the land documents or 47号 end it see the "
                + "readings land-clause and district-mandate. Condition 2 needs technicalExemption approved and prefabricable true; none or false fails, "
                + "anything else leaves it open."
        ),
        remedy: ("核对 voluntary、technicalExemption 与 prefabricable。", "Check voluntary, technicalExemption and prefabricable."),
        example: RuleHelp.Example(
            sample: "eligible-factory.json",
            passing: #""voluntary": "notMandated""#,
            other: #""voluntary": "technicalExemption""#,
            outcome: .undetermined))

    static func judge(_ building: BuildingFacts, _ ledger: inout FigureLedger) -> Ruling {
        if let ground = building.submission.voluntary(of: building.building) { return judge(ground, building) }
        // The ground is not given: both that lead to the route must come out alike.
        let (first, second) = (judge(.notMandated, building), judge(.technicalExemption, building))
        let place = building.submission.place(.voluntary, ofBuilding: building.index)
        guard first.outcome == second.outcome, first.outcome != .undetermined else { return .missing(place, building.standards) }
        return Ruling(
            first.outcome, at: place,
            first.outcome == .pass
                ? Message("两个条件均满足", "either condition is met") : Message("两个条件均不满足", "neither condition is met"))
    }

    /// What the rule says of one ground.
    static func judge(_ ground: Voluntary, _ building: BuildingFacts) -> Ruling {
        switch ground {
        case .notMandated: judgeNotMandated(building)
        case .technicalExemption: judgeExemption(building)
        case .no:
            Ruling(
                .fail, at: building.submission.place(.voluntary, ofBuilding: building.index), Message("非自愿实施", "not voluntary"))
        }
    }

    private static func judgeNotMandated(_ building: BuildingFacts) -> Ruling {
        let clause = Place.project(.landClause)
        let place = building.submission.place(.voluntary, ofBuilding: building.index)
        let bound = building.readings[.landClause] == .b ? Truth(building.submission.project.landClause) : .no
        let mandated = building.readings[.districtMandate] == .b ? building.mandated : .no
        if bound == .yes {
            return Ruling(
                .fail, at: clause,
                Message("土地供应文件要求实施装配式建筑，按所取口径不属自愿", "the land documents ask for it, which by the reading taken is not voluntary"))
        }
        if mandated == .yes {
            return Ruling(
                .fail, at: place,
                Message("47号文要求实施装配式建筑，按所取口径不属自愿", "47号 mandates the building, which by the reading taken is not voluntary"))
        }
        if bound == .unknown { return .missing(clause, building.standards) }
        if mandated == .unknown {
            return Ruling(
                .undetermined, at: place, missing: MandateGaps.missing(building),
                Message("47号文是否要求实施装配式建筑尚不清楚", "whether 47号 mandates the building is not known"))
        }
        return Ruling(.pass, at: place, Message("市级文件未要求强制实施", "not mandated by city documents"))
    }

    /// What the condition of an exempt project asks for, put together once: many projects leave both out.
    private static let titles = [ProjectKey.technicalExemption.field.shortTitle, BuildingKey.prefabricable.field.shortTitle]

    private static func judgeExemption(_ building: BuildingFacts) -> Ruling {
        let (exemption, ability) = (Place.project(.technicalExemption), building.place(.prefabricable))
        let given = building.submission.project.technicalExemption
        if given == TechnicalExemption.none {
            return Ruling(.fail, at: exemption, Message("项目没有不采取装配式技术的政策文件同意", "no document exempts the project"))
        }
        if building.building.prefabricable == false {
            return Ruling(.fail, at: ability, Message("该单体不能实施装配式技术", "the building cannot be prefabricated"))
        }
        let gaps = (exemption: given != .approved, ability: building.building.prefabricable == nil)
        if gaps.exemption || gaps.ability {
            return Ruling(
                .undetermined, at: gaps.exemption ? exemption : ability,
                missing: gaps.exemption && gaps.ability ? Places([exemption, ability]) : .one(gaps.exemption ? exemption : ability),
                Message(
                    "增补实施的条件未定：{0}尚不清楚", "whether it was added in an exempt project is open: {0} not known",
                    .list(gaps.exemption ? gaps.ability ? titles : [titles[0]] : [titles[1]])))
        }
        return Ruling(.pass, at: exemption, Message("经同意不采取装配式技术的项目中增补实施的单体", "added in a project that is exempt"))
    }
}

/// The fields that would tell whether 47号 obliges a building.
enum MandateGaps {
    static func missing(_ building: BuildingFacts) -> Places {
        let project = building.submission.project
        var places: [Place] = []
        if project.site == nil { places.append(.project(.site)) }
        if building.submission.constructionType(of: building.building) == nil { places.append(.project(.constructionType)) }
        if building.submission.dates.projectApproval == nil { places.append(.date(.projectApproval)) }
        if project.fiscalFundingPercent == nil { places.append(.project(.fiscalFundingPercent)) }
        if project.land == nil, building.building.use == .industrial { places.append(.project(.land)) }
        if project.technicalExemption == .pending { places.append(.project(.technicalExemption)) }
        return Places(places)
    }
}

extension RuleID {
    /// Its ground may be open.
    static let voluntary = VoluntaryRule.id
}
