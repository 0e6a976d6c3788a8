import PrefabAssessment

/// 预制率验收表 or 装配率验收表 (48号 第九条、第十条) of a building: what the submission comes to, beside room for what is found on the site.
///
/// A submission holds one set of quantities, those of the design or those of what was built: it is shown as computed, and what the acceptance
/// finds is never filled in.
struct AcceptancePaper {
    private let paper: PaperCase
    private let building: BuildingAssessment
    private let rate: PaperCase.Rate

    /// - Parameter index: of the building in ``Submission/buildings``.
    init(_ paper: PaperCase, _ rate: PaperCase.Rate, _ index: Int) {
        self.paper = paper
        self.rate = rate
        building = paper.assessment.buildings[index]
    }

    func document(copy: Int?) -> ReportDocument {
        let p = paper
        let kind: PaperKind = rate == .prefabrication ? .acceptancePrefabrication : .acceptanceAssembly
        let findings: [ReportDocument.Block] =
            switch rate {
            case .prefabrication: PrefabricationAcceptance(paper: p, building: building).blocks
            case .assembly: AssemblyAcceptance(paper: p, building: building).blocks
            }
        return p.document(
            kind.title, about: building.index, copy: copy,
            p.numbered([
                (p.say("工程概况", "Building"), [.table(p.form(project))]),
                (p.say("验收内容", "What is accepted"), findings + [note] + (p.openRates(building, [rate]).map { [.paragraph($0)] } ?? [])),
                (p.say("验收结论", "Result"), result),
            ]), boxes: boxes)
    }

    // MARK: - 一、工程概况

    private var project: [PaperField] {
        let p = paper
        let index = building.index
        var fields = [
            p.field("项目名称", "Project", .project(.name)), p.field("建设单位", "Construction unit", .project(.applicant)),
            p.field("单体", "Building", said: ReportText(p.name(index)), at: .buildingField(index, .id)),
            p.field("结构类型", "Structure", .buildingField(index, .structure)),
            p.field("建筑高度", "Height", .buildingField(index, .height)),
            p.field("地上层数", "Storeys above ground", .buildingField(index, .storeys)),
            p.field("地上建筑面积", "Area above ground", .buildingField(index, .aboveGroundArea)),
            p.field("评价方法", "Method", computed: p.method(building), by: "第七条"),
            p.field("设计单位", "Designer", blank: ("单位全称", "full name")), p.field("施工单位", "Contractor", blank: ("单位全称", "full name")),
            p.field("监理单位", "Supervisor", blank: ("单位全称", "full name")),
        ]
        switch rate {
        case .prefabrication:
            fields += [
                p.field("预制构件生产单位", "Maker of the precast members", blank: ("单位全称", "full name")),
                p.field("预制率验收日期", "Day of this acceptance", .date(.prefabricationAcceptance)),
                p.field("主体结构验收日期", "Acceptance of the main structure", .date(.mainStructureAcceptance)),
            ]
        case .assembly:
            fields += [
                p.field("装配率验收日期", "Day of this acceptance", blank: ("装配率验收日期", "day of this acceptance")),
                p.field("竣工备案或联合验收日期", "Day of completion", .date(.completion)),
            ]
        }
        return fields
    }

    // MARK: - 二、验收内容 and 三、验收结论

    private var note: ReportDocument.Block {
        paper.paragraph(
            "计算值按申报文件所载工程量计算。申报文件只载一组工程量，未另载现场实测值；验收值由验收各方按实填写。",
            "What is computed comes from the quantities of the submission. It holds one set of them and none measured on the site; what is found is for those who accept to fill in.",
            .muted)
    }

    private var result: [ReportDocument.Block] {
        let p = paper
        let duty =
            switch rate {
            case .prefabrication:
                p.paragraph(
                    "预制率验收由申报单位在项目主体结构验收前组织（第十条）。",
                    "The applicant has the prefabrication rate accepted before the main structure is (第十条).")
            case .assembly:
                p.paragraph(
                    "装配率验收由申报单位在竣工验收阶段组织，装配式建筑实施情况纳入工程竣工验收报告（第十条）。",
                    "The applicant has the assembly rate accepted as the works are completed, and the report on the completion says how the building was prefabricated (第十条)."
                )
            }
        return [duty] + late + [
            .facts([
                p.fact("与设计文件、计算书是否一致", "As designed and computed", p.blank("一致或者不一致，差异及原因", "whether, and why not")),
                p.fact("问题及整改情况", "Faults and their cure", p.blank("问题、整改结果", "what was found and done")),
                p.fact("验收结论", "Result", p.blank("同意或者不同意验收", "accepted or not")),
            ])
        ]
    }

    /// That it was too late, where the submission's days say so.
    private var late: [ReportDocument.Block] {
        let p = paper
        guard rate == .prefabrication else { return [] }
        return p.assessment.findings.filter { $0.outcome == .fail && p.description($0).id == "48-10-acceptance" }
            .map { .paragraph(ReportText(p.sentence($0), .fail)) }
    }

    private var boxes: [ReportDocument.Signature] {
        let p = paper
        var others = [("设计单位（盖章）", "Designer (seal)"), ("施工单位（盖章）", "Contractor (seal)"), ("监理单位（盖章）", "Supervisor (seal)")]
        if rate == .prefabrication { others.append(("预制构件生产单位（盖章）", "Maker of the precast members (seal)")) }
        let applicant = ReportDocument.Signature(
            role: p.say("建设单位（公章）", "Construction unit (seal)"), name: ReportText(p.submission.project.applicant ?? ""), isSeal: true)
        return [applicant] + p.boxes(others)
    }
}

extension PaperCase {
    /// `〔实测〕`: what is found on the site.
    var measuredBlank: ReportText { blank("实测", "measured") }
}
