import Testing

@testable import PrefabAssessment

@Suite("Standards: the built-in files")
struct BuiltInStandardsTests {
    @Test("The files of Standards/ are read without a fault")
    func loads() {
        do throws(StandardsError) {
            let standards = try Standards(reading: .builtIn)
            #expect(!standards.records.isEmpty)
        } catch {
            Issue.record("\(error.text(in: .english))")
        }
    }
}
