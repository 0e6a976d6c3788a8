import PrefabAssessment

/// 申报意向书 and 申报书 (48号 第九条): who applies for which buildings, by which article, with which papers, and what that would come to.
struct FilingPaper {
    private let paper: PaperCase
    /// Of the filing, whatever the submission has come to.
    private let stage: Submission.Stage

    init(_ paper: PaperCase, _ stage: Submission.Stage) {
        self.paper = paper
        self.stage = stage
    }

    private var submission: Submission { paper.submission }

    func document(copy: Int?) -> ReportDocument {
        let p = paper
        let kind: PaperKind = stage == .intent ? .intent : .form
        return p.document(
            kind.title, copy: copy,
            p.numbered([
                (p.say("项目概况", "Project"), [.table(p.form(project))]),
                (p.say("申请奖励的单体", "Buildings applied for"), p.appliedTables),
                (p.say("申请依据", "Grounds of the application"), [.table(p.form(grounds))]),
                (p.say("奖励资金测算", "Estimate of the reward"), p.estimate(stage)),
                (p.say("随附材料", "Papers enclosed"), enclosures),
                (p.say("申报单位声明", "Declaration of the applicant"), [declaration]),
            ]), boxes: p.applicantBoxes)
    }

    // MARK: - 一、项目概况

    private var project: [PaperField] {
        let p = paper
        var fields = [
            p.field("项目名称", "Name", .project(.name)), p.field("项目编号", "Project id", .project(.id)),
            p.field("申报单位", "Applicant", .project(.applicant)), p.field("申报单位身份", "Its role", .project(.applicantRole)),
            p.field("统一社会信用代码", "Unified social credit code", .project(.applicantCode)),
            p.field("建设地点", "Site", .project(.site), .project(.parcel)),
            p.field("建设性质", "Construction type", .project(.constructionType)),
            p.field("立项批复", "Project approval", .project(.approvalNumber), .date(.projectApproval)),
            p.field("使用财政性资金的比例", "Share of fiscal funds", .project(.fiscalFundingPercent)),
            p.field("土地取得方式", "Land", .project(.land)),
            p.field("建设工程规划许可证", "Planning permit", .project(.planningPermitNumber), .date(.planningPermit)),
            p.field("开工手续", "Commencement formalities", .project(.constructionPermitNumber), .date(.constructionStart)),
            p.field("首层楼地面施工", "First floor slab", .date(.firstFloorSlabStart)),
            p.projectArea,
        ]
        if stage == .final {
            fields += [
                p.field("预制率验收", "Acceptance of the prefabrication rate", .date(.prefabricationAcceptance)),
                p.field("主体结构验收", "Acceptance of the main structure", .date(.mainStructureAcceptance)),
                p.field("竣工备案或联合验收", "Completion", .date(.completion)),
            ]
        }
        fields.append(p.field("申报意向书递交日期", "Declaration of intent handed in", .date(.application)))
        if stage == .final { fields.append(p.field("申报书递交日期", "Application form handed in", .date(.applicationForm))) }
        return fields + [p.field("联系人", "Contact", blank: ("姓名、电话", "name, telephone"))]
    }

    // MARK: - 三、申请依据

    private var grounds: [PaperField] {
        let p = paper
        return p.applied.map(route) + awards + [otherAwards] + granted
    }

    /// By which article a building is applied for, as far as the submission settles it.
    private func route(_ index: Int) -> PaperField {
        let p = paper
        let route = p.assessment.buildings[index].route
        let basis = p.say("第六条、第七条", "第六条 and 第七条")
        let label = "\(p.name(index))申请途径"
        let english = "\(p.name(index)): route"
        switch route {
        case .matching: return p.field(label, english, computed: ReportText(p.words(route.title)), by: basis)
        case .voluntary:
            let voluntary = submission.voluntary(of: submission.buildings[index])
            return p.field(label, english, computed: ReportText(p.words(voluntary?.title ?? route.title)), by: basis)
        case .none:
            return p.field(
                label, english, computed: p.say("按所填情况，第六条、第七条均不适用", "neither article applies to what is given", .fail), by: basis)
        case .undetermined:
            return p.field(label, english, computed: p.blank("第六条或者第七条，及其依据", "第六条 or 第七条, and why"), by: basis)
        case .notApplicable:
            return p.field(label, english, computed: p.say("用途不属第五条的支持范围", "its use is not rewarded", .fail), by: ReportText("第五条"))
        }
    }

    /// The papers of the municipal awards that buildings of the matching route have, each once.
    private var awards: [PaperField] {
        let p = paper
        var fields: [PaperField] = []
        var hasProjects = false
        for index in p.applied where p.assessment.buildings[index].route == .matching {
            if submission.buildings[index].rewardBasis?.award != nil {
                fields.append(
                    p.field(
                        "\(p.name(index))市级奖励文件", "\(p.name(index)): municipal award", .buildingAward(index, .instrument),
                        .buildingAward(index, .decision), .buildingAward(index, .date)))
            } else if !hasProjects {
                hasProjects = true
                fields.append(p.field("市级奖励文件", "Municipal award", .award(.instrument), .award(.decision), .award(.date)))
            }
        }
        return fields
    }

    /// Silence about other awards is no statement that there are none.
    private var otherAwards: PaperField {
        let p = paper
        let label = ("同一项目的其他财政奖励", "Other fiscal awards of the project")
        guard !submission.otherAwards.isEmpty else {
            return PaperField(
                label: p.say(label.0, label.1), value: p.blank("有无其他财政奖励，及告知、退返情况", "whether there are any, reported and returned"),
                source: p.say("申报文件未填", "not given in the submission", .muted))
        }
        let texts = submission.otherAwards.map { award in
            let source = p.text(award.source, "奖励名称", "name")
            let reported = state(award.reported, ("已告知", "reported"), ("未告知", "not reported"), ("是否告知", "whether reported"))
            let returned = state(award.returned, ("已退返", "returned"), ("未退返", "not returned"), ("是否退返", "whether returned"))
            return source + p.bracketed([reported, returned].joined(ReportText(p.comma)))
        }
        return p.field(label.0, label.1, said: texts.joined(ReportText(p.semicolon)), at: .root(.otherAwards))
    }

    private func state(_ value: Bool?, _ yes: (String, String), _ no: (String, String), _ name: (String, String)) -> ReportText {
        guard let value else { return paper.blank(name.0, name.1) }
        return value ? paper.say(yes.0, yes.1) : paper.say(no.0, no.1)
    }

    /// What the project had before counts against the cap; where nothing is stated, nothing is said.
    private var granted: [PaperField] {
        guard submission.project.alreadyGranted > .zero else { return [] }
        return [paper.field("本办法已拨付的奖励资金", "Already granted under the measure", .project(.alreadyGranted))]
    }

    // MARK: - 五、随附材料 and 六、申报单位声明

    private var enclosures: [ReportDocument.Block] {
        let p = paper
        var blocks: [ReportDocument.Block] = [.table(p.documents(submission.stage == .final ? .final : stage))]
        if let copies = p.copies {
            blocks.append(
                .paragraph(
                    p.say(
                        "申报意向书、申报书和附件材料均一式\(PaperCase.numeral(copies))份，加盖申报单位公章（第九条）。",
                        "Both filings and everything enclosed are handed in in \(copies) copies with the applicant’s seal (第九条).")))
        }
        return blocks
    }

    private var declaration: ReportDocument.Block {
        paper.paragraph(
            "本单位对所提交材料的真实性负责；同一项目未多头或者重复申请财政奖励资金，已获得其他财政奖励的如实告知；接受监督检查（第十五条、第十七条）。",
            "We answer for the truth of what is handed in; we have not applied for fiscal rewards of one project repeatedly, and tell of those that it has; we accept supervision and inspection (第十五条, 第十七条)."
        )
    }
}
