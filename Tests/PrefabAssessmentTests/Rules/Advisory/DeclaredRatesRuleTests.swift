import PrefabAssessment
import TestSupport
import Testing

@Suite("declared-rates: the applicant's rates and grade against the recomputed (京技管〔2022〕48号 第九条)")
struct DeclaredRatesRuleTests: RuleTable {
    static let rule = "declared-rates"
    static let cases: [RuleCase] = assembly + prefabrication + grades + together

    /// 77.5 / 94 = 82.44680851…%.
    private static let assembly =
        RuleCase.boundary(
            "第九条 82.4468…% at the precision declared",
            at: [
                "82": .pass, "82.4": .pass, "82.45": .pass, "82.447": .pass, "82.4468": .pass, "82.44681": .pass,
                // Cut, as reports show it; zeros at the end say nothing.
                "82.44": .pass, "82.446": .pass, "82.40": .pass, "82.0": .pass, "82.450": .pass,
                "81": .fail, "83": .fail, "82.3": .fail, "82.5": .fail, "82.43": .fail, "82.46": .fail, "82.445": .fail, "82.448": .fail,
                "8.2e1": .pass, "8.24e1": .pass, "8.25e1": .fail, "8244680851063829787e-17": .pass,
                "82.446808510637": .fail, "82.446808510638": .pass, "82.446808510639": .fail,
            ]
        ) { $0.building.declared = ["assemblyRatePercent": .number($1)] } + [
            RuleCase(.undetermined, "第九条 between the bounds, 77.1…82.4%") {
                $0.building.measures.partitionNonMasonry = nil
                $0.building.declared = ["assemblyRatePercent": 80]
            },
            RuleCase(.fail, "第九条 outside the bounds") {
                $0.building.measures.partitionNonMasonry = nil
                $0.building.declared = ["assemblyRatePercent": 76]
            },
        ]
        // From 72.5 / 94 = 77.127…% to 82.4468…%: what no value between them is, cut or rounded, differs.
        + RuleCase.boundary(
            "第九条 on the bounds",
            at: [
                "76": .fail, "77": .undetermined, "77.0": .undetermined, "77.1": .undetermined, "77.09": .fail, "77.11": .fail,
                "77.12": .undetermined, "82": .undetermined, "82.4": .undetermined, "82.45": .undetermined, "82.46": .fail, "83": .fail,
                "110": .fail,
            ]
        ) {
            $0.building.measures.partitionNonMasonry = nil
            $0.building.declared = ["assemblyRatePercent": .number($1)]
        }

    private static let prefabrication =
        RuleCase.boundary(
            "第九条 2/3 precast",
            at: ["67": .pass, "66": .pass, "65": .fail, "66.7": .pass, "66.67": .pass, "66.66": .pass, "66.65": .fail, "100": .fail]
        ) {
            $0.building.measures.structuralConcrete = .share(2, of: 3)
            $0.building.declared = ["prefabricationRatePercent": .number($1)]
        }
        // A tie goes up: 50.5% is 51 in whole percents, or 50 if it is cut.
        + RuleCase.boundary("第九条 50.5% precast", at: ["50": .pass, "51": .pass, "50.5": .pass, "49": .fail, "52": .fail]) {
            $0.building.measures.structuralConcrete = .share(.number("50.5"))
            $0.building.declared = ["prefabricationRatePercent": .number($1)]
        } + [
            RuleCase(.undetermined, "第九条 the concrete is not given") {
                $0.building.measures.structuralConcrete = nil
                $0.building.declared = ["prefabricationRatePercent": 50]
            }
        ]

    private static let grades =
        // 75.5% are 76% in whole percents, from which AA(BJ) is given; what is declared is compared exactly.
        RuleCase.boundary(
            "第九条 75.5% is A(BJ), however rates are compared elsewhere", reading: .rateRounding, at: ["A(BJ)": .pass, "AA(BJ)": .fail]
        ) {
            $0.building.measures = [
                "verticalMembers": .share(80), "exteriorWallNonMasonry": .share(80), "exteriorWallIntegrated": .share(80),
                "partitionNonMasonry": .share(50), "partitionIntegrated": .share(80), "dryFloor": .share(0),
                "integratedKitchen": .share(0), "integratedBathroom": .share(90),
            ]
            $0.building.declaredScores = ["bonusItems": 0, "horizontalMembers": .number("13.5"), "pipeSeparation": 0]
            $0.building.declared = ["grade": .string($1)]
        }
        + RuleCase.boundary(
            "第九条 82.4% is AA(BJ)",
            at: ["AA(BJ)": .pass, "AAA(BJ)": .fail, "A(BJ)": .fail, "ungraded": .fail, "notPrefabricated": .fail, "notGraded": .fail]
        ) { $0.building.declared = ["grade": .string($1)] }
        + RuleCase.boundary("附件 the annexes grade nothing", at: ["AA(BJ)": .fail, "notGraded": .fail]) {
            $0.underAnnexes()
            $0.building.declared = ["grade": .string($1)]
        }
        + RuleCase.boundary(
            "第九条 decoration not given: AA(BJ) or no prefabricated building",
            at: ["AA(BJ)": .undetermined, "notPrefabricated": .undetermined, "AAA(BJ)": .fail, "ungraded": .fail]
        ) {
            $0.building.fullDecoration = nil
            $0.building.declared = ["grade": .string($1)]
        }

    private static let together = [
        RuleCase(.notApplicable, "第九条 nothing declared"),
        RuleCase(.notApplicable, "第九条 an empty declaration") { $0.building.declared = [:] },
        RuleCase(.pass, "第九条 all three agree") {
            $0.building.declared = ["prefabricationRatePercent": 50, "assemblyRatePercent": .number("82.4"), "grade": "AA(BJ)"]
        },
        RuleCase(.fail, "第九条 one agrees, one is open, one differs") {
            $0.building.measures.structuralConcrete = nil
            $0.building.declared = ["prefabricationRatePercent": 50, "assemblyRatePercent": .number("82.4"), "grade": "A(BJ)"]
        },
        RuleCase(.undetermined, "第九条 one agrees, one is open") {
            $0.building.measures.structuralConcrete = nil
            $0.building.declared = ["prefabricationRatePercent": 50, "grade": "AA(BJ)"]
        },
    ]

    @Test(arguments: cases) func outcome(_ row: RuleCase) throws {
        try row.check(Self.rule)
    }
}
