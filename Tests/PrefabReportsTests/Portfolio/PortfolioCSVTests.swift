import PrefabAssessment
import Testing

@testable import PrefabReports

/// The table must open in a spreadsheet with its Chinese intact and with nothing that runs.
struct PortfolioCSVTests {
    private func csv(id: String, name: String) throws -> [UInt8] {
        let standards = try Standards(reading: .builtIn)
        let text = """
            { "format": "prefab-submission/1", "project": { "id": "\(id)", "name": "\(name)" },
              "buildings": [{ "id": "1#", "use": "industrial", "structure": "concrete", "height": 20, "aboveGroundArea": 6000 }] }
            """
        let submission = try #require(Submission.read(Array(text.utf8), standards: standards).submission)
        let assessor = Assessor(standards: standards)
        let entry = Portfolio.Entry(
            name: "a.json", content: .project(ProjectSummary(assessor.assess(submission), by: assessor)))
        return ReportFormat.csv.render(PortfolioReport(Portfolio([entry], standards: standards), folder: "projects"))
    }

    @Test func beginsWithAByteOrderMarkAndEndsLinesForSpreadsheets() throws {
        let bytes = try csv(id: "P", name: "亦庄")
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.count == 3 && lines[2].isEmpty)
        #expect(lines[1].contains("\"亦庄\""))
        #expect(lines[1].contains(",0,6000,0.00,1080000.00,"))
    }

    @Test(arguments: [
        ("=HYPERLINK(1)", "\"'=HYPERLINK(1)\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
        ("  =1", "\"'  =1\""), ("＝1", "\"'＝1\""), ("a\\\"b", "\"a\"\"b\""), ("a,b", "\"a,b\""), ("a=1", "\"a=1\""),
    ])
    func textsThatASpreadsheetWouldRun(name: String, cell: String) throws {
        let text = String(decoding: try csv(id: "P", name: name), as: UTF8.self)
        #expect(text.contains(cell), "\(text)")
    }

    @Test(arguments: [
        ("007", "\"=\"\"007\"\"\""), ("1-2", "\"=\"\"1-2\"\"\""), ("1E5", "\"=\"\"1E5\"\"\""), ("３号", "\"=\"\"３号\"\"\""),
        ("TRUE", "\"=\"\"TRUE\"\"\""), ("Trueman", "\"Trueman\""), ("march", "\"march\""), ("Mar-1", "\"=\"\"Mar-1\"\"\""),
    ])
    func idsThatASpreadsheetWouldChange(id: String, cell: String) throws {
        let text = String(decoding: try csv(id: id, name: "n"), as: UTF8.self)
        #expect(text.contains(",\(cell),"), "\(text)")
    }

    @Test func forProgramsTextsStayAsTheyAre() throws {
        let report = PortfolioReport(try PortfolioSample.portfolio(), folder: "f", language: .english)
        let text = ReportFormat.csv.render(report, csv: .program)
        #expect(text.starts(with: Array("\"File\",".utf8)))
        #expect(!String(decoding: text, as: UTF8.self).contains("="))
    }

    /// A line feed in a name stays on its line, visibly.
    @Test func lineFeedsDoNotBreakRows() throws {
        let text = String(decoding: try csv(id: "P", name: "a\\n=1"), as: UTF8.self)
        #expect(text.contains("\"a\\u{000A}=1\""))
    }

    /// Every column of every kind of file: texts in quotation marks, numbers bare, so that a spreadsheet adds them up.
    @Test(arguments: Language.allCases) func everyColumn(_ language: Language) throws {
        let chinese = """
            "文件","状态","项目编号","项目名称","申报单位","申报意向书日期","初审意见","可予奖励面积下限 (m²)","可予奖励面积上限 (m²)","金额下限 (元)","金额上限 (元)","是否封顶","重复申请"
            "a.json","已审查","A-1","甲项目","某建设单位","2022-05-16","拟予奖励",18000,18000,3240000.00,3240000.00,"","是"
            "a2.json","已审查","A-1","甲项目二期","","2023-02-01","拟予支持",200000,200000,21760000.00,21760000.00,"是","是"
            "b.json","已审查","B-1","乙项目","某建设单位","2022-06-20","尚不能认定",0,6000,0.00,1080000.00,"","是"
            "broken.json","有错误","","","","","","","","","","",""
            "c.json","已审查","C-1","丙项目","某建设单位","","拟不予奖励",0,0,0.00,0.00,"","是"
            "list.xlsx","不是申报文件","","","","","","","","","","",""
            "secret.json","无法读取","","","","","","","","","","",""
            """
        let english = """
            "File","State","Project id","Project","Applicant","Declaration of intent","Opinion","Payable area, lower (m²)","Payable area, upper (m²)","Amount, lower (yuan)","Amount, upper (yuan)","Capped","Repeated"
            "a.json","reviewed","A-1","甲项目","某建设单位","2022-05-16","reward proposed",18000,18000,3240000.00,3240000.00,"","yes"
            "a2.json","reviewed","A-1","甲项目二期","","2023-02-01","support proposed",200000,200000,21760000.00,21760000.00,"yes","yes"
            "b.json","reviewed","B-1","乙项目","某建设单位","2022-06-20","not decided yet",0,6000,0.00,1080000.00,"","yes"
            "broken.json","has errors","","","","","","","","","","",""
            "c.json","reviewed","C-1","丙项目","某建设单位","","no reward proposed",0,0,0.00,0.00,"","yes"
            "list.xlsx","no submission","","","","","","","","","","",""
            "secret.json","cannot be read","","","","","","","","","","",""
            """
        let report = PortfolioReport(try PortfolioSample.portfolio(), folder: "f", language: language)
        let lines = String(decoding: ReportFormat.csv.render(report).dropFirst(3), as: UTF8.self)
        #expect(lines == (language == .chinese ? chinese : english).split(separator: "\n").map { $0 + "\r\n" }.joined())
    }

    /// A project alone is no repeated one.
    @Test func notRepeated() throws {
        #expect(String(decoding: try csv(id: "P", name: "亦庄"), as: UTF8.self).hasSuffix(",\"\",\"\"\r\n"))
    }
}
