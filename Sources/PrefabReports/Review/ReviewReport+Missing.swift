import PrefabAssessment

/// A field that was left out, and the rules that are open because of it.
struct MissingField {
    let place: Place
    var rules: [RuleID]
}

extension ReviewReport {
    /// Every field that an open rule waits for, in the order in which the rules come upon them.
    var missingFields: [MissingField] {
        var fields: [MissingField] = []
        var places: [Place: Int] = [:]
        for (building, finding) in allFindings where finding.outcome == .undetermined {
            // The sum of the technical requirements waits for what its parts wait for.
            if finding.rule == .technical, building?.methodIsKnown == true { continue }
            for place in finding.ruling.missing {
                if let index = places[place] {
                    if !fields[index].rules.contains(finding.rule) { fields[index].rules.append(finding.rule) }
                } else {
                    places[place] = fields.count
                    fields.append(MissingField(place: place, rules: [finding.rule]))
                }
            }
        }
        return fields
    }

    /// How many gating rules are open although no field is missing: for figures that were not proof-read, or for another rule's sake.
    var openWithoutField: Int {
        allFindings.count { building, finding in
            finding.outcome == .undetermined && finding.ruling.missing.isEmpty && description(finding).effect == .gating
                && !(finding.rule == .technical && building?.methodIsKnown == true)
        }
    }

    private var allFindings: [(BuildingAssessment?, Finding)] {
        assessment.findings.map { (nil, $0) }
            + assessment.buildings.flatMap { building in building.findings.map { (building, $0) } }
    }
}
