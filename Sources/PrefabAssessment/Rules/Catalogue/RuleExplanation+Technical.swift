extension RuleExplanation {
    /// The technical requirements of both methods.
    static let technical: [RuleExplanation] = [
        RuleExplanation(
            .technical,
            meaning: ("适用方法的各项技术要求全部符合。", "All technical requirements of the governing method are met."),
            reason: (
                "规划许可证的日期决定适用附件1、2还是 DB11/T 1831—2021；未填写时未定。一项不通过即不通过，否则有一项未定即未定。",
                "The date of the planning permit decides between annexes 1 and 2 and DB11/T 1831—2021. One failure fails it; "
                    + "else one open question leaves it open."),
            remedy: ("看本单体列出的各项技术审查意见。", "See the technical findings listed for the building."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""fullDecoration": true"#,
                other: #""fullDecoration": false"#,
                outcome: .fail)),
        RuleExplanation(
            .annexAssemblyRate,
            meaning: ("按附件1、2计算的装配率不低于限值。", "The assembly rate by annexes 1 and 2 is no less than the limit."),
            reason: (
                "装配率只计墙体、装修与设备管线；缺少的项从分母中扣除。尚缺的项按零分与满分各算一次。",
                "The rate counts walls, decoration and pipes alone; absent items are taken off the divisor. An unknown item is "
                    + "taken at no points and at all."),
            remedy: (
                "补上尚缺的测量，或在 declaredScores 填写评分表的得分。",
                "Add the measures that are missing, or the points of the score sheet in declaredScores."),
            example: Example(
                sample: "annex-60.01m.json", passing: #""otherInterior": 16.5"#, other: #""otherInterior": 2"#, outcome: .fail)),
        RuleExplanation(
            .annexPrefabricationRate,
            meaning: (
                "预制率不低于限值；限值随建筑高度不同。",
                "The prefabrication rate is no less than the limit, which depends on the height of the building."),
            reason: (
                "预制率为预制混凝土体积与全部结构混凝土体积之比。钢结构、木结构不适用（解读 steel-prefabrication）。",
                "The rate is precast concrete over all structural concrete, by volume. Steel and timber are exempt (reading "
                    + "steel-prefabrication)."),
            remedy: ("填写 structuralConcrete 或 components；核对 height。", "Give structuralConcrete or components, and check height."),
            example: Example(
                sample: "annex-60.01m.json", passing: #""height": 60.01"#, other: #""height": 58.5"#, outcome: .fail)),
        RuleExplanation(
            .annexHorizontal,
            meaning: (
                "水平构件采用预制、叠合或免支模的比例不低于限值。",
                "The share of horizontal members that are precast, composite or formwork-free is no less than the limit."),
            reason: ("按投影面积计算。钢结构、木结构不适用。", "Computed by projected area. Steel and timber are exempt."),
            remedy: (
                "填写 horizontalMembers，或 components 与 floorPlanArea。",
                "Give horizontalMembers, or components with floorPlanArea."),
            example: Example(
                sample: "annex-60.01m.json",
                passing: #""count": 836, "precastVolume": 0.70425"#,
                other: #""count": 600, "precastVolume": 0.70425"#,
                outcome: .fail)),
        RuleExplanation(
            .mainStructure,
            meaning: ("主体结构部分的得分不低于限值。", "The points of the main structure are no less than the least."),
            reason: (
                "竖向构件与水平构件得分之和。未知的项按零分与满分各算一次。",
                "The points of vertical and horizontal members together. An unknown item is taken at no points and at all."),
            remedy: ("提高预制构件的比例，或补上尚缺的测量。", "Raise the share of precast members, or add the measures that are missing."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""count": 120, "precastVolume": 2.401"#,
                other: #""count": 120, "castInPlaceVolume": 2.401"#,
                outcome: .fail)),
        RuleExplanation(
            .walls,
            meaning: ("围护墙和内隔墙部分的得分不低于限值。", "The points of walls and partitions are no less than the least."),
            reason: ("四项墙体得分之和；没有内隔墙时该两项不得分。", "The points of the four wall items together; absent partitions bring none."),
            remedy: (
                "提高非砌筑与一体化的比例，或补上尚缺的测量。",
                "Raise the share without masonry or in one piece, or add the measures that are missing."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""exteriorWallNonMasonry": { "qualifying": 4385.3,"#,
                other: #""exteriorWallNonMasonry": { "qualifying": 2100,"#,
                outcome: .fail)),
        RuleExplanation(
            .decoration,
            meaning: ("采用全装修。", "The building is fully decorated."),
            reason: (
                "基本规定的要求。未填写 fullDecoration 时未定。",
                "Required by the basic provisions. Without fullDecoration the rule is undetermined."),
            remedy: ("填写 fullDecoration。", "Give fullDecoration."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""fullDecoration": true"#,
                other: #""fullDecoration": false"#,
                outcome: .fail)),
        RuleExplanation(
            .assemblyRate,
            meaning: ("按 DB11/T 1831—2021 计算的装配率不低于限值。", "The assembly rate by DB11/T 1831—2021 is no less than the limit."),
            reason: (
                "各项得分之和除以总分减去缺少项的最高分。是否先取整见解读 rate-rounding。",
                "The points over the total less the maxima of absent items. Whether it is rounded first see the reading rate-rounding."),
            remedy: ("补上尚缺的测量，或提高装配率。", "Add the measures that are missing, or raise the rate."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""count": 120, "precastVolume": 2.401"#,
                other: #""count": 120, "castInPlaceVolume": 2.401"#,
                outcome: .fail)),
    ]
}
