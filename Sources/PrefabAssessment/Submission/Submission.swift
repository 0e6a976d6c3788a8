/// A project as its engineers describe it (`"format": "prefab-submission/1"`), checked for form and plausibility.
///
/// A property that is `nil` was left out: it is unknown, never zero.
package struct Submission: Sendable {
    package internal(set) var project = Project()
    package internal(set) var dates = Dates()
    package internal(set) var rewardBasis = RewardBasis()
    /// 申报材料 that are enclosed; `nil` if the submission does not say.
    package internal(set) var documents: [DocumentKind]?
    /// 同一项目的其他奖励.
    package internal(set) var otherAwards: [OtherAward] = []
    /// At least one.
    package internal(set) var buildings: [Building] = []
    package internal(set) var spans = FieldSpans<RootKey>()

    /// The value of `format`.
    package static let format = "prefab-submission/1"

    package struct Project: Sendable {
        package internal(set) var id = ""
        package internal(set) var name = ""
        package internal(set) var applicant: String?
        package internal(set) var applicantRole: ApplicantRole?
        package internal(set) var site: Site?
        package internal(set) var constructionType: ConstructionType?
        /// 使用财政性资金的比例, 0...100 percent.
        package internal(set) var fiscalFundingPercent: ExactDecimal?
        package internal(set) var land: Land?
        /// 地上建筑面积 in m² as stated for the project.
        package internal(set) var aboveGroundArea: ExactDecimal?
        package internal(set) var technicalExemption = TechnicalExemption.none
        package internal(set) var spans = FieldSpans<ProjectKey>()
    }

    package struct Dates: Sendable {
        package internal(set) var projectApproval: CalendarDate?
        package internal(set) var planningPermit: CalendarDate?
        package internal(set) var constructionStart: CalendarDate?
        package internal(set) var firstFloorSlabStart: SlabStart?
        package internal(set) var prefabricationAcceptance: CalendarDate?
        package internal(set) var mainStructureAcceptance: CalendarDate?
        package internal(set) var completion: CalendarDate?
        package internal(set) var application: CalendarDate?
        package internal(set) var spans = FieldSpans<DateKey>()
    }

    /// 首层楼地面施工.
    package enum SlabStart: Hashable, Sendable {
        case date(CalendarDate)
        case notStarted
    }

    package struct RewardBasis: Sendable {
        package internal(set) var municipalAward: MunicipalAward?
        package internal(set) var voluntary: Voluntary?
        package internal(set) var spans = FieldSpans<RewardBasisKey>()
    }

    package struct OtherAward: Sendable {
        package internal(set) var source: String?
        /// 已告知.
        package internal(set) var reported: Bool?
        /// 已退返.
        package internal(set) var returned: Bool?
        package internal(set) var spans = FieldSpans<OtherAwardKey>()
    }
}

extension Submission {
    /// 项目地上建筑面积 in m²: as stated, else the sum over the buildings.
    package var aboveGroundArea: ExactDecimal {
        project.aboveGroundArea ?? sumOfBuildingAreas
    }

    /// The above-ground areas of all buildings together, in m².
    package var sumOfBuildingAreas: ExactDecimal {
        buildings.reduce(.zero) { $0 + $1.aboveGroundArea }
    }

    /// 规划许可 of a building: its own date, else the project's.
    package func planningPermit(ofBuilding index: Int) -> CalendarDate? {
        buildings[index].planningPermit ?? dates.planningPermit
    }
}
