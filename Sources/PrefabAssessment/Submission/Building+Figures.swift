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
            spelling = Self.spelling(of: name)
            self.height = height
            self.aboveGroundArea = aboveGroundArea
        }

        private static func spelling(of name: String) -> String {
            // First bytes of characters that may be spaces or of full width; those of Chinese ones are others.
            if name.utf8.contains(where: { $0 == 0xC2 || 0xE1 <= $0 && $0 <= 0xE3 || $0 == 0xEF }) {
                return WrittenNumber.narrow(name).lowercased().filter { !$0.isWhitespace }
            }
            if name.utf8.allSatisfy({ $0 > 0x20 && !isCapital($0) }) { return name }
            // In a loop of its own, for each building of each file; a lazy map takes eight times as long.
            var bytes: [UInt8] = []
            bytes.reserveCapacity(name.utf8.count)
            for byte in name.utf8 where byte > 0x20 { bytes.append(isCapital(byte) ? byte | 0x20 : byte) }
            return String(decoding: bytes, as: UTF8.self)
        }

        private static func isCapital(_ byte: UInt8) -> Bool { UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") }
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
