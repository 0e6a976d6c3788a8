extension MeasureKey: SubmissionKey {
    package var field: FieldDescription {
        let (title, text) = names
        return FieldDescription(
            title, text, .measure(unit: unit, mayBeAbsent: mayBeAbsent), example: #"{ "qualifying": 4500, "total": 5000 }"#)
    }

    private var names: (title: (String, String), text: (String, String)) {
        switch self {
        case .verticalMembers:
            (
                ("竖向构件", "Vertical members"),
                ("预制竖向构件（含计入的连接）的混凝土体积／竖向构件混凝土总体积。", "Concrete of precast vertical members with the joints that count / of all vertical members.")
            )
        case .structuralConcrete:
            (("结构混凝土", "Structural concrete"), ("预制混凝土体积／全部结构混凝土体积，即预制率。", "Precast / all structural concrete: the prefabrication rate."))
        case .horizontalMembers:
            (
                ("水平构件", "Horizontal members"),
                ("预制、叠合或免支模水平构件的投影面积／各层楼面面积。", "Projected area of precast, composite or formwork-free members / floor area.")
            )
        case .exteriorWallNonMasonry:
            (("外围护墙非砌筑", "Exterior walls without masonry"), ("非砌筑的墙面积／外围护墙总面积。", "Wall area without masonry / all exterior walls."))
        case .exteriorWallIntegrated:
            (
                ("外围护墙一体化", "Integrated exterior walls"),
                ("与保温、装饰一体化的墙面积／外围护墙总面积。", "Wall area in one with insulation and finish / all exterior walls.")
            )
        case .partitionNonMasonry:
            (("内隔墙非砌筑", "Partitions without masonry"), ("非砌筑的墙面积／内隔墙总面积。", "Wall area without masonry / all partitions."))
        case .partitionIntegrated:
            (
                ("内隔墙一体化", "Integrated partitions"),
                ("与管线、装修一体化的墙面积／内隔墙总面积。", "Wall area in one with pipes and finish / all partitions.")
            )
        case .dryFloor: (("干式工法楼面、地面", "Dry floors"), ("干式工法的面积／楼面、地面总面积。", "Floors without wet work / all floors."))
        case .integratedKitchen: (("集成厨房", "Integrated kitchens"), ("集成的面积／厨房总面积。", "Integrated / all kitchens."))
        case .integratedBathroom: (("集成卫生间", "Integrated bathrooms"), ("集成的面积／卫生间总面积。", "Integrated / all bathrooms."))
        case .electricalPipes: (("电气管线", "Electrical lines"), ("与主体结构分离的长度／总长度。", "Length apart from the structure / all."))
        case .waterPipes: (("给排水管线", "Water pipes"), ("与主体结构分离的长度／总长度。", "Length apart from the structure / all."))
        case .heatingPipes: (("采暖管线", "Heating pipes"), ("与主体结构分离的长度／总长度。", "Length apart from the structure / all."))
        }
    }
}

/// The items of a score table are the keys of `declaredScores`.
extension ItemID: SubmissionKey {
    package var field: FieldDescription {
        FieldDescription(
            (title.chinese, title.english),
            ("评分表上的得分，不大于该项最高分；不属于适用评分表的项不计。", "The points of the score sheet, no more than the item’s maximum; items of another table do not count."),
            .number(.quantity, unit: ""), example: "5")
    }

    private var title: Message.Text {
        switch self {
        case .fullDecoration: Message.Text("全装修", "Full decoration")
        case .pipeSeparation: Message.Text("管线分离", "Pipe separation")
        case .otherInterior: Message.Text("其余装修与设备管线各项", "All other items of decoration and pipes")
        default: MeasureKey(rawValue: rawValue)?.field.title ?? Message.Text(rawValue)
        }
    }
}
