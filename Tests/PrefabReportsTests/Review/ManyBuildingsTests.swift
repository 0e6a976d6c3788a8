import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabReports

/// Of many buildings nothing is kept: what is said of one is made when it is written, and is what is said of it among few.
@Suite struct ManyBuildingsTests {
    private static func building(_ number: Int, _ more: String = "") -> String {
        #"{"id":"\#(number)#","use":"public","structure":"steel","height":23.9,"aboveGroundArea":1000\#(more)}"#
    }

    private static func report(of count: Int) throws -> ReviewReport {
        let buildings = (0..<count).map { building($0, $0 == count - 1 ? #","planningPermit":"2022-02-18""# : "") }.joined(separator: ",")
        let text = #"{"format":"prefab-submission/1","project":{"id":"YZ-1","name":"工厂"},"buildings":[\#(buildings)]}"#
        let bytes = Array(text.utf8)
        let submission = try #require(Submission.read(bytes, standards: .builtIn).submission)
        return ReviewReport(
            Assessor(standards: .builtIn).rating(beside: .all).assess(submission), lines: LineIndex(bytes), submissionDigest: "",
            standardsDigest: "",
            toolVersion: "")
    }

    private static let few = 3
    /// More than are kept.
    private static let many = 520
    private static let fewReviewed = Result { try report(of: few) }
    private static let manyReviewed = Result { try report(of: many) }

    @Test func assessments() throws {
        let (few, many) = (try Self.fewReviewed.get().assessment, try Self.manyReviewed.get().assessment)
        #expect(few.buildings.isKept && !many.buildings.isKept)
        #expect(many.buildings.count == Self.many && many.outlines.count == Self.many)
        for (place, twin) in [(0, 0), (300, 1), (Self.many - 1, Self.few - 1)] {
            let (one, other) = (many.buildings[place], few.buildings[twin])
            #expect(one.index == place && one.verdict == other.verdict && many.outlines[place].verdict == other.verdict)
            #expect(one.findings.map(\.outcome) == other.findings.map(\.outcome) && one.sheet.rate == other.sheet.rate)
        }
        #expect(many.figures.records == few.figures.records)
        #expect(many.decisiveReadings.map(\.id) == few.decisiveReadings.map(\.id))
        let beside = try #require(many.beside?.last)
        #expect(!beside.buildings.isKept && Array(beside.buildings.suffix(1).map(\.index)) == [Self.many - 1])
    }

    /// A building has the same rows and the same missing fields whether it is one of three or of many hundred; the project's fields stand once.
    @Test func documents() throws {
        let (few, many) = (try Self.fewReviewed.get(), try Self.manyReviewed.get())
        func fields(_ report: ReviewReport, _ group: Int) -> [String] {
            report.missingFields.groups[group].map { $0.place.field(in: .builtIn) }
        }
        #expect(fields(many, 0) == fields(few, 0))
        #expect(fields(many, 1) == fields(few, 1))
        #expect(fields(many, Self.many) == fields(few, Self.few) && !fields(many, Self.many).isEmpty)
        #expect(many.missingFields.count == many.missingFields.groups.reduce(0) { $0 + $1.count })
        #expect(Set(many.missingFields.groups.flatMap { $0.map(\.place) }).count == many.missingFields.count)
        #expect(many.openWithoutField - few.openWithoutField == 0)
        let document = many.document
        #expect(Array(try document.table(.areas).rows).count == Self.many + 1)
        #expect(try document.section(.rules).parts.count == Self.many + 1)
        let parts = try document.section(.buildings).parts
        #expect(!parts.isKept && parts[Self.many - 1].heading.plain == "\(Self.many - 1)#")
    }

    private final class Pieces: TextSink, @unchecked Sendable {
        var bytes: [UInt8] = []
        var count = 0

        func take(_ piece: TextBytes) {
            bytes += piece
            count += 1
        }
    }

    /// What is written piece by piece is what is written at once.
    @Test(arguments: ReportFormat.all(for: ReviewReport.self)) func pieces(_ format: ReportFormat) throws {
        let report = try Self.report(of: 70)
        let pieces = Pieces()
        try format.write(report, to: pieces)
        #expect(pieces.bytes == format.render(report))
        #expect(pieces.count > 1)
    }
}
