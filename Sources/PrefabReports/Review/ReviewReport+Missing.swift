import PrefabAssessment

// What is open, and what it waits for.

extension ReviewReport {
    /// Every field that an open rule waits for.
    var missingFields: MissingFields {
        MissingFields(assessment.findings.filter { $0.outcome == .undetermined }, ofBuildings(Self.open))
    }

    /// How many gating rules are open although no field is missing: for figures that were not proof-read, or for another rule's sake.
    var openWithoutField: Int {
        func count(_ findings: [Finding]) -> Int {
            findings.count { $0.outcome == .undetermined && $0.ruling.missing.isEmpty && description($0).effect == .gating }
        }
        return assessment.buildings.reduce(count(assessment.findings)) { $0 + count(Self.open($1)) }
    }

    /// The open findings of a building. The sum of the technical requirements waits for what its parts wait for.
    private static func open(_ building: BuildingAssessment) -> [Finding] {
        building.findings.filter { $0.outcome == .undetermined && !($0.rule == .technical && building.methodIsKnown) }
    }
}
