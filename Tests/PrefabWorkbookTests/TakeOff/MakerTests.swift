import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@testable import PrefabWorkbook

/// Lists as four makers head them (`Tests/Workbook/write_takeoffs.py`): the map that is guessed, and what it reads.
@Suite("Take-offs of four makers")
struct MakerTests {
    private static let layout = SubmissionLayout(.builtIn)

    struct List: Sendable, CustomTestStringConvertible {
        let file: String
        /// What a person settles: texts of the guessed map, and what takes their place.
        let settled: [(from: String, to: String)]
        let components: [String]
        let findings: [String]
        let passed: [Int]
        var testDescription: String { file }
    }

    static let lists = [
        List(
            file: "pkpm.xlsx", settled: [],
            components: [
                #"{ "kind": "slab", "label": "PCB-1", "storeys": "3", "count": 12, "precastVolume": 0.546 }"#,
                #"{ "kind": "beam", "label": "PCL-1", "storeys": "3", "count": 4, "precastVolume": 1.2 }"#,
                #"{ "kind": "slab", "label": "PCB-2", "storeys": "4-6", "count": 36, "precastVolume": 0.3 }"#,
                #"{ "kind": "stair", "label": "YLT-1", "storeys": "4", "count": 2, "precastVolume": 0.85 }"#,
            ], findings: ["W505 预制构件清单!F7"], passed: [2, 1, 0, 0]),
        List(
            file: "yjk.xlsx", settled: [(#""value": "?""#, ##""value": "1#""##)],
            components: [
                #"{ "kind": "slab", "label": "PCB-1", "storeys": "2,3", "count": 12, "precastVolume": 0.546, "castInPlaceVolume": 0.637, "projectedArea": 9.1 }"#,
                #"{ "kind": "slab", "label": "PCB-2", "storeys": "2,3", "count": 4, "precastVolume": 0.3005, "castInPlaceVolume": 0.35, "projectedArea": 5 }"#,
                #"{ "kind": "slab", "label": "PCB-9", "storeys": "roof", "count": 1, "precastVolume": 0.546, "castInPlaceVolume": 0.637, "projectedArea": 9.1 }"#,
                #"{ "kind": "column", "label": "PCZ-1", "storeys": "-1", "count": 3, "precastVolume": 1.25, "castInPlaceVolume": 0 }"#,
            ], findings: ["W504 预制构件统计!A3"], passed: [0, 0, 0, 0]),
        List(
            file: "revit.xlsx",
            settled: [
                (#""head": "体积", "field": "?""#, #""head": "体积", "field": "precastVolume", "unit": "m³""#),
                (#""head": "面积", "field": "?""#, #""head": "面积", "field": "projectedArea", "unit": "m²""#),
                (#""value": "?""#, ##""value": "1#""##),
            ],
            components: [
                #"{ "kind": "slab", "label": "叠合板: DBS-67-3620", "storeys": "2", "count": 12, "precastVolume": 0.55, "projectedArea": 9.10 }"#,
                #"{ "kind": "slab", "label": "叠合板: DBS-67-3618", "storeys": "2", "count": 6, "precastVolume": 0.50, "projectedArea": 8.25 }"#,
                #"{ "kind": "column", "label": "预制柱: 600x600", "storeys": "3", "count": 4, "precastVolume": 1.25 }"#,
            ], findings: [], passed: [2, 0, 0, 0]),
        List(
            file: "hand.xlsx", settled: [],
            components: [
                #"{ "kind": "slab", "label": "YB1", "count": 48, "precastVolume": 0.5, "projectedArea": 9 }"#,
                #"{ "kind": "slab", "label": "YB2", "storeys": "3-5", "count": 1, "precastVolume": 1, "projectedArea": 10 }"#,
                #"{ "kind": "column", "label": "YZ1", "storeys": "1", "count": 4, "precastVolume": 1.25 }"#,
            ], findings: ["W503 构件!H5", "W504 构件!A3", "W504 构件!A2", "W505 构件!F3"], passed: [1, 0, 1, 0]),
        List(
            file: "hand.csv", settled: [],
            components: [#"{ "kind": "beam", "label": "YL-1", "storeys": "2-4", "count": 9, "precastVolume": 1.2505 }"#],
            findings: ["W505 hand.csv!E2"], passed: [1, 0, 0, 0]),
    ]

    private func book(_ list: List) throws -> Book {
        try Book(try Repository.bytes(of: "Tests/Fixtures/takeoffs/\(list.file)"), named: list.file)
    }

    @Test("The map that is guessed, settled where it says ?, is the one beside the list and reads it", arguments: lists)
    func reads(_ list: List) throws {
        let book = try book(list)
        let guess = MapGuess([book], Self.layout)
        var text = String(decoding: guess.text(in: .chinese), as: UTF8.self)
        let open = text.split(separator: "\"?\"", omittingEmptySubsequences: false).count - 1
        #expect(guess.openCount == open)
        #expect(open == list.settled.count)
        // What is not settled is not read.
        #expect(ColumnMap.read(Array(text.utf8)).diagnostics.filter { $0.code == .mapOpen }.count == open)
        for (from, to) in list.settled { text = text.replacing(from, with: to) }
        let reading = ColumnMap.read(Array(text.utf8))
        let map = try #require(reading.value, "\(reading.diagnostics.map { $0.message.text(in: .english) })")
        let imported = SubmissionImport([book], Self.layout, map: map)
        #expect(imported.placed([]).map { "\($0.code.rawValue) \($0.cell ?? "-")" } == list.findings)
        #expect(imported.componentLines == list.components)
        let passed = try #require(imported.takeOffs.first).passed
        #expect([passed.subtotals, passed.heads, passed.blank, passed.ignored] == list.passed)
    }

    @Test("What is guessed of a list of Revit")
    func shown() throws {
        let guess = MapGuess([try book(Self.lists[2])], Self.layout)
        #expect(
            guess.shown(in: .chinese) == """
                结构构件明细表：表头在第 2 行
                  A 族与类型 → label 构件编号
                  A 族与类型 → kind 构件种类
                      叠合板:* → slab
                      预制柱:* → column
                  B 标高 → storeys 所在楼层
                  C 体积 → ? 可能是 precastVolume、castInPlaceVolume
                  D 面积 → ?
                  E 合计 → count 件数
                  单体编号 → ? 没有这样的列

                """)
    }

    private func meaning(_ head: String) -> String {
        switch HeadNames(Standards.builtIn.headings).meaning(of: HeadText(head)) {
        case .field(let field, let basis): basis == .piece ? field.name : "\(field.name) \(basis.rawValue)"
        case .ignored: "-"
        case .open(let fields): fields.map(\.name).joined(separator: "|")
        case nil: "?"
        }
    }

    @Test(
        "Heads that lists have",
        arguments: [
            ("楼号", "building"), ("构件类别", "kind"), ("Family", "kind"), ("构件编号", "label"), ("Family and Type", "label"), ("自然层", "storeys"),
            ("Level", "storeys"), ("数量（块）", "count"), ("合计", "count"), ("Count", "count"), ("每层数量", "count storey"), ("总数量", "count line"),
            ("总件数", "count line"),
            ("单个体积(m³)", "precastVolume"), ("预制体积", "precastVolume"), ("总方量(m3)", "precastVolume line"), ("现浇体积(m³)", "castInPlaceVolume"),
            ("水平投影面积㎡", "projectedArea"), ("体积(m³)", "precastVolume|castInPlaceVolume"), ("重量(t)", "-"), ("混凝土强度等级", "-"), ("序号", "-"),
            ("备注", "-"), ("损耗率", "?"), ("precastVolume", "precastVolume"), ("每件预制混凝土体积", "precastVolume"), ("是否免支模", "formworkFree"),
        ])
    func heads(_ head: String, _ expected: String) {
        #expect(meaning(head) == expected)
    }

    @Test("Every name of the standards is met with, as a head and as a kind")
    func everyName() throws {
        let headings = try #require(Standards.builtIn.headings)
        let kinds = KindNames(headings)
        for (name, kind) in headings.kinds { #expect(kinds.kind(name) == kind, "\(name)") }
        let names = HeadNames(headings)
        for column in headings.columns {
            for name in column.names {
                switch (column.meaning, names.meaning(of: HeadText(name))) {
                case (.field(let field, let basis), .field(let read, let its)):
                    #expect(read.name == field && its.rawValue == basis?.rawValue ?? "piece", "\(name)")
                case (.ignored, .ignored): break
                default: Issue.record("\(name)")
                }
            }
        }
        let subtotals = Subtotals(words: headings.subtotals, columns: 0)
        for name in headings.subtotals {
            #expect(subtotals.isSubtotal(name, isWhole: true))
            #expect(subtotals.isSubtotal("3层\(name)：12.5", isWhole: false))
        }
        #expect(!subtotals.isSubtotal("柱", isWhole: false))
    }

    @Test(
        "A name within a text is taken for the piece where the rest only says which one it is",
        arguments: [
            ("预制柱YZ-1", .column), ("PC叠合板 60厚", .slab), ("标准层叠合楼板", .slab), ("竖向现浇段-3", .wallStrip), ("首层预制楼梯", .stair),
            ("现浇柱", nil), ("现浇剪力墙", nil), ("后浇梁", nil), ("叠合板后浇层", nil), ("构造柱", nil), ("基础梁", nil), ("预制柱帽", nil), ("楼梯隔墙板", nil),
            ("阳台隔板", nil), ("预制外墙挂板", nil),
        ] as [(String, ComponentKind?)])
    func guessed(_ text: String, _ kind: ComponentKind?) {
        #expect(KindNames(Standards.builtIn.headings).guess(text) == kind)
    }

    @Test("A sheet without heads, or with keys of its own, has no guess")
    func others() {
        let sheets: [Sheet] = [
            .written("说明", "这是说明"), .written("单体", "buildings.id | buildings.use\n1# | 工业建筑"), .written("空", ""),
            .written("清单", "编号 | 单件体积 | 单件体积(L)\nA | 1 | 1"),
        ]
        let guess = MapGuess([Book(sheets: sheets, dateSystem: .from1900)], Self.layout)
        #expect(guess.sheets.map(\.name) == ["清单"])
        #expect(guess.others == ["说明", "单体"])
        // Two columns of pieces: a person has to say which one counts.
        #expect(guess.openCount == 4)
        // What is known of their units stays in the map.
        let map = String(decoding: guess.text(in: .chinese), as: UTF8.self)
        #expect(map.contains(#"{ "head": "单件体积(L)", "field": "?", "unit": "L" }"#), "\(map)")
        #expect(map.contains(#"{ "head": "单件体积", "field": "?" }"#))
        #expect(guess.shown(in: .chinese).contains("C 单件体积(L) → ? 可能是 precastVolume [L]"), "\(guess.shown(in: .chinese))")
    }

    @Test("A column that nobody knows keeps the unit of its head")
    func unknownUnit() {
        let guess = MapGuess(
            [Book(sheets: [.written("清单", "楼号 | 构件类型 | 件数 | 占用面积(cm²)\n1# | 柱 | 1 | 2")], dateSystem: .from1900)], Self.layout)
        #expect(
            String(decoding: guess.text(in: .english), as: UTF8.self).contains(#"{ "head": "占用面积(cm²)", "field": "?", "unit": "cm²" }"#))
    }

    // MARK: - Families

    private func words(_ heads: String, _ rows: [String]) -> [String] {
        let guess = MapGuess([Book(sheets: [.written("清单", ([heads] + rows).joined(separator: "\n"))], dateSystem: .from1900)], Self.layout)
        return guess.sheets.first?.columns.flatMap(\.words).map { "\($0.text) → \($0.word)" } ?? []
    }

    @Test(
        "A family is one word where its types are of one kind, else each type is one, whatever the order of the rows",
        arguments: [
            (
                ["Basic Wall: 预制剪力墙 200mm", "Basic Wall: 加气混凝土砌块 200", "basic wall： Interior partition"],
                [
                    "Basic Wall: 加气混凝土砌块 200 → ?", "Basic Wall: 预制剪力墙 200mm → shearWall", "basic wall： Interior partition → ?",
                ]
            ),
            (
                ["叠合板: DBS 60", "叠合板: 现浇层", "叠合板: 后浇带", "预制柱: 600x600", "预制柱: 700x700"],
                ["叠合板: DBS 60 → slab", "叠合板: 后浇带 → ?", "叠合板: 现浇层 → ?", "预制柱:* → column"]
            ),
            (["Floor: 叠合板", "Floor: 现浇"], ["Floor: 叠合板 → slab", "Floor: 现浇 → ?"]),
            (["Floor: 叠合板", "Floor: 预制楼梯"], ["Floor: 叠合板 → slab", "Floor: 预制楼梯 → stair"]),
            (["基本墙: 砌块", "基本墙: 加气块"], ["基本墙:* → ?"]), (["预制柱 ", "预制柱", "叠合板"], ["叠合板 → slab", "预制柱 → column"]),
            // What a star takes in comes before it.
            (
                ["预制柱 6*6", "预制柱 6砌6", "B*: 预制柱", "Box: 墙", "Box: 叠合板"],
                ["Box: 叠合板 → slab", "Box: 墙 → ?", "预制柱 6砌6 → ?", "B*:* → column", "预制柱 6*6 → column"]
            ),
        ])
    func families(_ texts: [String], _ told: [String]) {
        for texts in [texts, texts.reversed()] {
            #expect(words("楼号 | 族 | 合计", texts.map { "1# | \($0) | 3" }) == told)
        }
    }

    @Test("Texts that differ in digits alone are of one kind, and others are not taken for them")
    func keys() {
        let kinds = KindNames(Standards.builtIn.headings)
        #expect(kinds.key("叠合板: DBS-67-3620") == kinds.key("叠合板: DBS-6-36"))
        #expect(kinds.key("叠1合板") != kinds.key("叠合板"))
        for name in Standards.builtIn.headings?.kinds.map(\.0) ?? [] { #expect(kinds.key(name) == name) }
    }

    @Test("Labels tell kinds where all of them have families, be these of one kind or not")
    func labels() {
        let heads = "族与类型 | 标高 | 合计"
        #expect(words(heads, ["Floor: 叠合板 | F2 | 3", "Floor: 现浇 | F2 | 3"]) == ["Floor: 叠合板 → slab", "Floor: 现浇 → ?"])
        #expect(words(heads, ["Floor: 叠合板 | F2 | 3", "叠合板 | F2 | 3"]) == [])
    }
}
