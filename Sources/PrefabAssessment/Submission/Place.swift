/// A place in a submission that a finding speaks of.
package enum Place: Hashable, Sendable {
    case document
    /// A member of the outermost object.
    case root(RootKey)
    case project(ProjectKey)
    case date(DateKey)
    case rewardBasis(RewardBasisKey)
    case award(AwardKey)
    case otherAward(Int)
    case building(Int)
    case buildingField(Int, BuildingKey)
    case buildingRewardBasis(Int, RewardBasisKey)
    case buildingAward(Int, AwardKey)
    case measure(building: Int, MeasureIndex)
    case attribute(building: Int, AttributeIndex)
    case declared(building: Int, DeclaredKey)
}

extension Submission {
    /// Where a place stands. A field that was left out has no place of its own; then it is the object that it is missing from.
    package func resolve(_ place: Place, in standards: Standards) -> (place: Place, span: SourceSpan) {
        switch place {
        case .document: return (place, spans.object)
        case .root(let key):
            if let span = spans[key] { return (place, span) }
            return (.document, spans.object)
        case .project(let key):
            if let span = project.spans[key] { return (place, span) }
            return resolve(.root(.project), in: standards)
        case .date(let key):
            if let span = dates.spans[key] { return (place, span) }
            return resolve(.root(.dates), in: standards)
        case .rewardBasis(let key):
            if let span = rewardBasis.spans[key] { return (place, span) }
            return resolve(.root(.rewardBasis), in: standards)
        case .award(let key):
            if let span = rewardBasis.award?.spans[key] { return (place, span) }
            return resolve(.rewardBasis(.award), in: standards)
        case .otherAward(let index): return (place, otherAwards[index].spans.object)
        case .building(let index): return (place, buildings[index].spans.object)
        case .buildingField(let index, let key):
            if let span = buildings[index].spans[key] { return (place, span) }
            return (.building(index), buildings[index].spans.object)
        case .buildingRewardBasis(let index, let key):
            if let span = buildings[index].rewardBasis?.spans[key] { return (place, span) }
            return resolve(.buildingField(index, .rewardBasis), in: standards)
        case .buildingAward(let index, let key):
            if let span = buildings[index].rewardBasis?.award?.spans[key] { return (place, span) }
            return resolve(.buildingRewardBasis(index, .award), in: standards)
        case .measure(let index, let measure):
            if let span = buildings[index].measures.span(of: measure) { return (place, span) }
            if standards.measures[measure.place].takeOff != nil, buildings[index].components != nil {
                return resolve(.buildingField(index, .components), in: standards)
            }
            return resolve(.buildingField(index, .measures), in: standards)
        case .attribute(let index, let attribute):
            if let span = buildings[index].attributes[attribute]?.span { return (place, span) }
            return resolve(.buildingField(index, .attributes), in: standards)
        case .declared(let index, let key):
            if let span = buildings[index].declared.spans[key] { return (place, span) }
            return resolve(.buildingField(index, .declared), in: standards)
        }
    }
}

extension Place {
    /// Writes the place as a JSON Pointer (RFC 6901): `/buildings/0/height`.
    ///
    /// Of the keys of a submission only those that data defines may hold a character that a pointer escapes.
    package func writePointer(to buffer: inout UTF8Buffer, in standards: Standards) {
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
        case .award(let key):
            buffer.append("/rewardBasis/award/")
            buffer.append(key.rawValue)
        case .otherAward(let index):
            buffer.append("/otherAwards/")
            buffer.append(index)
        case .building(let index): Self.writeBuilding(index, to: &buffer)
        case .buildingField(let index, let key):
            Self.writeBuilding(index, to: &buffer)
            buffer.append("/")
            buffer.append(key.rawValue)
        case .buildingRewardBasis(let index, let key):
            Self.writeBuilding(index, to: &buffer)
            buffer.append("/rewardBasis/")
            buffer.append(key.rawValue)
        case .buildingAward(let index, let key):
            Self.writeBuilding(index, to: &buffer)
            buffer.append("/rewardBasis/award/")
            buffer.append(key.rawValue)
        case .measure(let index, let measure):
            Self.writeBuilding(index, to: &buffer)
            buffer.append("/measures/")
            Self.write(standards.measures[measure.place].id, to: &buffer)
        case .attribute(let index, let attribute):
            Self.writeBuilding(index, to: &buffer)
            buffer.append("/attributes/")
            Self.write(standards.attributes[attribute.place].id, to: &buffer)
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

    private static func write(_ key: String, to buffer: inout UTF8Buffer) {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "~") }) else { return buffer.append(key) }
        for byte in key.utf8 {
            switch byte {
            case UInt8(ascii: "~"): buffer.append("~0")
            case UInt8(ascii: "/"): buffer.append("~1")
            default: buffer.append(byte: byte)
            }
        }
    }

    /// The place as a JSON Pointer.
    package func pointer(in standards: Standards) -> String {
        UTF8Buffer.text { writePointer(to: &$0, in: standards) }
    }
}

extension Place {
    /// The field's own name, as a reader of the submission knows it.
    package func field(in standards: Standards) -> String {
        switch self {
        case .document: "submission"
        case .root(let key): key.rawValue
        case .project(let key): key.rawValue
        case .date(let key): key.rawValue
        case .rewardBasis(let key), .buildingRewardBasis(_, let key): key.rawValue
        case .award(let key), .buildingAward(_, let key): key.rawValue
        case .otherAward: "otherAwards"
        case .building: "building"
        case .buildingField(_, let key): key.rawValue
        case .measure(_, let measure): standards.measures[measure.place].id
        case .attribute(_, let attribute): standards.attributes[attribute.place].id
        case .declared(_, let key): key.rawValue
        }
    }
}

extension Place {
    /// The building that the place belongs to, by its place in the submission.
    package var building: Int? {
        switch self {
        case .building(let index), .buildingField(let index, _), .buildingRewardBasis(let index, _), .buildingAward(let index, _),
            .measure(let index, _), .attribute(let index, _), .declared(let index, _):
            index
        case .document, .root, .project, .date, .rewardBasis, .award, .otherAward: nil
        }
    }

    /// The same place of another building; the place itself where it belongs to none.
    func moved(toBuilding index: Int) -> Place {
        switch self {
        case .building: .building(index)
        case .buildingField(_, let key): .buildingField(index, key)
        case .buildingRewardBasis(_, let key): .buildingRewardBasis(index, key)
        case .buildingAward(_, let key): .buildingAward(index, key)
        case .measure(_, let measure): .measure(building: index, measure)
        case .attribute(_, let attribute): .attribute(building: index, attribute)
        case .declared(_, let key): .declared(building: index, key)
        case .document, .root, .project, .date, .rewardBasis, .award, .otherAward: self
        }
    }
}

extension Place {
    /// The key of a field that the format names itself; `nil` where the place is no field, or one that the standards define.
    package var key: (any SubmissionKey)? {
        switch self {
        case .document, .otherAward, .building, .measure, .attribute: nil
        case .root(let key): key
        case .project(let key): key
        case .date(let key): key
        case .rewardBasis(let key), .buildingRewardBasis(_, let key): key
        case .award(let key), .buildingAward(_, let key): key
        case .buildingField(_, let key): key
        case .declared(_, let key): key
        }
    }

    /// What is to be said of the field; nothing where the place is none.
    package func fieldDescription(in standards: Standards) -> FieldDescription? {
        switch self {
        case .measure(_, let measure): .measure(standards.measures[measure.place])
        case .attribute(_, let attribute): .attribute(standards.attributes[attribute.place])
        default: key?.field
        }
    }
}

extension Submission {
    /// The value of a field, as the format writes it but without quotation marks; `nil` where it was left out, or the place is no single
    /// value.
    ///
    /// A text that is none of the field's type changes nothing, and no field can be taken away.
    package internal(set) subscript(place: Place) -> String? {
        get {
            switch place {
            case .project(let key): key.row.text(of: project)
            case .date(let key): key.row.text(of: dates)
            case .rewardBasis(let key): key.row.text(of: rewardBasis)
            case .award(let key): rewardBasis.award.flatMap { key.row.text(of: $0) }
            case .buildingField(let index, let key): key.row.text(of: buildings[index])
            case .buildingRewardBasis(let index, let key): buildings[index].rewardBasis.flatMap { key.row.text(of: $0) }
            case .buildingAward(let index, let key): buildings[index].rewardBasis?.award.flatMap { key.row.text(of: $0) }
            case .declared(let index, let key): key.row.text(of: buildings[index].declared)
            case .document, .root, .otherAward, .building, .measure, .attribute: nil
            }
        }
        set {
            guard let newValue else { return }
            switch place {
            case .project(let key): key.row.set(newValue, in: &project)
            case .date(let key): key.row.set(newValue, in: &dates)
            case .rewardBasis(let key): key.row.set(newValue, in: &rewardBasis)
            case .award(let key): key.row.set(newValue, in: &rewardBasis.award[default: Award()])
            case .buildingField(let index, let key): key.row.set(newValue, in: &buildings[index])
            case .buildingRewardBasis(let index, let key):
                key.row.set(newValue, in: &buildings[index].rewardBasis[default: RewardBasis()])
            case .buildingAward(let index, let key):
                key.row.set(newValue, in: &buildings[index].rewardBasis[default: RewardBasis()].award[default: Award()])
            case .declared(let index, let key): key.row.set(newValue, in: &buildings[index].declared)
            case .document, .root, .otherAward, .building, .measure, .attribute: return
            }
        }
    }
}

extension Optional {
    /// What is there, or `empty` in its place.
    fileprivate subscript(default empty: Wrapped) -> Wrapped {
        get { self ?? empty }
        set { self = newValue }
    }
}
