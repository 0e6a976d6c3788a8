import Testing

@testable import PrefabAssessment

/// A row of a printed score table as it is known, written by hand beside the data.
struct PrintedItem: CustomTestStringConvertible, Sendable {
    let id: ItemID
    let group: GroupID
    let maximum: Rational
    /// `35%–80%: 20–30`, `from 80%`, `if so`, `declared`.
    let scoring: String
    let points: String

    init(_ id: ItemID, _ group: GroupID, _ maximum: Rational, _ scoring: String, _ points: String) {
        self.id = id
        self.group = group
        self.maximum = maximum
        self.scoring = scoring
        self.points = points
    }

    var testDescription: String { id.rawValue }
}

@Suite("Standards: the figures of the score tables")
struct StandardsTableFigureTests {
    static let national: [PrintedItem] = [
        .init(.verticalMembers, .mainStructure, 30, "35%–80%: 20–30", "20~30"),
        .init(.horizontalMembers, .mainStructure, 20, "70%–80%: 10–20", "10~20"),
        .init(.exteriorWallNonMasonry, .walls, 5, "from 80%", "5"),
        .init(.exteriorWallIntegrated, .walls, 5, "50%–80%: 2–5", "2~5"),
        .init(.partitionNonMasonry, .walls, 5, "from 50%", "5"),
        .init(.partitionIntegrated, .walls, 5, "50%–80%: 2–5", "2~5"),
        .init(.fullDecoration, .interior, 6, "if so", "6"),
        .init(.dryFloor, .interior, 6, "from 70%", "6"),
        .init(.integratedKitchen, .interior, 6, "70%–90%: 3–6", "3~6"),
        .init(.integratedBathroom, .interior, 6, "70%–90%: 3–6", "3~6"),
        .init(.pipeSeparation, .interior, 6, "50%–70%: 4–6", "4~6"),
    ]

    static let annex: [PrintedItem] = [
        .init(.exteriorWallNonMasonry, .exteriorWalls, 11, "from 80%", "11"),
        .init(.exteriorWallIntegrated, .exteriorWalls, 11, "50%–80%: 5–10; 80%–80%: 11–11", "5~10, 11"),
        .init(.partitionNonMasonry, .partitions, 11, "from 50%", "11"),
        .init(.partitionIntegrated, .partitions, 11, "50%–80%: 5–10; 80%–80%: 11–11", "5~10, 11"),
        .init(.integratedKitchen, .interior, 10, "declared", "10"),
        .init(.heatingPipes, .interior, 4, "declared", "4"),
        .init(.otherInterior, .interior, 42, "declared", "42"),
    ]

    @Test("GB/T 51129—2017, each row", arguments: Self.national)
    func isRead(national row: PrintedItem) throws { try check(row, in: TableID.national) }

    /// The national table stands in for it.
    @Test("DB11/T 1831—2021, each row", arguments: Self.national)
    func isRead(beijing row: PrintedItem) throws { try check(row, in: TableID.beijing) }

    @Test("Annexes 1 and 2, each row", arguments: Self.annex)
    func isRead(annex row: PrintedItem) throws { try check(row, in: TableID.annex) }

    private func check(_ row: PrintedItem, in id: String) throws {
        let standards = Standards.builtIn
        let item = try #require(standards.table(id)?.item(row.id))
        #expect(item.group == row.group)
        #expect(item.maximum.value == row.maximum)
        #expect(words(item.scoring) == row.scoring)
        let record = standards.records[item.maximum.record]
        #expect(record.id == "\(id)#\(row.id.rawValue)")
        #expect(record.value == row.points)
        #expect(record.unit == "points")
        #expect(record.clause == item.clause)
    }

    private func words(_ scoring: Scoring) -> String {
        func percent(_ ratio: Rational) -> String { "\(ratio * 100)%" }
        switch scoring {
        case .step(let from): return "from \(percent(from))"
        case .flag: return "if so"
        case .declared: return "declared"
        case .bands(let bands):
            return bands.map { "\(percent($0.from))–\(percent($0.to)): \($0.lowerPoints)–\($0.upperPoints)" }
                .joined(separator: "; ")
        }
    }

    @Test("The items stand in the order of the printed table")
    func order() throws {
        #expect(try #require(Standards.builtIn.table(TableID.national)).items.map(\.id) == Self.national.map(\.id))
        #expect(try #require(Standards.builtIn.table(TableID.beijing)).items.map(\.id) == Self.national.map(\.id))
        #expect(try #require(Standards.builtIn.table(TableID.annex)).items.map(\.id) == Self.annex.map(\.id))
    }

    @Test("The points of the groups and the least of them")
    func groups() throws {
        func groups(_ id: String) throws -> [String] {
            try #require(Standards.builtIn.table(id)).groups.map {
                "\($0.id.rawValue) \($0.points.value)\($0.minimum.map { " least \($0.value)" } ?? "")"
            }
        }
        let printed = ["mainStructure 50 least 20", "walls 20 least 10", "interior 30"]
        #expect(try groups(TableID.national) == printed)
        #expect(try groups(TableID.beijing) == printed)
        #expect(try groups(TableID.annex) == ["exteriorWalls 22", "partitions 22", "interior 56"])
    }

    @Test("What stands beside the rows of the national table and of Beijing's", arguments: [TableID.national, TableID.beijing])
    func thresholds(_ id: String) throws {
        let table = try #require(Standards.builtIn.table(id))
        #expect(table.totalPoints.value == 100)
        #expect(table.scoreDecimals?.value == 1)
        #expect(table.minimumRate?.value == Rational(50, 100))
        #expect(table.requiresDecoration?.value == true)
        #expect(table.steelTimberRatio?.value == 1)
        #expect(table.gradeRatio?.value == Rational(35, 100))
        #expect(table.minimumHorizontalRatio == nil)
        let joints = try #require(table.joints)
        #expect(joints.wallStripWidth.value == ExactDecimal(600))
        #expect(joints.wallBandHeight.value == ExactDecimal(300))
        #expect(joints.slabStripWidth.value == ExactDecimal(300))
        #expect(joints.beamColumnNode.value)
        #expect(joints.columnJointRatio.value == 1)
        #expect(table.grades.map(\.grade) == [.aaa, .aa, .a])
        #expect(table.grades.map(\.from.value) == [Rational(91, 100), Rational(76, 100), Rational(60, 100)])
        let names = id == TableID.beijing ? ["AAA(BJ)", "AA(BJ)", "A(BJ)"] : ["AAA", "AA", "A"]
        #expect(table.grades.map(\.name) == names)
    }

    @Test("Only the annexes have a least ratio of horizontal members, and they grade nothing")
    func annexThresholds() throws {
        let table = try #require(Standards.builtIn.table(TableID.annex))
        #expect(table.totalPoints.value == 100)
        #expect(table.scoreDecimals?.value == 1)
        #expect(table.minimumHorizontalRatio?.value == Rational(70, 100))
        #expect(table.grades.isEmpty)
        #expect(table.gradeRatio == nil)
        #expect(table.steelTimberRatio == nil)
        #expect(table.minimumRate == nil)
        #expect(table.requiresDecoration == nil)
        #expect(table.joints == nil)
    }

    @Test("When the standards were published and came into force")
    func dates() {
        let beijing = Standards.builtIn.table(TableID.beijing)
        #expect(beijing?.published?.value == CalendarDate("2021-04-01"))
        #expect(beijing?.inForce?.value == CalendarDate("2021-07-01"))
        let national = Standards.builtIn.table(TableID.national)
        #expect(national?.inForce?.value == CalendarDate("2018-02-01"))
        #expect(national?.assessmentUnit?.storeys.value == 3)
        #expect(national?.assessmentUnit?.area.value == ExactDecimal(500))
    }
}
