// The keys of a submission, object by object; the raw values are the keys in the JSON text.

package enum RootKey: String, CaseIterable, Sendable {
    case schema = "$schema"
    case format, project, dates, rewardBasis, documents, otherAwards, buildings
}

package enum ProjectKey: String, CaseIterable, Sendable {
    case id, name, applicant, applicantRole, site, constructionType, fiscalFundingPercent, land, aboveGroundArea
    case technicalExemption
}

package enum DateKey: String, CaseIterable, Sendable {
    case projectApproval, planningPermit, constructionStart, firstFloorSlabStart
    case prefabricationAcceptance, mainStructureAcceptance, completion, application
}

package enum RewardBasisKey: String, CaseIterable, Sendable {
    case municipalAward, voluntary
}

package enum OtherAwardKey: String, CaseIterable, Sendable {
    case source, reported, returned
}

package enum BuildingKey: String, CaseIterable, Sendable {
    case id, name, use, structure, height, storeys, aboveGroundArea, undergroundArea, floorPlanArea
    case appliedFor, prefabricable, planningPermit, fullDecoration
    case components, measures, declaredScores, declared
}

package enum MeasurePartKey: String, CaseIterable, Sendable {
    case qualifying, total, absent
}

package enum ComponentKey: String, CaseIterable, Sendable {
    case kind, label, storeys, count, precastVolume, castInPlaceVolume, projectedArea, formworkFree
    case width, height, columnSide
}

package enum DeclaredKey: String, CaseIterable, Sendable {
    case prefabricationRatePercent, assemblyRatePercent, grade
}
