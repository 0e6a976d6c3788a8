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
    /// 水平投影面积 of all horizontal members and strips between slabs, whether they count or not, in m².
    package private(set) var projectedArea = ExactDecimal.zero
    /// Whether a joint lacks the dimension that decides if it counts, or a line a quantity.
    package private(set) var verticalIsUnknown = false
    package private(set) var horizontalIsUnknown = false
    /// Whether a line lacks the volume by which it is counted.
    package private(set) var structuralIsUnknown = false
    /// Whether a line lacks any quantity by which it is counted.
    package private(set) var lacksQuantity = false
    /// Whether a sum is beyond what is computed exactly.
    package private(set) var isTooLarge = false
    /// The records of the joint limits that the sums rest on.
    package private(set) var verticalFigures: [Int] = []
    package private(set) var horizontalFigures: [Int] = []
    /// The method whose joints count.
    fileprivate let method: ObjectIdentifier

    /// Adds up the lines by the joints of a method.
    ///
    /// - Complexity: linear in the number of lines.
    /// - Parameter structure: decides whether pieces may be without concrete.
    init(_ components: [Component], in structure: Structure, by method: Method) {
        self.method = ObjectIdentifier(method)
        let joints = method.joints
        // Through a span, which lends the lines where an array would copy them.
        let components = components.span
        for index in components.indices { add(components[index], structure, joints) }
    }

    private mutating func add(_ component: Component, _ structure: Structure, _ joints: borrowing Method.Joints) {
        let precast = product(component.precastVolume ?? .zero, component.count)
        let cast = product(component.castInPlaceVolume ?? .zero, component.count)
        noteGaps(component, structure)
        Self.sum(&precastVolume, precast, &isTooLarge)
        Self.sum(&volume, precast, &isTooLarge)
        Self.sum(&volume, cast, &isTooLarge)
        switch component.kind.part {
        case .vertical:
            Self.sum(&verticalQualifying, precast, &isTooLarge)
            Self.sum(&verticalTotal, precast, &isTooLarge)
            Self.sum(&verticalTotal, cast, &isTooLarge)
        case .horizontal:
            let area = product(component.projectedArea ?? .zero, component.count)
            Self.sum(&projectedArea, area, &isTooLarge)
            if component.countsByArea { Self.sum(&horizontalQualifying, area, &isTooLarge) }
        case .slabJoint:
            let area = product(component.projectedArea ?? .zero, component.count)
            Self.sum(&projectedArea, area, &isTooLarge)
            addSlabStrip(area, component, joints)
        case .verticalJoint:
            Self.sum(&verticalTotal, cast, &isTooLarge)
            if cast > .zero { addVerticalJoint(cast, component, joints) }
        case .other: break
        }
    }

    private mutating func noteGaps(_ component: Component, _ structure: Structure) {
        if component.leavesUnknown(.structuralVolume, in: structure) { structuralIsUnknown = true }
        if component.leavesUnknown(.verticalVolume, in: structure) { verticalIsUnknown = true }
        let isAreaUnknown = component.leavesUnknown(.horizontalArea, in: structure)
        if isAreaUnknown { horizontalIsUnknown = true }
        if isAreaUnknown || component.lacksVolume(in: structure) { lacksQuantity = true }
    }

    /// A joint for which the method has no figure does not count.
    private mutating func addVerticalJoint(_ cast: ExactDecimal, _ component: Component, _ joints: borrowing Method.Joints) {
        let counts: Bool?
        let record: Int
        switch component.kind {
        case .wallStrip:
            guard let limit = joints.wallStripWidth else { return }
            counts = component.width.map { $0 <= limit.value }
            record = limit.record
        case .wallBand:
            guard let limit = joints.wallBandHeight else { return }
            counts = component.height.map { $0 <= limit.value }
            record = limit.record
        case .columnJoint:
            guard let limit = joints.columnJointRatio else { return }
            counts = component.height.flatMap { height in
                component.columnSide.map { height.rational <= $0.rational * limit.value }
            }
            record = limit.record
        case .beamColumnNode:
            guard let node = joints.beamColumnNode else { return }
            counts = node.value
            record = node.record
        default: preconditionFailure("\(component.kind) is no joint of a vertical member")
        }
        if !verticalFigures.contains(record) { verticalFigures.append(record) }
        guard let counts else {
            verticalIsUnknown = true
            return
        }
        if counts { Self.sum(&verticalQualifying, cast, &isTooLarge) }
    }

    private mutating func addSlabStrip(_ area: ExactDecimal, _ component: Component, _ joints: borrowing Method.Joints) {
        guard area > .zero, let limit = joints.slabStripWidth else { return }
        guard let width = component.width else {
            horizontalIsUnknown = true
            return
        }
        if !horizontalFigures.contains(limit.record) { horizontalFigures.append(limit.record) }
        if width <= limit.value { Self.sum(&horizontalQualifying, area, &isTooLarge) }
    }

    /// Replaces the sum that counts for a measure.
    mutating func setQualifying(_ quantity: ExactDecimal, of sum: TakeOffSum) {
        switch sum {
        case .verticalVolume: verticalQualifying = quantity
        case .horizontalArea: horizontalQualifying = quantity
        case .structuralVolume: precastVolume = quantity
        }
    }

    /// A quantity of up to 24 digits times a count of up to 12 fits into 128 bits.
    private func product(_ quantity: ExactDecimal, _ count: Int128) -> ExactDecimal {
        ExactDecimal(units: quantity.units * count)
    }

    private static func sum(_ total: inout ExactDecimal, _ addend: ExactDecimal, _ isTooLarge: inout Bool) {
        guard addend.units <= SubmissionLimits.takeOffLimit - total.units else {
            isTooLarge = true
            return
        }
        total += addend
    }

    /// The figures that the sum rests on: limits of joints.
    func figures(of sum: TakeOffSum) -> [Int] {
        switch sum {
        case .verticalVolume: verticalFigures
        case .horizontalArea: horizontalFigures
        case .structuralVolume: []
        }
    }

    /// A measure that the take-off gives; a total of 0 makes it unknown.
    ///
    /// - Parameter floorPlanArea: 各层楼面面积之和, of which horizontal members are a part.
    func measure(_ sum: TakeOffSum, floorPlanArea: ExactDecimal?) -> Measure {
        switch sum {
        case .verticalVolume:
            if verticalIsUnknown || verticalTotal == .zero { return .unknown }
            return .quantities(qualifying: verticalQualifying, total: verticalTotal)
        case .horizontalArea:
            guard let floorPlanArea, floorPlanArea > .zero, !horizontalIsUnknown else { return .unknown }
            return .quantities(qualifying: horizontalQualifying, total: floorPlanArea)
        case .structuralVolume:
            if structuralIsUnknown || volume == .zero { return .unknown }
            return .quantities(qualifying: precastVolume, total: volume)
        }
    }
}

extension Building {
    mutating func addUpTakeOff(by method: Method) {
        takeOff = components.map { TakeOff($0, in: structure, by: method) }
    }

    /// The take-off by the joints of a method: as it was added up when the submission was read, or anew for another method.
    package func takeOff(by method: Method) -> TakeOff? {
        guard let takeOff else { return nil }
        guard takeOff.method != ObjectIdentifier(method), let components else { return takeOff }
        return TakeOff(components, in: structure, by: method)
    }
}
