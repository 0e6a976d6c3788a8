// The words of a submission. The raw values are the names in the JSON text.

/// 申报单位 (48号 第八条).
package enum ApplicantRole: String, CaseIterable, Sendable {
    /// 建设单位.
    case constructionUnit
    case other
}

/// 项目位置 (48号 第五条).
package enum Site: String, CaseIterable, Sendable {
    /// 亦庄新城.
    case yizhuang
    case elsewhere
}

/// 建设性质 (48号 第五条).
package enum ConstructionType: String, CaseIterable, Sendable {
    /// 新建.
    case new
    /// 改建、扩建.
    case alteration
}

/// 土地取得方式 (47号 (三)4、5).
package enum Land: String, CaseIterable, Sendable {
    /// 新建工业用地.
    case newIndustrial
    /// 招拍挂.
    case auctioned
    case other
}

/// 技术条件特殊的审核同意 (47号 (三)6).
package enum TechnicalExemption: String, CaseIterable, Sendable {
    case none
    case approved
    case pending
}

/// 市级奖励 (48号 第六条).
package enum MunicipalAward: String, CaseIterable, Sendable {
    case granted
    case notGranted
}

/// 自愿实施 (48号 第七条).
package enum Voluntary: String, CaseIterable, Sendable {
    /// 市级文件未要求强制实施 (1).
    case notMandated
    /// 技术条件特殊项目中增补的单体 (2).
    case technicalExemption
    case no
}

/// 建筑用途.
package enum Use: String, CaseIterable, Sendable {
    case industrial
    case `public`
    case affordableHousing
    case policyHousing
    case commercialHousing
    case ancillary

    package var title: Message.Text {
        switch self {
        case .industrial: Message.Text("工业建筑", "industrial")
        case .public: Message.Text("公共建筑", "public")
        case .affordableHousing: Message.Text("保障性住房", "affordable housing")
        case .policyHousing: Message.Text("政策性住房", "policy housing")
        case .commercialHousing: Message.Text("商品房", "commercial housing")
        case .ancillary: Message.Text("配套附属设施", "ancillary")
        }
    }

    /// 保障性住房、政策性住房、商品房.
    package var isHousing: Bool {
        self == .affordableHousing || self == .policyHousing || self == .commercialHousing
    }
}

/// 结构类型.
package enum Structure: String, CaseIterable, Sendable {
    case concrete
    case steel
    case timber
    case hybrid

    /// Structures for which the tables take the vertical members as precast.
    package var isSteelOrTimber: Bool {
        self == .steel || self == .timber
    }
}

/// 申报材料 (48号 第九条).
package enum DocumentKind: String, CaseIterable, Sendable {
    case projectApproval, planningPermit, constructionStart, firstFloorProgress, expertReview, technologyTable
    case rateCalculation, applicationIntent
    case completionFormalities, implementationReport, acceptanceTables, thirdPartyCalculation, completionRecord
    case applicationForm

    package var title: Message.Text {
        switch self {
        case .projectApproval: Message.Text("项目立项批复文件", "project approval")
        case .planningPermit: Message.Text("项目规划手续文件", "planning permit")
        case .constructionStart: Message.Text("开工手续文件", "commencement formalities")
        case .firstFloorProgress: Message.Text("首层楼地面施工进度文件", "progress of the first floor slab")
        case .expertReview: Message.Text("装配式建筑技术方案专家评审意见", "expert review of the technical scheme")
        case .technologyTable: Message.Text("装配式建筑技术配置表", "table of technologies")
        case .rateCalculation: Message.Text("单体建筑的预制率和装配率计算书", "calculation of both rates")
        case .applicationIntent: Message.Text("申报意向书", "declaration of intent")
        case .completionFormalities: Message.Text("竣工手续文件", "completion formalities")
        case .implementationReport: Message.Text("装配式建筑实施情况报告", "report on the implementation")
        case .acceptanceTables: Message.Text("预制率、装配率验收表", "acceptance tables of both rates")
        case .thirdPartyCalculation: Message.Text("第三方机构出具的预制率和装配率计算书", "third-party calculation of both rates")
        case .completionRecord: Message.Text("竣工备案表或联合验收表", "completion record or joint acceptance")
        case .applicationForm: Message.Text("申报书", "application form")
        }
    }
}

/// A quantity of a building that an item or a rate is computed from.
package enum MeasureKey: String, CaseIterable, Sendable {
    case verticalMembers, structuralConcrete, horizontalMembers
    case exteriorWallNonMasonry, exteriorWallIntegrated, partitionNonMasonry, partitionIntegrated
    case dryFloor, integratedKitchen, integratedBathroom
    case electricalPipes, waterPipes, heatingPipes

    /// Whether a building may have nothing of the kind.
    package var mayBeAbsent: Bool {
        switch self {
        case .partitionNonMasonry, .partitionIntegrated, .integratedKitchen, .integratedBathroom, .electricalPipes,
            .waterPipes, .heatingPipes:
            true
        default: false
        }
    }

    /// Whether a component take-off gives the quantity.
    package var isDerivedFromComponents: Bool {
        self == .verticalMembers || self == .structuralConcrete || self == .horizontalMembers
    }

    /// The unit in which both quantities stand.
    package var unit: String {
        switch self {
        case .verticalMembers, .structuralConcrete: "m³"
        case .electricalPipes, .waterPipes, .heatingPipes: "m"
        default: "m²"
        }
    }
}

/// A kind of piece in the structural take-off.
package enum ComponentKind: String, CaseIterable, Sendable {
    case column, brace, shearWall, ductileWallPanel
    case beam, slab, stair, balcony, airConditionerSlab
    case truss, roofTruss, parapet, canopy
    case wallStrip, wallBand, beamColumnNode, columnJoint, slabStrip

    /// 柱、支撑、承重墙、延性墙板.
    package var isVertical: Bool {
        switch self {
        case .column, .brace, .shearWall, .ductileWallPanel: true
        default: false
        }
    }

    /// 梁、板、楼梯、阳台、空调板.
    package var isHorizontal: Bool {
        switch self {
        case .beam, .slab, .stair, .balcony, .airConditionerSlab: true
        default: false
        }
    }

    /// 后浇部分, cast in place between precast pieces.
    package var isJoint: Bool {
        switch self {
        case .wallStrip, .wallBand, .beamColumnNode, .columnJoint, .slabStrip: true
        default: false
        }
    }
}
