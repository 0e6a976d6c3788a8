import PrefabAssessment

// How a report calls the outcomes and the words of a submission, in the terms of the field.

extension Outcome {
    var title: Message.Text {
        switch self {
        case .pass: Message.Text("符合", "met")
        case .fail: Message.Text("不符合", "not met")
        case .undetermined: Message.Text("未定", "open")
        case .notApplicable: Message.Text("不适用", "n/a")
        }
    }
}

extension Verdict {
    var title: Message.Text {
        switch self {
        case .eligible: Message.Text("符合奖励条件", "eligible for the reward")
        case .ineligible: Message.Text("不符合奖励条件", "not eligible for the reward")
        case .undetermined: Message.Text("尚不能确定", "not decided yet")
        }
    }

    var tone: ReportText.Tone {
        switch self {
        case .eligible: .pass
        case .ineligible: .fail
        case .undetermined: .undetermined
        }
    }
}

extension BuildingVerdict {
    var title: Message.Text {
        switch self {
        case .payable: Message.Text("可奖励", "payable")
        case .notPayable: Message.Text("不予奖励", "not payable")
        case .undetermined: Message.Text("未定", "open")
        case .notApplied: Message.Text("未申请", "not applied for")
        }
    }

    var tone: ReportText.Tone {
        switch self {
        case .payable: .pass
        case .notPayable: .fail
        case .undetermined: .undetermined
        case .notApplied: .muted
        }
    }
}

extension Route {
    var title: Message.Text {
        switch self {
        case .matching: Message.Text("区级配套（第六条）", "matching (art. 6)")
        case .voluntary: Message.Text("自愿实施（第七条）", "voluntary (art. 7)")
        case .none: Message.Text("无", "none")
        case .undetermined: Message.Text("未定", "open")
        case .notApplicable: Message.Text("—", "—")
        }
    }

    /// Without the article, for narrow columns.
    var shortTitle: Message.Text {
        switch self {
        case .matching: Message.Text("区级配套", "matching")
        case .voluntary: Message.Text("自愿实施", "voluntary")
        case .none, .undetermined, .notApplicable: title
        }
    }
}

extension Truth {
    var title: Message.Text {
        switch self {
        case .yes: Message.Text("是", "yes")
        case .no: Message.Text("否", "no")
        case .unknown: Message.Text("不详", "not known")
        }
    }

    /// Whether 47号 obliges a building.
    var mandateTitle: Message.Text {
        switch self {
        case .yes: Message.Text("属于强制实施范围", "mandated")
        case .no: Message.Text("不属于强制实施范围", "not mandated")
        case .unknown: Message.Text("是否强制实施未定", "mandate not known")
        }
    }
}

extension Structure {
    var title: Message.Text {
        switch self {
        case .concrete: Message.Text("混凝土结构", "concrete")
        case .steel: Message.Text("钢结构", "steel")
        case .timber: Message.Text("木结构", "timber")
        case .hybrid: Message.Text("混合结构", "hybrid")
        }
    }
}

extension Grade {
    var title: Message.Text {
        switch self {
        case .aaa, .aa, .a: Message.Text(rawValue)
        case .ungraded: Message.Text("未达等级", "ungraded")
        case .notPrefabricated: Message.Text("不属于装配式建筑", "not a prefabricated building")
        case .notGraded: Message.Text("不评级", "not graded")
        }
    }
}

extension ScoreSheet.Basis {
    var title: Message.Text {
        switch self {
        case .recomputed: Message.Text("复算", "recomputed")
        case .declared: Message.Text("申报", "declared")
        case .unknown: Message.Text("未知", "unknown")
        case .absent: Message.Text("缺项", "absent")
        }
    }

    var tone: ReportText.Tone {
        switch self {
        case .recomputed: .plain
        case .declared: .strong
        case .unknown: .undetermined
        case .absent: .muted
        }
    }
}

extension FigureStatus {
    var title: Message.Text {
        switch self {
        case .primary: Message.Text("原文", "primary")
        case .verified: Message.Text("已核对", "verified")
        case .copy: Message.Text("抄本", "copy")
        case .secondary: Message.Text("转引", "secondary")
        case .provisional: Message.Text("暂定", "provisional")
        case .unknown: Message.Text("不详", "unknown")
        }
    }
}

extension ComponentKind {
    var title: Message.Text {
        switch self {
        case .column: Message.Text("柱", "columns")
        case .brace: Message.Text("支撑", "braces")
        case .shearWall: Message.Text("剪力墙", "shear walls")
        case .ductileWallPanel: Message.Text("延性墙板", "ductile wall panels")
        case .beam: Message.Text("梁", "beams")
        case .slab: Message.Text("板", "slabs")
        case .stair: Message.Text("楼梯", "stairs")
        case .balcony: Message.Text("阳台板", "balconies")
        case .airConditionerSlab: Message.Text("空调板", "air-conditioner slabs")
        case .truss: Message.Text("桁架", "trusses")
        case .roofTruss: Message.Text("屋架", "roof trusses")
        case .parapet: Message.Text("女儿墙", "parapets")
        case .canopy: Message.Text("雨棚", "canopies")
        case .wallStrip: Message.Text("墙板间竖向现浇段", "strips between wall panels")
        case .wallBand: Message.Text("水平后浇带", "horizontal wall bands")
        case .beamColumnNode: Message.Text("梁柱节点", "beam–column nodes")
        case .columnJoint: Message.Text("柱间连接区", "column joints")
        case .slabStrip: Message.Text("板间现浇带", "strips between slabs")
        }
    }
}
