import PrefabAssessment

// What the fields of a submission are called in the field of prefabricated building; a reviewer asks the applicant for these, not for keys.

extension Place {
    /// The field in words, with the building's id left to the reader of the pointer.
    var title: Message.Text {
        switch self {
        case .document: Message.Text("申报文件", "submission")
        case .root(let key): key.title
        case .project(let key): key.title
        case .date(let key): Message.Text("\(key.title.chinese)日期", "day of \(key.title.english)")
        case .rewardBasis(.municipalAward): Message.Text("是否获得市级奖励", "municipal award")
        case .rewardBasis(.voluntary): Message.Text("是否自愿实施", "voluntary")
        case .otherAward: Message.Text("其他奖励是否告知或退返", "other award: reported or returned")
        case .building: Message.Text("单体建筑", "building")
        case .buildingField(_, let key): key.title
        case .measure(_, let key): key.title
        case .declared(_, let key): key.title
        }
    }

    /// Whether the place is a single value, not a list whose entries a finding names by themselves.
    var isField: Bool {
        switch self {
        case .document, .root, .otherAward, .building: false
        default: true
        }
    }

    /// The building that the place belongs to, by its place in the submission.
    var building: Int? {
        switch self {
        case .building(let index), .buildingField(let index, _), .measure(let index, _), .declared(let index, _): index
        case .document, .root, .project, .date, .rewardBasis, .otherAward: nil
        }
    }
}

extension RootKey {
    fileprivate var title: Message.Text {
        switch self {
        case .schema, .format: Message.Text(rawValue)
        case .project: Message.Text("项目", "project")
        case .dates: Message.Text("日期", "dates")
        case .rewardBasis: Message.Text("奖励依据", "reward basis")
        case .documents: Message.Text("申报材料", "documents")
        case .otherAwards: Message.Text("其他奖励", "other awards")
        case .buildings: Message.Text("单体建筑", "buildings")
        }
    }
}

extension ProjectKey {
    fileprivate var title: Message.Text {
        switch self {
        case .id: Message.Text("项目编号", "project id")
        case .name: Message.Text("项目名称", "project name")
        case .applicant: Message.Text("申报单位", "applicant")
        case .applicantRole: Message.Text("申报单位身份", "role of the applicant")
        case .site: Message.Text("项目位置", "site")
        case .constructionType: Message.Text("建设性质", "construction type")
        case .fiscalFundingPercent: Message.Text("使用财政性资金的比例", "share of fiscal funds")
        case .land: Message.Text("土地取得方式", "land")
        case .aboveGroundArea: Message.Text("项目地上建筑面积", "above-ground area of the project")
        case .technicalExemption: Message.Text("技术条件特殊的审核同意", "technical exemption")
        }
    }
}

extension DateKey {
    var title: Message.Text {
        switch self {
        case .projectApproval: Message.Text("立项批复", "project approval")
        case .planningPermit: Message.Text("规划许可", "planning permit")
        case .constructionStart: Message.Text("开工手续", "construction start")
        case .firstFloorSlabStart: Message.Text("首层楼地面施工", "first floor slab")
        case .prefabricationAcceptance: Message.Text("预制率验收", "prefabrication acceptance")
        case .mainStructureAcceptance: Message.Text("主体结构验收", "main structure acceptance")
        case .completion: Message.Text("竣工", "completion")
        case .application: Message.Text("申报", "application")
        }
    }
}

extension BuildingKey {
    fileprivate var title: Message.Text {
        switch self {
        case .id: Message.Text("单体编号", "building id")
        case .name: Message.Text("单体名称", "building name")
        case .use: Message.Text("用途", "use")
        case .structure: Message.Text("结构类型", "structure")
        case .height: Message.Text("建筑高度", "height")
        case .storeys: Message.Text("地上层数", "storeys above ground")
        case .aboveGroundArea: Message.Text("地上建筑面积", "above-ground area")
        case .undergroundArea: Message.Text("地下建筑面积", "underground area")
        case .floorPlanArea: Message.Text("各层楼面面积之和", "floor area of all storeys")
        case .appliedFor: Message.Text("是否申请奖励", "applied for")
        case .prefabricable: Message.Text("能否实施装配式建筑", "can be prefabricated")
        case .planningPermit: Message.Text("规划许可", "planning permit")
        case .fullDecoration: Message.Text("是否全装修", "full decoration")
        case .components: Message.Text("结构构件清单（节点尺寸）", "take-off (sizes of joints)")
        case .measures: Message.Text("工程量", "measures")
        case .declaredScores: Message.Text("评分表申报得分", "declared scores")
        case .declared: Message.Text("申报的率与等级", "declared rates and grade")
        }
    }
}

extension MeasureKey {
    var title: Message.Text {
        switch self {
        case .verticalMembers: Message.Text("竖向构件体积", "vertical members")
        case .structuralConcrete: Message.Text("结构混凝土体积", "structural concrete")
        case .horizontalMembers: Message.Text("水平构件面积", "horizontal members")
        case .exteriorWallNonMasonry: Message.Text("非砌筑外围护墙面积", "exterior walls without masonry")
        case .exteriorWallIntegrated: Message.Text("一体化外围护墙面积", "integrated exterior walls")
        case .partitionNonMasonry: Message.Text("非砌筑内隔墙面积", "partitions without masonry")
        case .partitionIntegrated: Message.Text("一体化内隔墙面积", "integrated partitions")
        case .dryFloor: Message.Text("干式工法楼面、地面面积", "dry floors")
        case .integratedKitchen: Message.Text("集成厨房面积", "integrated kitchens")
        case .integratedBathroom: Message.Text("集成卫生间面积", "integrated bathrooms")
        case .electricalPipes: Message.Text("电气管线长度", "electrical lines")
        case .waterPipes: Message.Text("给排水管线长度", "water pipes")
        case .heatingPipes: Message.Text("采暖管线长度", "heating pipes")
        }
    }
}

extension DeclaredKey {
    fileprivate var title: Message.Text {
        switch self {
        case .prefabricationRatePercent: Message.Text("申报预制率", "declared prefabrication rate")
        case .assemblyRatePercent: Message.Text("申报装配率", "declared assembly rate")
        case .grade: Message.Text("申报等级", "declared grade")
        }
    }
}
