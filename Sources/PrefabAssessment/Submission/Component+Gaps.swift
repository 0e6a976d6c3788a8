// What a line must have of the quantities by which its kind is counted (contract section 2, section 10 "Take-off").
extension Component {
    /// Whether the pieces, which should be of concrete, have none.
    ///
    /// Pieces of a steel or timber building may be without; then their volume is 0.
    func lacksVolume(in structure: Structure) -> Bool {
        guard structure.isOfConcrete else { return false }
        return (precastVolume ?? .zero) == .zero && (castInPlaceVolume ?? .zero) == .zero
    }

    /// Whether the pieces count by their projected area, of which there is none.
    var lacksArea: Bool {
        countsByArea && (projectedArea ?? .zero) == .zero
    }

    /// Horizontal members that are precast or formwork-free, and the strips between slabs.
    var countsByArea: Bool {
        switch kind.part {
        case .horizontal: formworkFree || (precastVolume ?? .zero) > .zero
        case .slabJoint: true
        case .vertical, .verticalJoint, .other: false
        }
    }

    /// Whether the line leaves a sum of the take-off unknown because it lacks a quantity.
    func leavesUnknown(_ sum: TakeOffSum, in structure: Structure) -> Bool {
        switch sum {
        case .structuralVolume: lacksVolume(in: structure)
        case .verticalVolume: (kind.part == .vertical || kind.part == .verticalJoint) && lacksVolume(in: structure)
        case .horizontalArea: lacksArea || (structure.isOfConcrete && mayBePrecast)
        }
    }

    /// Whether a horizontal member says neither how much of it is precast nor how much is cast in place.
    private var mayBePrecast: Bool {
        kind.part == .horizontal && !formworkFree && precastVolume == nil && castInPlaceVolume == nil
    }
}
