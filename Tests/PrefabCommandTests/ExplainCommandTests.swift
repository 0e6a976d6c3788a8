import TestSupport
import Testing

@Suite("prefab explain")
struct ExplainCommandTests {
    @Test("Explains a code and a rule in the language asked for")
    func explains() throws {
        let run = try CommandRun(["explain", "S104", "48-8-window", "--lang", "en"])
        #expect(run.status == 0)
        #expect(run.text.contains("S104  A number out of range (error)"))
        #expect(run.text.contains("48-8-window  Applied in time"))
        #expect(run.errors.isEmpty)
    }

    @Test("Explains a reading of the law: the gap, each way to read it, what it bears on, how to switch it")
    func reading() throws {
        let run = try CommandRun(["explain", "publication-day", "--lang", "en"])
        #expect(run.status == 0)
        for part in [
            "publication-day  Which day is 政策发布之日? (reading)", "京技管〔2022〕48号 第八条",
            "Reading a  The day of the notice, 2022-03-31 (the default)",
            "Reading c  Some day between the two", "京技管〔2022〕48号#publicationAlternative 2022-07-08", "--reading publication-day=b",
        ] {
            #expect(run.text.contains(part), "\(part)")
        }
        #expect(try CommandRun(["explain", "steel-prefabrication"]).text.contains("改变的规定  48-7-prefabrication-rate"))
        #expect(try CommandRun(["explain", "rate-rounding"]).text.contains("1831-assembly-rate"))
        #expect(try CommandRun(["explain", "annex-horizontal", "--format", "markdown"]).text.contains("- **口径 b · Reading b**"))
        #expect(try CommandRun(["explain", "--list"]).text.contains("slab-day "))
    }

    @Test(
        "Explains fields and words by their way, their key, or their title",
        arguments: [
            ("dates.planningPermit", "dates.planningPermit  规划许可证日期（字段）"), ("/dates/planningPermit", "dates.planningPermit  规划许可证日期（字段）"),
            ("planningPermit", "documents.planningPermit  项目规划手续文件（取值）"), ("规划许可证日期", "dates.planningPermit  规划许可证日期（字段）"),
            ("buildings[0].height", "buildings.height  建筑高度（字段）"), ("buildings/0/height", "buildings.height  建筑高度（字段）"),
            ("建筑高度", "必填  是"), ("industrial", "buildings.use.industrial  工业建筑（取值）"), ("厂房", "buildings.use.industrial  工业建筑（取值）"),
            ("柱", "buildings.components.kind.column  柱（取值）"), ("measures.verticalMembers", "verticalMembers"),
            ("竖向构件", "verticalMembers"), ("buildings.rewardBasis.voluntary", "rewardBasis.voluntary"),
            ("measures.dryFloor.total", "总量（字段）"), ("A(BJ)", "装配率不低于 60%"), ("ungraded", "未达等级（取值）"),
            ("declared.grade", "buildings.declared.grade"),
        ])
    func fields(_ name: String, _ expected: String) throws {
        let run = try CommandRun(["explain", name, "--lang", "zh"])
        #expect(run.status == 0 && run.text.contains(expected))
    }

    @Test("Lists every code and rule")
    func lists() throws {
        let run = try CommandRun(["explain", "--list"])
        #expect(run.status == 0)
        #expect(run.text.contains("J101"))
        #expect(run.text.contains("declared-rates"))
        #expect(run.text.contains("\ndates.planningPermit ") && run.text.contains("\nbuildings.use.industrial "))
    }

    @Test("Names the nearest of an unknown id and exits with 2")
    func unknown() throws {
        let run = try CommandRun(["explain", "S1O4", "--lang", "en"])
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("did you mean S104?"))
        #expect(try CommandRun(["explain", "plannigPermit", "--lang", "en"]).errors.contains("did you mean planningPermit?"))
        #expect(try CommandRun(["explain", "柱间连", "--lang", "zh"]).errors.contains("是否指 buildings.components.kind.columnJoint？"))
    }

    @Test("Nothing to explain is wrong usage")
    func nothing() throws {
        #expect(try CommandRun(["explain"]).status == 2)
    }
}
