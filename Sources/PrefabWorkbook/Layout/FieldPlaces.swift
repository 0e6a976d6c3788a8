import PrefabAssessment
import PrefabReports

/// Where the fields of a sheet stand: each in a row of its own beside its key, or each in a column below it.
struct FieldPlaces {
    private var rows: [String: Int32] = [:]
    private var columns: [String: Int32] = [:]

    /// Of the project's sheet.
    ///
    /// - Parameter column: in which the keys stand.
    init(keys column: Int32, of sheet: Sheet, _ layout: SubmissionLayout) {
        for cell in sheet.cells where cell.place.column == column {
            if case .text(let key) = cell.content, layout.entry(key)?.table == .project, rows[key] == nil { rows[key] = cell.place.row }
        }
    }

    /// Of a table.
    init(_ found: ImportReader.Found) {
        for (column, entry) in found.columns { columns[entry.key] = column }
    }

    /// The row of a field of the project.
    func row(of key: String) -> Int32? { rows[key] }

    /// The cell of a field.
    ///
    /// - Parameter row: of the building, line, measure or award.
    func place(of key: String, inRow row: Int32?) -> CellPlace? {
        if let own = rows[key] { return CellPlace(row: Int(own), column: Int(ImportReader.valueColumn)) }
        guard let row, let column = columns[key] else { return nil }
        return CellPlace(row: Int(row), column: Int(column))
    }
}

/// The keys of the workbook for the fields that findings are about.
struct FieldKeys {
    /// One for each finding; `nil` where it is about no field of the workbook.
    private(set) var all: [String?]

    /// What is said of these in words of JSON, or of an object in place of a field.
    private static let codes: Set<DiagnosticCode> = [
        .wrongType, .unknownWord, .impossibleDate, .negativeQuantity, .unknownKey, .missingField, .blankText, .absentNotAllowed,
        .duplicateKey, .storeysUnread, .storeysAboveBuilding,
    ]

    init(of diagnostics: [Diagnostic], in text: [UInt8]) {
        all = Array(repeating: nil, count: diagnostics.count)
        let places = diagnostics.indices.filter { Self.codes.contains(diagnostics[$0].code) }.sorted {
            diagnostics[$0].span.start < diagnostics[$1].span.start
        }
        if places.isEmpty { return }
        let pointers = JSONPointer.pointers(to: places.map { Int(diagnostics[$0].span.start) }, in: text)
        for (place, pointer) in zip(places, pointers) {
            var way = pointer.split(separator: "/").map(String.init)
            // A field that is missing is told of its object, by its name.
            if diagnostics[place].code == .missingField, case .text(let name)? = diagnostics[place].message.values.last { way.append(name) }
            all[place] = Self.key(of: way)
        }
    }

    /// `buildings.height` for the way `buildings`, `0`, `height`.
    private static func key(of way: [String]) -> String? {
        guard let root = way.first else { return nil }
        func key(_ table: String, _ start: Int) -> String? {
            way.count > start ? ([table] + way[start...]).joined(separator: ".") : nil
        }
        switch RootKey(rawValue: root) {
        case .buildings:
            switch way.count > 2 ? BuildingKey(rawValue: way[2]) : nil {
            case .measures: return way.count <= 4 ? "measures.measure" : key("measures", 4)
            case .components: return key("components", 4)
            default: return key("buildings", 2)
            }
        case .otherAwards: return key("otherAwards", 2)
        // Without any of its fields there is no object, and the first of them is asked for.
        case .project where way.count == 1: return "project.id"
        case .documents: return nil
        default: return way.joined(separator: ".")
        }
    }
}
