import PrefabAssessment
import PrefabReports
import Testing

@testable import PrefabWorkbook

@Suite("Templates of an office")
struct TemplateTests {
    private typealias Sample = TemplateSample

    @Test("A name over several runs is filled in the format of the first, and what is filled is escaped")
    func runs() throws {
        let facts = try Sample.facts { $0.replacing("亦庄新城F17地块医疗器械产业园项目", with: "A<B & C") }
        let body = """
            <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>名：{{pro</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>ject.na</w:t></w:r><w:r><w:t>me}}。</w:t></w:r></w:p>
            """
        let filled = try Sample.filled(body, facts)
        #expect(
            filled.body == """
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">名：</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>\
                <w:t xml:space="preserve">A&lt;B &amp; C</w:t></w:r><w:proofErr w:type="spellStart"/>\
                <w:r><w:t xml:space="preserve">。</w:t></w:r></w:p>
                """)
        #expect(filled.unknown == [])
    }

    @Test("A section repeats runs, paragraphs or a row, and rows")
    func sections() throws {
        let facts = try Sample.facts()
        #expect(
            try Sample.paragraphs(Sample.paragraph("有{{#appliedBuildings}}{{id}}{{^last()}}、{{/last()}}{{/appliedBuildings}}。"), facts) == [
                "有1#、2#、3#。"
            ])
        let over =
            Sample.paragraph("{{#appliedBuildings}}") + Sample.paragraph("{{number}}：{{id}}") + Sample.paragraph("{{/appliedBuildings}}")
        #expect(try Sample.paragraphs(over, facts) == ["1：1#", "2：2#", "3：3#"])
        let whole = Sample.paragraph("{{#appliedBuildings}}{{id}}") + Sample.paragraph("末{{/appliedBuildings}}")
        #expect(try Sample.paragraphs(whole, facts) == ["1#", "末", "2#", "末", "3#", "末"])
        let table = "<w:tbl>\(Sample.row("单体", "层数"))\(Sample.row("{{#buildings}}{{id}}", "{{storeys}}{{/buildings}}"))</w:tbl>"
        let filled = try Sample.filled(table, facts).body
        #expect(filled.matches(of: #/<w:tr>/#).count == 5)
        let rows = "<w:tbl>\(Sample.row("{{#buildings}}", ""))\(Sample.row("{{id}}", ""))\(Sample.row("", "{{/buildings}}"))</w:tbl>"
        #expect(try Sample.filled(rows, facts).body.matches(of: #/<w:tr>/#).count == 4)
    }

    @Test("Inverted sections, comments and the member itself")
    func rules() throws {
        let facts = try Sample.facts()
        #expect(
            try Sample.paragraphs(Sample.paragraph("{{! 说明 }}") + Sample.paragraph("{{#project.land}}地：{{.}}{{/project.land}}"), facts) == [
                "地：新建工业用地"
            ])
        #expect(try Sample.paragraphs(Sample.paragraph("{{^project.applicantCode}}无代码{{/project.applicantCode}}"), facts) == ["无代码"])
        #expect(
            try Sample.paragraphs(
                Sample.paragraph("{{#project.landClause}}有{{/project.landClause}}{{^project.landClause}}没有{{/project.landClause}}"), facts)
                == ["没有"])
        #expect(try Sample.paragraphs(Sample.paragraph("[{{copy}}]"), facts) == ["[]"])
        #expect(try Sample.paragraphs(Sample.paragraph("{{copy}}"), try Sample.facts(copy: 2)) == ["第二份（一式三份）"])
        #expect(try Sample.paragraphs(Sample.paragraph("{{building.id}}"), try Sample.facts(.calculation(1))) == ["2#"])
    }

    @Test("What nobody has said is marked and told, also where the template has words for it")
    func unknown() throws {
        let facts = try Sample.facts()
        let value = try Sample.filled(Sample.paragraph("甲") + Sample.paragraph("{{project.applicantCode}}"), facts)
        #expect(value.body.contains("〔待补：统一社会信用代码〕"))
        #expect(value.unknown == ["project.applicantCode 正文第 2 段"])
        let list = try Sample.filled(Sample.paragraph("{{#otherAwards}}{{source}}{{/otherAwards}}"), facts)
        #expect(list.unknown == ["otherAwards 正文第 1 段"])
        let covered = try Sample.filled(
            Sample.paragraph("{{#otherAwards}}{{source}}{{/otherAwards}}{{^otherAwards}}未填{{/otherAwards}}"), facts)
        #expect(covered.unknown == ["otherAwards 正文第 1 段"])
        #expect(covered.body.contains("未填"))
        let denied = try Sample.filled(Sample.paragraph("{{^otherAwards}}无{{/otherAwards}}"), facts)
        #expect(denied.unknown == ["otherAwards 正文第 1 段"])
    }

    @Test("Headers are filled too, and other parts keep their bytes")
    func parts() throws {
        let template = Sample.document(Sample.paragraph("甲"), header: Sample.paragraph("{{project.id}}"))
        let (document, _) = try DocxTemplate(template.bytes).filled(try Sample.facts())
        let before = try ZipFile(template.bytes, WorkbookLimits())
        let after = try ZipFile(document, WorkbookLimits())
        #expect(before.parts.map(\.name) == after.parts.map(\.name))
        for part in before.parts {
            let (old, new) = (try before.part(part.name), try after.part(part.name))
            if part.name == "word/header1.xml" {
                #expect(String(decoding: new ?? [], as: UTF8.self).contains("YZ-2021-0066"))
            } else {
                #expect(old == new, "\(part.name)")
            }
        }
    }

    @Test("Repetitions have no number or bookmark twice, tables do not grow together, and cells keep a paragraph")
    func shape() throws {
        let facts = try Sample.facts()
        let marked = """
            <w:p a:paraId="1"><w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/><w:r><w:t>{{id}}</w:t></w:r></w:p>
            """
        let repeated = try Sample.filled(
            Sample.paragraph("{{#appliedBuildings}}") + marked + Sample.paragraph("{{/appliedBuildings}}"), facts
        ).body
        #expect(repeated.matches(of: #/paraId/#).count == 1)
        #expect(repeated.matches(of: #/bookmarkStart/#).count == 1)
        let tables =
            Sample.paragraph("{{#appliedBuildings}}") + "<w:tbl>\(Sample.row("{{id}}"))</w:tbl>" + Sample.paragraph("{{/appliedBuildings}}")
        #expect(try Sample.filled(tables, facts).body.matches(of: #/<\/w:tbl><w:p/><w:tbl>/#).count == 2)
        let empty = "<w:tbl>\(Sample.row("{{#otherAwards}}{{source}}", "{{/otherAwards}}"))</w:tbl>"
        #expect(try Sample.filled(empty, facts).body == "")
        let cell = "<w:tbl>\(Sample.row("{{#project.land}}{{/project.land}}"))</w:tbl>"
        #expect(try Sample.filled(cell, facts).body.contains("<w:tc><w:p></w:p></w:tc>"))
    }
}
