import TestSupport
import Testing

@testable import PrefabAssessment

/// Which missing fields settle a verdict, on cases thought through by hand.
struct SettlingTests {
    private func settling(
        _ dates: String, _ basis: String, _ documents: String, measures: String = AdviceTests.factory,
        site: String = ", \"site\": \"yizhuang\""
    ) throws -> Settling? {
        let text = """
            { "format": "prefab-submission/1",
              "project": { "id": "P", "name": "P", "applicantRole": "constructionUnit", "constructionType": "new",
                "fiscalFundingPercent": 0\(site) },
              "dates": { \(dates) }, "rewardBasis": { \(basis) }, "documents": [\(documents)],
              "buildings": [{ "id": "1#", "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 6000,
                "fullDecoration": true, "measures": { \(measures) } }] }
            """
        let submission = try #require(Submission.read(Array(text.utf8), standards: AdviceTests.standards).submission, "\(text)")
        return AdviceTests.advice(submission).settling
    }

    private static let dates = """
        "planningPermit": "2022-02-18", "constructionStart": "2022-04-28", "firstFloorSlabStart": "notStarted",
        "application": "2022-06-20"
        """
    private static let basis = "\"municipalAward\": \"notGranted\", \"voluntary\": \"notMandated\""
    private static let documents = DocumentKind.allCases.prefix(8).map { "\"\($0.rawValue)\"" }.joined(separator: ", ")

    @Test func nothingToSettle() throws {
        #expect(try settling(Self.dates, Self.basis, Self.documents) == nil)
    }

    /// A document can only be enclosed, so two missing ones take both, and both settle it.
    @Test func documents() throws {
        let documents = DocumentKind.allCases.prefix(6).map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        let settling = try #require(try settling(Self.dates, Self.basis, documents))
        #expect(settling.surelySettle == [.document(.rateCalculation), .document(.applicationIntent)])
        #expect(settling.isSmallest)
        #expect(settling.canSettle.map { $0.values.map(\.field) } == [settling.surelySettle])
        #expect(settling.canSettle.map(\.verdict) == [.eligible])
    }

    /// With the site missing as well, a site elsewhere settles it alone; to be sure takes all three.
    @Test func oneFieldThatCanFail() throws {
        let documents = DocumentKind.allCases.prefix(6).map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        let settling = try #require(try settling(Self.dates, Self.basis, documents, site: ""))
        #expect(settling.canSettle.count == 1)
        #expect(settling.canSettle[0].values.map(\.field) == [.place(.project(.site))])
        #expect(settling.canSettle[0].verdict == .ineligible)
        #expect(settling.surelySettle.count == 3)
        #expect(settling.isSmallest)
    }

    /// Both verdicts hang on the site alone.
    @Test func oneFieldThatDecidesEitherWay() throws {
        let settling = try #require(try settling(Self.dates, Self.basis, Self.documents, site: ""))
        #expect(Set(settling.canSettle.map(\.verdict)) == [.eligible, .ineligible])
        #expect(settling.surelySettle == [.place(.project(.site))])
        #expect(settling.isSmallest)
    }

    /// The start is missing: 开工 itself, and then, for a late start, the slab.
    @Test func fieldsThatAreAskedForLater() throws {
        let settling = try #require(
            try settling(
                "\"planningPermit\": \"2022-02-18\", \"application\": \"2022-06-20\"", Self.basis, Self.documents))
        #expect(
            Set(settling.surelySettle) == [.place(.date(.constructionStart)), .place(.date(.firstFloorSlabStart))])
        #expect(settling.isSmallest)
    }

    /// 46 of 88 points are known without the dry floor: 52.27% whatever it scores, so that it is not asked for.
    @Test func aMeasureThatCannotChangeTheVerdict() throws {
        let measures = AdviceTests.factory.replacing(
            "\"dryFloor\": { \"qualifying\": 0, \"total\": 10000 },", with: "")
        #expect(try settling(Self.dates, Self.basis, Self.documents, measures: measures) == nil)
    }

    /// Whatever the values of all fields that are said to be sure, the verdict is settled.
    @Test func surelySettlesWhateverTheValues() throws {
        var random = RandomSubmission(seed: 4)
        var choices = SplitMix64(seed: 5)
        let assessor = Assessor(standards: AdviceTests.standards)
        let cases = Volume.cases(12, full: 40)
        var settled = 0
        for _ in 0..<cases {
            let text = random.text()
            let submission = try #require(Submission.read(Array(text.utf8), standards: AdviceTests.standards).submission)
            guard assessor.assess(submission).verdict == .undetermined else { continue }
            let settling = SettlingSearch(assessor, submission).settling()
            for _ in 0..<5 {
                var changed = submission
                for field in settling.surelySettle {
                    TrialValues(assessor: assessor, submission: changed).trials(field).randomElement(using: &choices)?.apply(&changed)
                }
                #expect(assessor.assess(changed).verdict != .undetermined, "\(text)")
            }
            settled += 1
        }
        #expect(settled > cases / 8)
    }
}
