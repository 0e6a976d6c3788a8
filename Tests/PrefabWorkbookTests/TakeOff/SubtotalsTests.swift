import PrefabAssessment
import Testing

@testable import PrefabWorkbook

/// Sums of columns at the end of the arithmetic: cells of a foreign list may be below zero.
@Suite("Take-offs: subtotals of numbers without end")
struct SubtotalsTests {
    private static let half = ExactDecimal(units: Int128.max / 2)

    private static func subtotals(_ cells: [ExactDecimal], mark: Bool = true) -> Subtotals {
        var subtotals = Subtotals(words: ["小计"], columns: 1)
        for cell in cells { subtotals.add([cell], pieces: 1) }
        if mark { subtotals.mark() }
        return subtotals
    }

    /// From nearly the greatest number to nearly the least is twice as far as any number reaches.
    @Test("A difference that no number holds is told of as none", arguments: [false, true])
    func far(isOfPieces: Bool) {
        var subtotals = Self.subtotals([Self.half, Self.half])
        for _ in 0..<4 { subtotals.add([ExactDecimal(units: -Self.half.units)], pieces: 1) }
        #expect(subtotals.difference(.zero, column: 0, isOfPieces: isOfPieces, decimals: 2) == nil)
        // The other way about, and at the least number of all.
        subtotals.add([ExactDecimal(units: -2)], pieces: 1)
        subtotals.mark()
        for _ in 0..<3 { subtotals.add([Self.half], pieces: 1) }
        #expect(subtotals.difference(ExactDecimal(units: .min), column: 0, isOfPieces: isOfPieces, decimals: 2) == nil)
    }

    @Test("What fits is told: 3 m³ and 4 m³ are 7, and not 8; rounded to a decimal 7.04 is 7.0")
    func near() {
        let subtotals = Self.subtotals([ExactDecimal(3), ExactDecimal(4)], mark: false)
        #expect(subtotals.difference(ExactDecimal(8), column: 0, isOfPieces: true, decimals: 0) == ExactDecimal(7))
        #expect(subtotals.difference(ExactDecimal(7), column: 0, isOfPieces: true, decimals: 0) == nil)
        let cents = Self.subtotals([ExactDecimal(units: ExactDecimal(704).units / 100)], mark: false)
        #expect(cents.difference(ExactDecimal(7), column: 0, isOfPieces: true, decimals: 1) == nil)
        #expect(cents.difference(ExactDecimal(units: .min), column: 0, isOfPieces: true, decimals: 1)?.units == 7_040_000_000_000)
    }
}
