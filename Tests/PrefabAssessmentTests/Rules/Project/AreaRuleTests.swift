import PrefabAssessment
import TestSupport
import Testing

@Suite("48-5-area: 京技管〔2022〕48号 第五条, 地上建筑面积不应小于5000平方米")
struct AreaRuleTests: RuleTable {
    static let rule = "48-5-area"
    static let cases: [RuleCase] =
        RuleCase.boundary(
            "第五条 不应小于5000平方米", at: ["4999.999999999999": .fail, "5000": .pass, "5000.000000000001": .pass]
        ) {
            $0.building.aboveGroundArea = 4000
            $0.project.aboveGroundArea = .number($1)
        }
        + RuleCase.boundary(
            "第五条 the sum of the buildings where the project states none",
            at: ["2499.999999999999": .fail, "2500": .pass, "2500.000000000001": .pass]
        ) {
            $0.buildings = [.factory, .factory]
            $0.buildings[0].aboveGroundArea = 2500
            $0.buildings[1].id = "2#"
            $0.buildings[1].aboveGroundArea = .number($1)
        }
        + RuleCase.boundary(
            "第五条 the payable area", reading: .areaFloor,
            at: ["4999.999999999999": .fail, "5000": .pass, "5000.000000000001": .pass]
        ) {
            $0.project.aboveGroundArea = 20000
            $0.building.aboveGroundArea = .number($1)
        }
        + RuleCase.boundary(
            "第五条 public and industrial buildings, applied for or not", readingC: .areaFloor,
            at: ["1999.999999999999": .fail, "2000": .pass, "2000.000000000001": .pass]
        ) {
            $0.project.aboveGroundArea = 20000
            $0.buildings = [.factory, .factory, .factory]
            $0.buildings[0].aboveGroundArea = 3000
            $0.buildings[1].id = "2#"
            $0.buildings[1].use = "public"
            $0.buildings[1].appliedFor = false
            $0.buildings[1].aboveGroundArea = .number($1)
            $0.buildings[2].id = "3#"
            $0.buildings[2].use = "ancillary"
            $0.buildings[2].aboveGroundArea = 9000
        } + [
            RuleCase(.undetermined, "第五条 the area of a building is still what a new submission has") {
                $0.building.aboveGroundArea = .number("9999.99999")
            },
            RuleCase(.pass, "第五条 really 9999.99999 m²") { $0.building.aboveGroundArea = .number("9999.999990") },
            RuleCase(.undetermined, "第五条 paid by area, which is not given; the project is large enough") {
                $0.project.aboveGroundArea = 20000
                $0.building.aboveGroundArea = .number("9999.99999")
            },
            RuleCase(.fail, "第五条 a project that is too small, whatever its building has") {
                $0.project.aboveGroundArea = 4999
                $0.building.aboveGroundArea = .number("9999.99999")
            },
            RuleCase(.undetermined, "第五条 the payable area, of which one part is not given", reading: .areaFloor) {
                $0.buildings = [.factory, .factory]
                $0.buildings[0].aboveGroundArea = 6000
                $0.buildings[1].id = "2#"
                $0.buildings[1].aboveGroundArea = .number("9999.99999")
            },
            RuleCase(.pass, "第五条 nobody applies for the building whose area is not given") {
                $0.project.aboveGroundArea = 20000
                $0.buildings = [.factory, .factory]
                $0.buildings[0].aboveGroundArea = 6000
                $0.buildings[1].id = "2#"
                $0.buildings[1].appliedFor = false
                $0.buildings[1].aboveGroundArea = .number("9999.99999")
            },
            RuleCase(.pass, "第五条 the project counts, not the payable 4000 m² alone") {
                $0.project.aboveGroundArea = 20000
                $0.building.aboveGroundArea = 4000
            },
            RuleCase(.undetermined, "第五条 4000 m² payable, 3000 m² open", reading: .areaFloor) {
                $0.buildings = [.factory, .factory]
                $0.buildings[0].aboveGroundArea = 4000
                $0.buildings[1].id = "2#"
                $0.buildings[1].aboveGroundArea = 3000
                $0.buildings[1].fullDecoration = nil
            },
            RuleCase(.undetermined, "第五条 4000 m² payable, 1000 m² open: 5000 m² would do", reading: .areaFloor) {
                $0.buildings = [.factory, .factory]
                $0.buildings[0].aboveGroundArea = 4000
                $0.buildings[1].id = "2#"
                $0.buildings[1].aboveGroundArea = 1000
                $0.buildings[1].fullDecoration = nil
            },
            RuleCase(.fail, "第五条 4000 m² payable, 999 m² open", reading: .areaFloor) {
                $0.buildings = [.factory, .factory]
                $0.buildings[0].aboveGroundArea = 4000
                $0.buildings[1].id = "2#"
                $0.buildings[1].aboveGroundArea = 999
                $0.buildings[1].fullDecoration = nil
            },
        ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
