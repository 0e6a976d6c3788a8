import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// How missing fields are listed that are more than anyone reads one by one.
@Suite("Advice: fields that would settle the verdict")
struct SettlingReportTests {
    /// So many factories, of which all lack the vertical members, the first so many the horizontal ones and the first so many the decoration.
    private func text(
        _ count: Int, withoutHorizontal: Int, withoutDecoration: Int, notApplied: Int = 0, _ language: Language
    ) throws -> String {
        let buildings = (1...count + notApplied).map { number in
            JSONTree.factory.changed { building in
                building["id"] = .string("\(number)#")
                if number > count { building["appliedFor"] = false }
                building["measures"]["verticalMembers"] = .missing
                if number <= withoutHorizontal { building["measures"]["horizontalMembers"] = .missing }
                if number <= withoutDecoration { building["fullDecoration"] = .missing }
            }
        }
        let bytes = Array(JSONTree.eligible.changed { $0["buildings"] = .array(buildings) }.description.utf8)
        let submission = try #require(Submission.read(bytes, standards: .builtIn).submission)
        let assessor = Assessor(standards: .builtIn)
        let advice = Advisor(assessor).advise(assessor.assess(submission))
        #expect(advice.settling?.surelySettle.count == count + withoutHorizontal + withoutDecoration)
        let report = AdviceReport(
            advice, submissionDigest: "a", Provenance(toolVersion: "0.0.0", standardsDigest: "b", language: language))
        // As a reader sees it, whose lines may end anywhere.
        return String(decoding: ReportFormat.markdown.render(report), as: UTF8.self).filter { $0 != "\n" && $0 != "\\" }
    }

    @Test("Up to sixty, each by itself")
    func few() throws {
        let text = try text(25, withoutHorizontal: 22, withoutDecoration: 13, .chinese)
        #expect(text.contains("13# 水平构件；") && text.contains("25# 竖向构件"))
        #expect(!text.contains("栋）"))
    }

    @Test("Beyond sixty, each kind with the buildings: all of them, the first twenty, or by name")
    func many() throws {
        let text = try text(25, withoutHorizontal: 22, withoutDecoration: 14, .chinese)
        let first = (1...20).map { "\($0)#" }.joined(separator: "、")
        #expect(text.contains("补齐以下 61 项"))
        #expect(text.contains("竖向构件（全部 25 栋）"))
        #expect(text.contains("水平构件（\(first)等 22 栋）"))
        #expect(text.contains("是否全装修（\((1...14).map { "\($0)#" }.joined(separator: "、"))）"))
    }

    @Test("Of few buildings likewise, and of those that are applied for")
    func all() throws {
        #expect(try text(21, withoutHorizontal: 21, withoutDecoration: 20, .chinese).contains("水平构件（全部 21 栋）"))
        #expect(try text(21, withoutHorizontal: 21, withoutDecoration: 21, notApplied: 2, .chinese).contains("是否全装修（申请奖励的全部 21 栋）"))
    }

    @Test("In English")
    func english() throws {
        let text = try text(25, withoutHorizontal: 22, withoutDecoration: 14, .english)
        let first = (1...20).map { "\($0)#" }.joined(separator: ", ")
        #expect(text.contains("Vertical members (all 25 buildings)"))
        #expect(text.contains("Horizontal members (\(first) and 2 more)"))
    }

    @Test("Of twenty buildings all are named, and of twenty-one not")
    func limit() throws {
        #expect(try text(21, withoutHorizontal: 20, withoutDecoration: 20, .chinese).contains("19#、20#）"))
        #expect(try text(22, withoutHorizontal: 21, withoutDecoration: 20, .chinese).contains("19#、20#等 21 栋）"))
    }
}
