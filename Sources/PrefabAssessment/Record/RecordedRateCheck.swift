/// A rate of acceptance or third party beside the recomputed one.
package struct RecordedRateCheck: Sendable {
    package enum Source: CaseIterable, Sendable {
        case acceptance, thirdParty
    }

    package enum Rate: CaseIterable, Sendable {
        case prefabrication, assembly
    }

    /// In ``Submission/buildings``.
    package let building: Int
    package let source: Source
    /// By whom and when.
    package let who: String?
    package let date: CalendarDate?
    package let rate: Rate
    /// A percentage.
    package let stated: ExactDecimal
    /// By the method shown and without rounding; `nil` where it cannot be recomputed.
    package let recomputed: Interval?
    /// Whether they agree, as declared rates do.
    package let outcome: Outcome
}

extension ReviewRecord {
    /// Every rate of the record, in its order; of buildings that the assessment does not have, none.
    package func rateChecks(against assessment: Assessment) -> [RecordedRateCheck] {
        let places = Dictionary(
            assessment.submission.buildings.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        return buildings.flatMap { recorded -> [RecordedRateCheck] in
            guard let index = places[recorded.id] else { return [] }
            let building = assessment.buildings[index]
            return RecordedRateCheck.Source.allCases.flatMap { source in
                RecordedRateCheck.Rate.allCases.compactMap { check(recorded[source], source, $0, building) }
            }
        }
    }

    private func check(
        _ rates: RecordedRates?, _ source: RecordedRateCheck.Source, _ rate: RecordedRateCheck.Rate, _ building: BuildingAssessment
    ) -> RecordedRateCheck? {
        guard let rates else { return nil }
        let stated: ExactDecimal?
        let recomputed: Interval?
        switch rate {
        case .prefabrication: (stated, recomputed) = (rates.prefabricationRate, building.prefabricationRate.map { Interval($0) })
        case .assembly: (stated, recomputed) = (rates.assemblyRate, building.sheet.rate)
        }
        guard let stated else { return nil }
        return RecordedRateCheck(
            building: building.index, source: source, who: rates.who, date: rates.date, rate: rate, stated: stated,
            recomputed: recomputed, outcome: RateAgreement.outcome(of: stated, with: recomputed))
    }
}

extension RecordedBuilding {
    fileprivate subscript(source: RecordedRateCheck.Source) -> RecordedRates? {
        switch source {
        case .acceptance: acceptance
        case .thirdParty: thirdParty
        }
    }
}
