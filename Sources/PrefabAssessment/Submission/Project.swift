extension Submission {
    package struct Project: Sendable, SubmissionObject {
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

        static let fields = FieldTable<ProjectKey>()

        mutating func read(_ key: ProjectKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
            switch key {
            case .id: id = try reader.text() ?? ""
            case .name: name = try reader.text() ?? ""
            case .applicant: applicant = try reader.text()
            case .applicantRole: applicantRole = try reader.word()
            case .site: site = try reader.word()
            case .constructionType: constructionType = try reader.word()
            case .fiscalFundingPercent: fiscalFundingPercent = try reader.percentage()?.percent
            case .land: land = try reader.word()
            case .aboveGroundArea: aboveGroundArea = try reader.quantity()
            case .technicalExemption: technicalExemption = try reader.word() ?? .none
            }
        }

        mutating func keep(_ spans: FieldSpans<ProjectKey>) { self.spans = spans }
    }
}

package enum ProjectKey: String, FieldKey {
    case id, name, applicant, applicantRole, site, constructionType, fiscalFundingPercent, land, aboveGroundArea
    case technicalExemption

    package var row: Field<Submission.Project> {
        switch self {
        case .id:
            Field(
                ("项目编号", "Project id"), ("立项批复或申报编号。", "The number of the approval or the application."),
                .text(\.id), isRequired: true, isNeededToRate: false, example: #""YZ-2022-0042""#)
        case .name:
            Field(
                ("项目名称", "Project name"), ("与立项批复一致。", "As in the approval."),
                .text(\.name), isRequired: true, isNeededToRate: false, example: #""智能装备生产厂房项目""#)
        case .applicant:
            Field(("申报单位", "Applicant"), ("单位全称。", "The full name."), .text(\.applicant), example: #""北京某某有限公司""#, need: .always)
        case .applicantRole:
            Field(
                ("申报单位身份", "Role of the applicant"), ("申报单位应为建设单位（48号 第八条）。", "The applicant has to be the construction unit (48号 第八条)."),
                .word(\.applicantRole), example: #""constructionUnit""#, need: .always)
        case .site:
            Field(
                ("项目位置", "Site"), ("奖励用于亦庄新城范围内的项目（48号 第五条）。", "The reward is for projects in Yizhuang New Town (48号 第五条)."),
                .word(\.site), example: #""yizhuang""#, need: .always)
        case .constructionType:
            Field(
                ("建设性质", "Construction type"), ("奖励用于新建项目（48号 第五条）。", "The reward is for new construction (48号 第五条)."),
                .word(\.constructionType), example: #""new""#, need: .always)
        case .fiscalFundingPercent:
            Field(
                ("使用财政性资金的比例", "Share of fiscal funds"), ("百分数，依据立项批复的资金来源。", "A percentage, from the sources of funds in the approval."),
                .number(\.fiscalFundingPercent, .percentage, unit: "%"), example: "0", need: .always)
        case .land:
            // 47号 (三)4, 5 look at the land of these uses alone.
            Field(
                ("土地取得方式", "Land"), ("决定47号是否强制实施（47号（三）4、5）。", "Decides whether 47号 obliges the buildings (47号 (三)4, 5)."),
                .word(\.land), example: #""newIndustrial""#, need: .uses([.industrial, .commercialHousing]))
        case .aboveGroundArea:
            Field(
                ("项目地上建筑面积", "Above-ground area of the project"), ("省略时为各单体之和。", "The sum over the buildings if left out."),
                .number(\.aboveGroundArea, .quantity, unit: "m²"), example: "18230.4")
        case .technicalExemption:
            Field(
                ("技术条件特殊的审核同意", "Technical exemption"),
                ("市装配式建筑联席会议办公室的审核同意（47号（三）6）。", "The municipal consent for unusual technical conditions (47号 (三)6)."),
                .word(\.technicalExemption), example: #""none""#, defaultValue: #""none""#)
        }
    }
}
