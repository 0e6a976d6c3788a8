/// What the rules about a building may look at.
///
/// Every rule gets the same one: a copy for each would cost more than most rules do.
final class BuildingFacts: Sendable {
    let assessed: AssessedProject
    let index: Int
    let building: Building
    let readings: Readings
    /// Which method governs; `nil` where the planning permit is unknown or the figure may not be used.
    let regime: Instrument48.PermitRegime?
    /// The scores by the governing table; with an unknown permit by DB11/T 1831-2021.
    let sheet: ScoreSheet
    /// The table of ``sheet``.
    let table: ScoreTable
    /// Whether 47号 obliges the building to be prefabricated.
    let mandated: Truth
    /// The routes that the submission leaves possible.
    let routes: RouteSet

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
        mandated = Mandate.of(building, in: assessed.submission, standards, readings, &ledger)
        routes = RouteSet(building, assessed.submission.rewardBasis, mandated: mandated, readings)
        let governing = standards.scoreTable(
            forPermit: building.planningPermit ?? assessed.submission.dates.planningPermit, readings)
        // A regime that may not be used leaves it open which method governs.
        regime = governing.regime.flatMap { ledger.read($0.figure) == nil ? nil : $0 }
        // The loader has made sure that every regime's table is there.
        table = governing.table ?? standards.tables[0]
        sheet = known ?? ScoreSheet(building, by: table, &ledger)
        self.building = building
    }

    /// The facts about the building of `other` by another method.
    init(_ other: BuildingFacts, by table: ScoreTable, _ ledger: inout FigureLedger) {
        assessed = other.assessed
        index = other.index
        readings = other.readings
        building = other.building
        mandated = other.mandated
        routes = other.routes
        regime = other.regime
        self.table = table
        sheet = ScoreSheet(building, by: table, &ledger)
    }

    var submission: Submission { assessed.submission }
    var standards: Standards { assessed.standards }
    var law: Instrument48 { assessed.standards.instrument48 }

    /// The regime of the building's permit, where the figure may not be used.
    var withheldRegime: Instrument48.PermitRegime? {
        guard regime == nil, let permit = submission.planningPermit(ofBuilding: index) else { return nil }
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
    func missing(in items: some Sequence<ScoreSheet.Item>) -> [Place] {
        items.filter { $0.basis == .unknown }.flatMap { missing(for: $0.item) }
    }

    private func missing(for item: ItemID) -> [Place] {
        // A row that is known only by its maximum takes its points from the score sheet, whatever the quantities.
        if case .declared = table.item(item)?.scoring { return [place(.declaredScores)] }
        switch item {
        case .fullDecoration: return building.fullDecoration == nil ? [place(.fullDecoration)] : []
        case .pipeSeparation:
            return [MeasureKey.electricalPipes, .waterPipes, .heatingPipes]
                .filter { building.measures[$0] == .unknown }.map { .measure(building: index, $0) }
        default:
            // An item can be open although its quantities are there: when a figure is withheld.
            guard let key = item.measure, building.measure(key) == .unknown else { return [] }
            return [missing(key)]
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
