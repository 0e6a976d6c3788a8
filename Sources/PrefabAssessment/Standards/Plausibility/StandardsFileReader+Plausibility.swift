// Files of kind `plausibility`: what makes sense of a submission.
extension StandardsFileReader {
    func plausibility() -> Plausibility? {
        guard let fields = fields(0, .plausibility) else { return nil }
        header(schema: fields[.schema], id: fields[.id], sources: fields[.sources])
        let title = bilingual(fields[.title])
        var taken: [TakenRange] = []
        let ranges = rows(fields[.ranges]) { range($0, &taken) }
        let relations = rows(fields[.relations], relation)
        let order = dateOrder(fields[.order])
        let days = fields[.days].map(likelyDays)
        let binary = fields[.binary].map(binaryNumbers)
        guard let title, let ranges, let relations, let order else { return nil }
        return Plausibility(
            title: title, ranges: ranges.compactMap(\.self), relations: relations.compactMap(\.self), order: order, days: days ?? nil,
            binary: binary ?? nil, measureCount: vocabulary.measures.count)
    }

    /// What `read` makes of each element of a list that may be empty; nothing if one is at fault.
    private func rows<Element>(_ node: Int?, _ read: (Int) -> Element?) -> [Element]? {
        guard let node else { return nil }
        let elements = optionalElements(node)
        let result = elements.compactMap(read)
        return result.count < elements.count ? nil : result
    }

    private func number(_ node: Int?) -> ExactDecimal? {
        guard let node else { return nil }
        guard tree.nodes[node].kind == .number, let number = tree.number(node), !number.isOutOfRange, !number.isRounded,
            number.value >= .zero
        else {
            reportKind(node, expected: Message.Text("0 或以上的数字", "a number from 0"))
            return nil
        }
        return number.value
    }

    /// `{ "from": 3, "to": 200 }`.
    private func bounds(_ node: Int?) -> ClosedRange<ExactDecimal>? {
        guard let node, let fields = fields(node, .plausibleBounds) else { return nil }
        let from = number(fields[.from])
        let to = number(fields[.to])
        guard let from, let to else { return nil }
        guard from <= to else {
            reportSenseless(at: span(node), Message("起点 {0} 大于终点 {1}", "{0} is above {1}, where it ends", .decimal(from), .decimal(to)))
            return nil
        }
        return from...to
    }

    private func reportSenseless(at span: SourceSpan, _ message: Message) {
        report(
            .plausibilityContradiction, at: span, message,
            help: Message(
                "possible 须包含 likely；各范围由小到大", "let “possible” contain “likely”, and let each run from the smaller number to the larger"))
    }

    // MARK: - Quantities

    /// What a name stands for; `nil` inside for a measure that the folder does not define, whose ranges and relations are passed over.
    private func quantity(_ node: Int) -> PlausibleQuantity?? {
        guard let name = text(node) else { return nil }
        if name.hasPrefix(PlausibleQuantity.ofMeasures) {
            let id = name.dropFirst(PlausibleQuantity.ofMeasures.count)
            return .some(vocabulary.measures.firstIndex { $0.id == id }.map { .measure(MeasureIndex($0)) })
        }
        guard let field = PlausibleField(rawValue: name) else {
            let measures = vocabulary.measures.map { PlausibleQuantity.ofMeasures + $0.id }
            reportName(name, at: span(node), among: PlausibleField.allCases.map(\.rawValue) + measures)
            return nil
        }
        return .some(.field(field))
    }

    private func unit(of quantity: PlausibleQuantity) -> String {
        switch quantity {
        case .field(let field): field.unit.rawValue
        case .measure(let measure): vocabulary.measures[measure].unit
        }
    }

    private func checkUnit(_ node: Int?, _ unit: String) {
        guard let node, let written = text(node), written != unit else { return }
        reportName(written, at: span(node), among: [unit])
    }

    // MARK: - Ranges

    private struct TakenRange: Equatable {
        let quantity: PlausibleQuantity
        let kind: ComponentKind?
    }

    /// - Returns: nothing for a row at fault, and `nil` inside for one of which the folder has no measure.
    private func range(_ node: Int, _ taken: inout [TakenRange]) -> Plausibility.PlausibleRange?? {
        guard let row = fields(node, .plausibleRange) else { return nil }
        let id = name(row[.id])
        let names = row[.fields].flatMap { list($0) { quantity($0) } }
        let kinds = row[.kinds].map { list($0) { word($0, ComponentKind.self) } } ?? []
        let possible = bounds(row[.possible])
        let likely = bounds(row[.likely])
        let slips = row[.slips].map { list($0) { word($0, UnitSlip.self) } } ?? []
        let value = [likely, possible].map { $0.map { "\($0.lowerBound)~\($0.upperBound)" } ?? "" }
        let record = record(
            at: row, "ranges.\(id ?? "")", title: bilingual(row[.title]), unit: row[.unit].flatMap(text) ?? "",
            value: "\(value[0]) (\(value[1]))")
        guard let id, let names, let kinds, let possible, let likely, let slips, record != nil else { return nil }
        let quantities = names.compactMap(\.self)
        let unit = quantities.first.map(unit)
        if possible.lowerBound > likely.lowerBound || possible.upperBound < likely.upperBound, let place = row[.likely] {
            reportSenseless(at: span(place), Message("“{0}” 的 likely 超出 possible", "“likely” of “{0}” is not within “possible”", .text(id)))
        }
        for quantity in quantities {
            if let unit, self.unit(of: quantity) == unit { checkUnit(row[.unit], unit) } else { reportUnits(row) }
            check(possible, of: quantity, at: row[.possible])
            for kind in kinds.isEmpty ? [nil] : kinds.map(Optional.some) {
                let range = TakenRange(quantity: quantity, kind: kind)
                if taken.contains(range) { reportDuplicate(kind.map { "\(id): \($0.rawValue)" } ?? id, at: tree.opening(of: node)) }
                taken.append(range)
            }
            if !kinds.isEmpty, !isOfComponents(quantity), let place = row[.kinds] {
                reportUnread(.plausibilityUnread, at: span(place), Message("只有构件的字段分种类", "only fields of components depend on the kind"))
            }
        }
        if let unit {
            for (slip, place) in zip(slips, row[.slips].map(tree.children) ?? [])
            where slip.factor(to: unit) == nil || !fits(slip, quantities) {
                reportUnread(
                    .plausibilityUnread, at: span(place),
                    Message("“{0}” 不能换算为 {1}", "“{0}” is no slip for {1}", .text(slip.rawValue), .text(unit)))
            }
        }
        guard !quantities.isEmpty else { return .some(nil) }
        return Plausibility.PlausibleRange(
            possible: possible, likely: likely, unit: unit ?? "", slips: slips, quantities: quantities, kinds: kinds)
    }

    private func isOfComponents(_ quantity: PlausibleQuantity) -> Bool {
        if case .field(let field) = quantity { field.isOfComponents } else { false }
    }

    /// Only lines of a take-off have pieces.
    private func fits(_ slip: UnitSlip, _ quantities: [PlausibleQuantity]) -> Bool {
        slip != .allPieces || quantities.allSatisfy(isOfComponents)
    }

    private func reportUnits(_ row: Fields) {
        guard let place = row[.fields] else { return }
        reportKind(place, expected: Message.Text("单位相同的字段", "fields of one unit"))
    }

    private func check(_ possible: ClosedRange<ExactDecimal>, of quantity: PlausibleQuantity, at node: Int?) {
        guard let node, case .field(let field) = quantity, let limit = field.limit, possible.upperBound > limit else { return }
        reportSenseless(
            at: span(node), Message("{0} 至多为 {1}", "{0} is at most {1}", .text(field.rawValue), .decimal(limit)))
    }

    // MARK: - Relations

    private func relation(_ node: Int) -> Plausibility.Relation?? {
        guard tree.nodes[node].kind == .object, let place = tree.child(of: node, named: "kind") else {
            reportNoKind(node)
            return nil
        }
        guard let kind = word(place, RelationKind.self), let row = fields(node, StandardsForms.plausibleRelation.object(kind)) else {
            return nil
        }
        let id = name(row[.id])
        let first = row[.of].flatMap(quantity)
        let second = row[.against].flatMap(quantity)
        let structures = structures(row[.structures])
        let title = bilingual(row[.title])
        var value: Plausibility.Relation.Kind?
        var text = ""
        switch kind {
        case .ratio:
            let likely = bounds(row[.likely])
            text = likely.map { "\($0.lowerBound)~\($0.upperBound)" } ?? ""
            value = likely.map { .ratio($0) }
        case .equal, .atMost:
            let tolerance = rational(row[.value], .percent)
            text = row[.value].map(tree.source) ?? ""
            value = tolerance.map { kind == .equal ? .equal(tolerance: $0) : .atMost(tolerance: $0) }
        }
        let record = record(
            at: row, "relations.\(id ?? "")", title: title, unit: row[.unit].flatMap(self.text) ?? "", value: text)
        guard let first, let second, let structures, let title, let value, record != nil else { return nil }
        for (quantity, place) in [(first, row[.of]), (second, row[.against])] {
            // Lines of a take-off have no place in a relation of a whole building, nor has what is declared.
            guard case .field(let field) = quantity, let place, field.isOfComponents || field.isAlone else { continue }
            reportUnread(
                .plausibilityUnread, at: span(place), Message("“{0}” 不能用于关系", "no relation can be about “{0}”", .text(field.rawValue)))
        }
        guard let first, let second else { return .some(nil) }
        let unit = unit(of: first, over: second, kind)
        checkUnit(row[.unit], unit)
        if kind != .ratio, self.unit(of: first) != self.unit(of: second), let place = row[.against] {
            reportKind(place, expected: Message.Text("单位相同的量", "a quantity of the same unit"))
        }
        // A project has but one quantity that its buildings add up to.
        let isOfProject = first == .field(.projectArea) || second == .field(.projectArea)
        if isOfProject, first != .field(.aboveGroundArea) || second != .field(.projectArea) || kind != .equal, let place = row[.of] {
            reportUnread(
                .plausibilityUnread, at: span(place),
                Message("项目面积只与各单体面积之和相等", "the area of the project can be equal to “buildings.aboveGroundArea” alone"))
        }
        return Plausibility.Relation(value, title: title, of: first, against: second, unit: unit, structures: structures)
    }

    private func unit(of first: PlausibleQuantity, over second: PlausibleQuantity, _ kind: RelationKind) -> String {
        if kind != .ratio { return FigureUnit.percent.rawValue }
        // A storey height is a length.
        return second == .field(.storeys) ? unit(of: first) : "\(unit(of: first))/\(unit(of: second))"
    }

    // MARK: - Days and numbers

    private func dateOrder(_ node: Int?) -> DateOrder? {
        guard let node, let chains = rows(node, chain) else { return nil }
        let order = DateOrder(chains)
        guard !order.hasCycle else {
            reportSenseless(at: span(node), Message("日期的先后成了循环", "a day is to be after itself"))
            return nil
        }
        return order
    }

    private func chain(_ node: Int) -> [PlausibleDate]? {
        guard let row = fields(node, .dateOrder) else { return nil }
        let id = name(row[.id])
        let dates = list(row[.dates]) { word($0, PlausibleDate.self) }
        let record = record(
            at: row, "order.\(id ?? "")", title: bilingual(row[.title]), unit: "",
            value: dates?.map(\.rawValue).joined(separator: " ≤ ") ?? "")
        if let dates { checkUnique(dates.map(\.rawValue), at: row[.dates]) }
        guard id != nil, let dates, record != nil else { return nil }
        return dates
    }

    private func likelyDays(_ node: Int) -> ClosedRange<CalendarDate>? {
        guard let row = fields(node, .likelyDays) else { return nil }
        let from = row[.from].flatMap { date($0) }
        let to = row[.to].flatMap { date($0) }
        let record = record(
            at: row, "days", title: bilingual(row[.title]), unit: row[.unit].flatMap(text) ?? "",
            value: [from, to].map { $0.map { "\($0)" } ?? "" }.joined(separator: "~"))
        guard let from, let to, record != nil else { return nil }
        guard from <= to else {
            reportSenseless(at: span(node), Message("起点 {0} 晚于终点 {1}", "{0} is after {1}, where it ends", .date(from), .date(to)))
            return nil
        }
        return from...to
    }

    private func binaryNumbers(_ node: Int) -> Plausibility.BinaryNumbers? {
        guard let row = fields(node, .binaryNumbers) else { return nil }
        let decimals = number(row[.decimals], .decimals)?.wholeNumber
        let tolerance = number(row[.tolerance], .millionths)?.wholeNumber
        let record = record(
            at: row, "binary", title: bilingual(row[.title]), unit: row[.unit].flatMap(text) ?? "",
            value: row[.tolerance].map(tree.source) ?? "")
        checkUnit(row[.unit], FigureUnit.millionths.rawValue)
        guard let decimals, let tolerance, record != nil else { return nil }
        return Plausibility.BinaryNumbers(decimals: decimals, tolerance: tolerance)
    }
}

/// The forms of a relation, as a data file names them.
enum RelationKind: String, CaseIterable { case ratio, equal, atMost }

extension PlausibleField {
    /// Whether nothing of a whole building goes with it.
    fileprivate var isAlone: Bool {
        switch self {
        case .fiscalFunding, .alreadyGranted, .prefabricationRate, .assemblyRate: true
        default: false
        }
    }
}
