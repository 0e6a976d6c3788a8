/// A project as its engineers describe it (`"format": "prefab-submission/1"`), checked for form and plausibility.
///
/// A property that is `nil` was left out: it is unknown, never zero.
public struct Submission: Sendable {
    public internal(set) var project = Project()
    public internal(set) var dates = Dates()
    public internal(set) var rewardBasis = RewardBasis()
    /// 申报材料 that are enclosed; `nil` if the submission does not say.
    public internal(set) var documents: [DocumentKind]?
    /// 同一项目的其他奖励.
    public internal(set) var otherAwards: [OtherAward] = []
    /// At least one.
    public internal(set) var buildings: [Building] = []
    public internal(set) var spans = FieldSpans<RootKey>()

    /// The value of `format`.
    public static let format = "prefab-submission/1"

    public struct Project: Sendable {
        public internal(set) var id = ""
        public internal(set) var name = ""
        public internal(set) var applicant: String?
        public internal(set) var applicantRole: ApplicantRole?
        public internal(set) var site: Site?
        public internal(set) var constructionType: ConstructionType?
        /// 使用财政性资金的比例, 0...100 percent.
        public internal(set) var fiscalFundingPercent: ExactDecimal?
        public internal(set) var land: Land?
        /// 地上建筑面积 in m² as stated for the project.
        public internal(set) var aboveGroundArea: ExactDecimal?
        public internal(set) var technicalExemption = TechnicalExemption.none
        public internal(set) var spans = FieldSpans<ProjectKey>()
    }

    public struct Dates: Sendable {
        public internal(set) var projectApproval: CalendarDate?
        public internal(set) var planningPermit: CalendarDate?
        public internal(set) var constructionStart: CalendarDate?
        public internal(set) var firstFloorSlabStart: SlabStart?
        public internal(set) var prefabricationAcceptance: CalendarDate?
        public internal(set) var mainStructureAcceptance: CalendarDate?
        public internal(set) var completion: CalendarDate?
        public internal(set) var application: CalendarDate?
        public internal(set) var spans = FieldSpans<DateKey>()
    }

    /// 首层楼地面施工.
    public enum SlabStart: Hashable, Sendable {
        case date(CalendarDate)
        case notStarted
    }

    public struct RewardBasis: Sendable {
        public internal(set) var municipalAward: MunicipalAward?
        public internal(set) var voluntary: Voluntary?
        public internal(set) var spans = FieldSpans<RewardBasisKey>()
    }

    public struct OtherAward: Sendable {
        public internal(set) var source: String?
        /// 已告知.
        public internal(set) var reported: Bool?
        /// 已退返.
        public internal(set) var returned: Bool?
        public internal(set) var spans = FieldSpans<OtherAwardKey>()
    }
}

extension Submission {
    /// 项目地上建筑面积 in m²: as stated, else the sum over the buildings.
    public var aboveGroundArea: ExactDecimal {
        project.aboveGroundArea ?? sumOfBuildingAreas
    }

    /// The above-ground areas of all buildings together, in m².
    public var sumOfBuildingAreas: ExactDecimal {
        buildings.reduce(.zero) { $0 + $1.aboveGroundArea }
    }

    /// 规划许可 of a building: its own date, else the project's.
    public func planningPermit(ofBuilding index: Int) -> CalendarDate? {
        buildings[index].planningPermit ?? dates.planningPermit
    }
}
