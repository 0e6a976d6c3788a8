import PrefabAssessment
import TestSupport
import Testing

@testable import PrefabDesk

/// What the sliders ask: other quantities, the text as it is.
@Suite("Desk: quantities that are tried") struct TrialTests {
    private static let standards = Standards.builtIn

    private func assessment(_ sample: String, _ changes: String) throws -> Assessment {
        let text = Array(try Repository.text(of: "samples/\(sample).json").utf8)
        var writer = JSONWriter(pretty: false)
        writer.object { $0.member("text", String(decoding: text, as: UTF8.self)) }
        let body = String(decoding: writer.bytes, as: UTF8.self).dropLast() + ",\"changes\":\(changes)}"
        return try Trial(Array(body.utf8)).assessed(by: Assessor(standards: Self.standards))
    }

    private func change(_ field: String, _ value: String, item: String? = nil, building: Int = 0) -> String {
        #"{"building":\#(building),"field":"\#(field)","item":"\#(item ?? field)","value":\#(value)}"#
    }

    /// 49.6 points and 50 needed; 10 + 10 × (r − 0.7) / 0.1 shows 10.4 from r = 0.7035 on, which of 10,260 m² is 7,217.91 m².
    @Test(
        "The least amount turns the verdict, a hundredth less does not",
        arguments: [("7217.90", false), ("7217.91", true), ("7217.92", true)])
    func least(_ number: String, _ isEnough: Bool) throws {
        let found = try assessment("rate-49.6-percent", "[\(change("horizontalMembers", "\"\(number)\""))]")
        #expect(found.verdict == (isEnough ? .eligible : .ineligible))
        #expect(found.reward.amount.lower.fen == (isEnough ? 184_680_000 : 0))
    }

    @Test("Without a change it is the verdict of the text")
    func unchanged() throws {
        #expect(try assessment("eligible-factory", "[]").reward.amount.lower.fen == 285_249_600)
    }

    @Test("A quantity that the reader would refuse is refused, and a text with errors")
    func refused() throws {
        for changes in [
            change("horizontalMembers", "\"10260.01\""), change("horizontalMembers", "\"-0.01\""),
        ] {
            let error = #expect(throws: DeskError.self, "\(changes)") { try assessment("rate-49.6-percent", "[\(changes)]") }
            #expect(error?.code == .notSubmission)
        }
        #expect(throws: DeskError.self) { try assessment("broken", "[]") }
    }

    @Test("What names nothing is not read")
    func unknown() throws {
        for changes in [
            change("horizontalMember", "\"1\""), change("horizontalMembers", "\"1\"", building: 1),
            change("horizontalMembers", "\"1\"", building: -1),
            change("horizontalMembers", "\"eins\""), change("horizontalMembers", "\"\""), change("horizontalMembers", "1"),
            change("horizontalMembers", "true"), change("declaredScores", "\"1\"", item: "nothing"), "{}",
        ] {
            let error = #expect(throws: DeskError.self, "\(changes)") { try assessment("rate-49.6-percent", "[\(changes)]") }
            #expect(error?.code == .badRequest, "\(changes)")
        }
    }
}
