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
            "publication-day  Which day is 政策发布之日? (reading)", "京技管〔2022〕48号 第八条", "Reading a  The day of the notice, 2022-03-31 (the default)",
            "Reading c  Some day between the two", "京技管〔2022〕48号#publicationAlternative 2022-07-08", "--reading publication-day=b",
        ] {
            #expect(run.text.contains(part), "\(part)")
        }
        #expect(try CommandRun(["explain", "steel-prefabrication"]).text.contains("改变的规定  48-7-prefabrication-rate"))
        #expect(try CommandRun(["explain", "rate-rounding"]).text.contains("1831-assembly-rate"))
        #expect(try CommandRun(["explain", "annex-horizontal", "--format", "markdown"]).text.contains("- **口径 b · Reading b**"))
        #expect(try CommandRun(["explain", "--list"]).text.contains("slab-day "))
    }

    @Test("Lists every code and rule")
    func lists() throws {
        let run = try CommandRun(["explain", "--list"])
        #expect(run.status == 0)
        #expect(run.text.contains("J101"))
        #expect(run.text.contains("declared-rates"))
    }

    @Test("Names the nearest of an unknown id and exits with 2")
    func unknown() throws {
        let run = try CommandRun(["explain", "S1O4", "--lang", "en"])
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("did you mean S104?"))
    }

    @Test("Nothing to explain is wrong usage")
    func nothing() throws {
        #expect(try CommandRun(["explain"]).status == 2)
    }
}
