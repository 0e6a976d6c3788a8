import Testing

@testable import PrefabAssessment

/// What a verdict is counted from.
@Suite struct GroundTests {
    @Test func outcomesAreExchanged() {
        var outcomes = GatingOutcomes()
        #expect(outcomes.outcome == .pass)
        outcomes.note(.undetermined, of: SiteRule.id)
        outcomes.note(.fail, of: ValidityRule.id)
        #expect(outcomes.outcome == .fail)
        #expect(outcomes.isOpen)
        outcomes.note(.pass, of: ValidityRule.id)
        #expect(outcomes.outcome == .undetermined)
        outcomes.note(.notApplicable, of: SiteRule.id)
        #expect(outcomes.outcome == .pass)
        #expect(!outcomes.isOpen)
        // Noted twice is noted once.
        outcomes.note(.fail, of: AreaRule.id)
        outcomes.note(.fail, of: AreaRule.id)
        outcomes.note(.undetermined, of: AreaRule.id)
        #expect(outcomes.outcome == .undetermined)
    }

    @Test func buildingsAreTallied() {
        var tally = BuildingTally()
        #expect(tally.verdicts.isEmpty)
        tally.add(.notApplied, area: Bounds(ExactDecimal(1), ExactDecimal(1)))
        #expect(tally.verdicts.isEmpty)
        tally.add(.payable, area: Bounds(ExactDecimal(10), ExactDecimal(10)))
        tally.add(.undetermined, area: Bounds(ExactDecimal(100), ExactDecimal(100)))
        tally.add(.notPayable, area: Bounds(ExactDecimal(1000), ExactDecimal(1000)))
        #expect(tally.verdicts == [.payable, .undetermined, .notPayable])
        #expect(tally.payableArea == Bounds(ExactDecimal(10), ExactDecimal(110)))
        // An area that is not given may be anything.
        tally.add(.payable, area: Bounds(ExactDecimal(0), ExactDecimal(5000)))
        tally.add(.undetermined, area: Bounds(ExactDecimal(3), ExactDecimal(7000)))
        #expect(tally.payableArea == Bounds(ExactDecimal(10), ExactDecimal(12110)))
    }

    @Test("Figures on both sides of what a set holds by itself", arguments: [1, 128, 129, 256, 257, 1000])
    func figureSets(_ capacity: Int) {
        let edges = [0, 1, 127, 128, 255, 256, 383, 384, 999].filter { $0 < capacity }
        var set = FigureSet(capacity: capacity)
        for (count, record) in edges.enumerated() {
            #expect(!set.contains(record))
            set.insert(record)
            #expect(set.records == Array(edges[...count]))
            for other in edges { #expect(set.contains(other) == (other <= record)) }
        }
        var last = FigureSet(capacity: capacity)
        last.insert(edges[edges.count - 1])
        #expect(set.intersection(last) == last)
        #expect((set == last) == (edges.count == 1))
        #expect(set.intersection(FigureSet(capacity: capacity)).records.isEmpty)
    }

    @Test func places() {
        #expect(Places([]) == Places.none)
        #expect(Places([.document]) == .one(.document))
        let several: Places = [.building(0), .building(1)]
        #expect(Array(several) == [.building(0), .building(1)])
        #expect(several.count == 2 && Places.one(.document).count == 1 && Places.none.isEmpty)
    }
}
