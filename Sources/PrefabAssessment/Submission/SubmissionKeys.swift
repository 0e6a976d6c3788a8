// The keys of a submission, object by object; the raw values are the keys in the JSON text.

public enum RootKey: String, CaseIterable, Sendable {
    case schema = "$schema"
    case format, project, dates, rewardBasis, documents, otherAwards, buildings
}

public enum ProjectKey: String, CaseIterable, Sendable {
    case id, name, applicant, applicantRole, site, constructionType, fiscalFundingPercent, land, aboveGroundArea
    case technicalExemption
}

public enum DateKey: String, CaseIterable, Sendable {
    case projectApproval, planningPermit, constructionStart, firstFloorSlabStart
    case prefabricationAcceptance, mainStructureAcceptance, completion, application
}

public enum RewardBasisKey: String, CaseIterable, Sendable {
    case municipalAward, voluntary
}

public enum OtherAwardKey: String, CaseIterable, Sendable {
    case source, reported, returned
}

public enum BuildingKey: String, CaseIterable, Sendable {
    case id, name, use, structure, height, storeys, aboveGroundArea, undergroundArea, floorPlanArea
    case appliedFor, prefabricable, planningPermit, fullDecoration
    case components, measures, declaredScores, declared
}

public enum MeasurePartKey: String, CaseIterable, Sendable {
    case qualifying, total, absent
}

public enum ComponentKey: String, CaseIterable, Sendable {
    case kind, label, storeys, count, precastVolume, castInPlaceVolume, projectedArea, formworkFree
    case width, height, columnSide
}

public enum DeclaredKey: String, CaseIterable, Sendable {
    case prefabricationRatePercent, assemblyRatePercent, grade
}
