/// A project as its engineers describe it (`"format": "prefab-submission/1"`), checked for form and plausibility.
///
/// A property that is `nil` was left out: it is unknown, never zero.
@usableFromInline
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
    static let fields = FieldTable<RootKey>()
}

extension Submission {
    /// 项目地上建筑面积 in m²: as stated, else the sum over the buildings; `nil` where neither is known.
    package var aboveGroundArea: ExactDecimal? {
        project.aboveGroundArea ?? sumOfBuildingAreas
    }

    /// The above-ground areas of all buildings together, in m²; `nil` where that of one is not given.
    package var sumOfBuildingAreas: ExactDecimal? {
        var sum = ExactDecimal.zero
        for index in buildings.indices {
            guard let area = buildings[index].aboveGroundArea else { return nil }
            sum += area
        }
        return sum
    }

    /// 规划许可 of a building: its own date, else the project's.
    package func planningPermit(ofBuilding index: Int) -> CalendarDate? {
        buildings[index].planningPermit ?? dates.planningPermit
    }

    /// 建设性质 of a building: its own, else the project's.
    package func constructionType(of building: borrowing Building) -> ConstructionType? {
        building.constructionType ?? project.constructionType
    }
}

package enum RootKey: String, SubmissionKey {
    case schema = "$schema"
    case format, project, dates, rewardBasis, documents, otherAwards, buildings

    package var field: FieldDescription {
        switch self {
        case .schema:
            FieldDescription(
                ("模式文件", "Schema"), ("供编辑器补全与提示；不影响审查。", "For completion and hints in an editor; no effect on a review."),
                .text, example: #""./submission.draft-07.schema.json""#)
        case .format:
            FieldDescription(
                ("格式与版本", "Format and version"), ("固定写法。", "Always the same."),
                .constant(Submission.format), isRequired: true, example: #""prefab-submission/1""#)
        case .project:
            FieldDescription(
                ("项目", "Project"), ("立项批复与规划文件中的项目信息。", "The project as its approval and planning documents have it."),
                .structure, isRequired: true, isNeededToRate: false, example: #"{ "id": "YZ-2022-0042", "name": "智能装备生产厂房项目" }"#,
                otherNames: ["项目信息"])
        case .dates:
            FieldDescription(
                ("日期", "Dates"), ("全部可省略；省略的为未知。", "All may be left out; what is left out is unknown."),
                .structure, example: #"{ "planningPermit": "2022-01-20" }"#, otherNames: ["日期信息", "时间节点"])
        case .rewardBasis:
            FieldDescription(
                ("奖励依据", "Reward basis"), ("决定奖励途径：第六条或第七条。", "Decides the route to the reward: article 6 or article 7."),
                .structure, example: #"{ "municipalAward": "notGranted", "voluntary": "notMandated" }"#, otherNames: ["奖励途径"])
        case .documents:
            FieldDescription(
                ("申报材料", "Documents"), ("已附的材料（48号 第九条）；缺少的须补正。", "What is enclosed (48号 第九条); what is missing has to be supplied."),
                .words(DocumentKind.descriptions), example: #"["projectApproval", "planningPermit"]"#, otherNames: ["材料", "申报材料清单", "附件"])
        case .otherAwards:
            FieldDescription(
                ("其他奖励", "Other awards"), ("同一项目申请过的其他财政奖励。", "Other fiscal awards for the same project."),
                .structure, example: #"[{ "source": "市级奖励资金", "reported": true, "returned": false }]"#, defaultValue: "[]")
        case .buildings:
            FieldDescription(
                ("单体建筑", "Buildings"), ("至少一个；每个单体分别评定。", "At least one; each is assessed by itself."),
                .structure, isRequired: true,
                example: #"[{ "id": "1#", "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 18230.4 }]"#,
                otherNames: ["单体", "建筑", "楼栋", "building"])
        }
    }
}
