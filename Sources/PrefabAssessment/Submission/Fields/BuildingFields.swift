extension BuildingKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .id:
            FieldDescription(
                ("单体编号", "Building id"), ("每个单体不同。", "Each building has its own."), .text, isRequired: true, example: #""1#""#)
        case .name: FieldDescription(("单体名称", "Building name"), ("与规划许可证一致。", "As on the planning permit."), .text, example: #""1#生产厂房""#)
        case .use:
            FieldDescription(
                ("用途", "Use"), ("奖励用于公共建筑和工业建筑（48号 第五条）。", "Public and industrial buildings are rewarded (48号 第五条)."),
                .word(Use.descriptions), isRequired: true, example: #""industrial""#)
        case .structure:
            FieldDescription(
                ("结构类型", "Structure"), ("决定需要哪些测量。", "Decides which measures are needed."),
                .word(Structure.descriptions), isRequired: true, example: #""concrete""#)
        case .height:
            FieldDescription(
                ("建筑高度", "Height"), ("以米为单位；按附件计算时决定预制率限值。", "In metres; by the annexes it decides the prefabrication rate asked for."),
                .number(.height, unit: "m"), isRequired: true, example: "23.9")
        case .storeys:
            FieldDescription(
                ("地上层数", "Storeys above ground"), ("用于核对高度。", "Used to check the height."), .number(.storeys, unit: ""), example: "4")
        case .aboveGroundArea:
            FieldDescription(
                ("地上建筑面积", "Above-ground area"), ("奖励按此面积计算。", "The reward is paid by it."),
                .number(.quantity, unit: "m²"), isRequired: true, example: "18230.4")
        case .undergroundArea:
            FieldDescription(
                ("地下建筑面积", "Underground area"), ("用于判断47号的除外条件。", "Used for an exemption of 47号."), .number(.quantity, unit: "m²"), example: "0")
        case .floorPlanArea:
            FieldDescription(
                ("各层楼面面积之和", "Floor area of all storeys"), ("±0.000 以上；由构件清单计算水平构件比例时需要。", "Above ±0.000; needed for the horizontal ratio where components are given."),
                .number(.quantity, unit: "m²"), example: "18230.4")
        case .appliedFor:
            FieldDescription(
                ("是否申请奖励", "Applied for"), ("不申请的单体只计入项目面积。", "A building that is not applied for counts in the project’s area alone."),
                .flag, example: "true", defaultValue: "true")
        case .prefabricable:
            FieldDescription(
                ("能否实施装配式建筑", "Can be prefabricated"), ("技术条件特殊的项目中能够实施的单体（47号（四）3）。", "A building that can, in a project that is exempt (47号 (四)3)."),
                .flag, example: "false", defaultValue: "false")
        case .planningPermit:
            FieldDescription(
                ("本单体的规划许可证日期", "The building’s own planning permit"), ("与项目不同时填写。", "Where it differs from the project’s."),
                .date, example: #""2021-08-12""#)
        case .fullDecoration:
            FieldDescription(("是否全装修", "Full decoration"), ("DB11/T 1831—2021 基本规定。", "Basic provisions of DB11/T 1831—2021."), .flag, example: "true")
        case .components:
            FieldDescription(
                ("结构构件清单", "Structural take-off"),
                ("±0.000 以上，每种构件一行；由它汇总竖向、水平与混凝土三项测量。", "Above ±0.000, a line a kind of piece; it gives the three measures of the structure."),
                .structure, example: #"[{ "kind": "column", "label": "YZZ-1", "count": 40, "precastVolume": 2.548 }]"#)
        case .measures:
            FieldDescription(
                ("测量", "Measures"), ("每项写数量或没有的原因；省略的为未知。", "Quantities, or why there are none; what is left out is unknown."),
                .structure, example: #"{ "dryFloor": { "qualifying": 6240, "total": 14860 } }"#)
        case .declaredScores:
            FieldDescription(
                ("评分表申报得分", "Declared scores"), ("用于无法复算的项；能复算的以复算为准。", "For items that cannot be recomputed; else the recomputed score counts."),
                .structure, example: #"{ "otherInterior": 16.5 }"#)
        case .declared:
            FieldDescription(
                ("申报的率与等级", "Declared rates and grade"), ("与复算比较，只作提示。", "Compared with the recomputed ones; advisory."),
                .structure, example: #"{ "assemblyRatePercent": 72.4, "grade": "A(BJ)" }"#)
        }
    }
}

extension MeasurePartKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .qualifying:
            FieldDescription(
                ("符合要求的量", "What qualifies"), ("不大于 total，单位相同。", "No more than total, in the same unit."), .number(.quantity, unit: ""), example: "4500")
        case .total: FieldDescription(("总量", "Total"), ("大于 0。", "Above 0."), .number(.total, unit: ""), example: "5000")
        case .absent:
            FieldDescription(
                ("没有该项的原因", "Why there is none"), ("建筑中没有该项时写，代替两个数量。", "In place of the quantities where the building has nothing of the kind."),
                .text, example: #""厂房内不设厨房""#)
        }
    }
}

extension ComponentKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .kind:
            FieldDescription(
                ("构件种类", "Kind of piece"), ("竖向、水平、其他构件或后浇连接。", "A vertical, horizontal or other member, or a joint cast in place."),
                .word(ComponentKind.descriptions), isRequired: true, example: #""column""#)
        case .label: FieldDescription(("构件编号", "Label"), ("与图纸一致，不重复。", "As on the drawings, each once."), .text, example: #""YZZ-1""#)
        case .storeys: FieldDescription(("所在楼层", "Storeys"), ("供人查阅，不参与计算。", "For people; nothing is computed from it."), .textOrWhole, example: #""2-5""#)
        case .count:
            FieldDescription(
                ("件数", "Count"), ("全楼的件数。", "Pieces in the whole building."), .number(.count, unit: ""), example: "40", defaultValue: "1")
        case .precastVolume:
            FieldDescription(
                ("每件预制混凝土体积", "Precast concrete a piece"), ("不含后浇部分。", "Without what is cast in place."),
                .number(.quantity, unit: "m³"), example: "2.548", defaultValue: "0")
        case .castInPlaceVolume:
            FieldDescription(
                ("每件现浇混凝土体积", "Concrete cast in place a piece"), ("包括叠合层。", "With the topping of composite pieces."),
                .number(.quantity, unit: "m³"), example: "0.462", defaultValue: "0")
        case .projectedArea:
            FieldDescription(
                ("每件水平投影面积", "Projected area a piece"), ("水平构件需要。", "Needed for horizontal members."),
                .number(.quantity, unit: "m²"), example: "9.625", defaultValue: "0")
        case .formworkFree:
            FieldDescription(("是否免支模", "Formwork-free"), ("如钢筋桁架楼承板。", "Such as steel truss decks."), .flag, example: "false", defaultValue: "false")
        case .width: FieldDescription(("宽度", "Width"), ("现浇段的宽度。", "Of a strip."), .number(.quantity, unit: "mm"), example: "250")
        case .height: FieldDescription(("高度", "Height"), ("后浇带或连接区的高度。", "Of a band or joint."), .number(.quantity, unit: "mm"), example: "300")
        case .columnSide:
            FieldDescription(("柱的较小边长", "Smaller side of the column"), ("柱间连接区需要。", "Needed for column joints."), .number(.quantity, unit: "mm"), example: "600")
        }
    }
}

extension DeclaredKey: SubmissionKey {
    package var field: FieldDescription {
        switch self {
        case .prefabricationRatePercent:
            FieldDescription(
                ("申报预制率", "Declared prefabrication rate"), ("百分数，按计算书的小数位数。", "A percentage with the decimals of the calculation."),
                .number(.percentage, unit: "%"), example: "44.3")
        case .assemblyRatePercent:
            FieldDescription(
                ("申报装配率", "Declared assembly rate"), ("百分数，按计算书的小数位数。", "A percentage with the decimals of the calculation."),
                .number(.percentage, unit: "%"), example: "72.4")
        case .grade:
            FieldDescription(
                ("申报等级", "Declared grade"), ("按 DB11/T 1831—2021 评定的等级。", "The grade by DB11/T 1831—2021."),
                .word(Grade.descriptions), example: #""A(BJ)""#)
        }
    }
}
