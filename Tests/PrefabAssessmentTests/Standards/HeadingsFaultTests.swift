import TestSupport
import Testing

@testable import PrefabAssessment

/// What can be wrong with a file of heads: each fault is found on loading.
@Suite("Standards: faults of heads")
struct HeadingsFaultTests {
    @Test(
        "Each",
        arguments: [
            ("a field that submissions do not have", "D107", #""field": "label""#, #""field": "lable""#),
            ("a head twice", "D104", #"["序号", "行号""#, #"["序号", "楼号""#),
            ("a head twice in other letters", "D104", #""no", "no.""#, #""no", "NO""#),
            ("a head with a unit", "D403", #""总体积""#, #""总体积（m³）""#), ("a head with white space", "D403", #""总体积""#, #""总 体积""#),
            ("a sum of labels", "D403", #""field": "label","#, #""field": "label", "of": "line","#),
            ("a word that is no basis", "D107", #""of": "storey""#, #""of": "floor""#),
            ("no field and no reason", "D103", #""field": "building","#, ""),
            ("a field and a reason", "D101", #""field": "building","#, #""field": "building", "reason": { "zh": "无", "en": "none" },"#),
            ("a kind that there is none of", "D107", #""kind": "slabStrip""#, #""kind": "strip""#),
            ("a kind's name twice", "D104", #""空调板"]"#, #""阳台"]"#),
            ("a subtotal twice", "D104", #""小计", "合计""#, #""小计", "小计""#),
            ("a sign beside a name twice", "D104", #""厚", "宽""#, #""厚", "厚""#),
            ("two signs beside a name in one", "D403", #""厚", "宽""#, #""厚宽""#),
            ("no source", "D107", #""source": "hand""#, #""source": "hands""#),
            ("an unknown key", "D102", #""subtotals": ["#, #""totals": [], "subtotals": ["#),
            ("no names", "D101", #"["延性墙板", "预制延性墙板"]"#, "[]"),
            ("a name that is no text", "D101", #"["延性墙板", "预制延性墙板"]"#, "[1]"),
            ("another file of the kind", "D104", #""id": "headings""#, #""id": "plausibility""#),
        ])
    func fault(_ label: String, _ code: String, _ old: String, _ new: String) throws {
        var standards = ChangedStandards()
        try standards.change("headings.json", after: [], from: old, to: new)
        #expect(Set(standards.faults.map { String($0.suffix(4)) }).contains(code), "\(label): \(standards.faults)")
        #expect(standards.faults.count <= 3, "\(standards.faults)")
    }

    @Test("Without the file titles of the format alone are known")
    func without() throws {
        var standards = ChangedStandards()
        standards.remove("headings.json")
        #expect(standards.faults == [])
    }
}
