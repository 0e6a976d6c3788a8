import Testing

@testable import PrefabWorkbook

@Suite("Storeys as take-offs name them")
struct StoreyTextTests {
    @Test(
        "Storeys and ranges in the submission's own form, with how many they are",
        arguments: [
            ("3-18层", "3-18", 16), ("3~18F", "3-18", 16), ("3F-18F", "3-18", 16), ("2、4、6层", "2,4,6", 3), ("F3", "3", 1), ("3层", "3", 1),
            ("-1层", "-1", 1), ("B1", "-1", 1), ("地下一层", "-1", 1), ("-2--1", "-2--1", 2), ("-1~2", "-1-2", 3), ("屋面", "roof", 1),
            ("首层", "1", 1),
            ("三层", "3", 1), ("十二层", "12", 1), ("二十层", "20", 1), ("三～五层", "3-5", 3), ("第3层", "3", 1), ("标高 2", "2", 1), ("Level 3", "3", 1),
            ("L3", "3", 1), ("３－１８层", "3-18", 16), ("3层至18层", "3-18", 16), ("4层,屋面", "4,roof", 2), ("12", "12", 1),
            // A typical storey that says which ones, and how many.
            ("3-18层（标准层×16）", "3-18", 16), ("3-18层×16", "3-18", 16),
        ])
    func storeys(_ text: String, _ storeys: String, _ count: Int) throws {
        let read = try #require(StoreyText(text), "\(text)")
        #expect(read.storeys == storeys)
        #expect(read.count == count)
    }

    @Test("A typical storey says how many there are and not which", arguments: ["标准层×16", "标准层*16", "标准层 x 16", "标准层（×16）", "标准层×16层"])
    func typical(_ text: String) throws {
        let read = try #require(StoreyText(text), "\(text)")
        #expect(read.storeys == nil)
        #expect(read.multiplier == 16)
    }

    @Test(
        "What does not say which storeys, or contradicts itself, is none",
        arguments: ["", "标准层", "全楼", "顶层", "18-3层", "0层", "0", "3-18层×15", "3(8.700)", "1000层", "十十层", "3层以上", "×16", "1-2-3"])
    func none(_ text: String) {
        // A count alone is a typical storey without its name.
        if text == "×16" { #expect(StoreyText(text)?.storeys == nil) } else { #expect(StoreyText(text) == nil, "\(text)") }
    }
}
