import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@testable import PrefabWorkbook

/// Take-offs with heads of their own, read by a map.
@Suite("Take-offs read by a map")
struct TakeOffTests {
    private static let layout = SubmissionLayout(.builtIn)

    static func map(_ columns: String, _ others: String = "") throws -> ColumnMap {
        let text = """
            { "format": "prefab-map/1", "sheets": [{ "name": "清单*", "heads": 1, "columns": [\(columns)]\(others.isEmpty ? "" : ", " + others) }] }
            """
        let reading = ColumnMap.read(Array(text.utf8))
        return try #require(reading.value, "\(reading.diagnostics.map { $0.message.text(in: .english) })")
    }

    static let columns = """
        { "head": "楼号", "field": "building" }, { "head": "编号", "field": "label" }, { "head": "类型", "field": "kind" },
        { "head": "楼层", "field": "storeys" }, { "head": "件数", "field": "count" }, { "head": "体积", "field": "precastVolume", "unit": "m³" }
        """
    static let heads = "楼号 | 编号 | 类型 | 楼层 | 件数 | 体积\n"

    func imported(_ map: ColumnMap, _ sheets: Sheet...) -> SubmissionImport {
        SubmissionImport([Book(sheets: sheets, dateSystem: .from1900)], Self.layout, map: map)
    }

    func lines(_ imported: SubmissionImport) -> [String] { imported.componentLines }

    func findings(_ imported: SubmissionImport) -> [String] {
        imported.placed([]).map { "\($0.code.rawValue) \($0.cell ?? "-")" }
    }

    // MARK: - Units

    @Test(
        "Numbers are converted by moving their point",
        arguments: [
            ("precastVolume", "m³", "2.548", "2.548"), ("precastVolume", "m3", "2.5480", "2.5480"),
            ("precastVolume", "立方米", "2.548", "2.548"),
            ("precastVolume", "L", "2548", "2.548"), ("precastVolume", "升", "2548.1", "2.5481"),
            ("precastVolume", "cm³", "2548000", "2.548"),
            ("precastVolume", "mm³", "2548000000", "2.548"), ("precastVolume", "mm³", "1.5E9", "1.5"),
            ("projectedArea", "m²", "9.1", "9.1"),
            ("projectedArea", "cm²", "91000", "9.1"), ("projectedArea", "mm²", "9100000", "9.1"),
            ("projectedArea", "万m²", "0.00091", "9.1"),
            ("width", "mm", "250", "250"), ("width", "cm", "25", "250"), ("width", "m", "0.25", "250"),
            // Digits that binary arithmetic left behind stay as they are stored.
            ("precastVolume", "m³", "0.30000000000000004", "0.30000000000000004"), ("precastVolume", "m³", "'1,250.5 L", "1.2505"),
            ("precastVolume", "L", "'2.5 m³", "2.5"), ("precastVolume", "m³", "'２.５", "2.5"),
        ])
    func units(_ field: String, _ unit: String, _ written: String, _ number: String) throws {
        let map = try Self.map(
            """
            { "head": "楼号", "field": "building" }, { "head": "类型", "field": "kind" }, { "head": "量", "field": "\(field)", "unit": "\(unit)" }
            """)
        let read = imported(map, .written("清单", "楼号 | 类型 | 量\n1# | 柱 | \(written)"))
        #expect(findings(read) == [])
        #expect(lines(read) == [#"{ "kind": "column", "\#(field)": \#(number) }"#])
    }

    @Test("A number of another kind, in the cell or in the head, is placed nowhere")
    func otherUnits() throws {
        let map = try Self.map(Self.columns)
        #expect(findings(imported(map, .written("清单", Self.heads + "1# | A | 柱 | 1 | 2 | '3 t"))) == ["B104 清单!F2"])
        let texts = { (text: String, map: ColumnMap) in
            imported(map, .written("清单", Self.heads + "1# | A | 柱 | 1 | 2 | '\(text)")).placed([]).map {
                "\($0.message.text(in: .chinese))；\($0.help.text(in: .chinese))"
            }
        }
        #expect(texts("3 t", map) == ["“每件预制混凝土体积”的单位是 m³，这里写的是 t；换算为 m³，只写数字"])
        #expect(texts("12 %", map) == ["“每件预制混凝土体积”的单位是 m³，这里写的是 %；此处填写数量（m³），不是百分比"])
        let litres = try Self.map(Self.columns.replacing("m³", with: "L"))
        #expect(texts("3 t", litres) == ["“每件预制混凝土体积”的单位是 L，这里写的是 t；换算为 L，只写数字"])
        #expect(texts("3 待定", map) == ["此单元格不能作为“每件预制混凝土体积”读取；写以 m³ 为单位的数字"])
        let other = Self.heads.replacing("体积", with: "体积(L)")
        let renamed = try Self.map(Self.columns.replacing("体积", with: "体积(L)"))
        #expect(findings(imported(renamed, .written("清单", other + "1# | A | 柱 | 1 | 2 | 3"))) == ["B105 清单!F1"])
    }

    // MARK: - Counts

    @Test(
        "What all pieces have together is divided where it comes out even, else the pieces are one",
        arguments: [
            ("4", "5", #""count": 4, "precastVolume": 1.25"#, 0), ("3", "1", #""count": 1, "precastVolume": 1"#, 1),
            ("7", "0.7", #""count": 7, "precastVolume": 0.1"#, 0), ("1", "2.50", #""count": 1, "precastVolume": 2.5"#, 0),
        ])
    func sums(_ count: String, _ sum: String, _ written: String, _ notes: Int) throws {
        let map = try Self.map(Self.columns.replacing(#""unit": "m³""#, with: #""unit": "m³", "of": "line""#))
        let read = imported(map, .written("清单", Self.heads + "1# | A | 柱 | 1 | \(count) | \(sum)"))
        #expect(findings(read) == Array(repeating: "W504 清单!A2", count: notes))
        #expect(lines(read) == [#"{ "kind": "column", "label": "A", "storeys": "1", \#(written) }"#])
    }

    @Test(
        "What all pieces have together is multiplied with a typical storey, and not with a count of each storey",
        arguments: [
            // 1.5 / 3 = 0.5 in each of 3 × 16; 48 / (3 × 16) = 1; 1 / (3 × 16) has no end.
            ("标准层×16", "", "1.5", #""count": 48, "precastVolume": 0.5"#),
            ("3-18层", #", "of": "storey""#, "48", #""count": 48, "precastVolume": 1"#),
            ("3-18层", #", "of": "storey""#, "1", #""count": 1, "precastVolume": 1"#),
            ("3-18层", "", "48", #""count": 3, "precastVolume": 16"#),
        ])
    func sumsOfStoreys(_ storeys: String, _ basis: String, _ sum: String, _ written: String) throws {
        let columns = Self.columns.replacing(#""field": "count""#, with: #""field": "count"\#(basis)"#)
            .replacing(#""unit": "m³""#, with: #""unit": "m³", "of": "line""#)
        let read = imported(try Self.map(columns), .written("清单", Self.heads + "1# | A | 柱 | \(storeys) | 3 | \(sum)"))
        #expect(lines(read).map { $0.contains(written) } == [true], "\(lines(read))")
        #expect(findings(read) == (written.contains("\"count\": 3,") ? ["W505 清单!E2"] : ["W504 清单!A2"]))
    }

    @Test(
        "A typical storey multiplies the pieces, and a count of each storey is taken as often as there are storeys",
        arguments: [
            ("标准层×16", "", #""count": 48"#, ["W504 清单!A2"]), ("3-18层（标准层×16）", "", #""storeys": "3-18", "count": 48"#, ["W504 清单!A2"]),
            ("3-18层", "", #""storeys": "3-18", "count": 3"#, ["W505 清单!E2"]),
            ("3-18层", #", "of": "line""#, #""storeys": "3-18", "count": 3"#, []), ("标准层×16", #", "of": "line""#, #""count": 3"#, []),
            ("3-18层（标准层×16）", #", "of": "line""#, #""storeys": "3-18", "count": 3"#, []), ("3层", "", #""storeys": "3", "count": 3"#, []),
            ("3-18层", #", "of": "storey""#, #""storeys": "3-18", "count": 48"#, ["W504 清单!A2"]),
            ("2、4、6层", #", "of": "storey""#, #""storeys": "2,4,6", "count": 9"#, ["W504 清单!A2"]),
        ])
    func storeys(_ storeys: String, _ basis: String, _ written: String, _ notes: [String]) throws {
        let map = try Self.map(Self.columns.replacing(#""field": "count""#, with: #""field": "count"\#(basis)"#))
        let read = imported(map, .written("清单", Self.heads + "1# | A | 柱 | \(storeys) | 3 | 1.25"))
        #expect(findings(read) == notes)
        #expect(lines(read) == [#"{ "kind": "column", "label": "A", \#(written), "precastVolume": 1.25 }"#])
    }

    // MARK: - What cannot be placed

    @Test(
        "What cannot be placed is told with its cell",
        arguments: [
            ("1# | A | 飘窗 | 1 | 2 | 3", ["B104 清单!C2"]), ("1# | A | 柱 | 标准层 | 2 | 3", ["B104 清单!D2"]),
            ("1# | A | 柱 | 全楼 | 2 | 3", ["B104 清单!D2"]),
            ("1# | A | 柱 | 1 | 若干 | 3", ["B104 清单!E2"]), ("1# | A | 柱 | 1 | 2 | 约3", ["B104 清单!F2"]),
            ("1# | A | | 1 | 2 | 3", ["B104 清单!A2"]),
            ("1# | A | 柱 | 1 | | 3", ["B104 清单!E2"]), (" | A | 柱 | 1 | 2 | 3", ["B103 清单!A2"]), ("1# | A | 柱 | 1 | 2 | =?", ["B102 清单!F2"]),
            ("1# | A | 柱 | 1 | 2 | =#N/A", ["B102 清单!F2"]), ("1# | A | 柱 | 1 | 2 | 3 | 4", ["B104 清单!G2"]),
            ("1# | A | 柱 | 标准层×16 | 2.5 | 3", ["B104 清单!E2"]), ("编制：王工 | | | | |", ["B104 清单!A2"]),
        ])
    func unplaced(_ row: String, _ told: [String]) throws {
        let read = imported(try Self.map(Self.columns), .written("清单", Self.heads + row))
        #expect(findings(read) == told)
        #expect(read.hasErrors)
    }

    @Test("Words of the map, patterns, titles and names of the standards say what a piece is")
    func words() throws {
        let map = try Self.map(
            Self.columns.replacing(
                #""field": "kind""#,
                with: #""field": "kind", "words": [{ "text": "飘窗*", "word": "balcony" }, { "text": "柱", "word": "brace" }]"#))
        let kinds = ["飘窗-1", "柱", "预制叠合楼板", "slab", "楼梯", "预制空调板"]
        let read = imported(map, .written("清单", Self.heads + kinds.map { "1# | A | \($0) | 1 | 2 | 3" }.joined(separator: "\n")))
        #expect(findings(read) == [])
        #expect(
            lines(read).map { $0.split(separator: "\"")[3] } == ["balcony", "brace", "slab", "slab", "stair", "airConditionerSlab"])
    }

    // MARK: - Rows that are no lines

    @Test("Two heads in a row are heads again; one is a text of the line", arguments: [("楼号 | 编号", 1, []), (" | 编号", 0, ["B104 清单!B3"])])
    func repeatedHeads(_ row: String, _ heads: Int, _ told: [String]) throws {
        let line = "\n1# | B | 柱 | 1 | 1 | 2"
        let read = imported(try Self.map(Self.columns), .written("清单", Self.heads + "1# | A | 柱 | 1 | 1 | 2\n" + row + line))
        #expect(read.takeOffs.map(\.passed.heads) == [heads])
        #expect(findings(read) == told)
    }

    @Test("Subtotals, repeated heads, blank rows and those of the map are passed over and counted")
    func passed() throws {
        let map = try Self.map(Self.columns, #""ignoreRows": [{ "text": "编制*", "reason": "签名栏" }, { "rows": "9-10", "reason": "另一张表" }]"#)
        let rows = """
            1# | A | 柱 | 1 | 2 | 3
            小计 | | | | 2 | 6
            楼号 | 编号 | 类型 | 楼层 | 件数 | 体积
             | | | | |
            1# | B | 柱 | 2 | 4 | 1.5
             | | | | =Σ4 | =Σ6
            Grand total: 2 | | | | 6 | 12
            a | b | c | d | e | f
            a | b | c | d | e | f
            编制：王工 | | | | |
            """
        let read = imported(map, .written("清单", Self.heads + rows))
        #expect(findings(read) == [])
        let passed = try #require(read.takeOffs.first)
        #expect(passed.lines == 2)
        #expect([passed.passed.subtotals, passed.passed.heads, passed.passed.blank, passed.passed.ignored] == [3, 1, 0, 3])
    }

    // MARK: - Heads and sheets

    @Test("Merged cells speak for their rows, and blank ones for the one above where the map says so")
    func carried() throws {
        let rows = Self.heads + "1# | A | 柱 | 1 | 2 | 3\n | B | | | 2 | 3\n2# | C | 梁 | 2 | 2 | 3"
        let merged = imported(try Self.map(Self.columns), .written("清单", rows, merges: ["A2:A3", "C2:C3", "D2:D3"]))
        #expect(findings(merged) == [])
        #expect(lines(merged)[1] == #"{ "kind": "column", "label": "B", "storeys": "1", "count": 2, "precastVolume": 3 }"#)
        let blank = Self.columns.replacing(#""field": "building""#, with: #""field": "building", "blank": "above""#)
            .replacing(#""field": "kind""#, with: #""field": "kind", "blank": "above""#)
        let above = imported(try Self.map(blank), .written("清单", rows))
        #expect(findings(above) == [])
        #expect(lines(above)[1] == #"{ "kind": "column", "label": "B", "count": 2, "precastVolume": 3 }"#)
        #expect(findings(imported(try Self.map(Self.columns), .written("清单", rows))) == ["B104 清单!B3"])
    }

    @Test("The cure of an unknown kind names none, and says what becomes of a row that is no piece")
    func unknownKind() throws {
        let read = imported(try Self.map(Self.columns), .written("清单", Self.heads + "1# | A | 现浇柱 | 1 | 2 | 3"))
        let help = try #require(read.placed([]).first).help
        for kind in ComponentKind.allCases { #expect(!help.text(in: .chinese).contains(kind.rawValue)) }
        #expect(help.text(in: .chinese).contains("ignoreRows") && help.text(in: .english).contains("ignoreRows"))
    }

    @Test("Of several books each cell is named with its file, as Excel names it")
    func severalBooks() throws {
        let map = try Self.map(Self.columns)
        let names = { (files: [String], sheet: String) in
            let books = files.map {
                Book(sheets: [.written(sheet, Self.heads + "1# | A | 柱 | 1 | 四 | 3")], dateSystem: .from1900).ofFile($0)
            }
            let read = SubmissionImport(books, Self.layout, map: map)
            return (read.placed([]).compactMap(\.cell), read.takeOffs.map(\.sheet))
        }
        #expect(names(["x1.xlsx", "二.xlsx"], "清单").0 == ["[x1.xlsx]清单!E2", "[二.xlsx]清单!E2"])
        #expect(names(["x1.xlsx", "二.xlsx"], "清单").1 == ["[x1.xlsx]清单", "[二.xlsx]清单"])
        #expect(names(["a/x.xlsx", "b c/x.xlsx"], "清单").0 == ["'a/[x.xlsx]清单'!E2", "'b c/[x.xlsx]清单'!E2"])
        #expect(names(["it's.xlsx", "-"], "清单 1").0 == ["'[it''s.xlsx]清单 1'!E2", "'[-]清单 1'!E2"])
        // A table has the name of its file.
        #expect(names(["清单.csv", "x.xlsx"], "清单.csv").0 == ["清单.csv!E2", "[x.xlsx]清单.csv!E2"])
    }

    @Test("Heads that are not there, twice, or elsewhere")
    func heads() throws {
        let row = "1# | A | 柱 | 1 | 2 | 3"
        let map = try Self.map(Self.columns)
        #expect(findings(imported(map, .written("清单", Self.heads.replacing("件数", with: "数目") + row))) == ["B105 清单!A1"])
        #expect(findings(imported(map, .written("清单", Self.heads.replacing("编号", with: "楼号") + row))) == ["B105 清单!A1", "B105 清单!A1"])
        let byLetters = try Self.map(Self.columns.replacing(#""head": "件数""#, with: #""column": "E""#))
        #expect(findings(imported(byLetters, .written("清单", Self.heads + row))) == [])
        let both = try Self.map(Self.columns.replacing(#""head": "件数""#, with: #""head": "件数", "column": "D""#))
        #expect(findings(imported(both, .written("清单", Self.heads + row))) == ["B105 清单!D1"])
        #expect(findings(imported(map, .written("别的", Self.heads + row))).contains("B106 清单*"))
    }

    @Test("Several sheets may be of one building, and a building has one take-off")
    func buildings() throws {
        let map = try Self.map(Self.columns)
        let first = Sheet.written("清单1", Self.heads + "1# | A | 柱 | 1 | 2 | 3")
        let second = Sheet.written("清单2", Self.heads + "1# | B | 柱 | 2 | 2 | 3\n2# | C | 柱 | 2 | 2 | 3")
        #expect(lines(imported(map, first, second)).count == 3)
        let own = Sheet.written("单体", "buildings.id | buildings.use\n1# | 工业建筑")
        #expect(findings(imported(map, own, second)) == ["B103 清单2!A3"])
        let lines = Sheet.written("构件", "components.building | components.kind\n1# | 柱")
        #expect(findings(imported(map, own, lines, first)) == ["B107 清单1!A2"])
    }

    @Test("Pieces are put into a submission that is there, which stays as it is")
    func into() throws {
        let text = """
            { "format": "prefab-submission/1", "project": { "id": "a", "name": "\\u4e00\\n" },
              "buildings": [{ "id": "1#", "height": 23.90, "measures": { "dryFloor": { "qualifying": 1, "total": 2 } } }, { "id": "2#", "components": [] }],
              "documents": ["planningPermit"] }
            """
        let sheet = Sheet.written("清单", Self.heads + "1# | A | 柱 | 1 | 2 | 3")
        let second = Sheet.written("清单", Self.heads + "2# | A | 柱 | 1 | 2 | 3\n3# | A | 柱 | 1 | 2 | 3")
        try Array(text.utf8).withTextBytes { bytes in
            let json = try ParsedJSON(bytes)
            let map = try Self.map(Self.columns)
            let read = SubmissionImport([Book(sheets: [sheet], dateSystem: .from1900)], Self.layout, map: map, into: json)
            #expect(
                String(decoding: read.text.bytes, as: UTF8.self) == """
                    {
                      "format": "prefab-submission/1",
                      "project": {
                        "id": "a",
                        "name": "一\\n"
                      },
                      "documents": [
                        "planningPermit"
                      ],
                      "buildings": [
                        {
                          "id": "1#",
                          "height": 23.90,
                          "measures": {
                            "dryFloor": { "qualifying": 1, "total": 2 }
                          },
                          "components": [
                            { "kind": "column", "label": "A", "storeys": "1", "count": 2, "precastVolume": 3 }
                          ]
                        },
                        {
                          "id": "2#",
                          "components": []
                        }
                      ]
                    }

                    """)
            let other = SubmissionImport([Book(sheets: [second], dateSystem: .from1900)], Self.layout, map: map, into: json)
            #expect(findings(other) == ["B107 清单!A2", "B103 清单!A3"])
        }
    }

    @Test("Numbers beyond the arithmetic of submissions are told and add up to nothing", arguments: ["1e30", "9e99", "123456789012345678"])
    func large(_ number: String) throws {
        let map = try Self.map(Self.columns.replacing(#""unit": "m³""#, with: #""unit": "m³", "of": "line""#))
        let rows = Self.heads + "1# | A | 柱 | 标准层×16 | \(number) | \(number)\n合计 | | | | \(number) | \(number)"
        #expect(imported(map, .written("清单", rows)).hasErrors)
    }
}
