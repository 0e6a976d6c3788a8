// Every value of a field that a rule could tell from the others, where the ends alone are not all.

extension TrialValues {
    /// Whether ``decisive(_:)`` stands for every value that the field may have.
    ///
    /// Joints may count line by line, and their combinations are not gone through; nor are declared points of a method that has very many.
    static func areDecisive(_ field: Settling.Field, for assessor: Assessor) -> Bool {
        switch field {
        case .place(.buildingField(_, .components)): false
        case .place(.measure(_, let measure)):
            assessor.standards.methods.allSatisfy { method in
                method.items.allSatisfy { row in
                    guard row.measures.contains(measure), case .bands(let bands) = row.scoring else { return true }
                    return bands.allSatisfy { scale(of: $0).isWhole }
                }
            }
        case .place(.buildingField(_, .declaredScores)):
            assessor.standards.methods.allSatisfy { tenths(of: $0.items.filter(\.scoring.isDeclared)) < mostTenths }
        default: true
        }
    }

    /// Values that stand for all values of the field: of a quantity one for every score that its item can have.
    ///
    /// Points that are declared are taken in steps of a tenth: a rate that is open is so over the points of a whole item at least.
    func decisive(_ field: Settling.Field) -> [SettlingSearch.Trial] {
        switch field {
        case .place(.measure(let index, let measure)): measureTrials(index, measure, ratios: [1, 0] + levels(of: measure))
        case .place(.buildingField(let index, .floorPlanArea)): trials(field) + areas(index)
        case .place(.buildingField(let index, .declaredScores)): trials(field) + declaredPoints(index)
        default: trials(field)
        }
    }

    /// A ratio inside each stretch of ratios that have one score or outcome, by any of the methods.
    private func levels(of measure: MeasureIndex) -> [Rational] {
        var levels: [Rational] = []
        for method in assessor.standards.methods {
            for row in method.items where row.measures.contains(measure) {
                levels += row.scoring.thresholds
                guard case .bands(let bands) = row.scoring else { continue }
                for band in bands where band.to > band.from && band.upperPoints > band.lowerPoints { levels += Self.levels(inside: band) }
            }
            for provision in method.provisions {
                if case .ratio(measure, let steps) = provision.requirement { levels += steps.map(\.ratio) }
            }
            for requirement in method.grading?.requirements ?? [] where requirement.measure == measure {
                levels.append(requirement.ratio.value)
            }
        }
        return Array(Set(levels)).sorted()
    }

    private static func levels(inside band: Scoring.Band) -> [Rational] {
        var levels: [Rational] = []
        let share = scale(of: band).unit / (band.upperPoints - band.lowerPoints)
        var place = share / 4
        while place < 1 {
            levels.append(band.from + place * (band.to - band.from))
            place += place < share ? share - place : share
        }
        return levels
    }

    /// The unit of points by which a band is gone through, and whether that is all that matters: of very many not each is tried.
    private static func scale(of band: Scoring.Band) -> (unit: Rational, isWhole: Bool) {
        let points = band.upperPoints - band.lowerPoints
        var unit = Rational(1, powerOfTen(min(band.decimals ?? 1, 2)))
        let isWhole = points / unit <= Rational(mostTenths)
        while points / unit > Rational(mostTenths) { unit = unit * 10 }
        return (unit, isWhole)
    }

    private func areas(_ index: Int) -> [SettlingSearch.Trial] {
        let qualifying = submission.buildings[index].takeOff?.horizontalQualifying ?? .zero
        guard let measure = assessor.standards.measure(.horizontalArea) else { return [] }
        return levels(of: measure).compactMap { ratio in
            guard ratio > 0, qualifying > .zero else { return nil }
            // Wider than any area that may be stated it makes no difference.
            let product = WideNumber(qualifying.units) * WideNumber(ratio.denominator)
            guard let (units, _) = product.quotient(by: WideNumber(ratio.numerator)), units > 0, units < ExactDecimal.inputLimit else {
                return nil
            }
            let area = ExactDecimal(units: units)
            return SettlingSearch.Trial(label: Message.Text("\(area) m²")) { $0.buildings[index].floorPlanArea = area }
        }
    }

    private static let mostTenths: Int128 = 2_000

    /// All points of the items together, in tenths.
    private static func tenths(of items: [MethodItem]) -> Int128 {
        items.reduce(Rational.zero) { $0 + $1.maximum.value }.scaledQuotient(10, .cut)
    }

    private func declaredPoints(_ index: Int) -> [SettlingSearch.Trial] {
        let rows = declaredRows(index)
        guard let largest = rows.max(by: { $0.maximum.value < $1.maximum.value }) else { return [] }
        let tenths = Self.tenths(of: rows)
        guard largest.maximum.value > 0, tenths > 1, tenths < Self.mostTenths else { return [] }
        return (1..<Int(tenths)).map { tenth in
            SettlingSearch.Trial(label: Message.Text("\(tenth)/10")) { submission in
                var left = Rational(Int128(tenth), 10)
                for row in rows {
                    let points = min(left, row.maximum.value)
                    left = left - points
                    submission.buildings[index].declaredScores.append(
                        (
                            row.name, ExactDecimal(units: points.scaledQuotient(ExactDecimal.one, .cut)),
                            submission.buildings[index].spans.object
                        ))
                }
            }
        }
    }
}
