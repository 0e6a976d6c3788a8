import PrefabAssessment
import TestSupport
import Testing

/// DB11/T 1831-2021, grades carried over from GB/T 51129 5.0.1 and 5.0.2.
@Suite struct GradeTests {
    /// Vertical members 80% have 30 points, walls 20, decoration 6; the other points are declared so that 100 count in all.
    private func grade(
        declared points: String, _ readings: Readings = .default, _ change: (inout JSONTree) -> Void = { _ in }
    ) throws -> String? {
        try JSONTree.eligible.changed {
            $0.building.measures = [
                "verticalMembers": .share(80), "exteriorWallNonMasonry": .share(80), "exteriorWallIntegrated": .share(80),
                "partitionNonMasonry": .share(50), "partitionIntegrated": .share(80), "dryFloor": .share(0),
                "integratedKitchen": .share(0), "integratedBathroom": .share(90),
            ]
            $0.building.declaredScores = ["bonusItems": 0, "horizontalMembers": .number(points), "pipeSeparation": 0]
            change(&$0)
        }.assess(readings).buildings[0].grade
    }

    /// 30 + 20 + 6 + 6 = 62 points beside the declared ones.
    @Test(arguments: [
        ("13.999999999999", "A(BJ)"), ("14", "AA(BJ)"), ("14.000000000001", "AA(BJ)"),
    ])
    func from76(points: String, grade: String) throws {
        #expect(try self.grade(declared: points) == grade)
    }

    /// With 3 points for the kitchen and 6 for the dry floor 71 beside the declared ones.
    @Test(arguments: [("19.999999999999", "AA(BJ)"), ("20", "AAA(BJ)")])
    func from91(points: String, grade: String) throws {
        #expect(
            try self.grade(declared: points) {
                $0.building.measures.dryFloor = .share(70)
                $0.building.measures.integratedKitchen = .share(70)
            } == grade)
    }

    /// Without the kitchen's 3 points and the bathroom 56.
    @Test(arguments: [("3.999999999999", "ungraded"), ("4", "A(BJ)"), ("4.000000000001", "A(BJ)")])
    func from60(points: String, grade: String) throws {
        #expect(try self.grade(declared: points) { $0.building.measures.integratedBathroom = .share(0) } == grade)
    }

    /// In whole percents 59.5% are 60%, 75.5% are 76%.
    @Test(arguments: [("3.499999999999", "ungraded"), ("3.5", "A(BJ)"), ("19.499999999999", "A(BJ)"), ("19.5", "AA(BJ)")])
    func rounded(points: String, grade: String) throws {
        #expect(
            try self.grade(declared: points, Readings(switched: [.rateRounding])) {
                $0.building.measures.integratedBathroom = .share(0)
            } == grade)
    }

    /// 5.0.1: 竖向构件 at least 35%. Without their 20 points all other items in full are still 70 of 100.
    @Test(arguments: [("34.999999999999", "ungraded"), ("35", "AA(BJ)"), ("35.000000000001", "AA(BJ)")])
    func verticalRatio(percent: String, grade: String) throws {
        #expect(
            try self.grade(declared: "20") {
                $0.building.measures.verticalMembers = .share(.number(percent))
                $0.building.measures.dryFloor = .share(100)
                $0.building.measures.integratedKitchen = .share(100)
                $0.building.declaredScores.pipeSeparation = 6
            } == grade)
    }

    @Test(arguments: ["steel", "timber"]) func steelAndTimberHaveTheRatio(structure: String) throws {
        #expect(
            try grade(declared: "14") {
                $0.building.structure = .string(structure)
                $0.building.measures.verticalMembers = .share(0)
            } == "AA(BJ)")
    }

    @Test func notPrefabricated() throws {
        #expect(try grade(declared: "20") { $0.building.fullDecoration = false } == "notPrefabricated")
        // Even where the rate is open.
        #expect(
            try grade(declared: "20") {
                $0.building.fullDecoration = false
                $0.building.measures.verticalMembers = nil
            } == "notPrefabricated")
    }

    /// `null` where it is not decided.
    @Test func undecided() throws {
        #expect(try grade(declared: "14") { $0.building.fullDecoration = nil } == nil)
        #expect(try grade(declared: "14") { $0.building.measures.dryFloor = nil } == "AA(BJ)")
        #expect(try grade(declared: "13") { $0.building.measures.dryFloor = nil } == nil)
        // A declared score is no ratio: 20 points or more could only come from 35%, but the sheet has not shown it.
        #expect(
            try grade(declared: "14") {
                $0.building.measures.verticalMembers = nil
                $0.building.declaredScores.verticalMembers = 30
            } == nil)
    }

    /// Contract section 3: with the permit unknown the grade is shown by DB11/T 1831-2021, although the technical finding is open.
    @Test func withoutAPermit() throws {
        let building = try JSONTree.eligible.changed { $0.dates.planningPermit = nil }.assess().buildings[0]
        #expect(building.findings.first { $0.rule == .technical }?.outcome == .undetermined)
        #expect(building.grade == "AA(BJ)")
        // What that standard itself leaves open or refuses shows as well.
        func grade(decorated: JSONTree) throws -> String? {
            try JSONTree.eligible.changed {
                $0.dates.planningPermit = nil
                $0.building.fullDecoration = decorated
            }.assess().buildings[0].grade
        }
        #expect(try grade(decorated: false) == "notPrefabricated")
        #expect(try grade(decorated: nil) == nil)
    }

    @Test func withoutGrades() throws {
        #expect(try JSONTree.eligible.changed { $0.underAnnexes() }.assess().buildings[0].grade == "notGraded")
    }

    /// A building that nobody applies for has a grade all the same, and so has one on the matching route.
    @Test func gradedWithoutApplication() throws {
        #expect(try grade(declared: "14") { $0.building.appliedFor = false } == "AA(BJ)")
        #expect(try grade(declared: "14") { $0.rewardBasis.voluntary = "no" } == "AA(BJ)")
    }

    /// 预制率: precast concrete over all concrete of the structure.
    @Test func prefabricationRate() throws {
        #expect(try JSONTree.eligible.assess().buildings[0].prefabricationRate?.description == "1/2")
        let unknown = JSONTree.eligible.changed { $0.building.measures.structuralConcrete = nil }
        #expect(try unknown.assess().buildings[0].prefabricationRate == nil)
    }
}
