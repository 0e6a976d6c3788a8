// Files of kind `headings`.
extension StandardsObject {
    static let headings = file(
        .headings,
        Message.Text("外来构件清单的表头与用词", "How take-offs of other programs head their columns and call their pieces"),
        [
            .needed(.columns, .list(.object(headedColumn)), "表头", "the heads of columns"),
            .needed(.kinds, .list(.object(namedKind)), "构件种类的叫法", "what kinds of pieces are called"),
            .needed(
                .besides, .list(.object(besideNames)), "构件叫法旁可有的字：不改变是哪种构件",
                "what may stand beside a piece’s name and leaves its kind as it is"),
            .needed(.subtotals, .list(.object(subtotalNames)), "小计、合计的用词", "what lines that add up others are called"),
        ])

    private static let names = StandardsField.needed(
        .names, .set(.text), "叫法，不写括号与单位；空白与大小写不计", "what it is called, without brackets and units; white space and case do not count")
    private static let source = StandardsField.needed(.source, .source, "出处：sources 中的一个名称", "whose it is: a name of “sources”")

    static let headedColumn = StandardsObject(
        "headedColumn", Message.Text("一种列", "A kind of column"),
        [
            .optional(.field, .word(Headings.fields), "字段", "the field that it is"),
            .optional(.reason, .words, "不是字段时略过的理由", "why it is passed over, where it is no field"),
            .optional(
                .of, .word(of: HeadingBasis.self), "数值属于：line 该行各件之和，件数则为各层合计；storey 每层（件数）",
                "what its numbers are of: line, all pieces of the line, of counts those of all its storeys; storey, one storey (of counts)"),
            names, source,
        ], alternatives: [.field, .reason])

    static let namedKind = StandardsObject(
        "namedKind", Message.Text("一种构件的叫法", "What a kind of piece is called"),
        [.needed(.kind, .word(of: ComponentKind.self), "构件种类", "the kind"), names, source])

    static let besideNames = StandardsObject(
        "besideNames", Message.Text("构件叫法旁的字", "Signs beside the name of a piece"), [names, source])

    static let subtotalNames = StandardsObject("subtotalNames", Message.Text("小计的用词", "Words of subtotals"), [names, source])
}
