import Foundation
import TestSupport
import Testing

@testable import PrefabAssessment

@Suite("A submission to start from")
struct SubmissionStartTests {
    /// Every kind of case.
    private static let cases: [SubmissionStart] = Use.allCases.flatMap { use in
        Structure.allCases.flatMap { structure in
            ["", "2020-05-01", "2021-06-30", "2021-07-01", "2024-02-29"].flatMap { permit in
                [(Submission.Stage.intent, false), (.final, false), (.intent, true), (.final, true)].map { stage, hasTakeOff in
                    var start = SubmissionStart(use: use, structure: structure)
                    start.permit = CalendarDate(permit)
                    start.stage = stage
                    start.hasTakeOff = hasTakeOff
                    return start
                }
            }
        }
    }

    private static func entries(_ start: SubmissionStart) -> [SubmissionStart.Entry] {
        start.placeholders + start.projectEntries(in: .builtIn) + start.buildingEntries(in: .builtIn)
    }

    @Test("The reader finds nothing wrong, and a review leaves open what was not given")
    func valid() throws {
        for start in Self.cases {
            let reading = Submission.read(start.text, standards: .builtIn)
            // What stands in for a value says so: the id, the name, the height and the area.
            #expect(reading.diagnostics.map(\.code) == Array(repeating: .placeholderLeft, count: 4))
            let assessment = Assessor(standards: .builtIn).assess(try #require(reading.submission))
            let isRewarded = start.use == .public || start.use == .industrial
            #expect(assessment.verdict == (isRewarded ? .undetermined : .ineligible))
        }
    }

    @Test("With every field of the guide nothing is left open")
    func complete() throws {
        for start in Self.cases {
            let assessment = try assess(start, with: Self.entries(start))
            #expect(assessment.verdict != .undetermined)
            #expect(assessment.buildings.first?.sheet.rate.exact != nil)
            for finding in assessment.findings + (assessment.buildings.first?.findings ?? []) {
                // The advisory rules of 47号 go by DB11/T 1831 whatever the permit.
                guard assessment.description(of: finding).effect == .gating else { continue }
                #expect(finding.outcome != .undetermined, "\(assessment.description(of: finding).id) \(start)")
            }
        }
    }

    @Test("Every quantity and score of the guide is needed")
    func needed() throws {
        for start in Self.cases where start.use == .industrial && start.stage == .intent && start.permit != CalendarDate("2020-05-01") {
            let entries = Self.entries(start)
            for left in entries where left.path.contains("measures") || left.path.contains("declaredScores") {
                let assessment = try assess(start, with: entries.filter { $0.path != left.path })
                let findings = assessment.buildings.first?.findings ?? []
                #expect(
                    assessment.buildings.first?.sheet.rate.exact == nil || findings.contains { $0.outcome == .undetermined },
                    "\(left.pointer)")
            }
        }
    }

    @Test("What a review calls missing stands in the guide")
    func missing() throws {
        for start in Self.cases {
            let pointers = Self.entries(start).map(\.pointer)
            let submission = try #require(Submission.read(start.text, standards: .builtIn).submission)
            let assessment = Assessor(standards: .builtIn).assess(submission)
            for finding in assessment.findings + (assessment.buildings.first?.findings ?? []) {
                for place in finding.ruling.missing where assessment.description(of: finding).effect == .gating {
                    // A take-off has one place for three quantities; a score may be declared in place of a quantity.
                    let name = place.pointer(in: .builtIn).split(separator: "/").last ?? ""
                    let stands = pointers.contains {
                        $0.hasPrefix(place.pointer(in: .builtIn)) || $0 == "/buildings/0/declaredScores/\(name)"
                    }
                    #expect(stands || (start.hasTakeOff && Standards.builtIn.measures.first { $0.id == name }?.takeOff != nil))
                }
            }
        }
    }

    @Test(
        "The quantities are those of the governing method",
        arguments: [
            // Permits from 2021-07-01: the eleven items of DB11/T 1831 and its bonus items; decoration is a flag, pipes are three lengths.
            (
                "2021-07-01", Structure.concrete,
                [
                    "verticalMembers", "horizontalMembers", "exteriorWallNonMasonry", "exteriorWallIntegrated", "partitionNonMasonry",
                    "partitionIntegrated", "dryFloor", "integratedKitchen", "integratedBathroom", "electricalPipes", "waterPipes",
                    "heatingPipes",
                ], ["bonusItems"]
            ),
            // Steel has the full points of vertical members.
            (
                "2021-07-01", .steel,
                [
                    "horizontalMembers", "exteriorWallNonMasonry", "exteriorWallIntegrated", "partitionNonMasonry", "partitionIntegrated",
                    "dryFloor", "integratedKitchen", "integratedBathroom", "electricalPipes", "waterPipes", "heatingPipes",
                ], ["bonusItems"]
            ),
            // Annexes: both rates; the interior is known only by its maxima.
            (
                "2021-06-30", .hybrid,
                [
                    "structuralConcrete", "horizontalMembers", "exteriorWallNonMasonry", "exteriorWallIntegrated", "partitionNonMasonry",
                    "partitionIntegrated",
                ], ["integratedKitchen", "heatingPipes", "otherInterior"]
            ),
            // Annex 1 (3): steel needs the assembly rate alone.
            (
                "2021-06-30", .timber,
                ["exteriorWallNonMasonry", "exteriorWallIntegrated", "partitionNonMasonry", "partitionIntegrated"],
                ["integratedKitchen", "heatingPipes", "otherInterior"]
            ),
        ])
    func method(_ permit: String, _ structure: Structure, _ measures: [String], _ scores: [String]) {
        var start = SubmissionStart(use: .industrial, structure: structure)
        start.permit = CalendarDate(permit)
        let paths = start.buildingEntries(in: .builtIn).map(\.path)
        #expect(paths.filter { $0.contains("measures") }.compactMap(\.last) == measures)
        #expect(paths.filter { $0.contains("declaredScores") }.compactMap(\.last) == scores)
    }

    @Test("A take-off stands in place of the sums of the structure")
    func takeOff() {
        var start = SubmissionStart(use: .public, structure: .concrete)
        start.permit = CalendarDate("2021-06-30")
        start.hasTakeOff = true
        let names = start.buildingEntries(in: .builtIn).compactMap(\.path.last)
        #expect(names.contains("components") && names.contains("floorPlanArea"))
        #expect(!names.contains("structuralConcrete") && !names.contains("horizontalMembers"))
    }

    @Test("The kinds of pieces are those that such a building has", arguments: Structure.allCases)
    func kinds(_ structure: Structure) throws {
        var start = SubmissionStart(use: .public, structure: structure)
        start.hasTakeOff = true
        let entry = try #require(start.buildingEntries(in: .builtIn).first { $0.path.last == "components" })
        let words = Set(entry.words.map(\.word))
        switch structure {
        case .concrete, .hybrid: #expect(words == Set(ComponentKind.allCases.map(\.rawValue)))
        case .steel, .timber:
            #expect(words == ["slab", "stair", "balcony", "airConditionerSlab", "slabStrip"])
            #expect(entry.example.contains("\"formworkFree\": true"))
        }
    }

    @Test("Each filing asks for its documents and days")
    func stages() throws {
        var start = SubmissionStart(use: .industrial, structure: .concrete)
        func names() -> [String] { start.projectEntries(in: .builtIn).compactMap(\.path.last) }
        func documents() throws -> String { try #require(start.projectEntries(in: .builtIn).first { $0.path == ["documents"] }).example }
        let later: Set = ["prefabricationAcceptance", "mainStructureAcceptance", "completion", "applicationForm"]
        #expect(later.isDisjoint(with: names()) && names().contains("application"))
        #expect(try documents().contains("firstFloorProgress") && !documents().contains("completionRecord"))
        start.stage = .final
        #expect(later.isSubset(of: names()) && names().contains("application"))
        #expect(try documents().contains("completionRecord") && !documents().contains("firstFloorProgress"))
    }

    @Test("What is given stands in the text, and is no placeholder")
    func given() throws {
        var start = SubmissionStart(use: .public, structure: .timber)
        #expect(
            start.placeholders.map(\.pointer) == ["/project/id", "/project/name", "/buildings/0/height", "/buildings/0/aboveGroundArea"])
        start.id = "YZ-7"
        start.name = "\"木\"展厅"
        start.height = ExactDecimal("12.30")
        start.aboveGroundArea = ExactDecimal("1862.4")
        #expect(start.placeholders.isEmpty)
        let submission = try #require(Submission.read(start.text, standards: .builtIn).submission)
        #expect(submission.project.id == "YZ-7")
        #expect(submission.project.name == "\"木\"展厅")
        #expect(submission.buildings[0].height == ExactDecimal("12.3"))
        #expect(submission.buildings[0].aboveGroundArea == ExactDecimal("1862.4"))
        #expect(submission.buildings[0].structure == .timber)
    }

    // MARK: - Filling in

    /// What a review says once the fields are filled in with their examples.
    private func assess(_ start: SubmissionStart, with entries: [SubmissionStart.Entry]) throws -> Assessment {
        var value = try JSONSerialization.jsonObject(with: Data(start.text))
        for entry in entries {
            let example = try JSONSerialization.jsonObject(with: Data(entry.example.utf8), options: .fragmentsAllowed)
            value = Self.setting(example, at: entry.path[...], in: value)
        }
        let text = Array(try JSONSerialization.data(withJSONObject: value))
        let reading = Submission.read(text, standards: .builtIn)
        return Assessor(standards: .builtIn).assess(try #require(reading.submission, "\(reading.diagnostics)"))
    }

    private static func setting(_ new: Any, at path: ArraySlice<String>, in value: Any?) -> Any {
        guard let key = path.first else { return new }
        if var array = value as? [Any], let index = Int(key) {
            array[index] = setting(new, at: path.dropFirst(), in: array[index])
            return array
        }
        var object = value as? [String: Any] ?? [:]
        object[key] = setting(new, at: path.dropFirst(), in: object[key])
        return object
    }
}
