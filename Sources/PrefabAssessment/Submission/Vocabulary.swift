// The words of a submission. The raw values are the names in the JSON text.

/// 申报单位 (48号 第八条).
package enum ApplicantRole: String, SubmissionWord {
    case constructionUnit, other

    static let table = KeyTable<Self>()

    package var title: Message.Text {
        switch self {
        case .constructionUnit: Message.Text("建设单位", "construction unit")
        case .other: Message.Text("其他单位", "another")
        }
    }
}

/// 项目位置 (48号 第五条).
package enum Site: String, SubmissionWord {
    case yizhuang, elsewhere

    static let table = KeyTable<Self>()

    package var title: Message.Text {
        switch self {
        case .yizhuang: Message.Text("亦庄新城", "Yizhuang New Town")
        case .elsewhere: Message.Text("其他地区", "elsewhere")
        }
    }
}

/// 建设性质 (48号 第五条).
package enum ConstructionType: String, SubmissionWord {
    case new, alteration, `extension`

    static let table = KeyTable<Self>()

    package var title: Message.Text {
        switch self {
        case .new: Message.Text("新建", "new")
        case .alteration: Message.Text("改建", "alteration")
        case .extension: Message.Text("扩建", "extension")
        }
    }
}

/// 土地取得方式 (47号 (三)4、5).
package enum Land: String, SubmissionWord {
    case newIndustrial, auctioned, other

    static let table = KeyTable<Self>()

    package var title: Message.Text {
        switch self {
        case .newIndustrial: Message.Text("新建工业用地", "new industrial land")
        case .auctioned: Message.Text("招拍挂", "by tender, auction or listing")
        case .other: Message.Text("其他", "other")
        }
    }
}

/// 技术条件特殊的审核同意 (47号 (三)6).
package enum TechnicalExemption: String, SubmissionWord {
    case none, approved, pending

    static let table = KeyTable<Self>()

    package var title: Message.Text {
        switch self {
        case .none: Message.Text("无", "none")
        case .approved: Message.Text("已同意", "approved")
        case .pending: Message.Text("审核中", "pending")
        }
    }

    var isOpen: Bool { self == .pending }
}

/// 市级奖励 (48号 第六条).
package enum MunicipalAward: String, SubmissionWord {
    case granted, notGranted, pending

    static let table = KeyTable<Self>()

    package var title: Message.Text {
        switch self {
        case .granted: Message.Text("已获得", "granted")
        case .notGranted: Message.Text("未获得", "not granted")
        case .pending: Message.Text("尚未确定", "pending")
        }
    }

    var isOpen: Bool { self == .pending }
}

/// 自愿实施 (48号 第七条).
package enum Voluntary: String, SubmissionWord {
    case notMandated, technicalExemption, no

    static let table = KeyTable<Self>()

    package var title: Message.Text {
        switch self {
        case .notMandated: Message.Text("市级文件未要求强制实施（第七条 1）", "not mandated by city documents (art. 7 (1))")
        case .technicalExemption: Message.Text("技术条件特殊项目中增补的单体（第七条 2）", "added in a project that is exempt (art. 7 (2))")
        case .no: Message.Text("非自愿实施", "not voluntary")
        }
    }
}

/// 建筑用途.
package enum Use: String, SubmissionWord {
    case industrial, `public`, affordableHousing, policyHousing, commercialHousing, ancillary

    static let table = KeyTable<Self>()

    package var title: Message.Text {
        switch self {
        case .industrial: Message.Text("工业建筑", "industrial")
        case .public: Message.Text("公共建筑", "public")
        case .affordableHousing: Message.Text("保障性住房", "affordable housing")
        case .policyHousing: Message.Text("政策性住房", "policy housing")
        case .commercialHousing: Message.Text("商品房", "commercial housing")
        case .ancillary: Message.Text("附属用房", "ancillary")
        }
    }

    /// 保障性住房、政策性住房、商品房.
    package var isHousing: Bool {
        self == .affordableHousing || self == .policyHousing || self == .commercialHousing
    }
}

extension Structure: SubmissionWord {
    static let table = KeyTable<Self>()
}

extension DocumentKind: SubmissionWord {
    static let table = KeyTable<Self>()
}

// MARK: - What else people call things

extension ApplicantRole {
    var otherNames: [String] { self == .constructionUnit ? ["业主", "建设方", "开发商", "developer", "owner"] : [] }
}

extension Site {
    var otherNames: [String] { self == .yizhuang ? ["亦庄", "经开区", "北京经济技术开发区"] : ["其他", "区外"] }
}

extension MunicipalAward {
    var otherNames: [String] {
        switch self {
        case .granted: ["已获", "有"]
        case .notGranted: ["未获", "无", "没有"]
        case .pending: ["审核中", "待定"]
        }
    }
}

extension Use {
    var otherNames: [String] {
        switch self {
        case .industrial: ["厂房", "工厂", "车间", "生产厂房", "标准厂房", "factory"]
        case .public: ["公建"]
        case .affordableHousing: ["保障房", "保障性租赁住房", "公租房", "公共租赁住房", "住宅"]
        case .policyHousing: ["政策房", "共有产权住房", "住宅"]
        case .commercialHousing: ["商品住宅", "商品住房", "住宅"]
        case .ancillary: ["附属建筑", "附属设施", "配套用房", "配套设施"]
        }
    }
}

extension Structure {
    var otherNames: [String] {
        switch self {
        case .concrete: ["钢筋混凝土", "框架", "砼", "装配整体式混凝土", "RC"]
        case .steel: ["钢框架", "钢框架支撑", "框架"]
        case .timber: ["木", "wood"]
        case .hybrid: ["混合", "组合", "钢混", "mixed"]
        }
    }
}

extension DocumentKind {
    var otherNames: [String] {
        switch self {
        case .projectApproval: ["立项批复", "立项"]
        case .planningPermit: ["规划许可证", "建设工程规划许可证", "规划手续"]
        case .constructionStart: ["开工手续", "施工许可证", "建筑工程施工许可证"]
        case .firstFloorProgress: ["首层楼地面施工进度"]
        case .expertReview: ["专家评审意见", "专家意见"]
        case .technologyTable: ["技术配置表"]
        case .rateCalculation: ["计算书", "预制率和装配率计算书", "装配率计算书"]
        case .applicationIntent: ["意向书"]
        case .completionFormalities: ["竣工手续"]
        case .implementationReport: ["实施情况报告"]
        case .acceptanceTables: ["验收表"]
        case .thirdPartyCalculation: ["第三方计算书"]
        case .completionRecord: ["竣工备案表", "联合验收表"]
        case .applicationForm: []
        }
    }
}

extension ComponentKind {
    var otherNames: [String] {
        switch self {
        case .column: ["框架柱", "钢柱", "立柱"]
        case .brace: ["斜撑"]
        case .shearWall: ["承重墙", "剪力墙板"]
        case .ductileWallPanel: []
        case .beam: ["框架梁", "主梁", "次梁", "钢梁", "girder"]
        case .slab: ["楼板", "楼承板", "钢筋桁架楼承板", "floor", "deck"]
        case .stair: ["梯段", "楼梯梯段", "staircase", "stairs"]
        case .balcony: ["阳台"]
        case .airConditionerSlab: ["空调"]
        case .truss: []
        case .roofTruss: []
        case .parapet: []
        case .canopy: ["雨篷"]
        case .wallStrip: ["竖向现浇段", "后浇带"]
        case .wallBand: ["后浇带"]
        case .beamColumnNode: ["节点"]
        case .columnJoint: ["柱连接区"]
        case .slabStrip: ["板缝", "现浇板带"]
        }
    }
}
