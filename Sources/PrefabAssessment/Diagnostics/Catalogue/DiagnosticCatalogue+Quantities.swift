extension DiagnosticCatalogue {
    /// `S2…`: quantities that cannot be.
    static let quantities: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .qualifyingAboveTotal,
            title: ("符合要求的量大于总量", "More qualifies than there is"),
            meaning: ("一项测量的 qualifying 大于 total。", "The qualifying part of a measure is more than its total."),
            reason: ("比例会超过百分之百，得分因此虚高。", "The ratio would exceed one hundred per cent and the score would be too high."),
            remedy: ("核对两个数是否写反、单位是否一致。", "Check that the two are not swapped and stand in the same unit."),
            example: .submission(wrong: #"{ "qualifying": 5000, "total": 4500 }"#, right: #"{ "qualifying": 4500, "total": 5000 }"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .totalZero,
            title: ("总量为 0", "A total of zero"),
            meaning: ("一项测量的 total 为 0。", "The total of a measure is 0."),
            reason: (
                "没有总量就没有比例；“没有该项”与“尚不知道”的后果不同，须写明是哪一种。",
                "There is no ratio to 0; “there is none” and “not known yet” have different consequences, so say which."),
            remedy: (
                #"没有该项写 { "absent": "原因" }（允许的项）；尚不知道的删去该项。"#,
                #"Write { "absent": "why" } where the measure allows it, or leave the measure out if it is not known yet."#),
            example: .submission(wrong: #"{ "qualifying": 0, "total": 0 }"#, right: #"{ "absent": "无内隔墙" }"#),
            reference: "prefab-submission/1; GB/T 51129—2017 4.0.1"),
        DiagnosticExplanation(
            .horizontalAboveFloorPlan,
            title: ("水平构件大于楼面面积", "Horizontal members over the floor area"),
            meaning: (
                "符合要求的水平构件投影面积大于 floorPlanArea；该面积由构件清单汇总，或写在 measures 中。",
                "The qualifying projected area is more than floorPlanArea, whether the take-off gives it or measures."),
            reason: (
                "投影面积不可能大于各层楼面面积之和，比例会超过百分之百。",
                "The projected area cannot exceed the floors of all storeys; the ratio would exceed one hundred per cent."),
            remedy: (
                "核对数量（全楼块数）、每块投影面积与 floorPlanArea；汇总的数量则核对两个面积。",
                "Check the counts (pieces in the whole building), the area of each piece and floorPlanArea; with a sum, the two areas."),
            example: .submission(
                wrong: #""count": 900, "precastVolume": 0.5775, "projectedArea": 9.625"#,
                right: #""count": 600, "precastVolume": 0.5775, "projectedArea": 9.625"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .duplicateBuilding,
            title: ("单体编号重复", "Two buildings of one id"),
            meaning: ("两个单体的 id 相同。", "Two buildings have the same id."),
            reason: (
                "审查意见以编号指称单体；重复时无法区分，也可能是重复计入。",
                "Findings name buildings by their id; with two of one id nobody can tell them apart, or one is counted twice."),
            remedy: ("每个单体用不同的编号。", "Give each building an id of its own."),
            example: .submission(wrong: #""id": "1#", "use": "public""#, right: #""id": "2#", "use": "public""#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .absentNotAllowed,
            title: ("该项不能没有", "A measure that may not be absent"),
            meaning: ("该项写了 absent，但任何建筑都有这一项。", "The measure is marked absent, but every building has it."),
            reason: (
                "缺少的项会从分母中扣除，装配率因此提高；只有内隔墙、厨房、卫生间和管线可以没有。",
                "An absent item is taken off the divisor and raises the rate; only partitions, kitchens, bathrooms and pipes may be."),
            remedy: ("填写数量；尚不知道的删去该项。", "Give its quantities, or leave the measure out if they are not known yet."),
            example: .submission(
                wrong: #""dryFloor": { "absent": "未采用干式工法" }"#,
                right: #""dryFloor": { "qualifying": 0, "total": 5600 }"#),
            reference: "GB/T 51129—2017 4.0.1"),
        DiagnosticExplanation(
            .bothFormsGiven,
            title: ("两种写法同时出现", "Both forms given"),
            meaning: (
                "一项测量既写数量又写 absent，或既由 components 汇总又写在 measures 中。",
                "A measure has both quantities and absent, or stands in measures although components give it."),
            reason: ("两处数值可能不同，不知道以哪个为准。", "The two may differ, and nobody knows which one counts."),
            remedy: ("只留一种写法。", "Keep one of the two."),
            example: .submission(wrong: #"{ "qualifying": 0, "total": 30, "absent": "厂房内不设厨房" }"#, right: #"{ "absent": "厂房内不设厨房" }"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .declaredScoreOutOfRange,
            title: ("申报得分超出该项最高分", "More points than the item has"),
            meaning: (
                "declaredScores 中某项的得分大于适用评分表中该项的最高分。",
                "A declared score is more than the maximum of its item in the table that governs the building."),
            reason: ("多半是填了合计，或用了另一张评分表。", "Most often a sum was given, or another score table was used."),
            remedy: (
                "按适用的评分表逐项填写；表见 prefab standards。",
                "Give the points item by item by the governing table; prefab standards shows it."),
            example: .submission(wrong: #""dryFloor": 60"#, right: #""dryFloor": 6"#),
            reference: "京技管〔2022〕48号 第七条"),
        DiagnosticExplanation(
            .takeOffTooLarge,
            title: ("构件清单合计过大", "A take-off too large"),
            meaning: ("构件清单的合计超出可精确计算的范围。", "The take-off adds up to more than can be computed exactly."),
            reason: (
                "计算全部精确进行，不以近似值代替；这样大的建筑不存在。",
                "Everything is computed exactly and nothing is approximated; no building is that large."),
            remedy: ("核对数量与单位。", "Check the counts and the units."),
            example: .submission(
                wrong: #""count": 600000000000, "precastVolume": 577500000000"#,
                right: #""count": 600, "precastVolume": 0.5775"#),
            reference: "prefab-submission/1"),
    ]
}
