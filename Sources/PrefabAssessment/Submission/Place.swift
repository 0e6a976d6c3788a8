/// A place in a submission that a finding speaks of.
package enum Place: Hashable, Sendable {
    case document
    /// A member of the outermost object.
    case root(RootKey)
    case project(ProjectKey)
    case date(DateKey)
    case rewardBasis(RewardBasisKey)
    case otherAward(Int)
    case building(Int)
    case buildingField(Int, BuildingKey)
    case measure(building: Int, MeasureKey)
    case declared(building: Int, DeclaredKey)
}

extension Submission {
    /// Where a place stands. A field that was left out has no place of its own; then it is the object that it is missing from.
    package func resolve(_ place: Place) -> (place: Place, span: SourceSpan) {
        switch place {
        case .document: return (place, spans.object)
        case .root(let key):
            if let span = spans[key] { return (place, span) }
            return (.document, spans.object)
        case .project(let key):
            if let span = project.spans[key] { return (place, span) }
            return resolve(.root(.project))
        case .date(let key):
            if let span = dates.spans[key] { return (place, span) }
            return resolve(.root(.dates))
        case .rewardBasis(let key):
            if let span = rewardBasis.spans[key] { return (place, span) }
            return resolve(.root(.rewardBasis))
        case .otherAward(let index): return (place, otherAwards[index].spans.object)
        case .building(let index): return (place, buildings[index].spans.object)
        case .buildingField(let index, let key):
            if let span = buildings[index].spans[key] { return (place, span) }
            return (.building(index), buildings[index].spans.object)
        case .measure(let index, let key):
            if let span = buildings[index].measures.spans[key] { return (place, span) }
            if key.isDerivedFromComponents, buildings[index].components != nil {
                return resolve(.buildingField(index, .components))
            }
            return resolve(.buildingField(index, .measures))
        case .declared(let index, let key):
            if let span = buildings[index].declared.spans[key] { return (place, span) }
            return resolve(.buildingField(index, .declared))
        }
    }
}

extension Place {
    /// Writes the place as a JSON Pointer (RFC 6901): `/buildings/0/height`.
    ///
    /// None of the keys of a submission holds a character that a pointer would have to escape.
    package func writePointer(to buffer: inout UTF8Buffer) {
        switch self {
        case .document: break
        case .root(let key):
            buffer.append("/")
            buffer.append(key.rawValue)
        case .project(let key):
            buffer.append("/project/")
            buffer.append(key.rawValue)
        case .date(let key):
            buffer.append("/dates/")
            buffer.append(key.rawValue)
        case .rewardBasis(let key):
            buffer.append("/rewardBasis/")
            buffer.append(key.rawValue)
        case .otherAward(let index):
            buffer.append("/otherAwards/")
            buffer.append(index)
        case .building(let index): Self.writeBuilding(index, to: &buffer)
        case .buildingField(let index, let key):
            Self.writeBuilding(index, to: &buffer)
            buffer.append("/")
            buffer.append(key.rawValue)
        case .measure(let index, let key):
            Self.writeBuilding(index, to: &buffer)
            buffer.append("/measures/")
            buffer.append(key.rawValue)
        case .declared(let index, let key):
            Self.writeBuilding(index, to: &buffer)
            buffer.append("/declared/")
            buffer.append(key.rawValue)
        }
    }

    private static func writeBuilding(_ index: Int, to buffer: inout UTF8Buffer) {
        buffer.append("/buildings/")
        buffer.append(index)
    }

    /// The place as a JSON Pointer.
    package var pointer: String {
        UTF8Buffer.text(writePointer)
    }
}

extension Place {
    /// The field's own name, as a reader of the submission knows it.
    package var field: String {
        switch self {
        case .document: "submission"
        case .root(let key): key.rawValue
        case .project(let key): key.rawValue
        case .date(let key): key.rawValue
        case .rewardBasis(let key): key.rawValue
        case .otherAward: "otherAwards"
        case .building: "building"
        case .buildingField(_, let key): key.rawValue
        case .measure(_, let key): key.rawValue
        case .declared(_, let key): key.rawValue
        }
    }
}
