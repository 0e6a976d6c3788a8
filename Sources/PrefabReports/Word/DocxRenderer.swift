import PrefabAssessment

/// Writes a report as a document of WordprocessingML (ECMA-376), which Word, WPS and LibreOffice open and edit.
///
/// Headings, captions and the heads of tables are real ones, so that a table of contents can be made of them and a table that goes over
/// a page has its head again. Fonts are named, not embedded: those that offices in China have, with what Word falls back on elsewhere.
/// The same report gives the same bytes.
struct DocxRenderer: ReportRenderer {
    func write(_ report: any Report, to page: inout UTF8Buffer) throws(ReportTooLarge) {
        let document = report.document
        // What stands before a file tells its size, so that the text is made twice.
        let measure = ZipMeasure()
        var counted = UTF8Buffer(into: measure)
        write(document, to: &counted)
        counted.flush()
        if measure.size >= ZipArchive.most { throw ReportTooLarge() }
        var archive = ZipArchive(into: &page)
        archive.add("[Content_Types].xml", DocxParts.contentTypes)
        archive.add("_rels/.rels", DocxParts.relations)
        archive.add("word/document.xml", size: measure.size, checksum: measure.checksum) { write(document, to: &$0) }
        archive.add("word/_rels/document.xml.rels", DocxParts.documentRelations)
        archive.add("word/styles.xml", DocxParts.styles(document.language))
        archive.add("word/settings.xml", DocxParts.settings)
        archive.add("word/footer1.xml", DocxParts.footer(document))
        archive.finish(into: &page)
    }

    private func write(_ document: ReportDocument, to page: inout UTF8Buffer) {
        var body = DocxBody(language: document.language, into: &page)
        body.paragraph(document.title, style: .title)
        if !document.subtitle.isEmpty { body.paragraph(document.subtitle, style: .subtitle) }
        if !document.head.isEmpty { body.write(.facts(document.head)) }
        for section in document.paper { write(section, to: &body) }
        if let list = document.annexList() { body.write(.paragraph(list)) }
        for section in document.behind { write(section, to: &body) }
        body.finish(into: &page)
    }

    private func write(_ section: ReportDocument.Section, to body: inout DocxBody) {
        // An annex begins a page.
        if !section.heading.isEmpty { body.paragraph(section.heading, style: .heading, beginsPage: section.annexTitle != nil) }
        for block in section.blocks { body.write(block) }
        for part in section.parts {
            body.paragraph(part.heading, style: .partHeading)
            for block in part.blocks { body.write(block) }
        }
    }
}
