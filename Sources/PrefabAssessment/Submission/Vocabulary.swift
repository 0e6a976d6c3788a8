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
