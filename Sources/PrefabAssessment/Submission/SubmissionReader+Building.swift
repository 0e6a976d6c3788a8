extension SubmissionReader {
    mutating func readBuilding() throws(JSONSyntaxError) -> Building? {
        var building = Building()
        let spans = try readObject(Keys.building) {
            (reader, key) throws(JSONSyntaxError) in
            switch key {
            case .id: building.id = try reader.text() ?? ""
            case .name: building.name = try reader.text()
            case .use: building.use = try reader.word(Words.use) ?? building.use
            case .structure: building.structure = try reader.word(Words.structure) ?? building.structure
            case .height: building.height = try reader.height() ?? .zero
            case .storeys: building.storeys = try reader.wholeNumber(atLeast: 1)
            case .aboveGroundArea: building.aboveGroundArea = try reader.quantity() ?? .zero
            case .undergroundArea: building.undergroundArea = try reader.quantity()
            case .floorPlanArea: building.floorPlanArea = try reader.quantity()
            case .appliedFor: building.appliedFor = try reader.boolean() ?? true
            case .prefabricable: building.prefabricable = try reader.boolean() ?? false
            case .planningPermit: building.planningPermit = try reader.date()
            case .fullDecoration: building.fullDecoration = try reader.boolean()
            case .components: building.components = try reader.readComponents()
            case .measures: try reader.readMeasures(&building.measures)
            case .declaredScores: try reader.readDeclaredScores(&building)
            case .declared: try reader.readDeclared(&building.declared)
            }
        }
        guard let spans else { return nil }
        require(Required.building, in: spans)
        building.spans = spans
        return building
    }

    // MARK: - Measures

    private mutating func readMeasures(_ measures: inout Measures) throws(JSONSyntaxError) {
        var values: [(key: MeasureKey, measure: Measure, decimals: Int)] = []
        values.reserveCapacity(Keys.measure.count)
        var partSpans = FieldSpans<MeasurePartKey>()
        let spans = try readObject(Keys.measure) { (reader, key) throws(JSONSyntaxError) in
            var decimals = 0
            if let measure = try reader.readMeasure(key, &decimals, &partSpans) { values.append((key, measure, decimals)) }
        }
        if let spans { measures = Measures(values, spans) }
    }

    private mutating func readMeasure(
        _ key: MeasureKey, _ decimals: inout Int, _ spans: inout FieldSpans<MeasurePartKey>
    ) throws(JSONSyntaxError) -> Measure? {
        var qualifying: ExactDecimal?
        var total: ExactDecimal?
        var absent: String?
        let isObject = try readObject(Keys.measurePart, &spans) {
            (reader, part) throws(JSONSyntaxError) in
            switch part {
            case .qualifying: qualifying = try reader.quantity(&decimals)
            case .total: total = try reader.quantity(&decimals)
            case .absent: absent = try reader.text()
            }
        }
        guard isObject else { return nil }
        if let absentSpan = spans[.absent] {
            return readAbsent(key, why: absent, absentSpan, spans)
        }
        if spans[.qualifying] == nil || spans[.total] == nil { warnOfHalfAMeasure(key, spans) }
        guard let total, let totalSpan = spans[.total] else { return nil }
        if total == .zero {
            diagnostics.append(
                Diagnostic(
                    .totalZero, at: totalSpan,
                    Message("{0} 的总量为 0，比例无从计算", "the total of {0} is 0, so there is no ratio", [.text(key.rawValue)]),
                    help: key.mayBeAbsent
                        ? Message(
                            "如果建筑中没有该项，写 { \"absent\": \"原因\" }；如果尚不知道，删去该项",
                            "write { \"absent\": \"why\" } if the building has none, or leave the measure out if it is not known yet")
                        : Message("填写总量；如果尚不知道，删去该项", "give the total, or leave the measure out if it is not known yet")))
            return nil
        }
        guard let qualifying, let qualifyingSpan = spans[.qualifying] else { return nil }
        if qualifying > total {
            diagnostics.append(
                Diagnostic(
                    .qualifyingAboveTotal, at: qualifyingSpan,
                    Message(
                        "{0} 中符合要求的量 {1} {3} 大于总量 {2} {3}", "the qualifying {1} {3} of {0} is more than its total of {2} {3}",
                        [.text(key.rawValue), .decimal(qualifying), .decimal(total), .text(key.unit)]),
                    help: Message(
                        "核对两个数是否写反、单位是否一致", "check that the two are not swapped and stand in the same unit")))
            return nil
        }
        return .quantities(qualifying: qualifying, total: total)
    }

    /// A quantity that was left out leaves the measure unknown; nothing else is wrong.
    private mutating func warnOfHalfAMeasure(_ key: MeasureKey, _ spans: FieldSpans<MeasurePartKey>) {
        let missing = [MeasurePartKey.qualifying, .total].filter { spans[$0] == nil }
        diagnostics.append(
            Diagnostic(
                .measureIncomplete, at: spans.object,
                Message(
                    "{0} 缺少 {1}，按未知计", "{0} lacks {1} and counts as unknown",
                    [.text(key.rawValue), .list(missing.map { Message.Text($0.rawValue) })]),
                help: Message(
                    "写全 { \"qualifying\": …, \"total\": … }", "give both, { \"qualifying\": …, \"total\": … }")))
    }

    private mutating func readAbsent(
        _ key: MeasureKey, why: String?, _ span: SourceSpan, _ spans: FieldSpans<MeasurePartKey>
    ) -> Measure? {
        if spans[.qualifying] != nil || spans[.total] != nil {
            diagnostics.append(
                Diagnostic(
                    .bothFormsGiven, at: spans.object,
                    Message("{0} 既写了数量又写了 absent", "{0} has both quantities and absent", [.text(key.rawValue)]),
                    help: Message("两种写法只留一种", "keep one of the two forms")))
            return nil
        }
        if !key.mayBeAbsent {
            diagnostics.append(
                Diagnostic(
                    .absentNotAllowed, at: span,
                    Message("{0} 不能写作 absent：任何建筑都有这一项", "{0} may not be absent: every building has it", [.text(key.rawValue)]),
                    help: Message(
                        "填写数量；如果尚不知道，删去该项", "give its quantities, or leave the measure out if they are not known yet")))
            return nil
        }
        return why.map { .absent(why: $0) }
    }

    // MARK: - Components

    private mutating func readComponents() throws(JSONSyntaxError) -> [Component]? {
        var components: [Component] = []
        var spans = FieldSpans<ComponentKey>()
        let isArray = try readArray { (reader) throws(JSONSyntaxError) in
            if let component = try reader.readComponent(&spans) { components.append(component) }
        }
        return isArray ? components : nil
    }

    private mutating func readComponent(
        _ spans: inout FieldSpans<ComponentKey>
    ) throws(JSONSyntaxError) -> Component? {
        var component = Component()
        let isObject = try readObject(Keys.component, &spans) { (reader, key) throws(JSONSyntaxError) in
            switch key {
            case .kind: component.kind = try reader.word(Words.componentKind) ?? component.kind
            case .label: component.label = try reader.text()
            case .storeys: try reader.readStoreys()
            case .count: component.count = Int128(try reader.wholeNumber(atLeast: 0) ?? 1)
            case .precastVolume: component.precastVolume = try reader.quantity() ?? .zero
            case .castInPlaceVolume: component.castInPlaceVolume = try reader.quantity() ?? .zero
            case .projectedArea: component.projectedArea = try reader.quantity() ?? .zero
            case .formworkFree: component.formworkFree = try reader.boolean() ?? false
            case .width: component.width = try reader.quantity()
            case .height: component.height = try reader.quantity()
            case .columnSide: component.columnSide = try reader.quantity()
            }
        }
        guard isObject else { return nil }
        require(Required.component, in: spans)
        component.span = spans.object
        component.labelSpan = spans[.label] ?? spans.object
        return component
    }

    /// The storeys of a line are for people: a number or words such as `2-5`.
    private mutating func readStoreys() throws(JSONSyntaxError) {
        if try json.peek() == .number {
            _ = try wholeNumber(atLeast: nil)
        } else {
            _ = try text()
        }
    }

    // MARK: - What the applicant declares

    private mutating func readDeclaredScores(_ building: inout Building) throws(JSONSyntaxError) {
        var scores: [(item: ItemID, points: ExactDecimal)] = []
        let spans = try readObject(Keys.item) { (reader, item) throws(JSONSyntaxError) in
            if let points = try reader.quantity() { scores.append((item, points)) }
        }
        guard let spans else { return }
        building.declaredScores = scores.map { ($0.item, $0.points, spans[$0.item] ?? spans.object) }
    }

    private mutating func readDeclared(_ declared: inout DeclaredResult) throws(JSONSyntaxError) {
        let spans = try readObject(Keys.declared) { (reader, key) throws(JSONSyntaxError) in
            switch key {
            case .prefabricationRatePercent: declared.prefabricationRate = try reader.percentage()
            case .assemblyRatePercent: declared.assemblyRate = try reader.percentage()
            case .grade: declared.grade = try reader.word(Words.grade)
            }
        }
        if let spans { declared.spans = spans }
    }
}
