/// The names that the measures files of a folder define, and the names of items as methods use them.
///
/// Measures files are read before all others, so that what a method says by name becomes a place at once.
///
/// Only the reader of standards changes it, and nothing once they are read.
final class MethodVocabulary: @unchecked Sendable {
    private(set) var measures: [MeasureDefinition] = []
    private(set) var attributes: [AttributeDefinition] = []
    /// Where each definition stands: the number of its file among those read, and its place there.
    private(set) var measureOrigins: [Origin] = []
    private(set) var attributeOrigins: [Origin] = []
    private(set) var itemNames: [String] = []
    private var measurePlaces: [String: Int] = [:]
    private var attributePlaces: [String: Int] = [:]
    private var itemPlaces: [String: Int] = [:]
    /// Whether every definition could be read; else an unknown name may be the fault of a measures file alone.
    var isComplete = true
    /// The measures and attributes that an item, a provision or a grade uses.
    private(set) var usedMeasures: [MeasureIndex] = []
    private(set) var usedAttributes: [AttributeIndex] = []
    /// What is to be said of each rule: those of the program, then the provisions of all methods.
    private(set) var rules: [RuleDescription]
    private var ruleIDs: Set<String>

    /// - Parameter rules: those of the program.
    init(rules: [RuleDescription]) {
        self.rules = rules
        ruleIDs = Set(rules.map(\.id))
    }

    struct Origin {
        let file: Int
        let span: SourceSpan
    }

    /// - Returns: `false` if there is a measure or attribute of that name already.
    func add(_ measure: MeasureDefinition, _ origin: Origin) -> Bool {
        guard measurePlaces[measure.id] == nil, attributePlaces[measure.id] == nil else { return false }
        measurePlaces[measure.id] = measures.count
        measures.append(measure)
        measureOrigins.append(origin)
        return true
    }

    /// - Returns: `false` if there is a measure or attribute of that name already.
    func add(_ attribute: AttributeDefinition, _ origin: Origin) -> Bool {
        guard attributePlaces[attribute.id] == nil, measurePlaces[attribute.id] == nil else { return false }
        attributePlaces[attribute.id] = attributes.count
        attributes.append(attribute)
        attributeOrigins.append(origin)
        return true
    }

    /// The measure of that name, which is used from now on.
    func useMeasure(_ id: String) -> MeasureIndex? {
        guard let place = measurePlaces[id] else { return nil }
        let measure = MeasureIndex(place)
        if !usedMeasures.contains(measure) { usedMeasures.append(measure) }
        return measure
    }

    func useAttribute(_ id: String) -> AttributeIndex? {
        guard let place = attributePlaces[id] else { return nil }
        let attribute = AttributeIndex(place)
        if !usedAttributes.contains(attribute) { usedAttributes.append(attribute) }
        return attribute
    }

    /// - Returns: the rule that the provision is.
    func add(_ provision: RuleDescription) -> RuleID {
        rules.append(provision)
        return RuleID(place: rules.count - 1)
    }

    /// - Returns: `false` if a rule of the program or another provision has that id already.
    func claim(provision id: String) -> Bool {
        ruleIDs.insert(id).inserted
    }

    func itemName(_ id: String) -> ItemName {
        if let place = itemPlaces[id] { return ItemName(place) }
        itemPlaces[id] = itemNames.count
        itemNames.append(id)
        return ItemName(itemNames.count - 1)
    }
}
