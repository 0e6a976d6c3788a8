import TestSupport
import Testing

@testable import PrefabAssessment

/// What holds for every piece of advice, whatever the submission.
struct AdviceProperties {
    private static let submissions = Volume.cases(2, full: 50)

    /// Applying the advice and reviewing the whole submission again reaches the goal; one unit of the last decimal less does not.
    @Test(arguments: 0..<10)
    func isEnoughAndNoMore(part: Int) throws {
        var random = RandomSubmission(seed: UInt64(1_000 + part))
        var pieces = 0
        for _ in 0..<Self.submissions {
            let text = random.text()
            let submission = try #require(Submission.read(Array(text.utf8), standards: AdviceTests.standards).submission, "\(text)")
            let assessor = Assessor(standards: AdviceTests.standards, readings: part == 9 ? AdviceTests.rounding : .default)
            pieces += try check(submission, assessor, "\(text)")
        }
        #expect(pieces > 2 * Self.submissions)
    }

    /// The same of every sample; in `swift test` of some.
    @Test(
        arguments: Volume.some(
            of: Repository.names(in: "samples").filter { name in
                name.hasSuffix(".json") && ![".verdict.json", ".review.json", "broken.json"].contains { name.hasSuffix($0) }
            }, oneIn: 5))
    func isEnoughAndNoMoreForTheSample(name: String) throws {
        let bytes = try Repository.bytes(of: "samples/\(name)")
        let submission = try #require(Submission.read(bytes, standards: AdviceTests.standards).submission)
        _ = try check(submission, Assessor(standards: AdviceTests.standards), name)
    }

    /// - Returns: how many pieces of advice there are.
    private func check(_ submission: Submission, _ assessor: Assessor, _ name: String) throws -> Int {
        var pieces = 0
        let advice = Advisor(assessor, costs: AdviceTests.costs).advise(assessor.assess(submission))
        for building in advice.buildings {
            for goal in building.goals {
                #expect(!goal.obstacles.contains(.notConfirmed), "\(goal.goal) \(name)")
                for changes in goal.allEnough {
                    pieces += 1
                    let fields = changes.flatMap(\.fields)
                    #expect(reaches(goal.goal, submission, fields.map(\.change), building.index, assessor), "\(name)")
                    for place in fields.indices {
                        var less = fields.map(\.change)
                        less[place] = try #require(fields[place].oneLess)
                        #expect(!reaches(goal.goal, submission, less, building.index, assessor), "\(goal.goal) \(name)")
                    }
                }
            }
        }
        return pieces
    }

    private func reaches(
        _ goal: AdviceGoal, _ submission: Submission, _ changes: [SubmissionChange], _ index: Int, _ assessor: Assessor
    ) -> Bool {
        guard let changed = submission.applying(changes, in: .builtIn) else { return false }
        return goal.isReached(by: assessor.assess(changed).buildings[index])
    }

    /// An item that is said not to be enough by itself is not, even with all of its quantity counting.
    @Test func whatIsNotEnoughIsNotEnough() throws {
        var random = RandomSubmission(seed: 77)
        let assessor = Assessor(standards: AdviceTests.standards)
        for _ in 0..<Self.submissions {
            let text = random.text()
            let submission = try #require(Submission.read(Array(text.utf8), standards: AdviceTests.standards).submission)
            for building in Advisor(assessor).advise(assessor.assess(submission)).buildings {
                for goal in building.goals {
                    for item in goal.alone where !item.isEnough {
                        let all = item.change.fields.map { field in
                            guard case .qualifying(let index, let key, _) = field.change,
                                case .quantities(_, let total) = submission.buildings[index].measure(key)
                            else { return field.change }
                            return SubmissionChange.qualifying(building: index, key, total)
                        }
                        #expect(!reaches(goal.goal, submission, all, building.index, assessor), "\(goal.goal) \(text)")
                    }
                }
            }
        }
    }
}

extension GoalAdvice {
    /// Every set of changes that the advice calls enough.
    var allEnough: [[ItemChange]] {
        var all = alone.filter(\.isEnough).map { [$0.change] }
        if let fewest { all.append(fewest.changes) }
        if case .combination(let cheapest) = cheapest { all.append(cheapest.changes) }
        return all
    }
}
