extension ApplicantRole: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .constructionUnit: Message.Text("建设单位", "construction unit")
        case .other: Message.Text("其他单位", "another")
        }
    }
}

extension Site: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .yizhuang: Message.Text("亦庄新城", "Yizhuang New Town")
        case .elsewhere: Message.Text("其他地区", "elsewhere")
        }
    }
}

extension ConstructionType: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .new: Message.Text("新建", "new")
        case .alteration: Message.Text("改建、扩建", "alteration or extension")
        }
    }
}

extension Land: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .newIndustrial: Message.Text("新建工业用地", "new industrial land")
        case .auctioned: Message.Text("招拍挂", "by tender, auction or listing")
        case .other: Message.Text("其他", "other")
        }
    }
}

extension TechnicalExemption: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .none: Message.Text("无", "none")
        case .approved: Message.Text("已同意", "approved")
        case .pending: Message.Text("审核中", "pending")
        }
    }
}

extension MunicipalAward: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .granted: Message.Text("已获得", "granted")
        case .notGranted: Message.Text("未获得", "not granted")
        }
    }
}

extension Voluntary: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .notMandated: Message.Text("市级文件未要求强制实施（第七条 1）", "not mandated by city documents (art. 7 (1))")
        case .technicalExemption: Message.Text("技术条件特殊项目中增补的单体（第七条 2）", "added in a project that is exempt (art. 7 (2))")
        case .no: Message.Text("非自愿实施", "not voluntary")
        }
    }
}

extension Use: SubmissionWord {
    var meaning: Message.Text { title }
}

extension DocumentKind: SubmissionWord {
    var meaning: Message.Text { title }
}

extension Structure: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .concrete: Message.Text("混凝土结构", "concrete")
        case .steel: Message.Text("钢结构", "steel")
        case .timber: Message.Text("木结构", "timber")
        case .hybrid: Message.Text("混合结构", "hybrid")
        }
    }
}

extension Grade: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .aaa, .aa, .a: Message.Text("\(rawValue) 级", "grade \(rawValue)")
        case .ungraded: Message.Text("符合基本规定，未达等级", "meets the basic provisions and no grade")
        case .notPrefabricated: Message.Text("不属于装配式建筑", "not a prefabricated building")
        case .notGraded: Message.Text("适用的方法不评级", "the governing method has no grades")
        }
    }
}

extension ComponentKind: SubmissionWord {
    var meaning: Message.Text {
        switch self {
        case .column: Message.Text("柱（竖向）", "column (vertical)")
        case .brace: Message.Text("支撑（竖向）", "brace (vertical)")
        case .shearWall: Message.Text("承重墙、剪力墙（竖向）", "load-bearing or shear wall (vertical)")
        case .ductileWallPanel: Message.Text("延性墙板（竖向）", "ductile wall panel (vertical)")
        case .beam: Message.Text("梁（水平）", "beam (horizontal)")
        case .slab: Message.Text("板（水平）", "slab (horizontal)")
        case .stair: Message.Text("楼梯（水平）", "stair (horizontal)")
        case .balcony: Message.Text("阳台板（水平）", "balcony (horizontal)")
        case .airConditionerSlab: Message.Text("空调板（水平）", "air-conditioner slab (horizontal)")
        case .truss: Message.Text("桁架", "truss")
        case .roofTruss: Message.Text("屋架", "roof truss")
        case .parapet: Message.Text("女儿墙", "parapet")
        case .canopy: Message.Text("雨棚", "canopy")
        case .wallStrip: Message.Text("预制墙板间竖向现浇段，须写 width", "vertical strip between wall panels; give width")
        case .wallBand: Message.Text("水平后浇带，须写 height", "horizontal wall band; give height")
        case .beamColumnNode: Message.Text("梁柱节点", "beam–column node")
        case .columnJoint: Message.Text("预制柱间连接区，须写 height 与 columnSide", "joint between columns; give height and columnSide")
        case .slabStrip: Message.Text("预制板间现浇带，须写 width", "strip between slabs; give width")
        }
    }
}

extension Submission.SlabStart {
    /// The word in place of a date.
    static let notStartedDescription = WordDescription(
        word: "notStarted", meaning: Message.Text("尚未施工", "not begun"))
}
