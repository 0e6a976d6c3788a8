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
    /// The governing method; with an unknown permit the one that 47号 names.
    let method: Method
    /// The scores by ``method``.
    let sheet: ScoreSheet
    /// The sums of the take-off by the joints of ``method``; nothing where sums stand in its place.
    let takeOff: TakeOff?
    /// Whether 47号 obliges the building to be prefabricated.
    let mandated: Truth
    /// The routes that the submission leaves possible.
    let routes: RouteSet
    /// The prefabrication rate (预制率) as a fraction: the ratio of the structural concrete; `nil` where it is unknown.
    var prefabricationRate: Rational? {
        standards.measure(.structuralVolume).flatMap { building.measure($0, takeOff, in: standards).ratio }
    }

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
        routes = RouteSet(building, of: assessed.submission)
        let governing = standards.method(
            forPermit: building.planningPermit ?? assessed.submission.dates.planningPermit, readings)
        // A regime that may not be used leaves it open which method governs.
        methodIsKnown = governing.regime.map { ledger.read($0.figure) != nil } ?? false
        method = governing.method
        takeOff = building.takeOff(by: method)
        sheet = known ?? ScoreSheet(building, takeOff, by: method, in: standards, usesDeclared: true, &ledger)
        self.building = consume building
    }

    /// The facts by any method, for who asks what it makes of the building: which method governs, mandate and routes are not asked then.
    ///
    /// - Parameter usesDeclared: whether the applicant's score sheet counts.
    init(
        _ assessed: AssessedProject, _ index: Int, _ readings: Readings, by method: Method, usesDeclared: Bool,
        _ ledger: inout FigureLedger
    ) {
        self.assessed = assessed
        self.index = index
        self.readings = readings
        let building = assessed.submission.buildings[index]
        mandated = .unknown
        routes = []
        methodIsKnown = true
        self.method = method
        takeOff = building.takeOff(by: method)
        sheet = ScoreSheet(building, takeOff, by: method, in: assessed.standards, usesDeclared: usesDeclared, &ledger)
        self.building = consume building
    }

    /// The facts about the building of `other` by another method, by which the applicant's score sheet does not count.
    init(_ other: BuildingFacts, by method: Method, _ ledger: inout FigureLedger) {
        assessed = other.assessed
        index = other.index
        readings = other.readings
        mandated = other.mandated
        routes = other.routes
        methodIsKnown = other.methodIsKnown
        self.method = method
        building = other.building
        takeOff = other.building.takeOff(by: method)
        sheet = ScoreSheet(
            other.building, takeOff, by: method, in: other.standards, usesDeclared: method === other.method, &ledger)
    }

    // Lent, not copied: both refer to many other things.
    var submission: Submission { _read { yield assessed.submission } }
    var law: Instrument48 { _read { yield assessed.standards.instrument48 } }
    var standards: Standards { assessed.standards }

    /// Whether the use of the building is rewarded by the readings taken.
    var isRewarded: Bool { UseRule.isRewarded(building.use, readings) }

    /// Whether the building may be rewarded under 第六条, for a municipal award.
    var canMatch: Bool { isRewarded && routes.contains(.matching) }

    /// Whether the building may be rewarded under 第七条, as built prefabricated voluntarily.
    var canBeVoluntary: Bool { isRewarded && routes.contains(.voluntary) }

    /// The regime of the building's permit, where the figure may not be used.
    var withheldRegime: Instrument48.PermitRegime? {
        guard !methodIsKnown, let permit = submission.planningPermit(ofBuilding: index) else { return nil }
        return standards.method(forPermit: permit, readings).regime
    }

    /// A place among the building's fields.
    func place(_ key: BuildingKey) -> Place {
        .buildingField(index, key)
    }

    /// An assembly rate as it is compared: exactly, or under the reading `rate-rounding` in whole percents.
    func compared(_ rate: Interval) -> Interval {
        readings[.rateRounding] == .b ? rate.inWholePercents : rate
    }

    /// A measure by the joints of the method; unknown where it rests on a joint limit that may not be used.
    func measure(_ measure: MeasureIndex, _ ledger: inout FigureLedger) -> Measure {
        guard building.isAllowed(measure, takeOff, in: standards, &ledger) else { return .unknown }
        return building.measure(measure, takeOff, in: standards)
    }
}

// MARK: - What is missing

extension BuildingFacts {
    /// The fields that would make the items known whose score is not.
    func missing(in group: GroupIndex? = nil) -> Places {
        var places: [Place] = []
        places.reserveCapacity(sheet.items.count)
        for index in sheet.items.indices where sheet.items[index].basis == .unknown && (group == nil || method.items[index].group == group)
        {
            add(missing: method.items[index], to: &places)
        }
        return Places(places)
    }

    /// The fields that would make one item known.
    func missing(_ item: ItemIndex) -> Places {
        guard sheet[item].basis == .unknown else { return .none }
        var places: [Place] = []
        add(missing: method.items[item], to: &places)
        return Places(places)
    }

    private func add(missing item: MethodItem, to places: inout [Place]) {
        // What is known only by its maximum takes its points from the score sheet, whatever the quantities.
        if item.scoring.isDeclared || item.subject == .scoreSheet {
            if building.declaredScore(item.name) == nil { places.append(place(.declaredScores)) }
            return
        }
        switch item.subject {
        case .scoreSheet: return
        case .attribute(let attribute):
            if building.attribute(attribute, in: standards) == nil { places.append(place(of: attribute)) }
        case .measures(let measures):
            // An item can be open although its quantities are there: when a figure is withheld.
            for index in measures.indices where building.measure(measures[index], takeOff, in: standards) == .unknown {
                places.append(missing(measures[index]))
            }
        }
    }

    /// The field of an attribute.
    func place(of attribute: AttributeIndex) -> Place {
        standards.attributes[attribute.place].id == AttributeDefinition.fullDecoration
            ? place(.fullDecoration) : .attribute(building: index, attribute)
    }

    /// The field that would make a measure known: with a take-off that is the take-off or the floor area, not a sum.
    func missing(_ measure: MeasureIndex) -> Place {
        guard let sum = standards.measures[measure.place].takeOff, building.components != nil else {
            return .measure(building: index, measure)
        }
        return sum == .horizontalArea && building.floorPlanArea == nil ? place(.floorPlanArea) : place(.components)
    }
}

extension Interval {
    /// A rate as the reading `rate-rounding` compares it.
    var inWholePercents: Interval {
        map { $0.rounded(toDecimals: 2, .halfUp) }
    }
}
