// Every value of a field that a rule could tell from the others, where the ends alone are not all.

extension TrialValues {
    /// Whether ``decisive(_:)`` stands for every value that the field may have.
    ///
    /// Joints may count line by line, and their combinations are not gone through.
    static func areDecisive(_ field: Settling.Field) -> Bool {
        if case .place(.buildingField(_, .components)) = field { false } else { true }
    }

    /// Values that stand for all values of the field: of a quantity one for every score that its item can have.
    ///
    /// Points that are declared are taken in steps of a tenth: a rate that is open is so over the points of a whole item at least.
    func decisive(_ field: Settling.Field) -> [SettlingSearch.Trial] {
        switch field {
        case .place(.measure(let index, let key)): measureTrials(index, key, ratios: [1, 0] + levels(of: key))
        case .place(.buildingField(let index, .floorPlanArea)): trials(field) + areas(index)
        case .place(.buildingField(let index, .declaredScores)): trials(field) + declaredPoints(index)
        default: trials(field)
        }
    }

    /// A ratio inside each stretch of ratios that have one score, by any of the tables.
    private func levels(of key: MeasureKey) -> [Rational] {
        let item: ItemID? =
            switch key {
            case .electricalPipes, .waterPipes, .heatingPipes: .pipeSeparation
            default: ItemID(rawValue: key.rawValue)
            }
        let rows = assessor.standards.tables.flatMap(\.items).filter { $0.id == item || $0.id.rawValue == key.rawValue }
        var levels: [Rational] = []
        for row in rows {
            guard case .bands(let bands) = row.scoring else { continue }
            for band in bands where band.to > band.from && band.upperPoints > band.lowerPoints {
                let share = Rational(1, powerOfTen(band.decimals)) / (band.upperPoints - band.lowerPoints)
                var place = share / 4
                while place < 1 {
                    levels.append(band.from + place * (band.to - band.from))
                    place += place < share ? share - place : share
                }
            }
        }
        return levels
    }

    private func areas(_ index: Int) -> [SettlingSearch.Trial] {
        let qualifying = (submission.buildings[index].takeOff?.horizontalQualifying ?? .zero).rational
        let limits = assessor.standards.tables.compactMap { $0.minimumHorizontalRatio?.value }
        return (levels(of: .horizontalMembers) + limits).compactMap { ratio in
            guard ratio > 0, qualifying > 0 else { return nil }
            let area = ExactDecimal(units: (qualifying / ratio).scaledQuotient(ExactDecimal.one, .cut))
            return SettlingSearch.Trial(label: Message.Text("\(area) m²")) { $0.buildings[index].floorPlanArea = area }
        }
    }

    private func declaredPoints(_ index: Int) -> [SettlingSearch.Trial] {
        let rows = declaredRows(index)
        guard let largest = rows.max(by: { $0.maximum.value < $1.maximum.value }) else { return [] }
        let tenths = rows.reduce(Rational.zero) { $0 + $1.maximum.value }.scaledQuotient(10, .cut)
        guard largest.maximum.value > 0, tenths > 1, tenths < 2_000 else { return [] }
        return (1..<Int(tenths)).map { tenth in
            SettlingSearch.Trial(label: Message.Text("\(tenth)/10")) { submission in
                var left = Rational(Int128(tenth), 10)
                for row in rows {
                    let points = min(left, row.maximum.value)
                    left = left - points
                    submission.buildings[index].declaredScores.append(
                        (row.id, ExactDecimal(units: points.scaledQuotient(ExactDecimal.one, .cut)), submission.buildings[index].spans.object))
                }
            }
        }
    }
}
