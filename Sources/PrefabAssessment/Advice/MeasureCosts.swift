/// What a unit of each measure costs in yuan (`"format": "prefab-costs/1"`): what it takes to make one more unit count.
///
/// ```json
/// { "format": "prefab-costs/1",
///   "costs": { "verticalMembers": 950, "exteriorWallIntegrated": 120.5, "fullDecoration": 800 },
///   "buildings": [{ "id": "2#", "costs": { "verticalMembers": 1020 } }] }
/// ```
///
/// Yuan a unit of the measure: m³, m² or m; an attribute such as `fullDecoration` is yuan a m² of the building's above-ground area. A measure without a cost
/// has no known cost, which is not the same as none: it is left out of every cheapest combination.
package struct MeasureCosts: Sendable {
    /// The value of `format`.
    package static let format = "prefab-costs/1"

    /// What a cost is for.
    package enum Subject: Hashable, Sendable {
        case measure(MeasureIndex)
        case attribute(AttributeIndex)
    }

    private var general: [Subject: ExactDecimal] = [:]
    private var ofBuildings: [String: [Subject: ExactDecimal]] = [:]

    /// - Parameters:
    ///   - general: yuan a unit, for every building.
    ///   - ofBuildings: by the building's id, where a building has costs of its own.
    package init(_ general: [Subject: ExactDecimal], ofBuildings: [String: [Subject: ExactDecimal]] = [:]) {
        self.general = general
        self.ofBuildings = ofBuildings
    }

    /// Yuan a unit for a building: its own, else that of all buildings; `nil` where the file has none.
    package func cost(_ subject: Subject, of building: String) -> ExactDecimal? {
        ofBuildings[building]?[subject] ?? general[subject]
    }
}

/// What reading a file of costs came to.
package struct MeasureCostsReading: Sendable {
    /// `nil` if there is any error.
    package let costs: MeasureCosts?
    /// In the order of the text.
    package let diagnostics: [Diagnostic]
    /// How many more there are of each code.
    package let leftOut: DiagnosticCounts
}

extension MeasureCosts {
    /// Reads a file of costs; every mistake is reported in one run.
    ///
    /// - Parameter standards: whose measures and attributes may have costs.
    package static func read(_ bytes: [UInt8], standards: Standards) -> MeasureCostsReading {
        bytes.withTextBytes { bytes in
            var reader = MeasureCostsReader(bytes, standards)
            var costs = MeasureCosts([:])
            do throws(JSONSyntaxError) {
                guard bytes.count <= Int(Int32.max) else { throw JSONSyntaxError(.textTooLong, 0, 0) }
                try reader.read(&costs)
            } catch {
                reader.form.diagnostics.append(Diagnostic(error, in: bytes))
            }
            let isValid = reader.form.diagnostics.errors == 0
            return MeasureCostsReading(
                costs: isValid ? costs : nil, diagnostics: reader.form.diagnostics.kept, leftOut: reader.form.diagnostics.leftOut)
        }
    }

    fileprivate enum Key: String, CaseIterable, Sendable {
        case schema = "$schema"
        case format, costs, buildings
    }

    fileprivate enum BuildingKey: String, CaseIterable, Sendable {
        case id, costs
    }

    fileprivate static let keys = KeyTable<Key>()
    fileprivate static let buildingKeys = KeyTable<BuildingKey>()

    fileprivate mutating func set(_ costs: [Subject: ExactDecimal], of building: String?) {
        if let building { ofBuildings[building] = costs } else { general = costs }
    }

    fileprivate func hasCosts(of building: String) -> Bool {
        ofBuildings[building] != nil
    }
}

/// Goes through the text of a file of costs; its objects and values have the form that those of a submission have.
private struct MeasureCostsReader {
    var form: SubmissionReader

    init(_ bytes: TextBytes, _ standards: Standards) {
        form = SubmissionReader(bytes, standards)
    }

    mutating func read(_ costs: inout MeasureCosts) throws(JSONSyntaxError) {
        try form.json.begin()
        try readCosts(&costs)
        try form.json.finish()
    }

    private mutating func readCosts(_ costs: inout MeasureCosts) throws(JSONSyntaxError) {
        var object = ObjectReading(MeasureCosts.keys)
        guard try form.open(&object) else { return }
        while let key = try form.nextKey(&object) {
            switch key {
            case .schema: try form.passText()
            case .format: try readCostsFormat()
            case .costs: costs.set(try readUnitCosts(), of: nil)
            case .buildings:
                guard var members = try form.openArray() else { continue }
                while try form.json.nextElement(&members) { try readBuildingCosts(&costs) }
            }
        }
        form.require([.format, .costs], in: object.spans)
    }

    private mutating func readCostsFormat() throws(JSONSyntaxError) {
        let start = form.json.position
        guard let format = try form.text(), format != MeasureCosts.format else { return }
        form.diagnostics.append(
            Diagnostic(
                .wrongFormat, at: SourceSpan(skippingSpaceFrom: start, to: form.json.position, in: form.json.bytes),
                Message(
                    "format 是 “{0}”，不是 “{1}”", "the format is “{0}”, not “{1}”", [.text(format), .text(MeasureCosts.format)]),
                help: Message(
                    "造价文件写作 \"format\": \"{0}\"", "a file of costs says \"format\": \"{0}\"", [.text(MeasureCosts.format)])))
    }

    private mutating func readUnitCosts() throws(JSONSyntaxError) -> [MeasureCosts.Subject: ExactDecimal] {
        var costs: [MeasureCosts.Subject: ExactDecimal] = [:]
        var object = NamedReading(form.standards.names.priced)
        guard try form.open(&object) else { return costs }
        let measures = form.standards.measures.count
        while let place = try form.nextName(&object) {
            guard let cost = try form.quantity() else { continue }
            costs[place < measures ? .measure(MeasureIndex(place)) : .attribute(AttributeIndex(place - measures))] = cost
        }
        return costs
    }

    private mutating func readBuildingCosts(_ costs: inout MeasureCosts) throws(JSONSyntaxError) {
        var object = ObjectReading(MeasureCosts.buildingKeys)
        guard try form.open(&object) else { return }
        var id: String?
        var own: [MeasureCosts.Subject: ExactDecimal] = [:]
        while let key = try form.nextKey(&object) {
            switch key {
            case .id: id = try form.text()
            case .costs: own = try readUnitCosts()
            }
        }
        let spans = object.spans
        form.require([.id, .costs], in: spans)
        guard let id else { return }
        if costs.hasCosts(of: id) {
            form.diagnostics.append(
                Diagnostic(
                    .duplicateBuilding, at: spans[.id] ?? spans.object,
                    Message("单体编号 “{0}” 重复", "the building id “{0}” appears twice", [.text(id)]),
                    help: Message("每个单体的造价只写一次", "give the costs of each building once")))
        }
        costs.set(own, of: id)
    }
}
