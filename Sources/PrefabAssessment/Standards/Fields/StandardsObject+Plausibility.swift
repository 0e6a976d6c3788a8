// Files of kind `plausibility`.
extension StandardsObject {
    static let plausibility = file(
        .plausibility,
        Message.Text("合理性：申报数值的可能与通常范围、相互关系", "What makes sense of a submission: ranges of its numbers, and what belongs together"),
        [
            .needed(.ranges, .list(.object(plausibleRange), mayBeEmpty: true), "数值范围", "ranges of numbers"),
            .needed(.relations, .list(.forms(.plausibleRelation), mayBeEmpty: true), "数量之间的关系", "how quantities belong together"),
            .needed(.order, .list(.object(dateOrder), mayBeEmpty: true), "日期的先后", "the order of days"),
            .optional(.days, .object(likelyDays), "日期的通常范围", "the days that are likely"),
            .optional(.binary, .object(binaryNumbers), "二进制运算留下的数值", "numbers that binary arithmetic leaves behind"),
        ])

    static let plausibleBounds = StandardsObject(
        "bounds", Message.Text("范围，含两端", "From a number to a number, both included"),
        [.needed(.from, .positive, "起点", "the least"), .needed(.to, .positive, "终点", "the most")])

    static let plausibleRange = row(
        "plausibleRange",
        Message.Text("一种数值的范围；0 表示没有，不受限制", "The range of a number; 0, which says that there is none, is always in order"), unit: nil,
        [
            .needed(.id, .name, "行名", "the row"),
            .needed(
                .fields, .set(.quantity),
                "字段（对象.字段），或 measures.工程量（指其总量）；未定义的工程量略过",
                "fields, as object.key, or measures.ID for its total; measures that the folder does not define are passed over"),
            .optional(.kinds, .set(.word(of: ComponentKind.self)), "只适用的构件种类", "the kinds of pieces that it is for"),
            .needed(.possible, .object(plausibleBounds), "超出为错误", "outside of it: an error"),
            .needed(.likely, .object(plausibleBounds), "超出为警告", "outside of it: a warning"),
            .optional(
                .slips, .set(.word(of: UnitSlip.self)), "常见的单位错误，用于提示改法；allPieces 为该行各件之和",
                "units that it is written in by mistake, for the cure; “allPieces” is what all pieces of the line have together"),
            .needed(.unit, .text, "字段的单位", "the unit of the fields"),
        ])

    private static func relation(_ kind: RelationKind, _ text: Message.Text, _ value: [StandardsField]) -> StandardsObject {
        row(
            "\(kind.rawValue)Relation", text, unit: nil,
            [
                .needed(.id, .name, "行名", "the row"),
                .needed(.kind, .constant(kind.rawValue), "关系", "the relation"),
                .needed(.of, .quantity, "一个量", "a quantity"),
                .needed(.against, .quantity, "与之比较的量", "the quantity that it is held against"),
                .optional(.structures, .structures, "适用的结构类型", "for which structures"),
            ] + value)
    }

    fileprivate static let ratioRelation = relation(
        .ratio, Message.Text("两个量之比在通常范围内", "The first over the second is within what is likely"),
        [
            .needed(.likely, .object(plausibleBounds), "通常的比值", "the likely ratio"),
            .needed(.unit, .text, "两个单位之比，如 m³/m²；层高为 m", "the unit of the one over that of the other, as m³/m²; m for a storey height"),
        ])

    private static let tolerance: [StandardsField] = [
        .needed(.value, .number(.percent), "允许的偏差，后一个量的百分数", "the difference that passes, in percent of the second"),
        .needed(.unit, .constant(FigureUnit.percent.rawValue), "单位", "unit"),
    ]

    fileprivate static let equalRelation = relation(.equal, Message.Text("两个量相等", "The two are the same"), tolerance)
    fileprivate static let atMostRelation = relation(.atMost, Message.Text("前一个量不大于后一个", "The first is no more than the second"), tolerance)

    static let dateOrder = row(
        "dateOrder", Message.Text("一串日期，后一个不早于前一个", "Some days, none before the one in front of it"), unit: nil,
        [
            .needed(.id, .name, "行名", "the row"),
            .needed(.dates, .set(.word(of: PlausibleDate.self)), "由早到晚", "from the earliest on"),
        ])

    static let likelyDays = row(
        "likelyDays",
        Message.Text(
            "各日期的通常范围，含两端；超出为警告", "Every day of a submission is likely from a day to a day, both included; outside of it: a warning"),
        unit: .date,
        [
            .needed(.from, .date, "起点", "the first"),
            .needed(.to, .date, "终点", "the last"),
        ])

    static let binaryNumbers = row(
        "binaryNumbers", Message.Text("离短小数很近而不相等的数值", "A number that is near a short one and not the same"), unit: .millionths,
        [
            .needed(.decimals, .number(.decimals), "短小数至多的小数位数", "the decimals of a short number"),
            .needed(.tolerance, .number(.millionths), "相对偏差，百万分之几", "how near, in millionths of it"),
        ])
}

extension StandardsForms {
    static let plausibleRelation = StandardsForms(
        "plausibleRelation", Message.Text("两个量的关系", "A relation of two quantities"),
        [
            (RelationKind.ratio.rawValue, .ratioRelation), (RelationKind.equal.rawValue, .equalRelation),
            (RelationKind.atMost.rawValue, .atMostRelation),
        ])
}
