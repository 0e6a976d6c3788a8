import PrefabAssessment
import TestSupport
import Testing

@Suite("48-9-documents: 京技管〔2022〕48号 第九条, 申报材料")
struct DocumentsRuleTests: RuleTable {
    static let rule = "48-9-documents"
    static let cases: [RuleCase] = [
        RuleCase(.pass, "第九条 在施项目, all eight"),
        RuleCase(.pass, "第九条 在施项目, more than asked for") { $0.documents.elements.append("completionRecord") },
        RuleCase(.pass, "第九条 已完成竣工备案, all twelve") {
            $0.dates.completion = "2023-10-30"
            $0.documents = .documentsCompleted
        },
        RuleCase(.undetermined, "第九条 已完成竣工备案, without 意向书") {
            $0.dates.completion = "2023-10-30"
            $0.documents = .documentsCompleted
            $0.documents.elements.removeAll { $0 == "applicationIntent" }
        },
        RuleCase(.pass, "第九条 已完成竣工备案, without 意向书", reading: .completedIntent) {
            $0.dates.completion = "2023-10-30"
            $0.documents = .documentsCompleted
            $0.documents.elements.removeAll { $0 == "applicationIntent" }
        },
        RuleCase(.undetermined, "第九条 已完成竣工备案, without 申报书", reading: .completedIntent) {
            $0.dates.completion = "2023-10-30"
            $0.documents = .documentsCompleted
            $0.documents.elements.removeAll { $0 == "applicationForm" }
        },
        RuleCase(.undetermined, "第九条 在施项目, without 意向书", reading: .completedIntent) {
            $0.documents.elements.removeAll { $0 == "applicationIntent" }
        },
        RuleCase(.undetermined, "第九条 已完成竣工备案, with the documents of a project under construction") {
            $0.dates.completion = "2023-10-30"
        },
        RuleCase(.undetermined, "第九条 在施项目, with the documents of a completed project") {
            $0.documents = .documentsCompleted
        },
        RuleCase(.undetermined, "第九条 none enclosed (补正)") { $0.documents = [] },
        RuleCase(.undetermined, "第九条 not given") { $0.documents = nil },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }

    /// Each document of the list is asked for: leaving any one out leaves the rule open, naming it.
    @Test(arguments: [false, true]) func everyDocumentIsNeeded(completed: Bool) throws {
        let complete = JSONTree.eligible.changed {
            guard completed else { return }
            $0.dates.completion = "2023-10-30"
            $0.documents = .documentsCompleted
        }
        let count = complete.documents.elements.count
        #expect(count == (completed ? 12 : 8))
        for index in 0..<count {
            guard case .string(let name) = complete.documents[index], let kind = DocumentKind(rawValue: name) else {
                Issue.record("not a document: \(complete.documents[index])")
                continue
            }
            let assessment = try complete.changed { $0.documents.elements.remove(at: index) }.assess()
            let finding = try #require(assessment.finding("48-9-documents"))
            #expect(finding.outcome == .undetermined)
            #expect(finding.ruling.message.text(in: .chinese).contains(kind.title.chinese))
            #expect(finding.ruling.message.text(in: .english).contains(kind.title.english))
            #expect(assessment.verdict == .undetermined)
        }
    }
}
