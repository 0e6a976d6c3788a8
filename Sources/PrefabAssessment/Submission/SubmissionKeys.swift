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

/// Where the members of one JSON object stand.
public struct FieldSpans<Key: Sendable>: Sendable {
    /// The whole object, brackets included.
    public internal(set) var object: SourceSpan
    /// The values, in the order of the text.
    public private(set) var values: [(key: Key, span: SourceSpan)] = []

    init(object: SourceSpan = .beginning) {
        self.object = object
    }

    /// Where the value of a key stands; `nil` if the object has no such key.
    public subscript(key: Key) -> SourceSpan? where Key: Equatable {
        for entry in values where entry.key == key { return entry.span }
        return nil
    }

    /// Forgets all members and makes room for so many.
    mutating func clear(roomFor count: Int) {
        values.removeAll(keepingCapacity: true)
        values.reserveCapacity(count)
    }

    mutating func set(_ key: Key, _ span: SourceSpan) {
        values.append((key, span))
    }

    /// Ends the value that was set last.
    mutating func setEnd(_ end: Int) {
        let last = values.count - 1
        values[last].span = SourceSpan(Int(values[last].span.start), end)
    }
}
