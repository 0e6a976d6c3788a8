/// How an item's ratio or attribute becomes points.
package enum Scoring: Sendable {
    /// The points of the highest step that is reached; none below the first. In rising order.
    case steps([Step])
    /// Points that rise along each band; below the first there are none, from the end of the last on its upper points. In rising order.
    case bands([Band])
    /// All points if the attribute is true.
    case flag
    /// The points of the highest level that is reached. In rising order.
    case levels([Level])
    /// Known only by its maximum; the points come from the applicant's score sheet.
    case declared

    package var isDeclared: Bool {
        if case .declared = self { true } else { false }
    }

    package struct Step: Sendable {
        /// A ratio, as a fraction.
        package let from: Rational
        package let points: Rational

        package init(from: Rational, points: Rational) {
            self.from = from
            self.points = points
        }
    }

    package struct Level: Sendable {
        package let level: Int
        package let points: Rational

        package init(level: Int, points: Rational) {
            self.level = level
            self.points = points
        }
    }

    /// Whether no points are interpolated, so that none are rounded.
    package var isExact: Bool {
        if case .bands(let bands) = self { bands.allSatisfy { $0.from == $0.to } } else { true }
    }

    /// The points of a ratio (``Band/interpolate(_:)``); `nil` where points do not come from one.
    ///
    /// Between the ends of a band they are interpolated and rounded half up to the decimals of the method.
    package func points(_ ratio: Rational) -> Rational? {
        switch self {
        case .steps(let steps):
            for place in steps.indices.reversed() where ratio >= steps[place].from { return steps[place].points }
            return 0
        case .bands(let bands):
            // By place: a band that is looked at is not copied.
            for place in bands.indices.reversed() where ratio >= bands[place].from {
                return ratio >= bands[place].to ? bands[place].upperPoints : bands[place].interpolate(ratio)
            }
            return 0
        case .flag, .levels, .declared: return nil
        }
    }

    /// The points of a ratio exactly, where ``points(_:)`` gives but the number nearest to them; `nil` elsewhere.
    func widePoints(_ ratio: Rational) -> WideFraction? {
        guard case .bands(let bands) = self, let band = bands.last(where: { ratio >= $0.from }), ratio < band.to else { return nil }
        return band.widePoints(ratio)
    }

    /// The points of an attribute; `nil` where points do not come from one.
    package func points(_ value: AttributeValue, maximum: Rational) -> Rational? {
        switch (self, value) {
        case (.flag, .flag(let isTrue)): return isTrue ? maximum : 0
        case (.levels(let levels), .level(let level)): return levels.last { $0.level <= level }?.points ?? 0
        default: return nil
        }
    }

    /// The ratios at which something changes, as fractions; one may stand twice.
    package var thresholds: [Rational] {
        switch self {
        case .steps(let steps): steps.map(\.from)
        case .bands(let bands): bands.flatMap { [$0.from, $0.to] }
        case .flag, .levels, .declared: []
        }
    }

    /// The points as a printed table writes them: `20~30`, `5`, `5~10, 11`.
    package func printedPoints(maximum: Rational) -> String {
        UTF8Buffer.text { buffer in
            switch self {
            case .flag, .declared: buffer.appendNumber(maximum)
            case .steps(let steps): Self.append(steps.map { ($0.points, $0.points) }, to: &buffer)
            case .levels(let levels): Self.append(levels.map { ($0.points, $0.points) }, to: &buffer)
            case .bands(let bands): Self.append(bands.map { ($0.lowerPoints, $0.upperPoints) }, to: &buffer)
            }
        }
    }

    private static func append(_ ranges: [(lower: Rational, upper: Rational)], to buffer: inout UTF8Buffer) {
        for (index, range) in ranges.enumerated() {
            if index > 0 { buffer.append(", ") }
            buffer.appendNumber(range.lower)
            guard range.upper != range.lower else { continue }
            buffer.append("~")
            buffer.appendNumber(range.upper)
        }
    }
}
