extension BuildingFacts {
    /// The grades that the building may have by its method.
    ///
    /// - Parameter known: the provisions together, where they have been asked already. A building that nobody applies for has no findings of
    ///   them but may have a grade.
    func grades(_ ledger: inout FigureLedger, provisions known: Outcome? = nil) -> GradeSet {
        guard method.grading != nil else { return .notGraded }
        let provisions = known ?? meetsProvisions(&ledger)
        return GradeSet(self, rate: compared(sheet.rate), provisions: provisions, &ledger)
    }

    /// All provisions of the method together.
    func meetsProvisions(_ ledger: inout FigureLedger) -> Outcome {
        method.provisions.indices.reduce(Outcome.pass) { $0.and(ProvisionRule.judge(self, $1, &ledger).outcome) }
    }

    /// The least assembly rate that a provision asks of the building; `nil` where none does or the figure may not be used.
    func leastRate(_ ledger: inout FigureLedger) -> Rational? {
        guard let place = method.rateProvision, method.provisions[place].applies(to: building.structure, readings),
            case .rate(let least) = method.provisions[place].requirement, ledger.allows(method.provisions[place].record)
        else { return nil }
        return least
    }

    /// The same building without the reading `rate-rounding`.
    func withExactRates(_ ledger: inout FigureLedger) -> BuildingFacts {
        readings[.rateRounding] == .a
            ? self : BuildingFacts(assessed, index, readings.taking(.a, of: .rateRounding), sheet: sheet, &ledger)
    }

    /// The same building by the method that 47号 names, whichever governs it.
    func byDistrictMethod(_ ledger: inout FigureLedger) -> BuildingFacts {
        method === standards.districtMethod ? self : BuildingFacts(self, by: standards.districtMethod, &ledger)
    }
}

extension GradeSet {
    /// Grades a score sheet.
    ///
    /// What the submission leaves open is open in each part by itself: the provisions, the requirements, and the rate, of which every value
    /// between its bounds that meets the provision on the rate is possible.
    ///
    /// - Parameters:
    ///   - rate: as it is compared: in whole percents under reading `rate-rounding` b.
    ///   - provisions: all of them together.
    init(_ building: BuildingFacts, rate: Interval, provisions: Outcome, _ ledger: inout FigureLedger) {
        guard let grading = building.method.grading else {
            self = .notGraded
            return
        }
        guard provisions != .fail else {
            self.init(grades: [.notPrefabricated])
            return
        }
        let requirements = grading.requirements.reduce(Outcome.pass) { outcome, requirement in
            outcome.and(Self.judge(requirement, building, &ledger))
        }
        var grades: [Grade] = []
        if requirements != .fail { grades = Self.steps(grading, building, rate, &ledger) }
        if requirements != .pass, !grades.contains(.ungraded) { grades.append(.ungraded) }
        if provisions != .pass { grades.append(.notPrefabricated) }
        self.init(grades: grades)
    }

    private static func judge(_ requirement: Grading.Requirement, _ building: BuildingFacts, _ ledger: inout FigureLedger) -> Outcome {
        guard requirement.structures.contains(building.building.structure) else { return .notApplicable }
        guard let least = ledger.read(requirement.ratio) else { return .undetermined }
        switch building.measure(requirement.measure, &ledger) {
        case .absent: return .notApplicable
        case .unknown: return .undetermined
        case let measure: return measure.ratio.map { Outcome($0 >= least) } ?? .undetermined
        }
    }

    /// The grades of the rates that are possible, and `ungraded` where one of them reaches no step.
    private static func steps(
        _ grading: Grading, _ building: BuildingFacts, _ rate: Interval, _ ledger: inout FigureLedger
    ) -> [Grade] {
        let isRounded = building.readings[.rateRounding] == .b
        // The least rate that can still be asked about: in whole percents where rates are compared so.
        func reached(_ threshold: Rational) -> Rational {
            isRounded ? threshold.roundedUp(toDecimals: 2) : threshold
        }
        var lowest = rate.lower
        if let least = building.leastRate(&ledger) { lowest = max(lowest, reached(least)) }
        guard lowest <= rate.upper else { return [.ungraded] }
        var grades: [Grade] = []
        /// What the step above asks for: a rate from there on has that grade.
        var above: Rational?
        for (place, step) in grading.steps.enumerated() {
            guard let from = ledger.read(step.from) else {
                // A step that may not be used can be reached by any rate.
                grades.append(.step(place))
                continue
            }
            let first = max(lowest, reached(from))
            if first <= rate.upper, above.map({ first < $0 }) ?? true { grades.append(.step(place)) }
            above = from
            if lowest >= from { return grades }
        }
        grades.append(.ungraded)
        return grades
    }
}
