import TestSupport
import Testing

@testable import PrefabAssessment

/// A value that is tried judges one building again, and comes to what a review of the whole submission comes to.
struct TrialReviewTests {
    @Test(arguments: 1...4) func trialsAreWholeReviews(seed: UInt64) throws {
        var submissions = RandomSubmission(seed: seed)
        var random = SplitMix64(seed: seed)
        var tried = 0
        for _ in 0..<Volume.cases(30, full: 200) {
            var submission = try #require(Submission.read(Array(submissions.text().utf8), standards: .builtIn).submission)
            // As a new submission leaves them to be filled in.
            for index in submission.buildings.indices {
                if Int.random(in: 0..<4, using: &random) == 0 { submission.buildings[index].aboveGroundArea = nil }
                if Int.random(in: 0..<4, using: &random) == 0 { submission.buildings[index].height = nil }
            }
            var readings = Readings.default
            for id in ReadingID.allCases where Int.random(in: 0..<6, using: &random) == 0 {
                readings[id] = id.letters.dropFirst().randomElement(using: &random) ?? readings[id]
            }
            let isStrict = Int.random(in: 0..<6, using: &random) == 0
            let assessor = Assessor(standards: .builtIn, readings: readings, verifiedOnly: isStrict)
            var review = TrialReview(assessor, submission, watching: [0], besides: MissingFields())
            var whole = submission
            try Self.agree(review, whole, assessor)
            // One value upon the other, so that buildings and the project change in turn.
            while let field = review.newlyMissing.randomElement(using: &random) {
                let trial = try #require(review.trials(field).randomElement(using: &random))
                let alone = try #require(
                    TrialValues(assessor: assessor, submission: whole).trials(field).first { $0.label == trial.label })
                review = review.trying(trial, of: field, besides: MissingFields())
                alone.apply(&whole)
                try Self.agree(review, whole, assessor)
                tried += 1
            }
        }
        #expect(tried > 10, "the projects are too dull to try this")
    }

    private static func agree(_ review: TrialReview, _ submission: Submission, _ assessor: Assessor) throws {
        let assessment = assessor.assess(submission)
        try #require(review.verdict == assessment.verdict, "\(submission.project.id)")
        guard assessment.verdict == .undetermined else { return }
        let findings = assessment.findings + assessment.buildings.filter { $0.verdict == .undetermined }.flatMap(\.findings)
        let places = Set(
            findings.filter { $0.outcome == .undetermined && $0.description(in: assessor.standards).effect == .gating }
                .flatMap(\.ruling.missing))
        for place in places where place != .root(.documents) { try #require(review.asks(for: .place(place)), "\(place)") }
        for field in review.newlyMissing {
            if case .place(let place) = field { try #require(places.contains(place), "\(place)") }
        }
    }

    /// Each of 100 buildings lacks all measures: as much work for each as for one, where a review of all for each value would be ten thousand.
    @Test func oneBuildingIsJudgedForAValueOfItsOwn() throws {
        let submission = try #require(Submission.read(Array(Self.buildings(100).utf8), standards: .builtIn).submission)
        let review = TrialReview(Assessor(standards: .builtIn), submission, besides: MissingFields())
        #expect(review.judged == 100)
        let field = try #require(review.newlyMissing.first { if case .place(.measure(7, _)) = $0 { true } else { false } })
        #expect(review.cost(of: field) == 1)
        let next = review.trying(try #require(review.trials(field).first), of: field)
        #expect(next.judged == 1)
        #expect(!next.asks(for: field))
        #expect(next.asks(for: .place(.project(.site))))
        #expect(review.cost(of: .place(.date(.constructionStart))) == 100)
    }

    /// Beyond a million buildings judged not every field is tried, and the advice says so.
    @Test func theBudgetEndsAndIsToldOf() throws {
        var budget = TrialBudget.ofSingleFields
        let isFirstSpent = budget.spend(reviews: 1, buildings: 999_999)
        let isSecondSpent = budget.spend(reviews: 1, buildings: 2)
        let isThirdSpent = budget.spend(reviews: 1, buildings: 1)
        #expect(isFirstSpent && !isSecondSpent && isThirdSpent)
    }

    private static func buildings(_ count: Int) -> String {
        let buildings = (0..<count).map { number in
            "{ \"id\": \"\(number)#\", \"use\": \"public\", \"structure\": \"steel\", \"height\": 23.9, \"aboveGroundArea\": 1000 }"
        }
        return """
            { "format": "prefab-submission/1", "project": { "id": "P", "name": "P" }, "dates": { "planningPermit": "2022-02-18" },
              "buildings": [\(buildings.joined(separator: ","))] }
            """
    }
}
