import Foundation
import TestSupport
import Testing

@testable import PrefabAssessment

/// The schema is made of the tables by which files are read; here it is held against the program and against words written elsewhere.
@Suite("Standards: the schema says what the program reads")
struct StandardsSchemaTests {
    static let folder = Repository.url("Standards")
    let schema: [String: Any]
    let definitions: [String: [String: Any]]

    init() throws {
        let data = try Data(contentsOf: Self.folder.appending(path: "schema/standards.schema.json"))
        schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    }

    private func words(_ definition: String, _ path: String...) throws -> [String] {
        var place: [String: Any] = try #require(definitions[definition], "\(definition)")
        for key in path { place = try #require(place[key] as? [String: Any], "\(definition) \(key)") }
        return try #require(place["enum"] as? [String])
    }

    @Test("Every built-in file names the schema, and the schema is there", arguments: StandardsFolder.builtIn.files.map(\.name))
    func reference(_ name: String) throws {
        let data = try Data(contentsOf: Self.folder.appending(path: name))
        let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let reference = try #require(file["$schema"] as? String)
        #expect(FileManager.default.fileExists(atPath: Self.folder.appending(path: reference).filePath))
    }

    @Test("The files on disk are those that the program was built with")
    func freshness() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.filePath).filter { $0.hasSuffix(".json") }.sorted()
        #expect(names == StandardsFolder.builtIn.files.map(\.name))
        for file in StandardsFolder.builtIn.files {
            #expect(try Data(contentsOf: Self.folder.appending(path: file.name)) == Data(file.bytes), "\(file.name)")
        }
    }

    @Test("The key is only a help to editors: it may be left out, and it must be text")
    func key() throws {
        var standards = ChangedStandards()
        try standards.change("jingjiguan-2022-47.json", from: #"  "$schema": "schema/standards.schema.json","#, to: "")
        #expect(standards.faults == [])
        standards = ChangedStandards()
        try standards.change("jingjiguan-2022-47.json", from: #""schema/standards.schema.json""#, to: "1")
        #expect(standards.faults == ["jingjiguan-2022-47.json:2 D101"])
    }

    @Test("The same words")
    func vocabulary() throws {
        #expect(try words("status") == FigureStatus.allCases.map(\.rawValue))
        #expect(try words("unit") == FigureUnit.allCases.map(\.rawValue))
        #expect(try words("part", "properties", "id") == FigurePart.allCases.map(\.rawValue))
        #expect(try words("item", "properties", "absence") == MethodItem.Absence.allCases.map(\.rawValue))
        #expect(try words("group", "properties", "counts") == MethodGroup.Counting.allCases.map(\.rawValue))
        #expect(try words("measure", "properties", "takeOff") == TakeOffSum.allCases.map(\.rawValue))
        #expect(try words("structures", "items") == Structure.allCases.map(\.rawValue))
        #expect(try words("reading", "properties", "id") == ReadingID.allCases.map(\.rawValue))
        #expect(try words("documentsFigure", "properties", "value", "items") == DocumentKind.allCases.map(\.rawValue))
        #expect(try words("startRegime", "properties", "value") == Instrument48.StartRegime.Deadline.allCases.map(\.rawValue))
        let kinds = (schema["properties"] as? [String: [String: Any]])?["kind"]?["enum"] as? [String]
        #expect(kinds == StandardsFile.Kind.allCases.map(\.rawValue))
    }

    @Test(
        "The same units and limits",
        arguments: [
            ("percentFigure", FigureUnit.percent), ("pointsFigure", .points), ("decimalsFigure", .decimals),
            ("storeysFigure", .storeys), ("monthsFigure", .months), ("daysFigure", .days), ("lengthFigure", .millimetres),
            ("areaFigure", .squareMetres), ("moneyFigure", .yuan), ("rateFigure", .yuanPerSquareMetre),
        ])
    func limits(_ name: String, _ unit: FigureUnit) throws {
        let properties = try #require(definitions[name]?["properties"] as? [String: [String: Any]])
        #expect(properties["unit"]?["const"] as? String == unit.rawValue)
        #expect(properties["value"]?[unit.excludesZero ? "exclusiveMinimum" : "minimum"] as? Int == 0)
        #expect(properties["value"]?["maximum"] as? Int == unit.limits.largest)
        #expect(properties["value"]?["type"] as? String == (unit.limits.decimals == 0 ? "integer" : "number"))
    }

    /// What the program knows shows in what it suggests for an unknown key.
    @Test("The same fields", arguments: StandardsFile.Kind.allCases)
    func fields(_ kind: StandardsFile.Kind) throws {
        let definition = try #require(definitions[kind.rawValue])
        let fields = try #require(definition["properties"] as? [String: Any]).keys
        let required = try #require(definition["required"] as? [String])
        let text = #"{ "format": "prefab-standards/2", "kind": "\#(kind.rawValue)", "一": 1 }"#
        do throws(StandardsError) {
            _ = try Standards(reading: StandardsFolder(files: [.init(name: "x.json", bytes: Array(text.utf8))]))
            Issue.record("the fault was not found")
        } catch {
            let faults = error.problems.filter { $0.file == "x.json" }.map(\.diagnostic)
            let unknown = try #require(faults.first { $0.code == .standardsUnknownKey })
            let known = unknown.help.text(in: .english).dropFirst("known: ".count).split(separator: ", ").map(String.init)
            #expect(Set(known) == Set(fields))
            let missing = faults.filter { $0.code == .standardsMissingField }.map { $0.message.text(in: .english) }
            #expect(Set(missing) == Set(required.filter { $0 != "format" && $0 != "kind" }.map { "“\($0)” is missing" }))
        }
    }
}
