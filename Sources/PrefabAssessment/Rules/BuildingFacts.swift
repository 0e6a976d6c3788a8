/// What the rules about a building may look at.
///
/// Every rule gets the same one: a copy for each would cost more than most rules do.
final class BuildingFacts: Sendable {
    let assessed: AssessedProject
    let index: Int
    /// A copy, because a building in an array would be copied for each question.
    let building: Building
    let readings: Readings
    /// Whether the planning permit says which method governs; not where it is unknown or the figure may not be used.
    let methodIsKnown: Bool
    /// The scores by the governing table; with an unknown permit by DB11/T 1831-2021.
    let sheet: ScoreSheet
    /// The table of ``sheet``.
    let table: ScoreTable
    /// Whether 47号 obliges the building to be prefabricated.
    let mandated: Truth
    /// The routes that the submission leaves possible.
    let routes: RouteSet
    /// The prefabrication rate as a fraction, `nil` where it is unknown.
    let prefabricationRate: Rational?

    /// The facts by the method that governs the building's permit.
    ///
    /// - Parameter sheet: the scores by that method, where they are known already.
    init(
        _ assessed: AssessedProject, _ index: Int, _ readings: Readings, sheet known: ScoreSheet?,
        _ ledger: inout FigureLedger
    ) {
        self.assessed = assessed
        self.index = index
        self.readings = readings
        let building = assessed.submission.buildings[index]
        let standards = assessed.standards
        mandated = Mandate.of(building, in: assessed, readings, &ledger)
        routes = RouteSet(building.use, assessed.submission.rewardBasis, mandated: mandated, readings)
        let governing = standards.scoreTable(
            forPermit: building.planningPermit ?? assessed.submission.dates.planningPermit, readings)
        // A regime that may not be used leaves it open which method governs.
        methodIsKnown = governing.regime.map { ledger.read($0.figure) != nil } ?? false
        // The loader has made sure that every regime's table is there.
        table = governing.table ?? standards.tables[0]
        sheet = known ?? ScoreSheet(building, by: table, &ledger)
        prefabricationRate = building.measure(.structuralConcrete).ratio
        self.building = consume building
    }

    /// The facts about the building of `other` by another method.
    init(_ other: BuildingFacts, by table: ScoreTable, _ ledger: inout FigureLedger) {
        assessed = other.assessed
        index = other.index
        readings = other.readings
        mandated = other.mandated
        routes = other.routes
        methodIsKnown = other.methodIsKnown
        prefabricationRate = other.prefabricationRate
        self.table = table
        building = other.building
        sheet = ScoreSheet(other.building, by: table, &ledger)
    }

    // Lent, not copied: both refer to many other things.
    var submission: Submission { _read { yield assessed.submission } }
    var law: Instrument48 { _read { yield assessed.standards.instrument48 } }
    var standards: Standards { assessed.standards }

    /// Whether 第七条 asks for its technical requirements: of buildings whose use is rewarded, on the voluntary route.
    var isAskedTechnically: Bool {
        UseRule.isRewarded(building.use) && routes.contains(.voluntary)
    }

    /// The regime of the building's permit, where the figure may not be used.
    var withheldRegime: Instrument48.PermitRegime? {
        guard !methodIsKnown, let permit = submission.planningPermit(ofBuilding: index) else { return nil }
        return standards.scoreTable(forPermit: permit, readings).regime
    }

    /// A place among the building's fields.
    func place(_ key: BuildingKey) -> Place {
        .buildingField(index, key)
    }

    /// An assembly rate as it is compared: exactly, or under the reading `rate-rounding` in whole percents.
    func compared(_ rate: Interval) -> Interval {
        readings[.rateRounding] ? rate.inWholePercents : rate
    }

    /// The fields that would make the items known whose score is not.
    func missing(in items: [ScoreSheet.Item], of group: GroupID? = nil) -> Places {
        var places: [Place] = []
        places.reserveCapacity(items.count + Building.pipeKeys.count)
        for index in items.indices where items[index].basis == .unknown && (group == nil || items[index].group == group) {
            add(missing: items[index].item, to: &places)
        }
        return Places(places)
    }

    private func add(missing item: ItemID, to places: inout [Place]) {
        // A row that is known only by its maximum takes its points from the score sheet, whatever the quantities.
        if case .declared = table.item(item)?.scoring {
            places.append(place(.declaredScores))
            return
        }
        switch item {
        case .fullDecoration: if building.fullDecoration == nil { places.append(place(.fullDecoration)) }
        case .pipeSeparation:
            for key in Building.pipeKeys where building.measures[key] == .unknown { places.append(.measure(building: index, key)) }
        default:
            // An item can be open although its quantities are there: when a figure is withheld.
            if let key = item.measure, building.measure(key) == .unknown { places.append(missing(key)) }
        }
    }

    /// The field that would make a measure known: with a take-off that is the take-off or the floor area, not a sum.
    func missing(_ key: MeasureKey) -> Place {
        guard key.isDerivedFromComponents, building.components != nil else { return .measure(building: index, key) }
        return key == .horizontalMembers && building.floorPlanArea == nil ? place(.floorPlanArea) : place(.components)
    }
}

extension Interval {
    /// A rate as the reading `rate-rounding` compares it.
    var inWholePercents: Interval {
        map { $0.rounded(toDecimals: 2, .halfUp) }
    }
}
