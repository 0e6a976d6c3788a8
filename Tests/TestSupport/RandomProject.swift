/// Projects made up from a seed, with every field of the contract given, missing or on the edge of its limit.
///
/// They start from ``JSONTree/eligible``, so that every verdict comes up often; all of them are valid submissions.
public struct RandomProject: Sendable {
    public var random: SplitMix64

    public init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// - Parameter isComplete: give every field that could leave something open, and no declared scores.
    public mutating func tree(isComplete: Bool = false) -> JSONTree {
        var tree = JSONTree.eligible
        project(&tree.project)
        dates(&tree)
        tree.rewardBasis.municipalAward = pick(["granted", "notGranted", "notGranted"])
        tree.rewardBasis.voluntary = pick(["notMandated", "notMandated", "technicalExemption", "no"])
        if tree.dates.completion != .missing, chance(9, of: 10) { tree.documents = .documentsCompleted }
        if chance(1, of: 12) { tree.documents.elements.removeLast() }
        if chance(1, of: 6) {
            tree.otherAwards = [["source": "市级", "reported": .boolean(chance(7, of: 8)), "returned": .boolean(chance(1, of: 2))]]
        }
        if chance(1, of: 8) { tree.rewardBasis.award = ["instrument": pick(["京建法〔2020〕4号", "京建法〔2018〕6号"])] }
        let count = Int.random(in: 1...3, using: &random)
        tree.buildings = .array((1...count).map { building(number: $0, isComplete: isComplete) })
        if chance(1, of: 3) { area(&tree) }
        if !isComplete { forget(&tree) }
        return tree
    }

    private mutating func project(_ project: inout JSONTree) {
        if chance(1, of: 20) { project.site = "elsewhere" }
        if chance(1, of: 20) { project.constructionType = pick(["alteration", "extension"]) }
        if chance(1, of: 20) { project.applicantRole = "other" }
        project.fiscalFundingPercent = number(["0", "0", "30", "49.999999", "50", "80"])
        project.landClause = .boolean(chance(1, of: 4))
        if chance(1, of: 6) { project.alreadyGranted = number(["0", "24000000", "25000000", "26000000"]) }
        project.land = pick(["newIndustrial", "auctioned", "other"])
        project.technicalExemption = pick(["none", "none", "approved", "pending"])
    }

    /// An area that is no smaller than that of the buildings.
    private mutating func area(_ tree: inout JSONTree) {
        let sum = tree.buildings.elements.reduce(0.0) { sum, building in
            if case .number(let digits) = building.aboveGroundArea { sum + (Double(digits) ?? 0) } else { sum }
        }
        tree.project.aboveGroundArea = number(["4999.99", "5000", "20000", "20000"].filter { sum <= (Double($0) ?? 0) } + ["500000"])
    }

    /// A course of dates that mostly fits one of the periods of 48号.
    private mutating func dates(_ tree: inout JSONTree) {
        tree.dates = pick([
            [
                "projectApproval": "2020-02-01", "planningPermit": pick(["2021-06-30", "2021-07-01", "2021-07-02", "2020-05-01"]),
                "constructionStart": pick(["2021-09-01", "2022-03-31", "2021-07-01"]),
                "firstFloorSlabStart": "2022-01-01", "application": pick(["2022-05-01", "2022-06-30", "2022-07-01", "2022-10-08"]),
            ],
            [
                "projectApproval": "2016-02-01", "planningPermit": "2017-01-10",
                "constructionStart": pick(["2017-02-21", "2017-02-22", "2017-03-01", "2017-03-02", "2017-03-14", "2017-03-15"]),
                "firstFloorSlabStart": "2022-01-01", "application": pick(["2022-05-01", "2022-06-30", "2022-07-01", "2022-10-08"]),
            ],
            [
                "projectApproval": pick(["2022-03-30", "2022-03-31", "2022-04-01"]),
                "planningPermit": pick(["2022-04-02", "2022-04-02", "2021-07-01"]),
                "constructionStart": pick(["2022-03-31", "2022-04-01", "2022-06-01"]),
                "firstFloorSlabStart": pick(["2022-09-01", "notStarted"]),
                "application": pick(["2022-08-31", "2022-09-01", "2022-09-02", "2022-08-01"]),
            ],
            [
                "projectApproval": pick(["2024-03-01", "2025-02-01"]), "planningPermit": "2024-04-02",
                "constructionStart": "2024-06-01", "firstFloorSlabStart": "notStarted",
                "application": pick(["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01", "2024-08-01"]),
            ],
        ])
        guard chance(1, of: 4) else { return }
        if tree.dates.firstFloorSlabStart == "notStarted" { tree.dates.firstFloorSlabStart = "2024-09-01" }
        tree.dates.completion = pick(["2025-11-01", "2026-03-01"])
        tree.dates.applicationForm = pick(["2026-03-20", "2026-03-20", "2025-12-31"])
        tree.dates.prefabricationAcceptance = pick(["2025-04-19", "2025-04-20"])
        tree.dates.mainStructureAcceptance = "2025-04-20"
    }

    private mutating func building(number: Int, isComplete: Bool) -> JSONTree {
        var building = JSONTree.factory
        building.id = .string("\(number)#")
        building.use = pick([
            "industrial", "industrial", "public", "public", "public", "commercialHousing", "affordableHousing", "ancillary",
        ])
        building.structure = pick(["concrete", "concrete", "hybrid", "steel", "timber"])
        building.height = self.number(["23.9", "60", "60.01", "120"])
        building.aboveGroundArea = self.number(["4000", "5000", "5000.02225", "12000", "18000", "80000", "138888.888888888888"])
        building.undergroundArea = self.number(["0", "1000", "999.99"])
        if chance(1, of: 12) { building.appliedFor = false }
        if chance(1, of: 3) { building.prefabricable = .boolean(chance(3, of: 4)) }
        if chance(1, of: 10) { building.constructionType = pick(["new", "extension"]) }
        if chance(1, of: 6) {
            building.rewardBasis = pick([
                ["municipalAward": "granted"], ["voluntary": "technicalExemption"], ["municipalAward": "notGranted"],
            ])
        }
        if chance(1, of: 8) { building.planningPermit = pick(["2021-06-30", "2021-07-01", "2022-01-01"]) }
        building.fullDecoration = .boolean(chance(9, of: 10))
        for key in building.measures.members.map(\.key) where chance(2, of: 3) { building.measures[key] = measure(key) }
        if chance(1, of: 4) { takeOff(&building) }
        if !isComplete, chance(1, of: 2) { building.declaredScores = declaredScores() }
        if !isComplete, chance(1, of: 4) {
            building.declared = ["assemblyRatePercent": self.number(["82.4", "82.45", "60"]), "grade": pick(["A(BJ)", "AA(BJ)"])]
        }
        return building
    }

    private mutating func measure(_ key: String) -> JSONTree {
        if Self.mayBeAbsent.contains(key), chance(1, of: 4) { return .absent }
        return .share(
            number([
                "0", "19.99", "20", "34.99", "35", "39.99", "40", "49.99", "50", "65", "69.99", "70", "71", "79.99", "80", "89", "90",
                "99.999999999999", "100",
            ]))
    }

    /// Columns, slabs and joints, some of them without the dimension that decides whether they count.
    private mutating func takeOff(_ building: inout JSONTree) {
        for key in ["verticalMembers", "horizontalMembers", "structuralConcrete"] { building.measures[key] = nil }
        building.floorPlanArea = 1000
        building.components = [
            ["kind": "column", "count": number(["1", "30", "60", "90"]), "precastVolume": number(["1.512"])],
            ["kind": "column", "count": number(["10", "40"]), "castInPlaceVolume": number(["1.512"])],
            ["kind": "wallStrip", "count": 10, "castInPlaceVolume": number(["0.5"]), "width": number(["600", "601"])],
            ["kind": "slab", "count": number(["60", "70", "90"]), "precastVolume": 1, "castInPlaceVolume": 1, "projectedArea": 10],
            ["kind": "slabStrip", "count": 2, "castInPlaceVolume": 1, "projectedArea": 5, "width": number(["300", "301"])],
        ]
    }

    private mutating func declaredScores() -> JSONTree {
        [
            "verticalMembers": number(["0", "20", "25.5", "30"]), "otherInterior": number(["0", "9.3", "20", "42"]),
            "integratedKitchen": number(["3", "6"]), "dryFloor": number(["0", "6"]), "exteriorWallIntegrated": number(["2", "5"]),
        ]
    }

    /// Leaves out some of what a submission may leave out.
    private mutating func forget(_ tree: inout JSONTree) {
        for key in tree.project.members.map(\.key) where key != "id" && key != "name" && chance(1, of: 25) {
            tree.project[key] = nil
        }
        for key in tree.dates.members.map(\.key) where chance(1, of: 20) { tree.dates[key] = nil }
        for key in ["municipalAward", "voluntary"] where chance(1, of: 10) { tree.rewardBasis[key] = nil }
        if chance(1, of: 20) { tree.documents = nil }
        for index in tree.buildings.elements.indices {
            if chance(1, of: 12) { tree.buildings[index].fullDecoration = nil }
            if chance(1, of: 2) { continue }
            for key in tree.buildings[index].measures.members.map(\.key) where chance(1, of: 10) {
                tree.buildings[index].measures[key] = nil
            }
        }
    }

    // MARK: - Choices

    public mutating func chance(_ share: Int, of whole: Int) -> Bool {
        Int.random(in: 0..<whole, using: &random) < share
    }

    public mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func number(_ digits: [String]) -> JSONTree {
        .number(pick(digits))
    }

    private static let mayBeAbsent: Set<String> = [
        "partitionNonMasonry", "partitionIntegrated", "integratedKitchen", "integratedBathroom", "electricalPipes", "waterPipes",
        "heatingPipes",
    ]
}
