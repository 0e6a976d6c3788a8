import Foundation
import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@testable import PrefabWorkbook

@Suite("Submissions read from workbooks")
struct ImportTests {
    private static let layout = SubmissionLayout(.builtIn)

    /// A sheet whose rows are written as texts between bars: `柱 | 1.5`; what begins with `=` is a cell as it is.
    private func sheet(_ name: String, _ rows: String, isHidden: Bool = false) -> Sheet {
        var cells: [Cell] = []
        for (row, line) in rows.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for (column, field) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
                let text = String(field.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                let content: Cell.Content =
                    switch text {
                    case "": .text("")
                    case "=?": .unknown
                    case "=#N/A": .error("#N/A")
                    case _ where CellNumber(stored: text.utf8) != nil: .number(text)
                    default: .text(text)
                    }
                if content == .text("") { continue }
                cells.append(Cell(place: CellPlace(row: row + 1, column: column + 1), content: content, format: .general, isFormula: false))
            }
        }
        return Sheet(name: name, isHidden: isHidden, cells: cells, merges: [], covered: [], hiddenRows: [], hiddenColumns: [])
    }

    private var project: Sheet {
        sheet("项目", "项目编号 | YZ-1 | | project.id\n项目名称 | 厂房 | | project.name")
    }

    private var buildings: Sheet {
        sheet(
            "单体",
            """
            单体编号 | 用途 | 结构 | 高度 | 面积
            buildings.id | buildings.use | buildings.structure | buildings.height | buildings.aboveGroundArea
            1# | 工业建筑 | 混凝土结构 | 23.9 | 6000
            """)
    }

    /// The findings, each as `code cell`.
    private func findings(_ sheets: [Sheet]) -> [String] {
        let imported = SubmissionImport([Book(sheets: sheets, dateSystem: .from1900)], Self.layout)
        let reading = Submission.read(imported.text.bytes, standards: .builtIn)
        return imported.placed(reading.diagnostics).map { "\($0.code.rawValue) \($0.cell ?? "-")" }
    }

    private func text(_ sheets: [Sheet]) -> String {
        String(decoding: SubmissionImport([Book(sheets: sheets, dateSystem: .from1900)], Self.layout).text.bytes, as: UTF8.self)
    }

    @Test("Words by their titles, and nothing that is not written")
    func words() {
        #expect(findings([project, buildings]) == [])
        #expect(
            text([project, buildings]) == """
                {
                  "format": "prefab-submission/1",
                  "project": {
                    "id": "YZ-1",
                    "name": "厂房"
                  },
                  "buildings": [
                    {
                      "id": "1#",
                      "use": "industrial",
                      "structure": "concrete",
                      "height": 23.9,
                      "aboveGroundArea": 6000
                    }
                  ]
                }

                """)
    }

    @Test("An error of the submission has its cell")
    func errors() {
        let wrong = sheet(
            "单体",
            """
            buildings.id | buildings.use | buildings.structure | buildings.height | buildings.aboveGroundArea
            1# | 工业 厂房 | 混凝土结构 | 23900 | 6000 m²
            2# | 工业建筑 | 混凝土结构 | 10 m² | 6000
            3# | 工业建筑 | | 20 | 600
            """)
        #expect(findings([project, wrong]) == ["S102 单体!B2", "S104 单体!D2", "S101 单体!D3", "S107 单体!C4"])
    }

    @Test("A formula without a value and an error are no figures")
    func withoutValue() {
        let wrong = sheet(
            "单体",
            """
            buildings.id | buildings.use | buildings.structure | buildings.height | buildings.aboveGroundArea | buildings.floorPlanArea
            1# | 工业建筑 | 混凝土结构 | =? | 6000 | =#N/A
            """)
        #expect(findings([project, wrong]) == ["B102 单体!D2", "B102 单体!F2"])
    }

    @Test("Rows of no building, and columns of which nobody knows what they are, are listed and never counted")
    func notPlaced() {
        let lines = sheet(
            "构件",
            """
            | | | | | 备注
            components.building | components.kind | components.precastVolume | components.count | | |
            1# | 柱 | 2.5 | 4 | | 现场核对
            l# | 柱 | 2.5 | 4
            | 柱 | 2.5 | 4
            1# | 柱 | 2.5 | 4 | 3 | | 7
            1# | 柱 | 2.5 | 4 | 3
            """)
        #expect(
            findings([project, buildings, lines]).filter { $0.hasPrefix("B") } == ["B103 构件!A4", "B103 构件!A5", "B104 构件!E6", "B104 构件!G6"])
    }

    @Test("Sheets without keys and hidden ones are told")
    func sheets() {
        let other = sheet("计算", "1 | 2")
        let hidden = sheet("项目", "项目编号 | YZ-1 | | project.id\n项目名称 | 厂房 | | project.name", isHidden: true)
        #expect(findings([hidden, buildings, other]) == ["W502 项目!A1", "W501 计算!A1"])
        #expect(findings([project, buildings, sheet("说明", "如何填写")]) == [])
    }

    @Test("Each building may have a sheet of its own for its take-off")
    func takeOffSheets() {
        let second = sheet(
            "单体",
            """
            buildings.id | buildings.use | buildings.structure | buildings.height | buildings.aboveGroundArea
            1# | 工业建筑 | 钢结构 | 23.9 | 6000
            2# | 工业建筑 | 钢结构 | 23.9 | 6500
            """)
        let lines = ["1#", "2#"].map { id in
            sheet("构件 \(id)", "components.building | components.kind | components.precastVolume\n\(id) | 柱 | 2.5")
        }
        #expect(findings([project, second] + lines).filter { $0.hasPrefix("B") } == [])
        #expect(text([project, second] + lines).components(separatedBy: #"{ "kind": "column", "precastVolume": 2.5 }"#).count == 3)
    }

    @Test("A field that is given twice is an error with its cell")
    func twice() {
        let twice = sheet("项目", "编号 | YZ-1 | | project.id\n名称 | 厂房 | | project.name\n名称 | 仓库 | | project.name")
        #expect(findings([twice, buildings]) == ["S108 项目!B3"])
    }

    @Test("No column asks again for what has a field of its own")
    func once() {
        let layout = SubmissionLayout(.builtIn)
        #expect(layout.entry("buildings.fullDecoration") != nil)
        #expect(layout.entry("buildings.attributes.fullDecoration") == nil)
    }

    @Test("Whether a document is enclosed is said by yes or no, and by nothing else", arguments: ["有", "projectApproval", "1"])
    func enclosed(_ text: String) {
        let project = sheet("项目", "编号 | YZ-1 | | project.id\n名称 | 厂房 | | project.name\n已附 | \(text) | | documents.planningPermit")
        #expect(findings([project, buildings]) == ["B104 项目!B3"])
        #expect(!self.text([project, buildings]).contains("planningPermit"))
    }

    @Test("A day is a day by its format alone, and an entry that became a day is no storey")
    func days() {
        let cells = [
            ("dates.application", Cell.Content.number("44378"), NumberFormat.day), ("dates.completion", .number("44378"), .general),
            ("dates.firstFloorSlabStart", .text("尚未施工"), .general), ("project.fiscalFundingPercent", .number("0.125"), .percent),
            ("project.landClause", .text("是"), .general), ("documents.projectApproval", .text("是"), .general),
            ("documents.planningPermit", .text("否"), .general),
        ].enumerated().flatMap { row, field in
            [
                Cell(place: CellPlace(row: row + 1, column: 2), content: field.1, format: field.2, isFormula: false),
                Cell(place: CellPlace(row: row + 1, column: 4), content: .text(field.0), format: .general, isFormula: false),
            ]
        }
        let sheet = Sheet(name: "项目", isHidden: false, cells: cells, merges: [], covered: [], hiddenRows: [], hiddenColumns: [])
        let written = text([sheet])
        #expect(written.contains(#""application": "2021-07-01""#))
        #expect(written.contains(#""completion": 44378"#))
        #expect(written.contains(#""firstFloorSlabStart": "notStarted""#))
        #expect(written.contains(#""fiscalFundingPercent": 12.5"#))
        #expect(written.contains(#""landClause": true"#))
        #expect(written.contains("\"documents\": [\n    \"projectApproval\"\n  ]"))
    }
}
