import TestSupport
import Testing

@testable import PrefabAssessment

/// How a submission is spelt changes nothing of what is read: white space, escapes, the order of keys, how far off the end of the text is.
@Suite struct SubmissionSpellingTests {
    /// Ways to write the same values.
    enum Spelling: CaseIterable, Sendable {
        /// Without any white space; it takes the shortest road through the reader.
        case compact
        /// A space after commas and colons, as many programs write.
        case spaced
        /// White space of every kind wherever it may stand.
        case wide
        /// Every character of keys and words as an escape.
        case escaped
        /// Keys from the last to the first.
        case reversed

        func text(_ tree: JSONTree) -> String {
            let space = self == .wide ? " \t\r\n" : ""
            let (comma, colon) = self == .spaced ? (", ", ": ") : (space + "," + space, space + ":" + space)
            switch tree {
            case .object(let members):
                let ordered = self == .reversed ? members.reversed() : members
                let written = ordered.map { text(.string($0.key)) + colon + text($0.value) }
                return "{" + space + written.joined(separator: comma) + space + "}"
            case .array(let elements): return "[" + space + elements.map(text).joined(separator: comma) + space + "]"
            case .string(let value) where self == .escaped:
                let units = value.utf16.map { unit in
                    let digits = String(unit, radix: 16)
                    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
                return "\"" + units.joined() + "\""
            default: return tree.description
            }
        }
    }

    /// A submission with something of everything.
    static let tree = JSONTree.eligible.changed {
        $0["otherAwards"] = [["source": "国家奖励", "reported": true, "returned": false]]
        $0.building.declaredScores = ["bonusItems": 0, "dryFloor": 5, "integratedKitchen": .number("4.5")]
        $0.building.declared = ["assemblyRatePercent": .number("82.44"), "grade": "AA(BJ)"]
        for key in ["verticalMembers", "structuralConcrete", "horizontalMembers"] { $0.building.measures[key] = nil }
        $0.building.floorPlanArea = .number("18000.25")
        $0.building.components = [
            ["kind": "column", "label": "Z-1", "storeys": "1-4", "count": 12, "precastVolume": .number("1.25")],
            ["kind": "slab", "label": "B-1", "storeys": 2, "castInPlaceVolume": 3, "projectedArea": .number("31.5"), "formworkFree": true],
            ["kind": "columnJoint", "count": 8, "castInPlaceVolume": .number("0.125"), "height": 300, "columnSide": 600],
        ]
    }

    @Test(arguments: Spelling.allCases) func values(_ spelling: Spelling) throws {
        let reading = Submission.read(Array(spelling.text(Self.tree).utf8), standards: .tolerant)
        #expect(reading.diagnostics.isEmpty)
        let submission = try #require(reading.submission)
        let plain = try #require(Submission.read(Self.tree.bytes, standards: .tolerant).submission)
        #expect(FieldListing.differences(FieldListing(project: plain), FieldListing(project: submission)).isEmpty)
        let (building, plainBuilding) = (submission.buildings[0], plain.buildings[0])
        let sheet = Assessor(standards: .tolerant).assess(plain).buildings[0].sheet
        #expect(
            FieldListing.differences(
                FieldListing(building: plainBuilding, at: 0, sheet, in: .builtIn),
                FieldListing(building: building, at: 0, sheet, in: .builtIn)
            ).isEmpty)
        #expect(building.components?.map(\.label) == ["Z-1", "B-1", nil])
        #expect(building.components?.map(\.count) == [12, 1, 8])
        for key in MeasureIndex.allCases {
            #expect(building.measure(key) == plainBuilding.measure(key))
            #expect(building.step(of: key, in: .builtIn) == plainBuilding.step(of: key, in: .builtIn))
        }
    }

    /// A place begins with the first byte of its value and ends behind the last one.
    @Test(arguments: Spelling.allCases) func places(_ spelling: Spelling) throws {
        let text = Array(spelling.text(Self.tree).utf8)
        let submission = try #require(Submission.read(text, standards: .tolerant).submission)
        func written(_ span: SourceSpan?) -> String? {
            span.map { String(decoding: text[Int($0.start)..<Int($0.end)], as: UTF8.self) }
        }
        let building = submission.buildings[0]
        for key in BuildingKey.allCases {
            let value = Self.tree.building[key.rawValue]
            #expect(written(building.spans[key]) == (value == .missing ? nil : spelling.text(value)))
        }
        for key in MeasureIndex.allCases {
            let value = Self.tree.building.measures[key.rawValue]
            #expect(written(building.measures.span(of: key)) == (value == .missing ? nil : spelling.text(value)))
        }
        #expect(written(building.spans.object) == spelling.text(Self.tree.building))
        #expect(written(submission.spans.object) == spelling.text(Self.tree))
        #expect(written(submission.dates.spans[.application]) == spelling.text("2022-05-16"))
        for score in building.declaredScores {
            #expect(written(score.span) == spelling.text(Self.tree.building.declaredScores[score.item.rawValue]))
        }
        let lines = try #require(building.components)
        let unlabelled = spelling.text(Self.tree.building.components.elements[2])
        #expect(lines.map { written($0.labelSpan) } == [spelling.text("Z-1"), spelling.text("B-1"), unlabelled])
    }

    /// The mistakes of every row, in a text without white space.
    @Test(arguments: SubmissionFormTests.rows) func mistakes(_ row: DiagnosticRow) {
        func found(_ text: String) -> [String] {
            let bytes = Array(text.utf8)
            return Submission.read(bytes, standards: .tolerant).diagnostics.map { diagnostic in
                let marked = String(decoding: bytes[Int(diagnostic.span.start)..<Int(diagnostic.span.end)], as: UTF8.self)
                // White space inside objects and arrays is what differs.
                let isNested = marked.hasPrefix("{") || marked.hasPrefix("[")
                return "\(diagnostic.code.rawValue) \(isNested ? String(marked.prefix(1)) : marked)"
            }
        }
        let tree = JSONTree.eligible.changed(row.change)
        // The short road ends before the text does; behind the space all of it is taken.
        let space = String(repeating: " ", count: QuotedName.Window.length)
        #expect(found(Spelling.compact.text(tree) + space) == found(tree.description))
        #expect(found(Spelling.compact.text(tree)) == found(tree.description))
    }

    /// Cut off anywhere, a text is one syntax error inside it, whatever stands in memory behind it.
    @Test func truncated() throws {
        let text = Array(Spelling.compact.text(Self.tree).utf8)
        for length in Volume.some(of: Array(0..<text.count), oneIn: 11) {
            let alone = Submission.read(Array(text[..<length]), standards: .tolerant)
            let before = text.withTextBytes {
                Submission.read($0.part(0..<length), standards: .tolerant)
            }
            for reading in [alone, before] {
                try #require(reading.submission == nil)
                let error = try #require(reading.diagnostics.last)
                try #require(error.code.isOfJSON && Int(error.span.end) <= length)
            }
            try #require(alone.diagnostics.map(\.code) == before.diagnostics.map(\.code))
            try #require(alone.diagnostics.map(\.span) == before.diagnostics.map(\.span))
        }
    }

    /// Names that are unknown in one object say nothing of the next or of those around it.
    @Test func unknownNamesAreThoseOfTheirObject() {
        let text = Spelling.compact.text(
            Self.tree.changed {
                $0.members.insert(.init("remark", "a"), at: 0)
                $0.project.members += [.init("remark", "b"), .init("remark", "c")]
                $0.building.measures.dryFloor.members.append(.init("remark", "d"))
                $0.building.members.append(.init("remark", "e"))
                $0.members.append(.init("remark", "f"))
            })
        let found = Submission.read(Array(text.utf8), standards: .tolerant).diagnostics.map(\.code)
        #expect(found == [.unknownKey, .unknownKey, .duplicateKey, .unknownKey, .unknownKey, .duplicateKey])
    }
}
