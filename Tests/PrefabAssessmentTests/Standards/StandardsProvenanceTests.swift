import Testing

@testable import PrefabAssessment

/// Where each figure stands and how surely it is known, written by hand from the ordinances and from what is known of the standards, beside
/// the data files. What the figures are is pinned in ``StandardsTableFigureTests`` and ``StandardsInstrumentFigureTests``.
///
/// One line a figure: its row, the clause, the status, and the name of its source in ``StandardsProvenanceTests/sources``. A part of a row
/// that is not as sure as the rest follows its row, with `+` and no clause.
///
/// First what the quantities are: how the national standard measures them is hardly known.
private let measures = """
    verticalMembers        | 表4.0.1  | secondary   | press
    horizontalMembers      | 表4.0.1  | provisional | recalled
    structuralConcrete     | 附件1(1) | copy        | annex 1 copy
    exteriorWallNonMasonry | 表4.0.1  | provisional | recalled
    exteriorWallIntegrated | 表4.0.1  | provisional | recalled
    partitionNonMasonry    | 表4.0.1  | provisional | recalled
    partitionIntegrated    | 表4.0.1  | provisional | recalled
    dryFloor               | 表4.0.1  | provisional | recalled
    integratedKitchen      | 表4.0.1  | provisional | recalled
    integratedBathroom     | 表4.0.1  | provisional | recalled
    electricalPipes        | 表4.0.1  | provisional | recalled
    waterPipes             | 表4.0.1  | provisional | recalled
    heatingPipes           | 表4.0.1  | provisional | recalled
    fullDecoration         | 3.0.3    | copy        | national copy
    """

private let annexes = """
    totalPoints              | 附件1(2) | copy        | annex copy
    scoreDecimals            | 附件2    | copy        | annex copy
    groups.exteriorWalls     | 附件2    | copy        | annex copy
    groups.partitions        | 附件2    | copy        | annex copy
    groups.interior          | 附件2    | copy        | annex copy
    exteriorWallNonMasonry   | 附件2    | copy        | annex copy
    exteriorWallIntegrated   | 附件2    | copy        | annex copy
    partitionNonMasonry      | 附件2    | copy        | annex copy
    partitionIntegrated      | 附件2    | provisional | analogy
    + firstBand              |          | copy        | annex copy
    + secondBand             |          | provisional | analogy
    integratedKitchen        | 附件1(2) | copy        | annex copy
    heatingPipes             | 附件1(2) | copy        | annex copy
    otherInterior            | 附件2    | unknown     | subtraction
    48-7-assembly-rate       | 第七条   | primary     | gazette 48
    48-7-prefabrication-rate | 第七条   | primary     | gazette 48
    48-annex1-horizontal     | 附件1(4) | secondary   | press
    joints.slabStripWidth    | 附件1(4) | provisional | stand-in
    """

/// No row of the table was seen: the national one stands in, but for the days and the bonus, which a copy of the beginning has, and for the
/// rate of A(BJ), which 47号 prints.
private let beijing = """
    published                                       | 发布公告 | copy        | Beijing copy
    inForce                                         | 发布公告 | copy        | Beijing copy
    totalPoints                                     | 评分表   | provisional | stand-in
    scoreDecimals                                   | 评分表   | provisional | stand-in
    groups.mainStructure                            | 评分表   | provisional | stand-in
    groups.walls                                    | 评分表   | provisional | stand-in
    groups.interior                                 | 评分表   | provisional | stand-in
    groups.bonus                                    | 2.0.2    | unknown     | Beijing copy
    verticalMembers.fixed                           | 评分表   | provisional | stand-in
    verticalMembers                                 | 评分表   | provisional | stand-in
    horizontalMembers                               | 评分表   | provisional | stand-in
    exteriorWallNonMasonry                          | 评分表   | provisional | stand-in
    exteriorWallIntegrated                          | 评分表   | provisional | stand-in
    partitionNonMasonry                             | 评分表   | provisional | stand-in
    partitionIntegrated                             | 评分表   | provisional | stand-in
    fullDecoration                                  | 评分表   | provisional | stand-in
    dryFloor                                        | 评分表   | provisional | stand-in
    integratedKitchen                               | 评分表   | provisional | stand-in
    integratedBathroom                              | 评分表   | provisional | stand-in
    pipeSeparation                                  | 评分表   | provisional | stand-in
    bonusItems                                      | 2.0.2    | unknown     | Beijing copy
    1831-main-structure                             | 基本规定 | provisional | stand-in
    1831-walls                                      | 基本规定 | provisional | stand-in
    1831-decoration                                 | 基本规定 | provisional | stand-in
    1831-assembly-rate                              | 基本规定 | provisional | stand-in
    grades.requires.verticalMembers.concrete,hybrid | 等级评价 | provisional | stand-in
    grades.AAA(BJ)                                  | 等级评价 | provisional | stand-in
    grades.AA(BJ)                                   | 等级评价 | provisional | stand-in
    grades.A(BJ)                                    | 等级评价 | primary     | 47号 (四)1
    joints.wallStripWidth                           | 评分表   | provisional | stand-in
    joints.wallBandHeight                           | 评分表   | provisional | stand-in
    joints.beamColumnNode                           | 评分表   | provisional | stand-in
    joints.columnJointRatio                         | 评分表   | provisional | stand-in
    joints.slabStripWidth                           | 评分表   | provisional | stand-in
    """

private let national = """
    inForce                                         | 发布公告  | secondary   | press
    totalPoints                                     | 4.0.1     | copy        | national copy
    scoreDecimals                                   | 表4.0.1注 | copy        | national copy
    groups.mainStructure                            | 表4.0.1   | secondary   | press
    groups.walls                                    | 表4.0.1   | secondary   | press
    groups.interior                                 | 表4.0.1   | secondary   | press
    verticalMembers.fixed                           | 4.0.2     | provisional | recalled
    verticalMembers                                 | 表4.0.1   | secondary   | press
    horizontalMembers                               | 表4.0.1   | secondary   | press
    exteriorWallNonMasonry                          | 表4.0.1   | secondary   | press
    exteriorWallIntegrated                          | 表4.0.1   | copy        | national copy
    partitionNonMasonry                             | 表4.0.1   | copy        | national copy
    partitionIntegrated                             | 表4.0.1   | copy        | national copy
    fullDecoration                                  | 表4.0.1   | provisional | recalled
    + points                                        |           | provisional | recalled
    + requirement                                   |           | copy        | national copy
    dryFloor                                        | 表4.0.1   | provisional | recalled
    + points                                        |           | provisional | recalled
    + ratio                                         |           | copy        | national copy
    integratedKitchen                               | 表4.0.1   | secondary   | press
    integratedBathroom                              | 表4.0.1   | provisional | recalled
    + points                                        |           | provisional | recalled
    + ratio                                         |           | copy        | national copy
    pipeSeparation                                  | 表4.0.1   | provisional | recalled
    + points                                        |           | provisional | recalled
    + ratio                                         |           | copy        | national copy
    51129-main-structure                            | 3.0.3     | copy        | national copy
    51129-walls                                     | 3.0.3     | copy        | national copy
    51129-decoration                                | 3.0.3     | copy        | national copy
    51129-assembly-rate                             | 3.0.3     | copy        | national copy
    grades.requires.verticalMembers.concrete,hybrid | 5.0.1     | secondary   | press
    grades.AAA                                      | 5.0.2     | secondary   | press
    grades.AA                                       | 5.0.2     | secondary   | press
    grades.A                                        | 5.0.2     | secondary   | press
    joints.wallStripWidth                           | 4.0.3     | provisional | recalled
    joints.wallBandHeight                           | 4.0.3     | provisional | recalled
    joints.beamColumnNode                           | 4.0.3     | provisional | recalled
    joints.columnJointRatio                         | 4.0.3     | provisional | recalled
    joints.slabStripWidth                           | 4.0.5     | provisional | recalled
    assessmentUnit.storeys                          | 3.0.1     | secondary   | press
    assessmentUnit.area                             | 3.0.1     | secondary   | press
    """

/// 47号 leaves 政府投资 undefined; the half is that of 48号. It names the year of its end and no day.
private let obligations = """
    validFrom          | 三、发布实施 | primary  | gazette 47
    validTo            | 三、发布实施 | inferred | gazette 47
    validToAlternative | 三、发布实施 | inferred | gazette 47
    governmentFunding  | (三)1        | primary  | 48号 第五条
    exemptPublicArea   | (三)6        | primary  | gazette 47
    steelArea          | (三)1        | primary  | gazette 47
    method             | (四)         | primary  | gazette 47
    minimumRate        | (四)2        | primary  | gazette 47
    housingGrade       | (四)1        | primary  | gazette 47
    areaTargets.2021   | (二)         | primary  | gazette 47
    areaTargets.2025   | (二)         | primary  | gazette 47
    """

private let reward = """
    fundingLimit                        | 第五条         | primary     | gazette 48
    minimumArea                         | 第五条         | primary     | gazette 48
    cap                                 | 第五条         | primary     | gazette 48
    rewardRate                          | 第六条、第七条 | primary     | gazette 48
    municipalOpinionIssued              | 第七条         | provisional | recalled
    municipalOpinionPublished           | 第七条         | secondary   | press
    municipalOpinionInForce             | 第七条         | secondary   | press
    municipalSchemes                    | 第六条         | inferred    | gazette 48
    permitRegimes.BJ-2017-annex         | 第七条         | primary     | gazette 48
    permitRegimes.DB11/T 1831-2021      | 第七条         | primary     | gazette 48
    startRegimes.none                   | 第八条         | inferred    | gazette 48
    startRegimes.monthsAfterPublication | 第八条         | primary     | gazette 48
    startRegimes.beforeFirstFloorSlab   | 第八条         | primary     | gazette 48
    publication                         | 第八条         | inferred    | gazette 48
    publicationAlternative              | 第八条         | inferred    | day of issue
    applicationMonths                   | 第八条         | primary     | gazette 48
    validFrom                           | 第十九条       | primary     | gazette 48
    validTo                             | 第十九条       | inferred    | gazette 48
    validToAlternative                  | 第十九条       | inferred    | gazette 48
    noticeDays                          | 第十二条       | primary     | gazette 48
    documentsUnderConstruction          | 第九条         | primary     | gazette 48
    documentsCompleted                  | 第九条         | primary     | gazette 48
    documentsCompletedAlternative       | 第九条         | inferred    | gazette 48
    """

/// Acts that 48号 names and that are known from reports alone, without their clauses.
private let municipalOpinion = """
    inForce                 | — | secondary | press
    assemblyRate            | — | secondary | press
    height                  | — | secondary | press
    prefabricationRateUpTo  | — | secondary | press
    prefabricationRateAbove | — | secondary | press
    """

private let reconsideration = """
    applicationDays | 第二十条 | provisional | recalled
    """

private let action = """
    actionMonths | 第四十六条 | provisional | recalled
    """

private let municipalReward = """
    rewardRate              | — | secondary | press
    minimumArea             | — | secondary | press
    cap                     | — | secondary | press
    """

/// Each reading with its clause and the figures that it chooses between or bears upon.
private let readings = """
    permit-day           | 第七条                     | 48号#permitRegimes.BJ-2017-annex, 48号#permitRegimes.DB11/T 1831-2021
    publication-day      | 第八条                     | 48号#publication, 48号#publicationAlternative
    rest-days            | 第八条、第十二条           | 48号#applicationMonths, 48号#noticeDays
    area-floor           | 第五条                     | 48号#minimumArea
    failing-building     | 第五条、第七条             |
    steel-prefabrication | 第七条，附件1(3)           |
    annex-horizontal     | 附件1(4)                   |
    district-mandate     | 第七条                     |
    land-clause          | 第七条                     |
    matching-technical   | 第六条、第七条             |
    award-disclosure     | 第十五条（二）             |
    validity-act         | 第十九条                   | 48号#validFrom, 48号#validTo
    completed-intent     | 第九条                     | 48号#documentsCompleted, 48号#documentsCompletedAlternative
    opinion-day          | 第七条                     | 48号#municipalOpinionIssued, 48号#municipalOpinionPublished, 48号#municipalOpinionInForce
    slab-sanction        | 第八条                     | 48号#startRegimes.beforeFirstFloorSlab
    ancillary-use        | 第五条                     |
    rate-rounding        | 第七条                     |
    expiry               | 第十九条；47号三、发布实施 | 48号#validTo, 48号#validToAlternative, 47号#validTo, 47号#validToAlternative
    slab-day             | 第八条                     | 48号#startRegimes.beforeFirstFloorSlab
    """

private let restDays = """
    2016 | —  | provisional | notices
    2017 | —  | provisional | notices
    2018 | —  | provisional | notices
    2019 | —  | provisional | notices
    2020 | —  | provisional | notices
    2021 | —  | provisional | notices
    2022 | —  | provisional | notices
    2023 | —  | provisional | notices
    2024 | —  | provisional | notices
    2025 | —  | provisional | notices
    """

@Suite("Standards: the clause, status and source of every figure, and the figures of every reading")
struct StandardsProvenanceTests {
    /// In the order of the files.
    static let instruments: [(id: String, table: String)] = [
        ("measures", measures), ("BJ-2017-annex", annexes), ("DB11/T 1831-2021", beijing), ("GB/T 51129-2017", national),
        ("京技管〔2022〕47号", obligations), ("京技管〔2022〕48号", reward), ("京政办发〔2017〕8号", municipalOpinion), ("京建法〔2020〕4号", municipalReward),
        ("中华人民共和国行政复议法", reconsideration), ("中华人民共和国行政诉讼法", action), ("节假日安排", restDays),
    ]

    static let sources: [String: Message.Text] = [
        "notices": .init("凭记忆，待与各年通知核对", "recalled, to be checked against the yearly notices"),
        "gazette 47": .init(
            "北京市人民政府公报2022年第27期第75—81页", "Gazette of the Beijing Municipal Government 2022 no. 27, pages 75–81"),
        "gazette 48": .init(
            "北京市人民政府公报2022年第27期第82—89页", "Gazette of the Beijing Municipal Government 2022 no. 27, pages 82–89"),
        "day of issue": .init(
            "北京市人民政府公报2022年第27期的出刊日期", "the date of issue of the Gazette of the Beijing Municipal Government 2022 no. 27"),
        "47号 (四)1": .init(
            "北京市人民政府公报2022年第27期第75—81页，京技管〔2022〕47号(四)1",
            "京技管〔2022〕47号 (四)1, Gazette of the Beijing Municipal Government 2022 no. 27, pages 75–81"),
        "48号 第五条": .init(
            "京技管〔2022〕48号第五条（同期公报第82—89页）", "京技管〔2022〕48号 第五条, same issue of the gazette, pages 82–89"),
        "annex copy": .init(
            "附件的公开抄本，抄本在评分表中断", "a public copy of the annexes, which breaks off inside the score table"),
        "annex 1 copy": .init("京技管〔2022〕48号附件1公开抄本", "a public copy of annex 1 of 京技管〔2022〕48号"),
        "Beijing copy": .init("DB11/T 1831—2021公开抄本（仅前部）", "a public copy of the beginning of DB11/T 1831—2021"),
        "national copy": .init("GB/T 51129—2017公开抄本", "a public copy of GB/T 51129—2017"),
        "press": .init("新闻报道、考试笔记或派生文件", "press reports, exam notes or derived documents"),
        "stand-in": .init("未见原文，以GB/T 51129—2017代用，待核", "not read: GB/T 51129—2017 stands in, to be checked"),
        "recalled": .init("未见原文，沿用或凭记忆，待核", "not read anywhere: carried over or recalled, to be checked"),
        "analogy": .init("抄本未见，按外围护墙同项类推", "not in the copy: by analogy with the exterior walls"),
        "subtraction": .init("抄本未见，由总分减去其余各项得出", "not in the copy: the total less all other rows"),
    ]

    /// A line of a table, its columns without the spaces that set them.
    private static func lines(_ table: String) -> [[String]] {
        table.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { column in
                String(column.trimmingPrefix { $0 == " " }.reversed().trimmingPrefix { $0 == " " }.reversed())
            }
        }
    }

    @Test("Every figure: its clause, how surely it is known and from where", arguments: instruments.map(\.id))
    func figures(_ instrument: String) throws {
        let table = try #require(Self.instruments.first { $0.id == instrument }).table
        let records = Standards.builtIn.records.filter { $0.instrument == instrument }
        let lines = Self.lines(table)
        try #require(lines.allSatisfy { $0.count == 4 })
        #expect(lines.map { $0[0] }.filter { !$0.hasPrefix("+") } == records.map(\.row), "a line a figure, in the order of the file")
        var record: FigureRecord?
        var parts: [FigureRecord.Part] = []
        for line in lines {
            let source = try #require(Self.sources[line[3]], "\(line[3])")
            if line[0].hasPrefix("+ ") {
                let part = try #require(parts.first, "\(line)")
                parts.removeFirst()
                #expect(part.id.rawValue == line[0].dropFirst(2) && part.status.rawValue == line[2] && part.source == source, "\(line)")
                continue
            }
            #expect(parts.isEmpty, "\(parts.map(\.id)) of \(record?.id ?? "")")
            record = records.first { $0.row == line[0] }
            parts = record?.parts ?? []
            #expect(record?.clause == line[1], "\(line)")
            #expect(record?.status.rawValue == line[2], "\(line)")
            #expect(record?.source == source, "\(line)")
        }
        #expect(parts.isEmpty, "\(parts.map(\.id)) of \(record?.id ?? "")")
    }

    @Test("No instrument is left out, and no source is named that none has")
    func complete() {
        var instruments: [String] = []
        // What makes sense is experience, not an instrument.
        for record in Standards.builtIn.records where instruments.last != record.instrument && record.instrument != "plausibility" {
            instruments.append(record.instrument)
        }
        #expect(instruments == Self.instruments.map(\.id))
        let named = Self.instruments.flatMap { Self.lines($0.table).map { $0[3] } }
        #expect(Set(named) == Set(Self.sources.keys))
    }

    @Test("Every reading: its clause and its figures")
    func links() {
        let lines = Self.lines(readings)
        #expect(lines.map { $0[0] } == Standards.builtIn.instrument48.readings.map(\.id.rawValue))
        for (line, reading) in zip(lines, Standards.builtIn.instrument48.readings) {
            #expect(reading.clause == line[1], "\(line)")
            #expect(reading.figures == line[2].split(separator: ", ").map { "京技管〔2022〕\($0)" }, "\(line)")
            for figure in reading.figures { #expect(Standards.builtIn.record(figure) != nil, "\(figure)") }
        }
    }
}
