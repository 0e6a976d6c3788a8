import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// What the program writes has the members of its schema in the schema's order, and the schema has none that is never written.
@Suite("Schemas and the documents that they are of")
struct SchemaAgreementTests {
    @Test("Verdicts", arguments: Language.allCases)
    func verdicts(_ language: Language) throws {
        var agreement = Agreement(VerdictSchema(standards: .builtIn).value)
        let decided = try Repository.text(of: "samples/decided-by-reading.json")
        for report in [
            try Sample.report(Sample.factory, beside: .all, language: language), try Sample.report(Sample.open, language: language),
            try Sample.report(Sample.open, language: language) { _ in decided },
            // With a warning.
            try Sample.report(Sample.open, language: language) { _ in decided.replacing("\"storeys\": 3", with: "\"storeys\": 40") },
        ] {
            try agreement.check(JSONRenderer().bytes(of: report))
        }
        #expect(agreement.faults == [])
        // Written by methods alone of whose items one counts in place of another.
        #expect(agreement.unused == ["#/$defs/item/counted"])
    }

    @Test("Rates", arguments: Language.allCases)
    func rates(_ language: Language) throws {
        var agreement = Agreement(RateSchema(standards: .builtIn).value)
        try agreement.check(
            JSONRenderer().bytes(of: RateReportTests.report(Repository.text(of: RateReportTests.school), "all", language: language)))
        let declaring = JSONTree.eligible.changed { $0.building.declaredScores = ["dryFloor": 6] }
        try agreement.check(JSONRenderer().bytes(of: RateReportTests.report(declaring.description, "all", language: language)))
        #expect(agreement.faults == [])
        #expect(agreement.unused == ["#/$defs/item/counted"])
    }

    @Test("Diagnostics, of files and of lines")
    func diagnostics() throws {
        var agreement = Agreement(DiagnosticsSchema.value)
        let found = Submission.read(Array("{ \"format\": \"prefab-submission/1\", }".utf8), standards: .builtIn).diagnostics
        // A number with an evident cure.
        let slip = try Repository.bytes(of: "Tests/Fixtures/diagnostics/W405.json")
        let cured = CheckedText(
            origin: .path("d.json"), bytes: slip, diagnostics: Submission.read(slip, standards: .builtIn).diagnostics)
        var accepted = cured
        accepted.accept { _ in Acceptance(entry: 0, file: "prefab.json", line: 3, reason: Message.Text("理由", "why")) }
        #expect(accepted.accepted.count == 1 && accepted.diagnostics.isEmpty)
        let texts =
            [CheckedText.Origin.path("a.json"), .line(7)].map { CheckedText(origin: $0, bytes: [], diagnostics: found) } + [
                CheckedText(origin: .path("b.json"), bytes: [], diagnostics: found, limit: 0),
                CheckedText(origin: .path("c.json"), unreadable: Message.Text("没有权限", "Permission denied")), cured, accepted,
                CheckedText(origin: .path("e.xlsx"), bytes: [], diagnostics: found.map { $0.inCell("构件!D12") }),
            ]
        var counts = DiagnosticCounts()
        counts.add(.wrongType, 2)
        try agreement.check(
            JSONWriter.bytes { DiagnosticsJSON(language: .english).write(texts, leftOut: 3, accepted: 1, statistics: counts, to: &$0) })
        #expect(agreement.faults == [])
        #expect(agreement.unused == [])
    }
}

/// Holds texts against a schema of the kind that the program writes, and notes which of its members came up.
private struct Agreement {
    private let schema: SchemaValue
    private(set) var faults: [String] = []
    private var seen: Set<String> = []
    private var known: Set<String> = []

    init(_ schema: SchemaValue) {
        self.schema = schema
        collect(schema, at: "")
    }

    /// Members of the schema that no text had.
    var unused: [String] { known.subtracting(seen).sorted() }

    mutating func check(_ text: [UInt8]) throws {
        compare(try #require(SchemaValue(text)), schema, at: "")
    }

    /// `#/$defs/finding/message`: members are told apart by the definition that they are in.
    private mutating func collect(_ part: SchemaValue, at place: String) {
        for (name, definition) in (part["$defs"]?.members ?? []).map({ ($0.key, $0.value) }) { collect(definition, at: "#/$defs/\(name)") }
        for member in part["properties"]?.members ?? [] {
            known.insert("\(place)/\(member.key)")
            collect(member.value, at: "\(place)/\(member.key)")
        }
        if let items = part["items"] { collect(items, at: place) }
        for choice in part["anyOf"]?.elements ?? [] { collect(choice, at: place) }
    }

    private mutating func compare(_ value: SchemaValue, _ part: SchemaValue, at place: String) {
        if let target = part["$ref"]?.text {
            guard let definition = schema["$defs"]?[String(target.dropFirst("#/$defs/".count))] else { return faults.append(target) }
            return compare(value, definition, at: target)
        }
        if let choices = part["anyOf"]?.elements {
            guard value != .literal("null"), let first = choices.first else { return }
            return compare(value, first, at: place)
        }
        switch value {
        case .object(let members):
            let properties = part["properties"]?.members ?? []
            let keys = members.map(\.key)
            let required = part["required"]?.elements.compactMap(\.text) ?? []
            if keys != properties.map(\.key).filter(keys.contains) { faults.append("\(place): \(keys)") }
            if !required.allSatisfy(keys.contains) { faults.append("\(place) lacks one of \(required)") }
            for member in members {
                seen.insert("\(place)/\(member.key)")
                if let property = part["properties"]?[member.key] { compare(member.value, property, at: "\(place)/\(member.key)") }
            }
        case .array(let elements):
            guard let items = part["items"] else { return faults.append("\(place) is no array") }
            for element in elements { compare(element, items, at: place) }
        case .string:
            if let words = part["enum"]?.elements, !words.contains(value) { faults.append("\(place): \(value)") }
            if let word = part["const"], word != value { faults.append("\(place): \(value)") }
        case .literal: break
        }
    }
}
