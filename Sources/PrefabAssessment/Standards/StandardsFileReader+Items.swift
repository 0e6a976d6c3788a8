/// How an item is scored, as a data file says it.
private enum ScoringKind: String, CaseIterable {
    case step, linear, bands, flag, declared

    /// The keys that the kind has besides its name.
    var keys: [StandardsKey] {
        switch self {
        case .step: [.unit, .from]
        case .linear: [.unit, .from, .to, .lowerPoints, .upperPoints]
        case .bands: [.unit, .bands]
        case .flag, .declared: []
        }
    }
}

extension StandardsFileReader {
    /// A row of a score table.
    func item(_ node: Int, decimals: Int) -> ScoreTable.Item? {
        let required: [StandardsKey] = [.id, .group, .requirement, .maximum, .scoring]
        guard let row = row(node, required: required, optional: [.parts]) else { return nil }
        let id = word(row[.id], ItemID.self)
        let group = word(row[.group], GroupID.self)
        let requirement = bilingual(row[.requirement])
        let maximum = rational(row[.maximum], .points)
        let scoring = row[.scoring].flatMap { self.scoring($0, maximum: maximum, decimals: decimals) }
        let value = maximum.map { scoring?.printedPoints(maximum: $0) ?? "" } ?? ""
        let record = record(of: row, id?.rawValue ?? "", .points, value: value)
        if let scoring {
            checkUnknown(row, scoring)
            if let requirement { checkRequirement(requirement, scoring, at: row[.requirement]) }
        }
        guard let id, let group, let requirement, let maximum, let scoring, let record, let known = records[record - firstRecord]
        else { return nil }
        return ScoreTable.Item(
            id: id, group: group, title: known.title, requirement: requirement, maximum: Figure(maximum, record: record),
            scoring: scoring, clause: known.clause)
    }

    private func scoring(_ node: Int, maximum: Rational?, decimals: Int) -> Scoring? {
        // Which keys there may be depends on the kind, so that it is read first.
        guard tree.nodes[node].kind == .object, let place = tree.child(of: node, named: "kind") else {
            _ = fields(node, required: [.kind])
            return nil
        }
        guard let kind = word(place, ScoringKind.self),
            let fields = fields(node, required: [.kind] + kind.keys)
        else { return nil }
        if kind.keys.contains(.unit) { _ = word(fields[.unit], among: [FigureUnit.percent]) }
        switch kind {
        case .flag: return .flag
        case .declared: return .declared
        case .step: return rational(fields[.from], .percent).map { .step(from: $0) }
        case .linear:
            guard let band = band(fields, decimals: decimals) else { return nil }
            checkBands([(band, node)], maximum: maximum)
            return .bands([band])
        case .bands:
            let bands = list(fields[.bands]) { node -> (Scoring.Band, Int)? in
                let keys = ScoringKind.linear.keys.filter { $0 != .unit }
                return self.fields(node, required: keys).flatMap { self.band($0, decimals: decimals) }.map { ($0, node) }
            }
            guard let bands else { return nil }
            checkBands(bands, maximum: maximum)
            return .bands(bands.map(\.0))
        }
    }

    private func band(_ fields: Fields, decimals: Int) -> Scoring.Band? {
        let from = rational(fields[.from], .percent)
        let to = rational(fields[.to], .percent)
        let lower = rational(fields[.lowerPoints], .points)
        let upper = rational(fields[.upperPoints], .points)
        guard let from, let to, let lower, let upper else { return nil }
        return Scoring.Band(from: from, to: to, lowerPoints: lower, upperPoints: upper, decimals: decimals)
    }
}

extension Scoring {
    /// The points as a printed table writes them: `20~30`, `5`, `5~10, 11`.
    func printedPoints(maximum: Rational) -> String {
        UTF8Buffer.text { buffer in
            guard case .bands(let bands) = self else {
                buffer.appendNumber(maximum)
                return
            }
            for (index, band) in bands.enumerated() {
                if index > 0 { buffer.append(", ") }
                buffer.appendNumber(band.lowerPoints)
                guard band.upperPoints != band.lowerPoints else { continue }
                buffer.append("~")
                buffer.appendNumber(band.upperPoints)
            }
        }
    }

    /// The ratios at which something changes, as fractions.
    var thresholds: Set<Rational> {
        switch self {
        case .step(let from): [from]
        case .bands(let bands): Set(bands.flatMap { [$0.from, $0.to] })
        case .flag, .declared: []
        }
    }
}
