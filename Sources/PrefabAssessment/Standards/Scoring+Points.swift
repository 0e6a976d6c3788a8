extension Scoring {
    /// The points for a ratio; `nil` where the row is known only by its maximum.
    ///
    /// Between the ends of a band the points are interpolated and rounded half up to the decimals of the table (GB/T 51129 表4.0.1 note).
    public func points(_ ratio: Rational, maximum: Rational) -> Rational? {
        switch self {
        case .step(let from): return ratio >= from ? maximum : 0
        case .bands(let bands):
            guard let band = bands.last(where: { ratio >= $0.from }) else { return 0 }
            if ratio >= band.to { return band.upperPoints }
            return band.interpolate(ratio)
        case .flag, .declared: return nil
        }
    }

    /// Whether no points are interpolated, so that none are rounded.
    var isExact: Bool {
        if case .bands(let bands) = self { bands.allSatisfy { $0.from == $0.to } } else { true }
    }
}
