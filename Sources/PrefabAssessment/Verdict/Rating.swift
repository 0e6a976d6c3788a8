/// What some methods make of the buildings of a submission, whatever governs them: no rule about the project is asked.
package struct Rating: Sendable {
    /// What was rated, without the points that were set aside.
    package let assessed: AssessedProject
    /// The readings that were taken.
    package let readings: Readings
    /// Whether figures that are neither primary nor verified were left out.
    package let verifiedOnly: Bool
    /// In the order in which the methods were asked for.
    package let methods: [MethodRating]
    /// The declared points that count for none of the methods, because several have an item of the name.
    package let setAside: [ItemName]

    package var submission: Submission { _read { yield assessed.submission } }

    package var standards: Standards { assessed.standards }

    /// The records of the figures met that are neither primary nor verified, in the order of the standards.
    package var unsettledFigures: [FigureRecord] {
        standards.unsettled(among: methods.reduce(into: FigureSet(capacity: standards.records.count)) { $0.formUnion($1.figures) })
    }
}

extension Assessor {
    /// Rates all buildings by some methods.
    ///
    /// The applicant's score sheet does not say which method it is of. Its points count for the one of these methods that has an item of the
    /// name; where several have one they count for none. Declared rates are compared where one method is asked for.
    ///
    /// - Complexity: linear in the number of buildings and components, for each method.
    package func rate(_ submission: consuming Submission, by choice: MethodChoice) -> Rating {
        let methods = choice.methods(in: standards)
        let setAside = submission.setAsideScores(by: methods)
        let assessed = AssessedProject(submission, by: standards)
        let ratings = methods.map { method in
            rating(of: Array(assessed.submission.buildings.indices), in: assessed, by: method, usesDeclared: true)
        }
        return Rating(assessed: assessed, readings: readings, verifiedOnly: verifiedOnly, methods: ratings, setAside: setAside)
    }

    /// Rates each building by the methods asked for but its own. The score sheet is of its own method, and does not count.
    ///
    /// All methods are those that do not govern every building.
    func ratings(of buildings: [BuildingOutline], in assessed: AssessedProject, beside choice: MethodChoice) -> [MethodRating] {
        choice.methods(in: standards).compactMap { method in
            let others = buildings.indices.filter { buildings[$0].method !== method }
            if others.isEmpty, choice == .all { return nil }
            return rating(of: others, in: assessed, by: method, usesDeclared: false)
        }
    }

    private func rating(
        of buildings: [Int], in assessed: AssessedProject, by method: Method, usesDeclared: Bool
    ) -> MethodRating {
        // What others make of a building is not a figure that a verdict rests on.
        var ledger = FigureLedger(standards, verifiedOnly: verifiedOnly)
        var kept: [BuildingRating] = []
        for index in buildings {
            let facts = BuildingFacts(assessed, index, readings, by: method, usesDeclared: usesDeclared, &ledger)
            let rating = BuildingRating(facts, usesDeclared: usesDeclared, &ledger)
            if buildings.count <= Self.mostKept { kept.append(rating) }
        }
        let ratings =
            buildings.count <= Self.mostKept ? OnDemand(kept) : rated(buildings, in: assessed, by: method, usesDeclared: usesDeclared)
        return MethodRating(method: method, buildings: ratings, figures: ledger.used)
    }

    /// Buildings that are rated when they are looked at.
    private func rated(
        _ buildings: [Int], in assessed: AssessedProject, by method: Method, usesDeclared: Bool
    ) -> OnDemand<BuildingRating> {
        let (standards, readings, verifiedOnly) = (standards, readings, verifiedOnly)
        return OnDemand(count: buildings.count, keeping: 0) { place in
            var ledger = FigureLedger(standards, verifiedOnly: verifiedOnly)
            let facts = BuildingFacts(assessed, buildings[place], readings, by: method, usesDeclared: usesDeclared, &ledger)
            return BuildingRating(facts, usesDeclared: usesDeclared, &ledger)
        }
    }
}

extension Submission {
    /// Takes out what the applicant declares and several of the methods could have said: rates and grades, and the points of items whose
    /// name they share.
    ///
    /// - Returns: those names, in the order of the standards.
    fileprivate mutating func setAsideScores(by methods: [Method]) -> [ItemName] {
        var names: Set<Int> = []
        guard methods.count > 1 else { return [] }
        for index in buildings.indices {
            buildings[index].forgetDeclaredResult()
            buildings[index].declaredScores.removeAll { score in
                let isUnclear = methods.count { $0.item(score.item) != nil } > 1
                if isUnclear { names.insert(score.item.place) }
                return isUnclear
            }
        }
        return names.sorted().map { ItemName($0) }
    }
}
