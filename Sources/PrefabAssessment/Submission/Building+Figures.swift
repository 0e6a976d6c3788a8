extension Building {
    /// What stays the same of a building that is handed in again under another id or another project.
    package struct Figures: Hashable, Sendable {
        package let name: String
        /// In m.
        package let height: ExactDecimal
        /// In m².
        package let aboveGroundArea: ExactDecimal
    }

    /// `nil` where the building has no name, for height and area alone are those of many buildings, or one of the two is not given.
    package var figures: Figures? {
        guard let name, !name.isEmpty, let height, let aboveGroundArea else { return nil }
        return Figures(name: name, height: height, aboveGroundArea: aboveGroundArea)
    }
}
