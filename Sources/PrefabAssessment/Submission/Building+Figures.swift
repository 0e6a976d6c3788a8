extension Building {
    /// What stays the same of a building that is handed in again under another id or another project.
    package struct Figures: Sendable {
        package let name: String
        /// The name without spaces, in half width and in lower case: `１＃ 厂房` is 1#厂房.
        private let spelling: String
        /// In m.
        package let height: ExactDecimal
        /// In m².
        package let aboveGroundArea: ExactDecimal

        fileprivate init(_ name: String, _ height: ExactDecimal, _ aboveGroundArea: ExactDecimal) {
            self.name = name
            spelling = WrittenNumber.narrow(name).lowercased().filter { !$0.isWhitespace }
            self.height = height
            self.aboveGroundArea = aboveGroundArea
        }
    }

    /// `nil` where the building has no name, for height and area alone are those of many buildings, or one of the two is not given.
    package var figures: Figures? {
        guard let name, !name.isEmpty, let height, let aboveGroundArea else { return nil }
        return Figures(name, height, aboveGroundArea)
    }
}

extension Building.Figures: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        (left.spelling, left.height, left.aboveGroundArea) == (right.spelling, right.height, right.aboveGroundArea)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(spelling)
        hasher.combine(height)
        hasher.combine(aboveGroundArea)
    }
}
