import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@testable import PrefabWorkbook

/// Where findings of a workbook are placed, and in whose words they are told.
@Suite("Submissions read from workbooks: what is said of cells")
struct CellWordsTests {
    private static let layout = SubmissionLayout(.builtIn)
    private static let project = "编号 | YZ-1 | | project.id\n名称 | 厂房 | | project.name"
    private static let keys = "buildings.id | buildings.use | buildings.structure | buildings.height | buildings.aboveGroundArea\n"
    private static let factory = "1# | 工业建筑 | 混凝土结构 | 23.9 | 6000"

    private func imported(_ sheets: Sheet...) -> SubmissionImport {
        SubmissionImport([Book(sheets: sheets, dateSystem: .from1900)], Self.layout)
    }

    private func placed(_ imported: SubmissionImport) -> [Diagnostic] {
        let bytes = imported.text.bytes
        return imported.placed(
            Submission.read(bytes, standards: .builtIn).namingRules(by: Assessor(standards: .builtIn), in: bytes).diagnostics)
    }

    private func findings(_ imported: SubmissionImport) -> [String] {
        placed(imported).map { "\($0.code.rawValue) \($0.cell ?? "-"): \($0.help.text(in: .chinese))" }
    }

    // MARK: - Cures

    @Test("A field that is missing is asked for in its own cell")
    func missing() {
        #expect(
            findings(imported(.written("项目", Self.project), .written("单体", Self.keys + "1# | 工业建筑 | | | 6000"))) == [
                "S107 单体!C2: 在此单元格从列表中选：混凝土结构、钢结构、木结构、混合结构", "S107 单体!D2: 在此单元格填写以 m 计的数字",
            ])
        #expect(
            findings(imported(.written("项目", "编号 | | | project.id\n名称 | 厂房 | | project.name"), .written("单体", Self.keys + Self.factory)))
                == ["S107 项目!B1: 在此单元格填写文字"])
        // Nothing of the project at all.
        #expect(
            findings(imported(.written("项目", "编号 | | | project.id\n名称 | | | project.name"), .written("单体", Self.keys + Self.factory)))
                == ["S107 项目!B1: 在此单元格填写文字"])
    }

    @Test(
        "A wrong value has a cure in words of a workbook",
        arguments: [
            ("1# | 工厂类 | 混凝土结构 | 23.9 | 6000", "S102 单体!B2: 从列表中选：工业建筑、公共建筑、保障性住房、政策性住房、商品房、附属用房"),
            ("1# | 工业建筑 | 混凝土结构 | 待定 | 6000", "S101 单体!D2: 填写以 m 计的数字"),
            ("1# | 工业建筑 | 混凝土结构 | 23.9 | -6000", "S105 单体!E2: 填写以 m² 计的数字"),
        ])
    func wrong(_ row: String, _ told: String) {
        #expect(findings(imported(.written("项目", Self.project), .written("单体", Self.keys + row))) == [told])
    }

    @Test(
        "A number with a unit of another field is told by both units",
        arguments: [
            ("12 mm3", "“每件预制混凝土体积”的单位是 m³，这里写的是 mm³：换算为 m³，只写数字"), ("3 t", "“每件预制混凝土体积”的单位是 m³，这里写的是 t：换算为 m³，只写数字"),
            ("2.5 L", "“每件预制混凝土体积”的单位是 m³，这里写的是 L：换算为 m³，只写数字"),
            ("3 箱", "“每件预制混凝土体积”写的不是数字：填写以 m³ 计的数字；尚不知道的留空"), ("2.5 m³", nil),
        ])
    func otherUnits(_ text: String, _ told: String?) {
        let lines = "components.building | components.kind | components.count | components.precastVolume\n1# | 柱 | 1 | \(text)"
        let found = placed(
            imported(.written("项目", Self.project), .written("单体", Self.keys + Self.factory), .written("构件", lines)))
        #expect(
            found.filter { $0.code == .wrongType }
                .map { "\($0.cell ?? "-") \($0.message.text(in: .chinese))：\($0.help.text(in: .chinese))" }
                == [told].compactMap { $0.map { "构件!D2 \($0)" } })
    }

    @Test("A count has no unit")
    func unitOfCount() {
        let lines = "components.building | components.kind | components.count | components.precastVolume\n1# | 柱 | 3 t | 1"
        let all = placed(imported(.written("项目", Self.project), .written("单体", Self.keys + Self.factory), .written("构件", lines)))
        let found = all.filter { $0.code == .wrongType }
        #expect(found.map { $0.message.text(in: .chinese) } == ["“件数”没有单位，这里写的是 t"])
        #expect(found.map { $0.help.text(in: .chinese) } == ["只写数字，不写单位"])
    }

    /// An empty count is 1, and an empty 是否申请奖励 says that the building is applied for: neither is unknown.
    @Test("A cure that leaves a cell empty says what it then counts as")
    func leftEmpty() {
        let keys = "components.building | components.kind | components.count | components.precastVolume\n"
        #expect(
            findings(
                imported(
                    .written("项目", Self.project), .written("单体", Self.keys + Self.factory), .written("构件", keys + "1# | 柱 | 四十 | 2.5")
                )
            ).filter { $0.hasPrefix("S101") } == ["S101 构件!C2: 填写数字；留空即按“1”计，不是未知"])
        let applied = String(Self.keys.dropLast()) + " | buildings.appliedFor\n"
        #expect(
            findings(imported(.written("项目", Self.project), .written("单体", applied + Self.factory + " | 也许"))) == [
                "S101 单体!F2: 填写“是”或“否”；留空即按“是”计，不是未知"
            ])
        let storeys = String(Self.keys.dropLast()) + " | buildings.undergroundArea\n"
        #expect(
            findings(imported(.written("项目", Self.project), .written("单体", storeys + Self.factory + " | 很大"))) == [
                "S101 单体!F2: 填写以 m² 计的数字；尚不知道的留空"
            ])
    }

    @Test("The guide of a workbook names what is counted where it is left empty, and nothing else")
    func guide() {
        let text = String(describing: SubmissionSheets(Self.layout, language: .chinese).guide.rows)
        for counted in ["本办法已拨付的奖励资金按“0”计", "是否申请奖励按“是”计", "件数按“1”计", "是否免支模按“否”计"] {
            #expect(text.contains(counted), "\(counted)")
        }
        #expect(text.matches(of: /按“[^”]*”计/).count == 4)
    }

    @Test("A grade that is none is told with those that there are")
    func grade() throws {
        let keys = String(Self.keys.dropLast()) + " | buildings.declared.grade\n"
        let told = try #require(findings(imported(.written("项目", Self.project), .written("单体", keys + Self.factory + " | A级"))).first)
        #expect(told.hasPrefix("S102 单体!F2: ") && told.contains("A(BJ)"))
    }

    @Test("Storeys are written in a cell without the quotation marks of JSON")
    func storeys() throws {
        let keys = "components.building | components.kind | components.storeys | components.precastVolume\n"
        let told = findings(
            imported(
                .written("项目", Self.project), .written("单体", Self.keys + Self.factory), .written("构件", keys + "1# | 柱 | 三层 | 2.5")))
        #expect(told.filter { $0.hasPrefix("W206") } == ["W206 构件!C2: 填写楼层，如 1-4 或 2,5-8"])
    }

    @Test("A measure that a building has twice is told by its title")
    func twice() {
        let keys = "measures.building | measures.measure | measures.qualifying | measures.total\n"
        let all = placed(
            imported(
                .written("项目", Self.project), .written("单体", Self.keys + Self.factory),
                .written("工程量", keys + "1# | 楼面地面干式工法面积 | 10 | 20\n1# | 楼面地面干式工法面积 | 11 | 20")))
        let told = all.filter { $0.code == .duplicateKey }.map { "\($0.message.text(in: .chinese)) \($0.help.text(in: .chinese))" }
        #expect(told == ["“测量”写了两次 只留一处"])
    }

    /// What is said of all quantities of a building is said where the building stands.
    @Test("Quantities together are those of the building's row")
    func together() throws {
        let keys = "measures.building | measures.measure | measures.qualifying | measures.total\n"
        let read = imported(
            .written("项目", Self.project), .written("单体", Self.keys + Self.factory),
            .written("工程量", keys + "1# | 楼面地面干式工法面积 | 10 | 20"))
        let text = String(decoding: read.text.bytes, as: UTF8.self)
        let start = try #require(text.utf8.firstRange(of: "\"measures\"".utf8)).lowerBound
        let offset = text.utf8.distance(from: text.utf8.startIndex, to: start)
        #expect(read.cell(of: SourceSpan(offset, offset + 1)) == "单体!A2")
    }

    @Test("No cure of a workbook speaks of JSON")
    func words() {
        let all = String(Self.keys.dropLast()) + " | buildings.planningPermit | buildings.appliedFor | buildings.storeys\n"
        let rows = all + "1# | 厂 | 混凝 | 高 | 大 | 明天 | 也许 | 若干\n2# | | | | | | | "
        let measures =
            "measures.building | measures.measure | measures.qualifying | measures.total\n1# | 楼板 | 1 | 2\n1# | 竖向构件 | 一 | 2\n1# | | 1 | 2"
        let lines = "components.building | components.kind | components.count | components.precastVolume\n1# | 柱子们 | 1 | 1\n1# | | 1 | 1"
        let found = placed(
            imported(.written("项目", Self.project), .written("单体", rows), .written("工程量", measures), .written("构件", lines)))
        #expect(found.count > 12)
        for diagnostic in found {
            for text in [diagnostic.help, diagnostic.message].flatMap({ [$0.text(in: .chinese), $0.text(in: .english)] }) {
                #expect(!text.contains { "{}[]\"".contains($0) }, "\(text)")
                for word in ["引号", "quotation", "null", "字符串", "string", "字段应删去", "leave out", "leave the"] {
                    #expect(!text.contains(word), "\(text)")
                }
            }
            #expect(diagnostic.cell != nil, "\(diagnostic.message.text(in: .english))")
        }
        #expect(found.contains { $0.cell == "工程量!B2" && $0.code == .unknownKey })
        #expect(found.contains { $0.cell == "工程量!B4" && $0.code == .unknownKey })
        #expect(found.contains { $0.cell == "构件!B3" && $0.code == .missingField })
    }

    // MARK: - Rows

    @Test("The cells below a building's id that is merged are told to be merged")
    func mergedID() throws {
        let rows = Self.factory + "\n | 工业建筑 | 混凝土结构 | 23.9 | 6000"
        let read = imported(.written("项目", Self.project), .written("单体", Self.keys + rows, merges: ["A2:A3"]))
        #expect(findings(read) == ["S107 单体!A3: 单元格是合并的，内容只属于首行；取消合并，每行各写"])
    }

    /// The cure of a cell without a key, followed: the row is the writer's own.
    @Test("A row of the project's sheet that begins with 备注 is passed over")
    func ownRow() {
        func findings(_ row: String) -> [String] {
            self.findings(imported(.written("项目", Self.project + "\n" + row), .written("单体", Self.keys + Self.factory)))
        }
        #expect(findings("联系人 | 王工 | | ") == ["B104 项目!B3: 在代号一列写字段的代号；自用的一行，行首写“备注”"])
        #expect(findings("备注：联系人 | 王工 | | ") == [])
        #expect(findings("Remarks | Wang | | ") == [])
    }

    @Test("A list of pieces by itself has no place for the fields of a project, and says where they come from")
    func alone() throws {
        let list = Sheet.written("清单", "楼号 | 构件类型 | 体积\n1# | 预制柱 | 2.5")
        let map = try #require(
            ColumnMap.read(
                Array(
                    """
                    { "format": "prefab-map/1", "sheets": [{ "name": "清单", "heads": 1, "columns": [
                      { "head": "楼号", "field": "building" }, { "head": "构件类型", "field": "kind" },
                      { "head": "体积", "field": "precastVolume", "unit": "m³" }] }] }
                    """.utf8)
            ).value)
        let read = SubmissionImport([Book(sheets: [list], dateSystem: .from1900)], Self.layout, map: map)
        let missing = placed(read).filter { $0.code == .missingField }
        #expect(missing.count > 3)
        for finding in missing { #expect(finding.help.text(in: .chinese).contains("--into project.json"), "\(finding.help)") }
    }

    @Test("A building's id in merged cells is that of their first row alone, and that is said")
    func merged() {
        let lines = "components.building | components.kind | components.precastVolume\n1# | 柱 | 2.5\n | 柱 | 2.5\n | 柱 | 2.5"
        let sheets = [Sheet.written("项目", Self.project), .written("单体", Self.keys + Self.factory)]
        let merged = imported(sheets[0], sheets[1], .written("构件", lines, merges: ["A2:A3"]))
        #expect(
            findings(merged).filter { $0.hasPrefix("B103") } == ["B103 构件!A3: 取消合并，每行各写单体编号", "B103 构件!A4: 写“单体”表里的编号"])
        #expect(placed(merged).first { $0.code == .rowWithoutBuilding }?.message.text(in: .chinese) == "此行没有单体编号：A2:A3 是合并单元格，编号只属于其首行")
    }

    @Test(
        "A row of other awards that has its number alone, or says that there is none, is no award",
        arguments: [
            ("1 | | | ", 0), ("1 | 无 | | ", 0), ("1 | 无 | 无 | 无", 0), ("1 | 市级奖励 | | ", 1), ("1 | | 否 | ", 1), ("1 | 无 | 否 | 否", 0),
            ("1 | '-  | | ", 0), ("1 | — | | 否", 0), ("1 | ／ | 否 | —", 0), ("1 | '  无。 | | ", 0), ("1 | None | no | ", 0),
            ("1 | —— | | ", 0),
            ("1 | 没有 | | ", 0), ("1 | 无锡市奖励 | | ", 1), (" | 市级奖励 | 是 | 否", 1), ("1 | 无-1 | | ", 1),
        ])
    func awards(_ row: String, _ count: Int) throws {
        let heads = "otherAwards.number | otherAwards.source | otherAwards.reported | otherAwards.returned\n"
        let read = imported(
            .written("项目", Self.project), .written("单体", Self.keys + Self.factory), .written("其他奖励", heads + row + "\n2 | | | "))
        let reading = Submission.read(read.text.bytes, standards: .builtIn)
        #expect(try #require(reading.submission).otherAwards.count == count)
    }

    @Test(
        "A row of other awards that says that there is none, and more, is asked about", arguments: ["无 | 是 | ", "/ | 是 | 是", "— | 已报 | 否"])
    func awardsOfNone(_ row: String) throws {
        let heads = "otherAwards.number | otherAwards.source | otherAwards.reported | otherAwards.returned\n1 | "
        let read = imported(.written("项目", Self.project), .written("单体", Self.keys + Self.factory), .written("其他奖励", heads + row))
        #expect(findings(read) == ["B104 其他奖励!B2: 有其他奖励的，写明来源；没有的，清空该行"])
        #expect(read.hasErrors)
    }

    // MARK: - Digits

    /// 12345.670000000001 has 17 digits, of which a cell shows 12345.6700000000.
    @Test("What is stored behind the digits that a cell shows is said, and counts")
    func noise() throws {
        let read = imported(
            .written("项目", Self.project), .written("单体", Self.keys + "1# | 工业建筑 | 混凝土结构 | 23.9 | 12345.670000000001"))
        let found = try #require(placed(read).first { $0.code == .binaryNumber })
        #expect(found.cell == "单体!E2")
        #expect(found.message.text(in: .chinese).hasPrefix("单元格显示 12345.67；12345.670000000001 与 12345.67 "))
        let submission = try #require(Submission.read(read.text.bytes, standards: .builtIn).submission)
        #expect(submission.buildings[0].aboveGroundArea == ExactDecimal("12345.670000000001"))
    }

    @Test("Papers from a workbook cite cells, name it, and show what its cells show")
    func papers() throws {
        let measures = "measures.building | measures.measure | measures.qualifying | measures.total\n1# | 结构混凝土 | 1000.1000000000001 | 4000"
        let read = imported(
            .written("项目", Self.project), .written("单体", Self.keys + "1# | 工业建筑 | 混凝土结构 | 23.9 | 12345.670000000001"),
            .written("工程量", measures.replacing("1000.1000000000001", with: "1000.100000000001")))
        let reading = Submission.read(read.text.bytes, standards: .builtIn)
        let book = SourceBook(name: "申报.xlsx", digest: String(repeating: "c", count: 64)) { read.cell(of: $0) }
        let paperCase = try #require(
            PaperCase(
                reading, of: read.text.bytes, by: Assessor(standards: .builtIn), submissionDigest: String(repeating: "a", count: 64),
                book: book,
                Provenance(toolVersion: "1", standardsDigest: "b", language: .chinese)))
        let text = String(decoding: ReportFormat.markdown.render(Paper(.calculation(0), for: paperCase)), as: UTF8.self)
        for part in ["单体!E2", "单体!D2", "项目!B2", "工程量!", "工作簿“申报.xlsx” SHA-256 cccc", "12345.67 m²", "1000.1"] {
            #expect(text.replacing("\\", with: "").contains(part), "\(part)")
        }
        for part in ["申报文件第", "aaaa", "12345.670000000001", "1000.100000000001"] { #expect(!text.contains(part), "\(part)") }
    }
}
