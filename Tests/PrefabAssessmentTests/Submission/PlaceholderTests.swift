import PrefabAssessment
import TestSupport
import Testing

@Suite("What a new submission has in the place of a figure is none")
struct PlaceholderTests {
    @Test("The amount is open up to the cap, and no sum has the nines in it")
    func area() throws {
        let assessment = try JSONTree.eligible.changed { $0.building.aboveGroundArea = .number("9999.99999") }.assess()
        #expect(assessment.verdict == .undetermined)
        // 1 to 3,000,000 m² are possible; at 180 yuan that is above the 25,000,000 yuan of 第六条.
        #expect(assessment.reward.payableArea == Bounds(ExactDecimal(0), ExactDecimal(3_000_000)))
        #expect(assessment.reward.amount.lower.description == "0.00")
        #expect(assessment.reward.amount.upper.description == "25000000.00")
        #expect(assessment.submission.sumOfBuildingAreas == nil)
    }

    @Test("With one more decimal it is a figure")
    func figure() throws {
        let assessment = try JSONTree.eligible.changed { $0.building.aboveGroundArea = .number("9999.999990") }.assess()
        #expect(assessment.verdict == .eligible)
        // 180 × 9999.99999 = 1,799,999.9982
        #expect(assessment.reward.amount.upper.description == "1800000.00")
    }

    @Test("Of two buildings the one whose area is given is counted")
    func oneOfTwo() throws {
        let assessment = try JSONTree.eligible.changed {
            $0.buildings = [.factory, .factory]
            $0.buildings[0].aboveGroundArea = 6000
            $0.buildings[1].id = "2#"
            $0.buildings[1].aboveGroundArea = .number("9999.99999")
        }.assess()
        #expect(assessment.verdict == .undetermined)
        #expect(assessment.reward.payableArea == Bounds(ExactDecimal(0), ExactDecimal(3_006_000)))
    }

    @Test("What settles the verdict is the area")
    func settling() throws {
        let open = try JSONTree.eligible.changed { $0.building.aboveGroundArea = .number("9999.99999") }.assess()
        let settling = try #require(AdviceTests.advice(open.submission).settling)
        #expect(settling.surelySettle == [.place(.buildingField(0, .aboveGroundArea))])
        #expect(settling.isSmallest)
        // Below and above the 5000 m² of 第五条.
        #expect(Set(settling.canSettle.map(\.verdict)) == [.eligible, .ineligible])
    }

    @Test("A height that is not given is asked for where it decides")
    func height() throws {
        let open = try JSONTree.eligible.changed {
            $0.underAnnexes()
            $0.building.height = .number("9.99999")
            $0.building.measures.structuralConcrete = .share(30)
        }.assess()
        let settling = try #require(AdviceTests.advice(open.submission).settling)
        #expect(settling.surelySettle == [.place(.buildingField(0, .height))])
        #expect(Set(settling.canSettle.map(\.verdict)) == [.eligible, .ineligible])
    }

    @Test("A public building whose area is not given may be small")
    func mandate() throws {
        let tree = JSONTree.eligible.changed {
            $0.mandate()
            $0.building.use = "public"
            $0.building.aboveGroundArea = .number("9999.99999")
        }
        #expect(try tree.assess().buildings[0].mandated == .unknown)
        // With 5000.01 m² below ground it is above the 5000 m² of 47号 (三)6 in any case.
        let deep = tree.changed { $0.building.undergroundArea = .number("5000.01") }
        #expect(try deep.assess().buildings[0].mandated == .yes)
        let shallow = tree.changed { $0.building.undergroundArea = 5000 }
        #expect(try shallow.assess().buildings[0].mandated == .unknown)
    }
}
