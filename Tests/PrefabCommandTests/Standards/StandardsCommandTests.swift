import TestSupport
import Testing

/// `prefab standards`, as a domain expert uses it to proof-read.
@Suite struct StandardsCommandTests {
    @Test("the list names every instrument")
    func list() throws {
        let run = try CommandRun(["standards", "--lang", "en"])
        #expect(run.status == 0)
        for id in ["BJ-2017-annex", "DB11/T 1831-2021", "GB/T 51129-2017", "京技管〔2022〕47号", "京技管〔2022〕48号"] {
            #expect(run.text.contains("\n" + id), "\(id)")
        }
    }

    @Test(
        "the list names the readings of the law and says whose they are",
        arguments: [("zh", "程序列有 19 处", "政策发布之日"), ("en", "lists 19 places", "the program's, not the law's")])
    func readings(_ language: String, _ count: String, _ words: String) throws {
        let text = try CommandRun(["standards", "--lang", language]).text
        #expect(text.contains(count) && text.contains(words))
        for id in ["permit-day", "publication-day", "steel-prefabrication", "slab-day"] { #expect(text.contains("\n\(id)"), "\(id)") }
        #expect(text.contains("  c  "))
    }

    @Test(
        "an instrument by its id, its file and its file's name",
        arguments: [
            ["DB11/T 1831-2021"], ["DB11/T", "1831-2021"], ["DB11-T-1831-2021"], ["DB11-T-1831-2021.json"],
        ])
    func show(id: [String]) throws {
        let run = try CommandRun(["standards", "show"] + id)
        #expect(run.status == 0)
        // 表: 竖向构件 20~30 分, 35%~80%; nothing of it has been proof-read.
        let row = run.text.split(separator: "\n").first { $0.contains("verticalMembers") }
        #expect(row?.contains("20~30") == true && row?.contains("暂定") == true && row?.contains("35%") == true)
        #expect(run.text.contains("pipeSeparation"))
    }

    @Test("one row by the id that verdicts give")
    func row() throws {
        let run = try CommandRun(["standards", "show", "京技管〔2022〕48号#cap", "--lang", "en"])
        #expect(run.status == 0)
        #expect(run.text.contains("25000000 yuan") && run.text.contains("第五条") && run.text.contains("primary"))
        #expect(!run.text.contains("rewardRate"))
    }

    @Test("values are written in the language that was asked for", arguments: [("zh", "是", "1 位小数"), ("en", "yes", "1 decimal")])
    func values(_ language: String, _ yes: String, _ decimals: String) throws {
        let text = try CommandRun(["standards", "show", "DB11-T-1831-2021", "--lang", language]).text
        #expect(text.split(separator: "\n").contains { $0.contains("1831-decoration") && $0.contains(" \(yes)  ") })
        #expect(text.contains(decimals))
        #expect(!text.contains("true"))
    }

    @Test("a fault of a folder stands with its path, a missing file without a line")
    func faults() throws {
        let folder = try TemporaryFolder()
        for name in Repository.names(in: "Standards") where name.hasSuffix(".json") && name != "jingjiguan-2022-47.json" {
            try folder.write("mine/\(name)", try Repository.text(of: "Standards/\(name)"))
        }
        let reward = try folder.text(of: "mine/jingjiguan-2022-48.json")
        try folder.write("mine/jingjiguan-2022-48.json", reward.replacing("\"value\": 180,", with: "\"value\": 0,", maxReplacements: 1))
        let run = try folder.run("standards", "--standards", "mine/")
        #expect(run.status == 2)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.first == "prefab: the standards in mine/ are at fault:")
        #expect(lines.contains("mine/jingjiguan-2022-47.json: error[D105]: the file of kind obligations is missing"))
        #expect(lines.contains { $0.hasPrefix("mine/jingjiguan-2022-48.json:49:14: error[D109]: 0 is out of range (above 0") })
        #expect(
            try CommandRun(["standards", "--standards", "mine"], in: folder.url).errors.contains(
                "mine 中的标准数据有错：\nmine/jingjiguan-2022-47.json"))
    }

    @Test("an unknown id ends with status 2 and the ids there are")
    func unknown() throws {
        let run = try CommandRun(["standards", "show", "GB 50000"])
        #expect(run.status == 2)
        #expect(run.errors.contains("GB/T 51129-2017"))
    }
}
