import Foundation
import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@Suite("Schemas")
struct JSONSchemaTests {
    private static let schemas = JSONSchema.allCases.flatMap { schema in JSONSchema.Draft.allCases.map { (schema, $0) } }

    @Test("The copies in Standards/schema are those that the program writes", arguments: schemas)
    func fresh(_ schema: JSONSchema, _ draft: JSONSchema.Draft) throws {
        let path = "Standards/schema/\(schema.fileName(draft))"
        let difference = try Snapshot.difference(schema.text(draft), from: path, filter: "JSONSchemaTests")
        #expect(difference == nil)
    }

    @Test("Nothing else stands in Standards/schema")
    func nothingElse() {
        let names = Self.schemas.map { $0.0.fileName($0.1) }.sorted()
        #expect(Repository.names(in: "Standards/schema").filter { $0.hasSuffix(".json") } == names)
    }

    @Test("Every property of a submission has a title and a description in both languages, and an example or its one value")
    func described() throws {
        let schema = try object(JSONSchema.submission, .draft202012)
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        var count = 0
        for object in [schema] + Array(definitions.values) {
            for (name, property) in object["properties"] as? [String: [String: Any]] ?? [:] {
                count += 1
                for key in ["title", "description"] {
                    let text = try #require(property[key] as? String, "\(name) \(key)")
                    #expect(
                        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || text.hasPrefix("DB11/T"), "\(name) \(key)")
                }
                #expect(property["examples"] is [Any] || property["const"] is String, "\(name)")
            }
        }
        let items = Set(Standards.builtIn.methods.flatMap { $0.items.map(\.id) })
        let keys = [
            RootKey.allCases.count, ProjectKey.allCases.count, DateKey.allCases.count, RewardBasisKey.allCases.count,
            AwardKey.allCases.count,
            OtherAwardKey.allCases.count, BuildingKey.allCases.count, Standards.builtIn.measures.count, ComponentKey.allCases.count,
            DeclaredKey.allCases.count, items.count,
        ].reduce(0, +)
        // The two forms of a measure have two and three parts.
        #expect(count == keys + 2 + 3)
    }

    @Test("An editor gets a meaning for every word; other programs do not see what is not of the draft")
    func words() throws {
        let editor = JSONSchema.submission.text(.draft07)
        #expect(editor.contains("\"enumDescriptions\""))
        #expect(editor.contains("\"混凝土结构 · concrete\""))
        for schema in JSONSchema.allCases {
            for keyword in ["enumDescriptions", "defaultSnippets", "errorMessage"] {
                #expect(!schema.text(.draft202012).contains(keyword))
            }
            #expect(!schema.text(.draft07).contains("unevaluatedProperties"))
            #expect(!schema.text(.draft07).contains("$defs"))
        }
    }

    @Test("For an editor the description begins with the title, which it shows nowhere in a list of completions")
    func editorDescriptions() throws {
        let definitions = try #require(try object(JSONSchema.submission, .draft07)["definitions"] as? [String: [String: Any]])
        let height = try #require((definitions["building"]?["properties"] as? [String: [String: Any]])?["height"])
        #expect(height["title"] == nil)
        #expect((height["description"] as? String)?.hasPrefix("建筑高度 · Height (m)\n\n以米为单位") == true)
    }

    @Test("Limits and units stand as the format has them")
    func limits() throws {
        let schema = try object(JSONSchema.submission, .draft202012)
        let building = try #require((schema["$defs"] as? [String: [String: Any]])?["building"])
        let height = try #require((building["properties"] as? [String: [String: Any]])?["height"])
        #expect(height["exclusiveMinimum"] as? Int == 0)
        #expect(height["maximum"] as? Int == 700)
        #expect(height["title"] as? String == "建筑高度 · Height (m)")
        #expect(building["required"] as? [String] == ["id", "use", "structure", "height", "aboveGroundArea"])
    }

    private func object(_ schema: JSONSchema, _ draft: JSONSchema.Draft) throws -> [String: Any] {
        let data = Data(schema.text(draft).utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
