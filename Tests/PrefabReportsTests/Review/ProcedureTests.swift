import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// The head, the steps of the procedure and the places to sign: filled from a record, or blanks.
@Suite("The report as an official paper")
struct ProcedureTests {
    private static let blank = "____________"
    private static let day = "______年____月____日"

    private static let record = """
        {
          "format": "prefab-review/1", "projectId": "T-2022-0001", "number": "京开建审〔2024〕6号", "reviewers": ["周明远"],
          "consultations": [{ "who": "规自分局", "date": "2024-01-08", "opinion": "无异议" }, { "who": "财政审计局" }],
          "siteInspection": { "who": "专家组", "date": "2024-01-16", "opinion": "与申报一致" },
          "expertReview": { "leader": "王建民", "experts": ["王建民", "赵立新"], "date": "2024-01-18", "opinion": "同意" },
          "groupDeliberation": { "who": "装配式建筑工作小组", "date": "2024-02-02", "opinion": "通过" },
          "committeeDeliberation": { "who": "管委会", "date": "2024-02-20", "opinion": "批准" },
          "publicNotice": { "who": "开发建设局", "from": "2024-02-27", "to": "2024-03-04", "opinion": " " },
          "buildings": [{
            "id": "1#", "acceptance": { "who": "甲公司", "date": "2023-03-15", "prefabricationRatePercent": 59.3, "assemblyRatePercent": 64.36 },
            "thirdParty": { "assemblyRatePercent": 65 }
          }]
        }
        """

    private func project() throws -> String {
        try Sample.report(Sample.factory).submission.project.id
    }

    private func report(_ record: String?, language: Language = .chinese) throws -> ReviewReport {
        let id = try project()
        return try Sample.report(Sample.factory, language: language, record: record?.replacing("T-2022-0001", with: id))
    }

    @Test("Without a record every step is a blank")
    func blanks() throws {
        let document = try report(nil).document
        #expect(
            try document.table(.procedure).texts == [
                ["协查", Self.blank, Self.day, Self.blank], ["现场核查", Self.blank, Self.day, Self.blank],
                ["专家评审", "组长：\(Self.blank)；专家：\(Self.blank)", Self.day, Self.blank],
                ["工作小组审议", Self.blank, Self.day, Self.blank], ["管委会审议", Self.blank, Self.day, Self.blank],
                ["公示", Self.blank, "\(Self.day)至\(Self.day)", Self.blank],
            ])
        #expect(!document.sections.contains { $0.kind == .recordedRates })
        #expect(document.head[0].label.plain == "编号" && document.head[0].value.plain == Self.blank)
    }

    @Test("A record fills in what it says; white space is a blank")
    func filled() throws {
        let document = try report(Self.record).document
        #expect(
            try document.table(.procedure).texts == [
                ["协查", "规自分局", "2024-01-08", "无异议"], ["协查", "财政审计局", Self.day, Self.blank],
                ["现场核查", "专家组", "2024-01-16", "与申报一致"],
                ["专家评审", "组长：王建民；专家：王建民、赵立新", "2024-01-18", "同意"],
                ["工作小组审议", "装配式建筑工作小组", "2024-02-02", "通过"], ["管委会审议", "管委会", "2024-02-20", "批准"],
                ["公示", "开发建设局", "2024-02-27至2024-03-04", Self.blank],
            ])
        #expect(document.head[0].value.plain == "京开建审〔2024〕6号")
        let text = TextRenderer().render(document)
        for name in ["审查人（签字）", "周明远", "专家组组长（签字）", "王建民", "开发建设局（盖章）", "北京经济技术开发区开发建设局"] {
            #expect(text.contains(name))
        }
        #expect(text.contains("审查记录 SHA-256"))
    }

    /// By hand: the factory has 59.31% (156/263) and 64.36% (121/188).
    @Test("Rates of acceptance and third party stand beside the recomputed ones")
    func rates() throws {
        let document = try report(Self.record).document
        #expect(
            try document.table(.recordedRates).texts.map { Array($0[1...]) } == [
                ["验收", "预制率", "59.3%", "59.31%", "一致", "甲公司，2023-03-15"], ["验收", "装配率", "64.36%", "64.36%", "一致", "甲公司，2023-03-15"],
                ["第三方", "装配率", "65%", "64.36%", "不一致", ""],
            ])
        #expect(TextRenderer().render(document).contains("验收或第三方计算结果与复算不一致 1 处（见附件5）。"))
        #expect(document.sections.map(\.heading.plain).suffix(2) == ["附件5 验收与第三方计算结果", "附件6 数据来源"])
    }

    @Test("A record does not touch the verdict", arguments: Language.allCases)
    func verdict(_ language: Language) throws {
        #expect(
            ReportFormat.json.render(try report(Self.record, language: language))
                == ReportFormat.json.render(try report(nil, language: language)))
    }

    @Test("The head has every number and day, and a blank for what the submission leaves out")
    func head() throws {
        let report = try Sample.report(Sample.factory) { text in
            text.replacing("\"projectApproval\": \"", with: "\"x\": \"").replacing("\"x\": \"", with: "\"projectApproval\": \"")
        }
        let head = report.document.head
        #expect(
            head.map(\.label.plain) == [
                "编号", "审查机关", "阶段", "申报单位", "统一社会信用代码", "地块", "立项批复文号", "立项批复日期", "规划许可证号", "规划许可证日期",
                "施工许可证号", "开工手续日期", "首层楼地面施工日期", "竣工备案或联合验收日期", "申报意向书日期", "申报书日期",
            ])
        #expect(head[1].value.plain == "北京经济技术开发区开发建设局")
        let said: [ProjectKey?] = [nil, nil, nil, .applicant, .applicantCode, .parcel, .approvalNumber, nil, .planningPermitNumber]
        for (key, fact) in zip(said, head) {
            guard let key else { continue }
            #expect(fact.value.plain == report.submission[.project(key)] ?? Self.blank)
        }
    }

    @Test("An application form is handed in after completion")
    func intent() throws {
        let report = try Sample.report(Sample.open)
        #expect(report.submission.stage == .intent)
        #expect(report.document.head.last?.value.plain == "竣工后递交")
    }

    @Test("The annexes are listed at the end of the paper, those of a page too", arguments: Language.allCases)
    func annexes(_ language: Language) throws {
        let report = try report(nil, language: language)
        let list =
            language == .chinese
            ? "附件：1. 单体建筑；2. 逐条审查；3. 材料清单；4. 解释口径；5. 数据来源"
            : "Annexes: 1. Buildings; 2. Rule by rule; 3. Documents and missing information; 4. Readings of the law; 5. Sources"
        #expect(report.document.annexList()?.plain == list)
        let more =
            language == .chinese
            ? "；6. 条文原句；7. 已核对的数据；8. 申报文件" : "; 6. Sentences applied; 7. Figures that are printed or proof-read; 8. The submission"
        let page = HTMLRenderer().render(report)
        #expect(page.contains("<p class=\"annexes\">\(list)\(more)</p>"))
        #expect(page.contains(language == .chinese ? ">附件8 申报文件</h2>" : ">Annex 8. The submission</h2>"))
    }
}
