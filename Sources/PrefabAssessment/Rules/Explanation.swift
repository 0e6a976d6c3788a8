/// Something that `prefab explain` knows: a diagnostic code, a rule or a reading of the program, and what a folder of standards defines.
package enum Explanation: Sendable {
    case diagnostic(DiagnosticExplanation)
    case rule(RuleDescription, RuleHelp)
    case provision(Provision, Method, FigureRecord)
    case item(MethodItem, Method, FigureRecord)
    case measure(MeasureDefinition, FigureRecord)
    case attribute(AttributeDefinition, FigureRecord)
    case reading(ReadingDescription)
    case field(CataloguedField)
    case word(WordDescription, CataloguedField)

    /// All codes and then all rules of the program, each in the order in which they are listed.
    package static let all: [Explanation] =
        DiagnosticCode.allCases.map { .diagnostic($0.explanation) }
        + RuleBook.rules.map { .rule($0.description, $0.help) }

    /// `S104`, `48-8-window`.
    package var id: String {
        switch self {
        case .diagnostic(let page): page.code.rawValue
        case .rule(let description, _): description.id
        case .provision(let provision, _, _): provision.id
        case .item(let item, _, _): item.id
        case .measure(let measure, _): measure.id
        case .attribute(let attribute, _): attribute.id
        case .reading(let reading): reading.id.rawValue
        case .field(let field): field.id
        case .word(let word, let field): "\(field.id).\(word.word)"
        }
    }

    package var title: Message.Text {
        switch self {
        case .diagnostic(let page): page.title
        case .rule(let description, _): description.title
        case .provision(let provision, _, _): provision.title
        case .item(let item, _, _): item.title
        case .measure(let measure, _): measure.title
        case .attribute(let attribute, _): attribute.title
        case .reading(let reading): reading.question
        case .field(let field): field.description.title
        case .word(let word, _): word.title
        }
    }

    /// All codes and rules, then the readings and what the standards define: provisions and items method by method, measures,
    /// attributes; at last the fields of a submission and their words.
    package static func all(in standards: Standards) -> [Explanation] {
        let records = standards.records
        return all
            + standards.instrument48.readings.map { .reading($0) }
            + standards.methods.flatMap { method in method.provisions.map { .provision($0, method, records[$0.record]) } }
            + standards.measures.map { .measure($0, records[$0.record]) }
            + standards.attributes.map { .attribute($0, records[$0.record]) }
            + standards.methods.flatMap { method in method.items.map { .item($0, method, records[$0.maximum.record]) } }
            + fields(in: standards)
    }

    /// The id of the figure that it is about, as verdicts name it: `DB11/T 1831-2021#verticalMembers`.
    package var figure: String? {
        switch self {
        case .diagnostic, .rule, .reading, .field, .word: nil
        case .provision(_, _, let record), .item(_, _, let record), .measure(_, let record), .attribute(_, let record): record.id
        }
    }

    /// Those of this name: the id, capitals or not; the way to a field or its end (`dates.planningPermit`, `planningPermit`), a word, a title.
    ///
    /// A measure and the items that are called after it have one name, and so have some fields and words.
    package static func named(_ name: String, in standards: Standards) -> [Explanation] {
        let wanted = name.lowercased()
        let way = wanted.split { ".[]/".contains($0) }.map(String.init).filter { Int($0) == nil }
        let everything = all(in: standards)
        let found = everything.filter { $0.id.lowercased() == wanted || $0.figure?.lowercased() == wanted || $0.isAt(way) }
        return found.isEmpty ? everything.filter { $0.isCalled(wanted) } : found
    }

    private static func fields(in standards: Standards) -> [Explanation] {
        let fields = FieldCatalogue.of(standards).explained
        return fields.map { .field($0) } + fields.flatMap { field in field.description.words.map { .word($0, field) } }
            + fields.filter { $0.path.suffix(2) == [BuildingKey.declared.rawValue, DeclaredKey.grade.rawValue] }
            .flatMap { field in standards.gradeNames.map { .word(grade($0, in: standards), field) } }
    }

    /// A word of a declared grade: a method's own, from which rate on it is given, or one of a building without a grade.
    private static func grade(_ name: String, in standards: Standards) -> WordDescription {
        let steps = standards.methods.flatMap { method in
            (method.grading?.steps ?? []).filter { $0.name == name }.map { (method.id, $0.from.value * 100) }
        }
        let title = Message.Text(grade: name)
        let meaning = steps.map { method, percent in
            let rate = ExactDecimal(units: percent.scaledQuotient(ExactDecimal.one, .cut))
            return Message.Text("\(method)：装配率不低于 \(rate)%", "\(method): an assembly rate of \(rate)% or more")
        }
        return WordDescription(
            word: name, title: title,
            meaning: meaning.isEmpty
                ? title
                : Message.Text(meaning.map(\.chinese).joined(separator: "；"), meaning.map(\.english).joined(separator: "; ")))
    }

    /// Whether the way of keys leads here, from wherever it begins.
    private func isAt(_ way: [String]) -> Bool {
        guard let last = way.last else { return false }
        func leads(_ path: [String]) -> Bool {
            let path = path.map { $0.lowercased() }
            func agree(_ one: ArraySlice<String>, _ other: ArraySlice<String>) -> Bool {
                one.count == other.count && zip(one, other).allSatisfy { $0 == $1 || $0 == "*" }
            }
            return agree(path.suffix(way.count), way[...]) || path.count > 1 && agree(path[...], way.suffix(path.count))
        }
        switch self {
        case .field(let field): return leads(field.path)
        case .word(let word, let field): return leads(field.path + [word.word])
        case .measure: return way.count > 1 && way[way.count - 2] == "measures" && last == id.lowercased()
        case .attribute: return way.count > 1 && way[way.count - 2] == "attributes" && last == id.lowercased()
        case .item: return way.count > 1 && way[way.count - 2] == "declaredscores" && last == id.lowercased()
        case .diagnostic, .rule, .provision, .reading: return false
        }
    }

    /// Whether it is a title, or what else people say.
    private func isCalled(_ name: String) -> Bool {
        var names = [title.chinese, title.english]
        switch self {
        case .field(let field):
            names += [field.description.shortTitle.chinese, field.description.shortTitle.english] + field.description.otherNames
        case .word(let word, _): names += word.otherNames
        case .measure(let measure, _): names += [measure.shortTitle.chinese, measure.shortTitle.english]
        case .attribute(let attribute, _): names += [attribute.shortTitle.chinese, attribute.shortTitle.english]
        case .item(let item, _, _): names += [item.shortTitle.chinese, item.shortTitle.english]
        case .diagnostic, .rule, .provision, .reading: break
        }
        return names.contains { $0.lowercased() == name }
    }

    /// The id that somebody who wrote `id` most likely meant.
    package static func nearestID(to id: String, in standards: Standards) -> String? {
        let everything = all(in: standards)
        let known = everything.map(\.id)
        // All codes differ from each other in a digit or two, so that the nearest is among those of the same family first.
        let family = known.filter { $0.first?.lowercased() == id.first?.lowercased() }
        let ends = everything.compactMap { $0.end }
        if let nearest = nearestName(to: id, among: family) ?? nearestName(to: id, among: known) ?? nearestName(to: id, among: ends) {
            return nearest
        }
        return everything.first { id.count > 1 && $0.title.chinese.contains(id) }?.id
    }

    /// The last key of a field, and a word: what people write of its id.
    private var end: String? {
        switch self {
        case .field(let field): field.path.last
        case .word(let word, _): word.word
        default: nil
        }
    }
}
