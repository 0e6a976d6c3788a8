/// One field of a submission that takes another value: what somebody could do about a project.
package enum SubmissionChange: Hashable, Sendable {
    /// The quantity of a measure that counts, in the measure's unit; its total stays.
    case qualifying(building: Int, MeasureKey, ExactDecimal)
    case fullDecoration(building: Int, Bool)
    /// Points of an item that the applicant declares.
    case declaredScore(building: Int, ItemID, ExactDecimal)
    /// Of the project, in m².
    case aboveGroundArea(ExactDecimal)
    /// Of the project, 0...100.
    case fiscalFundingPercent(ExactDecimal)
}

extension Submission {
    /// The submission with all of the changes made.
    ///
    /// A take-off (`components`) is not rewritten line by line: its derived sum is replaced, as if cast-in-situ pieces had become precast
    /// ones, so that what counts goes up and the total stays. Each of the three sums is changed by itself.
    ///
    /// - Returns: `nil` if a change would make a submission that the reader refuses: a measure that is not stated, a quantity below zero or
    ///   over its total, a percentage over 100.
    package func applying(_ changes: some Sequence<SubmissionChange>) -> Submission? {
        var copy = self
        for change in changes {
            guard copy.apply(change) else { return nil }
        }
        return copy
    }

    private mutating func apply(_ change: SubmissionChange) -> Bool {
        switch change {
        case .qualifying(let building, let key, let quantity):
            return buildings.indices.contains(building) && buildings[building].setQualifying(quantity, of: key)
        case .fullDecoration(let building, let isDecorated):
            guard buildings.indices.contains(building) else { return false }
            buildings[building].fullDecoration = isDecorated
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
    fileprivate mutating func setQualifying(_ quantity: ExactDecimal, of key: MeasureKey) -> Bool {
        guard case .quantities(_, let total) = measure(key), quantity >= .zero, quantity <= total else { return false }
        if key.isDerivedFromComponents, takeOff != nil {
            takeOff?.setQualifying(quantity, of: key)
        } else {
            measures[key] = .quantities(qualifying: quantity, total: total)
        }
        return true
    }

    fileprivate mutating func setDeclaredScore(_ points: ExactDecimal, of item: ItemID) {
        let span = declaredScores.first { $0.item == item }?.span ?? spans.object
        declaredScores.removeAll { $0.item == item }
        declaredScores.append((item, points, span))
    }

    /// What the quantities of a measure are counted in: one unit of the last decimal in which either of the two is written, 0.01 if that
    /// is coarser.
    ///
    /// A sum that is derived from a take-off is written by nobody; the decimals that it has by itself stand for it.
    package func step(of key: MeasureKey) -> ExactDecimal {
        var decimals = measures.decimals(of: key)
        if case .quantities(let qualifying, let total) = measure(key) {
            decimals = max(decimals, qualifying.significantDecimals, total.significantDecimals)
        }
        return ExactDecimal(units: powerOfTen(ExactDecimal.decimals - max(decimals, 2)))
    }
}

extension ExactDecimal {
    /// How many decimals the number needs.
    var significantDecimals: Int {
        if units == 0 { return 0 }
        var decimals = Self.decimals
        var rest = units
        while decimals > 0, rest % 10 == 0 {
            rest /= 10
            decimals -= 1
        }
        return decimals
    }
}
