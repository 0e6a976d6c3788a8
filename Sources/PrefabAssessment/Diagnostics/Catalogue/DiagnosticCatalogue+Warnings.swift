extension DiagnosticCatalogue {
    /// `W1…`, `W2…`: what is probably a mistake.
    static let warnings: [DiagnosticExplanation] = [
        DiagnosticExplanation(
            .decimalsRounded,
            title: ("小数超过 12 位", "More than twelve decimals"),
            meaning: ("该数的小数多于 12 位，已四舍五入到 12 位。", "The number has more than 12 decimals and was rounded half up to 12."),
            reason: (
                "计算按 12 位小数精确进行；多出的位数多半来自表格的浮点误差。",
                "Everything is computed exactly with 12 decimals; more of them come from floating point in a spreadsheet."),
            remedy: ("写出计算书上的数值。", "Write the number as the calculation has it."),
            example: .submission(wrong: #""height": 23.9000000000001"#, right: #""height": 23.9"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .fundingLooksLikeFraction,
            title: ("财政资金比例不足 1%", "Fiscal funds of less than one per cent"),
            meaning: ("fiscalFundingPercent 大于 0 而小于 1。", "fiscalFundingPercent is above 0 and below 1."),
            reason: (
                "该字段是百分数；0.12 表示万分之十二，多半本意是百分之十二。",
                "The field is a percentage; 0.12 means twelve in ten thousand, where twelve per cent may be meant."),
            remedy: ("核对立项批复；若为百分之十二，写 12。", "Check the approval; for twelve per cent write 12."),
            example: .submission(wrong: #""fiscalFundingPercent": 0.12"#, right: #""fiscalFundingPercent": 12"#),
            reference: "京技管〔2022〕48号 第五条"),
        DiagnosticExplanation(
            .measureIncomplete,
            title: ("测量只写了一半", "Half a measure"),
            meaning: ("一项测量缺少 qualifying 或 total。", "A measure lacks qualifying or total."),
            reason: (
                "缺少的量是未知，不是 0；该项按未知处理，结论可能因此未定。",
                "What is missing is unknown, not 0; the measure counts as unknown, and the verdict may stay open."),
            remedy: (#"写全 { "qualifying": …, "total": … }。"#, #"Give both, { "qualifying": …, "total": … }."#),
            example: .submission(wrong: #"{ "qualifying": 4500 }"#, right: #"{ "qualifying": 4500, "total": 5000 }"#),
            reference: "prefab-submission/1"),
        DiagnosticExplanation(
            .datesOutOfOrder,
            title: ("日期先后颠倒", "Dates out of order"),
            meaning: (
                "立项、规划许可、开工、首层楼地面、竣工的日期没有依次先后。",
                "Approval, permit, start, first floor slab and completion do not follow one another."),
            reason: (
                "日期决定适用的方法与申报期限；颠倒的多半有一个填错。",
                "Dates decide the method and the time for the application; out of order, one of them is probably wrong."),
            remedy: ("按批复文件核对两个日期。", "Check both dates against the documents."),
            example: .submission(wrong: #""constructionStart": "2021-04-28""#, right: #""constructionStart": "2022-04-28""#),
            reference: "京技管〔2022〕48号 第七条、第八条"),
        DiagnosticExplanation(
            .areaSumDiffers,
            title: ("项目面积与单体之和不等", "The project area is not the sum of its buildings"),
            meaning: (
                "project.aboveGroundArea 与各单体 aboveGroundArea 之和不等。",
                "project.aboveGroundArea differs from the sum over the buildings."),
            reason: (
                "面积下限按项目衡量，奖励按单体计算；不等时两者可能出自不同的文件。",
                "The least area is measured on the project, the reward on the buildings; the figures may come from different documents."),
            remedy: (
                "核对面积，或补上未列的单体；删去项目面积则按单体之和计。",
                "Check the areas or add the buildings left out; without the project’s area the sum counts."),
            example: .submission(
                wrong: #""name": "示例厂房项目", "aboveGroundArea": 6300"#,
                right: #""name": "示例厂房项目", "aboveGroundArea": 6200"#),
            reference: "京技管〔2022〕48号 第五条"),
        DiagnosticExplanation(
            .storeyHeight,
            title: ("平均层高不合常理", "An implausible storey height"),
            meaning: (
                "height 除以 storeys 所得的平均层高过小或过大。",
                "height over storeys gives a mean storey height that is too small or too large."),
            reason: (
                "多半是高度的单位或层数填错；高度决定按附件应达到的预制率。",
                "Most often the unit of the height or the storeys are wrong; the height decides the prefabrication rate by the annexes."),
            remedy: ("核对高度（米）与地上层数。", "Check the height (in metres) and the storeys above ground."),
            example: .submission(wrong: #""storeys": 40"#, right: #""storeys": 4"#),
            reference: "京技管〔2022〕48号 第七条"),
        DiagnosticExplanation(
            .duplicateLabel,
            title: ("构件编号重复", "A component label twice"),
            meaning: ("构件清单中两行的 label 相同。", "Two lines of the take-off have the same label."),
            reason: ("同一批构件可能被计入两次。", "The same pieces may have been counted twice."),
            remedy: ("核对是否重复；不同的构件用不同的编号。", "Check for double counting; give different pieces different labels."),
            example: .submission(wrong: #""label": "YZZ-1", "count": 30"#, right: #""label": "YZZ-2", "count": 30"#),
            reference: "prefab-submission/1"),
    ]
}
