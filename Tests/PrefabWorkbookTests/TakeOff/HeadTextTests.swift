import PrefabAssessment
import PrefabReports
import Testing

@testable import PrefabWorkbook

@Suite("Heads of columns")
struct HeadTextTests {
    @Test(
        "A head is its name and a unit, however it is written",
        arguments: [
            ("单个体积(m³)", "单个体积", QuantityUnit.cubicMetres), ("单个体积（m3）", "单个体积", .cubicMetres), ("体积/m³", "体积", .cubicMetres),
            ("体积 [单位：L]", "体积", .litres), ("体积m3", "体积", .cubicMetres), ("宽mm", "宽", .millimetres), ("体积（mm³）", "体积", .cubicMillimetres),
            ("面积(万m²)", "面积", .tenThousandSquareMetres), ("面积（万㎡）", "面积", .tenThousandSquareMetres), ("体积(立方米)", "体积", .cubicMetres),
            ("体积(升)", "体积", .litres), ("重量(t)", "重量", .tonnes), ("单件体积（m³/件）", "单件体积", .cubicMetres), ("宽度(cm)", "宽度", .centimetres),
        ])
    func units(_ head: String, _ name: String, _ unit: QuantityUnit) {
        #expect(HeadText(head).names.first == name)
        #expect(HeadText(head).unit == unit)
    }

    @Test(
        "What is no unit stays part of the name",
        arguments: [("数量(块)", "数量"), ("体积（预制）", "体积预制"), (" 构件\n编号 ", "构件编号"), ("Family and Type", "familyandtype"), ("*件数：", "件数")])
    func names(_ head: String, _ name: String) {
        #expect(HeadText(head).names.first == name)
        #expect(HeadText(head).unit == nil)
    }

    @Test(
        "A unit of which no field is leaves the name, and the unit to a person",
        arguments: [
            "预制体积(m³/层)", "预制体积（kg/m³）", "预制体积(m³/m²)", "预制体积[单位：m³/层]", "预制体积 m³/层", "预制体积m³/m²", "预制体积(m3／栋)", "预制体积(元/m³)",
        ])
    func otherUnits(_ head: String) {
        #expect(HeadText(head).names.first == "预制体积")
        #expect(HeadText(head).unit == nil)
        let book = Book(sheets: [.written("清单", "楼号 | 构件类型 | 件数 | \(head)\n1# | 柱 | 1 | 2")], dateSystem: .from1900)
        let column = MapGuess([book], SubmissionLayout(.builtIn)).sheets.first?.columns.last
        let field: ColumnField? = if case .field(let field, _) = column?.meaning { field } else { nil }
        #expect(field == .component(.precastVolume))
        #expect(column?.unit == "?")
    }

    @Test("Rows of heads are put together either way")
    func rows() {
        let head = HeadText("体积(L)/预制")
        #expect(head.names.contains("体积预制") && head.names.contains("预制体积"))
        #expect(head.unit == .litres)
    }

    @Test(
        "A formula that adds up rows above it is told from one that does not",
        arguments: [
            ("SUM(E4:E20)", true), ("SUM($E$4:$E$20)", true), ("SUBTOTAL(9,E4:E20)", true), ("SUM(E4:E20)*2", true),
            ("SUM(A21:D21)", false),
            ("E20*2", false), ("SUM(E22:E30)", false), ("SUM(E20)", false), ("SUM(", false), ("", false),
        ])
    func formulas(_ formula: String, _ sums: Bool) {
        #expect(Formula.sumsAbove(formula, of: CellPlace(row: 21, column: 5)) == sums)
    }
}
