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
    let status: FigureStatus
    let parts: [FigurePart: FigureStatus]

    init(
        _ id: ItemID, _ group: GroupID, _ maximum: Rational, _ scoring: String, _ points: String, _ status: FigureStatus,
        _ parts: [FigurePart: FigureStatus] = [:]
    ) {
        self.id = id
        self.group = group
        self.maximum = maximum
        self.scoring = scoring
        self.points = points
        self.status = status
        self.parts = parts
    }

    var testDescription: String { id.rawValue }
}

@Suite("Standards: the figures of the score tables")
struct StandardsTableFigureTests {
    static let national: [PrintedItem] = [
        .init(.verticalMembers, .mainStructure, 30, "35%–80%: 20–30", "20~30", .secondary),
        .init(.horizontalMembers, .mainStructure, 20, "70%–80%: 10–20", "10~20", .secondary),
        .init(.exteriorWallNonMasonry, .walls, 5, "from 80%", "5", .secondary),
        .init(.exteriorWallIntegrated, .walls, 5, "50%–80%: 2–5", "2~5", .copy),
        .init(.partitionNonMasonry, .walls, 5, "from 50%", "5", .copy),
        .init(.partitionIntegrated, .walls, 5, "50%–80%: 2–5", "2~5", .copy),
        .init(.fullDecoration, .interior, 6, "if so", "6", .provisional, [.points: .provisional, .requirement: .copy]),
        .init(.dryFloor, .interior, 6, "from 70%", "6", .provisional, [.points: .provisional, .ratio: .copy]),
        .init(.integratedKitchen, .interior, 6, "70%–90%: 3–6", "3~6", .secondary),
        .init(.integratedBathroom, .interior, 6, "70%–90%: 3–6", "3~6", .provisional, [.points: .provisional, .ratio: .copy]),
        .init(.pipeSeparation, .interior, 6, "50%–70%: 4–6", "4~6", .provisional, [.points: .provisional, .ratio: .copy]),
    ]

    static let annex: [PrintedItem] = [
        .init(.exteriorWallNonMasonry, .exteriorWalls, 11, "from 80%", "11", .copy),
        .init(.exteriorWallIntegrated, .exteriorWalls, 11, "50%–80%: 5–10; 80%–80%: 11–11", "5~10, 11", .copy),
        .init(.partitionNonMasonry, .partitions, 11, "from 50%", "11", .copy),
        .init(
            .partitionIntegrated, .partitions, 11, "50%–80%: 5–10; 80%–80%: 11–11", "5~10, 11", .provisional,
            [.firstBand: .copy, .secondBand: .provisional]),
        .init(.integratedKitchen, .interior, 10, "declared", "10", .copy),
        .init(.heatingPipes, .interior, 4, "declared", "4", .copy),
        .init(.otherInterior, .interior, 42, "declared", "42", .unknown),
    ]

    @Test("GB/T 51129—2017, each row", arguments: Self.national)
    func isRead(national row: PrintedItem) throws { try check(row, in: TableID.national, row.status, row.parts) }

    /// The national table stands in for it, so that every row is provisional.
    @Test("DB11/T 1831—2021, each row", arguments: Self.national)
    func isRead(beijing row: PrintedItem) throws { try check(row, in: TableID.beijing, .provisional, [:]) }

    @Test("Annexes 1 and 2, each row", arguments: Self.annex)
    func isRead(annex row: PrintedItem) throws { try check(row, in: TableID.annex, row.status, row.parts) }

    private func check(
        _ row: PrintedItem, in id: String, _ status: FigureStatus, _ parts: [FigurePart: FigureStatus]
    ) throws {
        let standards = Standards.builtIn
        let item = try #require(standards.table(id)?.item(row.id))
        #expect(item.group == row.group)
        #expect(item.maximum.value == row.maximum)
        #expect(words(item.scoring) == row.scoring)
        let record = standards.records[item.maximum.record]
        #expect(record.id == "\(id)#\(row.id.rawValue)")
        #expect(record.value == row.points)
        #expect(record.unit == "points")
        #expect(record.status == status)
        #expect(record.clause == item.clause)
        #expect(Dictionary(uniqueKeysWithValues: record.parts.map { ($0.id, $0.status) }) == parts)
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

    @Test(
        "How surely what stands beside the rows is known",
        arguments: [
            ("GB/T 51129-2017#totalPoints", FigureStatus.copy, "4.0.1"),
            ("GB/T 51129-2017#scoreDecimals", .copy, "表4.0.1注"),
            ("GB/T 51129-2017#mainStructure", .secondary, "表4.0.1"),
            ("GB/T 51129-2017#walls", .secondary, "表4.0.1"),
            ("GB/T 51129-2017#interior", .secondary, "表4.0.1"),
            ("GB/T 51129-2017#mainStructure.minimum", .copy, "3.0.3"),
            ("GB/T 51129-2017#walls.minimum", .copy, "3.0.3"),
            ("GB/T 51129-2017#requiresDecoration", .copy, "3.0.3"),
            ("GB/T 51129-2017#minimumRate", .copy, "3.0.3"),
            ("GB/T 51129-2017#assessmentUnit.storeys", .secondary, "3.0.1"),
            ("GB/T 51129-2017#assessmentUnit.area", .secondary, "3.0.1"),
            ("GB/T 51129-2017#steelTimberRatio", .provisional, "4.0.2"),
            ("GB/T 51129-2017#joints.wallStripWidth", .provisional, "4.0.3"),
            ("GB/T 51129-2017#joints.wallBandHeight", .provisional, "4.0.3"),
            ("GB/T 51129-2017#joints.beamColumnNode", .provisional, "4.0.3"),
            ("GB/T 51129-2017#joints.columnJointRatio", .provisional, "4.0.3"),
            ("GB/T 51129-2017#joints.slabStripWidth", .provisional, "4.0.5"),
            ("GB/T 51129-2017#gradeRatio", .secondary, "5.0.1"),
            ("GB/T 51129-2017#grades.AAA", .secondary, "5.0.2"),
            ("GB/T 51129-2017#grades.AA", .secondary, "5.0.2"),
            ("GB/T 51129-2017#grades.A", .secondary, "5.0.2"),
            ("GB/T 51129-2017#inForce", .secondary, "发布公告"),
            ("BJ-2017-annex#totalPoints", .copy, "附件1(2)"),
            ("BJ-2017-annex#scoreDecimals", .copy, "附件2"),
            ("BJ-2017-annex#exteriorWalls", .copy, "附件2"),
            ("BJ-2017-annex#partitions", .copy, "附件2"),
            ("BJ-2017-annex#interior", .copy, "附件2"),
            ("BJ-2017-annex#minimumHorizontalRatio", .copy, "附件1(4)"),
            ("DB11/T 1831-2021#published", .secondary, "发布公告"),
            ("DB11/T 1831-2021#inForce", .secondary, "发布公告"),
            ("DB11/T 1831-2021#grades.A(BJ)", .primary, "等级评价"),
        ])
    func statuses(_ id: String, _ status: FigureStatus, _ clause: String) throws {
        let record = try #require(Standards.builtIn.record(id))
        #expect(record.status == status)
        #expect(record.clause == clause)
    }

    @Test("Whatever else is told of DB11/T 1831—2021 stands in for it and is provisional")
    func standIn() {
        let sure = ["published", "inForce", "grades.A(BJ)"]
        let rows = Standards.builtIn.records.filter { $0.instrument == TableID.beijing && !sure.contains($0.row) }
        #expect(rows.count == 11 + 5 + 2 + 2 + 1 + 5 + 1 + 2)
        #expect(rows.allSatisfy { $0.status == .provisional })
        #expect(rows.allSatisfy { $0.sourceText.english.contains("GB/T 51129—2017 stands in") })
    }
}
