/// The scores and the rate of a sheet that 128 bits cannot hold, in lowest terms; in the sheet stand the numbers nearest to them
/// (``WideFraction/nearest``).
package final class WideScores: Sendable {
    /// By the places of the items.
    package let items: [Int: WideFraction]
    /// By the places of the groups.
    package let groups: [Int: Bounds<WideFraction>]
    package let rate: (lower: WideFraction?, upper: WideFraction?)

    /// - Returns: `nil` where there are none.
    init?(_ sums: WideSums, _ lower: WideFraction?, _ upper: WideFraction?) {
        if sums.isEmpty, sums.items.isEmpty, lower == nil, upper == nil { return nil }
        func lowest(_ number: WideFraction) -> WideFraction? {
            let reduced = number.reduced
            return reduced.small == nil ? reduced : nil
        }
        items = sums.items.compactMapValues { lowest($0) }
        groups = sums.sums.mapValues { Bounds($0.lower.reduced, $0.upper.reduced) }
        rate = (lower.flatMap(lowest), upper.flatMap(lowest))
    }
}
