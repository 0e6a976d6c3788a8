import PrefabAssessment
import TestSupport
import Testing

/// Whether a building counts as prefabricated (装配式建筑) in the share of 47号（二）, whoever applies for it and by whichever route.
@Suite struct PrefabricatedTests {
    private func outcome(_ change: (inout JSONTree) -> Void = { _ in }) throws -> Outcome {
        let submission = try JSONTree.eligible.changed(change).submission()
        return Assessor(standards: .builtIn).isPrefabricated(submission, building: 0)
    }

    @Test("DB11/T 1831: all basic provisions")
    func byBeijing() throws {
        #expect(try outcome() == .pass)
        #expect(try outcome { $0.building.fullDecoration = false } == .fail)
        #expect(try outcome { $0.building.fullDecoration = nil } == .undetermined)
        // The main structure has 0 + 19.9 of the 20 points that it needs.
        #expect(
            try outcome {
                $0.building.measures.verticalMembers = .share(.number("34.99"))
                $0.building.measures.horizontalMembers = .share(.number("79.9"))
            } == .fail)
    }

    @Test("The annexes: all technical requirements of 第七条")
    func byTheAnnexes() throws {
        #expect(try outcome { $0.underAnnexes() } == .pass)
        #expect(
            try outcome {
                $0.underAnnexes()
                $0.building.fullDecoration = false
            } == .pass)
        #expect(
            try outcome {
                $0.underAnnexes()
                $0.building.measures.structuralConcrete = .share(39)
            } == .fail)
    }

    /// Neither application nor use nor route is asked.
    @Test func whoeverApplies() throws {
        #expect(try outcome { $0.building.appliedFor = false } == .pass)
        #expect(try outcome { $0.building.use = "commercialHousing" } == .pass)
        #expect(try outcome { $0.rewardBasis.voluntary = "no" } == .pass)
    }

    /// Without a permit either method may govern, and both have to agree. The walls alone have 44 of the 86 points of the annexes, so that
    /// these are met whatever the interior.
    @Test(
        arguments: [
            (true, 50, Outcome.pass), (false, 50, .undetermined), (true, 39, .undetermined), (false, 39, .fail), (nil, 50, .undetermined),
        ] as [(Bool?, Int, Outcome)])
    func withoutAPermit(isDecorated: Bool?, precast: Int, expected: Outcome) throws {
        let outcome = try outcome {
            $0.dates.planningPermit = nil
            $0.building.measures.exteriorWallIntegrated = .share(80)
            $0.building.measures.partitionIntegrated = .share(80)
            $0.building.measures.structuralConcrete = .share(.number("\(precast)"))
            $0.building.fullDecoration = isDecorated.map { .boolean($0) } ?? nil
        }
        #expect(outcome == expected)
    }
}
