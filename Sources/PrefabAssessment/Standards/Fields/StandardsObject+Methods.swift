// Files of kind `measures` and `method`.
extension StandardsObject {
    /// What every file begins with.
    static func file(_ kind: StandardsFile.Kind, _ text: Message.Text, _ fields: [StandardsField]) -> StandardsObject {
        StandardsObject(
            kind.rawValue, text,
            [
                .optional(.schema, .text, "本模式文件的位置，供编辑器使用", "where an editor finds this schema"),
                .needed(.format, .constant(StandardsFileContents.format), "格式及版本", "format and version"),
                .needed(.kind, .constant(kind.rawValue), "文件内容", "what the file holds"),
                .needed(.id, .instrument, "文号或标准号", "number of the instrument"),
                .needed(.title, .words, "名称", "title"),
                .needed(.sources, .sources, "出处：各行的 source 用这里的名称", "where figures were read; rows name one of these"),
            ] + fields)
    }

    // MARK: - Measures

    static let measures = file(
        .measures, Message.Text("评价方法所用的工程量与属性", "The quantities and attributes that methods use"),
        [
            .needed(.measures, .list(.object(measure)), "工程量", "quantities"),
            .optional(.attributes, .list(.object(attribute), mayBeEmpty: true), "属性", "attributes"),
        ])

    private static let shortTitle = StandardsField.needed(.shortTitle, .words, "简称，用于图表", "a short title for tables and pictures")
    private static let definition = StandardsField.needed(.definition, .words, "什么计入，分母是什么", "what counts, and the whole it is taken from")

    static let measure = row(
        "measure", Message.Text("一项工程量：申报文件 measures 中的键", "A quantity: a key of a submission's “measures”"), unit: nil,
        [
            .needed(.id, .name, "名称", "name"), shortTitle,
            .needed(.unit, .text, "分子、分母的单位", "the unit of both quantities"),
            .needed(.mayBeAbsent, .flag, "建筑是否可以没有", "whether a building may have nothing of it"),
            .optional(
                .takeOff, .word(of: TakeOffSum.self), "由构件清单汇总：verticalVolume 竖向构件体积；horizontalArea 水平构件投影面积；structuralVolume 结构体积（预制率）",
                "given by the take-off: volume of vertical members, projected area of horizontal ones, volume of the structure"),
            definition,
        ])

    static let attribute = row(
        "attribute", Message.Text("一项属性：单体 attributes 中的键", "A property: a key of a building's “attributes”"), unit: nil,
        [
            .needed(.id, .name, "名称", "name"),
            .needed(.kind, .word(of: AttributeKind.self), "flag 是或否；level 等级", "yes or no, or a level"),
            shortTitle,
            .optional(.levels, .list(.level), "kind 为 level 时：各等级，由小到大", "of the kind “level”: the levels, rising"),
            definition,
        ])

    // MARK: - Methods

    static let method = file(
        .method, Message.Text("评价方法：评分表、规定、等级", "A method of evaluation: its table, provisions and grades"),
        [
            .optional(.published, .object(figure(.date)), "发布日期", "published"),
            .optional(.inForce, .object(figure(.date)), "实施日期", "in force from"),
            .optional(.scope, .words, "适用范围", "for which buildings it is made"),
            .needed(.totalPoints, .object(figure(.points)), "总分：各计入总分的组之和", "points of all groups that count in the total"),
            .optional(.bonusDivisor, .object(figure(.points)), "加分的除数；不写即总分", "what bonus points are divided by; else the total"),
            .optional(
                .scoreDecimals, .object(figure(.decimals)), "内插得分保留的小数位数；不写即不舍入",
                "decimals of interpolated points; else they are not rounded"),
            .needed(.groups, .list(.object(group)), "各组", "groups"),
            .needed(.items, .list(.object(item)), "各评价项，按印本次序", "items in the order of the print"),
            .needed(.provisions, .list(.forms(StandardsForms.provision), mayBeEmpty: true), "基本规定", "provisions"),
            .optional(.grades, .object(grades), "等级评价", "grades"),
            .optional(.joints, .object(joints), "计入预制的后浇部分", "cast-in-place joints that count as precast"),
            .optional(.assessmentUnit, .object(assessmentUnit), "可合并评价的单体", "buildings that may be assessed together"),
        ])

    static let group = StandardsObject(
        "group", Message.Text("一组评价项", "A group of items"),
        [
            .needed(.id, .name, "名称", "name"),
            .needed(.title, .words, "名称", "what it is"),
            .needed(
                .points, .object(figure(.points)), "本组分值：各项最高分之和（择优的一组只计一次），或上限", "the sum of the maxima (alternatives once), or the cap"),
            .needed(.counts, .word(of: MethodGroup.Counting.self), "total 计入总分；bonus 加分", "in the total, or as a bonus"),
            .optional(.cap, .object(figure(.points)), "本组至多计的分", "the most that the group counts"),
        ])

    static let item = row(
        "item", Message.Text("评分表中的一行", "A row of the table"), unit: .points,
        [
            .needed(.id, .name, "名称，与申报文件相同", "name, as submissions have it"),
            .needed(.group, .name, "所属的组", "the group that it belongs to"), shortTitle,
            .needed(
                .requirement, .words, "评价要求，按印本书写；其中的百分数须与 scoring 一致", "the requirement as printed; its percentages are those of “scoring”"
            ),
            .needed(.maximum, .number(.points), "最高分", "most points"),
            .optional(.measures, .set(.name), "所评的工程量", "the measures that it looks at"),
            .optional(.attribute, .name, "所评的属性", "the attribute that it looks at"),
            .needed(.scoring, .forms(StandardsForms.scoring), "评分方法", "how it is scored"),
            .optional(
                .absence, .word(of: MethodItem.Absence.self), "没有该项时：offTotal 从总分中扣除（默认）；zero 零分；full 满分",
                "where it is absent: taken off the total (default), no points, or all"),
            .optional(.alternative, .name, "择优计分：写同一个词的各项只计得分最高的一项", "items of one word: the best of them counts"),
            .optional(.fixed, .object(fixed), "按结构类型给定的比例", "the ratio that some structures are given"),
            .optional(.parts, .list(.object(part)), "各部分可靠程度不同时", "where its pieces are not equally sure"),
        ], exclusive: [.measures, .attribute])

    static let step = StandardsObject(
        "step", Message.Text("一级：达到即得分", "A step"),
        [.needed(.from, .number(.percent), "从此比例起", "from this ratio on"), .needed(.points, .number(.points), "得分", "points")])

    static let level = StandardsObject(
        "level", Message.Text("一个等级的得分", "A level"),
        [.needed(.level, .level, "从此等级起", "from this level on"), .needed(.points, .number(.points), "得分", "points")])

    static let band = StandardsObject("band", Message.Text("一档，在其中内插", "A band in which points are interpolated"), bandFields)

    fileprivate static let bandFields: [StandardsField] = [
        .needed(.from, .number(.percent), "起点比例", "ratio at which it begins"),
        .needed(.to, .number(.percent), "终点比例", "ratio at which it ends"),
        .needed(.lowerPoints, .number(.points), "起点分值", "points at the beginning"),
        .needed(.upperPoints, .number(.points), "终点分值", "points at the end"),
    ]

    static let heightStep = StandardsObject(
        "heightStep", Message.Text("按建筑高度的限值", "The least ratio of buildings up to a height"),
        [
            .optional(.upTo, .number(.metres), "至此高度（米，含）；最后一档不写", "up to and including this height in m; left out of the last"),
            .needed(.value, .number(.percent), "限值，百分数", "the least ratio in percent"),
        ])

    static let exception = StandardsObject(
        "exception", Message.Text("采用某一口径时的变化", "How a reading of the law changes the provision"),
        [
            .needed(.reading, .word(of: ReadingID.self), "口径", "the reading"),
            .needed(.taken, .word(of: ReadingLetter.self), "采用哪一种", "which of its letters"),
            .optional(.structures, .structures, "此时适用的结构类型", "the structures to which it then applies"),
            .optional(.applies, .flag, "此时是否适用", "whether it then applies at all"),
        ], alternatives: [.structures, .applies])

    static let grades = StandardsObject(
        "grades", Message.Text("等级评价", "Grades"),
        [
            .optional(.requires, .list(.object(gradeRequirement), mayBeEmpty: true), "参评的条件", "what is asked for besides the provisions"),
            .needed(.steps, .list(.object(gradeStep)), "等级，由高到低", "grades from the highest down"),
        ])

    static let gradeRequirement = row(
        "gradeRequirement", Message.Text("参加等级评价的条件", "A condition on top of the provisions"), unit: .percent,
        [
            .needed(.measure, .name, "所评的工程量", "the measure"),
            .optional(.structures, .structures, "适用的结构类型", "for which structures"),
            .needed(.value, .number(.percent), "最低比例", "the least ratio"),
        ])

    static let gradeStep = row(
        "gradeStep", Message.Text("一个等级", "A grade"), unit: .percent,
        [
            .needed(.name, .text, "等级，按印本书写", "the grade as printed"),
            .needed(.from, .number(.percent), "最低装配率", "the least assembly rate"),
        ])

    static let joints = StandardsObject(
        "joints", Message.Text("计入预制的后浇部分；不写的不计", "Joints that count as precast; those left out do not"),
        [
            .optional(.wallStripWidth, .object(figure(.millimetres)), "墙板间竖向后浇段的最大宽度", "strip between wall panels: greatest width"),
            .optional(.wallBandHeight, .object(figure(.millimetres)), "水平后浇带的最大高度", "band on a wall: greatest height"),
            .optional(.beamColumnNode, .object(figure(.yesNo)), "梁柱节点是否计入", "whether nodes of beams and columns count"),
            .optional(.columnJointRatio, .object(lengthRatio), "柱间连接高度与柱短边之比", "height of a column joint over the column's smaller side"),
            .optional(.slabStripWidth, .object(figure(.millimetres)), "叠合板间现浇带的最大宽度", "strip in a floor: greatest width"),
        ])

    static let assessmentUnit = StandardsObject(
        "assessmentUnit", Message.Text("可合并评价的单体", "How small buildings must be to be assessed together"),
        [
            .needed(.storeys, .object(figure(.storeys)), "层数", "storeys"),
            .needed(.area, .object(figure(.squareMetres)), "建筑面积", "area"),
        ])
}

// MARK: - Forms

extension StandardsForms {
    static let scoring = StandardsForms(
        "scoring", Message.Text("评分方法", "How a ratio or an attribute becomes points"),
        [
            scoring(
                "step", "分级：达到哪一级得哪一级的分", "The points of the highest step that is reached", isOfRatio: true,
                [.needed(.steps, .list(.object(.step)), "各级，由低到高", "steps, rising")]),
            scoring(
                "linear", "在 from 与 to 之间内插，低于 from 不得分", "Interpolated between “from” and “to”, nothing below", isOfRatio: true,
                StandardsObject.bandFields),
            scoring(
                "bands", "分档，各档首尾相接；最后一档起终点可以相同", "Bands, each beginning where the one before ends; the last may be a single step",
                isOfRatio: true, [.needed(.bands, .list(.object(.band)), "各档", "bands")]),
            scoring("flag", "满足即得满分", "All points if it is so", []),
            scoring(
                "levels", "按等级得分", "The points of the highest level that is reached",
                [.needed(.levels, .list(.object(.level)), "各等级", "levels, rising")]),
            scoring("declared", "评分方法不详，按申报评分表", "The scoring is not known: the applicant's score sheet counts", []),
        ])

    private static func scoring(
        _ kind: String, _ chinese: String, _ english: String, isOfRatio: Bool = false, _ fields: [StandardsField]
    ) -> (word: String, object: StandardsObject) {
        var all: [StandardsField] = [.needed(.kind, .constant(kind), "评分方法", "the kind")]
        if isOfRatio { all.append(.needed(.unit, .constant(FigureUnit.percent.rawValue), "比例的单位", "the unit of ratios")) }
        return (kind, StandardsObject("scoring.\(kind)", Message.Text(chinese, english), all + fields))
    }

    static let provision = StandardsForms(
        "provision", Message.Text("一条规定", "A requirement that a building must meet besides its points"),
        [
            provision(
                "groupMinimum", "一组的得分不低于", "The points of a group",
                [.needed(.group, .name, "组", "the group"), .needed(.value, .number(.points), "最低分", "least points")], .points),
            provision(
                "itemMinimum", "一项的得分不低于", "The points of an item",
                [.needed(.item, .name, "评价项", "the item"), .needed(.value, .number(.points), "最低分", "least points")], .points),
            provision(
                "rate", "装配率不低于", "The assembly rate", [.needed(.value, .number(.percent), "最低装配率", "least rate in percent")], .percent),
            provision(
                "ratio", "一项工程量的比例不低于", "The ratio of a measure",
                [
                    .needed(.measure, .name, "工程量", "the measure"),
                    .optional(.value, .number(.percent), "最低比例", "least ratio in percent"),
                    .optional(.byHeight, .list(.object(.heightStep)), "按建筑高度的最低比例，由低到高", "least ratios by height, rising"),
                ], .percent, alternatives: [.value, .byHeight]),
            provision(
                "attribute", "一项属性须为", "An attribute",
                [
                    .needed(.attribute, .name, "属性", "the attribute"),
                    .needed(.value, .attributeValue, "须为此值，或不低于此等级", "that value, or at least that level"),
                ], nil),
        ])

    private static func provision(
        _ kind: String, _ chinese: String, _ english: String, _ fields: [StandardsField], _ unit: FigureUnit?,
        alternatives: [StandardsKey] = []
    ) -> (word: String, object: StandardsObject) {
        let object = StandardsObject.row(
            "provision.\(kind)", Message.Text(chinese, english), unit: unit,
            [
                .needed(.id, .name, "规则编号", "the id of the rule"),
                .needed(.kind, .constant(kind), "规定的种类", "the kind"),
                .needed(.sentence, .words, "条文", "the words of the standard"),
                .needed(.help, .words, "说明：如何达到", "what is to be known, and what to do"),
            ] + fields + [
                .optional(.structures, .structures, "适用的结构类型；不写即全部", "for which structures; else all"),
                .optional(.readings, .list(.object(.exception), mayBeEmpty: true), "口径引起的变化", "how readings of the law change it"),
            ], alternatives: alternatives)
        return (kind, object)
    }
}
