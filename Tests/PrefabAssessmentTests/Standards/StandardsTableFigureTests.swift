import Testing

@testable import PrefabAssessment

/// A row of a printed score table as it is known, written by hand beside the data.
struct PrintedItem: CustomTestStringConvertible, Sendable {
    let id: String
    let group: String
    let maximum: Rational
    /// `35%–80%: 20–30`, `from 80%: 5`, `if fullDecoration`, `declared`.
    let scoring: String
    let points: String
    let measures: [String]

    init(_ id: String, _ group: String, _ maximum: Rational, _ scoring: String, _ points: String, _ measures: [String]? = nil) {
        self.id = id
        self.group = group
        self.maximum = maximum
        self.scoring = scoring
        self.points = points
        self.measures = measures ?? [id]
    }

    var testDescription: String { id }
}

@Suite("Standards: the figures of the methods")
struct StandardsTableFigureTests {
    private static let beijing = "DB11/T 1831-2021"
    private static let nation = "GB/T 51129-2017"
    private static let annexes = "BJ-2017-annex"

    static let national: [PrintedItem] = [
        .init("verticalMembers", "mainStructure", 30, "35%–80%: 20–30", "20~30"),
        .init("horizontalMembers", "mainStructure", 20, "70%–80%: 10–20", "10~20"),
        .init("exteriorWallNonMasonry", "walls", 5, "from 80%: 5", "5"),
        .init("exteriorWallIntegrated", "walls", 5, "50%–80%: 2–5", "2~5"),
        .init("partitionNonMasonry", "walls", 5, "from 50%: 5", "5"),
        .init("partitionIntegrated", "walls", 5, "50%–80%: 2–5", "2~5"),
        .init("fullDecoration", "interior", 6, "if fullDecoration", "6", []),
        .init("dryFloor", "interior", 6, "from 70%: 6", "6"),
        .init("integratedKitchen", "interior", 6, "70%–90%: 3–6", "3~6"),
        .init("integratedBathroom", "interior", 6, "70%–90%: 3–6", "3~6"),
        .init("pipeSeparation", "interior", 6, "50%–70%: 4–6", "4~6", ["electricalPipes", "waterPipes", "heatingPipes"]),
    ]

    /// The national table stands in; that the rate counts bonus items is all that is known of them.
    static let capital = national + [.init("bonusItems", "bonus", 10, "declared", "10", [])]

    static let annex: [PrintedItem] = [
        .init("exteriorWallNonMasonry", "exteriorWalls", 11, "from 80%: 11", "11"),
        .init("exteriorWallIntegrated", "exteriorWalls", 11, "50%–80%: 5–10; 80%–80%: 11–11", "5~10, 11"),
        .init("partitionNonMasonry", "partitions", 11, "from 50%: 11", "11"),
        .init("partitionIntegrated", "partitions", 11, "50%–80%: 5–10; 80%–80%: 11–11", "5~10, 11"),
        .init("integratedKitchen", "interior", 10, "declared", "10"),
        .init("heatingPipes", "interior", 4, "declared", "4"),
        .init("otherInterior", "interior", 42, "declared", "42", []),
    ]

    private func method(_ id: String) throws -> Method {
        try #require(Standards.builtIn.method(id), "\(id)")
    }

    @Test("GB/T 51129—2017, each row", arguments: Self.national)
    func isRead(national row: PrintedItem) throws { try check(row, in: Self.nation) }

    @Test("DB11/T 1831—2021, each row", arguments: Self.capital)
    func isRead(beijing row: PrintedItem) throws { try check(row, in: Self.beijing) }

    @Test("Annexes 1 and 2, each row", arguments: Self.annex)
    func isRead(annex row: PrintedItem) throws { try check(row, in: Self.annexes) }

    private func check(_ row: PrintedItem, in id: String) throws {
        let standards = Standards.builtIn
        let method = try method(id)
        let item = try #require(method.item(row.id))
        #expect(method.groups[item.group].id == row.group)
        #expect(item.maximum.value == row.maximum)
        #expect(words(item) == row.scoring)
        #expect(item.measures.map { standards.measures[$0].id } == row.measures)
        #expect(item.absence == .offTotal && item.alternative == nil)
        let record = standards.records[item.maximum.record]
        #expect(record.id == "\(id)#\(row.id)")
        #expect(record.value == row.points)
        #expect(record.unit == "points")
    }

    private func words(_ item: MethodItem) -> String {
        func percent(_ ratio: Rational) -> String { "\(ratio * 100)%" }
        switch (item.scoring, item.subject) {
        case (.steps(let steps), _): return steps.map { "from \(percent($0.from)): \($0.points)" }.joined(separator: "; ")
        case (.flag, .attribute(let attribute)): return "if \(Standards.builtIn.attributes[attribute].id)"
        case (.flag, _): return "if nothing"
        case (.levels(let levels), _): return levels.map { "level \($0.level): \($0.points)" }.joined(separator: "; ")
        case (.declared, _): return "declared"
        case (.bands(let bands), _):
            return bands.map { "\(percent($0.from))–\(percent($0.to)): \($0.lowerPoints)–\($0.upperPoints)" }
                .joined(separator: "; ")
        }
    }

    @Test("The items stand in the order of the printed table")
    func order() throws {
        #expect(try method(Self.nation).items.map(\.id) == Self.national.map(\.id))
        #expect(try method(Self.beijing).items.map(\.id) == Self.capital.map(\.id))
        #expect(try method(Self.annexes).items.map(\.id) == Self.annex.map(\.id))
    }

    @Test("The points of the groups, and whether they are part of the total")
    func groups() throws {
        func groups(_ id: String) throws -> [String] {
            try method(id).groups.map {
                "\($0.id) \($0.points.value) \($0.counting.rawValue)\($0.cap.map { " at most \($0.value)" } ?? "")"
            }
        }
        let printed = ["mainStructure 50 total", "walls 20 total", "interior 30 total"]
        #expect(try groups(Self.nation) == printed)
        #expect(try groups(Self.beijing) == printed + ["bonus 10 bonus"])
        #expect(try groups(Self.annexes) == ["exteriorWalls 22 total", "partitions 22 total", "interior 56 total"])
    }

    @Test(
        "Points are out of 100 and interpolated to one decimal; a bonus is divided by the same 100", arguments: [beijing, nation, annexes])
    func totals(_ id: String) throws {
        let method = try method(id)
        #expect(method.totalPoints.value == 100)
        #expect(method.scoreDecimals?.value == 1)
        #expect(method.bonusDivisor == nil)
        #expect(method.alternativeCount == 0)
        #expect(method.leastRate == Rational(50, 100))
    }

    /// Under Beijing's standard only with its points: whoever has no bonus items declares 0.
    @Test("The bonus of DB11/T 1831—2021 is known by its greatest points alone")
    func bonus() throws {
        let item = try #require(try method(Self.beijing).item("bonusItems"))
        #expect(item.subject == .scoreSheet && item.fixed == nil && item.isExact)
        let record = Standards.builtIn.records[item.maximum.record]
        #expect(record.status == .unknown)
        #expect(record.note?.english.contains("10 is taken as the most they can be") == true)
        #expect(try (method(Self.nation).groups + method(Self.annexes).groups).allSatisfy { $0.id != "bonus" })
    }

    @Test("Steel and timber structures have all of the vertical members precast", arguments: [beijing, nation])
    func fixedRatio(_ id: String) throws {
        let method = try method(id)
        let fixed = try #require(method.item("verticalMembers")?.fixed)
        #expect(fixed.structures.structures == [.steel, .timber])
        #expect(fixed.ratio.value == 1)
        #expect(Standards.builtIn.records[fixed.ratio.record].id == "\(id)#verticalMembers.fixed")
        #expect(method.items.filter { $0.fixed != nil }.map(\.id) == ["verticalMembers"])
        #expect(try self.method(Self.annexes).items.allSatisfy { $0.fixed == nil })
    }

    // MARK: - Provisions

    /// `id: what it looks at ≥ value [structures] {reading: structures}`
    private func provisions(_ id: String) throws -> [String] {
        let method = try method(id)
        return method.provisions.map { provision in
            let requirement =
                switch provision.requirement {
                case .groupMinimum(let group, let points): "group \(method.groups[group].id) ≥ \(points)"
                case .itemMinimum(let item, let points): "item \(method.items[item].id) ≥ \(points)"
                case .rate(let rate): "rate ≥ \(rate * 100)%"
                case .ratio(let measure, let steps):
                    "ratio \(Standards.builtIn.measures[measure].id) ≥ "
                        + steps.map { step in "\(step.ratio * 100)%" + (step.upTo.map { " to \($0) m" } ?? "") }.joined(separator: ", ")
                case .attribute(let attribute, let value): "\(Standards.builtIn.attributes[attribute].id) \(value.description)"
                }
            let structures = provision.structures.structures.map(\.rawValue).joined(separator: " ")
            let exceptions = provision.exceptions.map {
                " {\($0.reading.rawValue) \($0.taken.rawValue): \($0.structures.structures.map(\.rawValue).joined(separator: " "))}"
            }
            return "\(provision.id): \(requirement) [\(structures)]\(exceptions.joined())"
        }
    }

    @Test("The basic provisions of the national standard, and those carried over to Beijing's")
    func basicProvisions() throws {
        func printed(_ number: String) -> [String] {
            [
                "\(number)-main-structure: group mainStructure ≥ 20 [concrete steel timber hybrid]",
                "\(number)-walls: group walls ≥ 10 [concrete steel timber hybrid]",
                "\(number)-decoration: fullDecoration true [concrete steel timber hybrid]",
                "\(number)-assembly-rate: rate ≥ 50% [concrete steel timber hybrid]",
            ]
        }
        #expect(try provisions(Self.nation) == printed("51129"))
        #expect(try provisions(Self.beijing) == printed("1831"))
    }

    @Test("第七条 and annex 1: both rates, the horizontal members, and what two readings change")
    func annexProvisions() throws {
        #expect(
            try provisions(Self.annexes) == [
                "48-7-assembly-rate: rate ≥ 50% [concrete steel timber hybrid]",
                "48-7-prefabrication-rate: ratio structuralConcrete ≥ 40% to 60 m, 20% [concrete hybrid]"
                    + " {steel-prefabrication b: concrete steel timber hybrid}",
                "48-annex1-horizontal: ratio horizontalMembers ≥ 70% [concrete hybrid] {annex-horizontal b: }",
            ])
        func readings(_ id: String) throws -> [ReadingID] { ReadingID.allCases.filter(try method(id).readings.contains) }
        #expect(try readings(Self.annexes) == [.steelPrefabrication, .annexHorizontal])
        #expect(try readings(Self.beijing).isEmpty && readings(Self.nation).isEmpty)
    }

    @Test("To which structures a provision applies, as the readings are taken")
    func applies() throws {
        let provisions = try method(Self.annexes).provisions
        let rate = try #require(provisions.first { $0.id == "48-7-prefabrication-rate" })
        #expect(Structure.allCases.filter { rate.applies(to: $0, .default) } == [.concrete, .hybrid])
        let strict = Readings.default.taking(.b, of: .steelPrefabrication)
        #expect(Structure.allCases.filter { rate.applies(to: $0, strict) } == Structure.allCases)
        let horizontal = try #require(provisions.first { $0.id == "48-annex1-horizontal" })
        #expect(Structure.allCases.filter { horizontal.applies(to: $0, .default) } == [.concrete, .hybrid])
        #expect(Structure.allCases.filter { horizontal.applies(to: $0, .default.taking(.b, of: .annexHorizontal)) }.isEmpty)
        #expect(Structure.allCases.filter { horizontal.applies(to: $0, strict) } == [.concrete, .hybrid])
    }

    @Test("Every provision is a rule of its own, cited by its method and clause")
    func rules() {
        let standards = Standards.builtIn
        let ids = standards.methods.flatMap { $0.provisions.map(\.id) }
        #expect(standards.rules.count == RuleBook.rules.count + ids.count && Set(ids).count == ids.count)
        for method in standards.methods {
            for provision in method.provisions {
                #expect(standards.records[provision.record].id == "\(method.id)#\(provision.id)")
                for text in [provision.title, provision.sentence, provision.help] {
                    #expect(!text.chinese.isEmpty && !text.english.isEmpty && text.chinese != text.english)
                }
            }
        }
        #expect(standards.method(Self.beijing)?.citation == "DB11/T 1831—2021")
        #expect(standards.method(Self.nation)?.citation == "GB/T 51129—2017")
        #expect(standards.method(Self.annexes)?.citation == "京技管〔2022〕48号")
    }

    // MARK: - Grades and joints

    @Test(
        "Grades at 60, 76 and 91 percent, for concrete and hybrid structures from 35% of the vertical members on",
        arguments: [(beijing, ["AAA(BJ)", "AA(BJ)", "A(BJ)"]), (nation, ["AAA", "AA", "A"])])
    func grades(_ id: String, _ names: [String]) throws {
        let grading = try #require(try method(id).grading)
        #expect(grading.steps.map(\.name) == names)
        #expect(grading.steps.map(\.from.value) == [Rational(91, 100), Rational(76, 100), Rational(60, 100)])
        #expect(grading.requirements.map { Standards.builtIn.measures[$0.measure].id } == ["verticalMembers"])
        #expect(grading.requirements.map(\.ratio.value) == [Rational(35, 100)])
        #expect(grading.requirements.map(\.structures.structures) == [[.concrete, .hybrid]])
    }

    @Test("The annexes grade nothing")
    func noGrades() throws {
        #expect(try method(Self.annexes).grading == nil)
        #expect(
            Standards.builtIn.gradeNames == ["AAA(BJ)", "AA(BJ)", "A(BJ)", "AAA", "AA", "A", "ungraded", "notPrefabricated", "notGraded"])
    }

    @Test("Which joints count as precast", arguments: [beijing, nation])
    func joints(_ id: String) throws {
        let joints = try method(id).joints
        #expect(joints.wallStripWidth?.value == ExactDecimal(600))
        #expect(joints.wallBandHeight?.value == ExactDecimal(300))
        #expect(joints.slabStripWidth?.value == ExactDecimal(300))
        #expect(joints.beamColumnNode?.value == true)
        #expect(joints.columnJointRatio?.value == 1)
    }

    @Test("The annexes need the cast strips in floors alone")
    func annexJoints() throws {
        let joints = try method(Self.annexes).joints
        #expect(joints.slabStripWidth?.value == ExactDecimal(300))
        #expect(joints.wallStripWidth == nil && joints.wallBandHeight == nil && joints.beamColumnNode == nil)
        #expect(joints.columnJointRatio == nil)
    }

    // MARK: - Dates and quantities

    @Test("When the standards were published and came into force, and what they are made for")
    func dates() throws {
        let beijing = try method(Self.beijing)
        #expect(beijing.published?.value == CalendarDate("2021-04-01"))
        #expect(beijing.inForce?.value == CalendarDate("2021-07-01"))
        #expect(beijing.scope?.chinese == "北京市行政区域内的民用建筑")
        let national = try method(Self.nation)
        #expect(national.inForce?.value == CalendarDate("2018-02-01"))
        #expect(national.assessmentUnit?.storeys.value == 3)
        #expect(national.assessmentUnit?.area.value == ExactDecimal(500))
    }

    @Test("What is measured, in which unit, whether it may be absent, and what a take-off gives")
    func measures() {
        let printed = Standards.builtIn.measures.map { measure in
            "\(measure.id) \(measure.unit)\(measure.mayBeAbsent ? "?" : "")\(measure.takeOff.map { " = \($0.rawValue)" } ?? "")"
        }
        #expect(
            printed == [
                "verticalMembers m³ = verticalVolume", "horizontalMembers m² = horizontalArea", "structuralConcrete m³ = structuralVolume",
                "exteriorWallNonMasonry m²", "exteriorWallIntegrated m²", "partitionNonMasonry m²?", "partitionIntegrated m²?",
                "dryFloor m²",
                "integratedKitchen m²?", "integratedBathroom m²?", "electricalPipes m?", "waterPipes m?", "heatingPipes m?",
            ])
        #expect(Standards.builtIn.attributes.map(\.id) == ["fullDecoration"])
        #expect(Standards.builtIn.attributes.map(\.kind) == [.flag])
    }
}
