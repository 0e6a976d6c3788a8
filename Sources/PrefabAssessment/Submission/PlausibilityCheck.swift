/// Holds the numbers and days of a submission against what makes sense of them (contract section 9), after the whole text has been read.
///
/// A submission in which nothing is odd costs a comparison for each number and two for each relation.
struct PlausibilityCheck {
    let plausibility: Plausibility
    private let standards: Standards
    /// Of the submission, for the places of numbers whose objects alone are kept.
    private let bytes: TextBytes

    init?(_ standards: Standards, of bytes: TextBytes) {
        guard let plausibility = standards.plausibility else { return nil }
        self.plausibility = plausibility
        self.standards = standards
        self.bytes = bytes
    }

    func run(_ submission: borrowing Submission, _ diagnostics: inout DiagnosticList) {
        checkRanges(submission.project, &diagnostics)
        checkDates(submission.dates, &diagnostics)
        let buildings = submission.buildings.span
        for index in buildings.indices {
            let errors = diagnostics.errors
            checkRanges(buildings, index, &diagnostics)
            checkComponents(buildings, index, &diagnostics)
            // What cannot be is compared with nothing.
            if diagnostics.errors == errors { checkRelations(buildings, index, &diagnostics) }
            checkPermit(buildings, index, submission.dates, &diagnostics)
        }
    }

    // MARK: - Ranges

    @inline(__always)
    private func check(
        _ field: PlausibleField, _ number: ExactDecimal?, _ span: @autoclosure () -> SourceSpan?, _ diagnostics: inout DiagnosticList
    ) {
        guard let number, let range = plausibility.range(field, exceededBy: number), let span = span() else { return }
        diagnostics.append(Self.diagnostic(number, outside: range, field, named: field.title, pieces: nil, at: span))
    }

    private func checkRanges(_ project: borrowing Submission.Project, _ diagnostics: inout DiagnosticList) {
        check(.projectArea, project.aboveGroundArea, project.spans[.aboveGroundArea], &diagnostics)
        check(.fiscalFunding, project.fiscalFundingPercent, project.spans[.fiscalFundingPercent], &diagnostics)
        check(.alreadyGranted, project.alreadyGranted, project.spans[.alreadyGranted], &diagnostics)
    }

    // By its place, as in what follows: a building that is passed on is copied.
    @inline(__always)
    private func checkRanges(_ buildings: Span<Building>, _ index: Int, _ diagnostics: inout DiagnosticList) {
        check(.height, buildings[index].height, buildings[index].spans[.height], &diagnostics)
        check(.storeys, buildings[index].storeys.map { ExactDecimal($0) }, buildings[index].spans[.storeys], &diagnostics)
        check(.aboveGroundArea, buildings[index].aboveGroundArea, buildings[index].spans[.aboveGroundArea], &diagnostics)
        check(.undergroundArea, buildings[index].undergroundArea, buildings[index].spans[.undergroundArea], &diagnostics)
        check(.floorPlanArea, buildings[index].floorPlanArea, buildings[index].spans[.floorPlanArea], &diagnostics)
        check(
            .prefabricationRate, buildings[index].declared.prefabricationRate, buildings[index].declared.spans[.prefabricationRatePercent],
            &diagnostics)
        check(.assemblyRate, buildings[index].declared.assemblyRate, buildings[index].declared.spans[.assemblyRatePercent], &diagnostics)
        for place in 0..<buildings[index].measures.count {
            guard let total = buildings[index].measures.total(at: place), let range = plausibility.range(place, ofMeasureExceededBy: total),
                let span = buildings[index].measures.span(of: MeasureIndex(place))
            else { continue }
            let measure = standards.measures[place].shortTitle
            diagnostics.append(
                Self.diagnostic(
                    total, outside: range, nil,
                    named: Message.Text("“\(measure.chinese)”的总量", "total of \(measure.english)"), pieces: nil,
                    at: JSONReader.span(ofMember: MeasurePartKey.total.rawValue, inObjectAt: span, of: bytes)))
        }
    }

    @inline(__always)
    private func checkComponents(_ buildings: Span<Building>, _ index: Int, _ diagnostics: inout DiagnosticList) {
        guard let components = buildings[index].components else { return }
        // Through a span, which lends the lines where an array would copy them.
        let lines = components.span
        for index in lines.indices { check(lines[index], &diagnostics) }
    }

    @inline(__always)
    private func check(_ line: borrowing Component, _ diagnostics: inout DiagnosticList) {
        check(.count, ExactDecimal(units: line.count &* ExactDecimal.one), line, &diagnostics)
        if let volume = line.precastVolume { check(.precastVolume, volume, line, &diagnostics) }
        if let volume = line.castInPlaceVolume { check(.castInPlaceVolume, volume, line, &diagnostics) }
        if let area = line.projectedArea { check(.projectedArea, area, line, &diagnostics) }
        if let width = line.width { check(.width, width, line, &diagnostics) }
        if let height = line.height { check(.pieceHeight, height, line, &diagnostics) }
        if let side = line.columnSide { check(.columnSide, side, line, &diagnostics) }
    }

    @inline(__always)
    private func check(_ field: PlausibleField, _ number: ExactDecimal, _ line: borrowing Component, _ diagnostics: inout DiagnosticList) {
        guard let range = plausibility.range(field, of: line.kind, exceededBy: number) else { return }
        let span = JSONReader.span(ofMember: String(field.key), inObjectAt: line.span, of: bytes)
        let pieces = field == .count ? nil : line.count
        diagnostics.append(Self.diagnostic(number, outside: range, field, named: field.title, pieces: pieces, at: span))
    }

    /// - Parameters:
    ///   - field: nothing for the total of a measure.
    ///   - pieces: how many there are in the line of the take-off.
    private static func diagnostic(
        _ number: ExactDecimal, outside range: Plausibility.PlausibleRange, _ field: PlausibleField?, named title: Message.Text,
        pieces: Int128?, at span: SourceSpan
    ) -> Diagnostic {
        let isPossible = range.possible.contains(number)
        let bounds = isPossible ? range.likely : range.possible
        let values: [Message.Value] = [
            .words(title), .decimal(number), .words(PlausibleUnit.text(behind: range.unit)), .decimal(bounds.lowerBound),
            .decimal(bounds.upperBound),
        ]
        let message =
            isPossible
            ? Message("{0}为 {1}{2}，通常为 {3} 至 {4}{2}", "{0} is {1}{2}; {3} to {4}{2} is usual", values)
            : Message("{0}为 {1}{2}，不可能：应在 {3} 至 {4}{2} 之间", "{0} cannot be {1}{2}: it lies between {3} and {4}{2}", values)
        let code: DiagnosticCode =
            if !isPossible { .numberOutOfRange } else { field == .fiscalFunding ? .fundingLooksLikeFraction : .unlikelyNumber }
        let cures = range.slips.compactMap { slip in range.cure(number, slip, pieces: pieces).map { (slip, $0) } }
        guard let (slip, cure) = cures.first else {
            return Diagnostic(
                code, at: span, message,
                help: Message("核对数值与单位（{0}）", "check the number and its unit ({0})", .words(PlausibleUnit.title(of: range.unit))))
        }
        guard cures.count > 1 else {
            let help = Message(
                "{0} 是否{1}？若是，写作 {2}", "is {0} {1}? Then write {2}", .decimal(number), .words(slip.title), .decimal(cure))
            // A number that is only unlikely may be what was meant: nothing puts another in its place unasked.
            return Diagnostic(code, at: span, message, help: help, edit: isPossible ? nil : cure.description)
        }
        // Where it may have been either, the choice is left to whoever wrote it.
        let (other, otherCure) = cures[1]
        let choices: [Message.Value] = [
            .decimal(number), .words(slip.title), .decimal(cure), .words(other.title), .decimal(otherCure),
        ]
        let help = Message(
            "{0} 是否{1}？若是，写作 {2}；是否{3}？若是，写作 {4}", "is {0} {1}? Then write {2}; or {3}? Then write {4}", choices)
        return Diagnostic(code, at: span, message, help: help)
    }

    // MARK: - Relations

    @inline(__always)
    private func checkRelations(_ buildings: Span<Building>, _ index: Int, _ diagnostics: inout DiagnosticList) {
        let relations = plausibility.relations.span
        for place in relations.indices where relations[place].structures.contains(buildings[index].structure) {
            guard let first = quantity(relations[place].of, of: buildings, index),
                let second = quantity(relations[place].against, of: buildings, index),
                !relations[place].holds(first, second), let span = span(relations[place], buildings[index])
            else { continue }
            diagnostics.append(relations[place].diagnostic(first, second, at: span))
        }
    }

    /// A quantity of a building, above 0; `nil` where it is unknown, and for those of the project.
    @inline(__always)
    private func quantity(_ quantity: PlausibleQuantity, of buildings: Span<Building>, _ index: Int) -> ExactDecimal? {
        let value: ExactDecimal? =
            switch quantity {
            case .measure(let measure):
                if let total = buildings[index].measures.total(at: measure.place) {
                    total
                } else if let takeOff = buildings[index].takeOff {
                    takeOff.total(of: standards.measures[measure.place].takeOff, buildings[index].floorPlanArea)
                } else {
                    nil
                }
            case .field(.height): buildings[index].height
            case .field(.storeys): buildings[index].storeys.map { ExactDecimal($0) }
            case .field(.aboveGroundArea): buildings[index].aboveGroundArea
            case .field(.undergroundArea): buildings[index].undergroundArea
            case .field(.floorPlanArea): buildings[index].floorPlanArea
            case .field: nil
            }
        guard let value, value.units > 0 else { return nil }
        return value
    }

    /// Where the first quantity of a relation stands.
    private func span(_ relation: Plausibility.Relation, _ building: borrowing Building) -> SourceSpan? {
        // The mean storey height is told where the storeys are, which are wrong more often than the height.
        let place = relation.isStoreyHeight ? relation.against : relation.of
        return switch place {
        case .measure(let measure):
            building.measures.span(of: measure).map {
                JSONReader.span(ofMember: MeasurePartKey.total.rawValue, inObjectAt: $0, of: bytes)
            } ?? building.spans[.components].map { SourceSpan(Int($0.start), Int($0.start) + 1) }
        case .field(.height): building.spans[.height]
        case .field(.storeys): building.spans[.storeys]
        case .field(.aboveGroundArea): building.spans[.aboveGroundArea]
        case .field(.undergroundArea): building.spans[.undergroundArea]
        case .field(.floorPlanArea): building.spans[.floorPlanArea]
        case .field: nil
        }
    }
}

extension Plausibility.PlausibleRange {
    /// The likely number that was meant, by the first of the slips that leads to one.
    func meant(_ number: ExactDecimal) -> (number: ExactDecimal, slip: UnitSlip)? {
        slips.lazy.compactMap { slip in cure(number, slip, pieces: nil).map { ($0, slip) } }.first
    }

    /// What a number is in the unit of the field, if it was written in the other; `nil` where that is no likely number either.
    fileprivate func cure(_ number: ExactDecimal, _ slip: UnitSlip, pieces: Int128?) -> ExactDecimal? {
        guard let (factor, least) = slip.factor(to: unit) else { return nil }
        var divisor = least
        if slip == .allPieces {
            guard let pieces, pieces > 1 else { return nil }
            divisor = pieces
        }
        let (product, overflow) = number.units.multipliedReportingOverflow(by: factor)
        guard !overflow, product % divisor == 0 else { return nil }
        let cure = ExactDecimal(units: product / divisor)
        return cure.units > 0 && likely.contains(cure) ? cure : nil
    }
}

extension PlausibleField {
    /// The title that the field has in reports.
    fileprivate var title: Message.Text {
        let key = String(key)
        let field: FieldDescription? =
            switch rawValue.prefix(while: { $0 != "." }) {
            case "project": ProjectKey(rawValue: key)?.field
            case "declared": DeclaredKey(rawValue: key)?.field
            case "components": ComponentKey(rawValue: key)?.field
            default: BuildingKey(rawValue: key)?.field
            }
        return field?.shortTitle ?? Message.Text(key)
    }
}

extension JSONReader {
    /// Where a member of an object stands that has been read before; the object itself where it cannot be found.
    fileprivate static func span(ofMember name: String, inObjectAt object: SourceSpan, of bytes: TextBytes) -> SourceSpan {
        var reader = JSONReader(bytes)
        reader.position = Int(object.start)
        do throws(JSONSyntaxError) {
            reader.skipWhitespace()
            var members = try reader.openObject()
            while let key = try reader.nextKey(&members) {
                reader.skipWhitespace()
                let isMeant = reader.string(key) == name
                let span = try reader.skipValue()
                if isMeant { return span }
            }
        } catch {}
        return object
    }
}

extension TakeOff {
    /// All that a sum of the take-off is a part of; `nil` where there is none, or where a line lacks its volume: the rest is not the whole.
    fileprivate func total(of sum: TakeOffSum?, _ floorPlanArea: ExactDecimal?) -> ExactDecimal? {
        switch sum {
        case .verticalVolume: structuralIsUnknown ? nil : verticalTotal
        case .horizontalArea: floorPlanArea
        case .structuralVolume: structuralIsUnknown ? nil : volume
        case nil: nil
        }
    }
}
