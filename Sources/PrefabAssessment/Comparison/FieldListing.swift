/// The fields of a project or a building as texts, in the order of the format, so that two of them can be laid side by side.
struct FieldListing {
    private struct Entry {
        /// What tells fields apart; the place carries the building's number, which may differ between two submissions.
        let key: String
        let place: Place
        let value: String
    }

    private var entries: [Entry] = []

    private mutating func add(_ place: Place, _ value: String?, key: String? = nil) {
        guard let value else { return }
        entries.append(Entry(key: key ?? place.field, place: place, value: value))
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
        let project = submission.project
        add(.project(.id), project.id)
        add(.project(.name), project.name)
        add(.project(.applicant), project.applicant)
        add(.project(.applicantRole), project.applicantRole?.rawValue)
        add(.project(.site), project.site?.rawValue)
        add(.project(.constructionType), project.constructionType?.rawValue)
        add(.project(.fiscalFundingPercent), project.fiscalFundingPercent?.description)
        add(.project(.land), project.land?.rawValue)
        add(.project(.aboveGroundArea), project.aboveGroundArea?.description)
        add(.project(.technicalExemption), project.technicalExemption.rawValue)
        let dates = submission.dates
        // `planningPermit` and others are also names of documents; dates have a key of their own.
        func addDate(_ key: DateKey, _ value: String?) { add(.date(key), value, key: "dates/\(key.rawValue)") }
        addDate(.projectApproval, dates.projectApproval?.description)
        addDate(.planningPermit, dates.planningPermit?.description)
        addDate(.constructionStart, dates.constructionStart?.description)
        switch dates.firstFloorSlabStart {
        case .date(let date): addDate(.firstFloorSlabStart, date.description)
        case .notStarted: addDate(.firstFloorSlabStart, "notStarted")
        case nil: break
        }
        addDate(.prefabricationAcceptance, dates.prefabricationAcceptance?.description)
        addDate(.mainStructureAcceptance, dates.mainStructureAcceptance?.description)
        addDate(.completion, dates.completion?.description)
        addDate(.application, dates.application?.description)
        add(.rewardBasis(.municipalAward), submission.rewardBasis.municipalAward?.rawValue)
        add(.rewardBasis(.voluntary), submission.rewardBasis.voluntary?.rawValue)
        for document in DocumentKind.allCases where submission.documents?.contains(document) == true {
            add(.root(.documents), document.rawValue, key: "documents/\(document.rawValue)")
        }
        for (index, award) in submission.otherAwards.enumerated() {
            let state = [award.source, award.reported.map { "reported \($0)" }, award.returned.map { "returned \($0)" }]
            add(.otherAward(index), state.compactMap(\.self).joined(separator: ", "), key: "otherAwards/\(index)")
        }
    }

    /// - Parameter index: the building's place in its submission.
    init(building: Building?, at index: Int) {
        guard let building else { return }
        func addField(_ key: BuildingKey, _ value: String?) { add(.buildingField(index, key), value) }
        addField(.name, building.name)
        addField(.use, building.use.rawValue)
        addField(.structure, building.structure.rawValue)
        addField(.height, building.height.description)
        addField(.storeys, building.storeys.map { String($0) })
        addField(.aboveGroundArea, building.aboveGroundArea.description)
        addField(.undergroundArea, building.undergroundArea?.description)
        addField(.floorPlanArea, building.floorPlanArea?.description)
        addField(.appliedFor, String(building.appliedFor))
        addField(.prefabricable, String(building.prefabricable))
        addField(.planningPermit, building.planningPermit?.description)
        addField(.fullDecoration, building.fullDecoration.map { String($0) })
        for key in MeasureKey.allCases {
            let value: String?
            switch building.measure(key) {
            case .unknown: value = nil
            case .absent: value = "absent"
            case .quantities(let qualifying, let total): value = "\(qualifying) / \(total)"
            }
            add(.measure(building: index, key), value, key: "measures/\(key.rawValue)")
        }
        for item in ItemID.allCases {
            add(
                .buildingField(index, .declaredScores), building.declaredScore(item)?.description,
                key: "declaredScores/\(item.rawValue)")
        }
        add(
            .declared(building: index, .prefabricationRatePercent), building.declared.prefabricationRate?.percent.description)
        add(.declared(building: index, .assemblyRatePercent), building.declared.assemblyRate?.percent.description)
        add(.declared(building: index, .grade), building.declared.grade?.rawValue)
    }
}
