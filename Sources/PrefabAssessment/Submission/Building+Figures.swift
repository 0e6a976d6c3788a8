extension Building {
    /// What stays the same of a building that is handed in again under another id or another project.
    package struct Figures: Hashable, Sendable {
        package let name: String
        /// In m.
        package let height: ExactDecimal
        /// In m².
        package let aboveGroundArea: ExactDecimal
    }

    /// `nil` where the building has no name: height and area alone are those of many buildings.
    package var figures: Figures? {
        name.flatMap { $0.isEmpty ? nil : Figures(name: $0, height: height, aboveGroundArea: aboveGroundArea) }
    }
}
