import PrefabAssessment

/// The parts of a document besides its text.
enum DocxParts {
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    static let contentTypes = OfficeXML.contentTypes([
        ("word/document.xml", "wordprocessingml.document.main"), ("word/styles.xml", "wordprocessingml.styles"),
        ("word/settings.xml", "wordprocessingml.settings"), ("word/footer1.xml", "wordprocessingml.footer"),
    ])
    static let relations = OfficeXML.relationships([("officeDocument", "word/document.xml")])
    static let documentRelations = OfficeXML.relationships([
        ("styles", "styles.xml"), ("settings", "settings.xml"), ("footer", "footer1.xml"),
    ])

    static let settings = Array(
        (OfficeXML.beginning + """
            <w:settings xmlns:w="\(main)"><w:characterSpacingControl w:val="compressPunctuation"/><w:compat>\
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
            </w:compat></w:settings>
            """).utf8)

    /// A4 with the margins of official documents: 37 mm above, 35 below, 28 on the left, 26 on the right (GB/T 9704—2012, 5.2.1 gives the
    /// first and the third, and what the text takes between them).
    static let page = """
        <w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>
        """

    /// The title and the number of the page at the foot of each.
    static func footer(_ document: ReportDocument) -> [UInt8] {
        var buffer = UTF8Buffer()
        buffer.append(OfficeXML.beginning)
        buffer.append("<w:ftr xmlns:w=\"\(main)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>")
        func run(_ text: String) {
            buffer.append("<w:r><w:t xml:space=\"preserve\">")
            buffer.append(xml: text)
            buffer.append("</w:t></w:r>")
        }
        func field(_ name: String) {
            buffer.append("<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
        }
        run(document.title.plain + "　")
        run(document.language == .chinese ? "第 " : "page ")
        field("PAGE")
        run(document.language == .chinese ? " 页，共 " : " of ")
        field("NUMPAGES")
        if document.language == .chinese { run(" 页") }
        buffer.append("</w:p></w:ftr>")
        return buffer.bytes
    }

    // MARK: - Styles

    static func styles(_ language: Language) -> [UInt8] {
        var text = OfficeXML.beginning
        text += "<w:styles xmlns:w=\"\(main)\"><w:docDefaults><w:rPrDefault><w:rPr>"
        text += fonts("仿宋") + "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"
        text += "<w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        text += style("Normal", "Normal", isDefault: true)
        let indent = language == .chinese ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"480\"/>" : ""
        text += style("Title", "Title", "<w:spacing w:after=\"120\"/><w:jc w:val=\"center\"/>", fonts("宋体") + "<w:b/>" + size(36))
        text += style("Subtitle", "Subtitle", "<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>", fonts("楷体"))
        text += style("Heading1", "heading 1", heading(0), fonts("黑体") + size(28))
        text += style("Heading2", "heading 2", heading(1), fonts("楷体") + "<w:b/>")
        text += style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/>", fonts("黑体") + size(21))
        text += style("BodyText", "Body Text", "<w:spacing w:after=\"60\" w:line=\"400\" w:lineRule=\"exact\"/>" + indent)
        text += style("Cell", "Cell", cell("left"), fonts("宋体") + size(21))
        text += style("CellNumber", "Cell Number", cell("right"), fonts("宋体") + size(21))
        text += style("CellHead", "Cell Head", cell("center"), fonts("宋体") + "<w:b/>" + size(21))
        text += style("Gap", "Gap", "<w:spacing w:line=\"120\" w:lineRule=\"exact\"/>", size(8))
        text += style("Footer", "footer", "<w:jc w:val=\"center\"/>", fonts("宋体") + size(18))
        text += table("Plain", isRuled: false) + table("Ruled", isRuled: true) + "</w:styles>"
        return Array(text.utf8)
    }

    private static func fonts(_ chinese: String) -> String {
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(chinese)\" w:cs=\"Times New Roman\"/>"
    }

    /// In half points.
    private static func size(_ halves: Int) -> String { "<w:sz w:val=\"\(halves)\"/><w:szCs w:val=\"\(halves)\"/>" }

    private static func heading(_ level: Int) -> String {
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"\(level)\"/>"
    }

    private static func cell(_ side: String) -> String {
        "<w:spacing w:before=\"20\" w:after=\"20\"/><w:jc w:val=\"\(side)\"/>"
    }

    private static func style(
        _ id: String, _ name: String, _ paragraph: String = "", _ run: String = "", isDefault: Bool = false
    ) -> String {
        "<w:style w:type=\"paragraph\" \(isDefault ? "w:default=\"1\" " : "")w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + (isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:qFormat/>"
            + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>") + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
    }

    private static func table(_ id: String, isRuled: Bool) -> String {
        let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }
        return "<w:style w:type=\"table\" w:styleId=\"\(id)\"><w:name w:val=\"\(id)\"/><w:tblPr>"
            + (isRuled ? "<w:tblBorders>\(lines.joined())</w:tblBorders>" : "")
            + "<w:tblCellMar><w:left w:w=\"108\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    }
}
