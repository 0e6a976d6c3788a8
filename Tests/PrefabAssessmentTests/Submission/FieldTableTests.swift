import TestSupport
import Testing

@testable import PrefabAssessment

/// Every row of the objects of a submission, held against what follows from it: no field can be forgotten in a comparison, in the guide or
/// in the search for what would settle a verdict.
@Suite("Rows of fields")
struct FieldTableTests {
    /// A row, and its place in a submission.
    struct Row: Sendable, CustomTestStringConvertible {
        let place: Place
        let field: FieldDescription
        /// What the object holds when nothing was read into it.
        let textOfNothing: String?

        var testDescription: String { pointer }
        var pointer: String { place.pointer(in: .builtIn) }
        /// Whether the object can tell its value by itself: a grade is a word that the standards define.
        var isValue: Bool { if case .structure = field.type { false } else { place != .declared(building: 0, .grade) } }

        /// A value that the field may have, as JSON writes it: neither its default nor what ``FieldTableTests/base`` has there.
        var value: JSONTree {
            switch field.type {
            case .word(let words): .string(words.map(\.word).last { $0 != textOfNothing } ?? "")
            case .flag: .boolean(textOfNothing == "false")
            default: .number(field.example)
            }
        }

        /// The same as a comparison writes it.
        var text: String {
            switch value {
            case .string(let text): text
            case .boolean(let flag): String(flag)
            case .number(let json): json.replacing("\"", with: "")
            default: ""
            }
        }
    }

    private static func rows<Key: FieldKey>(_ object: Key.Object, _ place: (Key) -> Place) -> [Row] {
        Key.allCases.map { Row(place: place($0), field: $0.field, textOfNothing: $0.row.text(of: object)) }
    }

    static let all =
        rows(Submission.Project(), Place.project) + rows(Submission.Dates(), Place.date) + rows(Submission.RewardBasis(), Place.rewardBasis)
        + rows(Submission.Award(), Place.award)
        + rows(Building()) { .buildingField(0, $0) } + rows(DeclaredResult()) { .declared(building: 0, $0) }
    /// The fields that a building may have of its own, of the same rows.
    private static let own =
        rows(Submission.RewardBasis()) { .buildingRewardBasis(0, $0) } + rows(Submission.Award()) { .buildingAward(0, $0) }
    static let values = (all + own).filter(\.isValue)

    private static let base: JSONTree = [
        "format": "prefab-submission/1", "project": ["id": "1", "name": "n"], "dates": [:], "rewardBasis": ["award": [:]],
        "buildings": [
            [
                "id": "0", "use": "public", "structure": "steel", "height": 20, "aboveGroundArea": 6000, "declared": [:],
                "rewardBasis": ["award": [:]],
            ]
        ],
    ]

    private static func read(_ tree: JSONTree) throws -> Submission {
        try #require(Submission.read(tree.bytes, standards: .builtIn).submission)
    }

    /// The least submission with this field.
    private static func read(with row: Row) throws -> Submission {
        var tree = base
        switch row.place {
        case .project(let key): tree.project[key.rawValue] = row.value
        case .date(let key): tree.dates[key.rawValue] = row.value
        case .rewardBasis(let key): tree.rewardBasis[key.rawValue] = row.value
        case .award(let key): tree.rewardBasis.award[key.rawValue] = row.value
        case .buildingRewardBasis(_, let key): tree.buildings[0].rewardBasis[key.rawValue] = row.value
        case .buildingAward(_, let key): tree.buildings[0].rewardBasis.award[key.rawValue] = row.value
        case .buildingField(_, let key): tree.buildings[0][key.rawValue] = row.value
        case .declared(_, let key): tree.buildings[0].declared[key.rawValue] = row.value
        default: Issue.record("no place of a row")
        }
        return try read(tree)
    }

    @Test("What is read into a property is what the row finds there", arguments: values)
    func property(_ row: Row) throws {
        #expect(try Self.read(with: row)[row.place] == row.text)
        #expect(try Self.read(Self.base)[row.place] != row.text)
    }

    @Test("What the row puts into a property is found there, and what is no value of it changes nothing", arguments: values)
    func setting(_ row: Row) throws {
        var submission = try Self.read(Self.base)
        let before = submission[row.place]
        switch row.field.type {
        case .text, .filledText: break
        default:
            submission[row.place] = "no such value"
            #expect(submission[row.place] == before)
        }
        submission[row.place] = row.text
        #expect(submission[row.place] == row.text)
        let others = Self.values.filter { $0.place != row.place }
        let untouched = try Self.read(Self.base)
        for other in others { #expect(submission[other.place] == untouched[other.place], "\(other.pointer)") }
    }

    @Test(
        "The default of the row is that of the property, and without one nothing is known",
        arguments: values.filter { !$0.field.isRequired })
    func defaultValue(_ row: Row) {
        #expect(row.textOfNothing == row.field.defaultValue?.replacing("\"", with: ""))
    }

    @Test("Two submissions that differ in one field are told apart by it, but for the id by which buildings are paired", arguments: values)
    func compared(_ row: Row) throws {
        let (old, new) = (try Self.read(Self.base), try Self.read(with: row))
        let assessor = Assessor(standards: .builtIn)
        let comparison = Comparison(old: assessor.assess(old), new: assessor.assess(new))
        let differences = comparison.fields + comparison.buildings.flatMap(\.fields)
        if row.place == .buildingField(0, .id) {
            // One building is gone and another is new.
            #expect(comparison.buildings.map(\.id) == ["1#", "0"])
        } else {
            #expect(differences.map(\.place) == [row.place])
            #expect(differences.map(\.old) == [old[row.place]])
            #expect(differences.map(\.new) == [row.text])
        }
    }

    @Test("A missing word, answer or day is tried at every value that a rule could tell apart", arguments: values)
    func tried(_ row: Row) throws {
        let submission = try Self.read(Self.base)
        let trials = TrialValues(assessor: Assessor(standards: .builtIn), submission: submission).trials(.place(row.place))
        let values = trials.map { trial in
            var changed = submission
            trial.apply(&changed)
            return changed[row.place]
        }
        switch row.field.type {
        case .word(let words): #expect(values == words.filter { !$0.isOpen }.map(\.word))
        case .flag: #expect(values == ["true", "false"])
        // The days around the entry into force of 48号, among others.
        case .date: #expect(values.contains("2022-03-30") && values.contains("2022-03-31") && values.contains("2022-04-01"))
        case .dateOr(let word): #expect(values.first == word.word && values.contains("2022-03-31"))
        default: return
        }
        #expect(Set(values).count == values.count)
    }

    @Test("The guide to a new submission asks for a field in some case just where its row says so", arguments: all)
    func asked(_ row: Row) {
        #expect(Self.asked.contains(row.pointer) == (row.field.need != .never))
    }

    private static let asked: Set<String> = {
        var pointers: Set<String> = []
        for use in Use.allCases {
            for isAll in [true, false] {
                var start = SubmissionStart(use: use, structure: .concrete)
                start.stage = isAll ? .final : .intent
                start.hasTakeOff = isAll
                pointers.formUnion((start.projectEntries(in: .builtIn) + start.buildingEntries(in: .builtIn)).map(\.pointer))
            }
        }
        return pointers
    }()
}
