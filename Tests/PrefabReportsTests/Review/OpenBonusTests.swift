import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// What a report says of bonus items that nobody declared: how much of the rate they leave open, and whether the grade.
@Suite("Bonus items left out, in a report") struct OpenBonusTests {
    private func computation(_ language: Language = .chinese, edit: (inout JSONTree) -> Void) throws -> String {
        let bytes = JSONTree.eligible.changed {
            $0.building.declaredScores = .missing
            edit(&$0)
        }.bytes
        let submission = try #require(Submission.read(bytes, standards: .builtIn).submission)
        let report = ReviewReport(
            Assessor(standards: .builtIn).assess(submission), lines: LineIndex(bytes),
            submissionDigest: String(repeating: "a", count: 64), standardsDigest: String(repeating: "b", count: 64), toolVersion: "0.0.0",
            language: language)
        return try #require(report.document.table(.rates(building: 0)).row(language == .chinese ? "装配率" : "Assembly rate").last)
    }

    /// 77.5 of 94 points are 82.44%, and 92.44% with ten of the bonus: grade AA (76–91) or AAA (91).
    @Test("A grade that the bonus leaves open is said to be, with those that it may be")
    func open() throws {
        #expect(try computation { _ in }.hasSuffix("；其中“加分项”未申报，使装配率相差至多 10 个百分点，等级未定（AAA(BJ)、AA(BJ)）；没有该项的，申报 0 分"))
        #expect(
            try computation(.english) { _ in }.hasSuffix(
                "; Bonus items: not declared, which leaves up to 10 percentage points open, as is the grade (AAA(BJ), AA(BJ)); whoever has none declares 0"
            ))
    }

    /// 71.5 of 94 points without the dry floor are 76.06%, at most 86.06%: AA either way.
    @Test("A grade that is the same with any bonus is not called open")
    func decided() throws {
        func withoutDryFloor(_ tree: inout JSONTree) { tree.building.measures.dryFloor = .share(0) }
        #expect(try computation(edit: withoutDryFloor).hasSuffix("使装配率相差至多 10 个百分点，等级不受影响；没有该项的，申报 0 分"))
        #expect(try computation(.english, edit: withoutDryFloor).contains("10 percentage points open, but not the grade; whoever"))
        // No full decoration: not prefabricated, whatever the rate.
        #expect(try computation { $0.building.fullDecoration = false }.contains("等级不受影响"))
    }
}
