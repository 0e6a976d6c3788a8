/// The law and the standards as data: everything that a rule may not state by itself.
///
/// Read once and never changed; everything that assesses refers to the same one.
@usableFromInline
package final class Standards: Sendable {
    package let instrument47: Instrument47
    package let instrument48: Instrument48
    /// Which days are rest days; without them no period moves.
    package let restDays: RestDays?
    /// What makes sense of a submission; without it nothing is called implausible.
    package let plausibility: Plausibility?
    /// How foreign take-offs head their columns and call their pieces; without it only titles of the format are known.
    package var headings: Headings? { namedHeadings?.headings }
    private let namedHeadings: NamedHeadings?
    /// What the methods measure, in the order of the files.
    package let measures: [MeasureDefinition]
    package let attributes: [AttributeDefinition]
    /// In the order of their ids.
    package let methods: [Method]
    /// What is to be said of each rule that a review may ask: those of the program, then the provisions of all methods.
    package let rules: [RuleDescription]
    /// The names of the items of all methods, each once.
    package let itemNames: [String]
    /// The names of the grades of all methods, each once, and behind them those of a building that has none.
    package let gradeNames: [String]
    /// Every figure, in the order of files (by name) and rows; ``Figure/record`` points into it.
    package let records: [FigureRecord]
    /// The method that 47号 names; buildings whose permit is unknown are shown by it.
    package let districtMethod: Method
    /// The method of each of the regimes of ``Instrument48/permitRegimes``.
    let regimeMethods: [Method]
    /// The measure that each ``TakeOffSum`` gives; none where the files have no such measure.
    private let takeOffMeasures: (verticalVolume: MeasureIndex?, horizontalArea: MeasureIndex?, structuralVolume: MeasureIndex?)
    private let vocabulary: MethodVocabulary
    /// The names of a submission that depend on the folder, ready to be looked up.
    let names: SubmissionNames
    /// The records that are neither primary nor verified.
    let unsettled: FigureSet
    /// The files that the figures come from, in the order of their names.
    package let files: [StandardsFile]

    /// What sentences call an instrument: by its number, or by its title where its id is no number (``Method/name``).
    package func name(ofInstrument id: String) -> Message.Text {
        if let method = methods.first(where: { $0.id == id }) { return method.name }
        if id == restDays?.id { return Message.Text(id, "notices of rest days") }
        // The definitions of what is measured stand in a file of the program's own.
        return measures.first.map { records[$0.record].instrument } == id
            ? Message.Text("工程量定义", "definitions of measures") : Message.Text(id)
    }

    /// - Precondition: the methods that 47号 and 48号 name are among `methods`; the reader has made sure of it.
    init(
        instrument47: Instrument47, instrument48: Instrument48, _ vocabulary: MethodVocabulary, methods: [Method],
        restDays: RestDays?, plausibility: Plausibility?, headings: NamedHeadings?, records: [FigureRecord], files: [StandardsFile]
    ) {
        self.instrument47 = instrument47
        self.instrument48 = instrument48
        self.restDays = restDays
        self.plausibility = plausibility
        namedHeadings = headings
        self.vocabulary = vocabulary
        measures = vocabulary.measures
        attributes = vocabulary.attributes
        itemNames = vocabulary.itemNames
        rules = vocabulary.rules
        self.methods = methods
        var gradeNames: [String] = []
        for step in methods.flatMap({ $0.grading?.steps ?? [] }) where !gradeNames.contains(step.name) { gradeNames.append(step.name) }
        self.gradeNames = gradeNames + Grade.reserved
        func method(_ id: String) -> Method {
            guard let method = methods.first(where: { $0.id == id }) else { preconditionFailure("no file holds the method \(id)") }
            return method
        }
        districtMethod = method(instrument47.method.value)
        regimeMethods = instrument48.permitRegimes.map { method($0.method) }
        func measure(_ sum: TakeOffSum) -> MeasureIndex? {
            vocabulary.measures.firstIndex { $0.takeOff == sum }.map { MeasureIndex($0) }
        }
        takeOffMeasures = (measure(.verticalVolume), measure(.horizontalArea), measure(.structuralVolume))
        names = SubmissionNames(measures: measures.map(\.id), attributes: attributes.map(\.id), items: itemNames, grades: self.gradeNames)
        self.records = records
        var unsettled = FigureSet(capacity: records.count)
        for (record, figure) in records.enumerated() where !figure.status.isSettled { unsettled.insert(record) }
        self.unsettled = unsettled
        self.files = files
    }

    /// The same with other records: figures as sure as somebody supposes.
    convenience init(_ other: Standards, records: [FigureRecord]) {
        self.init(
            instrument47: other.instrument47, instrument48: other.instrument48, other.vocabulary, methods: other.methods,
            restDays: other.restDays, plausibility: other.plausibility, headings: other.namedHeadings, records: records, files: other.files)
    }

    /// The same with other data of what makes sense, or none.
    convenience init(_ other: Standards, plausibility: Plausibility?) {
        self.init(
            instrument47: other.instrument47, instrument48: other.instrument48, other.vocabulary, methods: other.methods,
            restDays: other.restDays, plausibility: plausibility, headings: other.namedHeadings, records: other.records, files: other.files)
    }

    package func method(_ id: String) -> Method? {
        methods.first { $0.id == id }
    }

    /// The file of an instrument: by the instrument's id, or by the file's own name, with its ending or without.
    package func file(named name: String) -> StandardsFile? {
        files.first { $0.instrument == name || $0.name == name || $0.name == name + ".json" }
    }

    /// The measure of that name.
    package func measure(_ id: String) -> MeasureIndex? {
        measures.firstIndex { $0.id == id }.map { MeasureIndex($0) }
    }

    /// The attribute of that name.
    package func attribute(_ id: String) -> AttributeIndex? {
        attributes.firstIndex { $0.id == id }.map { AttributeIndex($0) }
    }

    /// The measure that a sum of the take-off gives; `nil` where no measure does.
    package func measure(_ sum: TakeOffSum) -> MeasureIndex? {
        switch sum {
        case .verticalVolume: takeOffMeasures.verticalVolume
        case .horizontalArea: takeOffMeasures.horizontalArea
        case .structuralVolume: takeOffMeasures.structuralVolume
        }
    }

    /// The records of some figures that are neither primary nor verified, in the order of the files.
    func unsettled(among figures: FigureSet) -> [FigureRecord] {
        figures.intersection(unsettled).map { records[$0] }
    }

    /// The record of a row: `DB11/T 1831-2021#verticalMembers`.
    package func record(_ id: String) -> FigureRecord? {
        records.first { $0.id == id }
    }
}

/// One file of `Standards/` and the instrument in it.
package struct StandardsFile: Sendable {
    /// The `format` of every file.
    package static let format = StandardsFileContents.format

    /// What a file holds; the raw value is its `kind`.
    package enum Kind: String, CaseIterable, Sendable {
        /// The quantities and attributes that methods use.
        case measures
        /// A method of evaluation: how the assembly rate is computed and what a building must meet.
        case method
        /// 京技管〔2022〕47号: who must build prefabricated.
        case obligations
        /// 京技管〔2022〕48号: the fiscal reward.
        case reward
        /// Which days are rest days.
        case calendar
        /// What makes sense of a submission: ranges, relations, the order of days.
        case plausibility
        /// How foreign take-offs head their columns and call their pieces.
        case headings
    }

    /// `DB11-T-1831-2021.json`.
    package let name: String
    package let kind: Kind
    /// The id of the instrument.
    package let instrument: String
    package let title: Message.Text
    /// The file's rows among ``Standards/records``, those of related instruments included.
    package let records: Range<Int>
}
