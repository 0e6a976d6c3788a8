import PrefabAssessment
import TestSupport
import Testing

/// The form of a submission: types, words, dates, numbers, keys (contract section 2, `S1…`).
@Suite struct SubmissionFormTests {
    static let rows: [DiagnosticRow] = types + blanks + words + dates + numbers + keys

    private static let types = [
        DiagnosticRow("a number as a string", "S101 \"23.9\"") { $0.building.height = "23.9" },
        DiagnosticRow("a number with its unit", "S101 \"18000 m²\"") { $0.building.aboveGroundArea = "18000 m²" },
        DiagnosticRow("null for a number", "S101 null") { $0.project.fiscalFundingPercent = .null },
        DiagnosticRow("null for a word", "S101 null") { $0.project.site = .null },
        DiagnosticRow("null for a date", "S101 null") { $0.dates.application = .null },
        DiagnosticRow("null for a flag", "S101 null") { $0.building.fullDecoration = .null },
        DiagnosticRow("null for an array", "S101 null") { $0.documents = .null },
        DiagnosticRow("null for an object", "S101 null") { $0.rewardBasis = .null },
        DiagnosticRow("null for a measure", "S101 null") { $0.building.measures.dryFloor = .null },
        DiagnosticRow("null for a declared score", "S101 null") { $0.building.declaredScores = ["bonusItems": 0, "dryFloor": .null] },
        DiagnosticRow("a ratio for a measure", "S101 0.62") { $0.building.measures.verticalMembers = .number("0.62") },
        DiagnosticRow("a number for a name", "S101 42") { $0.project.id = 42 },
        DiagnosticRow("a year for a date", "S101 2022") { $0.dates.planningPermit = 2022 },
        DiagnosticRow("a word for a flag", "S101 \"yes\"") { $0.building.fullDecoration = "yes" },
        DiagnosticRow("1 for a flag", "S101 1") { $0.building.appliedFor = 1 },
        DiagnosticRow("an object for an array", "S101 {") { $0.buildings = .factory },
        DiagnosticRow("a name for a building", "S101 \"1#\"") { $0.buildings.elements.append("1#") },
        DiagnosticRow("true for absent", "S101 true") { $0.building.measures.integratedKitchen = ["absent": true] },
        DiagnosticRow("an array for the submission's project", "S101 []") { $0.project = [] },
        DiagnosticRow("$schema is text", "S101 1") { $0["$schema"] = 1 },
        DiagnosticRow("$schema is allowed") { $0["$schema"] = "../schema/submission.schema.json" },
    ]

    private static let blanks = [
        DiagnosticRow("no id", "S113 \"\"") { $0.project.id = "" },
        DiagnosticRow("a name of spaces", "S113 \"   \"") { $0.project.name = "   " },
        DiagnosticRow("an id of a building that is a Chinese space", "S113 \"　\"") { $0.building.id = "　" },
        DiagnosticRow("a name of a building without width", "S113 \"\u{200B}\"") { $0.building.name = "\u{200B}" },
        DiagnosticRow("no reason of an absence", "S113 \"\"") { $0.building.measures.integratedKitchen = ["absent": ""] },
        DiagnosticRow("all of them", "S113 \"\"", "S113 \"\"", "S113 \"\"", "S113 \" \"") {
            $0.project.id = ""
            $0.project.name = ""
            $0.building.id = ""
            $0.building.measures.integratedKitchen = ["absent": " "]
        },
        DiagnosticRow("one letter") { $0.project.name = "厂" },
        DiagnosticRow("other texts may be blank") { $0.project.applicant = "" },
    ]

    private static let words = [
        DiagnosticRow("a use in Chinese", "S102 \"厂房\"") { $0.building.use = "厂房" },
        DiagnosticRow("capitals", "S102 \"Yizhuang\"") { $0.project.site = "Yizhuang" },
        DiagnosticRow("an empty word", "S102 \"\"") { $0.building.structure = "" },
        DiagnosticRow("a document", "S102 \"planingPermit\"") { $0.documents[1] = "planingPermit" },
        DiagnosticRow("a kind of piece", "S102 \"wall\"") {
            $0.noSums()
            $0.building.components = [["kind": "wall", "precastVolume": 1]]
        },
        DiagnosticRow("a grade", "S102 \"B\"") { $0.building.declared = ["grade": "B"] },
        DiagnosticRow("another version", "S110 \"prefab-submission/2\"") { $0.format = "prefab-submission/2" },
        DiagnosticRow(
            "another version, which may ask for other members; a mistake is one all the same",
            "S110 \"prefab-submission/2\"", "S102 \"Yizhuang\""
        ) {
            $0.format = "prefab-submission/2"
            $0.project.site = "Yizhuang"
            $0["buildings"] = nil
        },
        DiagnosticRow("a misspelt format is meant for this one", "S107 {", "S110 \"prefab-submision/1\"") {
            $0.format = "prefab-submision/1"
            $0["buildings"] = nil
        },
        DiagnosticRow("of another format nothing else is said", "S110 \"prefab-verdict/1\"") {
            $0.format = "prefab-verdict/1"
            $0["verdict"] = "eligible"
            $0.project.site = "Yizhuang"
            $0["buildings"] = nil
        },
    ]

    private static let dates =
        [
            "2021-02-29", "1900-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "2021-01-00", "0000-01-01",
            "2021-1-1", "20210101", "2021/01/01", "2021-01-01 ", "2021年1月1日", "21-01-01", "", "notStarted", "２０２１-01-01",
        ].map { text in
            DiagnosticRow("no date: \(text)", "S103 \"\(text)\"") { $0.dates.projectApproval = .string(text) }
        }
        + ["2020-02-29", "2000-02-29", "2021-01-31"].map { text in
            DiagnosticRow("a date: \(text)") { $0.dates.projectApproval = .string(text) }
        } + [
            DiagnosticRow("the first day that there is", "W401 \"0001-01-01\"") { $0.dates.projectApproval = "0001-01-01" },
            DiagnosticRow("9999-12-31", "W401 \"9999-12-31\"") { $0.dates.prefabricationAcceptance = "9999-12-31" },
            DiagnosticRow("the slab has another word", "S103 \"later\"") { $0.dates.firstFloorSlabStart = "later" },
            DiagnosticRow("the slab has not begun") { $0.dates.firstFloorSlabStart = "notStarted" },
        ]

    private static let numbers = [
        DiagnosticRow("12 digits before and after the point") { $0.building.aboveGroundArea = .number("999999999999.999999999999") },
        DiagnosticRow("13 digits before the point", "S104 1000000000000") { $0.building.aboveGroundArea = .number("1000000000000") },
        DiagnosticRow("rounded up out of range", "S104 999999999999.9999999999995") {
            $0.building.aboveGroundArea = .number("999999999999.9999999999995")
        },
        DiagnosticRow("an exponent inside the range") { $0.building.aboveGroundArea = .number("1.8E+4") },
        DiagnosticRow("an exponent at the range's edge", "S104 1e12") { $0.building.aboveGroundArea = .number("1e12") },
        DiagnosticRow("an exponent far outside", "S104 1e400") { $0.building.aboveGroundArea = .number("1e400") },
        DiagnosticRow("an exponent that no integer holds", "S104 1e99999999999999999999") {
            $0.building.aboveGroundArea = .number("1e99999999999999999999")
        },
        DiagnosticRow("far below, which rounds to nothing", "W101 1e-99999999999999999999") {
            $0.building.undergroundArea = .number("1e-99999999999999999999")
        },
        DiagnosticRow("zero with any exponent") { $0.building.undergroundArea = .number("0e99999999999999999999") },
        DiagnosticRow("far below zero", "S104 -1e400") { $0.building.aboveGroundArea = .number("-1e400") },
        DiagnosticRow("height 0", "S104 0") { $0.building.height = 0 },
        DiagnosticRow("height below 0", "S104 -23.9") { $0.building.height = .number("-23.9") },
        DiagnosticRow("height in millimetres", "S104 23900") { $0.building.height = 23900 },
        DiagnosticRow("the least height", "W203 4") { $0.building.height = .number("0.000000000001") },
        DiagnosticRow("700 m") {
            $0.building.height = 700
            $0.building.storeys = nil
        },
        DiagnosticRow("over 700 m", "S104 700.000000000001") { $0.building.height = .number("700.000000000001") },
        DiagnosticRow("0 storeys", "S104 0") { $0.building.storeys = 0 },
        DiagnosticRow("-1 storeys", "S104 -1") { $0.building.storeys = .number("-1") },
        DiagnosticRow("half a storey", "S109 4.5") { $0.building.storeys = .number("4.5") },
        DiagnosticRow("4.0 storeys are 4") { $0.building.storeys = .number("4.0") },
        DiagnosticRow("half a piece", "S109 1.5") {
            $0.noSums()
            $0.building.components = [["kind": "column", "count": .number("1.5")]]
        },
        DiagnosticRow("-1 pieces", "S104 -1") {
            $0.noSums()
            $0.building.components = [["kind": "column", "count": .number("-1")]]
        },
        DiagnosticRow("a negative area", "S105 -0.000000000001") { $0.building.aboveGroundArea = .number("-0.000000000001") },
        DiagnosticRow("a negative share", "S105 -1") { $0.project.fiscalFundingPercent = .number("-1") },
        DiagnosticRow("a negative measure", "S105 -5") { $0.building.measures.dryFloor = .share(.number("-5")) },
        DiagnosticRow("a negative score", "S105 -1") { $0.building.declaredScores = ["bonusItems": 0, "dryFloor": .number("-1")] },
        DiagnosticRow("minus nought is nought") { $0.project.fiscalFundingPercent = .number("-0") },
        DiagnosticRow("100 per cent") { $0.project.fiscalFundingPercent = 100 },
        DiagnosticRow("over 100 per cent", "S111 100.000000000001") { $0.project.fiscalFundingPercent = .number("100.000000000001") },
        DiagnosticRow("over 100 per cent declared", "S111 160.5") {
            $0.building.declared = ["assemblyRatePercent": .number("160.5"), "prefabricationRatePercent": 50]
        },
        DiagnosticRow("as much as a bonus adds to 100 per cent") { $0.building.declared = ["assemblyRatePercent": 110] },
        DiagnosticRow("over that", "S111 110.000000000001") { $0.building.declared = ["assemblyRatePercent": .number("110.000000000001")] },
        DiagnosticRow("no bonus adds to a prefabrication rate", "S111 100.1") {
            $0.building.declared = ["prefabricationRatePercent": .number("100.1")]
        },
        DiagnosticRow("12 decimals") { $0.building.undergroundArea = .number("0.123456789012") },
        DiagnosticRow("13 decimals", "W101 0.1234567890125") { $0.building.undergroundArea = .number("0.1234567890125") },
        DiagnosticRow("13 decimals that say no more than 12") { $0.building.undergroundArea = .number("0.1234567890120") },
        DiagnosticRow("a fraction for a percentage", "W102 0.3") { $0.project.fiscalFundingPercent = .number("0.3") },
        DiagnosticRow("just above nought", "W102 0.000000000001") { $0.project.fiscalFundingPercent = .number("0.000000000001") },
        DiagnosticRow("just below one", "W102 0.999999999999") { $0.project.fiscalFundingPercent = .number("0.999999999999") },
        DiagnosticRow("one per cent") { $0.project.fiscalFundingPercent = 1 },
    ]

    private static let keys =
        ["format", "project", "buildings"].map { key in
            DiagnosticRow("without \(key)", "S107 {") { $0[key] = nil }
        }
        + ["id", "name"].map { key in
            DiagnosticRow("project without \(key)", "S107 {") { $0.project[key] = nil }
        }
        + ["id", "use", "structure", "height", "aboveGroundArea"].map { key in
            DiagnosticRow("building without \(key)", "S107 {") { $0.building[key] = nil }
        } + [
            DiagnosticRow("a piece without kind", "S107 {") {
                $0.noSums()
                $0.building.components = [["precastVolume": 1]]
            },
            DiagnosticRow("no building", "S112 []") { $0.buildings = [] },
            DiagnosticRow("a key unknown at the top", "S106 \"building\"") { $0.building1() },
            DiagnosticRow("a key in capitals", "S106 \"Height\"") { $0.building.Height = 23 },
            DiagnosticRow("a comment as a key", "S106 \"_comment\"") { $0.project["_comment"] = "…" },
            DiagnosticRow("a key of another object", "S106 \"planningPermit\"") { $0.project.planningPermit = "2021-12-01" },
            DiagnosticRow("an unknown key twice", "S106 \"remark\"", "S108 \"remark\"") {
                $0.building.members += [.init("remark", "a"), .init("remark", "b")]
            },
            DiagnosticRow("a key twice", "S108 \"use\"") { $0.building.members.append(.init("use", "public")) },
            DiagnosticRow("a key twice with one value", "S108 \"use\"") { $0.building.members.append(.init("use", "industrial")) },
            DiagnosticRow("a key twice, the first of the wrong type", "S101 null", "S108 \"use\"") {
                $0.building.use = .null
                $0.building.members.append(.init("use", "public"))
            },
            DiagnosticRow("a key three times", "S108 \"use\"", "S108 \"use\"") {
                $0.building.members += [.init("use", "public"), .init("use", "ancillary")]
            },
            DiagnosticRow("the buildings twice", "S108 \"buildings\"") { $0.members.append(.init("buildings", [])) },
        ]

    @Test(arguments: rows) func reads(_ row: DiagnosticRow) throws {
        try row.check()
    }

    // MARK: - Where and how to mend it

    /// An unknown key names the nearest known one.
    @Test(arguments: [
        ("heigth", "height"), ("storys", "storeys"), ("fullDecoratoin", "fullDecoration"), ("Structure", "structure"),
        ("aboveGroundarea", "aboveGroundArea"), ("floorplanArea", "floorPlanArea"),
    ])
    func nearestKey(written: String, meant: String) throws {
        let tree = JSONTree.eligible.changed { $0.building[written] = "x" }
        let diagnostic = try #require(Submission.read(tree.bytes, standards: .tolerant).diagnostics.first)
        #expect(diagnostic.code == .unknownKey)
        #expect(diagnostic.help.text(in: .english) == "did you mean “\(meant)”?")
        #expect(diagnostic.help.text(in: .chinese).contains(meant))
    }

    @Test(arguments: [("industry", "industrial"), ("Public", "public"), ("ancilary", "ancillary")])
    func nearestWord(written: String, meant: String) throws {
        let tree = JSONTree.eligible.changed { $0.building.use = .string(written) }
        let diagnostic = try #require(Submission.read(tree.bytes, standards: .tolerant).diagnostics.first)
        #expect(diagnostic.help.text(in: .english).hasPrefix("did you mean “\(meant)”?"))
    }

    @Test func fraction() throws {
        let tree = JSONTree.eligible.changed { $0.project.fiscalFundingPercent = .number("0.3") }
        let help = try #require(Submission.read(tree.bytes, standards: Plausible.standards).diagnostics.first).help
        #expect(help.text(in: .english).contains("write 30"))
    }

    /// Five mistakes planted in one file are found in one run, each on its line; columns count characters.
    @Test func fiveMistakes() {
        let text = """
            {
              "format": "prefab-submission/1",
              "project": { "id": "一", "name": "厂房", "sité": "yizhuang", "fiscalFundingPercent": "0" },
              "dates": { "planningPermit": "2021-06-31" },
              "buildings": [
                { "id": "1#", "use": "industrial", "structure": "concrete", "height": 23900,
                  "aboveGroundArea": 5000, "measures": { "dryFloor": { "qualifying": 9, "total": 8 } } }
              ]
            }
            """
        let bytes = Array(text.utf8)
        let index = LineIndex(bytes)
        let found = Submission.read(bytes, standards: .tolerant).diagnostics.map { diagnostic in
            let start = index.position(of: Int(diagnostic.span.start))
            let end = index.position(of: Int(diagnostic.span.end))
            return "\(diagnostic.code.rawValue) \(start.line):\(start.column)-\(end.line):\(end.column)"
        }
        #expect(found == ["S106 3:41-3:47", "S101 3:85-3:88", "S103 4:32-4:44", "S104 6:75-6:80", "S201 7:74-7:75"])
    }
}

extension JSONTree {
    /// Leaves out the sums that a take-off gives.
    mutating func noSums() {
        for key in ["verticalMembers", "horizontalMembers", "structuralConcrete"] { building.measures[key] = nil }
    }

    /// The one building under the name of one.
    fileprivate mutating func building1() {
        members.insert(.init("building", building), at: 0)
    }
}
