/// One field of a submission that takes another value: what somebody could do about a project.
package enum SubmissionChange: Hashable, Sendable {
    /// The quantity of a measure that counts, in the measure's unit; its total stays.
    case qualifying(building: Int, MeasureIndex, ExactDecimal)
    case attribute(building: Int, AttributeIndex, AttributeValue)
    /// Points of an item that the applicant declares.
    case declaredScore(building: Int, ItemName, ExactDecimal)
    /// Of the project, in m².
    case aboveGroundArea(ExactDecimal)
    /// Of the project, 0...100.
    case fiscalFundingPercent(ExactDecimal)
}

extension SubmissionChange {
    /// The same change of another building.
    func moved(toBuilding index: Int) -> SubmissionChange {
        switch self {
        case .qualifying(_, let measure, let quantity): .qualifying(building: index, measure, quantity)
        case .attribute(_, let attribute, let value): .attribute(building: index, attribute, value)
        case .declaredScore(_, let item, let points): .declaredScore(building: index, item, points)
        case .aboveGroundArea, .fiscalFundingPercent: self
        }
    }
}

extension Submission {
    /// The submission with all of the changes made.
    ///
    /// A take-off (`components`) is not rewritten line by line: its derived sum is replaced, as if cast-in-situ pieces had become precast
    /// ones, so that what counts goes up and the total stays. Each of the three sums is changed by itself.
    ///
    /// - Returns: `nil` if a change would make a submission that the reader refuses: a measure that is not stated, a quantity below zero or
    ///   over its total, a percentage over 100.
    package func applying(_ changes: some Sequence<SubmissionChange>, in standards: Standards) -> Submission? {
        var copy = self
        for change in changes {
            guard copy.apply(change, in: standards) else { return nil }
        }
        return copy
    }

    private mutating func apply(_ change: SubmissionChange, in standards: Standards) -> Bool {
        switch change {
        case .qualifying(let building, let measure, let quantity):
            return buildings.indices.contains(building) && buildings[building].setQualifying(quantity, of: measure, in: standards)
        case .attribute(let building, let attribute, let value):
            guard buildings.indices.contains(building) else { return false }
            buildings[building].set(attribute, value, in: standards)
        case .declaredScore(let building, let item, let points):
            guard buildings.indices.contains(building), points >= .zero else { return false }
            buildings[building].setDeclaredScore(points, of: item)
        case .aboveGroundArea(let area):
            guard area >= .zero else { return false }
            project.aboveGroundArea = area
        case .fiscalFundingPercent(let percent):
            guard percent >= .zero, percent <= ExactDecimal(100) else { return false }
            project.fiscalFundingPercent = percent
        }
        return true
    }
}

extension Building {
    fileprivate mutating func setQualifying(_ quantity: ExactDecimal, of measure: MeasureIndex, in standards: Standards) -> Bool {
        guard case .quantities(_, let total) = self.measure(measure, takeOff, in: standards), quantity >= .zero, quantity <= total else {
            return false
        }
        if let sum = standards.measures[measure.place].takeOff, takeOff != nil {
            takeOff?.setQualifying(quantity, of: sum)
        } else {
            measures[measure] = .quantities(qualifying: quantity, total: total)
        }
        return true
    }

    mutating func set(_ attribute: AttributeIndex, _ value: AttributeValue, in standards: Standards) {
        if standards.attributes[attribute.place].id == AttributeDefinition.fullDecoration, case .flag(let isDecorated) = value {
            fullDecoration = isDecorated
        } else {
            attributes.set(attribute, value, at: attributes[attribute]?.span ?? spans.object)
        }
    }

    fileprivate mutating func setDeclaredScore(_ points: ExactDecimal, of item: ItemName) {
        let span = declaredScores.first { $0.item == item }?.span ?? spans.object
        declaredScores.removeAll { $0.item == item }
        declaredScores.append((item, points, span))
    }

    /// What the quantities of a measure are counted in: one unit of the last decimal in which either of the two is written, 0.01 if that
    /// is coarser.
    ///
    /// A sum that is derived from a take-off is written by nobody; the decimals that it has by itself stand for it.
    package func step(of measure: MeasureIndex, in standards: Standards) -> ExactDecimal {
        var decimals = measures.decimals(of: measure)
        if case .quantities(let qualifying, let total) = self.measure(measure, takeOff, in: standards) {
            decimals = max(decimals, qualifying.significantDecimals, total.significantDecimals)
        }
        return ExactDecimal(units: powerOfTen(ExactDecimal.decimals - max(decimals, 2)))
    }
}
