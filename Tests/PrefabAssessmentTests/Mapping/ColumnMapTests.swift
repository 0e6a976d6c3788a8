import Testing

@testable import PrefabAssessment

@Suite("Maps of columns")
struct ColumnMapTests {
    private static let least = #"{ "head": "楼号", "field": "building" }, { "head": "类型", "field": "kind" }"#

    private func read(sheet: String) -> SettingsReading<ColumnMap> {
        ColumnMap.read(Array(#"{ "format": "prefab-map/1", "sheets": [{ "name": "清单", \#(sheet) }] }"#.utf8))
    }

    private func read(column: String) -> SettingsReading<ColumnMap> { read(sheet: #""heads": 1, "columns": [\#(Self.least), \#(column)]"#) }

    @Test("Every key is read")
    func whole() throws {
        let map = try #require(
            ColumnMap.read(
                Array(
                    """
                    { "$schema": "x", "format": "prefab-map/1", "sheets": [
                      { "name": "封面", "ignore": "没有构件" },
                      { "name": "构件*", "heads": 3, "headRows": 2, "columns": [
                        { "head": "楼号", "column": "B", "field": "building", "blank": "above" },
                        { "column": "C", "field": "kind", "words": [{ "text": "叠合板*", "word": "slab" }] },
                        { "head": "总量", "field": "precastVolume", "unit": "升", "of": "line" },
                        { "head": "序号", "ignore": "行号" }
                      ],
                      "constants": [{ "field": "formworkFree", "value": "是" }], "subtotals": ["累加"],
                      "ignoreRows": [{ "rows": "45-47", "reason": "签名栏" }, { "text": "编制*", "reason": "签名栏" }] }
                    ] }
                    """.utf8)
            ).value)
        #expect(map.sheets.map(\.name) == ["封面", "构件*"])
        #expect(map.sheets[0].ignore == "没有构件")
        let sheet = map.sheets[1]
        #expect(sheet.heads == 3 && sheet.headRows == 2 && sheet.subtotals == ["累加"])
        #expect(sheet.columns.map(\.field) == [.building, .component(.kind), .component(.precastVolume), nil])
        #expect(sheet.columns[0].head == "楼号" && sheet.columns[0].column == "B" && sheet.columns[0].blank == .above)
        #expect(sheet.columns[1].words.map(\.text) == ["叠合板*"] && sheet.columns[1].words.map(\.word) == ["slab"])
        #expect(sheet.columns[2].unit == .litres && sheet.columns[2].basis == .line)
        #expect(sheet.columns[3].ignore == "行号")
        #expect(sheet.constants.map(\.field) == [.component(.formworkFree)] && sheet.constants.map(\.value) == ["是"])
        #expect(sheet.rows.map(\.rows) == [45...47, nil] && sheet.rows.map(\.text) == [nil, "编制*"])
    }

    @Test(
        "A number that binary arithmetic leaves behind is told as in a submission: from the seventh decimal on",
        arguments: [("3.0000001", ["W405", "S109"]), ("3.000001", ["S109"]), ("3.000000", [])])
    func binary(heads: String, codes: [String]) {
        let reading = read(sheet: #""heads": \#(heads), "columns": [\#(Self.least)]"#)
        #expect(reading.diagnostics.map(\.code.rawValue) == codes)
    }

    @Test(
        "What is wrong with a column",
        arguments: [
            (#"{ "head": "体积", "field": "?" }"#, "C301"), (#"{ "head": "体积", "field": "precastVolume", "unit": "?" }"#, "C301"),
            (#"{ "head": "体积", "field": "precastVolume" }"#, "C303"), (#"{ "head": "体积", "field": "precastVolume", "unit": "t" }"#, "C303"),
            (#"{ "head": "体积", "field": "precastVolume", "unit": "m²" }"#, "C303"),
            (#"{ "head": "体积", "field": "precastVolume", "unit": "桶" }"#, "C303"),
            (#"{ "head": "件数", "field": "count", "unit": "m³" }"#, "C303"), (#"{ "head": "体积", "field": "volume" }"#, "S102"),
            (#"{ "field": "label" }"#, "S107"), (#"{ "head": "备注" }"#, "C302"),
            (#"{ "head": "备注", "field": "label", "ignore": "文字说明" }"#, "C302"),
            (#"{ "head": "备注", "ignore": "?" }"#, "C103"), (#"{ "head": "备注", "ignore": "待定" }"#, "C103"),
            (#"{ "head": "备注", "ignore": "" }"#, "S113"), (#"{ "head": "备注", "ignore": 3 }"#, "S101"),
            (#"{ "head": "备注", "ignore": true }"#, "S101"), (#"{ "head": "备注", "field": "label", "ignore": null }"#, "S101"),
            (#"{ "column": "4", "field": "label" }"#, "C302"), (#"{ "head": "楼", "field": "building" }"#, "C302"),
            (#"{ "head": "宽", "field": "width", "unit": "mm", "of": "line" }"#, "C302"),
            (#"{ "head": "编号", "field": "label", "of": "line" }"#, "C302"),
            (#"{ "head": "体积", "field": "precastVolume", "unit": "L", "of": "storey" }"#, "C302"),
            (#"{ "head": "件数", "field": "count", "of": "floor" }"#, "S102"),
            (#"{ "head": "号", "field": "label", "blank": "below" }"#, "S102"),
            (#"{ "head": "号", "field": "label", "words": [{ "text": "a", "word": "?" }] }"#, "C301"),
            (#"{ "head": "号", "field": "label", "words": [{ "text": "a" }] }"#, "S107"), (#"{ "head": "号", "feld": "label" }"#, "S106"),
        ])
    func columns(_ column: String, _ code: String) {
        let reading = read(column: column)
        #expect(reading.value == nil)
        #expect(Set(reading.diagnostics.map(\.code.rawValue)).contains(code), "\(reading.diagnostics.map(\.code.rawValue))")
    }

    @Test("Of a count a map may say that it is that of all storeys")
    func countOfAll() {
        #expect(read(column: #"{ "head": "件数", "field": "count", "of": "line" }"#).value != nil)
    }

    @Test("The cure of a reason that is none holds: what it gives as examples are reasons")
    func reasons() throws {
        let reading = read(column: #"{ "head": "备注", "ignore": "略" }"#)
        let help = try #require(reading.diagnostics.first { $0.code == .reasonMissing }?.help.text(in: .chinese))
        #expect(help == "写明为何略过，至少两个字，如“仅为行号”“签名栏”；要读取的不写 ignore，列写 field")
        // What stands there without quotation marks would be no reason in them either.
        for value in ["3", "false", "null"] {
            let found = read(column: #"{ "head": "备注", "ignore": \#(value) }"#).diagnostics
            let diagnostic = try #require(found.first { $0.code == .wrongType })
            #expect(diagnostic.edit == nil && diagnostic.help.text(in: .chinese) == help, "\(value)")
        }
        for reason in ["仅为行号", "签名栏", "numbers of rows", "signatures"] {
            #expect(read(column: #"{ "head": "备注", "ignore": "\#(reason)" }"#).value != nil, "\(reason)")
        }
    }

    @Test(
        "What is wrong with a sheet",
        arguments: [
            (#""columns": [\#(least)]"#, ["S107"]), (#""heads": 1"#, ["S107"]), (#""heads": 0, "columns": [\#(least)]"#, ["S104"]),
            (#""ignore": "没有构件", "columns": [\#(least)]"#, ["C302"]),
            (#""heads": 1, "columns": [{ "head": "类型", "field": "kind" }]"#, ["C304"]),
            (#""heads": 1, "columns": [{ "head": "楼号", "field": "building" }, { "head": "型", "ignore": "另有一列" }]"#, ["C304"]),
            (#""heads": 1, "columns": [\#(least)], "constants": [{ "field": "kind", "value": "slab" }]"#, ["C302"]),
            (
                #""heads": 1, "columns": [{ "head": "楼号", "field": "building" }], "constants": [{ "field": "kind", "value": "slabs" }]"#,
                ["S102"]
            ),
            (
                #""heads": 1, "columns": [{ "head": "类型", "field": "kind" }], "constants": [{ "field": "building", "value": "?" }]"#,
                ["C301"]
            ),
            (#""heads": 1, "columns": [\#(least)], "ignoreRows": [{ "rows": "7-3", "reason": "签名栏" }]"#, ["C302"]),
            (#""heads": 1, "columns": [\#(least)], "ignoreRows": [{ "reason": "签名栏" }]"#, ["C302"]),
            (#""heads": 1, "columns": [\#(least)], "ignoreRows": [{ "rows": "3", "text": "a", "reason": "签名栏" }]"#, ["C302"]),
            (#""heads": 1, "columns": [\#(least)], "ignoreRows": [{ "rows": "3", "reason": "?" }]"#, ["C103"]),
        ])
    func sheets(_ sheet: String, _ codes: [String]) {
        #expect(read(sheet: sheet).diagnostics.map(\.code.rawValue) == codes)
    }

    @Test("A mistake has its place and cure")
    func places() throws {
        let wrong = try #require(read(column: #"{ "head": "体积", "field": "precastVolum", "unit": "L" }"#).diagnostics.first)
        #expect(wrong.edit == "\"precastVolume\"")
        #expect(wrong.span.end - wrong.span.start == 14)
        let unit = try #require(read(column: #"{ "head": "重量", "field": "precastVolume", "unit": "kg" }"#).diagnostics.first)
        #expect(unit.help.text(in: .english).contains("mm³"))
        #expect(!unit.help.text(in: .english).contains("kg"))
    }

    @Test(
        "Patterns",
        arguments: [
            ("构件", "构件", true), ("构件1", "构件", false), ("构件1", "构件*", true), ("构件", "构件*", true), ("a构件", "*构件", true),
            ("叠合板:a", "叠合板:*", true),
            ("abc", "a*c", true), ("ac", "a*c", true), ("abab", "a*b*b", true), ("ab", "a*b*b", false), ("x", "*", true), ("", "*", true),
            ("aba", "ab*ba", false),
        ])
    func patterns(_ text: String, _ pattern: String, _ fits: Bool) {
        #expect(ColumnMap.fits(text, pattern) == fits)
    }

    @Test("The fields of the standards are those of a map")
    func fields() {
        #expect(Headings.fields == ColumnField.all.map(\.name))
        #expect(Headings.sums == ColumnField.all.filter(\.isOfPiece).map(\.name))
    }

    @Test("Units are told apart by what they measure, and each is a power of ten of that of a submission")
    func units() {
        #expect(QuantityUnit.cubicMillimetres.places(to: .cubicMetres) == -9)
        #expect(QuantityUnit.litres.places(to: .cubicMetres) == -3)
        #expect(QuantityUnit.tenThousandSquareMetres.places(to: .squareMetres) == 4)
        #expect(QuantityUnit.metres.places(to: .millimetres) == 3)
        #expect(QuantityUnit.squareMetres.places(to: .cubicMetres) == nil)
        #expect(QuantityUnit.tonnes.places(to: .cubicMetres) == nil)
        for unit in QuantityUnit.allCases {
            #expect(QuantityUnit(written: unit.rawValue) == unit)
            #expect(unit.names.allSatisfy { QuantityUnit(written: $0) == unit })
        }
        #expect(QuantityUnit(written: "M3") == .cubicMetres && QuantityUnit(written: "桶") == nil)
    }
}
