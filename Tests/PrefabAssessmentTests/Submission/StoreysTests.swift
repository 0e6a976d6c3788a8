import Testing

@testable import PrefabAssessment

/// 所在楼层 as lines of a take-off have it.
struct StoreysTests {
    @Test(
        "The lowest and the highest of what is read",
        arguments: [
            ("4", 4, 4), ("1-4", 1, 4), ("3-3", 3, 3), ("99", 99, 99), ("100", 100, 100), ("9-10", 9, 10), ("98-102", 98, 102),
            ("2,5-8", 2, 8),
            ("5-8,2", 2, 8), ("5,-2", -2, 5), ("-2--1", -2, -1), ("-1-4", -1, 4), ("1～2层、7 层", 1, 7), ("3,roof", 3, 3),
        ])
    func read(_ text: String, _ lowest: Int, _ highest: Int) {
        let storeys = Storeys(text)
        #expect(storeys.isRead && storeys.lowest == lowest && storeys.highest == highest)
    }

    @Test(
        "No storey 0, no range downwards, no text",
        arguments: ["0", "0-3", "4-1", "1-", "-", "1--", "1-2-3", "", " ", "12345", "四层", "1.5", "00"])
    func unread(_ text: String) {
        let storeys = Storeys(text)
        #expect(!storeys.isRead && storeys.ranges.isEmpty)
    }

    /// Buildings of up to 64 storeys are looked through in another way than higher ones.
    @Test("Storeys that no line has", arguments: [1, 2, 63, 64, 65, 130])
    func missing(_ top: Int) {
        #expect(Storeys.missing([Storeys("1-\(top)")], of: top).isEmpty)
        #expect(Storeys.missing([Storeys("-2-\(top + 3)")], of: top).isEmpty)
        #expect(Storeys.missing((1...top).map { Storeys("\($0)") }, of: top).isEmpty)
        #expect(Storeys.missing((1...top).dropLast().map { Storeys("\($0)") }, of: top) == [top...top])
        #expect(Storeys.missing((1...top).dropFirst().map { Storeys("\($0)") }, of: top) == [1...1])
        #expect(Storeys.missing([Storeys("roof")], of: top) == [1...top])
        guard top > 2 else { return }
        #expect(Storeys.missing([Storeys("1,\(top)")], of: top) == [2...top - 1])
    }
}
