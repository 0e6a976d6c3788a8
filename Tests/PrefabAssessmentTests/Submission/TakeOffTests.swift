import PrefabAssessment
import TestSupport
import Testing

/// What the contract derives from a structural take-off (section 2, `components`).
@Suite struct TakeOffTests {
    /// The measure of a building with these components, as `qualifying of total`.
    private func measure(
        _ key: MeasureIndex, _ components: JSONTree, floorPlanArea: JSONTree = 100, structure: JSONTree = "concrete"
    ) throws -> String {
        let submission = try JSONTree.eligible.changed {
            $0.building.structure = structure
            for key in MeasureIndex.allCases where Standards.builtIn.measures[key.place].takeOff != nil {
                $0.building.measures[key.rawValue] = nil
            }
            $0.building.floorPlanArea = floorPlanArea
            $0.building.components = components
        }.submission()
        switch submission.buildings[0].measure(key) {
        case .unknown: return "unknown"
        case .absent: return "absent"
        case .quantities(let qualifying, let total): return "\(qualifying) of \(total)"
        }
    }

    // MARK: - Vertical members

    /// Precast volume of vertical kinds counts, all of their volume is the whole.
    @Test(arguments: ["column", "brace", "shearWall", "ductileWallPanel"]) func verticalKinds(kind: String) throws {
        let line: JSONTree = ["kind": .string(kind), "precastVolume": 3, "castInPlaceVolume": 1]
        #expect(try measure(.verticalMembers, [line]) == "3 of 4")
        #expect(try measure(.horizontalMembers, [line]) == "0 of 100")
        #expect(try measure(.structuralConcrete, [line]) == "3 of 4")
    }

    @Test(arguments: ["beam", "slab", "stair", "balcony", "airConditionerSlab", "truss", "roofTruss", "parapet", "canopy"])
    func otherKindsAreNotVertical(kind: String) throws {
        let line: JSONTree = ["kind": .string(kind), "precastVolume": 3, "castInPlaceVolume": 1]
        #expect(try measure(.verticalMembers, [line]) == "unknown")  // a total of 0
        #expect(try measure(.structuralConcrete, [line]) == "3 of 4")
    }

    struct Joint: Sendable, CustomTestStringConvertible {
        let label: String
        let line: JSONTree
        let counts: Bool?

        init(_ label: String, _ counts: Bool?, _ line: JSONTree) {
            self.label = label
            self.line = line
            self.counts = counts
        }

        var testDescription: String { label }
    }

    /// Joints cast in place, each at its limit, beside 10 m³ of precast and 10 m³ of cast columns.
    @Test(arguments: [
        Joint("wallStrip 599.999999999999", true, ["kind": "wallStrip", "width": .number("599.999999999999")]),
        Joint("wallStrip 600", true, ["kind": "wallStrip", "width": 600]),
        Joint("wallStrip 600.000000000001", false, ["kind": "wallStrip", "width": .number("600.000000000001")]),
        Joint("wallStrip, width unknown", nil, ["kind": "wallStrip", "height": 100]),
        Joint("wallBand 299.999999999999", true, ["kind": "wallBand", "height": .number("299.999999999999")]),
        Joint("wallBand 300", true, ["kind": "wallBand", "height": 300]),
        Joint("wallBand 300.000000000001", false, ["kind": "wallBand", "height": .number("300.000000000001")]),
        Joint("wallBand, height unknown", nil, ["kind": "wallBand", "width": 100]),
        Joint("beamColumnNode", true, ["kind": "beamColumnNode"]),
        Joint("columnJoint lower than the side", true, ["kind": "columnJoint", "height": 499, "columnSide": 500]),
        Joint("columnJoint as high as the side", true, ["kind": "columnJoint", "height": 500, "columnSide": 500]),
        Joint(
            "columnJoint higher than the side", false, ["kind": "columnJoint", "height": .number("500.000000000001"), "columnSide": 500]),
        Joint("columnJoint, height unknown", nil, ["kind": "columnJoint", "columnSide": 500]),
        Joint("columnJoint, side unknown", nil, ["kind": "columnJoint", "height": 500]),
    ])
    func joints(_ joint: Joint) throws {
        let columns: JSONTree = ["kind": "column", "precastVolume": 10, "castInPlaceVolume": 10]
        let line = joint.line.changed { $0.castInPlaceVolume = 5 }
        let expected = joint.counts.map { $0 ? "15 of 25" : "10 of 25" } ?? "unknown"
        #expect(try measure(.verticalMembers, [columns, line]) == expected)
        // Of all concrete the joint is cast in place whether it counts or not.
        #expect(try measure(.structuralConcrete, [columns, line]) == "10 of 25")
        // Without a volume it is not known what it adds, whatever its size; of a steel building it adds nothing.
        #expect(try measure(.verticalMembers, [columns, joint.line]) == "unknown")
        #expect(try measure(.structuralConcrete, [columns, joint.line]) == "unknown")
        #expect(try measure(.verticalMembers, [columns, joint.line], structure: "steel") == "10 of 20")
    }

    @Test func slabStripIsNoVerticalJoint() throws {
        let lines: JSONTree = [
            ["kind": "column", "precastVolume": 10], ["kind": "slabStrip", "castInPlaceVolume": 5, "projectedArea": 1, "width": 200],
        ]
        #expect(try measure(.verticalMembers, lines) == "10 of 10")
        #expect(try measure(.structuralConcrete, lines) == "10 of 15")
    }

    // MARK: - Horizontal members

    @Test(arguments: ["beam", "slab", "stair", "balcony", "airConditionerSlab"]) func horizontalKinds(kind: String) throws {
        let precast: JSONTree = ["kind": .string(kind), "precastVolume": .number("0.000000000001"), "projectedArea": 30]
        let cast: JSONTree = ["kind": .string(kind), "castInPlaceVolume": 4, "projectedArea": 30]
        let formworkFree = cast.changed { $0.formworkFree = true }
        #expect(try measure(.horizontalMembers, [precast]) == "30 of 100")
        #expect(try measure(.horizontalMembers, [cast]) == "0 of 100")
        #expect(try measure(.horizontalMembers, [formworkFree]) == "30 of 100")
        #expect(try measure(.horizontalMembers, [precast, cast, formworkFree]) == "60 of 100")
    }

    @Test(arguments: ["column", "truss", "roofTruss", "parapet", "canopy", "wallStrip", "beamColumnNode"])
    func otherKindsAreNotHorizontal(kind: String) throws {
        let line: JSONTree = ["kind": .string(kind), "castInPlaceVolume": 1, "projectedArea": 30, "formworkFree": true]
        #expect(try measure(.horizontalMembers, [line]) == "0 of 100")
    }

    @Test(arguments: [("299.999999999999", "5 of 100"), ("300", "5 of 100"), ("300.000000000001", "0 of 100")])
    func slabStrips(width: String, expected: String) throws {
        #expect(
            try measure(.horizontalMembers, [["kind": "slabStrip", "projectedArea": 5, "width": .number(width)]]) == expected)
    }

    @Test func slabStripOfUnknownWidth() throws {
        #expect(try measure(.horizontalMembers, [["kind": "slabStrip", "projectedArea": 5]]) == "unknown")
        // Without area, whatever its width.
        #expect(try measure(.horizontalMembers, [["kind": "slabStrip", "castInPlaceVolume": 5, "width": 200]]) == "unknown")
        #expect(try measure(.horizontalMembers, [["kind": "slabStrip", "castInPlaceVolume": 5, "width": 400]]) == "unknown")
    }

    @Test func theWholeIsTheFloorPlan() throws {
        let slab: JSONTree = [["kind": "slab", "precastVolume": 1, "projectedArea": 30]]
        #expect(try measure(.horizontalMembers, slab, floorPlanArea: 30) == "30 of 30")
        #expect(try measure(.horizontalMembers, slab, floorPlanArea: nil) == "unknown")
        #expect(try measure(.horizontalMembers, [["kind": "column", "precastVolume": 1]], floorPlanArea: 0) == "unknown")
    }

    // MARK: - Pieces

    @Test func count() throws {
        let lines: JSONTree = [
            ["kind": "column", "count": 12, "precastVolume": .number("1.512"), "castInPlaceVolume": .number("0.1")],
            [
                "kind": "slab", "count": 40, "precastVolume": .number("0.70425"), "castInPlaceVolume": .number("0.821625"),
                "projectedArea": 2,
            ],
            ["kind": "column", "castInPlaceVolume": 1],
        ]
        #expect(try measure(.verticalMembers, lines) == "18.144 of 20.344")
        #expect(try measure(.horizontalMembers, lines) == "80 of 100")
        // 18.144 + 28.17 of 18.144 + 1.2 + 28.17 + 32.865 + 1.
        #expect(try measure(.structuralConcrete, lines) == "46.314 of 81.379")
    }

    // MARK: - What a line must have

    struct Line: Sendable, CustomTestStringConvertible {
        let label: String
        let line: JSONTree
        /// Vertical members, horizontal members and all concrete, beside 10 m³ of precast columns, on 100 m² of floor.
        let expected: [String]

        init(_ label: String, _ line: JSONTree, _ expected: String...) {
            self.label = label
            self.line = line
            self.expected = expected
        }

        var testDescription: String { label }
    }

    @Test(arguments: [
        Line("a column that says nothing", ["kind": "column"], "unknown", "0 of 100", "unknown"),
        Line("a column of 0 m³", ["kind": "column", "precastVolume": 0, "castInPlaceVolume": 0], "unknown", "0 of 100", "unknown"),
        Line("a column, the volume not given is 0", ["kind": "column", "castInPlaceVolume": 5], "10 of 15", "0 of 100", "10 of 15"),
        Line("a truss without volume", ["kind": "truss"], "10 of 10", "0 of 100", "unknown"),
        Line("a node without volume", ["kind": "beamColumnNode"], "unknown", "0 of 100", "unknown"),
        Line("a slab that says nothing", ["kind": "slab"], "10 of 10", "unknown", "unknown"),
        Line("a slab with its area alone", ["kind": "slab", "projectedArea": 30], "10 of 10", "unknown", "unknown"),
        // It says that none of it is precast.
        Line("a slab of 0 m³ precast", ["kind": "slab", "precastVolume": 0, "projectedArea": 30], "10 of 10", "0 of 100", "unknown"),
        Line(
            "a deck with its area alone", ["kind": "slab", "formworkFree": true, "projectedArea": 30], "10 of 10", "30 of 100", "unknown"),
        Line("a deck without area", ["kind": "slab", "formworkFree": true, "castInPlaceVolume": 5], "10 of 10", "unknown", "10 of 15"),
        Line("a precast slab without area", ["kind": "slab", "precastVolume": 5], "10 of 10", "unknown", "15 of 15"),
        Line("a precast slab of 0 m²", ["kind": "slab", "precastVolume": 5, "projectedArea": 0], "10 of 10", "unknown", "15 of 15"),
        // A beam counts by its area like the rest.
        Line("a precast beam without area", ["kind": "beam", "precastVolume": 5], "10 of 10", "unknown", "15 of 15"),
        Line("a cast slab without area", ["kind": "slab", "castInPlaceVolume": 5], "10 of 10", "0 of 100", "10 of 15"),
        Line("a strip without volume", ["kind": "slabStrip", "projectedArea": 5, "width": 300], "10 of 10", "5 of 100", "unknown"),
    ])
    func lines(_ line: Line) throws {
        let lines: JSONTree = [["kind": "column", "precastVolume": 10], line.line]
        let measures: [MeasureIndex] = [.verticalMembers, .horizontalMembers, .structuralConcrete]
        #expect(try measures.map { try measure($0, lines) } == line.expected)
        #expect(try measures.map { try measure($0, lines, structure: "hybrid") } == line.expected)
    }

    /// In steel and timber buildings what is not given is no concrete; areas are asked for all the same.
    @Test(arguments: ["steel", "timber"]) func withoutConcrete(structure: JSONTree) throws {
        let column: JSONTree = ["kind": "column", "precastVolume": 10]
        for line: JSONTree in [["kind": "column"], ["kind": "truss"], ["kind": "slab"], ["kind": "beamColumnNode"]] {
            #expect(try measure(.verticalMembers, [column, line], structure: structure) == "10 of 10")
            #expect(try measure(.structuralConcrete, [column, line], structure: structure) == "10 of 10")
            #expect(try measure(.horizontalMembers, [column, line], structure: structure) == "0 of 100")
        }
        #expect(try measure(.horizontalMembers, [["kind": "slab", "formworkFree": true]], structure: structure) == "unknown")
        #expect(
            try measure(.horizontalMembers, [["kind": "slab", "formworkFree": true, "projectedArea": 60]], structure: structure)
                == "60 of 100")
        // A total of 0 is no total.
        #expect(try measure(.verticalMembers, [["kind": "column"]], structure: structure) == "unknown")
        #expect(try measure(.structuralConcrete, [["kind": "column"]], structure: structure) == "unknown")
    }

    /// Sums as large as the take-off allows stay exact and are shown without trouble.
    @Test func largeSums() throws {
        let assessment = try JSONTree.eligible.changed {
            for key in MeasureIndex.allCases where Standards.builtIn.measures[key.place].takeOff != nil {
                $0.building.measures[key.rawValue] = nil
            }
            $0.building.components = [
                ["kind": "column", "count": 900_000_000, "precastVolume": .number("777777777777.777777777777")],
                ["kind": "column", "count": 200_000_007, "castInPlaceVolume": .number("999999999999.999999999989")],
            ]
            $0.building.declared = [
                "prefabricationRatePercent": .number("70.000000000001"), "assemblyRatePercent": .number("70.123456789012"),
            ]
        }.assess()
        #expect(assessment.outcome("declared-rates") == .fail)
        #expect(assessment.buildings[0].prefabricationRate != nil)
    }
}
