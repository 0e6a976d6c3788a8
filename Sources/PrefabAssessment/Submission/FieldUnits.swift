/// The units of the numbers of a submission, by the way of keys that leads to them.
struct FieldUnits {
    let standards: Standards

    /// - Parameter path: the keys from the outermost object on, without the places in arrays: `["buildings", "height"]`.
    /// - Returns: the unit, empty for a number that has none; `nil` where no number is known to stand.
    func unit(at path: [String]) -> String? {
        guard let root = path.first.flatMap(RootKey.init), path.count > 1 else { return nil }
        switch root {
        case .project where path.count == 2: return unit(of: ProjectKey(rawValue: path[1])?.field)
        case .buildings: return unitOfBuilding(path)
        default: return nil
        }
    }

    /// Whether a text stands at the end of a way of keys.
    func isText(at path: [String]) -> Bool {
        guard let root = path.first.flatMap(RootKey.init), path.count > 1 else { return false }
        switch root {
        case .project where path.count == 2: return isText(ProjectKey(rawValue: path[1])?.field)
        case .buildings where path.count == 2: return isText(BuildingKey(rawValue: path[1])?.field)
        case .buildings where path.count == 3 && path[1] == BuildingKey.components.rawValue:
            return isText(ComponentKey(rawValue: path[2])?.field)
        default: return false
        }
    }

    private func isText(_ field: FieldDescription?) -> Bool {
        switch field?.type {
        case .text, .filledText: true
        default: false
        }
    }

    private func unitOfBuilding(_ path: [String]) -> String? {
        guard let key = BuildingKey(rawValue: path[1]) else { return nil }
        switch (key, path.count) {
        case (_, 2): return unit(of: key.field)
        case (.components, 3): return unit(of: ComponentKey(rawValue: path[2])?.field)
        case (.declared, 3): return unit(of: DeclaredKey(rawValue: path[2])?.field)
        case (.declaredScores, 3): return ""
        case (.measures, 4): return standards.measures.first { $0.id == path[2] }?.unit
        default: return nil
        }
    }

    private func unit(of field: FieldDescription?) -> String? {
        guard case .number(_, let unit) = field?.type else { return nil }
        return unit
    }

    /// The way of keys of a JSON Pointer.
    static func path(ofPointer pointer: String) -> [String] {
        pointer.split(separator: "/").filter { Int($0) == nil }
            .map { String($0).replacing("~1", with: "/").replacing("~0", with: "~") }
    }
}
