// Every value of a field that a rule could tell from the others, where the ends alone are not all.

extension TrialValues {
    /// Whether ``decisive(_:)`` stands for every value that the field may have.
    ///
    /// Joints may count line by line, and their combinations are not gone through; nor are declared points of a method that has very many.
    func areDecisive(_ field: Settling.Field) -> Bool {
        switch field {
        case .place(.buildingField(_, .components)): false
        case .place(.buildingField(_, .declaredScores)):
            assessor.standards.methods.allSatisfy { Self.tenths(of: $0.items.filter(\.scoring.isDeclared)) < Self.mostTenths }
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
        let share = Rational(1, powerOfTen(min(band.decimals ?? 1, 2))) / (band.upperPoints - band.lowerPoints)
        var place = share / 4
        while place < 1 {
            levels.append(band.from + place * (band.to - band.from))
            place += place < share ? share - place : share
        }
        return levels
    }

    private func areas(_ index: Int) -> [SettlingSearch.Trial] {
        let qualifying = (submission.buildings[index].takeOff?.horizontalQualifying ?? .zero).rational
        guard let measure = assessor.standards.measure(.horizontalArea) else { return [] }
        return levels(of: measure).compactMap { ratio in
            guard ratio > 0, qualifying > 0 else { return nil }
            let area = ExactDecimal(units: (qualifying / ratio).scaledQuotient(ExactDecimal.one, .cut))
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
