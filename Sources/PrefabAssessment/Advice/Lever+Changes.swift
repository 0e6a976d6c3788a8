extension Lever {
    /// One field of the submission on its way to a level.
    struct Move: Hashable, Sendable {
        let change: SubmissionChange
        /// `nil` for an attribute.
        let from: ExactDecimal?
        let to: ExactDecimal?
        let measure: MeasureIndex?
    }

    /// The fields that take a level, in the order in which the measures are filled.
    ///
    /// - Parameter less: stop one unit of the last decimal short of it.
    func moves(
        to number: Int, less: Bool = false, of building: MeasuredBuilding, at index: Int, order: [MeasureIndex]? = nil
    ) -> [Move] {
        guard number > 0 else { return [] }
        switch kind {
        case .attribute(let attribute):
            guard !less, let value = level(number).value else { return [] }
            return [Move(change: .attribute(building: index, attribute, value), from: nil, to: nil, measure: nil)]
        case .declaredPoints(let item, let from):
            guard let score = level(number).scores.first else { return [] }
            var to = ExactDecimal(units: score.scaledQuotient(ExactDecimal.one, .cut))
            // The next lower tenth; the last step up may be less than a whole one.
            if less { to = max(from, ExactDecimal(units: (to.units - 1) / step.units * step.units)) }
            return [Move(change: .declaredScore(building: index, item, to), from: from, to: to, measure: nil)]
        case .quantities(let measures):
            var rest = (level(number).steps - (less ? 1 : 0)) * step.units
            var moves: [Move] = []
            for measure in order ?? measures {
                guard case .quantities(let part, let whole) = building[measure] else { continue }
                let added = min(rest, whole.units - part.units)
                guard added > 0 else { continue }
                rest -= added
                let to = ExactDecimal(units: part.units + added)
                moves.append(Move(change: .qualifying(building: index, measure, to), from: part, to: to, measure: measure))
            }
            return moves
        }
    }
}
