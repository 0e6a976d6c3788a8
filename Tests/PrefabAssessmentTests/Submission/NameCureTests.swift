import Foundation
import TestSupport
import Testing

@testable import PrefabAssessment

/// Keys and words in other spellings and in Chinese: each cure is tried by making it.
@Suite struct NameCureTests {
    @Test(
        "A key in another spelling, or by its title",
        arguments: [
            ("height", "Height"), ("height", "建筑高度"), ("height", "高度"), ("height", "buildingHeight"), ("height", "ｈｅｉｇｈｔ"),
            ("planningPermit", "planning_permit"), ("planningPermit", "planning-permit"), ("planningPermit", "规划许可证"),
            ("planningPermit", "规划许可证日期"), ("planningPermit", "planningPermitDate"), ("projectApproval", "立项批复"),
            ("projectApproval", "project approval"), ("aboveGroundArea", "above_ground_area"), ("aboveGroundArea", "地上建筑面积"),
            ("aboveGroundArea", "aboveGroundAreaM2"), ("use", "用途"), ("use", "category"), ("structure", "结构类型"), ("kind", "构件种类"),
            ("count", "数量"), ("projectedArea", "水平投影面积"), ("buildings", "单体建筑"), ("dates", "日期"), ("municipalAward", "是否获得市级奖励"),
            ("dryFloor", "dry_floor"), ("qualifying", "符合要求的量"), ("documents", "申报材料"),
        ])
    func key(_ right: String, _ wrong: String) throws {
        try cures("\"\(right)\":", "\"\(wrong)\":", .unknownKey, edit: "\"\(right)\"")
    }

    @Test(
        "A word in another spelling, or by its title",
        arguments: [
            ("industrial", "工业建筑"), ("industrial", "厂房"), ("industrial", "工业"), ("industrial", "Industrial"),
            ("industrial", "industrialBuilding"), ("industrial", "industrial_building"), ("concrete", "装配式混凝土"),
            ("concrete", "混凝土结构"), ("concrete", "装配式混凝土结构"), ("concrete", "concreteFrame"), ("slab", "板"), ("slab", "叠合板"),
            ("slab", "laminatedSlab"), ("slab", "laminated_slab"), ("slab", "楼板"), ("projectApproval", "立项批复"),
            ("projectApproval", "project_approval"), ("constructionStart", "施工许可证"), ("notGranted", "not_granted"),
            ("notGranted", "未获得"), ("yizhuang", "亦庄新城"), ("new", "新建"), ("notStarted", "尚未施工"), ("notStarted", "not_started"),
        ])
    func word(_ right: String, _ wrong: String) throws {
        let code: DiagnosticCode = right == "notStarted" ? .impossibleDate : .unknownWord
        try cures("\"\(right)\"", "\"\(wrong)\"", code, edit: "\"\(right)\"")
    }

    @Test(
        "The kinds of pieces and structures by their Chinese names",
        arguments: [
            ("柱", "column"), ("预制柱", "column"), ("叠合梁", "beam"), ("预制楼梯", "stair"), ("阳台", "balcony"), ("空调板", "airConditionerSlab"),
            ("剪力墙", "shearWall"), ("女儿墙", "parapet"), ("steelColumn", nil),
        ] as [(String, String?)])
    func kind(_ written: String, _ meant: String?) throws {
        let found = try #require(errors(Self.base.replacing("\"slab\"", with: "\"\(written)\"")).first)
        #expect(found.edit == meant.map { "\"\($0)\"" })
    }

    @Test(
        "What could be meant otherwise is not replaced",
        arguments: [
            ("\"industrial\"", "\"非公共建筑\"", "可用的取值"), ("\"industrial\"", "\"publicHousing\"", "public"),
            ("\"industrial\"", "\"住宅\"", "policyHousing（政策性住房）"), ("\"industrial\"", "\"办公楼\"", "industrial（工业建筑）"),
            ("\"industrial\"", "\"待定\"", "必填"), ("\"concrete\"", "\"steelConcrete\"", "hybrid（混合结构）"),
            ("\"concrete\"", "\"框架结构\"", "concrete（混凝土结构）、steel（钢结构）"),
            // A key whose value would be wrong under its right name, or stands there already.
            ("\"height\": 23.9", "\"建筑高度\": \"23.9m\"", "\"height\""), ("\"height\": 23.9", "\"height\": 23.9, \"Height\": 24", "height"),
            ("\"aboveGroundArea\"", "\"建筑面积\"", "undergroundArea（地下建筑面积）"),
        ])
    func notReplaced(_ right: String, _ wrong: String, _ help: String) throws {
        let found = try #require(errors(Self.base.replacing(right, with: wrong)).first)
        let first = try #require(errors(Self.base.replacing(right, with: wrong)).first { $0.help.text(in: .chinese).contains(help) })
        #expect(found.edit == nil && first.edit == nil)
    }

    @Test(
        "A key in the wrong object is told where it belongs",
        arguments: [
            ("\"id\": \"P\"", "\"id\": \"P\", \"planningPermit\": \"2022-01-20\"", "dates"),
            ("\"id\": \"P\"", "\"id\": \"P\", \"height\": 23.9", "buildings"),
            ("\"id\": \"P\"", "\"id\": \"P\", \"planning_permit\": \"2022-01-20\"", "dates"),
            ("\"id\": \"P\"", "\"id\": \"P\", \"竣工日期\": \"2022-01-20\"", "dates"),
            ("\"id\": \"1#\"", "\"id\": \"1#\", \"site\": \"yizhuang\"", "project"),
            ("\"id\": \"1#\"", "\"id\": \"1#\", \"dryFloor\": { \"qualifying\": 1, \"total\": 2 }", "buildings.measures"),
            ("\"id\": \"1#\"", "\"id\": \"1#\", \"grade\": \"A(BJ)\"", "buildings.declared"),
            ("\"format\"", "\"fiscalFundingPercent\": 0, \"format\"", "project"),
        ])
    func wrongObject(_ right: String, _ wrong: String, _ home: String) throws {
        let found = try #require(errors(Self.base.replacing(right, with: wrong)).first)
        #expect(found.code == .unknownKey && found.edit == nil)
        #expect(found.help.text(in: .english).contains("belongs under \(home)"))
        #expect(found.help.text(in: .chinese).contains("应写在 \(home) 中"))
    }

    @Test("What a building may have of its own is told for the project alone")
    func oneHome() throws {
        let text = Self.base.replacing("\"id\": \"P\"", with: "\"id\": \"P\", \"voluntary\": \"yes\"")
        let found = try #require(errors(text).first)
        #expect(found.help.text(in: .english).components(separatedBy: "belongs under").count == 2)
        #expect(found.help.text(in: .english).contains("belongs under rewardBasis"))
    }

    /// 200 bytes may be a name; of a longer one the beginning is shown, so that a finding is no longer than it need be.
    @Test("A name longer than any is shown by its beginning", arguments: [200, 201, 100_000])
    func long(_ length: Int) throws {
        let name = String(repeating: "k", count: length)
        let shown = length > 200 ? String(repeating: "k", count: 60) + "…" : name
        let key = try #require(errors(Self.base.replacing("\"id\": \"P\"", with: "\"id\": \"P\", \"\(name)\": 1")).first)
        #expect(key.message.text(in: .english) == "unknown key “\(shown)”")
        let word = try #require(errors(Self.base.replacing("\"industrial\"", with: "\"\(name)\"")).first)
        #expect(word.message.text(in: .english) == "“\(shown)” is not an accepted value")
    }

    @Test(
        "What is not known is left out, unless it is required; a measure is two quantities or the reason for none",
        arguments: [
            ("\"height\": 23.9", "\"height\": null", "必填", nil), ("\"height\": 23.9", "\"height\": \"待定\"", "必填", nil),
            ("\"floorPlanArea\": 6200", "\"floorPlanArea\": null", "删去", nil),
            ("\"floorPlanArea\": 6200", "\"floorPlanArea\": \"未定\"", "删去", nil),
            ("\"floorPlanArea\": 6200", "\"floorPlanArea\": \"无\"", "写 0", nil), ("\"2022-01-20\"", "\"pending\"", "删去", nil),
            ("\"2022-01-20\"", "null", "删去", nil), ("\"yizhuang\"", "\"待定\"", "删去", nil),
            ("\"notGranted\"", "\"待定\"", "pending", "\"pending\""),
            ("\"notGranted\"", "\"未定\"", "pending", "\"pending\""),
            ("{ \"qualifying\": 1000, \"total\": 5000 }", "\"90%\"", "两个数量", nil),
            ("{ \"qualifying\": 1000, \"total\": 5000 }", "0.9", "m²", nil),
            ("{ \"qualifying\": 1000, \"total\": 5000 }", "\"无\"", "任何建筑都有", nil),
            ("{ \"qualifying\": 1000, \"total\": 5000 }", "null", "删去", nil),
            (
                "\"dryFloor\": { \"qualifying\": 1000, \"total\": 5000 }", "\"integratedKitchen\": \"无\"", "{ \"absent\": \"原因\" }", nil
            ),
        ] as [(String, String, String, String?)])
    func unknown(_ right: String, _ wrong: String, _ help: String, _ edit: String?) throws {
        let found = try #require(errors(Self.base.replacing(right, with: wrong)).first)
        #expect(found.help.text(in: .chinese).contains(help))
        #expect(found.edit == edit)
        if let edit { #expect(errors(Self.base.replacing(right, with: edit)).isEmpty) }
    }

    @Test(
        "Where a field is missing no figure is given that could be pasted",
        arguments: ["\"height\": 23.9, ", "\"aboveGroundArea\": 6200, "])
    func missing(_ member: String) throws {
        let found = try #require(errors(Self.base.replacing(member, with: "")).first { $0.code == .missingField })
        for language in Language.allCases { #expect(!found.help.text(in: language).contains { $0.isASCII && $0.isNumber }) }
        #expect(found.help.text(in: .chinese).contains("以 m"))
    }

    @Test("A field that is there under another name is not missed besides")
    func saidOnce() {
        #expect(errors(Self.base.replacing("\"height\":", with: "\"建筑高度\":")).map(\.code) == [.unknownKey])
    }

    @Test("The list of words has the meaning beside each", arguments: Language.allCases)
    func meanings(_ language: Language) throws {
        let found = try #require(errors(Self.base.replacing("\"industrial\"", with: "\"xyz\"")).first)
        #expect(found.help.text(in: language).contains("工业建筑") && found.help.text(in: language).contains("附属用房"))
    }

    // MARK: - Help

    private func cures(_ right: String, _ wrong: String, _ code: DiagnosticCode, edit: String) throws {
        try #require(Self.base.contains(right) && errors(Self.base).isEmpty)
        let text = Self.base.replacing(right, with: wrong, maxReplacements: 1)
        let found = try #require(errors(text).first { $0.code == code })
        #expect(found.edit == edit)
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(Int(found.span.start)..<Int(found.span.end), with: edit.utf8)
        #expect(String(decoding: bytes, as: UTF8.self) == Self.base)
    }

    private func errors(_ text: String) -> [Diagnostic] {
        Submission.read(Array(text.utf8), standards: .builtIn).diagnostics.filter { $0.severity == .error }
    }

    private static let base = """
        {
          "format": "prefab-submission/1",
          "project": { "id": "P", "name": "示例", "site": "yizhuang", "constructionType": "new" },
          "documents": ["projectApproval", "constructionStart"],
          "dates": { "planningPermit": "2022-01-20", "projectApproval": "2021-09-16", "firstFloorSlabStart": "notStarted" },
          "rewardBasis": { "municipalAward": "notGranted" },
          "buildings": [{
            "id": "1#", "use": "industrial", "structure": "concrete", "height": 23.9, "aboveGroundArea": 6200, "floorPlanArea": 6200,
            "components": [{ "kind": "slab", "count": 4, "castInPlaceVolume": 1, "projectedArea": 9 }],
            "measures": { "dryFloor": { "qualifying": 1000, "total": 5000 } }
          }]
        }
        """

    @Test("A word that denies what is written is not what was meant")
    func denied() throws {
        let text = Self.base.replacing("{ \"municipalAward\"", with: "{ \"voluntary\": \"自愿\", \"municipalAward\"")
        let found = try #require(errors(text).first)
        #expect(found.code == .unknownWord && found.edit == nil)
        #expect(!found.help.text(in: .chinese).contains("是否"))
    }

    @Test(
        "A score is declared by the key of its item, which a measure may have as well",
        arguments: [("竖向构件", "verticalMembers"), ("dry_floor", "dryFloor")])
    func declaredScore(_ written: String, _ meant: String) throws {
        let text = Self.base.replacing("\"measures\"", with: "\"declaredScores\": { \"\(written)\": 6 }, \"measures\"")
        let found = try #require(errors(text).first)
        #expect(found.code == .unknownKey && found.edit == "\"\(meant)\"")
    }
}
