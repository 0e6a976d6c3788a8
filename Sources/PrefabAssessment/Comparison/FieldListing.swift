/// The fields of a project or a building as texts, in the order of the format, so that two of them can be laid side by side.
struct FieldListing {
    private struct Entry {
        /// What tells fields apart; the place carries the building's number, which may differ between two submissions.
        let key: String
        let place: Place
        let value: String
    }

    private var entries: [Entry] = []

    init() {}

    private mutating func add(_ key: String, _ place: Place, _ value: String?) {
        guard let value else { return }
        entries.append(Entry(key: key, place: place, value: value))
    }

    /// All fields of an object by which two of its kind are compared.
    mutating func add<Key: FieldKey>(_ object: Key.Object, _ place: (Key) -> Place) {
        for key in Key.allCases {
            let row = key.row
            if row.description.isCompared { add("\(Key.self)/\(key.rawValue)", place(key), row.text(of: object)) }
        }
    }

    static func differences(_ old: FieldListing, _ new: FieldListing) -> [FieldDifference] {
        var before: [String: Entry] = [:]
        for entry in old.entries { before[entry.key] = entry }
        var seen: Set<String> = []
        var differences: [FieldDifference] = []
        for entry in new.entries {
            seen.insert(entry.key)
            let earlier = before[entry.key]
            if earlier?.value == entry.value { continue }
            differences.append(FieldDifference(place: entry.place, old: earlier?.value, new: entry.value))
        }
        for entry in old.entries where !seen.contains(entry.key) {
            differences.append(FieldDifference(place: entry.place, old: entry.value, new: nil))
        }
        return differences
    }
}

extension FieldListing {
    init(project submission: Submission) {
        add(submission.project, Place.project)
        add(submission.dates, Place.date)
        add(submission.rewardBasis, Place.rewardBasis)
        if let award = submission.rewardBasis.award { add(award, Place.award) }
        for document in DocumentKind.allCases where submission.documents?.contains(document) == true {
            add("documents/\(document.rawValue)", .root(.documents), document.rawValue)
        }
        for (index, award) in submission.otherAwards.enumerated() {
            let state = [award.source, award.reported.map { "reported \($0)" }, award.returned.map { "returned \($0)" }]
            add("otherAwards/\(index)", .otherAward(index), state.compactMap(\.self).joined(separator: ", "))
        }
    }

    /// - Parameters:
    ///   - index: the building's place in its submission.
    ///   - sheet: tells by which method the building is measured.
    ///   - standards: by which the submission was read.
    init(building: Building?, at index: Int, _ sheet: ScoreSheet?, in standards: Standards) {
        guard let building, let sheet else { return }
        add(building) { .buildingField(index, $0) }
        if let basis = building.rewardBasis {
            add(basis) { .buildingRewardBasis(index, $0) }
            if let award = basis.award { add(award) { .buildingAward(index, $0) } }
        }
        for (place, attribute) in standards.attributes.enumerated() where attribute.id != AttributeDefinition.fullDecoration {
            let value = building.attributes[AttributeIndex(place)]?.value
            add("attributes/\(attribute.id)", .attribute(building: index, AttributeIndex(place)), value?.description)
        }
        let measured = MeasuredBuilding(building, by: sheet.method, in: standards)
        for (place, measure) in standards.measures.enumerated() {
            let value: String?
            switch measured[MeasureIndex(place)] {
            case .unknown: value = nil
            case .absent: value = "absent"
            case .quantities(let qualifying, let total): value = "\(qualifying) / \(total)"
            }
            add("measures/\(measure.id)", .measure(building: index, MeasureIndex(place)), value)
        }
        for (place, item) in standards.itemNames.enumerated() {
            let points = building.declaredScore(ItemName(place))
            add("declaredScores/\(item)", .buildingField(index, .declaredScores), points?.description)
        }
        add(building.declared) { .declared(building: index, $0) }
        let grade = building.declared.grade.map { standards.gradeNames[$0.place] }
        add("declared/grade", .declared(building: index, .grade), grade)
    }
}
