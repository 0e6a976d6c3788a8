/// Submissions made up from a seed, as JSON text: both methods, sums and take-offs, gaps, absent items, declared scores.
///
/// Quantities are round enough to land on thresholds now and then.
public struct RandomSubmission {
    private var random: SplitMix64

    public init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    public mutating func text() -> String {
        let buildings = (0..<Int.random(in: 1...2, using: &random)).map { building(number: $0 + 1) }
        let funding = chance(0.85) ? ", \"fiscalFundingPercent\": \(pick(["0", "12.5", "49.99", "50", "63.5"]))" : ""
        let area = chance(0.3) ? ", \"aboveGroundArea\": \(pick(["40000", "50000", "48700.5", "120000"]))" : ""
        return """
            { "format": "prefab-submission/1",
              "project": { "id": "R-\(Int.random(in: 1...9_999, using: &random))", "name": "随机项目", "applicantRole": "constructionUnit",
                "site": "yizhuang", "constructionType": "new"\(funding)\(area) },
              "dates": { "planningPermit": "\(pick(["2020-06-01", "2021-07-01", "2022-02-18"]))",
                "constructionStart": "2022-04-28", "firstFloorSlabStart": "notStarted", "application": "2022-06-20" },
              "rewardBasis": { "municipalAward": "notGranted", "voluntary": "\(pick(["notMandated", "notMandated", "technicalExemption"]))" },
              "documents": [],
              "buildings": [\(buildings.joined(separator: ",\n"))] }
            """
    }

    private mutating func building(number: Int) -> String {
        let floor = Int.random(in: 1_000...20_000, using: &random)
        let takesOff = chance(0.3)
        var members: [String] = []
        for key in Self.measures {
            if takesOff, Self.derived.contains(key) { continue }
            if let measure = measure(key) { members.append("\"\(key)\": \(measure)") }
        }
        let decoration = chance(0.85) ? ", \"fullDecoration\": \(chance(0.7))" : ""
        let components = takesOff ? ", \"floorPlanArea\": \(floor), \"components\": [\(takeOff(floor))]" : ""
        return """
            { "id": "\(number)#", "use": "\(pick(["industrial", "industrial", "public"]))",
              "structure": "\(pick(["concrete", "concrete", "concrete", "hybrid", "steel"]))",
              "height": \(pick(["23.9", "60", "60.01", "99.5"])), "aboveGroundArea": \(floor)\(decoration)\(components),
              "measures": { \(members.joined(separator: ", ")) },
              "declaredScores": { \(declaredScores()) } }
            """
    }

    private mutating func measure(_ key: String) -> String? {
        if chance(0.06) { return nil }
        if Self.absentable.contains(key), chance(0.15) { return "{ \"absent\": \"无\" }" }
        let decimals = pick([0, 0, 1, 2, 3])
        let scale = [1, 10, 100, 1_000][decimals]
        let total = Int.random(in: 10...20_000, using: &random) * scale
        // Near a threshold as often as anywhere.
        let share = chance(0.5) ? Double(pick([20, 35, 40, 50, 65, 70, 80, 90])) : Double(Int.random(in: 0...100, using: &random))
        let noise = chance(0.5) ? Int.random(in: -3...3, using: &random) : 0
        let qualifying = min(total, max(0, Int(Double(total) * share / 100) + noise))
        return "{ \"qualifying\": \(decimal(qualifying, decimals)), \"total\": \(decimal(total, decimals)) }"
    }

    private mutating func takeOff(_ floor: Int) -> String {
        let columns = Int.random(in: 20...200, using: &random)
        let precast = Int.random(in: 1...columns, using: &random)
        let slabs = Int.random(in: 1...(floor - 400) / 10, using: &random)
        return """
            { "kind": "column", "count": \(precast), "precastVolume": 1.512 },
            { "kind": "column", "count": \(columns - precast + 1), "castInPlaceVolume": 1.512 },
            { "kind": "beamColumnNode", "count": \(columns), "castInPlaceVolume": 0.\(Int.random(in: 100...400, using: &random)) },
            { "kind": "slab", "count": \(slabs), "precastVolume": 0.5775, "castInPlaceVolume": 0.67375, "projectedArea": 9.625 },
            { "kind": "slab", "count": 40, "castInPlaceVolume": 1.155, "projectedArea": 9.625 }
            """
    }

    private mutating func declaredScores() -> String {
        var scores: [String] = []
        if chance(0.9) { scores.append("\"otherInterior\": \(decimal(Int.random(in: 0...420, using: &random), 1))") }
        if chance(0.5) { scores.append("\"integratedKitchen\": \(pick(["0", "2.5", "3.75", "6"]))") }
        if chance(0.5) { scores.append("\"heatingPipes\": \(pick(["0", "1.5", "4"]))") }
        if chance(0.3) { scores.append("\"dryFloor\": \(pick(["0", "6"]))") }
        return scores.joined(separator: ", ")
    }

    private static let measures = [
        "verticalMembers", "structuralConcrete", "horizontalMembers", "exteriorWallNonMasonry", "exteriorWallIntegrated",
        "partitionNonMasonry", "partitionIntegrated", "dryFloor", "integratedKitchen", "integratedBathroom",
        "electricalPipes", "waterPipes", "heatingPipes",
    ]
    private static let derived: Set<String> = ["verticalMembers", "structuralConcrete", "horizontalMembers"]
    private static let absentable: Set<String> = [
        "partitionNonMasonry", "partitionIntegrated", "integratedKitchen", "integratedBathroom", "electricalPipes",
        "waterPipes", "heatingPipes",
    ]

    // MARK: - Choices

    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < share
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values.randomElement(using: &random)!
    }

    /// A whole number with its last digits behind the point.
    private func decimal(_ number: Int, _ decimals: Int) -> String {
        guard decimals > 0 else { return String(number) }
        let digits = String(repeating: "0", count: max(0, decimals + 1 - String(number).count)) + String(number)
        return digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}
