/// What values an attribute takes, as a data file says it.
enum AttributeKind: String, CaseIterable { case flag, level }

// Files of kind `measures`: the quantities and attributes that methods use.
extension StandardsFileReader {
    /// - Parameter file: the number of the file among those of the folder.
    /// - Returns: the title of the file.
    func measures(file: Int) -> Message.Text? {
        guard let fields = fields(0, .measures) else {
            vocabulary.isComplete = false
            return nil
        }
        header(schema: fields[.schema], id: fields[.id], sources: fields[.sources])
        let title = bilingual(fields[.title])
        // A file may hold attributes alone, but not nothing.
        let attributes = fields[.attributes].map(optionalElements) ?? []
        let measures = attributes.isEmpty ? elements(fields[.measures]) : fields[.measures].map(optionalElements) ?? []
        for node in measures {
            guard let measure = measure(node) else {
                vocabulary.isComplete = false
                continue
            }
            let origin = MethodVocabulary.Origin(file: file, span: tree.opening(of: node))
            if !vocabulary.add(measure, origin) { reportDuplicate(measure.id, at: tree.opening(of: node)) }
        }
        for node in attributes {
            guard let attribute = attribute(node) else {
                vocabulary.isComplete = false
                continue
            }
            let origin = MethodVocabulary.Origin(file: file, span: tree.opening(of: node))
            if !vocabulary.add(attribute, origin) { reportDuplicate(attribute.id, at: tree.opening(of: node)) }
        }
        return title
    }

    private func measure(_ node: Int) -> MeasureDefinition? {
        guard let row = fields(node, .measure) else { return nil }
        let id = name(row[.id])
        let unit = text(row[.unit])
        let mayBeAbsent = row[.mayBeAbsent].flatMap(boolean)
        let takeOff = row[.takeOff].map { word($0, TakeOffSum.self) }
        let texts = definitionTexts(row)
        let record = record(ofText: row, id ?? "", unit: unit ?? "")
        guard let id, let unit, let mayBeAbsent, let texts, let record else { return nil }
        if let sum = takeOff ?? nil { checkTakeOff(sum, at: row[.takeOff]) }
        return MeasureDefinition(
            id: id, title: texts.title, shortTitle: texts.shortTitle, definition: texts.definition, unit: unit,
            mayBeAbsent: mayBeAbsent, takeOff: takeOff ?? nil, record: record)
    }

    /// A take-off adds up to each sum once: two measures of one sum would count the same pieces twice.
    private func checkTakeOff(_ sum: TakeOffSum, at node: Int?) {
        guard let node, let twin = vocabulary.measures.first(where: { $0.takeOff == sum }) else { return }
        report(
            .takeOffRepeated, at: span(node),
            Message("“{0}” 已由 “{1}” 采用", "“{0}” is taken by “{1}” already", [.text(sum.rawValue), .text(twin.id)]),
            help: Message("每种汇总只对应一项工程量；从其中一项删去 takeOff", "let one measure alone have each sum; take “takeOff” out of the other"))
    }

    private func attribute(_ node: Int) -> AttributeDefinition? {
        guard let row = fields(node, .attribute) else { return nil }
        let id = name(row[.id])
        let kind = attributeKind(row)
        let texts = definitionTexts(row)
        let record = record(ofText: row, id ?? "", unit: kind == .flag ? FigureUnit.yesNo.rawValue : "")
        guard let id, let kind, let texts, let record else { return nil }
        if id == AttributeDefinition.fullDecoration, kind != .flag, let place = row[.kind] {
            reportKind(
                place, expected: Message.Text("\"flag\"：fullDecoration 是单体的一个是或否的字段", "\"flag\": fullDecoration is a field of yes or no"))
            return nil
        }
        return AttributeDefinition(
            id: id, title: texts.title, shortTitle: texts.shortTitle, definition: texts.definition, kind: kind, record: record)
    }

    private func attributeKind(_ row: Fields) -> AttributeDefinition.Kind? {
        switch word(row[.kind], AttributeKind.self) {
        case .flag?:
            if let node = row[.levels] {
                reportUnread(.scoringSubject, at: span(node), Message("是或否的属性没有等级", "an attribute of yes or no has no levels"))
            }
            return .flag
        case .level?:
            guard let node = row[.levels] else {
                reportMissing(["levels"], at: tree.opening(of: row.node))
                return nil
            }
            guard let levels = list(node, level) else { return nil }
            guard zip(levels, levels.dropFirst()).allSatisfy({ $0 < $1 }) else {
                reportKind(node, expected: Message.Text("由小到大、各不相同的整数", "whole numbers that rise"))
                return nil
            }
            return .levels(levels)
        case nil: return nil
        }
    }

    /// A level of an attribute: a whole number from 0 to 100.
    func level(_ node: Int) -> Int? {
        guard tree.nodes[node].kind == .number, let level = tree.number(node)?.value.wholeNumber, (0...100).contains(level) else {
            reportKind(node, expected: Message.Text("0 至 100 的整数", "a whole number from 0 to 100"))
            return nil
        }
        return level
    }

    private func definitionTexts(_ row: Fields) -> (title: Message.Text, shortTitle: Message.Text, definition: Message.Text)? {
        let title = bilingual(row[.title])
        let shortTitle = bilingual(row[.shortTitle])
        let definition = bilingual(row[.definition])
        guard let title, let shortTitle, let definition else { return nil }
        return (title, shortTitle, definition)
    }

    /// A name that becomes a key of submissions: letters, digits, and what keeps words apart; no white space, quotation mark or `#`.
    func name(_ node: Int?) -> String? {
        guard let node, let text = text(node) else { return nil }
        let isName = text.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII ? scalar.value > 0x20 && scalar != "\"" && scalar != "#" && scalar != "\\" : !scalar.properties.isWhitespace
        }
        guard isName, text.utf8.count <= 64 else {
            reportKind(node, expected: Message.Text("不含空格、引号、# 的名称", "a name without spaces, quotation marks or #"))
            return nil
        }
        return text
    }

    /// The elements of an array that may be empty.
    func optionalElements(_ node: Int) -> [Int] {
        tree.nodes[node].kind == .array && tree.children(of: node).isEmpty ? [] : elements(node)
    }

    /// Something that no formula, provision or rule reads.
    func reportUnread(_ code: DiagnosticCode, at span: SourceSpan, _ message: Message) {
        report(code, at: span, message, help: Message("删去它，或改正使用它的地方", "take it out, or mend what should use it"))
    }
}
