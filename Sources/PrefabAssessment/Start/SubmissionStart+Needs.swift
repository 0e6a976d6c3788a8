// Which fields a case needs for a decided verdict, and no others.
extension SubmissionStart {
    /// The method that governs, as far as the permit tells.
    package func method(in standards: Standards) -> Method {
        standards.method(forPermit: permit, .default).method
    }

    /// The fields about the project that are still to be given.
    package func projectEntries(in standards: Standards) -> [Entry] {
        let law = standards.instrument48
        let documents = law.documents(stage, .default).value
        let list = documents.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        return entries(ProjectKey.self, in: ["project"], standards) + entries(DateKey.self, in: ["dates"], standards).map(dated)
            + entries(RewardBasisKey.self, in: ["rewardBasis"], standards)
            + [Entry(["documents"], RootKey.documents.field, example: "[\(list)]")]
    }

    /// The days of the examples follow on each other; after a later permit they are later by so many months.
    private func dated(_ entry: Entry) -> Entry {
        let example = entry.example.filter { $0 != "\"" }
        guard let permit, let usual = CalendarDate(DateKey.planningPermit.field.example.filter { $0 != "\"" }), permit > usual,
            let day = CalendarDate(example)?.adding(months: (permit.year - usual.year) * 12 + permit.month - usual.month + 1)
        else { return entry }
        return entry.with(example: "\"\(day)\"")
    }

    /// The fields of one object that the case needs.
    private func entries<Key: SubmissionKey>(
        _: Key.Type, in path: [String], _ standards: Standards, where isMeant: (FieldNeed) -> Bool = { _ in true }
    ) -> [Entry] {
        Key.allCases.map { (key: $0.rawValue, field: $0.field) }
            .filter { isMeant($0.field.need) && isNeeded($0.field.need, standards) }.map { Entry(path + [$0.key], $0.field) }
    }

    private func isNeeded(_ need: FieldNeed, _ standards: Standards) -> Bool {
        let method = method(in: standards)
        return switch need {
        case .never: false
        case .always: true
        case .completed: stage == .final
        case .unknownPermit: permit == nil
        case .uses(let uses): uses.contains(use)
        case .decoration: method.attributesUsed.contains { standards.attributes[$0.place].id == AttributeDefinition.fullDecoration }
        case .takeOff: hasTakeOff && measures(of: method).contains { standards.measures[$0.place].takeOff != nil }
        }
    }

    /// The fields of the building that are still to be given.
    package func buildingEntries(in standards: Standards) -> [Entry] {
        let method = method(in: standards)
        let place = ["buildings", "0"]
        var entries = entries(BuildingKey.self, in: place, standards) { $0 != .takeOff }
        entries += method.attributesUsed.map { standards.attributes[$0.place] }.filter { $0.id != AttributeDefinition.fullDecoration }
            .map { Entry(place + ["attributes", $0.id], .attribute($0)) }
        // What the take-off needs stands together with the measures.
        entries += self.entries(BuildingKey.self, in: place, standards) { $0 == .takeOff }
            .map { $0.path.last == BuildingKey.components.rawValue ? takeOffEntry($0.path) : $0 }
        entries += measures(of: method).filter { !hasTakeOff || standards.measures[$0.place].takeOff == nil }.map { measure in
            let definition = standards.measures[measure.place]
            return Entry(place + ["measures", definition.id], .measure(definition), purpose: purpose(of: measure, in: method))
        }
        entries += method.items.filter(\.scoring.isDeclared).map { item in
            // Most buildings have no bonus items, and only a given 0 says so. Else half of the points, which no reader takes for the right number.
            let isBonus = method.groups[item.group.place].counting == .bonus
            let example = isBonus ? "0" : UTF8Buffer.text { $0.appendNumber(item.maximum.value / 2) }
            return Entry(
                place + ["declaredScores", item.id], .declaredScore(item), example: example,
                purpose: isBonus ? Self.bonusItem(item, of: method) : Self.declaredItem(item, in: standards))
        }
        return entries
    }

    /// The take-off with the kinds of pieces that such a building has.
    private func takeOffEntry(_ path: [String]) -> Entry {
        let field = BuildingKey.components.field
        let kinds = structure.kinds.map { WordDescription(word: $0.rawValue, title: $0.title, meaning: $0.meaning) }
        if structure.isOfConcrete {
            return Entry(path, field, purpose: Message.Text("构件种类（kind）：", "Kinds of pieces (kind):"), words: kinds)
        }
        return Entry(
            path, field,
            example:
                #"[{ "kind": "slab", "label": "LCB-1", "count": 240, "castInPlaceVolume": 11.34, "projectedArea": 75.6, "formworkFree": true }]"#,
            purpose: Message.Text(
                "只需要水平构件；楼承板等免支模的写 \"formworkFree\": true。构件种类（kind）：",
                "Horizontal members alone are needed; decks and other formwork-free ones have \"formworkFree\": true. Kinds of pieces (kind):"
            ),
            words: kinds)
    }

    /// The quantities that the governing method computes something from, in the order in which it asks for them.
    func measures(of method: Method) -> [MeasureIndex] {
        var result: [MeasureIndex] = []
        func add(_ measure: MeasureIndex) {
            if !result.contains(measure) { result.append(measure) }
        }
        for provision in method.provisions where provision.applies(to: structure, .default) {
            if case .ratio(let measure, _) = provision.requirement { add(measure) }
        }
        for item in method.items where !item.scoring.isDeclared && item.fixed?.structures.contains(structure) != true {
            item.measures.forEach(add)
        }
        for requirement in method.grading?.requirements ?? [] where requirement.structures.contains(structure) { add(requirement.measure) }
        return result
    }

    private func purpose(of measure: MeasureIndex, in method: Method) -> Message.Text? {
        if let item = method.items.first(where: { $0.measures.contains(measure) && !$0.scoring.isDeclared }) { return Self.item(item) }
        let provision = method.provisions.first { provision in
            if case .ratio(measure, _) = provision.requirement { true } else { false }
        }
        return provision.map {
            Message.Text("用于 \($0.id)（\($0.title.chinese)）。", "For \($0.id) (\($0.title.english)).")
        }
    }

    private static func item(_ item: MethodItem) -> Message.Text {
        Message.Text(
            "评分项“\(item.title.chinese)”，要求：\(item.requirement.chinese)。",
            "Item “\(item.title.english)”; requirement: \(item.requirement.english).")
    }

    /// A bonus item raises the rate above the points of the total, so that the rate is open as long as nothing is said of it.
    private static func bonusItem(_ row: MethodItem, of method: Method) -> Message.Text {
        let most = UTF8Buffer.text { $0.appendNumber(row.maximum.value) }
        let (open, openInEnglish) = method.grading == nil ? ("装配率", "the rate") : ("装配率和等级", "rate and grade")
        return Message.Text(
            "加分项，最多 \(most) 分。没有加分项的写 0；不写时按 0 至 \(most) 分计，\(open)因此可能不能确定。",
            "Bonus item, at most \(most) points. Write 0 where there are none: left out it counts as 0 to \(most) points, which may leave \(openInEnglish) open."
        )
    }

    /// An item known by its maximum alone: a measure can say of it only that there is none.
    private static func declaredItem(_ row: MethodItem, in standards: Standards) -> Message.Text {
        let text = item(row)
        guard let measure = row.measures.map({ standards.measures[$0.place] }).first(where: \.mayBeAbsent) else { return text }
        return Message.Text(
            "\(text.chinese)建筑中没有该项时，改在 measures 中写 \"\(measure.id)\": { \"absent\": \"原因\" }。",
            "\(text.english) Where the building has none, write \"\(measure.id)\": { \"absent\": \"why\" } in measures instead.")
    }
}

extension Structure {
    /// The kinds of pieces that a take-off of such a building may be asked for: columns, walls and beams of steel or timber are no concrete
    /// members, and their joints none of concrete.
    var kinds: [ComponentKind] {
        isOfConcrete ? ComponentKind.allCases : [.slab, .stair, .balcony, .airConditionerSlab, .slabStrip]
    }
}

extension Method {
    /// The attributes that items and provisions look at, in the order in which they do.
    package var attributesUsed: [AttributeIndex] {
        var result: [AttributeIndex] = []
        for item in items {
            if case .attribute(let attribute) = item.subject, !result.contains(attribute) { result.append(attribute) }
        }
        for provision in provisions {
            if case .attribute(let attribute, _) = provision.requirement, !result.contains(attribute) { result.append(attribute) }
        }
        return result
    }
}
