import TestSupport
import Testing

@testable import PrefabAssessment

/// The descriptions of the fields, from which the schema is made, held against the reader.
@Suite("Descriptions of fields")
struct FieldDescriptionTests {
    /// A key of one of the objects of a submission, with the way to put a value there.
    struct Field: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let description: FieldDescription
        let set: @Sendable (inout JSONTree, JSONTree) -> Void

        /// What the reader says of a submission that has this value there.
        func codes(_ value: JSONTree) -> [DiagnosticCode] {
            var tree = FieldDescriptionTests.base
            set(&tree, value)
            return Submission.read(tree.bytes, standards: .builtIn).diagnostics.filter { $0.severity == .error }.map(\.code)
        }
    }

    /// Objects of every kind, with what they must have and nothing else.
    private static let base: JSONTree = [
        "format": "prefab-submission/1", "project": ["id": "1", "name": "n"], "dates": [:], "rewardBasis": [:], "otherAwards": [[:]],
        "buildings": [
            [
                "id": "1#", "use": "industrial", "structure": "concrete", "height": 20, "aboveGroundArea": 6000, "appliedFor": false,
                "declared": [:],
                "declaredScores": [:], "measures": ["integratedKitchen": [:]], "components": [["kind": "column", "castInPlaceVolume": 1]],
            ]
        ],
    ]

    private static func fields<Key: SubmissionKey>(
        _: Key.Type, _ set: @escaping @Sendable (inout JSONTree, String, JSONTree) -> Void
    ) -> [Field] {
        Key.allCases.map { key in
            Field(testDescription: "\(Key.self).\(key.rawValue)", description: key.field) { set(&$0, key.rawValue, $1) }
        }
    }

    static let all: [Field] =
        fields(RootKey.self) { $0[$1] = $2 }
        + fields(ProjectKey.self) { $0["project"][$1] = $2 }
        + fields(DateKey.self) { $0["dates"][$1] = $2 }
        + fields(RewardBasisKey.self) { $0["rewardBasis"][$1] = $2 }
        + fields(OtherAwardKey.self) { $0["otherAwards"][0][$1] = $2 }
        + fields(BuildingKey.self) { $0["buildings"][0][$1] = $2 }
        + fields(MeasurePartKey.self) { $0["buildings"][0]["measures"]["integratedKitchen"][$1] = $2 }
        + fields(ComponentKey.self) { $0["buildings"][0]["components"][0][$1] = $2 }
        + fields(DeclaredKey.self) { $0["buildings"][0]["declared"][$1] = $2 }

    @Test("The reader takes the example", arguments: all)
    func example(_ field: Field) {
        #expect(field.codes(.number(field.description.example)) == [])
    }

    @Test("The reader takes the default", arguments: all.filter { $0.description.defaultValue != nil })
    func defaultValue(_ field: Field) {
        #expect(field.codes(.number(field.description.defaultValue ?? "")) == [])
    }

    @Test("A field can be left out just where it is not required", arguments: all)
    func required(_ field: Field) {
        #expect(field.codes(.missing) == (field.description.isRequired ? [.missingField] : []))
    }

    @Test("The reader takes every word and no other", arguments: all)
    func words(_ field: Field) {
        let words: [WordDescription]
        switch field.description.type {
        case .word(let list): words = list
        case .dateOr(let word): words = [word]
        default: return
        }
        for word in words { #expect(field.codes(.string(word.word)) == [], "\(word.word)") }
        #expect(field.codes("no such word").count == 1)
        #expect(Set(words.map(\.word)).count == words.count)
    }

    /// The step of the last decimal that is read.
    private static let step = ExactDecimal(units: 1)

    @Test("The reader takes the numbers of the range and no others", arguments: all)
    func numbers(_ field: Field) {
        guard case .number(let range, _) = field.description.type else { return }
        let step = range.isWhole ? ExactDecimal(1) : Self.step
        let below = ExactDecimal(units: range.lower.units - step.units)
        #expect(field.codes(.number("\(below)")).count == 1, "below")
        #expect((field.codes(.number("\(range.lower)")) == []) == range.includesLower, "the least")
        if let upper = range.upper {
            #expect(field.codes(.number("\(upper)")) == [], "the most")
            #expect(field.codes(.number("\(ExactDecimal(units: upper.units + step.units))")).count == 1, "above")
        }
        #expect(field.codes(.number("\(NumberRange.limit)")).count == 1, "the limit")
        if range.isWhole { #expect(field.codes(.number("1.5")) == [.notWhole]) }
    }

    @Test("Both languages say something")
    func texts() {
        for field in Self.all {
            let description = field.description
            for text in [description.title, description.text] { #expect(!text.chinese.isEmpty && !text.english.isEmpty) }
        }
    }
}
