extension Scoring {
    /// The points for a ratio; `nil` where the row is known only by its maximum.
    ///
    /// Between the ends of a band the points are interpolated and rounded half up to the decimals of the table (GB/T 51129 表4.0.1 note).
    package func points(_ ratio: Rational, maximum: Rational) -> Rational? {
        switch self {
        case .step(let from): return ratio >= from ? maximum : 0
        case .bands(let bands):
            // By place: a band that is looked at is not copied.
            for place in bands.indices.reversed() where ratio >= bands[place].from {
                return ratio >= bands[place].to ? bands[place].upperPoints : bands[place].interpolate(ratio)
            }
            return 0
        case .flag, .declared: return nil
        }
    }

    /// Whether no points are interpolated, so that none are rounded.
    var isExact: Bool {
        if case .bands(let bands) = self { bands.allSatisfy { $0.from == $0.to } } else { true }
    }
}
