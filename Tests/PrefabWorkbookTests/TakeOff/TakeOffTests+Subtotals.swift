import PrefabAssessment
import PrefabReports
import TestSupport
import Testing

@testable import PrefabWorkbook

// Lines that add up others, and numbers that lines share.
extension TakeOffTests {
    @Test(
        "A subtotal that does not agree with its rows is told with its cell",
        arguments: [
            // Two lines: 2 pieces of 3 m³, 4 of 1.5 m³; the first is above a subtotal of its own.
            ("合计 | | | | 6 | 12", []), ("合计 | | | | 4 | 6", []), ("合计 | | | | 6 | 4.5", []), ("合计 | | | | 6 | 4.50", []),
            ("合计 | | | | 7 | 12", ["W503 清单!E5"]), ("合计 | | | | 6 | 12.1", ["W503 清单!F5"]), ("合计 | | | | =Σ5 | =Σ12", ["W503 清单!E5"]),
            ("合计 | | | | | ", []), ("合计 | | | | =? | =?", []),
        ])
    func subtotals(_ row: String, _ told: [String]) throws {
        let rows = "1# | A | 柱 | 1 | 2 | 3\n小计 | | | | 2 | 6\n1# | B | 柱 | 2 | 4 | 1.5\n"
        #expect(findings(imported(try Self.map(Self.columns), .written("清单", Self.heads + rows + row))) == told)
    }

    @Test("A sum may be rounded to the decimals that it is written with")
    func roundedSum() throws {
        let rows = Self.heads + "1# | A | 柱 | 1 | 1 | 1.234\n1# | B | 柱 | 1 | 1 | 1.111\n合计 | | | | 2 | "
        let map = try Self.map(Self.columns)
        #expect(findings(imported(map, .written("清单", rows + "2.35"))) == [])
        #expect(findings(imported(map, .written("清单", rows + "2.33"))) == ["W503 清单!F4"])
        #expect(findings(imported(map, .written("清单", rows + "2"))) == ["W503 清单!F4"])
    }

    /// Rows: 2 pieces of 3 m³; 4 of which the volume or the kind cannot be read, of 1.5 m³ each: 6 pieces and 12 m³.
    @Test(
        "A row that cannot be placed is part of its subtotal all the same",
        arguments: [
            ("1# | B | 飘窗 | 2 | 4 | 1.5", "6 | 12", ["B104 清单!C3"]),
            ("1# | B | 飘窗 | 2 | 4 | 1.5", "2 | 6", ["B104 清单!C3", "W503 清单!E4", "W503 清单!F4"]),
            (" | B | 柱 | 2 | 4 | 1.5", "6 | 12", ["B103 清单!A3"]), (" | B | 柱 | 2 | 4 | 1.5", "2 | 12", ["B103 清单!A3", "W503 清单!E4"]),
            // What a cell cannot be read as is not known, and neither is the sum of its column.
            ("1# | B | 柱 | 2 | 4 | 约1.5", "6 | 12", ["B104 清单!F3"]), ("1# | B | 柱 | 2 | 4 | 约1.5", "2 | 6", ["B104 清单!F3", "W503 清单!E4"]),
            // Without a count nobody knows how many pieces the volume is of; the count itself is 2.
            ("1# | B | 柱 | 2 | | 1.5", "3 | 99", ["B104 清单!E3", "W503 清单!E4"]), ("1# | B | 柱 | 2 | | 1.5", "2 | 99", ["B104 清单!E3"]),
        ])
    func subtotalsOfFailedRows(_ row: String, _ sum: String, _ told: [String]) throws {
        let rows = Self.heads + "1# | A | 柱 | 1 | 2 | 3\n\(row)\n合计 | | | | \(sum)"
        #expect(findings(imported(try Self.map(Self.columns), .written("清单", rows))).sorted() == told.sorted())
    }

    @Test(
        "A number that merged lines share is no number of each of them",
        arguments: [
            ("E2:E3", "", ["B104 清单!E2"]), ("F2:F3", #", "of": "line""#, ["B104 清单!F2"]),
            // What each piece has is the same for all of them, and so is what the map says to be as above.
            ("F2:F3", "", []), ("F2:F3", #", "of": "line", "blank": "above""#, []),
        ])
    func shared(_ area: String, _ more: String, _ told: [String]) throws {
        let blank = area.hasPrefix("E") ? "1# | B | 柱 | 1 | | 3\n1# | C | 柱 | 1 | | 3" : "1# | B | 柱 | 1 | 2 | \n1# | C | 柱 | 1 | 2 | "
        let rows = Self.heads + "1# | A | 柱 | 1 | 2 | 3\n" + blank
        let map = try Self.map(Self.columns.replacing(#""unit": "m³""#, with: #""unit": "m³"\#(more)"#))
        let read = imported(map, .written("清单", rows, merges: [area.replacing("3", with: "4")]))
        #expect(findings(read) == told)
        if told.isEmpty { #expect(lines(read).count == 3) }
    }

    // MARK: - What a sum is of

    private func told(_ rows: String) throws -> [String] {
        var number = 0
        let text = rows.split(separator: " ").map { row -> String in
            number += 1
            guard let word = row.firstIndex(of: "=") else { return "1# | \(number) | 柱 | 1 | \(row) | 1" }
            return "\(row[..<word]) | | | | \(row[row.index(after: word)...]) | "
        }
        let imported = imported(try Self.map(Self.columns), .written("清单", Self.heads + text.joined(separator: "\n")))
        return imported.placed([]).map { "\($0.cell ?? "-") \($0.message.text(in: .chinese))" }
    }

    @Test(
        "A total that is no sum is held against the rows that it adds up",
        arguments: [
            ("4 4 小计=8 4 4 小计=8 合计=17", "清单!E8 小计 17 与其上各行之和 16 不一致"), ("4 4 小计=8 4 4 小计=8 合计=16", nil),
            // The same word at both levels, and three levels.
            ("4 4 合计=8 4 4 合计=8 合计=17", "清单!E8 小计 17 与其上各行之和 16 不一致"),
            ("4 小计=4 4 小计=4 合计=8 5 小计=5 合计=6 总计=13", "清单!E9 小计 6 与其上各行之和 5 不一致"),
            ("4 小计=4 4 小计=4 合计=8 5 小计=5 合计=5 总计=14", "清单!E10 小计 14 与其上各行之和 13 不一致"),
            // Where the last rows have no subtotal of their own.
            ("4 4 小计=8 4 4 合计=17", "清单!E7 小计 17 与其上各行之和 16 不一致"), ("4 4 小计=8 4 4 小计=9", "清单!E7 小计 9 与其上各行之和 8 不一致"),
            ("4 4 小计=8 4 4 小计=8 合计=10", "清单!E8 小计 10 与其上各行之和 16 不一致"), ("小计=4 4", "清单!E2 小计 4 与其上各行之和 0 不一致"),
            // A sum that runs on.
            ("4 小计=4 累计=4 5 小计=5 累计=8", "清单!E7 小计 8 与其上各行之和 9 不一致"),
        ])
    func covered(_ rows: String, _ finding: String?) throws {
        let told = try told(rows)
        #expect(told == [finding].compactMap(\.self))
    }

    @Test("Of very many subtotals the totals of totals are kept")
    func many() throws {
        let floor = Array(repeating: "1 小计=1", count: 70).joined(separator: " ")
        let told = try told("\(floor) 合计=70 \(floor) 合计=71")
        #expect(told == ["清单!E283 小计 71 与其上各行之和 70 不一致"])
    }
}
