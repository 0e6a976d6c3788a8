extension RootKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .schema:
            FieldDescription(
                ("模式文件", "Schema"), ("供编辑器补全与提示；不影响审查。", "For completion and hints in an editor; no effect on a review."),
                .text, example: #""./submission.draft-07.schema.json""#)
        case .format:
            FieldDescription(
                ("格式与版本", "Format and version"), ("固定写法。", "Always the same."),
                .constant(Submission.format), isRequired: true, example: #""prefab-submission/1""#)
        case .project:
            FieldDescription(
                ("项目", "Project"), ("立项批复与规划文件中的项目信息。", "The project as its approval and planning documents have it."),
                .structure, isRequired: true, example: #"{ "id": "YZ-2022-0042", "name": "智能装备生产厂房项目" }"#)
        case .dates:
            FieldDescription(
                ("日期", "Dates"), ("全部可省略；省略的为未知。", "All may be left out; what is left out is unknown."),
                .structure, example: #"{ "planningPermit": "2022-01-20" }"#)
        case .rewardBasis:
            FieldDescription(
                ("奖励依据", "Reward basis"), ("决定奖励途径：第六条或第七条。", "Decides the route to the reward: article 6 or article 7."),
                .structure, example: #"{ "municipalAward": "notGranted", "voluntary": "notMandated" }"#)
        case .documents:
            FieldDescription(
                ("申报材料", "Documents"), ("已附的材料（48号 第九条）；缺少的须补正。", "What is enclosed (48号 第九条); what is missing has to be supplied."),
                .words(DocumentKind.descriptions), example: #"["projectApproval", "planningPermit"]"#)
        case .otherAwards:
            FieldDescription(
                ("其他奖励", "Other awards"), ("同一项目申请过的其他财政奖励。", "Other fiscal awards for the same project."),
                .structure, example: #"[{ "source": "市级奖励资金", "reported": true, "returned": false }]"#, defaultValue: "[]")
        case .buildings:
            FieldDescription(
                ("单体建筑", "Buildings"), ("至少一个；每个单体分别评定。", "At least one; each is assessed by itself."),
                .structure, isRequired: true,
                example: #"[{ "id": "1#", "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 18230.4 }]"#)
        }
    }
}

extension ProjectKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .id:
            FieldDescription(
                ("项目编号", "Project id"), ("立项批复或申报编号。", "The number of the approval or the application."),
                .text, isRequired: true, example: #""YZ-2022-0042""#)
        case .name:
            FieldDescription(
                ("项目名称", "Project name"), ("与立项批复一致。", "As in the approval."),
                .text, isRequired: true, example: #""智能装备生产厂房项目""#)
        case .applicant:
            FieldDescription(("申报单位", "Applicant"), ("单位全称。", "The full name."), .text, example: #""北京某某有限公司""#)
        case .applicantRole:
            FieldDescription(
                ("申报单位身份", "Role of the applicant"), ("申报单位应为建设单位（48号 第八条）。", "The applicant has to be the construction unit (48号 第八条)."),
                .word(ApplicantRole.descriptions), example: #""constructionUnit""#)
        case .site:
            FieldDescription(
                ("项目位置", "Site"), ("奖励用于亦庄新城范围内的项目（48号 第五条）。", "The reward is for projects in Yizhuang New Town (48号 第五条)."),
                .word(Site.descriptions), example: #""yizhuang""#)
        case .constructionType:
            FieldDescription(
                ("建设性质", "Construction type"), ("奖励用于新建项目（48号 第五条）。", "The reward is for new construction (48号 第五条)."),
                .word(ConstructionType.descriptions), example: #""new""#)
        case .fiscalFundingPercent:
            FieldDescription(
                ("使用财政性资金的比例", "Share of fiscal funds"), ("百分数，依据立项批复的资金来源。", "A percentage, from the sources of funds in the approval."),
                .number(.percentage, unit: "%"), example: "0")
        case .land:
            FieldDescription(
                ("土地取得方式", "Land"), ("决定47号是否强制实施（47号（三）4、5）。", "Decides whether 47号 obliges the buildings (47号 (三)4, 5)."),
                .word(Land.descriptions), example: #""newIndustrial""#)
        case .aboveGroundArea:
            FieldDescription(
                ("项目地上建筑面积", "Above-ground area of the project"), ("省略时为各单体之和。", "The sum over the buildings if left out."),
                .number(.quantity, unit: "m²"), example: "18230.4")
        case .technicalExemption:
            FieldDescription(
                ("技术条件特殊的审核同意", "Technical exemption"),
                ("市装配式建筑联席会议办公室的审核同意（47号（三）6）。", "The municipal consent for unusual technical conditions (47号 (三)6)."),
                .word(TechnicalExemption.descriptions), example: #""none""#, defaultValue: #""none""#)
        }
    }
}

extension DateKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .projectApproval:
            FieldDescription(
                ("立项批复日期", "Day of the project approval"), ("决定47号是否适用。", "Decides whether 47号 applies."), .date, example: #""2021-09-16""#)
        case .planningPermit:
            FieldDescription(
                ("规划许可证日期", "Day of the planning permit"), ("决定适用哪种计算方法（48号 第七条）。", "Decides which method governs (48号 第七条)."),
                .date, example: #""2022-01-20""#)
        case .constructionStart:
            FieldDescription(
                ("开工手续日期", "Day of the commencement formalities"), ("决定申报期限（48号 第八条）。", "Decides the time for the application (48号 第八条)."),
                .date, example: #""2022-04-28""#)
        case .firstFloorSlabStart:
            FieldDescription(
                ("首层楼地面施工日期", "Start of the first floor slab"), ("尚未施工写 notStarted。", "Write notStarted if it has not begun."),
                .dateOr(Submission.SlabStart.notStartedDescription), example: #""2022-07-25""#)
        case .prefabricationAcceptance:
            FieldDescription(
                ("预制率验收日期", "Acceptance of the prefabrication rate"), ("竣工项目（48号 第十条）。", "Completed projects (48号 第十条)."),
                .date, example: #""2023-03-15""#)
        case .mainStructureAcceptance:
            FieldDescription(
                ("主体结构验收日期", "Acceptance of the main structure"), ("竣工项目（48号 第十条）。", "Completed projects (48号 第十条)."),
                .date, example: #""2023-04-20""#)
        case .completion:
            FieldDescription(
                ("竣工备案或联合验收日期", "Day of completion"), ("填写后按竣工项目核对材料。", "With it the documents of a completed project are asked for."),
                .date, example: #""2023-10-30""#)
        case .application:
            FieldDescription(
                ("申报日期", "Day of the application"), ("递交申报材料的日期。", "The day on which the application is handed in."), .date,
                example: #""2022-06-20""#)
        }
    }
}

extension RewardBasisKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .municipalAward:
            FieldDescription(
                ("是否获得市级奖励", "Municipal award"), ("48号 第六条，仅公共建筑。", "48号 第六条, public buildings alone."),
                .word(MunicipalAward.descriptions), example: #""notGranted""#)
        case .voluntary:
            FieldDescription(
                ("是否自愿实施", "Voluntary"),
                ("未被强制而自愿实施的，按第七条奖励（48号 第七条）。", "What was built so without being obliged to is rewarded under article 7 (48号 第七条)."),
                .word(Voluntary.descriptions), example: #""notMandated""#)
        }
    }
}

extension OtherAwardKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .source: FieldDescription(("奖励来源", "Source of the award"), ("资金名称。", "Its name."), .text, example: #""市级奖励资金""#)
        case .reported:
            FieldDescription(
                ("已告知", "Reported"),
                (
                    "是否已告知主管部门；未告知也未退返的属于重复申请（48号 第十五条（二））。",
                    "Whether the authority was told; one neither told of nor given back is applied for repeatedly (48号 第十五条 (二))."
                ),
                .flag, example: "true")
        case .returned:
            FieldDescription(
                ("已退返", "Returned"),
                (
                    "是否已退返；未告知也未退返的属于重复申请（48号 第十五条（二））。",
                    "Whether it was given back; one neither told of nor given back is applied for repeatedly (48号 第十五条 (二))."
                ),
                .flag, example: "false")
        }
    }
}
