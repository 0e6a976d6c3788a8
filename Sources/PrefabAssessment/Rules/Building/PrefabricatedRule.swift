/// 48号 第五条: a building with a municipal award is prefabricated by the recomputation as well.
///
/// Reading `matching-technical`: the award stands for the technical requirement and a contradiction is left open (a), or the recomputation
/// decides (b).
struct PrefabricatedRule: Rule {
    static let description = RuleDescription(
        "48-5-prefabricated",
        title: Message.Text("为装配式建筑", "Prefabricated building"),
        citation: "京技管〔2022〕48号 第五条",
        sentence: "奖励资金用于支持亦庄新城范围内新建装配式建筑的非政府投资的公共建筑和工业建筑项目。")

    static let help = RuleHelp(
        meaning: ("获得市级奖励的单体，复算不与该奖励矛盾。", "The recomputation does not contradict the municipal award of the building."),
        reason: (
            "只对可能走第六条的单体检查。技术要求复算不符合的，与市级奖励矛盾，判未定，待核实；尚不能复算的，以市级奖励为准。口径 matching-technical 取 b 时以复算为准。",
            "Looked at for buildings that may take article 6. Where the technical requirements are not met by the recomputation, that contradicts the "
                + "award and leaves the rule undetermined; where nothing can be recomputed the award stands. By reading b of matching-technical the "
                + "recomputation decides."
        ),
        remedy: ("核对测量与市级奖励决定。", "Check the measures against the decision on the award."),
        example: RuleHelp.Example(
            sample: "matching-capped.json",
            passing: #""qualifying": 5236.8, "total": 11640"#,
            other: #""qualifying": 2036.8, "total": 11640"#,
            outcome: .undetermined))

    /// - Parameter technical: what all technical requirements together come to, whether the article asks for them or not.
    static func judge(_ building: BuildingFacts, _ technical: Ruling) -> Ruling {
        let recomputationDecides = building.readings[.matchingTechnical] == .b
        switch technical.outcome {
        case .pass, .notApplicable:
            return Ruling(.pass, at: technical.place, Message("复算符合技术要求", "the recomputation meets the technical requirements"))
        case .fail:
            return recomputationDecides
                ? Ruling(.fail, at: technical.place, Message("复算不符合技术要求", "the recomputation does not meet the technical requirements"))
                : Ruling(
                    .undetermined, at: technical.place,
                    Message("复算不符合技术要求，与市级奖励矛盾，待核实", "the recomputation contradicts the municipal award, which is to be looked into"))
        case .undetermined:
            return recomputationDecides
                ? Ruling(
                    .undetermined, at: technical.place, missing: technical.missing,
                    Message("是否符合技术要求尚不能复算", "the technical requirements cannot be recomputed yet"))
                : Ruling(
                    .pass, at: technical.place,
                    Message("尚不能复算，以市级奖励为准", "cannot be recomputed yet; the municipal award stands"))
        }
    }
}

extension RuleID {
    /// It rests on what the technical requirements come to.
    static let prefabricated = PrefabricatedRule.id
}
