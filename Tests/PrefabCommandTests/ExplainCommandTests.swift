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
