import PrefabReports

/// What is read of formulas, whose values are those that a calculation left behind.
enum Formula {
    private static let sums = ["SUM(", "SUBTOTAL(", "_xlfn.AGGREGATE(", "AGGREGATE("]

    /// Whether a formula adds up cells of rows above it: `SUM(E4:E20)` in E21.
    static func sumsAbove(_ text: String, of place: CellPlace) -> Bool {
        guard let name = sums.first(where: { text.hasPrefix($0) }) else { return false }
        // SUBTOTAL(9,E4:E20) has the kind of sum in front.
        let areas = text.dropFirst(name.count).split { "(),;+".contains($0) }.prefix(4)
        for area in areas where area.contains(":") {
            guard let area = CellArea(String(area)) else { continue }
            return area.first.row < area.last.row && area.last.row < place.row
        }
        return false
    }
}
