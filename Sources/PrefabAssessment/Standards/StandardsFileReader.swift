/// Reads one file of `Standards/`, and goes on after a fault so that all of them come in one run.
///
/// Every reading function returns nothing where the text is at fault, having reported why.
final class StandardsFileReader {
    let tree: ParsedJSON
    let rows: StandardsRows
    private(set) var diagnostics: [Diagnostic] = []

    /// The id of the file's instrument, once it is read.
    var instrument = ""
    var sources: [String: Message.Text] = [:]
    /// The rows of the file in the order of the text, filled in as they are read.
    var records: [FigureRecord?]
    /// The number of rows in the files before this one.
    let firstRecord: Int
    var recordIDs: Set<String> = []
    /// Names of things that another file may define, checked once all are read.
    var references: [Reference] = []
    /// The measures that the file uses, those of rows at fault included.
    var usedMeasures: [MeasureIndex] = []
    /// What a method of the file has, for those that name it.
    var outline: Outline?
    /// Whether a fault may stand where the file uses a measure or an attribute, so that one may seem unused that is not.
    var mayHideUses = false

    /// A name in this file that stands for a thing in any file.
    struct Reference {
        enum Target: Equatable {
            /// A method that some file must hold.
            case method
            /// The same, with provisions, because it governs buildings.
            case provisions
            /// A grade of a method.
            case grade(method: String?)
            /// A figure that some file must hold.
            case record
            /// A related instrument, which no file of its own may hold.
            case related
        }

        let target: Target
        let name: String
        let span: SourceSpan
    }

    /// What the measures files of the folder define.
    let vocabulary: MethodVocabulary

    init(_ tree: ParsedJSON, _ vocabulary: MethodVocabulary, firstRecord: Int) {
        self.tree = tree
        rows = StandardsRows(of: tree)
        self.vocabulary = vocabulary
        self.firstRecord = firstRecord
        records = Array(repeating: nil, count: rows.count)
    }

    // MARK: - Reports

    func report(_ code: DiagnosticCode, at span: SourceSpan, _ message: Message, help: Message) {
        diagnostics.append(Diagnostic(code, at: span, message, help: help))
    }

    func span(_ node: Int) -> SourceSpan {
        tree.nodes[node].span
    }

    /// Reports a value of the wrong kind.
    func reportKind(_ node: Int, expected: Message.Text) {
        report(
            .standardsForm, at: span(node),
            Message("这里应为 {0}", "{0} is expected here", [.words(expected)]),
            help: Message("改为 {0}", "write {0}", [.words(expected)]))
    }

    /// Reports a name that nothing defines, with the one that was probably meant or else all that there are.
    func reportName(_ name: String, at span: SourceSpan, among known: [String]) {
        reportUnknown(.standardsUnknownName, name, at: span, among: known)
    }

    private func reportUnknown(_ code: DiagnosticCode, _ name: String, at span: SourceSpan, among known: [String]) {
        let help =
            if let nearest = nearestName(to: name, among: known) {
                Message("是否指 “{0}”？", "did you mean “{0}”?", [.text(nearest)])
            } else {
                Message("可用：{0}", "known: {0}", [.list(known.map { Message.Text($0) })])
            }
        report(code, at: span, Message("“{0}” 未定义", "“{0}” is not known here", [.text(name)]), help: help)
    }

    func reportDuplicate(_ name: String, at span: SourceSpan) {
        report(
            .standardsDuplicateID, at: span, Message("“{0}” 重复出现", "“{0}” stands twice", [.text(name)]),
            help: Message("只保留一个", "keep one of them"))
    }

    func reportMissing(_ names: [String], at span: SourceSpan) {
        for name in names {
            report(
                .standardsMissingField, at: span, Message("缺少 “{0}”", "“{0}” is missing", [.text(name)]),
                help: Message("补上 “{0}”", "add “{0}”", [.text(name)]))
        }
    }

    // MARK: - Objects and arrays

    /// The values of an object by key.
    struct Fields {
        let node: Int
        fileprivate(set) var entries: [(key: StandardsKey, node: Int)] = []

        subscript(key: StandardsKey) -> Int? {
            for entry in entries where entry.key == key { return entry.node }
            return nil
        }
    }

    /// Reads the keys of an object: each is one of those that it may have and stands once, and none that it must have is missing.
    ///
    /// - Returns: nothing if the value is no object. Missing and unknown keys are reported and the rest is returned.
    func fields(_ node: Int, _ object: StandardsObject) -> Fields? {
        guard let fields = keys(of: node, object) else { return nil }
        let alternatives = object.alternatives
        guard !alternatives.isEmpty else { return fields }
        let given = alternatives.filter { fields[$0] != nil }
        if given.isEmpty {
            reportMissing([alternatives[0].rawValue], at: tree.opening(of: node))
        } else if given.count > 1 {
            report(
                .standardsForm, at: tree.opening(of: node),
                Message(
                    "“{0}” 与 “{1}” 只能写一个", "“{0}” or “{1}” may stand, not both",
                    [.text(given[0].rawValue), .text(given[1].rawValue)]),
                help: Message("只保留一个", "keep one of them"))
        }
        return fields
    }

    private func keys(of node: Int, _ object: StandardsObject) -> Fields? {
        guard tree.nodes[node].kind == .object else {
            reportKind(node, expected: Message.Text("对象 { … }", "an object { … }"))
            mayHideUses = true
            return nil
        }
        var result = Fields(node: node)
        result.entries.reserveCapacity(object.keys.count)
        var expected = 0
        var child = node + 1
        let end = tree.nodes[node].end
        while child < end {
            defer { child = tree.nodes[child].end }
            guard let token = tree.nodes[child].key else { continue }
            guard let key = key(token, of: object, &expected) else {
                reportUnknown(
                    .standardsUnknownKey, tree.json.string(token), at: token.span,
                    among: (object.required + object.optional).map(\.rawValue))
                if object.keys.contains(where: Self.using.contains) { mayHideUses = true }
                continue
            }
            if result[key] != nil {
                reportDuplicate(key.rawValue, at: token.span)
            } else {
                result.entries.append((key, child))
            }
        }
        let missing = object.required.filter { result[$0] == nil }
        reportMissing(missing.map(\.rawValue), at: tree.opening(of: node))
        if missing.contains(where: Self.using.contains) { mayHideUses = true }
        return result
    }

    /// A key that the object may have.
    ///
    /// - Parameter expected: the number among the object's keys that the key will most likely have; then that of the one behind it.
    private func key(_ token: JSONReader.StringToken, of object: StandardsObject, _ expected: inout Int) -> StandardsKey? {
        let table = StandardsKey.table
        if !token.hasEscapes,
            let number = table.number(ofNameAt: Int(token.span.start), in: tree.json.bytes, among: object.places, from: expected)
        {
            expected = number + 1
            return object.keys[number]
        }
        return table.key(for: token, in: tree.json).flatMap { object.keys.contains($0) ? $0 : nil }
    }

    /// The keys by which a row names what it looks at.
    private static let using: [StandardsKey] = [.measures, .measure, .attribute]

    /// The elements of an array with at least one; none if it is at fault.
    func elements(_ node: Int?) -> [Int] {
        guard let node else { return [] }
        guard tree.nodes[node].kind == .array else {
            reportKind(node, expected: Message.Text("数组 [ … ]", "an array [ … ]"))
            mayHideUses = true
            return []
        }
        let elements = tree.children(of: node)
        if elements.isEmpty { reportKind(node, expected: Message.Text("至少一项", "at least one element")) }
        return elements
    }

    /// What `read` makes of each element; nothing if the array or one of its elements is at fault.
    func list<Element>(_ node: Int?, _ read: (Int) -> Element?) -> [Element]? {
        let elements = elements(node)
        let result = elements.compactMap(read)
        return result.isEmpty || result.count < elements.count ? nil : result
    }
}
