/// The names that the reader knows.
enum Keys {
    static let root = KeyTable<RootKey>()
    static let project = KeyTable<ProjectKey>()
    static let dates = KeyTable<DateKey>()
    static let rewardBasis = KeyTable<RewardBasisKey>()
    static let otherAward = KeyTable<OtherAwardKey>()
    static let building = KeyTable<BuildingKey>()
    static let measure = KeyTable<MeasureKey>()
    static let measurePart = KeyTable<MeasurePartKey>()
    static let component = KeyTable<ComponentKey>()
    static let declared = KeyTable<DeclaredKey>()
    static let item = KeyTable<ItemID>()
}

/// The keys that an object must have, as their descriptions say.
enum Required {
    static let root = RootKey.required
    static let project = ProjectKey.required
    static let building = BuildingKey.required
    static let component = ComponentKey.required
}

enum Words {
    static let format = QuotedName(Submission.format)
    static let applicantRole = KeyTable<ApplicantRole>()
    static let site = KeyTable<Site>()
    static let constructionType = KeyTable<ConstructionType>()
    static let land = KeyTable<Land>()
    static let technicalExemption = KeyTable<TechnicalExemption>()
    static let municipalAward = KeyTable<MunicipalAward>()
    static let voluntary = KeyTable<Voluntary>()
    static let document = KeyTable<DocumentKind>()
    static let use = KeyTable<Use>()
    static let structure = KeyTable<Structure>()
    static let componentKind = KeyTable<ComponentKind>()
    static let grade = KeyTable<Grade>()
}
