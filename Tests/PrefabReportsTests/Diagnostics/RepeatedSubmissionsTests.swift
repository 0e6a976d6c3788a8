import PrefabAssessment
import Testing

@testable import PrefabReports

/// 48号 第十五条(二): 同一项目多头或重复申请财政奖励资金.
@Suite("What several files apply for")
struct RepeatedSubmissionsTests {
    private func findings(_ files: [(path: String, project: String, buildings: String)]) throws -> [[String]] {
        var repeated = RepeatedSubmissions(.builtIn)
        return try files.map { file in
            let text = """
                { "format": "prefab-submission/1", "project": { "id": "\(file.project)", "name": "n" },
                  "buildings": [\(file.buildings)] }
                """
            let bytes = Array(text.utf8)
            let submission = try #require(Submission.read(bytes, standards: .builtIn).submission)
            var checked = DiagnosticFixture.checked(file.path, bytes)
            repeated.check(try #require(SubmissionIdentity(submission, bytes: bytes)), of: &checked)
            return checked.diagnostics.map {
                "\($0.code.rawValue) \($0.pointer) \($0.start.line):\($0.start.column) \($0.message(in: .english))"
            }
        }
    }

    private func building(_ id: String, _ more: String = "") -> String {
        "{ \"id\": \"\(id)\", \"use\": \"public\", \"structure\": \"steel\", \"height\": 9, \"aboveGroundArea\": 100\(more) }"
    }

    @Test("Different projects have nothing in common, whatever their buildings are called")
    func different() throws {
        #expect(try findings([("a", "P", building("1#")), ("b", "Q", building("1#"))]) == [[], []])
    }

    @Test("The later file is reported and names the first, with its line")
    func sameProject() throws {
        #expect(
            try findings([("a", "P", building("1#")), ("b", "P", building("2#")), ("c", "P", building("3#"))]) == [
                [], ["W301 /project/id 1:55 the project id “P” is already used in a (line 1)"],
                ["W301 /project/id 1:55 the project id “P” is already used in a (line 1)"],
            ])
    }

    @Test("A building in two files of one project is reported in place of the project")
    func sameBuilding() throws {
        let found = try findings([
            ("a", "P", building("1#")), ("b", "P", building("2#") + ",\n" + building("1#")), ("c", "P", building("2#")),
        ])
        #expect(
            found == [
                [],
                ["W302 /buildings/1/id 3:9 building “1#” of project “P” is already applied for in a (line 2)"],
                ["W302 /buildings/0/id 2:25 building “2#” of project “P” is already applied for in b (line 2)"],
            ])
    }

    @Test(
        "What a building is told with is its own line, of a text that is kept whole and of one that is not",
        arguments: [0, 1_000, 5_900, 6_000, 6_100, 6_200, 6_300, 6_400, 6_500, 20_000])
    func excerpts(blanks: Int) throws {
        let line = building("2#") + " "
        let text = """
            { "format": "prefab-submission/1", "project": { "id": "P", "name": "n" }, "buildings": [
            \(String(repeating: " \n", count: blanks / 2))\(line)
            ] }
            """
        let bytes = Array(text.utf8)
        let submission = try #require(Submission.read(bytes, standards: .builtIn).submission)
        var repeated = RepeatedSubmissions(.builtIn)
        var shown: [String] = []
        for path in ["a", "b"] {
            var checked = DiagnosticFixture.checked(path, bytes)
            repeated.check(try #require(SubmissionIdentity(submission, bytes: bytes)), of: &checked)
            let found = checked.diagnostics.filter { $0.code == .buildingInSeveralFiles }
            shown += found.flatMap { $0.excerpt.lines.map { String(decoding: $0.bytes, as: UTF8.self) } }
        }
        #expect(shown == [line])
    }

    @Test("Every building that is repeated is reported")
    func sameBuildings() throws {
        let both = building("1#") + ",\n" + building("2#")
        let places = try findings([("a", "P", both), ("b", "P", both)])[1].map { $0.prefix(20) }
        #expect(places == ["W302 /buildings/0/id", "W302 /buildings/1/id"])
    }

    @Test("A building that one file does not apply for is not applied for twice")
    func notApplied() throws {
        let spared = building("1#", ", \"appliedFor\": false")
        let project = ["W301 /project/id 1:55 the project id “P” is already used in a (line 1)"]
        #expect(try findings([("a", "P", spared), ("b", "P", building("1#"))])[1] == project)
        #expect(try findings([("a", "P", building("1#")), ("b", "P", spared)])[1] == project)
    }

    private static let named = ", \"name\": \"厂房\""

    @Test("The same name, height and area under another project id is the same building")
    func sameFigures() throws {
        let found = try findings([("a", "P", building("1#", Self.named)), ("b", "Q", building("A", Self.named))])
        #expect(
            found == [
                [],
                [
                    "W302 /buildings/0/id 2:25 a building with the same name, height and above-ground area, “1#” of project “P”, "
                        + "is already applied for in a (line 2)"
                ],
            ])
    }

    @Test(
        "A building that differs in one of the three, has no name or is not applied for is another one",
        arguments: [
            "\"name\": \"库房\", \"height\": 9, \"aboveGroundArea\": 100", "\"name\": \"厂房\", \"height\": 9.01, \"aboveGroundArea\": 100",
            "\"name\": \"厂房\", \"height\": 9, \"aboveGroundArea\": 100.01", "\"height\": 9, \"aboveGroundArea\": 100",
            "\"name\": \"厂房\", \"height\": 9, \"aboveGroundArea\": 100, \"appliedFor\": false",
        ])
    func otherFigures(_ figures: String) throws {
        let other = "{ \"id\": \"A\", \"use\": \"public\", \"structure\": \"steel\", \(figures) }"
        #expect(try findings([("a", "P", building("1#", Self.named)), ("b", "Q", other)]) == [[], []])
        #expect(try findings([("b", "Q", other), ("a", "P", building("1#", Self.named))]) == [[], []])
    }

    @Test("Like buildings of one file are a finding of their own; the first one of another project is named")
    func likeBuildings() throws {
        let both = building("1#", Self.named) + ",\n" + building("2#", Self.named)
        #expect(try findings([("a", "P", both)]).map { $0.map { $0.prefix(4) } } == [["W210"]])
        let found = try findings([("a", "P", both), ("b", "Q", building("1#", Self.named)), ("c", "P", building("3#", Self.named))])
        #expect(found[1].count == 1 && found[1][0].contains("“1#” of project “P”, is already applied for in a"))
        // The project is repeated by its id, and the building by its figures under that of another project.
        #expect(found[2].count == 2)
        #expect(found[2][0].hasPrefix("W301 /project/id"))
        #expect(found[2][1].contains("“1#” of project “Q”, is already applied for in b"))
    }
}
