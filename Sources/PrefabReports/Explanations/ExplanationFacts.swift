import PrefabAssessment

/// What is to be said of a provision, an item, a measure or an attribute, under headings.
struct ExplanationFacts {
    private let standards: Standards
    private(set) var facts: [(heading: Message.Text, text: Message.Text)] = []

    /// - Returns: nothing for codes and rules, which have pages of their own.
    init?(_ explanation: Explanation, in standards: Standards) {
        self.standards = standards
        switch explanation {
        case .diagnostic, .rule: return nil
        case .provision(let provision, let method, let record): add(provision, method, record)
        case .item(let item, let method, let record): add(item, method, record)
        case .measure(let measure, let record): add(measure, record)
        case .attribute(let attribute, let record): add(attribute, record)
        case .reading(let reading): add(reading)
        case .field(let field): add(field)
        case .word(let word, let field): add(word, field)
        }
    }

    /// What kind of thing it is.
    static func kind(of explanation: Explanation) -> Message.Text? {
        switch explanation {
        case .diagnostic, .rule: nil
        case .provision: Message.Text("规定", "provision")
        case .item: Message.Text("评价项", "item")
        case .measure: Message.Text("工程量", "measure")
        case .attribute: Message.Text("属性", "attribute")
        case .reading: Message.Text("口径", "reading")
        case .field: Message.Text("字段", "field")
        case .word: Message.Text("取值", "accepted value")
        }
    }

    mutating func add(_ chinese: String, _ english: String, _ text: Message.Text) {
        facts.append((Message.Text(chinese, english), text))
    }

    // MARK: - Readings

    private mutating func add(_ reading: ReadingDescription) {
        add("条款", "Clause", Message.Text("\(standards.instrument48.id) \(reading.clause)"))
        for (letter, text) in zip(reading.id.letters, reading.texts) {
            let isDefault = letter == .a
            add(
                "口径 \(letter.rawValue)", "Reading \(letter.rawValue)",
                isDefault ? Message.Text("\(text.chinese)（默认）", "\(text.english) (the default)") : text)
        }
        let figures = reading.figures.compactMap { id in standards.records.first { $0.id == id } }
        if !figures.isEmpty {
            add("数据", "Figures", list(figures.map { Message.Text("\($0.id) \($0.value)") }))
        }
        let provisions = standards.methods.flatMap(\.provisions).filter { provision in
            if case .rate = provision.requirement, reading.id == .rateRounding { return true }
            return provision.exceptions.contains { $0.reading == reading.id }
        }
        if !provisions.isEmpty { add("改变的规定", "Provisions that it changes", list(provisions.map { named($0.id, $0.title) })) }
        let option = "--reading \(reading.id.rawValue)=b"
        add(
            "改用", "Switch",
            Message.Text(
                "prefab review FILE \(option)；会改变结论或金额时，审查报告自行列出",
                "prefab review FILE \(option); where it changes the verdict or the amount, a review says so of itself"))
        add(
            "性质", "Nature",
            Message.Text(
                "法律留有空白；各解由本程序列出，并非条文", "the law leaves a gap here; the list of readings is the program's, not the law's"))
    }

    // MARK: - Provisions

    private mutating func add(_ provision: Provision, _ method: Method, _ record: FigureRecord) {
        add("条文", "Clause", Message.Text(standards.rules[provision.rule.place].citation))
        add(
            record.status.isSettled ? "原文" : "表述", record.status.isSettled ? "Text" : "Words",
            provision.sentence)
        add("要求", "Asks", requirement(of: provision, method))
        if let structures = Self.title(of: provision.structures) { add("适用", "For", structures) }
        for exception in provision.exceptions {
            let reading = "\(exception.reading.rawValue) \(exception.taken.rawValue)"
            let then: Message.Text =
                exception.structures.isEmpty
                ? Message.Text("不适用", "does not apply")
                : Self.title(of: exception.structures) ?? Message.Text("适用于全部结构类型", "applies to every structure")
            add(
                "口径", "Reading",
                Message.Text("按 \(reading)：\(then.chinese)", "under \(reading): \(then.english)"))
        }
        add("说明", "Help", provision.help)
        addOrigin(record)
    }

    private func requirement(of provision: Provision, _ method: Method) -> Message.Text {
        switch provision.requirement {
        case .groupMinimum(let group, let points): return atLeast(method.groups[group].title, Self.points(points))
        case .itemMinimum(let item, let points): return atLeast(method.items[item].title, Self.points(points))
        case .rate(let rate): return atLeast(Message.Text("装配率", "the assembly rate"), Self.percent(rate))
        case .ratio(let measure, let steps):
            let title = standards.measures[measure].shortTitle
            let ratios = steps.map { step -> Message.Text in
                let ratio = Self.percent(step.ratio)
                guard let height = step.upTo else {
                    return steps.count == 1
                        ? ratio : Message.Text("其余 \(ratio.chinese)", "above \(ratio.english)")
                }
                return Message.Text("高度 \(height) 米及以下 \(ratio.chinese)", "up to \(height) m \(ratio.english)")
            }
            return atLeast(
                Message.Text("\(title.chinese)的比例", "the ratio of \(title.english)"),
                Message.Text(ratios.map(\.chinese).joined(separator: "，"), ratios.map(\.english).joined(separator: ", ")))
        case .attribute(let attribute, let value):
            let title = standards.attributes[attribute].title
            if case .level = value { return atLeast(title, Message.Text(value.description)) }
            return Message.Text("\(title.chinese)：\(value.description)", "\(title.english): \(value.description)")
        }
    }

    private func atLeast(_ title: Message.Text, _ value: Message.Text) -> Message.Text {
        Message.Text("\(title.chinese) ≥ \(value.chinese)", "\(title.english) ≥ \(value.english)")
    }

    // MARK: - Items

    private mutating func add(_ item: MethodItem, _ method: Method, _ record: FigureRecord) {
        let group = method.groups[item.group].title
        add("方法", "Method", Message.Text("\(method.id)，\(group.chinese)", "\(method.id), \(group.english)"))
        add("要求", "Requirement", item.requirement)
        let maximum = Self.points(item.maximum.value)
        add(
            "分值", "Points",
            Message.Text("\(record.value)，最高 \(maximum.chinese)", "\(record.value), at most \(maximum.english)"))
        add("评分", "Scoring", scoring(of: item))
        switch item.subject {
        case .measures(let measures):
            add("工程量", "Measures", list(measures.map { named(standards.measures[$0].id, standards.measures[$0].shortTitle) }))
        case .attribute(let attribute):
            add("属性", "Attribute", named(standards.attributes[attribute].id, standards.attributes[attribute].shortTitle))
        case .scoreSheet: break
        }
        if item.measures.contains(where: { standards.measures[$0].mayBeAbsent }) {
            add("没有该项时", "Where it is absent", item.absence.meaning)
        }
        if let set = item.alternative {
            let others = method.items.filter { $0.alternative == set && $0.id != item.id }
            add("择优", "Alternative of", list(others.map { named($0.id, $0.shortTitle) }))
        }
        if let fixed = item.fixed {
            let structures = Self.title(of: fixed.structures) ?? Message.Text("全部结构", "every structure")
            let ratio = Self.percent(fixed.ratio.value)
            add(
                "给定的比例", "Ratio given",
                Message.Text("\(structures.chinese) \(ratio.chinese)", "\(structures.english) \(ratio.english)"))
        }
        add(
            "申报得分", "Declared points",
            item.scoring.isDeclared
                ? Message.Text(
                    "declaredScores.\(item.id)：0 至 \(maximum.chinese)；不填则为区间",
                    "declaredScores.\(item.id): 0 to \(maximum.english); else an interval")
                : Message.Text(
                    "declaredScores.\(item.id)：0 至 \(maximum.chinese)；能够重算时以重算为准",
                    "declaredScores.\(item.id): 0 to \(maximum.english); where they can be recomputed, those points count"))
        addOrigin(record)
    }

    private func scoring(of item: MethodItem) -> Message.Text {
        switch item.scoring {
        case .steps(let steps):
            return list(
                steps.map { step in
                    let (from, points) = (Self.percent(step.from), Self.points(step.points))
                    return Message.Text("达到 \(from.chinese) 得 \(points.chinese)", "from \(from.english) on \(points.english)")
                })
        case .bands(let bands):
            return list(
                bands.map { band in
                    let (from, to) = (Self.percent(band.from).chinese, Self.percent(band.to).chinese)
                    let points = Self.points(band.upperPoints)
                    if band.from == band.to { return Message.Text("达到 \(from) 得 \(points.chinese)", "from \(from) on \(points.english)") }
                    let lower = Self.text(band.lowerPoints)
                    return Message.Text(
                        "\(from) 至 \(to) 之间内插，得 \(lower)～\(points.chinese)",
                        "between \(from) and \(to) interpolated, \(lower) to \(points.english)")
                })
        case .flag: return Message.Text("满足即得满分", "all points if it is so")
        case .levels(let levels):
            return list(
                levels.map { level in
                    let points = Self.points(level.points)
                    return Message.Text("\(level.level) 级得 \(points.chinese)", "level \(level.level) \(points.english)")
                })
        case .declared: return Message.Text("评分方法不详，按申报评分表", "not known: the applicant's score sheet counts")
        }
    }

    // MARK: - Measures and attributes

    private mutating func add(_ measure: MeasureDefinition, _ record: FigureRecord) {
        add("定义", "Definition", measure.definition)
        add("单位", "Unit", Message.Text(measure.unit))
        add(
            "可以没有", "May be absent",
            measure.mayBeAbsent
                ? Message.Text("可以，写 { \"absent\": \"原因\" }", "yes: { \"absent\": \"why\" }") : Message.Text("不可以", "no"))
        if let sum = measure.takeOff {
            add(
                "构件清单", "Take-off",
                Message.Text("写了 components 时由它汇总（\(sum.rawValue)）", "where there are components they give it (\(sum.rawValue))"))
        }
        addUses { [standards] method in
            method.items.filter { $0.measures.contains { standards.measures[$0] === measure } }.map { $0.id }
                + method.provisions.filter { provision in
                    if case .ratio(let place, _) = provision.requirement { return standards.measures[place] === measure }
                    return false
                }.map(\.id)
        }
        add(
            "写法", "Write",
            Message.Text("\"measures\": { \"\(measure.id)\": { \"qualifying\": 0, \"total\": 0 } }"))
        addOrigin(record)
    }

    private mutating func add(_ attribute: AttributeDefinition, _ record: FigureRecord) {
        add("定义", "Definition", attribute.definition)
        let value: String
        switch attribute.kind {
        case .flag:
            add("取值", "Values", Message.Text("true 或 false", "true or false"))
            value = "true"
        case .levels(let levels):
            add("取值", "Values", Message.Text(levels.map(String.init).joined(separator: ", ")))
            value = "\(levels[0])"
        }
        addUses { [standards] method in
            method.items.filter { item in
                if case .attribute(let place) = item.subject { return standards.attributes[place] === attribute }
                return false
            }.map { $0.id }
                + method.provisions.filter { provision in
                    if case .attribute(let place, _) = provision.requirement { return standards.attributes[place] === attribute }
                    return false
                }.map(\.id)
        }
        let member = "\"\(attribute.id)\": \(value)"
        add("写法", "Write", Message.Text(attribute.id == AttributeDefinition.fullDecoration ? member : "\"attributes\": { \(member) }"))
        addOrigin(record)
    }

    /// The items and provisions of each method that use it.
    private mutating func addUses(_ ids: (Method) -> [String]) {
        for method in standards.methods {
            let ids = ids(method)
            if !ids.isEmpty { add("用于", "Used by", Message.Text("\(method.id): " + ids.joined(separator: ", "))) }
        }
    }

    // MARK: - Pieces

    private mutating func addOrigin(_ record: FigureRecord) {
        let (status, source) = (record.status.meaning, record.source)
        add(
            "出处", "Source",
            Message.Text("\(record.clause)；\(source.chinese)", "\(record.clause); \(source.english)"))
        add("可靠程度", "Status", status)
        if let verification = record.verification {
            add("核对", "Proof-read", Message.Text("\(verification.name) \(verification.date)"))
        }
        if let note = record.note { add("备注", "Note", note) }
        add("数据", "Row", Message.Text(record.id))
    }

    private func named(_ id: String, _ title: Message.Text) -> Message.Text {
        Message.Text("\(id)（\(title.chinese)）", "\(id) (\(title.english))")
    }

    private func list(_ texts: [Message.Text]) -> Message.Text {
        Message.Text(texts.map(\.chinese).joined(separator: "、"), texts.map(\.english).joined(separator: ", "))
    }

    private static func title(of structures: StructureSet) -> Message.Text? {
        if structures == .all { return nil }
        let titles = structures.structures.map(\.title)
        return Message.Text(titles.map(\.chinese).joined(separator: "、"), titles.map(\.english).joined(separator: ", "))
    }

    private static func text(_ number: Rational) -> String {
        UTF8Buffer.text { $0.appendNumber(number) }
    }

    private static func points(_ number: Rational) -> Message.Text {
        Message.Text("\(text(number)) 分", "\(text(number)) \(number == 1 ? "point" : "points")")
    }

    private static func percent(_ number: Rational) -> Message.Text {
        Message.Text("\(text(number * 100))%")
    }
}

extension MethodItem.Absence {
    fileprivate var meaning: Message.Text {
        switch self {
        case .offTotal: Message.Text("不得分，最高分从总分中扣除", "no points, and its maximum leaves the total")
        case .zero: Message.Text("零分，总分不变", "no points, and the total stays")
        case .full: Message.Text("得满分", "all points")
        }
    }
}
