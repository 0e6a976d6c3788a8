import PrefabAssessment

// Names that fit beside a bar.

extension ItemID {
    var shortTitle: Message.Text {
        switch self {
        case .verticalMembers: Message.Text("竖向构件", "Vertical members")
        case .horizontalMembers: Message.Text("水平构件", "Horizontal members")
        case .exteriorWallNonMasonry: Message.Text("外墙非砌筑", "Ext. walls, non-masonry")
        case .exteriorWallIntegrated: Message.Text("外墙一体化", "Ext. walls, integrated")
        case .partitionNonMasonry: Message.Text("内墙非砌筑", "Partitions, non-masonry")
        case .partitionIntegrated: Message.Text("内墙一体化", "Partitions, integrated")
        case .fullDecoration: Message.Text("全装修", "Full decoration")
        case .dryFloor: Message.Text("干式楼地面", "Dry floors")
        case .integratedKitchen: Message.Text("集成厨房", "Integrated kitchens")
        case .integratedBathroom: Message.Text("集成卫生间", "Integrated bathrooms")
        case .pipeSeparation: Message.Text("管线分离", "Pipe separation")
        case .heatingPipes: Message.Text("采暖管线", "Heating pipes")
        case .otherInterior: Message.Text("其余装修管线", "Other interior")
        }
    }
}

extension GroupID {
    var shortTitle: Message.Text {
        switch self {
        case .mainStructure: Message.Text("主体结构", "Main structure")
        case .walls: Message.Text("围护墙内隔墙", "Walls")
        case .interior: Message.Text("装修设备管线", "Interior, pipes")
        case .exteriorWalls: Message.Text("外围护墙", "Exterior walls")
        case .partitions: Message.Text("内隔墙", "Partitions")
        }
    }
}

extension Numerals {
    /// Points for a place with little room: at most two decimals, cut.
    static func brief(_ value: Rational) -> String {
        let cut = value.rounded(toDecimals: 2, .cut)
        return number(cut) + (cut == value ? "" : "…")
    }

    static func brief(_ interval: Interval) -> String {
        interval.exact.map(brief) ?? "\(brief(interval.lower))–\(brief(interval.upper))"
    }
}
