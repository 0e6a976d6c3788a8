import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// What the cells of a calculation show, worked out by hand; `Tests/Workbook/check_formulas.py` has LibreOffice recalculate them.
@Suite("Calculation as a workbook")
struct CalculationTests {
    /// The cells of the row that begins with a text, from `A` on.
    private static func row(_ title: String, _ sheet: Workbook.Sheet) throws -> [Workbook.Cell] {
        try #require(sheet.rows.lazy.map(\.whole).first { if case .text(title, _)? = $0.cells.first { true } else { false } }, "\(title)")
            .cells
    }

    /// What a cell shows.
    private static func shown(_ cell: Workbook.Cell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text, _), .formula(_, .text(let text), _): text
        case .number(let number, _), .formula(_, .number(let number), _): number
        }
    }

    private static func isFormula(_ cell: Workbook.Cell) -> Bool { if case .formula = cell { true } else { false } }

    /// Precast 100 × 2.4 and 20 nodes of 0.4 of 400 m³ are 0.62, hence 20 + 0.27 / 0.45 × 10 = 26 points; 12,761.28 of 18,230.4 m² are 0.7,
    /// hence 10.
    @Test func items() throws {
        let sheet = try Sample.report(Sample.factory).workbook.sheets[1]
        #expect(sheet.name == "1 1#生产厂房")
        let vertical = try Self.row("柱、支撑、承重墙、延性墙板等竖向构件", sheet)
        #expect(vertical[3...8].map(Self.shown) == ["0.62", "", "26", "26", "26", "26"])
        #expect(vertical[5...9].allSatisfy(Self.isFormula))
        let horizontal = try Self.row("梁、板、楼梯、阳台、空调板等构件", sheet)
        #expect(horizontal[3...6].map(Self.shown) == ["0.7", "", "10", "10"])
        #expect(try Self.row("小计 主体结构", sheet)[7...9].map(Self.shown) == ["36", "36", "50"])
        // Absent: no points, and 6 leave the total.
        #expect(try Self.row("集成厨房", sheet)[3...9].map(Self.shown) == ["缺项", "", "缺项", "缺项", "0", "0", "0"])
        // Declared alone: 0 of 10.
        #expect(try Self.row("加分项合计", sheet)[2...8].map(Self.shown) == ["10", "—", "0", "0", "0", "0", "0"])
    }

    /// Columns or walls are in every building; kitchens need not be.
    @Test("Entries are held to what a submission may say")
    func checks() throws {
        let sheet = try Sample.report(Sample.factory).workbook.sheets[1]
        func formula(_ title: String, _ column: Int) throws -> String {
            let rows = sheet.rows.map(\.whole)
            let place = try #require(rows.firstIndex { if case .text(title, _)? = $0.cells.first { true } else { false } }) + 1
            let check = try #require(sheet.checks.first { $0.column == column && $0.rows == [place...place] })
            guard case .formula(let formula) = check.kind else { return "" }
            return formula.replacing("\(place)", with: "#")
        }
        let concrete = "柱、支撑、承重墙、延性墙板等竖向构件的混凝土体积"
        #expect(try formula(concrete, 3) == "AND(ISNUMBER(C#),N(C#)>=0,OR(NOT(ISNUMBER(C#)),NOT(ISNUMBER(D#)),C#<=D#))")
        #expect(try formula(concrete, 4).hasPrefix("AND(ISNUMBER(D#),N(D#)>0,"))
        #expect(try formula("集成厨房的面积", 3).hasPrefix("OR(C#=\"缺项\",AND("))
    }

    /// 3,999.999999999999 of 5,000 m² are 2 · 10⁻¹⁶ below 0.8: no points, and not the 5 of a ratio that is rounded to 0.8.
    @Test("A ratio that a spreadsheet cannot tell from its threshold stays below it")
    func shortOfThreshold() throws {
        let sheet = try Sample.report(Sample.factory) {
            $0.replacing(
                "\"exteriorWallNonMasonry\": { \"qualifying\": 4250,",
                with: "\"exteriorWallNonMasonry\": { \"qualifying\": 3999.999999999999,")
        }.workbook.sheets[1]
        #expect(try Self.row("非承重围护墙非砌筑", sheet)[3...6].map(Self.shown) == ["0.79999999999999", "", "0", "0"])
        let measure = try #require(sheet.rows.map(\.whole.cells).first { $0.contains { Self.shown($0) == "3999.999999999999" } })
        guard case .formula(let formula, _, _) = measure[4] else {
            Issue.record("the ratio is no formula")
            return
        }
        #expect(formula.contains(",14)-0.00000000000001"))
        #expect(measure.last.map(Self.shown)?.contains("减去 1E-14") == true)
        // Just at the threshold nothing is taken off.
        let exact = try Sample.report(Sample.factory) { $0.replacing("\"qualifying\": 4250,", with: "\"qualifying\": 4000,") }.workbook
            .sheets[1]
        #expect(try Self.row("非承重围护墙非砌筑", exact)[3...6].map(Self.shown) == ["0.8", "", "5", "5"])
    }

    /// (36 + 14.5 + 10) / (100 − 6) + 0 / 100 = 121/188, which is cut to 64.36%.
    @Test func rate() throws {
        let sheet = try Sample.report(Sample.factory).workbook.sheets[1]
        #expect(try Self.row("缺项扣除", sheet)[7...8].map(Self.shown) == ["6", "6"])
        let rows = sheet.rows.filter { if case .text("装配率", .text)? = $0.cells.first { true } else { false } }
        #expect(try #require(rows.first).cells[7...8].map(Self.shown) == ["0.643617021276596", "0.643617021276596"])
        #expect(try Self.row("装配率（%，截至两位小数）", sheet)[7...8].map(Self.shown) == ["64.36", "64.36"])
        #expect(try Self.row("装配率下限", sheet)[1...2].map(Self.shown) == ["≥ 50%", "符合"])
        #expect(try Self.row("等级（审查时）", sheet)[2...2].map(Self.shown) == ["A(BJ)"])
    }

    /// 18,230.4 × 180 = 3,281,472 yuan, below the cap of 25,000,000.
    @Test func reward() throws {
        let sheet = try Sample.report(Sample.factory).workbook.sheets[0]
        #expect(try Self.row("可予奖励面积 (m²)", sheet)[4...5].map(Self.shown) == ["18230.4", "18230.4"])
        #expect(try Self.row("单个项目上限 (元)", sheet)[4...5].map(Self.shown) == ["25000000", "25000000"])
        #expect(try Self.row("奖励金额 (元)", sheet)[4...5].map(Self.shown) == ["3281472.00", "3281472.00"])
    }

    /// What nobody has given is an empty cell, its points anything from 0 to the maximum, and the amount from 0 to what it may be.
    @Test func unknown() throws {
        let workbook = try Sample.report(Sample.open).workbook
        let sheet = workbook.sheets[1]
        #expect(try Self.row("与结构分离的采暖管线长度", sheet)[2...4].map(Self.shown) == ["", "", "未知"])
        #expect(try Self.row("采暖管线", sheet)[3...8].map(Self.shown) == ["未知", "", "0", "4", "0", "4"])
        let amount = try Self.row("奖励金额 (元)", workbook.sheets[0])
        #expect(amount[4...5].map(Self.shown) == ["0.00", "25000000.00"])
        // The switch room is not applied for: it has no calculation, and its area does not count.
        #expect(workbook.sheets.count == 2)
        #expect(try Self.row("2#配电房", workbook.sheets[0])[1...5].map(Self.shown) == ["未申请", "126.4", "126.4", "0", "0"])
    }

    /// Figures that were left out cannot be computed with: the sheet has what was found, and says so.
    @Test func verifiedOnly() throws {
        let sheet = try Sample.report(Sample.factory, verifiedOnly: true).workbook.sheets[1]
        #expect(!sheet.rows.flatMap(\.cells).contains(where: Self.isFormula))
        #expect(sheet.rows.flatMap(\.cells).contains { Self.shown($0).contains("不设公式") })
    }

    @Test("A text of the submission is no formula and no markup")
    func hostile() throws {
        let bytes = ReportFormat.xlsx.render(
            try Sample.report(Sample.factory) { $0.replacing("1#生产厂房", with: "=1+1<b>&'[x]") })
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">1# =1+1&lt;b&gt;&amp;'[x]"))
        #expect(!text.contains("<b>&"))
        #expect(text.contains("<sheet name=\"1 1# =1+1&lt;b&gt;&amp;x"))
    }
}
