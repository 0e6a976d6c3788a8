extension SubmissionReader {
    mutating func readMeasures(_ measures: inout Measures) throws(JSONSyntaxError) {
        var object = NamedReading(standards.names.measures)
        guard try open(&object) else { return }
        measures.reserve(standards.measures.count)
        // One for all measures.
        var parts = ObjectReading(MeasurePartKey.table)
        while let place = try nextName(&object) {
            let measure = MeasureIndex(place)
            let start = json.position
            try readMeasure(measure, &parts, of: &measures)
            measures.setSpan(measure, SourceSpan(start, json.position))
        }
    }

    private mutating func readMeasure(
        _ measure: MeasureIndex, _ parts: inout ObjectReading<MeasurePartKey>, of measures: inout Measures
    ) throws(JSONSyntaxError) {
        guard try open(&parts) else { return }
        var decimals = 0
        var qualifying: ExactDecimal?
        var total: ExactDecimal?
        var absent: String?
        while let part = try nextKey(&parts) {
            switch part {
            case .qualifying: qualifying = try quantity(&decimals)
            case .total: total = try quantity(&decimals)
            case .absent: absent = try text()
            }
        }
        if parts.spans.has(.absent) {
            if mayBeAbsent(measure, parts.spans), let absent { measures.setAbsent(measure, why: absent) }
            return
        }
        let check = MeasureCheck(standards.measures[measure.place])
        if !parts.spans.has(.qualifying) || !parts.spans.has(.total) { diagnostics.append(check.halfAMeasure(parts.spans)) }
        guard let total else { return }
        if total == .zero { return diagnostics.append(check.totalZero(parts.spans)) }
        guard let qualifying else { return }
        if qualifying > total { return diagnostics.append(check.qualifyingAboveTotal(qualifying, total, parts.spans)) }
        measures.set(measure, qualifying, of: total, decimals: decimals)
    }

    /// Whether the building may have nothing of the kind, and says so in one way only.
    private mutating func mayBeAbsent(_ measure: MeasureIndex, _ spans: FieldSpans<MeasurePartKey>) -> Bool {
        guard let fault = MeasureCheck(standards.measures[measure.place]).absence(spans) else { return true }
        diagnostics.append(fault)
        return false
    }

    // MARK: - Attributes

    mutating func readAttributes(_ attributes: inout Attributes) throws(JSONSyntaxError) {
        var object = NamedReading(standards.names.attributes)
        guard try open(&object) else { return }
        while let place = try nextName(&object) {
            let attribute = AttributeIndex(place)
            let start = json.position
            if let value = try attributeValue(standards.attributes[place]) {
                attributes.set(attribute, value, at: SourceSpan(start, json.position))
            }
        }
    }

    /// - Returns: `nil` if the value is at fault; then that has been reported.
    private mutating func attributeValue(_ attribute: AttributeDefinition) throws(JSONSyntaxError) -> AttributeValue? {
        switch attribute.kind {
        case .flag: return try boolean().map { .flag($0) }
        case .levels(let levels):
            let start = json.position
            guard let level = try wholeNumber(atLeast: 0) else { return nil }
            if let level = Int(exactly: level), levels.contains(level) { return .level(level) }
            unknownLevel(SourceSpan(start, json.position), among: levels)
            return nil
        }
    }

    private mutating func unknownLevel(_ span: SourceSpan, among levels: [Int]) {
        diagnostics.append(
            Diagnostic(
                .unknownWord, at: span, Message("此处没有这一等级", "there is no such level"),
                help: Message("可用的等级：{0}", "the levels are {0}", .list(levels.map { Message.Text("\($0)") }))))
    }

    // MARK: - Components

    /// Room for as many lines is asked for at once.
    private static let usualComponents = 8

    mutating func readComponents() throws(JSONSyntaxError) -> [Component]? {
        guard var members = try openArray() else { return nil }
        var components: [Component] = []
        components.reserveCapacity(Self.usualComponents)
        // One for all lines.
        var fields = ObjectReading(Component.fields.names)
        while try json.nextElement(&members) {
            var component = Component()
            if try read(&component, &fields) { components.append(consume component) }
        }
        return components
    }

    /// The storeys of a line are for people: a number or words such as `2-5`.
    mutating func passStoreys() throws(JSONSyntaxError) {
        if try json.peek() == .number {
            _ = try wholeNumber(atLeast: nil)
        } else {
            try passText()
        }
    }

    // MARK: - Declared scores

    mutating func readDeclaredScores(
        _ scores: inout [(item: ItemName, points: ExactDecimal, span: SourceSpan)]
    ) throws(JSONSyntaxError) {
        var object = NamedReading(standards.names.items)
        guard try open(&object) else { return }
        while let place = try nextName(&object) {
            let start = json.position
            if let points = try quantity() { scores.append((ItemName(place), points, SourceSpan(start, json.position))) }
        }
    }
}
