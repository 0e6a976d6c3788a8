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
            for place in finding.ruling.missing.flatMap(toBeGiven) {
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
            finding.outcome == .undetermined && finding.ruling.missing.isEmpty && finding.description.effect == .gating
                && !(finding.rule == .technical && building?.methodIsKnown == true)
        }
    }

    private var allFindings: [(BuildingAssessment?, Finding)] {
        assessment.findings.map { (nil, $0) }
            + assessment.buildings.flatMap { building in building.findings.map { (building, $0) } }
    }

    /// The fields to fill in so that a missing one is known: a measure may come from others.
    func toBeGiven(_ place: Place) -> [Place] {
        guard let index = place.building else { return [place] }
        let building = submission.buildings[index]
        guard case .measure(_, let key) = place else {
            // Where a figure was withheld, an item is open although its field is there.
            let isGiven = place == .buildingField(index, .fullDecoration) && building.fullDecoration != nil
            return isGiven ? [] : [place]
        }
        if building.components != nil, key.isDerivedFromComponents {
            guard building.measure(key) == .unknown else { return [] }
            let needsFloorArea = key == .horizontalMembers && building.floorPlanArea == nil
            return [.buildingField(index, needsFloorArea ? .floorPlanArea : .components)]
        }
        // Rules name the separation of pipes by the first of its three kinds.
        let keys = key == .electricalPipes ? [key, .waterPipes, .heatingPipes] : [key]
        return keys.filter { building.measures[$0] == .unknown }.map { .measure(building: index, $0) }
    }
}
