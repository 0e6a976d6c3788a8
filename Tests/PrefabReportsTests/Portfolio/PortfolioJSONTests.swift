import PrefabAssessment
import Testing

@testable import PrefabReports

/// The same folder for programs, byte by byte.
@Suite("Portfolios for programs")
struct PortfolioJSONTests {
    /// `message` is that of the first error.
    private static func expected(_ message: String) -> String {
        """
        {"format":"prefab-portfolio/1","tool":{"version":"0.0.0"},"standards":{"sha256":"bb"},
        "files":[
        {"file":"a.json","state":"reviewed","project":{"id":"A-1","name":"甲项目"},"stage":"final","verdict":"eligible","application":"2022-05-16","applicationForm":"2022-12-20",
        "payableArea":{"lower":"18000","upper":"18000"},"amount":{"lower":"3240000.00","upper":"3240000.00"},"capped":false,
        "buildings":[{"id":"1#","verdict":"payable","aboveGroundArea":"18000","repeated":false,"prefabricated":"pass"}]},
        {"file":"a2.json","state":"reviewed","project":{"id":"A-1","name":"甲项目二期"},"stage":"intent","verdict":"eligible","application":"2023-02-01","applicationForm":null,
        "payableArea":{"lower":"200000","upper":"200000"},"amount":{"lower":"21760000.00","upper":"21760000.00"},"capped":true,
        "buildings":[{"id":"2#","verdict":"payable","aboveGroundArea":"200000","repeated":false,"prefabricated":"pass"}]},
        {"file":"b.json","state":"reviewed","project":{"id":"B-1","name":"乙项目"},"stage":"intent","verdict":"undetermined","application":"2022-06-20","applicationForm":null,
        "payableArea":{"lower":"0","upper":"6000"},"amount":{"lower":"0.00","upper":"1080000.00"},"capped":false,
        "buildings":[{"id":"1#","verdict":"undetermined","aboveGroundArea":"6000","repeated":false,"prefabricated":"undetermined"}]},
        {"file":"broken.json","state":"broken","errors":2,"first":{"code":"S103","message":"\(message)"}},
        {"file":"c.json","state":"reviewed","project":{"id":"C-1","name":"丙项目"},"stage":"intent","verdict":"ineligible","application":null,"applicationForm":null,
        "payableArea":{"lower":"0","upper":"0"},"amount":{"lower":"0.00","upper":"0.00"},"capped":false,
        "buildings":[{"id":"1#","verdict":"notPayable","aboveGroundArea":"6000","repeated":true,"prefabricated":"fail"}]},
        {"file":"list.xlsx","state":"foreign"},
        {"file":"secret.json","state":"unreadable"}],
        "years":[
        {"year":2022,"projects":2,"eligible":1,"ineligible":0,"undetermined":1,
        "payableArea":{"lower":"18000","upper":"24000"},"amount":{"lower":"3240000.00","upper":"4320000.00"}},
        {"year":2023,"projects":1,"eligible":1,"ineligible":0,"undetermined":0,
        "payableArea":{"lower":"200000","upper":"200000"},"amount":{"lower":"21760000.00","upper":"21760000.00"}},
        {"year":null,"projects":1,"eligible":0,"ineligible":1,"undetermined":0,
        "payableArea":{"lower":"0","upper":"0"},"amount":{"lower":"0.00","upper":"0.00"}}],
        "total":{"year":null,"projects":4,"eligible":2,"ineligible":1,"undetermined":1,
        "payableArea":{"lower":"218000","upper":"224000"},"amount":{"lower":"25000000.00","upper":"26080000.00"}},
        "notice":{"from":"2022-08-29","to":"2022-09-05","days":7,"amount":"3240000.00","files":["a.json"]},
        "prefabricatedShare":{"years":[
        {"startYear":2021,"newArea":"18000","prefabricatedArea":{"lower":"18000","upper":"18000"},"uncertainArea":"0",
        "share":{"lower":{"exact":"1","percent":"100.00"},"upper":{"exact":"1","percent":"100.00"}}},
        {"startYear":2022,"newArea":"206000","prefabricatedArea":{"lower":"200000","upper":"206000"},"uncertainArea":"0",
        "share":{"lower":{"exact":"100/103","percent":"97.08"},"upper":{"exact":"1","percent":"100.00"}}},
        {"startYear":null,"newArea":"0","prefabricatedArea":{"lower":"0","upper":"0"},"uncertainArea":"0",
        "share":null}],
        "total":{"startYear":null,"newArea":"224000","prefabricatedArea":{"lower":"218000","upper":"224000"},"uncertainArea":"0",
        "share":{"lower":{"exact":"109/112","percent":"97.32"},"upper":{"exact":"1","percent":"100.00"}}},
        "targets":[{"year":2021,"share":"7/20","ofYear":"pass","ofAll":"pass"},
        {"year":2025,"share":"11/20","ofYear":"notApplicable","ofAll":"pass"}]},
        "repeats":[{"project":"A-1","files":["a.json","a2.json"]},{"building":"仓库","files":["b.json","c.json"]}]}

        """
    }

    private func text(_ portfolio: Portfolio, _ language: Language) -> String {
        var writer = JSONWriter(pretty: false)
        PortfolioReport(portfolio, folder: "f", language: language).write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: zip(Language.allCases, ["“2022-02-30”不是日历上的日期", "“2022-02-30” is no date of the calendar"]))
    func contents(_ language: Language, _ message: String) throws {
        let expected = Self.expected(message).split(separator: "\n").joined() + "\n"
        #expect(text(try PortfolioSample.portfolio(), language) == expected)
    }

    @Test func nothing() {
        let expected = """
            {"format":"prefab-portfolio/1","tool":{"version":"0.0.0"},"standards":{"sha256":"bb"},"files":[],"years":[],
            "total":{"year":null,"projects":0,"eligible":0,"ineligible":0,"undetermined":0,
            "payableArea":{"lower":"0","upper":"0"},"amount":{"lower":"0.00","upper":"0.00"}},"notice":null,
            "prefabricatedShare":{"years":[],
            "total":{"startYear":null,"newArea":"0","prefabricatedArea":{"lower":"0","upper":"0"},"uncertainArea":"0","share":null},
            "targets":[{"year":2021,"share":"7/20","ofYear":"notApplicable","ofAll":"notApplicable"},
            {"year":2025,"share":"11/20","ofYear":"notApplicable","ofAll":"notApplicable"}]},"repeats":[]}
            """
        #expect(text(Portfolio([], standards: .builtIn), .chinese) == expected.split(separator: "\n").joined() + "\n")
    }
}
