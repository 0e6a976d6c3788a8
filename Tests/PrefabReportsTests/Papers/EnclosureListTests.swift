import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

@Suite("附件清单: all papers of the stage (48号 第九条、第十条)")
struct EnclosureListTests {
    private func list(_ paperCase: PaperCase) -> Paper {
        Paper(listing: paperCase.set.map { FiledPaper($0, files: ["\($0.fileName).docx"]) }, for: paperCase)
    }

    @Test("Under construction: filing, table and calculations; two documents of eight are missing")
    func intent() throws {
        let paperCase = try PaperSample.paperCase(LetterSample.sample("undetermined-documents"))
        #expect(paperCase.set.map(\.fileName) == ["intent", "technology-table", "calculation-1"])
        let list = list(paperCase)
        #expect(list.document.title.plain == "附件清单")
        #expect(list.paragraphs.contains("在施项目，应提交 8 项（第九条），申报文件载明已附 6 项，缺 2 项。"))
        #expect(list.paragraphs.contains("缺：首层楼地面施工进度文件、装配式建筑技术方案专家评审意见。"))
        #expect(list.paragraphs.contains("以上材料一式三份，加盖申报单位公章（第九条）。"))
        let rows = try list.table(with: "由谁出具")
        #expect(rows.count == 8)
        #expect(rows[5] == ["6", "装配式建筑技术配置表", "已附", "〔出具单位〕", "2"])
        #expect(rows[3] == ["4", "首层楼地面施工进度文件", "缺", "〔出具单位〕", "—"])
        #expect(try list.table(with: "文件")[2] == ["3", "预制率和装配率计算书", "1#数字创新中心", "calculation-1.docx"])
    }

    @Test("After completion: both filings, reports and acceptances; under the other reading without the declaration of intent")
    func final() throws {
        let bytes = try LetterSample.sample("eligible-factory")
        let paperCase = try PaperSample.paperCase(bytes)
        #expect(
            paperCase.set.map(\.fileName) == [
                "intent", "form", "technology-table", "calculation-1", "acceptance-prefabrication-1", "acceptance-assembly-1",
                "implementation-report",
            ])
        let list = list(paperCase)
        #expect(list.paragraphs.contains("已完成竣工备案或者联合验收的项目，应提交 12 项（第九条、第十条），申报文件载明已附 12 项，缺 0 项。"))
        #expect(!list.paragraphs.contains { $0.hasPrefix("缺：") })
        let rows = try list.table(with: "由谁出具")
        #expect(rows.contains(["8", "单体建筑的预制率、装配率验收表", "已附", "申报单位", "5、6"]))
        #expect(rows.contains(["9", "第三方机构出具的预制率和装配率计算书", "已附", "第三方机构", "4"]))
        let other = try PaperSample.paperCase(bytes, readings: Readings.default.taking(.b, of: .completedIntent))
        #expect(other.set.map(\.fileName).first == "form")
    }

    @Test("Papers of buildings are those of the buildings applied for, numbered as in the submission")
    func buildings() throws {
        let paperCase = try PaperSample.paperCase(LetterSample.sample("several-buildings"))
        #expect(paperCase.set.map(\.fileName) == ["intent", "technology-table", "calculation-1", "calculation-2", "calculation-3"])
        let first = try PaperSample.paperCase(
            Array(
                JSONTree.eligible.changed {
                    let other = JSONTree.factory.changed { $0["id"] = "B" }
                    $0.building["appliedFor"] = false
                    $0["buildings"] = [$0.building, other]
                }.description.utf8))
        #expect(first.set.map(\.fileName) == ["intent", "technology-table", "calculation-2"])
        let nobody = try PaperSample.paperCase(Array(JSONTree.eligible.changed { $0.building["appliedFor"] = false }.description.utf8))
        #expect(nobody.set.map(\.fileName) == ["intent", "technology-table"])
    }

    @Test("Where the submission does not say what is enclosed, neither does the list")
    func unknown() throws {
        let paperCase = try PaperSample.paperCase(Array(JSONTree.eligible.changed { $0["documents"] = nil }.description.utf8))
        let list = list(paperCase)
        #expect(list.paragraphs.contains("在施项目，应提交 8 项（第九条）；申报文件未说明已附哪些。"))
        #expect(try list.table(with: "由谁出具").allSatisfy { $0[2] == "〔是否附上〕" })
    }
}
