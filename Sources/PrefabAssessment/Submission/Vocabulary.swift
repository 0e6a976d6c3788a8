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

    var otherNames: [String] { self == .industrial ? ["厂房", "工厂", "车间"] : [] }

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
