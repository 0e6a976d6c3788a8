/// What a method's provisions and checks may name.
struct MethodNames {
    let groups: NamedRows<MethodGroup>
    let items: NamedRows<MethodItem>
}

/// What a provision asks for, as a data file says it.
private enum ProvisionKind: String, CaseIterable {
    case groupMinimum, itemMinimum, rate, ratio, attribute

    /// The unit of its value; none for a value of yes or no, or a level.
    var unit: FigureUnit? {
        switch self {
        case .groupMinimum, .itemMinimum: .points
        case .rate, .ratio: .percent
        case .attribute: nil
        }
    }
}

extension StandardsFileReader {
    /// A provision: a rule of its own.
    ///
    /// - Parameter citation: of the method.
    func provision(_ node: Int, _ names: MethodNames, citation: String) -> Provision? {
        guard tree.nodes[node].kind == .object, let place = tree.child(of: node, named: "kind") else {
            reportNoKind(node)
            mayHideUses = true
            return nil
        }
        guard let kind = word(place, ProvisionKind.self) else {
            mayHideUses = true
            return nil
        }
        guard let row = fields(node, StandardsForms.provision.object(kind)) else { return nil }
        let id = provisionID(row[.id])
        let sentence = bilingual(row[.sentence])
        let help = bilingual(row[.help])
        let requirement = requirement(kind, row, names)
        let structures = structures(row[.structures])
        let exceptions = (row[.readings].map(optionalElements) ?? []).map(exception)
        if let unit = kind.unit { _ = word(row[.unit], among: [unit]) }
        let value = (row[.value] ?? row[.byHeight]).map(printedValue) ?? ""
        let record = record(
            at: row, id ?? "", title: bilingual(row[.title]), unit: (kind.unit ?? .yesNo).rawValue, value: value)
        guard let id, let sentence, let help, let requirement, let structures, let record,
            let known = records[record - firstRecord]
        else { return nil }
        let rule = vocabulary.add(
            RuleDescription(id, title: known.title, citation: "\(citation) \(known.clause)", sentence: sentence.chinese))
        return Provision(
            rule: rule, id: id, title: known.title, sentence: sentence, help: help, requirement: requirement,
            record: record,
            structures: structures, exceptions: exceptions.compactMap(\.self))
    }

    /// The id of a rule: no other provision of the folder and no rule of the program has it.
    private func provisionID(_ node: Int?) -> String? {
        guard let node, let id = name(node) else { return nil }
        guard vocabulary.claim(provision: id) else {
            reportDuplicate(id, at: span(node))
            return nil
        }
        return id
    }

    private func requirement(_ kind: ProvisionKind, _ row: Row, _ names: MethodNames) -> Provision.Requirement? {
        switch kind {
        case .groupMinimum:
            let place = place(row[.group], among: names.groups)
            let points = rational(row[.value], .points)
            guard let place, let points else { return nil }
            if let group = names.groups.rows[place] { checkReachable(points, most: group.most, at: row[.value]) }
            return .groupMinimum(GroupIndex(place), points: points)
        case .itemMinimum:
            let place = place(row[.item], among: names.items)
            let points = rational(row[.value], .points)
            guard let place, let points else { return nil }
            if let item = names.items.rows[place] { checkReachable(points, most: item.maximum.value, at: row[.value]) }
            return .itemMinimum(ItemIndex(place), points: points)
        case .rate: return rational(row[.value], .percent).map { .rate($0) }
        case .ratio:
            let measure = measureIndex(row[.measure])
            let steps = row[.byHeight].map(heightSteps) ?? rational(row[.value], .percent).map { [.init(upTo: nil, ratio: $0)] }
            guard let measure, let steps, row[.value] == nil || row[.byHeight] == nil else { return nil }
            return .ratio(measure, steps)
        case .attribute:
            guard let attribute = attributeIndex(row[.attribute]), let node = row[.value] else { return nil }
            return attributeValue(node, of: vocabulary.attributes[attribute]).map { .attribute(attribute, $0) }
        }
    }

    private func attributeValue(_ node: Int, of attribute: AttributeDefinition) -> AttributeValue? {
        switch attribute.kind {
        case .flag: return boolean(node).map { .flag($0) }
        case .levels(let levels):
            guard let level = level(node) else { return nil }
            guard levels.contains(level) else {
                reportName("\(level)", at: span(node), among: levels.map(String.init))
                return nil
            }
            return .level(level)
        }
    }

    /// A minimum above all that can be had would fail every building.
    private func checkReachable(_ points: Rational, most: Rational, at node: Int?) {
        guard let node, points > most else { return }
        report(
            .pointsInconsistent, at: span(node),
            Message("最低分值 {0} 高于可得的 {1}", "the least points, {0}, exceed all that there are, {1}", [.number(points), .number(most)]),
            help: Message("核对两个分值", "check both figures"))
    }

    // MARK: - By height

    private func heightSteps(_ node: Int) -> [Provision.HeightStep]? {
        let elements = elements(node)
        let steps = elements.compactMap { element -> Provision.HeightStep? in
            guard let fields = fields(element, .heightStep) else { return nil }
            let upTo = number(fields[.upTo], .metres)
            guard let ratio = rational(fields[.value], .percent), upTo != nil || fields[.upTo] == nil else { return nil }
            return Provision.HeightStep(upTo: upTo, ratio: ratio)
        }
        guard !steps.isEmpty, steps.count == elements.count else { return nil }
        for (place, step) in steps.enumerated() {
            let isLast = place == steps.count - 1
            if isLast, let end = step.upTo {
                reportHeight(.bandGap, at: elements[place], Message("{0} 米以上没有规定", "nothing is said above {0} m", [.decimal(end)]))
            } else if !isLast, step.upTo == nil {
                reportHeight(.bandOverlap, at: elements[place + 1], Message("与上一档重叠", "the band overlaps the one before"))
            } else if place > 0, let end = step.upTo, let before = steps[place - 1].upTo, end <= before {
                reportHeight(.bandOverlap, at: elements[place], Message("本档终点不高于起点", "the band ends before it begins"))
            }
        }
        return steps
    }

    private func reportHeight(_ code: DiagnosticCode, at node: Int, _ message: Message) {
        report(
            code, at: tree.opening(of: node), message,
            help: Message("各档 upTo 由低到高，最后一档不写 upTo", "let “upTo” rise, and leave it out of the last band"))
    }

    // MARK: - Readings

    private func exception(_ node: Int) -> Provision.Exception? {
        guard let fields = fields(node, .exception) else { return nil }
        let reading = word(fields[.reading], ReadingID.self)
        let taken = reading.flatMap { word(fields[.taken], among: $0.letters) }
        guard let place = fields[.structures] ?? fields[.applies], fields[.structures] == nil || fields[.applies] == nil else { return nil }
        guard fields[.applies] != nil else {
            let structures = structures(place)
            guard let reading, let taken, let structures else { return nil }
            return Provision.Exception(reading: reading, taken: taken, structures: structures)
        }
        guard let applies = boolean(place), let reading, let taken else { return nil }
        return Provision.Exception(reading: reading, taken: taken, structures: applies ? .all : [])
    }

    /// The value as people read it: `50`, `true`, `≤ 60 m: 40; 20`.
    private func printedValue(_ node: Int) -> String {
        guard tree.nodes[node].kind == .array else { return tree.source(node) }
        return tree.children(of: node).map { step in
            let value = tree.child(of: step, named: "value").map(tree.source) ?? ""
            return tree.child(of: step, named: "upTo").map { "≤ \(tree.source($0)) m: \(value)" } ?? value
        }.joined(separator: "; ")
    }
}
