extension DiagnosticCatalogue {
    /// `D2…`: figures of `Standards/` that contradict each other.
    static let figures: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .groupSum,
            title: ("分值合计不符", "Points that do not add up"),
            meaning: ("各项最高分之和不等于本组分值，或各组之和不等于总分。", "The items do not add up to their group, or the groups to the table."),
            reason: (
                "装配率的分母是总分；合计不符则每个装配率都不对。",
                "The total is the divisor of the assembly rate; if the sums are off, every rate is."),
            remedy: ("按印本核对各项与各组的分值。", "Check the points of items and groups against the printed table."),
            example: .standards(
                file: "DB11-T-1831-2021.json",
                wrong: #"""
                "en": "Points of all groups" },
                    "value": 110,
                """#,
                right: #"""
                "en": "Points of all groups" },
                    "value": 100,
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .bandGap,
            title: ("各档之间有空缺", "A gap between bands"),
            meaning: ("两档之间的比例或高度没有规定。", "Between two bands there are ratios or heights of which nothing is said."),
            reason: ("落在空缺中的建筑将无法评定。", "A building inside the gap could not be assessed."),
            remedy: ("让每一档从上一档的终点起。", "Let each band begin where the one before ends."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #""above": 65,"#,
                right: #""above": 60,"#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .bandOverlap,
            title: ("各档重叠", "Bands that overlap"),
            meaning: ("同一比例或高度落在两档之中。", "The same ratio or height lies in two bands."),
            reason: ("同一建筑会有两个不同的要求。", "One building would be under two different requirements."),
            remedy: ("让每一档从上一档的终点起。", "Let each band begin where the one before ends."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #""above": 55,"#,
                right: #""above": 60,"#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .dateGap,
            title: ("时间有空缺", "A gap in time"),
            meaning: ("两段时间之间有的日子没有规定。", "There are days of which none of the periods speaks."),
            reason: ("在这些日子取得许可或开工的项目将无法评定。", "A project with a permit or a start on such a day could not be assessed."),
            remedy: ("每段从上一段终止日的次日起。", "Begin each period on the day after the one before ends."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #""to": "2021-05-31""#,
                right: #""to": "2021-06-30""#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .dateOverlap,
            title: ("时间重叠", "Periods that overlap"),
            meaning: ("同一日子落在两段时间之中。", "The same day lies in two periods."),
            reason: ("同一项目会有两种不同的规定。", "One project would be under two different provisions."),
            remedy: ("每段从上一段终止日的次日起。", "Begin each period on the day after the one before ends."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #""to": "2021-07-31""#,
                right: #""to": "2021-06-30""#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .pointsInconsistent,
            title: ("分值或限值前后矛盾", "Points that contradict each other"),
            meaning: (
                "分值随比例下降、等级限值不递减、最低分值高于本组分值等。",
                "Points fall as the ratio grows, grades do not ask for less and less, a least exceeds its group, and the like."),
            reason: ("好的建筑会因此得到较低的评价。", "A better building would be assessed worse for it."),
            remedy: ("按印本核对。", "Check the figures against the printed table."),
            example: .standards(
                file: "DB11-T-1831-2021.json",
                wrong: #"""
                "en": "Least assembly rate of grade A(BJ)" },
                      "value": 80,
                """#,
                right: #"""
                "en": "Least assembly rate of grade A(BJ)" },
                      "value": 60,
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .statusInconsistent,
            title: ("状态前后矛盾", "A status that contradicts itself"),
            meaning: (
                "一行的状态与其各部分、核对人或评分方法不一致。",
                "The status of a row does not go with its parts, its verification or its scoring."),
            reason: (
                "状态说明数值有多可靠；高估会使未核对的数值被当作依据。",
                "The status says how sure a figure is; too high a one would let a verdict rest on what nobody has checked."),
            remedy: ("按最弱的一部分写状态，或补上核对。", "Write the status of the weakest part, or complete the verification."),
            example: .standards(
                file: "jingjiguan-2022-48.json",
                wrong: #"""
                "clause": "第六条、第七条",
                    "verified": { "name": "张三", "date": "2022-09-01" },
                    "status": "primary"
                """#,
                right: #"""
                "clause": "第六条、第七条",
                    "status": "primary"
                """#),
            reference: "prefab-standards/1"),
        DiagnosticExplanation(
            .requirementDiffers,
            title: ("文字要求与评分不一致", "Words and scoring differ"),
            meaning: (
                "requirement 文字中的百分数与 scoring 的比例不同。",
                "The percentages in the words of the requirement are not those of the scoring."),
            reason: ("报告显示文字，计算用评分；两者须是同一个数。", "Reports show the words and the scoring computes; both must be one figure."),
            remedy: ("按印本同时改正两处。", "Mend both together after the printed text."),
            example: .standards(
                file: "BJ-2017-annex.json",
                wrong: #""requirement": { "zh": "比例[≥]80%", "en": "ratio [≥] 85%" },"#,
                right: #""requirement": { "zh": "比例[≥]80%", "en": "ratio [≥] 80%" },"#),
            reference: "prefab-standards/1"),
    ]
}
