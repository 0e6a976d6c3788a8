/// A numeric field of a submission, as `kind: "plausibility"` files name it: the object that it stands in and its key.
package enum PlausibleField: String, CaseIterable, Sendable {
    case projectArea = "project.aboveGroundArea"
    case fiscalFunding = "project.fiscalFundingPercent"
    case alreadyGranted = "project.alreadyGranted"
    case height = "buildings.height"
    case storeys = "buildings.storeys"
    case aboveGroundArea = "buildings.aboveGroundArea"
    case undergroundArea = "buildings.undergroundArea"
    case floorPlanArea = "buildings.floorPlanArea"
    case prefabricationRate = "declared.prefabricationRatePercent"
    case assemblyRate = "declared.assemblyRatePercent"
    case count = "components.count"
    case precastVolume = "components.precastVolume"
    case castInPlaceVolume = "components.castInPlaceVolume"
    case projectedArea = "components.projectedArea"
    case width = "components.width"
    case pieceHeight = "components.height"
    case columnSide = "components.columnSide"

    var unit: PlausibleUnit {
        switch self {
        case .projectArea, .aboveGroundArea, .undergroundArea, .floorPlanArea, .projectedArea: .squareMetres
        case .fiscalFunding, .prefabricationRate, .assemblyRate: .percent
        case .alreadyGranted: .yuan
        case .height: .metres
        case .storeys: .storeys
        case .count: .pieces
        case .precastVolume, .castInPlaceVolume: .cubicMetres
        case .width, .pieceHeight, .columnSide: .millimetres
        }
    }

    /// Whether it stands in a line of the take-off, where its range may depend on the kind of piece.
    var isOfComponents: Bool { rawValue.hasPrefix("components.") }

    /// The key alone.
    var key: Substring { rawValue.drop { $0 != "." }.dropFirst() }

    /// The most that the contract lets a file call possible; without one any number.
    var limit: ExactDecimal? {
        switch self {
        case .height: SubmissionLimits.greatestHeight
        case .fiscalFunding: ExactDecimal(100)
        default: nil
        }
    }

    static let ofComponents = allCases.filter(\.isOfComponents)
    /// How many fields stand before those of components.
    static let firstOfComponents = allCases.count - ofComponents.count
}

/// What a range or a relation is about: a field, or the total of a measure.
package enum PlausibleQuantity: Hashable, Sendable {
    case field(PlausibleField)
    case measure(MeasureIndex)

    /// What names of measures begin with.
    static let ofMeasures = "measures."
}

/// The units of the fields; the raw value is the `unit` of a row.
enum PlausibleUnit: String, CaseIterable, Sendable {
    case metres = "m"
    case millimetres = "mm"
    case squareMetres = "m²"
    case cubicMetres = "m³"
    case storeys
    case pieces
    case percent = "%"
    case yuan

    /// A unit as it stands by itself.
    static func title(of unit: String) -> Message.Text {
        switch PlausibleUnit(rawValue: unit) {
        case .storeys: Message.Text("层", "storeys")
        case .pieces: Message.Text("件", "pieces")
        case .yuan: Message.Text("元", "yuan")
        default: Message.Text(unit)
        }
    }

    /// A unit as it stands behind a number.
    static func text(behind unit: String) -> Message.Text {
        if PlausibleUnit(rawValue: unit) == .percent { return Message.Text(unit) }
        let title = title(of: unit)
        return Message.Text(" " + title.chinese, " " + title.english)
    }
}

/// A unit that a number is written in by mistake; the raw value is the word in `slips`.
package enum UnitSlip: String, CaseIterable, Sendable {
    case millimetres = "mm"
    case centimetres = "cm"
    case metres = "m"
    case squareMillimetres = "mm²"
    case squareCentimetres = "cm²"
    case tenThousandSquareMetres = "万m²"
    case cubicMillimetres = "mm³"
    case litres = "L"
    case tenThousandYuan = "万元"
    /// 0.45 for 45%.
    case fractionOfOne = "fraction"
    /// What all pieces of the line have together, for one of them.
    case allPieces

    /// What a number in the unit is multiplied by to be in that of the field, as units of ``ExactDecimal`` over `divisor`; `nil` where the
    /// two have nothing to do with each other. For ``allPieces`` the divisor is the number of pieces.
    func factor(to unit: String) -> (factor: Int128, divisor: Int128)? {
        switch (self, unit) {
        case (.tenThousandYuan, "yuan"): return (10_000, 1)
        case (.fractionOfOne, "%"): return (100, 1)
        case (.allPieces, "m³"), (.allPieces, "m²"): return (1, 1)
        default:
            guard let slip = QuantityUnit(rawValue: rawValue), let field = QuantityUnit(rawValue: unit), slip != field,
                let places = slip.places(to: field)
            else { return nil }
            let power = (0..<abs(places)).reduce(Int128(1)) { power, _ in 10 * power }
            return places < 0 ? (1, power) : (power, 1)
        }
    }

    /// What a number written so is, behind “is 23900”.
    var title: Message.Text {
        switch self {
        case .millimetres: Message.Text("以毫米为单位", "in millimetres")
        case .centimetres: Message.Text("以厘米为单位", "in centimetres")
        case .metres: Message.Text("以米为单位", "in metres")
        case .squareMillimetres: Message.Text("以平方毫米为单位", "in mm²")
        case .squareCentimetres: Message.Text("以平方厘米为单位", "in cm²")
        case .tenThousandSquareMetres: Message.Text("以万平方米为单位", "in ten thousands of m²")
        case .cubicMillimetres: Message.Text("以立方毫米为单位", "in mm³")
        case .litres: Message.Text("以升为单位", "in litres")
        case .tenThousandYuan: Message.Text("以万元为单位", "in ten thousands of yuan")
        case .fractionOfOne: Message.Text("小数而不是百分数", "a fraction and no percentage")
        case .allPieces: Message.Text("该行各件之和", "what all pieces of the line have together")
        }
    }
}

/// A day of a submission that has its place in the order of the works; the raw value is its key in `dates`.
package enum PlausibleDate: String, CaseIterable, Sendable {
    case projectApproval, planningPermit, constructionStart, firstFloorSlabStart
    case prefabricationAcceptance, mainStructureAcceptance, completion, application, applicationForm
}
