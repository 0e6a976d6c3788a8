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
            case .absent: absent = try filledText()
            }
        }
        if parts.spans.has(.absent) {
            if mayBeAbsent(measure, parts.spans), let absent { measures.setAbsent(measure, why: absent) }
            return
        }
        if !parts.spans.has(.qualifying) || !parts.spans.has(.total) { diagnostics.append(check(of: measure).halfAMeasure(parts.spans)) }
        guard let total else { return }
        if total == .zero { return diagnostics.append(check(of: measure).totalZero(parts.spans)) }
        guard let qualifying else { return }
        if qualifying > total {
            return diagnostics.append(check(of: measure).qualifyingAboveTotal(qualifying, total, parts.spans))
        }
        measures.set(measure, qualifying, of: total, decimals: decimals)
    }

    /// Only for what is at fault: a definition is copied, with all of its texts.
    private func check(of measure: MeasureIndex) -> MeasureCheck { MeasureCheck(standards.measures[measure.place]) }

    /// Whether the building may have nothing of the kind, and says so in one way only.
    private mutating func mayBeAbsent(_ measure: MeasureIndex, _ spans: FieldSpans<MeasurePartKey>) -> Bool {
        guard let fault = check(of: measure).absence(spans) else { return true }
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
        let start = json.position
        guard var members = try openArray() else { return nil }
        let known = diagnostics.count
        var components: [Component] = []
        components.reserveCapacity(Self.usualComponents)
        // One for all lines.
        var fields = ObjectReading(Component.fields.names)
        while try json.nextElement(&members) {
            var component = Component()
            guard try read(&component, &fields) else { continue }
            if component.kind.isJoint, let span = fields.spans[.precastVolume] { precastJoint(component, at: span) }
            if !diagnostics.isFull { components.append(consume component) }
        }
        if components.isEmpty, diagnostics.count == known {
            emptyTakeOff(SourceSpan(skippingSpaceFrom: start, to: json.position, in: json.bytes))
        }
        return components
    }

    private mutating func emptyTakeOff(_ span: SourceSpan) {
        diagnostics.append(
            Diagnostic(
                .emptyTakeOff, at: span, Message("components 中没有构件", "there is no line in components"),
                help: Message(
                    "至少写一行构件；没有构件清单的删去该字段，在 measures 中写汇总数量",
                    "write a line at least; without a take-off leave the field out and give the sums in measures")))
    }

    /// Joints are what is cast in place between the pieces.
    private mutating func precastJoint(_ component: Component, at span: SourceSpan) {
        diagnostics.append(
            Diagnostic(
                .precastJoint, at: span,
                Message(
                    "{0}是后浇部分，没有预制体积", "{0} are cast in place and have no precast volume", [.words(component.kind.title)]),
                help: Message(
                    "后浇部分的体积写作 castInPlaceVolume；预制构件换用其种类",
                    "give the volume of a joint as castInPlaceVolume; a precast piece is of another kind")))
    }

    /// 所在楼层: text such as `2-5`, or the number of one storey.
    mutating func storeys() throws(JSONSyntaxError) -> Storeys? {
        if try json.peek() == .number { return try wholeNumber(atLeast: nil).map { Storeys($0) } }
        return try text().map { Storeys($0) }
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
