extension Building {
    /// A measure as stated, or as derived from the take-off.
    ///
    /// - Parameter takeOff: by the joints of the method that measures.
    package func measure(_ measure: MeasureIndex, _ takeOff: TakeOff?, in standards: Standards) -> Measure {
        if let takeOff, let sum = standards.measures[measure.place].takeOff {
            return takeOff.measure(sum, floorPlanArea: floorPlanArea)
        }
        return measures[measure]
    }

    /// Several measures together: the sum of what counts of the sum of the wholes. An absent one adds nothing; where all are absent, so is
    /// their sum; one that is unknown makes it unknown.
    func sum(of measures: [MeasureIndex], _ takeOff: TakeOff?, in standards: Standards) -> Measure {
        if measures.count == 1 { return measure(measures[0], takeOff, in: standards) }
        var qualifying = ExactDecimal.zero
        var total = ExactDecimal.zero
        var why: String?
        var isPresent = false
        for index in measures.indices {
            switch measure(measures[index], takeOff, in: standards) {
            case .unknown: return .unknown
            case .absent(let reason): why = why ?? reason
            case .quantities(let part, let whole):
                qualifying += part
                total += whole
                isPresent = true
            }
        }
        return isPresent ? .quantities(qualifying: qualifying, total: total) : .absent(why: why ?? "")
    }

    /// Whether the joint limits that a measure rests on may all be used.
    func isAllowed(_ measure: MeasureIndex, _ takeOff: TakeOff?, in standards: Standards, _ ledger: inout FigureLedger) -> Bool {
        guard let takeOff, let sum = standards.measures[measure.place].takeOff else { return true }
        return ledger.allows(takeOff.figures(of: sum))
    }
}

/// A building as one method measures it: what it states, and what its take-off comes to by the joints of the method.
package struct MeasuredBuilding: Sendable {
    package let building: Building
    private let standards: Standards
    private let takeOff: TakeOff?

    package init(_ building: Building, by method: Method, in standards: Standards) {
        self.building = building
        self.standards = standards
        takeOff = building.takeOff(by: method)
    }

    package subscript(measure: MeasureIndex) -> Measure {
        building.measure(measure, takeOff, in: standards)
    }

    /// Several measures together, as an item adds them up.
    package func sum(of measures: [MeasureIndex]) -> Measure {
        building.sum(of: measures, takeOff, in: standards)
    }

    /// The value of an attribute; `nil` where the building does not state it.
    package subscript(attribute: AttributeIndex) -> AttributeValue? {
        building.attribute(attribute, in: standards)
    }
}
