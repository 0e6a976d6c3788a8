/// A kind of piece in the structural take-off; what is said of each stands with the submission.
package enum ComponentKind: String, CaseIterable, Sendable {
    case column, brace, shearWall, ductileWallPanel
    case beam, slab, stair, balcony, airConditionerSlab
    case truss, roofTruss, parapet, canopy
    case wallStrip, wallBand, beamColumnNode, columnJoint, slabStrip
}
