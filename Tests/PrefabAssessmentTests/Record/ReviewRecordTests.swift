import TestSupport
import Testing

@testable import PrefabAssessment

@Suite("Records of a review")
struct ReviewRecordTests {
    private static func submission() throws -> Submission {
        try #require(Submission.read(Repository.bytes(of: "samples/eligible-factory.json"), standards: .builtIn).submission)
    }

    private func read(_ members: String, beside: Bool = true) throws -> ReviewRecordReading {
        let text = "{\n\"format\": \"prefab-review/1\",\n\"projectId\": \"YZ-2021-0042\"\(members.isEmpty ? "" : ",\n\(members)")\n}"
        return ReviewRecord.read(Array(text.utf8), of: beside ? try Self.submission() : nil, standards: .builtIn)
    }

    @Test("Everything that a record may say is read")
    func full() throws {
        let bytes = try Repository.bytes(of: "samples/eligible-factory.review.json")
        let reading = ReviewRecord.read(bytes, of: try Self.submission(), standards: .builtIn)
        #expect(reading.diagnostics.isEmpty)
        let record = try #require(reading.record)
        #expect(record.number == "京开建审〔2024〕6号")
        #expect(record.reviewers == ["周明远", "何婧"])
        #expect(record.consultations.map(\.who) == ["规自分局", "财政审计局"])
        #expect(record.siteInspection?.date == CalendarDate("2024-01-16"))
        #expect(record.expertReview?.leader == "王建民" && record.expertReview?.experts.count == 3)
        #expect(record.groupDeliberation?.opinion == "审议通过拟奖励方案")
        #expect(record.committeeDeliberation?.who == "管委会")
        #expect(record.publicNotice?.from == CalendarDate("2024-02-27") && record.publicNotice?.to == CalendarDate("2024-03-04"))
        #expect(record.buildings.map(\.id) == ["1#"])
        #expect(record.buildings[0].thirdParty?.assemblyRate == ExactDecimal("72.45"))
    }

    @Test("A record may leave everything out but its format and project")
    func empty() throws {
        let record = try #require(try read("").record)
        #expect(record.number == nil && record.expertReview == nil && record.buildings.isEmpty)
    }

    @Test(
        "What is wrong has the codes of submissions, each at its place",
        arguments: [
            ("\"nummer\": \"6\"", DiagnosticCode.unknownKey, 0), ("\"number\": 6", .wrongType, 10), ("\"number\": null", .wrongType, 10),
            ("\"siteInspection\": { \"date\": \"2024-02-30\" }", .impossibleDate, 28),
            ("\"siteInspection\": { \"when\": \"2024-02-28\" }", .unknownKey, 20),
            ("\"expertReview\": { \"experts\": \"王建民\" }", .wrongType, 29), ("\"consultations\": {}", .wrongType, 17),
            ("\"reviewers\": [1]", .wrongType, 14), ("\"buildings\": [{}]", .missingField, 14),
            ("\"buildings\": [{ \"id\": \"1#\", \"acceptance\": { \"assemblyRatePercent\": 110.1 } }]", .percentOutOfRange, 67),
            ("\"buildings\": [{ \"id\": \"1#\", \"acceptance\": { \"assemblyRatePercent\": -1 } }]", .negativeQuantity, 67),
            ("\"number\": \"6\", \"number\": \"7\"", .duplicateKey, 15), ("\"number\": \"6\",", .trailingComma, 13),
        ] as [(String, DiagnosticCode, Int)])
    func faults(_ members: String, _ code: DiagnosticCode, _ offset: Int) throws {
        let reading = try read(members)
        #expect(reading.record == nil)
        #expect(reading.diagnostics.map(\.code) == [code])
        let start = "{\n\"format\": \"prefab-review/1\",\n\"projectId\": \"YZ-2021-0042\",\n".utf8.count
        // Texts before the place hold no Chinese.
        #expect(reading.diagnostics.first.map { Int($0.span.start) - start } == offset)
    }

    @Test("Another format, and an object without one")
    func format() throws {
        func codes(_ text: String) -> [DiagnosticCode] {
            ReviewRecord.read(Array(text.utf8), of: nil, standards: .builtIn).diagnostics.map(\.code)
        }
        #expect(codes(#"{ "format": "prefab-submission/1", "project": {} }"#) == [.wrongFormat])
        #expect(codes(#"{ "format": "prefab-review/2", "projectId": "P" }"#) == [.wrongFormat])
        #expect(codes("{}") == [.missingField, .missingField])
        #expect(codes("[]") == [.wrongType])
        #expect(codes("") == [.emptyText])
    }

    @Test("Without its submission a record is held against itself alone")
    func alone() throws {
        #expect(try read(#""buildings": [{ "id": "9#" }]"#, beside: false).diagnostics.isEmpty)
        #expect(try read(#""buildings": [{ "id": "9#" }]"#).diagnostics.map(\.code) == [.recordBuildingUnknown])
    }

    @Test(
        "The steps follow one another; those of one place may come in any order",
        arguments: [
            (#""siteInspection": { "date": "2024-01-18" }, "expertReview": { "date": "2024-01-16" }"#, 0),
            (#""expertReview": { "date": "2024-01-16" }, "groupDeliberation": { "date": "2024-01-16" }"#, 0),
            (#""expertReview": { "date": "2024-01-16" }, "groupDeliberation": { "date": "2024-01-15" }"#, 1),
            (#""expertReview": { "date": "2024-01-16" }, "committeeDeliberation": { "date": "2024-01-15" }"#, 1),
            (#""committeeDeliberation": { "date": "2024-02-20" }, "publicNotice": { "from": "2024-02-19", "to": "2024-02-19" }"#, 2),
            (#""publicNotice": { "from": "2024-02-27", "to": "2024-02-27" }"#, 0),
        ])
    func order(_ members: String, _ count: Int) throws {
        #expect(try read(members).diagnostics.map(\.code) == Array(repeating: .recordDaysOutOfOrder, count: count))
    }

    @Test(
        "A file is a record by its name or by its format",
        arguments: [
            ("x.review.json", "{}", true), ("x.review.json", #"{ "format": "prefab-submission/1" }"#, true),
            ("x.json", #"{ "format": "prefab-review/1" }"#, true), ("x.json", #"{ "format": "prefab-reviw/1" }"#, true),
            ("x.json", #"{ "format": "prefab-submission/1" }"#, false), ("x.json", "{}", false),
            ("x.json", #"{ "format": "prefab-verdict/1" }"#, false), ("x.json", #"{ "format": "prefab-review/1", "#, true),
        ])
    func isRecord(_ path: String, _ text: String, _ answer: Bool) {
        #expect(ReviewRecord.isRecord(path, Submission.kind(of: Array(text.utf8))) == answer)
    }

    @Test("x.review.json lies beside x.json")
    func paths() {
        #expect(ReviewRecord.path(for: "a/x.json") == "a/x.review.json")
        #expect(ReviewRecord.path(for: "x") == "x.review.json")
        #expect(ReviewRecord.paths(ofSubmissionsFor: "a/x.review.json") == ["a/x.json", "a/x"])
        #expect(ReviewRecord.paths(ofSubmissionsFor: "x.json").isEmpty)
    }
}
