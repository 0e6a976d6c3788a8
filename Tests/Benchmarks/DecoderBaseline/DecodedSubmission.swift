import Foundation

/// A submission as `JSONDecoder` gives it: what most Swift programs would write.
struct DecodedSubmission: Decodable {
    var format: String
    var project: Project
    var dates: [String: String]?
    var rewardBasis: [String: String]?
    var documents: [String]?
    var buildings: [DecodedBuilding]

    struct Project: Decodable {
        var id: String
        var name: String
        var applicantRole: String?
        var site: String?
        var constructionType: String?
        var fiscalFundingPercent: Decimal?
        var land: String?
        var aboveGroundArea: Decimal?
    }
}

struct DecodedBuilding: Decodable {
    var id: String
    var use: String
    var structure: String
    var height: Decimal
    var aboveGroundArea: Decimal
    var floorPlanArea: Decimal?
    var appliedFor: Bool?
    var planningPermit: String?
    var fullDecoration: Bool?
    var components: [Component]?
    var measures: [String: Measure]?
    var declaredScores: [String: Decimal]?

    struct Component: Decodable {
        var kind: String
        var label: String?
        var count: Decimal?
        var precastVolume: Decimal?
        var castInPlaceVolume: Decimal?
        var projectedArea: Decimal?
        var formworkFree: Bool?
        var width: Decimal?
        var height: Decimal?
        var columnSide: Decimal?
    }

    struct Measure: Decodable {
        var qualifying: Decimal?
        var total: Decimal?
        var absent: String?
    }
}
