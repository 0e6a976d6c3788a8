import PrefabAssessment

/// 装配式建筑实施情况报告 (48号 第九条、第十条), a skeleton: what the submission says of the project and its buildings, and named blanks for how it
/// was carried out, which no submission says.
struct ImplementationReport {
    let paper: PaperCase

    func document(copy: Int?) -> ReportDocument {
        let p = paper
        return p.document(
            PaperKind.implementationReport.title, copy: copy,
            p.numbered([
                (p.say("项目概况", "Project"), [.table(p.form(project))]),
                (p.say("装配式建筑实施范围", "Buildings"), p.appliedTables),
                (p.say("采用的技术", "Techniques used"), techniques),
                (p.say("实施过程", "Course of the works"), course),
                (p.say("预制率、装配率计算与验收", "Rates, computed and accepted"), rates),
                (p.say("奖励资金的使用", "Use of the reward"), use),
                (
                    p.say("质量安全、存在问题与改进", "Quality, faults and what was learnt"),
                    [.paragraph(p.blank("质量、安全情况，存在的问题及改进措施", "quality and safety, faults and their cure"))]
                ),
                (p.say("结论", "Conclusion"), [.paragraph(p.blank("实施情况总体评价", "how it was carried out on the whole"))]),
            ]), boxes: p.applicantBoxes)
    }

    // MARK: - 一、项目概况

    private var project: [PaperField] {
        let p = paper
        return [
            p.field("项目名称", "Name", .project(.name)), p.field("申报单位", "Applicant", .project(.applicant)),
            p.field("建设地点", "Site", .project(.site), .project(.parcel)),
            p.field("建设性质", "Construction type", .project(.constructionType)), p.projectArea,
            p.field("设计单位", "Designer", blank: ("单位全称", "full name")), p.field("施工单位", "Contractor", blank: ("单位全称", "full name")),
            p.field("监理单位", "Supervisor", blank: ("单位全称", "full name")),
            p.field("预制构件生产单位", "Maker of the precast members", blank: ("单位全称", "full name")),
        ]
    }

    // MARK: - 三、采用的技术

    private var techniques: [ReportDocument.Block] {
        let p = paper
        guard !p.applied.isEmpty else { return [p.nobody] }
        let table = TechnologyTable(paper: p)
        return [
            .table(
                ReportTable(
                    .letter,
                    columns: [p.column("单体", "Building"), p.column("采用的评价项", "Items used"), p.column("情况待补的评价项", "Items to be supplied")],
                    rows: p.applied.map { index in
                        let items = table.items(p.assessment.buildings[index])
                        func list(_ names: [String]) -> ReportText {
                            names.isEmpty ? "—" : ReportText(names.joined(separator: p.listComma))
                        }
                        return ReportTable.Row([ReportText(p.name(index)), list(items.used), list(items.open)])
                    })),
            .paragraph(p.blank("主要技术做法、部品部件与应用部位", "techniques, products and where they are used")),
        ]
    }

    // MARK: - 四、实施过程

    private var course: [ReportDocument.Block] {
        let p = paper
        let fields = [
            p.field("立项批复", "Project approval", .date(.projectApproval)), p.field("规划许可", "Planning permit", .date(.planningPermit)),
            p.field("装配式建筑技术方案专家评审", "Expert review of the technical scheme", blank: ("日期、意见", "day, opinion")),
            p.field("开工手续", "Commencement formalities", .date(.constructionStart)),
            p.field("首层楼地面施工", "First floor slab", .date(.firstFloorSlabStart)),
            p.field("预制率验收", "Acceptance of the prefabrication rate", .date(.prefabricationAcceptance)),
            p.field("主体结构验收", "Acceptance of the main structure", .date(.mainStructureAcceptance)),
            p.field("装配率验收", "Acceptance of the assembly rate", blank: ("日期", "day")),
            p.field("竣工备案或联合验收", "Completion", .date(.completion)),
            p.field("过程检查（第十一条）", "Inspections (第十一条)", blank: ("检查日期、单位、意见及整改", "days, by whom, opinion and cure")),
        ]
        return [.table(p.form(fields)), .paragraph(p.blank("构件生产、运输、安装的组织与进度", "how members were made, brought and put up"))]
    }

    // MARK: - 五、预制率、装配率计算与验收

    private var rates: [ReportDocument.Block] {
        let p = paper
        guard !p.applied.isEmpty else { return [p.nobody] }
        func columns(_ chinese: String, _ english: String) -> [ReportTable.Column] {
            [
                p.column("\(chinese) 计算值", "\(english), computed", .trailing),
                p.column("\(chinese) 验收值", "\(english), accepted", .trailing),
                p.column("\(chinese) 第三方", "\(english), third party", .trailing),
            ]
        }
        let table = ReportTable(
            .letter, columns: [p.column("单体", "Building")] + columns("预制率", "Prefabrication") + columns("装配率", "Assembly"),
            rows: p.applied.map { index in
                let building = p.assessment.buildings[index]
                let found = p.blank("验收表", "acceptance")
                let third = p.blank("计算书", "calculation")
                return ReportTable.Row([
                    ReportText(p.name(index)), p.prefabricationRate(building), found, third, p.assemblyRate(building), found, third,
                ])
            })
        let open = p.applied.compactMap { index -> ReportDocument.Block? in
            p.openRates(p.assessment.buildings[index]).map { .paragraph(ReportText(p.name(index) + p.colon) + $0) }
        }
        return [.table(table)] + open
    }

    // MARK: - 六、奖励资金的使用

    /// The uses that 第五条 names.
    private var use: [ReportDocument.Block] {
        let p = paper
        let uses = [("咨询", "Advice"), ("设计", "Design"), ("生产", "Making"), ("施工", "Construction"), ("运维", "Operation")]
        return [.table(p.form(uses.map { p.field($0.0, $0.1, blank: ("计划或者实际金额、内容", "amount planned or spent, for what")) }))]
    }
}
