/// The scores and the rate of a sheet that 128 bits cannot hold, in lowest terms; in the sheet stand the numbers nearest to them
/// (``WideFraction/nearest``).
package final class WideScores: Sendable {
    /// The bounds that 128 bits cannot hold.
    package typealias Bounds = (lower: WideFraction?, upper: WideFraction?)

    /// By the places of the items.
    package let items: [Int: Bounds]
    /// By the places of the groups.
    package let groups: [Int: Bounds]
    package let rate: Bounds

    /// - Returns: `nil` where there are none.
    init?(_ sums: WideSums, _ lower: WideFraction?, _ upper: WideFraction?) {
        if sums.isEmpty, sums.items.isEmpty, lower == nil, upper == nil { return nil }
        func lowest(_ number: WideFraction) -> WideFraction? {
            let reduced = number.reduced
            return reduced.small == nil ? reduced : nil
        }
        items = sums.items.mapValues { points in
            let points = lowest(points)
            return (points, points)
        }
        groups = sums.sums.mapValues { (lowest($0.lower), lowest($0.upper)) }
        rate = (lower.flatMap(lowest), upper.flatMap(lowest))
    }
}
