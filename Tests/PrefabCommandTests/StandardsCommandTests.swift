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

    @Test("an instrument by its id, its file and its file's name", arguments: [
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

    @Test("an unknown id ends with status 2 and the ids there are")
    func unknown() throws {
        let run = try CommandRun(["standards", "show", "GB 50000"])
        #expect(run.status == 2)
        #expect(run.errors.contains("GB/T 51129-2017"))
    }
}
