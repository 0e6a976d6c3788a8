import TestSupport
import Testing

@testable import PrefabAssessment

/// What a method makes of a building that it need not govern: rates, grades and provisions, without the rules about a project.
@Suite("Ratings by any method") struct RatingTests {
    /// A building of which nothing is known but what GB/T 51129—2017 scores, in percent of 100.
    struct School: Sendable, CustomTestStringConvertible {
        let label: String
        let percents: [String: String]
        let decoration: Bool
        let rate: String
        let grade: String
        /// The provisions that are not met.
        let failed: [String]

        init(
            _ label: String, _ percents: [String: String], decoration: Bool = true, rate: String, _ grade: String, failed: [String] = []
        ) {
            self.label = label
            self.percents = percents
            self.decoration = decoration
            self.rate = rate
            self.grade = grade
            self.failed = failed
        }

        var testDescription: String { "\(label): \(rate), \(grade)" }

        var tree: JSONTree {
            var measures: JSONTree = [:]
            for id in Self.ids { measures[id] = .share(.number(percents[id] ?? "0")) }
            measures["electricalPipes"] = .share(.number(percents["pipes"] ?? "0"))
            measures["waterPipes"] = .absent
            measures["heatingPipes"] = .absent
            return [
                "format": "prefab-submission/1",
                "buildings": [
                    ["id": "A", "structure": "concrete", "height": 18, "fullDecoration": .boolean(decoration), "measures": measures]
                ],
            ]
        }

        private static let ids = [
            "verticalMembers", "horizontalMembers", "exteriorWallNonMasonry", "exteriorWallIntegrated", "partitionNonMasonry",
            "partitionIntegrated", "dryFloor", "integratedKitchen", "integratedBathroom",
        ]
    }

    /// All but the vertical members: 10 + 15 + (6 + 3 + 4) = 38 points, with 5 for each of three wall items.
    static let grade60 = [
        "horizontalMembers": "70", "exteriorWallNonMasonry": "80", "exteriorWallIntegrated": "80", "partitionNonMasonry": "50",
        "integratedKitchen": "70", "pipes": "50",
    ]
    /// The same with 20 for horizontal members and 6 for dry floors: 54.
    static let grade76 = grade60.merging(["horizontalMembers": "80", "dryFloor": "70"]) { $1 }
    /// 20 + 20 + (6 + 6 + 6 + 6 + 5) = 69.
    static let grade91 = grade76.merging([
        "partitionIntegrated": "80", "integratedKitchen": "90", "integratedBathroom": "90", "pipes": "60",
    ]) { $1 }
    /// No horizontal members: 0 + 15 + 13 = 28.
    static let least = grade60.merging(["horizontalMembers": "69.99"]) { $1 }

    /// Vertical members bring 20 + 10 × (ratio − 0.35) / 0.45, rounded half up to 0.1: 43.55% → 21.9, 44% → 22, 44.45% → 22.1;
    /// 43.77% → 21.9488… → 21.9, 43.78% → 21.9511… → 22.
    static func boundary(_ label: String, _ others: [String: String], _ rates: [String], _ grades: [String]) -> [School] {
        zip(["43.55", "44", "44.45"], zip(rates, grades)).map { vertical, expected in
            School(
                label, others.merging(["verticalMembers": vertical]) { $1 }, rate: expected.0, expected.1,
                failed: expected.1 == "notPrefabricated" ? ["51129-assembly-rate"] : [])
        }
    }

    static let schools: [School] =
        boundary("50%", least, ["499/1000", "1/2", "501/1000"], ["notPrefabricated", "ungraded", "ungraded"])
        + boundary("60%", grade60, ["599/1000", "3/5", "601/1000"], ["ungraded", "A", "A"])
        + boundary("76%", grade76, ["759/1000", "19/25", "761/1000"], ["A", "AA", "AA"])
        + boundary("91%", grade91, ["909/1000", "91/100", "911/1000"], ["AA", "AAA", "AAA"])
        + [
            School("rounded down to below 60%", grade60.merging(["verticalMembers": "43.77"]) { $1 }, rate: "599/1000", "ungraded"),
            School("rounded up to 60%", grade60.merging(["verticalMembers": "43.78"]) { $1 }, rate: "3/5", "A"),
            // 20 + 20 + 30 = 70 points; the requirement on vertical members is 35%.
            School(
                "vertical members just below 35%",
                grade91.merging(["verticalMembers": "34.99", "pipes": "70"]) { $1 }, rate: "7/10", "ungraded"),
            // 20 + 20 + 20 + 30.
            School("vertical members at 35%", grade91.merging(["verticalMembers": "35", "pipes": "70"]) { $1 }, rate: "9/10", "AA"),
            // 10 + 20 + 30 = 60, of them 10 < 20 in the main structure.
            School(
                "main structure 10", grade91.merging(["verticalMembers": "34.99", "horizontalMembers": "70", "pipes": "70"]) { $1 },
                rate: "3/5", "notPrefabricated", failed: ["51129-main-structure"]),
            // 30 + 20 + 5 + 30 = 85, of them 5 < 10 for the walls.
            School(
                "walls 5",
                grade91.merging([
                    "verticalMembers": "80", "pipes": "70", "exteriorWallIntegrated": "49.99", "exteriorWallNonMasonry": "79.99",
                    "partitionIntegrated": "49.99",
                ]) { $1 }, rate: "17/20", "notPrefabricated", failed: ["51129-walls"]),
            // 30 + 20 + 20 + 24.
            School(
                "no full decoration", grade91.merging(["verticalMembers": "80", "pipes": "70"]) { $1 }, decoration: false, rate: "47/50",
                "notPrefabricated", failed: ["51129-decoration"]),
        ]

    @Test("Grades of GB/T 51129—2017 at their thresholds, and its provisions", arguments: schools)
    func grades(_ school: School) throws {
        let rating = try school.tree.rate(TableID.national)
        let building = try #require(rating.methods.first?.buildings.first)
        #expect(building.sheet.rate.text == school.rate)
        #expect(building.grade == school.grade)
        let failed = building.findings.filter { $0.outcome != .pass }.map { $0.description(in: rating.standards).id }
        #expect(failed == school.failed)
        #expect(building.provisions == (school.failed.isEmpty ? .pass : .fail))
    }

    @Test("What is unknown leaves bounds, and the grades between them")
    func intervals() throws {
        // Without pipes 38 − 4 = 34 and 22 for vertical members: 56…62 points.
        let tree = Self.schools[4].tree.changed { $0.building.measures.electricalPipes = nil }
        let open = try #require(try tree.rate(TableID.national).methods.first?.buildings.first)
        #expect(open.sheet.rate.text == "14/25…31/50")
        #expect(open.grade == nil)
        #expect(open.gradeNames == ["A", "ungraded"])
        #expect(open.provisions == .pass)
        // Without decoration the provision is open, too: 50…62 points.
        let more = try #require(
            try tree.changed { $0.building.fullDecoration = nil }.rate(TableID.national).methods.first?.buildings.first)
        #expect(more.sheet.rate.text == "1/2…31/50")
        #expect(more.gradeNames == ["A", "ungraded", "notPrefabricated"])
        #expect(more.provisions == .undetermined)
    }

    @Test("A building by three methods, in the order asked for")
    func threeMethods() throws {
        let rating = try JSONTree.eligible.rate(TableID.national, TableID.annex, TableID.beijing)
        #expect(rating.methods.map(\.method.id) == [TableID.national, TableID.annex, TableID.beijing])
        let buildings = rating.methods.map { $0.buildings[0] }
        // 77.5 of 94; by the annexes (11 + 6.7) + (11 + 5) + (0…42) of 100 − 10 − 4 (kitchen, heating).
        #expect(buildings.map(\.sheet.rate.text) == ["155/188", "337/860…757/860", "155/188"])
        #expect(buildings.map(\.grade) == ["AA", "notGraded", "AA(BJ)"])
        #expect(buildings.map { $0.findings.count } == [4, 3, 4])
        #expect(buildings.map { $0.prefabricationRate?.description } == ["1/2", "1/2", "1/2"])
    }

    @Test("All methods come in the order of the standards; a method asked for twice comes once")
    func choice() throws {
        #expect(try JSONTree.eligible.rate("all").methods.map(\.method.id) == [TableID.annex, TableID.beijing, TableID.national])
        #expect(
            try JSONTree.eligible.rate("GB-T-51129-2017", TableID.national, "GB-T-51129-2017.json").methods.map(\.method.id) == [
                TableID.national
            ])
        #expect(try MethodChoice(["GB-T-51129-2017", "all"], in: .builtIn) == .all)
    }

    @Test(
        "An unknown method names the nearest",
        arguments: [
            ("GB/T 51129—2017", "GB/T 51129-2017"), ("gb/t 51129-2017", "GB/T 51129-2017"), ("GB/T 51129-2018", "GB/T 51129-2017"),
            ("1831", "DB11/T 1831-2021"), ("annex", "BJ-2017-annex"), ("201", nil), ("GB 50016-2014", nil), ("", nil),
            // An instrument, but no method.
            ("jingjiguan-2022-48", nil),
        ] as [(String, String?)])
    func unknown(_ word: String, _ nearest: String?) throws {
        let error = #expect(throws: UnknownMethod.self) { try MethodChoice(["GB/T 51129-2017", word], in: .builtIn) }
        #expect(error?.id == word)
        #expect(error?.nearest == nearest)
        #expect(error?.known == [TableID.annex, TableID.beijing, TableID.national])
    }

    // MARK: - Score sheets

    /// Pipes unknown, 5 points declared for them: the score is 5, or 0…6.
    private static let declaring = JSONTree.eligible.changed {
        $0.building.measures.electricalPipes = nil
        $0.building.declaredScores = ["pipeSeparation": 5, "bonusItems": 2, "otherInterior": 20]
    }

    @Test("Declared points count for the one method that has the item, for none where several have it")
    func declared() throws {
        // 77.5 − 5 = 72.5 without pipes.
        let alone = try Self.declaring.rate(TableID.national)
        #expect(alone.methods[0].buildings[0].sheet.rate.text == "155/188")
        #expect(alone.setAside == [])
        let several = try Self.declaring.rate(TableID.national, TableID.beijing, TableID.annex)
        #expect(several.setAside == [.pipeSeparation])
        // 725/940 … 785/940, with 2 bonus points by DB11/T 1831 alone: + 2/100; by the annexes 53.7 of 86, as in `eligible`.
        #expect(several.methods.map { $0.buildings[0].sheet.rate.text } == ["145/188…157/188", "3719/4700…4019/4700", "537/860"])
    }

    @Test("A declared score above the maximum is an error of the one method that has the item")
    func declaredTooHigh() throws {
        let tree = Self.declaring.changed { $0.building.declaredScores = ["pipeSeparation": 7, "otherInterior": 43] }
        #expect(tree.faults(TableID.national) == ["S207 7"])
        #expect(tree.faults(TableID.annex) == ["S207 43"])
        #expect(tree.faults(TableID.national, TableID.beijing) == [])
        #expect(tree.faults("all") == ["S207 43"])
    }

    // MARK: - What must be there

    static let smallest: JSONTree = [
        "format": "prefab-submission/1", "buildings": [["id": "A", "structure": "timber", "height": .number("0.01")]],
    ]

    /// A change to the smallest submission that can be rated, and what is said of it.
    static let rows: [DiagnosticRow] = [
        DiagnosticRow("nothing but id, structure and height") { _ in },
        DiagnosticRow("a project without id and name") { $0.project = ["applicant": "某单位"] },
        DiagnosticRow("a project's area without areas of buildings") { $0.project = ["aboveGroundArea": 100] },
        DiagnosticRow("areas that differ", "W202 100") {
            $0.project = ["aboveGroundArea": 100]
            $0.building.aboveGroundArea = 99
        },
        DiagnosticRow("no structure", "S107 {") { $0.building.structure = nil },
        DiagnosticRow("no id, no height", "S107 {", "S107 {") {
            $0.building.id = nil
            $0.building.height = nil
        },
        DiagnosticRow("no format", "S107 {") { $0.format = nil },
        DiagnosticRow("no buildings", "S107 {") { $0.buildings = nil },
        DiagnosticRow("an empty list of buildings", "S112 []") { $0.buildings = [] },
        DiagnosticRow("an unknown key", "S106 \"measure\"") { $0.building.measure = [:] },
        DiagnosticRow("an unknown key in the project", "S106 \"nmae\"") { $0.project = ["nmae": "示例"] },
        DiagnosticRow("a word that is none", "S102 \"wood\"") { $0.building.structure = "wood" },
        DiagnosticRow("a use that is none", "S102 \"school\"") { $0.building.use = "school" },
        DiagnosticRow("millimetres", "S104 18000") { $0.building.height = 18000 },
        DiagnosticRow("more than all", "S201 101") { $0.building.measures = ["dryFloor": .share(101)] },
        DiagnosticRow("a component without kind", "S107 {") { $0.building.components = [["precastVolume": 1]] },
        DiagnosticRow("two buildings of one id", "S204 \"A\"") { $0.buildings = .array([$0.building, $0.building]) },
    ]

    @Test("Only what rates need must be there; what is there is checked", arguments: rows)
    func needs(_ row: DiagnosticRow) {
        #expect(Self.smallest.changed(row.change).faults(TableID.national) == row.expected)
    }

    @Test("All horizontal members and strips are held against the floor area, whichever of them a method counts")
    func floorArea() throws {
        var changed = ChangedStandards()
        try changed.change("GB-T-51129-2017.json", after: ["slabStripWidth"], from: "300", to: "200")
        let standards = try changed.read()
        // 90 m² of slabs, and 20 m² of strips of 250 mm, which count by one method alone.
        func tree(floor: String) -> JSONTree {
            Self.smallest.changed {
                $0.building.floorPlanArea = .number(floor)
                $0.building.components = [
                    ["kind": "slab", "precastVolume": 9, "projectedArea": 90], ["kind": "slabStrip", "width": 250, "projectedArea": 20],
                ]
            }
        }
        for (id, ratio) in [(TableID.national, Rational(90, 110)), (TableID.beijing, 1)] {
            let method = try tree(floor: "110").rate(id, standards: standards).methods[0]
            #expect(method.buildings[0].sheet.item(.horizontalMembers)?.ratio == ratio)
        }
        for choice in [
            MethodChoice.named([TableID.beijing]), .named([TableID.national, TableID.beijing]), .named([TableID.national]), .all,
        ] {
            for (floor, codes) in [("110", []), ("109.999999999999", ["S203"])] {
                let reading = Submission.read(
                    tree(floor: floor).bytes, standards: Standards(standards, plausibility: nil), toRateBy: choice)
                #expect(reading.diagnostics.map(\.code.rawValue) == codes)
            }
        }
    }

    @Test("The same text is no submission for a review")
    func reviewNeedsMore() {
        let reading = Submission.read(Self.smallest.bytes, standards: .tolerant)
        #expect(reading.submission == nil)
        // project; use and aboveGroundArea.
        #expect(reading.diagnostics.map(\.code.rawValue) == ["S107", "S107", "S107"])
    }

    @Test("Of a building of which nothing is known the rate is anything")
    func nothingKnown() throws {
        let building = try #require(try Self.smallest.rate(TableID.national).methods.first?.buildings.first)
        // Timber: 30 points for vertical members are given. 30…100 of 100.
        #expect(building.sheet.rate.text == "3/10…1")
        #expect(building.gradeNames == ["AAA", "AA", "A", "ungraded", "notPrefabricated"])
        #expect(building.findings.map(\.outcome) == [.pass, .undetermined, .undetermined, .undetermined])
    }
}

extension JSONTree {
    /// What some methods make of the buildings.
    func rate(_ methods: String..., standards: Standards = .builtIn, readings: Readings = .default, verifiedOnly: Bool = false) throws
        -> Rating
    {
        let choice = try MethodChoice(methods, in: standards)
        let reading = Submission.read(bytes, standards: Standards(standards, plausibility: nil), toRateBy: choice)
        guard let submission = reading.submission else {
            throw UnreadableSubmission(description: reading.diagnostics.map { $0.message.text(in: .english) }.joined(separator: "\n"))
        }
        return Assessor(standards: standards, readings: readings, verifiedOnly: verifiedOnly).rate(submission, by: choice)
    }

    /// What is said of the text where it is read to be rated: each code with the first line of the text that it points at.
    fileprivate func faults(_ methods: String...) -> [String] {
        guard let choice = try? MethodChoice(methods, in: .builtIn) else { return ["no such method"] }
        let bytes = bytes
        return Submission.read(bytes, standards: Plausible.standards, toRateBy: choice).diagnostics.map { diagnostic in
            let text = String(decoding: bytes[Int(diagnostic.span.start)..<Int(diagnostic.span.end)], as: UTF8.self)
            return "\(diagnostic.code.rawValue) \(text.prefix { $0 != "\n" })"
        }
    }
}
