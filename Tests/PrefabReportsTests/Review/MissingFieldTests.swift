import PrefabAssessment
import Testing

@testable import PrefabReports

@Suite struct MissingFieldTests {
    private func missing(_ report: ReviewReport) -> [String: [String]] {
        Dictionary(
            uniqueKeysWithValues: report.missingFields.groups.flatMap(\.self).map { field in
                (field.place.pointer(in: report.standards), field.rules.map { RuleBook.description(of: $0, in: report.standards).id })
            })
    }

    @Test func whatTheOpenProjectWaitsFor() throws {
        let fields = missing(try Sample.report(Sample.open))
        #expect(
            fields == [
                "/documents": ["48-9-documents"], "/otherAwards/0": ["48-15-duplicate"],
                "/buildings/0/measures/horizontalMembers": ["48-annex1-horizontal"],
            ])
    }

    /// With a take-off the area of the horizontal members comes from another field.
    @Test func aMeasureThatComesFromOthers() throws {
        let report = try Sample.report(Sample.factory) { $0.replacing("\"floorPlanArea\": 18230.4,", with: "") }
        let fields = missing(report)
        #expect(fields["/buildings/0/floorPlanArea"] != nil)
        #expect(fields["/buildings/0/measures/horizontalMembers"] == nil)
    }

    /// A joint without its size leaves the vertical members unknown; it is the take-off that has to be mended.
    @Test func aJointWithoutItsSize() throws {
        let report = try Sample.report(Sample.factory) { $0.replacing("\"kind\": \"beamColumnNode\"", with: "\"kind\": \"wallStrip\"") }
        #expect(missing(report)["/buildings/0/components"] != nil)
        let table = try report.document.table(.takeOff(building: 0))
        #expect(try table.row("墙板间竖向现浇段")[4] == "缺尺寸")
    }

    /// The separation of pipes is one item of three fields; only those that are missing are asked for.
    @Test func pipes() throws {
        let report = try Sample.report(Sample.factory) {
            $0.replacing("\"waterPipes\": { \"qualifying\": 1500, \"total\": 4000 },", with: "")
                .replacing("\"integratedBathroom\": { \"qualifying\": 100, \"total\": 200 },", with: "")
                .replacing("\"exteriorWallIntegrated\": { \"qualifying\": 3750, \"total\": 5000 },", with: "")
                .replacing("\"partitionNonMasonry\": { \"qualifying\": 5351, \"total\": 6092 },", with: "")
                .replacing("\"exteriorWallNonMasonry\": { \"qualifying\": 4250, \"total\": 5000 },", with: "")
        }
        let fields = missing(report)
        let pipes = fields.keys.filter { $0.hasSuffix("Pipes") }
        #expect(pipes == ["/buildings/0/measures/waterPipes"])
    }

    @Test func nothingMissing() throws {
        let report = try Sample.report(Sample.factory)
        #expect(report.missingFields.count == 0)
        #expect(!report.document.tables.contains { $0.role == .missing })
    }
}
