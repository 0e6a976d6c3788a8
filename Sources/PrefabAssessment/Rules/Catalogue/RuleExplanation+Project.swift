extension RuleExplanation {
    /// Rules about the project as a whole.
    static let project: [RuleExplanation] = [
        RuleExplanation(
            .site,
            meaning: ("项目位于亦庄新城范围内。", "The project lies in Yizhuang New Town."),
            reason: (
                "奖励资金只用于亦庄新城。未填写 site 时未定。",
                "The money is for Yizhuang New Town alone. Without site the rule is undetermined."),
            remedy: ("按规划许可证填写 site；在范围外的项目不能申请。", "Give site as on the planning permit; a project elsewhere cannot apply."),
            example: Example(
                sample: "eligible-factory.json", passing: #""site": "yizhuang""#, other: #""site": "elsewhere""#, outcome: .fail)),
        RuleExplanation(
            .newConstruction,
            meaning: ("项目为新建。", "The project is new construction."),
            reason: (
                "改建、扩建不在奖励范围内。未填写 constructionType 时未定。",
                "Alterations and extensions are not rewarded. Without constructionType the rule is undetermined."),
            remedy: ("按立项批复填写 constructionType。", "Give constructionType as in the approval."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""constructionType": "new""#,
                other: #""constructionType": "alteration""#,
                outcome: .fail)),
        RuleExplanation(
            .funding,
            meaning: (
                "项目使用财政性资金的比例低于限值，不属于政府投资。",
                "The share of fiscal funds is below the limit, so that the project is not government-invested."),
            reason: ("“未达到50%以上”：恰好等于限值的也不通过。", "“未达到50%以上”: a share of exactly the limit fails as well."),
            remedy: (
                "按立项批复的资金来源填写 fiscalFundingPercent（百分数）。",
                "Give fiscalFundingPercent as a percentage, from the sources of funds in the approval."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""fiscalFundingPercent": 0"#,
                other: #""fiscalFundingPercent": 62.5"#,
                outcome: .fail)),
        RuleExplanation(
            .area,
            meaning: ("项目地上建筑面积不小于下限。", "The above-ground area of the project is no less than the least."),
            reason: (
                "面积取 project.aboveGroundArea，未填写时取各单体之和；按哪个面积衡量见解读 area-floor。",
                "The area is project.aboveGroundArea, else the sum over the buildings; on which area it is measured see the "
                    + "reading area-floor."),
            remedy: ("核对面积，补上未列的单体。", "Check the areas and add buildings that were left out."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #"""
                "land": "newIndustrial",
                    "aboveGroundArea": 15847.2
                """#,
                other: #"""
                "land": "newIndustrial",
                    "aboveGroundArea": 3200
                """#,
                outcome: .fail)),
        RuleExplanation(
            .applicant,
            meaning: ("申报单位是建设单位。", "The applicant is the construction unit (建设单位)."),
            reason: (
                "施工、设计等其他单位不能申报。未填写 applicantRole 时未定。",
                "Contractors, designers and others cannot apply. Without applicantRole the rule is undetermined."),
            remedy: ("由建设单位申报。", "Let the construction unit apply."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""applicantRole": "constructionUnit""#,
                other: #""applicantRole": "other""#,
                outcome: .fail)),
        RuleExplanation(
            .commencement,
            meaning: ("已依法办理开工手续。", "The formalities of the start of construction are done."),
            reason: (
                "以填写 constructionStart 为准；未填写时未定，不判不通过。",
                "A constructionStart shows it; without one the rule is undetermined, never failed."),
            remedy: ("取得开工手续后填写日期。", "Give the date once the formalities are done."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""constructionStart": "2022-04-28","#,
                other: "",
                outcome: .undetermined)),
        RuleExplanation(
            .window,
            meaning: (
                "在期限内申报：期限由开工日期决定。",
                "The application was made in time; which time that is depends on the start of construction."),
            reason: (
                "较早开工的项目自政策发布之日起数月内申报，此后开工的在首层楼地面施工前申报；解读 publication-day 与 slab-day 见 prefab standards。",
                "Earlier starts apply within some months of the publication, later ones before the first floor slab; see the "
                    + "readings publication-day and slab-day."),
            remedy: (
                "核对 constructionStart、firstFloorSlabStart 与 application；过期不予受理。",
                "Check constructionStart, firstFloorSlabStart and application; a late application is not accepted."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""application": "2022-06-20""#,
                other: #""application": "2022-08-20""#,
                outcome: .fail)),
        RuleExplanation(
            .documents,
            meaning: ("本阶段的申报材料齐全。", "All documents of the stage are enclosed."),
            reason: (
                "在施与竣工（填写了 completion）的材料清单不同。缺少材料为补正，判未定，并列出所缺。",
                "Projects under construction and completed ones (with a completion date) have different lists. What is missing "
                    + "can be supplied, so the rule is undetermined and names it."),
            remedy: ("补交所列材料并写入 documents。", "Supply the documents named and list them in documents."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""technologyTable", "implementationReport""#,
                other: #""technologyTable""#,
                outcome: .undetermined)),
        RuleExplanation(
            .duplicate,
            meaning: ("没有未告知也未退返的重复申请。", "No other award for the project was left both unreported and unreturned."),
            reason: ("每项其他奖励只要已告知或已退返即可。", "Each other award has to be reported or returned; one of the two is enough."),
            remedy: ("在 otherAwards 中如实填写并告知。", "List the award in otherAwards and report it."),
            example: Example(
                sample: "matching-capped.json",
                passing: #""reported": true, "returned": false"#,
                other: #""reported": false, "returned": false"#,
                outcome: .fail)),
        RuleExplanation(
            .validity,
            meaning: ("在办法有效期内申报。", "The application was made while the measure was in force."),
            reason: (
                "“有效期至2025年”的末日见解读 expiry。未填写 application 时未定。",
                "For the last day of 有效期至2025年 see the reading expiry. Without application the rule is undetermined."),
            remedy: ("核对申报日期。", "Check the date of the application."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""application": "2022-06-20""#,
                other: #""application": "2026-01-15""#,
                outcome: .fail)),
        RuleExplanation(
            .acceptance,
            meaning: ("预制率验收早于主体结构验收。", "The prefabrication rate was accepted before the main structure."),
            reason: ("只对已竣工的项目检查，只作提示，不影响结论。", "Looked at for completed projects alone; advisory, without effect on the verdict."),
            remedy: ("核对两个验收日期。", "Check both dates of acceptance."),
            example: Example(
                sample: "eligible-factory.json",
                passing: #""prefabricationAcceptance": "2023-03-15""#,
                other: #""prefabricationAcceptance": "2023-05-15""#,
                outcome: .fail)),
    ]
}
