import PrefabAssessment
import PrefabReports

/// A line of a take-off as a component, with the building that it belongs to.
struct TakeOffLine {
    /// The building's id as JSON has it.
    let building: String
    let node: SubmissionTree
    /// Where the building is named, or else where the line begins.
    let place: CellPlace

    /// The building's id without the quotation marks of JSON.
    var buildingName: String { String(building.dropFirst().dropLast()) }
}

/// The numbers of a line before they are written: counts and what is told of a piece or of all pieces.
struct LineAmounts {
    struct Amount {
        let key: ComponentKey
        let number: CellNumber
        let basis: ColumnBasis
        let place: CellPlace
    }

    /// The pieces that the sheet counts.
    var pieces: (number: CellNumber, place: CellPlace)?
    /// Of how many storeys the line is one.
    var storeys = 1
    /// Whether what all pieces have together is that of all storeys, where their number is that of one.
    var sumsSpanStoreys = false
    var amounts: [Amount] = []

    /// How a line of one storey became one of several.
    struct Multiplied: Hashable {
        let storeys: Int
        /// Whether what all pieces have together was multiplied with their number; nothing where the line has no such thing.
        let withSums: Bool?
    }

    /// What is written, and how it was come to where it is not what the sheet says.
    struct Written {
        var values: [(key: ComponentKey, text: String, place: CellPlace?)] = []
        var multiplied: Multiplied?
        /// Whether all pieces of the line stand as one.
        var isWhole = false
    }

    /// The pieces as a whole number.
    private var count: Int? { pieces.map { $0.number.decimal?.wholeNumber } ?? 1 }

    /// - Returns: `nil` where the arithmetic of submissions does not reach so far.
    func written() -> Written? {
        var result = Written()
        let counts = pieces != nil || storeys > 1
        let sums = amounts.filter { $0.basis == .line }
        guard !sums.isEmpty || storeys > 1 else {
            if let pieces { result.values.append((.count, pieces.number.exact, pieces.place)) }
            result.values += amounts.map { ($0.key, $0.number.exact, $0.place) }
            return result
        }
        guard let count, count > 0 else { return nil }
        if storeys > 1 { result.multiplied = Multiplied(storeys: storeys, withSums: sums.isEmpty ? nil : !sumsSpanStoreys) }
        let (all, overflows) = count.multipliedReportingOverflow(by: storeys)
        guard !overflows else { return nil }
        let (shared, copies) = sumsSpanStoreys ? (all, 1) : (count, storeys)
        var shares: [ComponentKey: ExactDecimal] = [:]
        for sum in sums {
            guard let total = sum.number.decimal else { return nil }
            if total.units % Int128(shared) == 0 { shares[sum.key] = ExactDecimal(units: total.units / Int128(shared)) }
        }
        result.isWhole = shares.count < sums.count
        if counts || result.isWhole { result.values.append((.count, String(result.isWhole ? copies : all), pieces?.place)) }
        for amount in amounts {
            if amount.basis == .line {
                result.values.append(
                    (amount.key, (result.isWhole ? amount.number.exact : shares[amount.key]?.description ?? ""), amount.place))
            } else if result.isWhole, ColumnField.component(amount.key).isOfPiece {
                guard let piece = amount.number.decimal else { return nil }
                let (product, overflows) = piece.units.multipliedReportingOverflow(by: Int128(shared))
                guard !overflows else { return nil }
                result.values.append((amount.key, ExactDecimal(units: product).description, amount.place))
            } else {
                result.values.append((amount.key, amount.number.exact, amount.place))
            }
        }
        return result
    }
}
