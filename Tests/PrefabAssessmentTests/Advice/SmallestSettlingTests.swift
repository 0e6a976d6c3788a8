import TestSupport
import Testing

@testable import PrefabAssessment

/// The smallest sets that settle a verdict, by hand and against every set there is.
struct SmallestSettlingTests {
    /// 22 + 0 + 5 + 5 + 6 = 38 points of 88 are known, and 44 are needed: a dry floor (6) reaches them, and without it the partitions (5) do not.
    @Test func aFieldThatOthersDecideWithout() throws {
        let measures = AdviceTests.factory
            .replacing("\"qualifying\": 350", with: "\"qualifying\": 440")
            .replacing("\"qualifying\": 7000", with: "\"qualifying\": 0")
            .replacing("\"exteriorWallIntegrated\": { \"qualifying\": 0", with: "\"exteriorWallIntegrated\": { \"qualifying\": 1000")
            .replacing("\"partitionNonMasonry\": { \"qualifying\": 500, \"total\": 1000 },", with: "")
            .replacing("\"dryFloor\": { \"qualifying\": 0, \"total\": 10000 },", with: "")
        let submission = try Self.complete(AdviceTests.submission(measures: measures))
        let settling = try #require(AdviceTests.advice(submission).settling)
        #expect(settling.surelySettle == [.place(.measure(building: 0, .dryFloor))])
        #expect(settling.indispensable == settling.surelySettle)
        #expect(settling.isSmallest)
    }

    /// A document can only be enclosed: with three missing, no two of them settle anything.
    @Test func threeFieldsTogether() throws {
        var submission = try Self.complete(AdviceTests.submission(measures: AdviceTests.factory))
        submission.documents?.removeLast(3)
        let settling = try #require(AdviceTests.advice(submission).settling)
        #expect(settling.canSettle.map { $0.values.count } == [3])
        #expect(settling.canSettle.map(\.verdict) == [.eligible])
        #expect(settling.triedBelow == 3)
        #expect(settling.surelySettle.count == 3)
        #expect(settling.isSmallest)
    }

    /// 44 of 94 points with a kitchen that scores nothing, 44 of 88 without any: it fails or passes by that alone.
    @Test func aPartThatMayBeAbsent() throws {
        let measures = AdviceTests.factory
            .replacing("\"qualifying\": 350", with: "\"qualifying\": 440")
            .replacing("\"qualifying\": 7000", with: "\"qualifying\": 0")
            .replacing("\"exteriorWallIntegrated\": { \"qualifying\": 0", with: "\"exteriorWallIntegrated\": { \"qualifying\": 1000")
            .replacing("\"partitionNonMasonry\": { \"qualifying\": 500", with: "\"partitionNonMasonry\": { \"qualifying\": 0")
            .replacing("\"dryFloor\": { \"qualifying\": 0,", with: "\"dryFloor\": { \"qualifying\": 10000,")
            .replacing("\"integratedKitchen\": { \"absent\": \"无\" },", with: "")
        let submission = try Self.complete(AdviceTests.submission(measures: measures))
        let assessor = Assessor(standards: AdviceTests.standards)
        let field = Settling.Field.place(.measure(building: 0, .integratedKitchen))
        let verdicts = TrialValues(assessor: assessor, submission: submission).trials(field).map { trial in
            var changed = submission
            trial.apply(&changed)
            return assessor.assess(changed).verdict
        }
        #expect(verdicts == [.eligible, .ineligible, .eligible])
        #expect(AdviceTests.advice(submission).settling?.surelySettle == [field])
    }

    /// No set of fewer fields is sure: of each there are values, gone through one by one, that leave the verdict open. The set found has none.
    @Test func againstEverySet() throws {
        var random = SplitMix64(seed: 90)
        let assessor = Assessor(standards: AdviceTests.standards)
        var compared = 0
        var dispensable = 0
        while compared < 30 {
            let submission = try Self.complete(AdviceTests.submission(measures: Self.measures(&random)))
            guard assessor.assess(submission).verdict == .undetermined else { continue }
            let settling = SettlingSearch(assessor, submission).settling()
            #expect(settling.isSmallest)
            compared += 1
            let sure = settling.surelySettle
            if sure.count < TrialReview(assessor, submission, besides: MissingFields()).newlyMissing.count { dispensable += 1 }
            #expect(!mayStayOpen(submission, sure[...], assessor))
            for left in sure {
                #expect(mayStayOpen(submission, sure.filter { $0 != left }[...], assessor), "\(left)")
            }
        }
        #expect(dispensable > 0)
    }

    /// Measures around what is required, three of them missing.
    private static func measures(_ random: inout SplitMix64) -> String {
        var lines = [
            "\"verticalMembers\": { \"qualifying\": \(Int.random(in: 35...60, using: &random)), \"total\": 100 }",
            "\"horizontalMembers\": { \"qualifying\": \(Int.random(in: 69...75, using: &random)), \"total\": 100 }",
        ]
        let others: [MeasureIndex] = [
            .exteriorWallNonMasonry, .exteriorWallIntegrated, .partitionNonMasonry, .partitionIntegrated, .dryFloor,
            .integratedKitchen, .integratedBathroom, .electricalPipes, .waterPipes, .heatingPipes,
        ]
        let steps = others.filter { [.exteriorWallNonMasonry, .partitionNonMasonry, .dryFloor, .integratedBathroom].contains($0) }
        let missing = steps.shuffled(using: &random).prefix(3)
        for key in others where !missing.contains(key) {
            let qualifying = [0, 50, 80].randomElement(using: &random)!
            lines.append("\"\(key.rawValue)\": { \"qualifying\": \(qualifying), \"total\": 100 }")
        }
        return lines.joined(separator: ", ")
    }

    private func mayStayOpen(_ submission: Submission, _ fields: ArraySlice<Settling.Field>, _ assessor: Assessor) -> Bool {
        guard assessor.assess(submission).verdict == .undetermined else { return false }
        guard let field = fields.first else { return true }
        let trials = TrialValues(assessor: assessor, submission: submission).decisive(field)
        if trials.isEmpty { return mayStayOpen(submission, fields.dropFirst(), assessor) }
        return trials.contains { trial in
            var changed = submission
            trial.apply(&changed)
            return mayStayOpen(changed, fields.dropFirst(), assessor)
        }
    }

    /// With the documents of a project under construction.
    private static func complete(_ submission: Submission) -> Submission {
        var submission = submission
        submission.documents = AdviceTests.standards.instrument48.documentsUnderConstruction.value
        return submission
    }
}
