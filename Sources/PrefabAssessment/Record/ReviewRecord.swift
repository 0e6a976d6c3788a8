/// What came of the steps of an application, as the authority writes it down (`"format": "prefab-review/1"`).
///
/// It is kept beside the submission: `x.review.json` beside `x.json`. A report shows it, and leaves blanks for what it does not say. No
/// verdict depends on it.
package struct ReviewRecord: Sendable, SubmissionObject {
    /// `project.id` of the submission that it is about.
    package internal(set) var projectID = ""
    /// 文号 of the report.
    package internal(set) var number: String?
    /// 审查人, who sign.
    package internal(set) var reviewers: [String] = []
    /// 协查, by one unit each.
    package internal(set) var consultations: [ReviewStep] = []
    /// 现场核查.
    package internal(set) var siteInspection: ReviewStep?
    /// 专家评审.
    package internal(set) var expertReview: ExpertReview?
    /// 装配式建筑工作小组审议.
    package internal(set) var groupDeliberation: ReviewStep?
    /// 管委会审议.
    package internal(set) var committeeDeliberation: ReviewStep?
    /// 公示.
    package internal(set) var publicNotice: PublicNotice?
    package internal(set) var buildings: [RecordedBuilding] = []
    package internal(set) var spans = FieldSpans<ReviewRecordKey>()
    /// Whether the text is of another format altogether; then all else that could be said of it follows from that.
    private(set) var isOtherFormat = false

    /// The value of `format`.
    package static let format = "prefab-review/1"
    static let fields = FieldTable<ReviewRecordKey>()

    mutating func read(_ key: ReviewRecordKey, from reader: inout SubmissionReader) throws(JSONSyntaxError) {
        switch key {
        case .schema: try reader.passText()
        case .format:
            if let other = try reader.readFormat(Self.format, Message.Text("审查记录", "a record of the review")) {
                isOtherFormat = !Self.isMeant(other)
            }
        case .projectID: projectID = try reader.text() ?? ""
        case .number: number = try reader.text()
        case .reviewers: reviewers = try reader.texts()
        case .consultations: try reader.objects(ReviewStep()) { consultations.append($0) }
        case .siteInspection: siteInspection = try reader.object(ReviewStep())
        case .expertReview: expertReview = try reader.object(ExpertReview())
        case .groupDeliberation: groupDeliberation = try reader.object(ReviewStep())
        case .committeeDeliberation: committeeDeliberation = try reader.object(ReviewStep())
        case .publicNotice: publicNotice = try reader.object(PublicNotice())
        case .buildings: try reader.objects(RecordedBuilding()) { buildings.append($0) }
        }
    }

    mutating func keep(_ spans: FieldSpans<ReviewRecordKey>) { self.spans = spans }
}

package enum ReviewRecordKey: String, FieldKey {
    case schema = "$schema"
    case format
    case projectID = "projectId"
    case number, reviewers, consultations, siteInspection, expertReview, groupDeliberation, committeeDeliberation, publicNotice, buildings

    package var row: Field<ReviewRecord> {
        switch self {
        case .schema: .schema("review")
        case .format: .format(ReviewRecord.format)
        case .projectID:
            Field(
                ("项目编号", "Project id"), ("与申报文件的 project.id 相同。", "The same as project.id of the submission."),
                .text(\.projectID), isRequired: true, example: #""YZ-2022-0042""#)
        case .number:
            Field(
                ("报告编号", "Number of the report"), ("审查报告的文号。", "The number that the authority gives the report."),
                .text(\.number), example: #""京开建审〔2024〕6号""#)
        case .reviewers:
            Field(
                ("审查人", "Reviewers"), ("签署审查报告的人。", "Those who sign the report."), .structure, example: #"["张某某", "李某某"]"#)
        case .consultations:
            Field(
                ("协查", "Joint inquiry"), ("装配式建筑工作小组成员单位的协查，每单位一项（48号 第十二条）。", "By the units of the working group, one each (48号 第十二条)."),
                .structure, example: #"[{ "who": "规自分局", "date": "2024-01-08", "opinion": "无异议" }]"#)
        case .siteInspection:
            Field(
                ("现场核查", "Site inspection"), ("专家对申报项目的现场核查（48号 第十二条）。", "The experts’ inspection of the site (48号 第十二条)."),
                .structure, example: #"{ "who": "专家组", "date": "2024-01-16", "opinion": "与申报一致" }"#)
        case .expertReview:
            Field(
                ("专家评审", "Expert review"), ("专家姓名、组长与意见（48号 第十二条）。", "The experts’ names, their leader and opinion (48号 第十二条)."),
                .structure, example: #"{ "leader": "王某某", "experts": ["王某某", "赵某某"], "date": "2024-01-18", "opinion": "同意" }"#)
        case .groupDeliberation:
            Field(
                ("装配式建筑工作小组审议", "Deliberation of the working group"), ("对拟奖励方案的审议（48号 第十二条）。", "Of the proposed reward (48号 第十二条)."),
                .structure, example: #"{ "who": "装配式建筑工作小组", "date": "2024-02-02", "opinion": "审议通过" }"#)
        case .committeeDeliberation:
            Field(
                ("管委会审议", "Deliberation of the committee"), ("审议通过后报请管委会审议（48号 第十二条）。", "After the working group (48号 第十二条)."),
                .structure, example: #"{ "who": "管委会", "date": "2024-02-20", "opinion": "批准" }"#)
        case .publicNotice:
            Field(
                ("公示", "Public notice"), ("在经开区网站的公示与异议（48号 第十二条）。", "On the area’s website, and objections to it (48号 第十二条)."),
                .structure, example: #"{ "from": "2024-02-27", "to": "2024-03-04", "opinion": "无异议" }"#)
        case .buildings:
            Field(
                ("单体建筑", "Buildings"),
                ("验收与第三方计算的率，与复算比较。", "Rates of acceptance and third party, which are compared with the recomputed ones."),
                .structure, example: #"[{ "id": "1#", "acceptance": { "assemblyRatePercent": 72.4 } }]"#)
        }
    }
}
