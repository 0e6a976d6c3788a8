import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// The rows of a batch in a workbook.
@Suite("Rows of a batch")
struct SummarySheetTests {
    private func row(_ tree: JSONTree, _ language: Language = .chinese) throws -> String {
        let submission = try #require(Submission.read(tree.bytes, standards: .builtIn).submission)
        let assessment = Assessor(standards: .builtIn).assess(submission)
        return UTF8Buffer.text { SummarySheet(language: language).write(assessment, line: 7, to: &$0) }
    }

    /// The cells of a row: numbers bare, texts in quotation marks, line feeds as `/`.
    private func cells(_ row: String) -> [String] {
        row.matches(of: /<c s="\d+"(?:\/>|(?: t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is>|><v>([^<]*)<\/v>)<\/c>)/).map {
            cell in
            cell.output.2.map(String.init) ?? cell.output.1.map { "“\($0.replacing("&#10;", with: "/"))”" } ?? ""
        }
    }

    @Test("Every column of a project with one building", arguments: Language.allCases)
    func oneBuilding(_ language: Language) throws {
        let cells = cells(try row(PortfolioSample.a, language))
        let texts = language == .chinese ? ("拟予奖励", "可予奖励") : ("reward proposed", "payable")
        // 16 May 2022; 18,000 m² at 180 yuan.
        #expect(cells[0...3] == ["7", "“A-1”", "“甲项目”", "“某建设单位”"])
        #expect(cells[4...11] == ["44697", "“\(texts.0)”", "18000", "18000", "3240000.00", "3240000.00", "", "1"])
        #expect(cells[13] == "“\(texts.1)”")
        // Rates of a single building are numbers, with two decimals.
        #expect(cells[14...16].allSatisfy { $0.wholeMatch(of: /\d+\.\d\d/) != nil })
        #expect(cells.count == 20 && cells[18...19] == ["", ""])
    }

    @Test("Of several buildings each has its line, and what is open is named once")
    func severalBuildings() throws {
        let tree = PortfolioSample.b.changed { tree in
            guard case .array(let buildings) = tree.buildings else { return }
            var other = buildings[0]
            other.id = "2#"
            other.name = nil
            tree.buildings = .array([buildings[0], other])
        }
        let cells = cells(try row(tree))
        #expect(cells[11] == "2")
        #expect(cells[12] == "“1#仓库/2#”" || cells[12] == "“1# 仓库/2#”")
        #expect(cells[13] == "“未定/未定”")
        #expect(cells[14...17].allSatisfy { $0.split(separator: "/").count == 2 })
        #expect(cells[18].hasPrefix("“未定：") && !cells[18].contains("/未定：未定"))
        #expect(Set(cells[18].split(separator: "/")).count == cells[18].split(separator: "/").count)
    }

    @Test(
        "A cell has 250 lines and says how many more there are",
        arguments: [(250, 250, ""), (251, 251, "/……另有 1 项”"), (1250, 251, "/……另有 1000 项”")])
    func manyBuildings(_ count: Int, _ lines: Int, _ end: String) throws {
        let tree = PortfolioSample.b.changed { tree in
            guard case .array(let buildings) = tree.buildings else { return }
            tree.buildings = .array(
                (0..<count).map { number in
                    var building = buildings[0]
                    building.id = .string("\(number)#")
                    return building
                })
        }
        let cells = cells(try row(tree))
        #expect(cells[11] == "\(count)")
        for cell in cells[12...17] {
            #expect(cell.split(separator: "/").count == lines)
            #expect(cell.hasSuffix(end))
        }
    }

    @Test("Names of any length leave a cell that Excel opens")
    func longNames() throws {
        let tree = PortfolioSample.b.changed { tree in
            guard case .array(let buildings) = tree.buildings else { return }
            tree.buildings = .array(
                (0..<3).map { number in
                    var building = buildings[0]
                    building.id = .string("\(number)" + String(repeating: "长", count: 20_000))
                    building.name = nil
                    return building
                })
        }
        let names = cells(try row(tree))[12]
        #expect(names.utf16.count <= 32_767 + 2)
        #expect(names.hasPrefix("“0长") && names.hasSuffix("/…”"))
    }

    @Test("A line with errors has its number and its codes; warnings are none")
    func errors() {
        var leftOut = DiagnosticCounts()
        leftOut.add(.wrongType, 3)
        let found = [
            Diagnostic(.unknownKey, at: .beginning, Message("", ""), help: Message("", "")),
            Diagnostic(.wrongType, at: .beginning, Message("", ""), help: Message("", "")),
        ]
        let cells = cells(UTF8Buffer.text { SummarySheet(language: .chinese).write(found, leftOut: leftOut, line: 9, to: &$0) })
        let errors = found.filter { $0.severity == .error }
        #expect(cells.count == 20 && cells[0] == "9" && cells[1..<19].allSatisfy { $0.isEmpty })
        #expect(cells[19].contains("\(DiagnosticCode.wrongType.rawValue) ×4"))
        #expect(cells[19].contains(DiagnosticCode.unknownKey.rawValue) == errors.contains { $0.code == .unknownKey })
    }

    @Test("What a text hides is visible, and no text is a formula")
    func texts() throws {
        let tree = PortfolioSample.a.changed { $0.project.name = "=1+1\n\u{202E}<x>_x0041_" }
        let row = try row(tree)
        #expect(row.contains("<is><t xml:space=\"preserve\">=1+1\\u{000A}\\u{202E}&lt;x&gt;_x005F_x0041_x005F_</t></is>"))
        #expect(!row.contains("<f>") && row.hasSuffix("</row>\n") && row.count { $0 == "\n" } == 1)
    }

    @Test("The sheet has a head of as many columns as its rows, and further sheets another name", arguments: Language.allCases)
    func layout(_ language: Language) {
        let sheets = [1, 2].map { SummarySheet(language: language).layout($0) }
        #expect(sheets.map(\.name) == (language == .chinese ? ["批量审查", "批量审查（2）"] : ["Batch", "Batch (2)"]))
        #expect(sheets.allSatisfy { $0.rows[0].cells.count == 20 && $0.frozenRows == 1 && $0.filterRow == 1 })
    }
}
