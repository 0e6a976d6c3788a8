extension FieldCatalogue {
    /// What stands at the end of a way of keys.
    func expectedValue(at path: [String]) -> ExpectedValue {
        switch field(at: path)?.type {
        case .number(_, let unit): .number(unit: measure(above: path) ?? unit)
        case .level: .number(unit: "")
        case .text, .filledText, .storeys: .text
        case .flag: .flag
        case .measure(let unit, _): .measure(unit: unit)
        case .structure, .constant, .word, .words, .date, .dateOr, nil: .other
        }
    }

    /// The unit of a measure, which both of its quantities have.
    private func measure(above path: [String]) -> String? {
        guard case .measure(let unit, _) = field(at: path.dropLast())?.type else { return nil }
        return unit
    }

    /// The way of keys of a JSON Pointer.
    static func path(ofPointer pointer: String) -> [String] {
        pointer.split(separator: "/").filter { Int($0) == nil }
            .map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }
    }
}
