import PrefabAssessment

/// A field that was left out, and the rules that are open because of it.
struct MissingField: Sendable {
    let place: Place
    var rules: [RuleID]
}

/// Every field that open rules wait for, in the order in which the rules come upon them: the project's first, then building by building.
///
/// Fields of a building are looked for again when they are written. Those that rules of several buildings wait for, such as a date of the
/// project, are kept: they stand where the first of them comes upon them.
struct MissingFields: Sendable {
    /// The open findings of each building in question.
    private let buildings: OnDemand<[Finding]>
    /// Fields that no building has for itself, and where they stand: with which of the buildings, or before all.
    private var shared: [Place: (owner: Int?, rules: [RuleID])] = [:]
    /// Those that rules of the project wait for.
    private var ofProject: [Place] = []
    private(set) var count = 0

    /// - Parameters:
    ///   - project: the open findings about the project.
    ///   - buildings: those about each building; its rules wait for fields of its own or of the project.
    init(_ project: [Finding], _ buildings: OnDemand<[Finding]>) {
        self.buildings = buildings
        for finding in project {
            for place in finding.ruling.missing {
                if shared[place] == nil { ofProject.append(place) }
                share(place, finding.rule, owner: nil)
            }
        }
        count = ofProject.count
        for (owner, findings) in buildings.enumerated() {
            for finding in findings {
                for place in finding.ruling.missing where place.building == nil || shared[place] != nil {
                    if shared[place] == nil { count += 1 }
                    share(place, finding.rule, owner: owner)
                }
            }
            count += Self.own(findings).count { shared[$0.place] == nil }
        }
    }

    private mutating func share(_ place: Place, _ rule: RuleID, owner: Int?) {
        var field = shared[place] ?? (owner, [])
        if !field.rules.contains(rule) { field.rules.append(rule) }
        shared[place] = field
    }

    /// What the rules of a building wait for.
    private static func own(_ findings: [Finding]) -> [MissingField] {
        var fields: [MissingField] = []
        for finding in findings {
            for place in finding.ruling.missing {
                if let index = fields.firstIndex(where: { $0.place == place }) {
                    if !fields[index].rules.contains(finding.rule) { fields[index].rules.append(finding.rule) }
                } else {
                    fields.append(MissingField(place: place, rules: [finding.rule]))
                }
            }
        }
        return fields
    }

    /// The fields in groups: those of the project, then those of each building.
    var groups: OnDemand<[MissingField]> {
        OnDemand(count: buildings.count + 1, keeping: ReportDocument.mostKept) { group in
            if group == 0 { return ofProject.map { MissingField(place: $0, rules: shared[$0]?.rules ?? []) } }
            return Self.own(buildings[group - 1]).compactMap { field in
                guard let known = shared[field.place] else { return field }
                return known.owner == group - 1 ? MissingField(place: field.place, rules: known.rules) : nil
            }
        }
    }
}
