extension SubmissionReader {
    /// - Returns: whether the value is an object.
    mutating func readBuilding(_ building: inout Building) throws(JSONSyntaxError) -> Bool {
        var object = ObjectReading(Keys.building)
        guard try open(&object) else { return false }
        while let key = try nextKey(&object) {
            switch key {
            case .id: building.id = try text() ?? ""
            case .name: building.name = try text()
            case .use: building.use = try word(Words.use) ?? building.use
            case .structure: building.structure = try word(Words.structure) ?? building.structure
            case .height: building.height = try height() ?? .zero
            case .storeys: building.storeys = try wholeNumber(atLeast: 1)
            case .aboveGroundArea: building.aboveGroundArea = try quantity() ?? .zero
            case .undergroundArea: building.undergroundArea = try quantity()
            case .floorPlanArea: building.floorPlanArea = try quantity()
            case .appliedFor: building.appliedFor = try boolean() ?? true
            case .prefabricable: building.prefabricable = try boolean() ?? false
            case .planningPermit: building.planningPermit = try date()
            case .fullDecoration: building.fullDecoration = try boolean()
            case .components: building.components = try readComponents()
            case .measures: try readMeasures(&building.measures)
            case .declaredScores: try readDeclaredScores(&building)
            case .declared: try readDeclared(&building.declared)
            }
        }
        require(Required.building, in: object.spans)
        building.spans = object.spans
        return true
    }

    // MARK: - Measures

    private mutating func readMeasures(_ measures: inout Measures) throws(JSONSyntaxError) {
        var object = ObjectReading(Keys.measure)
        guard try open(&object) else { return }
        // One for all measures.
        var parts = ObjectReading(Keys.measurePart)
        while let key = try nextKey(&object) { try readMeasure(key, &parts, of: &measures) }
        measures.spans = object.spans
    }

    private mutating func readMeasure(
        _ key: MeasureKey, _ parts: inout ObjectReading<MeasurePartKey>, of measures: inout Measures
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
            if mayBeAbsent(key, parts.spans), let absent { measures.setAbsent(key, why: absent) }
            return
        }
        if !parts.spans.has(.qualifying) || !parts.spans.has(.total) { warnOfHalfAMeasure(key, parts.spans) }
        guard let total else { return }
        if total == .zero {
            diagnostics.append(
                Diagnostic(
                    .totalZero, at: parts.spans[.total] ?? parts.spans.object,
                    Message("{0} 的总量为 0，比例无从计算", "the total of {0} is 0, so there is no ratio", [.text(key.rawValue)]),
                    help: key.mayBeAbsent
                        ? Message(
                            "如果建筑中没有该项，写 { \"absent\": \"原因\" }；如果尚不知道，删去该项",
                            "write { \"absent\": \"why\" } if the building has none, or leave the measure out if it is not known yet")
                        : Message("填写总量；如果尚不知道，删去该项", "give the total, or leave the measure out if it is not known yet")))
            return
        }
        guard let qualifying else { return }
        if qualifying > total {
            diagnostics.append(
                Diagnostic(
                    .qualifyingAboveTotal, at: parts.spans[.qualifying] ?? parts.spans.object,
                    Message(
                        "{0} 中符合要求的量 {1} {3} 大于总量 {2} {3}", "the qualifying {1} {3} of {0} is more than its total of {2} {3}",
                        [.text(key.rawValue), .decimal(qualifying), .decimal(total), .text(key.unit)]),
                    help: Message(
                        "核对两个数是否写反、单位是否一致", "check that the two are not swapped and stand in the same unit")))
            return
        }
        measures.set(key, qualifying, of: total, decimals: decimals)
    }

    /// A quantity that was left out leaves the measure unknown; nothing else is wrong.
    private mutating func warnOfHalfAMeasure(_ key: MeasureKey, _ spans: FieldSpans<MeasurePartKey>) {
        let missing = [MeasurePartKey.qualifying, .total].filter { !spans.has($0) }
        diagnostics.append(
            Diagnostic(
                .measureIncomplete, at: spans.object,
                Message(
                    "{0} 缺少 {1}，按未知计", "{0} lacks {1} and counts as unknown",
                    [.text(key.rawValue), .list(missing.map { Message.Text($0.rawValue) })]),
                help: Message(
                    "写全 { \"qualifying\": …, \"total\": … }", "give both, { \"qualifying\": …, \"total\": … }")))
    }

    /// Whether the building may have nothing of the kind, and says so in one way only.
    private mutating func mayBeAbsent(_ key: MeasureKey, _ spans: FieldSpans<MeasurePartKey>) -> Bool {
        if spans.has(.qualifying) || spans.has(.total) {
            diagnostics.append(
                Diagnostic(
                    .bothFormsGiven, at: spans.object,
                    Message("{0} 既写了数量又写了 absent", "{0} has both quantities and absent", [.text(key.rawValue)]),
                    help: Message("两种写法只留一种", "keep one of the two forms")))
            return false
        }
        if !key.mayBeAbsent {
            diagnostics.append(
                Diagnostic(
                    .absentNotAllowed, at: spans[.absent] ?? spans.object,
                    Message("{0} 不能写作 absent：任何建筑都有这一项", "{0} may not be absent: every building has it", [.text(key.rawValue)]),
                    help: Message(
                        "填写数量；如果尚不知道，删去该项", "give its quantities, or leave the measure out if they are not known yet")))
            return false
        }
        return true
    }

    // MARK: - Components

    /// Room for as many lines is asked for at once.
    private static let usualComponents = 8

    private mutating func readComponents() throws(JSONSyntaxError) -> [Component]? {
        guard var members = try openArray() else { return nil }
        var components: [Component] = []
        components.reserveCapacity(Self.usualComponents)
        // One for all lines.
        var object = ObjectReading(Keys.component)
        while try json.nextElement(&members) {
            var component = Component()
            if try readComponent(&component, &object) { components.append(consume component) }
        }
        return components
    }

    /// - Returns: whether the value is an object.
    private mutating func readComponent(
        _ component: inout Component, _ object: inout ObjectReading<ComponentKey>
    ) throws(JSONSyntaxError) -> Bool {
        guard try open(&object) else { return false }
        var labelSpan: SourceSpan?
        while let key = try nextKey(&object) {
            switch key {
            case .kind: component.kind = try word(Words.componentKind) ?? component.kind
            case .label:
                let start = json.position
                component.label = try text()
                labelSpan = SourceSpan(start, json.position)
            case .storeys: try readStoreys()
            case .count: component.count = Int128(try wholeNumber(atLeast: 0) ?? 1)
            case .precastVolume: component.precastVolume = try quantity() ?? .zero
            case .castInPlaceVolume: component.castInPlaceVolume = try quantity() ?? .zero
            case .projectedArea: component.projectedArea = try quantity() ?? .zero
            case .formworkFree: component.formworkFree = try boolean() ?? false
            case .width: component.width = try quantity()
            case .height: component.height = try quantity()
            case .columnSide: component.columnSide = try quantity()
            }
        }
        require(Required.component, in: object.spans)
        component.span = object.spans.object
        component.labelSpan = labelSpan ?? object.spans.object
        return true
    }

    /// The storeys of a line are for people: a number or words such as `2-5`.
    private mutating func readStoreys() throws(JSONSyntaxError) {
        if try json.peek() == .number {
            _ = try wholeNumber(atLeast: nil)
        } else {
            try passText()
        }
    }

    // MARK: - What the applicant declares

    private mutating func readDeclaredScores(_ building: inout Building) throws(JSONSyntaxError) {
        var object = ObjectReading(Keys.item)
        guard try open(&object) else { return }
        var scores: [(item: ItemID, points: ExactDecimal, span: SourceSpan)] = []
        scores.reserveCapacity(Keys.item.count)
        while let item = try nextKey(&object) {
            let start = json.position
            if let points = try quantity() { scores.append((item, points, SourceSpan(start, json.position))) }
        }
        building.declaredScores = scores
    }

    private mutating func readDeclared(_ declared: inout DeclaredResult) throws(JSONSyntaxError) {
        var object = ObjectReading(Keys.declared)
        guard try open(&object) else { return }
        while let key = try nextKey(&object) {
            switch key {
            case .prefabricationRatePercent: declared.prefabricationRate = try percentage()
            case .assemblyRatePercent: declared.assemblyRate = try percentage()
            case .grade: declared.grade = try word(Words.grade)
            }
        }
        declared.spans = object.spans
    }
}
