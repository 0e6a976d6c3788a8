/// What the rules about a building may look at.
struct BuildingFacts: Sendable {
    let submission: Submission
    let index: Int
    let standards: Standards
    let readings: Readings
    /// Which method governs; `nil` where the planning permit is unknown.
    let regime: Instrument48.PermitRegime?
    /// The scores by the governing table; with an unknown permit by DB11/T 1831-2021.
    let sheet: ScoreSheet
    /// Whether 47号 obliges the building to be prefabricated.
    let mandated: Truth
    /// The routes that the submission leaves possible.
    let routes: RouteSet

    var building: Building { submission.buildings[index] }
    var law: Instrument48 { standards.instrument48 }

    /// A place among the building's fields.
    func place(_ key: BuildingKey) -> Place {
        .buildingField(index, key)
    }

    /// An assembly rate as it is compared: exactly, or under the reading `rate-rounding` in whole percents.
    func compared(_ rate: Interval) -> Interval {
        readings[.rateRounding] ? rate.map { $0.rounded(toDecimals: 2, .halfUp) } : rate
    }

    /// The items whose score is not known, as fields of the submission.
    func missing(in items: some Sequence<ScoreSheet.Item>) -> [Place] {
        items.filter { $0.basis == .unknown }.map { place(of: $0.item) }
    }

    /// The field that an item is computed from.
    func place(of item: ItemID) -> Place {
        switch item {
        case .fullDecoration: place(.fullDecoration)
        case .pipeSeparation: .measure(building: index, .electricalPipes)
        case .otherInterior: place(.declaredScores)
        default: MeasureKey(rawValue: item.rawValue).map { .measure(building: index, $0) } ?? place(.measures)
        }
    }
}
