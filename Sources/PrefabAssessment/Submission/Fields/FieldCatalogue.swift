import Synchronization

/// The fields of a submission by the objects in which they stand, for whoever looks for one by a name: the help of an error, `prefab explain`.
package struct FieldCatalogue: Sendable {
    /// A kind of object, with its fields in the order of the format.
    package struct Object: Sendable {
        /// The keys that lead to it, without the places in arrays: `["buildings", "components"]`; none for the outermost one.
        package let path: [String]
        package let fields: [(key: String, field: FieldDescription)]
        /// The fields as a name is looked for among them.
        let known: [KnownName]

        init(path: [String], fields: [(key: String, field: FieldDescription)]) {
            self.path = path
            self.fields = fields
            known = fields.map { $0.field.known(as: $0.key) }
        }

        func field(_ key: String) -> FieldDescription? { fields.first { $0.key == key }?.field }

        /// `buildings.components`, as people are told where a field belongs.
        var name: Message.Text {
            path.isEmpty
                ? Message.Text("最外层", "the outermost object")
                : Message.Text(" \(path.joined(separator: ".")) ", path.joined(separator: "."))
        }
    }

    /// From the outermost object inwards.
    package let objects: [Object]

    /// The fields of a folder, made once for all texts that are read by the same one.
    package static func of(_ standards: Standards) -> FieldCatalogue {
        last.withLock { last in
            if let last, last.standards === standards { return last.catalogue }
            let catalogue = FieldCatalogue(standards)
            last = (standards, catalogue)
            return catalogue
        }
    }

    private static let last = Mutex<(standards: Standards, catalogue: FieldCatalogue)?>(nil)

    private init(_ standards: Standards) {
        let buildings = RootKey.buildings.rawValue
        objects =
            Self.aboveDefinitions + [
                Object(
                    path: [buildings, BuildingKey.attributes.rawValue],
                    fields: standards.attributes.filter { $0.id != AttributeDefinition.fullDecoration }.map { ($0.id, .attribute($0)) }),
                Self.components,
                Object(path: [buildings, BuildingKey.measures.rawValue], fields: standards.measures.map { ($0.id, .measure($0)) }),
                Self.measureParts,
                Object(
                    path: [buildings, BuildingKey.declaredScores.rawValue],
                    fields: standards.itemNames.compactMap { name in
                        standards.methods.lazy.compactMap { $0.item(name) }.first.map { (name, .declaredScore($0)) }
                    }),
                Self.declared,
            ]
    }

    // What is the same whatever the standards are is made once.
    private static let aboveDefinitions: [Object] = {
        let basis = fields(RewardBasisKey.self)
        let award = fields(AwardKey.self)
        let buildings = RootKey.buildings.rawValue
        return [
            Object(path: [], fields: fields(RootKey.self)),
            Object(path: [RootKey.project.rawValue], fields: fields(ProjectKey.self)),
            Object(path: [RootKey.dates.rawValue], fields: fields(DateKey.self)),
            Object(path: [RootKey.rewardBasis.rawValue], fields: basis),
            Object(path: [RootKey.rewardBasis.rawValue, RewardBasisKey.award.rawValue], fields: award),
            Object(path: [RootKey.otherAwards.rawValue], fields: fields(OtherAwardKey.self)),
            Object(path: [buildings], fields: fields(BuildingKey.self)),
            Object(path: [buildings, BuildingKey.rewardBasis.rawValue], fields: basis),
            Object(path: [buildings, BuildingKey.rewardBasis.rawValue, RewardBasisKey.award.rawValue], fields: award),
        ]
    }()
    private static let components = Object(
        path: [RootKey.buildings.rawValue, BuildingKey.components.rawValue], fields: fields(ComponentKey.self))
    private static let measureParts = Object(path: anyMeasure, fields: fields(MeasurePartKey.self))
    private static let declared = Object(
        path: [RootKey.buildings.rawValue, BuildingKey.declared.rawValue], fields: fields(DeclaredKey.self))

    private static func fields<Key: SubmissionKey>(_: Key.Type) -> [(key: String, field: FieldDescription)] {
        Key.allCases.map { ($0.rawValue, $0.field) }
    }

    /// The two quantities stand in every measure alike.
    private static let anyMeasure = [RootKey.buildings.rawValue, BuildingKey.measures.rawValue, "*"]

    /// The first of the objects that have these keys and no others.
    func object(withKeys names: [String]) -> Object? {
        objects.first { $0.fields.count == names.count && zip($0.fields, names).allSatisfy { $0.key == $1 } }
    }

    /// The field at the end of a way of keys: `["buildings", "height"]`.
    func field(at path: [String]) -> FieldDescription? {
        guard let key = path.last else { return nil }
        let way = Array(path.dropLast())
        if let object = objects.first(where: { $0.path == way }) { return object.field(key) }
        guard way.count == Self.anyMeasure.count, way.dropLast() == Self.anyMeasure.dropLast() else { return nil }
        return objects.first { $0.path == Self.anyMeasure }?.field(key)
    }
}

/// A field with the way of keys that leads to it.
package struct CataloguedField: Sendable {
    package let path: [String]
    package let description: FieldDescription
    /// Other ways to a field of the same description.
    package let otherPaths: [[String]]

    /// `dates.planningPermit`.
    package var id: String { path.joined(separator: ".") }
}

extension FieldCatalogue {
    /// The fields that the format defines, each once; those that the standards define are measures, attributes and items.
    package var explained: [CataloguedField] {
        let defined = [BuildingKey.attributes, .measures, .declaredScores].map { [RootKey.buildings.rawValue, $0.rawValue] }
        var result: [CataloguedField] = []
        for (place, object) in objects.enumerated() where !defined.contains(object.path) {
            func isSame(_ other: Object) -> Bool {
                other.path.last == object.path.last && other.fields.map(\.key) == object.fields.map(\.key)
            }
            if objects[..<place].contains(where: isSame) { continue }
            let others = objects[(place + 1)...].filter(isSame)
            result += object.fields.map { key, field in
                CataloguedField(path: object.path + [key], description: field, otherPaths: others.map { $0.path + [key] })
            }
        }
        return result
    }
}

extension FieldDescription {
    /// The words that its value may be, with their meaning; none where it is no word.
    package var words: [WordDescription] {
        switch type {
        case .word(let words), .words(let words): words
        case .dateOr(let word): [word]
        default: []
        }
    }

    /// The unit of its number, empty where it has none; `nil` where its value is no number.
    var unit: String? {
        if case .number(_, let unit) = type { unit } else { nil }
    }

    /// All that people call it.
    func known(as key: String) -> KnownName {
        KnownName(name: key, title: shortTitle, others: [title.chinese, title.english] + otherNames)
    }
}
