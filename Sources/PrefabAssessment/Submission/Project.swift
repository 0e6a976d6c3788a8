extension Submission {
    package struct Project: Sendable, SubmissionObject {
        package internal(set) var id = ""
        package internal(set) var name = ""
        package internal(set) var applicant: String?
        /// 统一社会信用代码 of the applicant.
        package internal(set) var applicantCode: String?
        package internal(set) var applicantRole: ApplicantRole?
        /// 批复文号.
        package internal(set) var approvalNumber: String?
        /// 建设工程规划许可证号.
        package internal(set) var planningPermitNumber: String?
        /// 建筑工程施工许可证号.
        package internal(set) var constructionPermitNumber: String?
        /// 地块.
        package internal(set) var parcel: String?
        package internal(set) var site: Site?
        package internal(set) var constructionType: ConstructionType?
        /// 使用财政性资金的比例, 0...100 percent.
        package internal(set) var fiscalFundingPercent: ExactDecimal?
        package internal(set) var land: Land?
        /// 土地供应文件要求实施装配式建筑.
        package internal(set) var landClause: Bool?
        /// 地上建筑面积 in m² as stated for the project.
        package internal(set) var aboveGroundArea: ExactDecimal?
        /// `nil` if it was left out, which is none for 47号 and unknown for 48号 第七条.
        package internal(set) var technicalExemption: TechnicalExemption?
        /// Yuan granted to the project under 48号 before.
        package internal(set) var alreadyGranted = ExactDecimal.zero
        package internal(set) var spans = FieldSpans<ProjectKey>()

        static let fields = FieldTable<ProjectKey>()

        mutating func read(_ key: ProjectKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
            switch key {
            case .id: id = try reader.filledText() ?? ""
            case .name: name = try reader.filledText() ?? ""
            case .applicant: applicant = try reader.text()
            case .applicantCode: applicantCode = try reader.text()
            case .applicantRole: applicantRole = try reader.word()
            case .approvalNumber: approvalNumber = try reader.text()
            case .planningPermitNumber: planningPermitNumber = try reader.text()
            case .constructionPermitNumber: constructionPermitNumber = try reader.text()
            case .parcel: parcel = try reader.text()
            case .site: site = try reader.word()
            case .constructionType: constructionType = try reader.word()
            case .fiscalFundingPercent: fiscalFundingPercent = try reader.percentage()
            case .land: land = try reader.word()
            case .landClause: landClause = try reader.boolean()
            case .aboveGroundArea: aboveGroundArea = try reader.quantity()
            case .technicalExemption: technicalExemption = try reader.word()
            case .alreadyGranted: alreadyGranted = try reader.quantity() ?? .zero
            }
        }

        mutating func keep(_ spans: FieldSpans<ProjectKey>) { self.spans = spans }
    }
}

package enum ProjectKey: String, FieldKey {
    case id, name, applicant, applicantCode, applicantRole, approvalNumber, planningPermitNumber, constructionPermitNumber, parcel
    case site, constructionType, fiscalFundingPercent, land, landClause, aboveGroundArea
    case technicalExemption, alreadyGranted

    package var row: Field<Submission.Project> {
        switch self {
        case .id:
            Field(
                ("项目编号", "Project id"), ("立项批复或申报编号。", "The number of the approval or the application."),
                .filledText(\.id), isRequired: true, isNeededToRate: false, example: #""YZ-2022-0042""#, otherNames: ["编号", "项目代码"])
        case .name:
            Field(
                ("项目名称", "Project name"), ("与立项批复一致。", "As in the approval."),
                .filledText(\.name), isRequired: true, isNeededToRate: false, example: #""智能装备生产厂房项目""#, otherNames: ["名称", "工程名称"])
        case .applicant:
            Field(
                ("申报单位", "Applicant"), ("单位全称。", "The full name."), .text(\.applicant), example: #""北京某某有限公司""#, need: .always,
                otherNames: ["申请单位", "建设单位", "单位名称"])
        case .applicantCode:
            Field(
                ("统一社会信用代码", "Unified social credit code"),
                ("申报单位的代码，18位；末位为校验码（GB 32100）。", "Of the applicant, 18 characters; the last one is a check character (GB 32100)."),
                .text(\.applicantCode), example: #""91110302MA01ABCD25""#, otherNames: ["信用代码", "社会信用代码"])
        case .applicantRole:
            Field(
                ("申报单位身份", "Role of the applicant"), ("申报单位应为建设单位（48号 第八条）。", "The applicant has to be the construction unit (48号 第八条)."),
                .word(\.applicantRole), example: #""constructionUnit""#, need: .always)
        case .approvalNumber:
            Field(
                ("立项批复文号", "Number of the approval"), ("项目立项批复文件的文号。", "Of the project’s approval."),
                .text(\.approvalNumber), example: #""京技审项〔2021〕112号""#, otherNames: ["批复文号", "立项文号"])
        case .planningPermitNumber:
            Field(
                ("规划许可证号", "Number of the planning permit"), ("建设工程规划许可证的编号。", "Of the planning permit for construction."),
                .text(\.planningPermitNumber), example: #""建字第110301202200012号""#, otherNames: ["规划许可证编号"])
        case .constructionPermitNumber:
            Field(
                ("施工许可证号", "Number of the construction permit"), ("建筑工程施工许可证的编号。", "Of the construction permit."),
                .text(\.constructionPermitNumber), example: #""110301202204280101""#, otherNames: ["施工许可证编号"])
        case .parcel:
            Field(
                ("地块", "Parcel"), ("土地供应文件中的地块名称或编号。", "Its name or number in the land documents."),
                .text(\.parcel), example: #""亦庄新城0606街区YZ00-0606-0019地块""#)
        case .site:
            Field(
                ("项目位置", "Site"), ("奖励用于亦庄新城范围内的项目（48号 第五条）。", "The reward is for projects in Yizhuang New Town (48号 第五条)."),
                .word(\.site), example: #""yizhuang""#, need: .always, otherNames: ["项目地点", "建设地点", "位置", "location"])
        case .constructionType:
            Field(
                ("建设性质", "Construction type"), ("奖励用于新建项目（48号 第五条）。", "The reward is for new construction (48号 第五条)."),
                .word(\.constructionType), example: #""new""#, need: .always, otherNames: ["建设类型"])
        case .fiscalFundingPercent:
            Field(
                ("使用财政性资金的比例", "Share of fiscal funds"), ("百分数，依据立项批复的资金来源。", "A percentage, from the sources of funds in the approval."),
                .number(\.fiscalFundingPercent, .percentage, unit: "%"), example: "0", need: .always, otherNames: ["财政性资金比例", "财政资金比例"])
        case .land:
            // 47号 (三)4, 5 look at the land of these uses alone.
            Field(
                ("土地取得方式", "Land"), ("决定47号是否强制实施（47号（三）4、5）。", "Decides whether 47号 obliges the buildings (47号 (三)4, 5)."),
                .word(\.land), example: #""newIndustrial""#, need: .uses([.industrial, .commercialHousing]), otherNames: ["土地性质", "用地性质"])
        case .landClause:
            Field(
                ("土地供应文件要求实施装配式建筑", "Prefabrication clause in the land documents"),
                ("是否影响自愿实施，见口径 land-clause。", "Whether it ends 自愿实施 see the reading land-clause."),
                .flag(\.landClause), example: "false")
        case .aboveGroundArea:
            Field(
                ("项目地上建筑面积", "Above-ground area of the project"), ("省略时为各单体之和。", "The sum over the buildings if left out."),
                .number(\.aboveGroundArea, .quantity, unit: "m²"), example: "18230.4", otherNames: ["地上建筑面积", "地上面积"])
        case .technicalExemption:
            Field(
                ("技术条件特殊的审核同意", "Technical exemption"),
                (
                    "市装配式建筑联席会议办公室的审核同意（47号（三）6）。省略时对47号视为无；对48号第七条为未知。",
                    "The municipal consent for unusual technical conditions (47号 (三)6). Left out it is none for 47号 and unknown for 48号 第七条."
                ),
                .word(\.technicalExemption), example: #""none""#)
        case .alreadyGranted:
            Field(
                ("本办法已拨付的奖励资金", "Already granted under the measure"),
                ("元；同一项目各期合计不超过上限（48号 第五条）。", "In yuan; all instalments of a project together stay under the cap (48号 第五条)."),
                .number(\.alreadyGranted, .quantity, unit: "yuan"), example: "1500000", defaultValue: "0",
                short: ("已拨付奖励资金", "already granted"))
        }
    }
}
