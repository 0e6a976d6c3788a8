/// The sums of a structural take-off above ±0.000: what the contract derives from `components`.
package struct TakeOff: Sendable {
    /// Precast volume of vertical members with the joints that count as precast, in m³.
    package private(set) var verticalQualifying = ExactDecimal.zero
    /// All volume of vertical members with their joints, in m³.
    package private(set) var verticalTotal = ExactDecimal.zero
    /// Projected area of horizontal members that are precast or formwork-free, with the strips that count, in m².
    package private(set) var horizontalQualifying = ExactDecimal.zero
    /// Precast volume of every kind, in m³.
    package private(set) var precastVolume = ExactDecimal.zero
    /// All volume of every kind and joint, in m³.
    package private(set) var volume = ExactDecimal.zero
    /// Whether a joint lacks the dimension that decides if it counts.
    package private(set) var verticalIsUnknown = false
    package private(set) var horizontalIsUnknown = false
    /// Whether a sum is beyond what is computed exactly.
    package private(set) var isTooLarge = false
    /// The records of the joint limits that the sums rest on.
    package private(set) var verticalFigures: [Int] = []
    package private(set) var horizontalFigures: [Int] = []

    /// Adds up the lines.
    ///
    /// - Complexity: linear in the number of lines.
    init(_ components: [Component], joints: ScoreTable.Joints?) {
        // Through a span, which lends the lines where an array would copy them.
        let components = components.span
        for index in components.indices { add(components[index], joints) }
    }

    @inline(__always)
    private mutating func add(_ component: Component, _ joints: ScoreTable.Joints?) {
        let kind = component.kind
        let precast = product(component.precastVolume, component.count)
        let cast = product(component.castInPlaceVolume, component.count)
        Self.sum(&precastVolume, precast, &isTooLarge)
        Self.sum(&volume, precast, &isTooLarge)
        Self.sum(&volume, cast, &isTooLarge)
        if kind.isVertical {
            Self.sum(&verticalQualifying, precast, &isTooLarge)
            Self.sum(&verticalTotal, precast, &isTooLarge)
            Self.sum(&verticalTotal, cast, &isTooLarge)
        } else if kind.isHorizontal {
            if component.precastVolume > .zero || component.formworkFree {
                Self.sum(&horizontalQualifying, product(component.projectedArea, component.count), &isTooLarge)
            }
        } else if kind == .slabStrip {
            addSlabStrip(product(component.projectedArea, component.count), component, joints)
        } else if kind.isJoint {
            Self.sum(&verticalTotal, cast, &isTooLarge)
            if cast > .zero { addVerticalJoint(cast, component, joints) }
        }
    }

    private mutating func addVerticalJoint(_ cast: ExactDecimal, _ component: Component, _ joints: ScoreTable.Joints?) {
        guard let joints else {
            verticalIsUnknown = true
            return
        }
        let counts: Bool?
        let record: Int
        switch component.kind {
        case .wallStrip:
            counts = component.width.map { $0 <= joints.wallStripWidth.value }
            record = joints.wallStripWidth.record
        case .wallBand:
            counts = component.height.map { $0 <= joints.wallBandHeight.value }
            record = joints.wallBandHeight.record
        case .columnJoint:
            counts = component.height.flatMap { height in
                component.columnSide.map { height.rational <= $0.rational * joints.columnJointRatio.value }
            }
            record = joints.columnJointRatio.record
        default:
            counts = joints.beamColumnNode.value
            record = joints.beamColumnNode.record
        }
        if !verticalFigures.contains(record) { verticalFigures.append(record) }
        guard let counts else {
            verticalIsUnknown = true
            return
        }
        if counts { Self.sum(&verticalQualifying, cast, &isTooLarge) }
    }

    private mutating func addSlabStrip(_ area: ExactDecimal, _ component: Component, _ joints: ScoreTable.Joints?) {
        guard area > .zero else { return }
        guard let limit = joints?.slabStripWidth, let width = component.width else {
            horizontalIsUnknown = true
            return
        }
        if !horizontalFigures.contains(limit.record) { horizontalFigures.append(limit.record) }
        if width <= limit.value { Self.sum(&horizontalQualifying, area, &isTooLarge) }
    }

    /// Replaces the sum that counts for a measure.
    mutating func setQualifying(_ quantity: ExactDecimal, of key: MeasureKey) {
        switch key {
        case .verticalMembers: verticalQualifying = quantity
        case .horizontalMembers: horizontalQualifying = quantity
        default: precastVolume = quantity
        }
    }

    /// A quantity of up to 24 digits times a count of up to 12 fits into 128 bits.
    private func product(_ quantity: ExactDecimal, _ count: Int128) -> ExactDecimal {
        ExactDecimal(units: quantity.units * count)
    }

    private static func sum(_ total: inout ExactDecimal, _ addend: ExactDecimal, _ isTooLarge: inout Bool) {
        guard addend.units <= Plausibility.takeOffLimit - total.units else {
            isTooLarge = true
            return
        }
        total += addend
    }
}

extension Building {
    mutating func addUpTakeOff(_ joints: ScoreTable.Joints?) {
        takeOff = components.map { TakeOff($0, joints: joints) }
    }
}
