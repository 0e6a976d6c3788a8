import TestSupport
import Testing

@testable import PrefabAssessment
@testable import PrefabReports

/// A survey of a site, as if a submission held one: what has to be written for a field is all here. Each takes a key, a row, a property and
/// a line of `read`.
private struct Survey: SubmissionObject {
    var surveyor = ""
    var kind: Site?
    var depth: ExactDecimal?
    var isFinal = false

    static let fields = FieldTable<SurveyKey>()

    mutating func read(_ key: SurveyKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .surveyor: surveyor = try reader.text() ?? ""
        case .kind: kind = try reader.word()
        case .depth: depth = try reader.quantity()
        case .final: isFinal = try reader.boolean() ?? false
        }
    }

    mutating func keep(_ spans: FieldSpans<SurveyKey>) {}
}

private enum SurveyKey: String, FieldKey {
    case surveyor, kind, depth, final

    var row: Field<Survey> {
        switch self {
        case .surveyor: Field(("勘察单位", "Surveyor"), ("全称。", "The full name."), .text(\.surveyor), isRequired: true, example: #""某院""#)
        case .kind: Field(("勘察地点", "Place surveyed"), ("所在地区。", "Where it is."), .word(\.kind), example: #""yizhuang""#)
        case .depth:
            Field(("钻孔深度", "Depth of the drilling"), ("以米计。", "In metres."), .number(\.depth, .quantity, unit: "m"), example: "18.5")
        case .final: Field(("是否详勘", "Final survey"), ("初勘写否。", "Or a first one."), .flag(\.isFinal), example: "true", defaultValue: "false")
        }
    }
}

@Suite("Adding a field")
struct NewFieldTests {
    private func read(_ text: String) throws -> (survey: Survey, diagnostics: [Diagnostic]) {
        try Array(text.utf8).withTextBytes { bytes in
            var reader = SubmissionReader(bytes, .builtIn)
            var survey = Survey()
            try reader.json.begin()
            #expect(try reader.read(&survey))
            try reader.json.finish()
            return (survey, reader.found.diagnostics)
        }
    }

    @Test("It is read, and what was read is found by its row")
    func reading() throws {
        let (survey, diagnostics) = try read(#"{ "surveyor": "院", "kind": "elsewhere", "depth": 20.50, "final": true }"#)
        #expect(diagnostics.isEmpty)
        #expect(SurveyKey.allCases.map { $0.row.text(of: survey) } == ["院", "elsewhere", "20.5", "true"])
    }

    @Test("If it is required, it is missed with its title and what belongs there; else its default counts, or it is unknown")
    func missing() throws {
        let (survey, diagnostics) = try read("{}")
        #expect(diagnostics.map(\.code) == [.missingField])
        #expect(diagnostics[0].help.text(in: .english) == #"add "surveyor" (Surveyor), a text in quotation marks"#)
        #expect(SurveyKey.allCases.map { $0.row.text(of: survey) } == ["", nil, nil, "false"])
    }

    @Test("A misspelt key is led to it, a wrong word to its words")
    func mistakes() throws {
        let (_, diagnostics) = try read(#"{ "surveyor": "院", "dept": 1, "kind": "yizhuan" }"#)
        #expect(diagnostics.map(\.code) == [.unknownKey, .unknownWord])
        #expect(diagnostics[0].help.text(in: .english) == "did you mean “depth”?")
        #expect(diagnostics[1].help.text(in: .english).hasPrefix("did you mean “yizhuang”?"))
    }

    @Test("The schema has it with title, unit, description, type, limits, words, default and example")
    func schema() {
        let schema = SubmissionSchema.object(SurveyKey.self)
        #expect(schema["required"] == ["surveyor"])
        #expect(schema["properties"]?.members.map(\.key) == ["surveyor", "kind", "depth", "final"])
        #expect(
            schema["properties"]?["depth"] == [
                "title": "钻孔深度 · Depth of the drilling (m)", "description": "以米计。 · In metres.", "type": "number", "minimum": 0,
                "exclusiveMaximum": .literal("1000000000000"), "examples": [.literal("18.5")],
            ])
        #expect(schema["properties"]?["kind"]?["enum"] == ["yizhuang", "elsewhere"])
        #expect(schema["properties"]?["final"]?["default"] == false)
    }

    @Test("A report has a name for it in the middle of a sentence")
    func names() {
        #expect(SurveyKey.depth.field.shortTitle == Message.Text("钻孔深度", "depth of the drilling"))
    }

    @Test("Two objects are compared by it")
    func comparison() throws {
        let texts = [#"{ "surveyor": "院", "depth": 3 }"#, #"{ "surveyor": "院", "depth": 4, "final": true }"#]
        let listings = try texts.map { text in
            let survey = try read(text).survey
            var listing = FieldListing()
            // Any place will do: a submission has none for a survey.
            listing.add(survey) { (_: SurveyKey) in .root(.project) }
            return listing
        }
        let differences = FieldListing.differences(listings[0], listings[1])
        #expect(differences.map(\.old) == ["3", "false"])
        #expect(differences.map(\.new) == ["4", "true"])
    }
}
