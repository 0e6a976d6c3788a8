/// The names of a submission that a folder of standards defines, ready to be looked up by their bytes.
///
/// The tables live as long as the standards.
final class SubmissionNames: Sendable {
    /// The keys of `measures`, in the order of ``Standards/measures``.
    let measures: KeyTable<Int>
    /// The keys of `attributes`, in the order of ``Standards/attributes``; full decoration is a field of the building.
    let attributes: KeyTable<Int>
    /// What a file of costs may name: the measures, then the attributes.
    let priced: KeyTable<Int>
    /// The keys of `declaredScores`, in the order of ``Standards/itemNames``.
    let items: KeyTable<Int>
    /// The words of a declared grade, in the order of ``Standards/gradeNames``.
    let grades: KeyTable<Int>

    init(measures: [String], attributes: [String], items: [String], grades: [String]) {
        self.measures = Self.table(measures)
        self.attributes = Self.table(attributes, without: AttributeDefinition.fullDecoration)
        priced = Self.table(measures + attributes)
        self.items = Self.table(items)
        self.grades = Self.table(grades)
    }

    /// The key of a name is its place in the list.
    private static func table(_ names: [String], without hidden: String? = nil) -> KeyTable<Int> {
        KeyTable(names.enumerated().filter { $0.element != hidden }.map { (name: $0.element, key: $0.offset) })
    }

    deinit {
        measures.end()
        attributes.end()
        priced.end()
        items.end()
        grades.end()
    }
}
