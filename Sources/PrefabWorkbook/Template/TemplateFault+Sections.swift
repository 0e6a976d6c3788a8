import PrefabAssessment

extension TemplateFault {
    /// A section that ends under another name than it begins with.
    static func crossed(_ open: TemplateTag, _ close: TemplateTag) -> TemplateFault {
        let place = open.place.text
        return TemplateFault(
            at: close.place,
            Message(
                "{{/{0}}} 与 {{#{1}}}（{2}）不成对", "{{/{0}}} does not end {{#{1}}} ({2})", .text(close.name), .text(open.name), .words(place)),
            help: Message("后开始的先结束；两处写同一名称", "the section that begins last ends first, under the same name"))
    }

    /// A section that does not end, or ends without a beginning, where it would have to.
    static func unpaired(_ tag: TemplateTag, within container: Message.Text) -> TemplateFault {
        let isEnd = tag.kind == .close
        let mark = isEnd ? "/" : tag.kind == .openInverted ? "^" : "#"
        return TemplateFault(
            at: tag.place,
            isEnd
                ? Message(
                    "{{{0}{1}}} 在{2}内没有开始", "{{{0}{1}}} has no beginning within the same {2}", .text(mark), .text(tag.name),
                    .words(container))
                : Message(
                    "{{{0}{1}}} 在{2}内没有结束", "{{{0}{1}}} has no end within the same {2}", .text(mark), .text(tag.name), .words(container)),
            help: Message(
                "{{#…}} 与 {{/…}} 须在同一段、同一格、同一行或同一个表内，或都在表外",
                "{{#…}} and {{/…}} stand in one paragraph, cell, row or table, or both outside of tables"))
    }

    /// A section over paragraphs or rows that begins or ends in the middle of one.
    static func inTheMiddle(_ tag: TemplateTag) -> TemplateFault {
        let isEnd = tag.kind == .close
        return TemplateFault(
            at: tag.place,
            isEnd
                ? Message(
                    "{{/{0}}} 之后还有文字，而 {{#{0}}} 在另一段", "text follows {{/{0}}}, while {{#{0}}} is in another paragraph", .text(tag.name))
                : Message(
                    "{{#{0}}} 之前还有文字，而 {{/{0}}} 在另一段", "text precedes {{#{0}}}, while {{/{0}}} is in another paragraph", .text(tag.name)),
            help: Message(
                "跨段的部分重复整段：{{#…}} 写在段首或单独一段，{{/…}} 写在段末或单独一段",
                "a section over paragraphs repeats whole ones: put {{#…}} at the beginning of one or in one of its own, and {{/…}} at the end of one"
            ))
    }

    /// Two sections of one row, of which each would repeat it.
    static func second(_ tag: TemplateTag) -> TemplateFault {
        TemplateFault(
            at: tag.place,
            Message("同一行内已有一个跨格的重复，{{#{0}}} 不能再重复该行", "{{#{0}}} is a second section over cells of this row", .text(tag.name)),
            help: Message("一行只由一个跨格的 {{#…}} 重复；另一个写在一格之内", "only one {{#…}} over cells repeats a row; write the other in one cell"))
    }
}
