/// A unit of lengths, areas, volumes or masses, as people head their columns with it; the raw value is how the program writes it.
///
/// Each is a power of ten of the unit that submissions have, so that a number is converted by moving its point.
package enum QuantityUnit: String, CaseIterable, Sendable {
    case metres = "m"
    case centimetres = "cm"
    case millimetres = "mm"
    case squareMetres = "m²"
    case squareCentimetres = "cm²"
    case squareMillimetres = "mm²"
    case tenThousandSquareMetres = "万m²"
    case cubicMetres = "m³"
    case litres = "L"
    case cubicCentimetres = "cm³"
    case cubicMillimetres = "mm³"
    case tonnes = "t"
    case kilograms = "kg"

    /// What it measures.
    package enum Dimension: Sendable {
        case length, area, volume
        /// Of which no field of a submission is.
        case mass
    }

    package var dimension: Dimension { scale.dimension }

    /// How many places the point of a number moves to the right when the number is put into another unit, negative to the left; `nil` where
    /// the two do not measure the same.
    package func places(to other: QuantityUnit) -> Int? {
        dimension == other.dimension ? scale.exponent - other.scale.exponent : nil
    }

    /// As a power of ten of m, m², m³ or kg.
    private var scale: (dimension: Dimension, exponent: Int) {
        switch self {
        case .metres: (.length, 0)
        case .centimetres: (.length, -2)
        case .millimetres: (.length, -3)
        case .squareMetres: (.area, 0)
        case .squareCentimetres: (.area, -4)
        case .squareMillimetres: (.area, -6)
        case .tenThousandSquareMetres: (.area, 4)
        case .cubicMetres: (.volume, 0)
        case .litres: (.volume, -3)
        case .cubicCentimetres: (.volume, -6)
        case .cubicMillimetres: (.volume, -9)
        case .tonnes: (.mass, 3)
        case .kilograms: (.mass, 0)
        }
    }

    /// Reads a unit as people write it, without regard to case; `nil` where it is none of these.
    package init?(written text: String) {
        guard let unit = Self.byName[text.lowercased()] else { return nil }
        self = unit
    }

    /// What else than itself a unit is written as, in lower case.
    var names: [String] {
        switch self {
        case .metres: ["米", "公尺"]
        case .centimetres: ["厘米", "公分", "㎝"]
        case .millimetres: ["毫米", "㎜"]
        case .squareMetres: ["m2", "㎡", "m^2", "平方米", "平米", "平方公尺", "sqm", "平方"]
        case .squareCentimetres: ["cm2", "cm^2", "平方厘米", "㎠"]
        case .squareMillimetres: ["mm2", "mm^2", "平方毫米", "㎟"]
        case .tenThousandSquareMetres: ["万m2", "万㎡", "万m^2", "万平方米", "万平米", "万平"]
        case .cubicMetres: ["m3", "㎥", "m^3", "立方米", "立方公尺", "立方", "方"]
        case .litres: ["升", "公升", "ℓ"]
        case .cubicCentimetres: ["cm3", "cm^3", "立方厘米", "㎤"]
        case .cubicMillimetres: ["mm3", "mm^3", "立方毫米", "㎣"]
        case .tonnes: ["吨", "公吨"]
        case .kilograms: ["公斤", "千克", "㎏"]
        }
    }

    private static let byName: [String: QuantityUnit] = {
        var result: [String: QuantityUnit] = [:]
        for unit in allCases {
            for name in [unit.rawValue.lowercased()] + unit.names { result[name] = unit }
        }
        return result
    }()
}
